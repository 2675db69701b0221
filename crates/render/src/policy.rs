//! The Content-Security-Policy (CSP Level 3), defined here alone: for the page's own
//! `<meta>` and for hosts' headers.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The default: everything is forbidden that no other directive allows.
const NOTHING: &str = "default-src 'none'";

/// The digests and options of a page's policy, which forbids everything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The digests of the scripts inside the page, as [`digest`] returns them.
    pub scripts: Vec<String>,
    /// The digests of the style sheets inside the page.
    pub styles: Vec<String>,
    /// True if the page shows pictures that lie beside it.
    pub pictures: bool,
}

impl Policy {
    /// Returns the directives for a page's `<meta>`.
    #[must_use]
    pub fn for_page(&self) -> String {
        let scripts = directive("script-src 'self' 'wasm-unsafe-eval'", &self.scripts);
        let styles = directive("style-src", &self.styles);
        let pictures = if self.pictures {
            "img-src 'self' data:"
        } else {
            "img-src data:"
        };
        let directives = [
            NOTHING,
            &scripts,
            &styles,
            "font-src 'self'",
            pictures,
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            // The Trusted Types policy of boot.js, which loads the program.
            "trusted-types crosslight",
        ];
        directives.join("; ")
    }

    /// Returns the directives of the single file, which includes everything and requests
    /// nothing.
    #[must_use]
    pub fn for_single_file(&self) -> String {
        let scripts = directive("script-src 'wasm-unsafe-eval'", &self.scripts);
        let styles = directive("style-src", &self.styles);
        let directives = [
            NOTHING,
            &scripts,
            &styles,
            "font-src data:",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ];
        directives.join("; ")
    }
}

/// Returns a policy for a header, which forbids all framing.
#[must_use]
pub fn framed_by_nobody(policy: &str) -> String {
    framed_by(policy, "'none'")
}

/// Returns a policy for a header; `ancestors` may frame the page: origins, or `'none'`.
#[must_use]
pub fn framed_by(policy: &str, ancestors: &str) -> String {
    format!("{policy}; frame-ancestors {ancestors}")
}

/// Returns a policy that allows everything that either of two allows. A page's own policy
/// applies as well, so this allows the page no more.
#[must_use]
pub fn allowing_both(one: &str, other: &str) -> String {
    let mut both: Vec<(&str, Vec<&str>)> = directives(one).collect();
    for (name, values) in directives(other) {
        let Some((_, known)) = both.iter_mut().find(|(known, _)| *known == name) else {
            both.push((name, values));
            continue;
        };
        let new = values.iter().filter(|value| !known.contains(value));
        let new: Vec<_> = new.copied().collect();
        known.extend(new);
        // `'none'` means something by itself alone (CSP Level 3).
        if known.len() > 1 {
            known.retain(|value| *value != "'none'");
        }
    }
    written(both)
}

/// Returns the directives of a policy that have no effect in a `<meta>`.
#[must_use]
pub fn only_for_headers(policy: &str) -> String {
    written(directives(policy).filter(|(name, _)| *name == "frame-ancestors"))
}

/// Returns the directives of a policy with their values.
fn directives(policy: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    policy.split(';').filter_map(|directive| {
        let mut words = directive.split_whitespace();
        Some((words.next()?, words.collect()))
    })
}

fn written<'a>(directives: impl IntoIterator<Item = (&'a str, Vec<&'a str>)>) -> String {
    let written = directives
        .into_iter()
        .map(|(name, values)| [name, &values.join(" ")].join(" "));
    written.collect::<Vec<_>>().join("; ")
}

/// Returns a directive that allows `fixed` and these digests.
fn directive(fixed: &str, digests: &[String]) -> String {
    let digests: Vec<String> = digests.iter().map(|it| format!("'{it}'")).collect();
    [fixed, &digests.join(" ")].join(" ")
}

/// Returns the SHA-256 of `bytes`, in the form of integrity attributes and policies.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_specification() {
        // The SHA-256 of no bytes, from sha256sum, in base64.
        assert_eq!(
            digest(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }

    fn policy() -> Policy {
        Policy {
            scripts: vec!["sha256-y".into()],
            styles: vec!["sha256-x".into()],
            pictures: true,
        }
    }

    #[test]
    fn the_policy_allows_exactly_this() {
        let page = "default-src 'none'; \
            script-src 'self' 'wasm-unsafe-eval' 'sha256-y'; \
            style-src 'sha256-x'; \
            font-src 'self'; \
            img-src 'self' data:; \
            connect-src 'self'; \
            base-uri 'none'; \
            form-action 'none'; \
            require-trusted-types-for 'script'; \
            trusted-types crosslight";
        assert_eq!(policy().for_page(), page);
        assert_eq!(
            framed_by_nobody(page),
            format!("{page}; frame-ancestors 'none'")
        );
    }

    #[test]
    fn the_policy_of_the_single_file_allows_exactly_this() {
        let page = "default-src 'none'; \
            script-src 'wasm-unsafe-eval' 'sha256-y'; \
            style-src 'sha256-x'; \
            font-src data:; \
            img-src data:; \
            base-uri 'none'; \
            form-action 'none'; \
            require-trusted-types-for 'script'; \
            trusted-types 'none'";
        assert_eq!(policy().for_single_file(), page);
    }

    #[test]
    fn two_policies_are_joined_into_one_that_allows_what_either_allows() {
        let page = "default-src 'none'; img-src 'self'; trusted-types a; frame-ancestors 'none'";
        let other = "default-src 'none'; img-src data:; trusted-types 'none'; font-src data:; \
                     frame-ancestors https://a.example";
        let both = "default-src 'none'; img-src 'self' data:; trusted-types a; \
                    frame-ancestors https://a.example; font-src data:";
        assert_eq!(allowing_both(page, other), both);
        assert_eq!(allowing_both(page, page), page);
        assert_eq!(only_for_headers(both), "frame-ancestors https://a.example");
    }
}
