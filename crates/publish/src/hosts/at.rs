//! The path of a bundle on its host.

use std::fmt;
use std::str::FromStr;

use crate::site::SiteError;

/// The path of a bundle on its host, such as `/` or `/explainer/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At(String);

impl At {
    /// Returns the path without the slashes around it; empty at the root.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.trim_matches('/')
    }
}

impl Default for At {
    fn default() -> Self {
        At("/".to_owned())
    }
}

impl FromStr for At {
    type Err = SiteError;

    fn from_str(path: &str) -> Result<Self, SiteError> {
        let inner = path.trim_matches('/');
        let good = |name: &str| {
            let letters = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
            !name.is_empty() && !name.starts_with('.') && name.chars().all(letters)
        };
        if inner.is_empty() && path.starts_with('/') {
            return Ok(At::default());
        }
        if inner.split('/').all(good) {
            Ok(At(format!("/{inner}/")))
        } else {
            Err(SiteError::BadPath)
        }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_begins_and_ends_with_a_slash_however_it_is_written() {
        for (path, at, folder) in [
            ("/", "/", ""),
            ("/explainer/", "/explainer/", "explainer"),
            ("essays/tea", "/essays/tea/", "essays/tea"),
            ("/~ana/x", "/~ana/x/", "~ana/x"),
        ] {
            let read: At = path.parse().expect("a path");
            assert_eq!((&*read.to_string(), read.folder()), (at, folder));
        }
        for path in ["", "/a b/", "/../a/", "/a;/", "/a\"/", "/{a}/", "/*"] {
            assert_eq!(path.parse::<At>(), Err(SiteError::BadPath), "{path}");
        }
    }
}
