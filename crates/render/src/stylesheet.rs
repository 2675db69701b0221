//! The shell's style sheets, joined, and the fonts that they name.

use crosslight_compile::hexadecimal_digest;

/// A style sheet and the files that it names.
#[derive(Debug, PartialEq, Eq)]
pub struct Stylesheet {
    /// The rules.
    pub css: String,
    /// The files that a `url(…)` names, as written there.
    pub files: Vec<String>,
}

/// Joins style sheets in their order and collects the relative `url(…)`s.
#[must_use]
pub fn join(sheets: impl IntoIterator<Item = String>) -> Stylesheet {
    let css: Vec<String> = sheets.into_iter().collect();
    let css = css.join("\n");
    let mut files = Vec::new();
    for rest in css.split("url(").skip(1) {
        let Some((name, _)) = rest.split_once(')') else {
            continue;
        };
        let name = name.trim_matches(['"', '\'']);
        if !name.starts_with("data:") && !files.iter().any(|known| known == name) {
            files.push(name.to_owned());
        }
    }
    Stylesheet { css, files }
}

impl Stylesheet {
    /// Renames a file in the rules.
    pub fn rename(&mut self, old: &str, new: &str) {
        for file in &mut self.files {
            if file == old {
                new.clone_into(file);
            }
        }
        for quote in ["", "\"", "'"] {
            let named = |name: &str| format!("url({quote}{name}{quote})");
            self.css = self.css.replace(&named(old), &named(new));
        }
    }
}

/// Returns the rules of a layer in a style sheet, with the layer around them; nothing where
/// it has none.
#[must_use]
pub fn layer<'a>(css: &'a str, name: &str) -> &'a str {
    let head = ["@layer ", name, "{"].concat();
    let Some(start) = css.find(&head) else {
        return "";
    };
    let mut depth = 0_usize;
    for (at, byte) in css.bytes().enumerate().skip(start) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return &css[start..=at],
            b'}' => depth -= 1,
            _ => {}
        }
    }
    ""
}

/// Returns the name of a file with the start of its digest in it:
/// `newsreader-text-1a2b3c4d5e6f7a8b.woff2`.
#[must_use]
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let digest = hexadecimal_digest(bytes);
    let hash = &digest[..16];
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_and_renamed_however_they_are_quoted() {
        let mut sheet = join([
            "a{src:url(fonts/x.woff2)}".into(),
            "b{src:url(\"fonts/x.woff2\"),url('y.woff2')}".into(),
        ]);
        assert_eq!(sheet.files, ["fonts/x.woff2", "y.woff2"]);
        sheet.rename("fonts/x.woff2", "z.woff2");
        assert_eq!(sheet.files, ["z.woff2", "y.woff2"]);
        assert_eq!(
            sheet.css,
            "a{src:url(z.woff2)}\nb{src:url(\"z.woff2\"),url('y.woff2')}"
        );
    }

    #[test]
    fn a_layer_is_found_with_all_that_is_in_it() {
        let css = "@layer a,b;@layer a{x{y:z}@media print{q{r:s}}}@layer b{t{u:v}}";
        assert_eq!(layer(css, "a"), "@layer a{x{y:z}@media print{q{r:s}}}");
        assert_eq!(layer(css, "b"), "@layer b{t{u:v}}");
        assert_eq!(layer(css, "c"), "");
    }

    #[test]
    fn a_hashed_name_keeps_its_ending() {
        let name = hashed_name("fonts/text.woff2", b"");
        assert_eq!(name, "fonts/text-e3b0c44298fc1c14.woff2");
    }
}
