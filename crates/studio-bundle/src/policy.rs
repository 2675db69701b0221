//! The Content-Security-Policy of Studio. The preview frame inherits it, so it names the
//! scripts and the styles of the reader's page as well.

use crosslight_publish::{Template, digest};
use crosslight_render::{RenderError, SingleFileParts, more_styles_of_all};
use crosslight_studio_app::preview::SCRIPT;

/// A form of Studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A folder on a host.
    Folder,
    /// One file, which requests nothing.
    OneFile,
}

/// Returns the policy of a form of Studio with these scripts of its own inside it.
///
/// # Errors
/// [`RenderError::Template`] if the template lacks a file that it names.
pub fn policy(
    form: Form,
    own_scripts: &[String],
    own_styles: &str,
    template: &Template,
) -> Result<String, RenderError> {
    let reader = SingleFileParts::of(template)?;
    let of_reader = [&*reader.head_script, &reader.module, SCRIPT];
    let of_reader = of_reader.map(|script| digest(script.as_bytes()));
    let from = match form {
        Form::Folder => "script-src 'self' 'wasm-unsafe-eval'",
        Form::OneFile => "script-src 'wasm-unsafe-eval'",
    };
    let scripts = directive(from, own_scripts.iter().chain(&of_reader));
    let mut styles = vec![digest(own_styles.as_bytes())];
    let all = more_styles_of_all(template);
    styles.extend(all.map(|more| digest((reader.styles.clone() + &more).as_bytes())));
    let styles = directive("style-src", &styles);
    let mut directives = vec![
        "default-src 'none'",
        &scripts,
        &styles,
        "font-src data:",
        "img-src data:",
    ];
    if form == Form::Folder {
        directives.push("connect-src 'self'");
    }
    directives.extend([
        // The worker has the page's own module, and inherits this policy.
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types crosslight-studio",
    ]);
    Ok(directives.join("; "))
}

/// Returns a directive that allows `fixed` and these digests.
fn directive<'a>(fixed: &str, digests: impl IntoIterator<Item = &'a String>) -> String {
    let digests = digests.into_iter().map(|digest| format!(" '{digest}'"));
    digests.fold(fixed.to_owned(), |all, digest| all + &digest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosslight_publish::Files;
    use crosslight_render::Shell;

    fn template() -> Template {
        let mut shared = Files::default();
        shared.add("crosslight-0123456789abcdef.wasm", "program");
        Template {
            shell: Shell::kept(String::new()),
            styles: "a".into(),
            block_styles: "b".into(),
            large_map_styles: "c".into(),
            script_styles: "d".into(),
            boot: String::new(),
            head_script: "head".into(),
            module: "module".into(),
            shared,
        }
    }

    fn quoted(texts: &[&str]) -> String {
        let digests = texts
            .iter()
            .map(|text| format!(" '{}'", digest(text.as_bytes())));
        digests.collect()
    }

    #[test]
    fn studio_allows_itself_and_the_page_in_its_frame() {
        let scripts = quoted(&["head", "module", SCRIPT]);
        let styles = quoted(&["own", "a", "ab", "ac", "abc", "ad", "abd", "acd", "abcd"]);
        let own = "sha256-own".to_owned();
        let folder = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src{styles}; \
             font-src data:; img-src data:; connect-src 'self'; worker-src blob:; \
             base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
             trusted-types crosslight-studio"
        );
        let found = policy(Form::Folder, &[], "own", &template());
        assert_eq!(found.expect("a policy"), folder);
        let one_file = folder
            .replace(
                "'self' 'wasm-unsafe-eval'",
                "'wasm-unsafe-eval' 'sha256-own'",
            )
            .replace("connect-src 'self'; ", "");
        let found = policy(Form::OneFile, &[own], "own", &template());
        assert_eq!(found.expect("a policy"), one_file);
    }
}
