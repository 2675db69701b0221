//! The site: the address and the folder at which a bundle will be served.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::Url;

use super::brand::Brand;

/// The address and the folder where an explainer will be served.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The address of the bundle's folder, if it is known.
    pub base_url: Option<BaseUrl>,
    /// The explainer's folder in the bundle.
    pub sub_path: SubPath,
    /// The name and colours of the site, if there is an index above the explainer.
    pub brand: Option<Brand>,
}

/// An absolute address of a folder on the web: `https://example.org/essays/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BaseUrl(Url);

/// A relative path below the bundle's folder; empty for the folder itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SubPath(String);

/// The reason why a text is no such address or path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteError {
    /// The text is no absolute address.
    NotAnAddress,
    /// The scheme is neither http nor https.
    NotWeb,
    /// The address has a query, a fragment or a user's name.
    MoreThanAPath,
    /// A part of the path begins with a dot, or has characters other than letters, digits,
    /// `-`, `_` and `.`.
    BadPath,
    /// The path is that of the fonts, or of a file at the top of a bundle.
    TakenPath,
    /// A folder's name has none of the letters and digits that a path is made of.
    NoPlainLetter,
}

impl Site {
    /// Returns the address of the page, if it is known.
    #[must_use]
    pub fn canonical(&self) -> Option<String> {
        let BaseUrl(base) = self.base_url.as_ref()?;
        base.join(&self.sub_path.prefix()).ok().map(String::from)
    }
}

impl SubPath {
    /// Returns the prefix of the explainer's own paths: empty, or `a/b/`.
    #[must_use]
    pub fn prefix(&self) -> String {
        if self.0.is_empty() {
            String::new()
        } else {
            format!("{}/", self.0)
        }
    }

    /// Returns the way from the page to the bundle's folder: `./`, `../`, `../../`.
    #[must_use]
    pub fn up(&self) -> String {
        match self.0.split('/').filter(|name| !name.is_empty()).count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

/// The names at the top of a bundle that no explainer's folder may have.
const TAKEN: [&str; 6] = [
    "_headers",
    "feed.xml",
    "fonts",
    "index.html",
    "single-file.html",
    "sitemap.xml",
];

impl TryFrom<String> for SubPath {
    type Error = SiteError;

    fn try_from(path: String) -> Result<Self, SiteError> {
        path.parse()
    }
}

impl From<SubPath> for String {
    fn from(path: SubPath) -> Self {
        path.0
    }
}

impl TryFrom<String> for BaseUrl {
    type Error = SiteError;

    fn try_from(address: String) -> Result<Self, SiteError> {
        address.parse()
    }
}

impl From<BaseUrl> for String {
    fn from(address: BaseUrl) -> Self {
        address.0.into()
    }
}

impl FromStr for SubPath {
    type Err = SiteError;

    fn from_str(path: &str) -> Result<Self, SiteError> {
        let path = path.trim_matches('/');
        let good = |name: &str| {
            let letters = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            // `..` would lead out of the bundle, and hosts hide what begins with a dot.
            !name.is_empty() && !name.starts_with('.') && name.chars().all(letters)
        };
        if path.is_empty() || !path.split('/').all(good) {
            return Err(SiteError::BadPath);
        }
        let first = path.split('/').next().unwrap_or_default();
        // Some file systems do not tell `Fonts` from `fonts`.
        if TAKEN.contains(&&*first.to_ascii_lowercase()) {
            return Err(SiteError::TakenPath);
        }
        Ok(SubPath(path.to_owned()))
    }
}

impl FromStr for BaseUrl {
    type Err = SiteError;

    fn from_str(address: &str) -> Result<Self, SiteError> {
        let mut url = Url::parse(address).map_err(|_| SiteError::NotAnAddress)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(SiteError::NotWeb);
        }
        // The address stands in every page, so a name or a password would be published.
        let named = !url.username().is_empty() || url.password().is_some();
        if named || url.query().is_some() || url.fragment().is_some() {
            return Err(SiteError::MoreThanAPath);
        }
        // Without the slash, joining would replace the last part of the path.
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        // As the parser writes it, so that one address has one form in all files.
        Ok(BaseUrl(url))
    }
}

impl fmt::Display for SubPath {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            SiteError::NotAnAddress => "it is no absolute address, such as https://example.org/",
            SiteError::NotWeb => "an address of the web begins with https:// or http://",
            SiteError::MoreThanAPath => "it has more than a host and a path",
            SiteError::BadPath => {
                "a path is made of letters, digits, `-`, `_` and `.`, such as essays/tea"
            }
            SiteError::TakenPath => "the fonts, or another file of the bundle, stand there",
            SiteError::NoPlainLetter => "an address has letters from a to z, or digits",
        })
    }
}

impl std::error::Error for SiteError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_finds_its_way_up_from_any_depth() {
        let ways = [
            ("", "./", ""),
            ("a", "../", "a/"),
            ("a/b", "../../", "a/b/"),
        ];
        for (path, up, prefix) in ways {
            let path = if path.is_empty() {
                SubPath::default()
            } else {
                path.parse().expect("a path")
            };
            assert_eq!((&*path.up(), &*path.prefix()), (up, prefix));
        }
    }

    #[test]
    fn a_path_stays_below_its_folder() {
        let bad = [
            "",
            "/",
            "..",
            "a/../b",
            ".git",
            "a//b",
            "a b",
            "a\\b",
            "\u{202e}a",
            "ä",
        ];
        for path in bad {
            assert_eq!(path.parse::<SubPath>(), Err(SiteError::BadPath), "{path:?}");
        }
        for path in ["fonts/a", "Feed.xml", "index.html/a"] {
            assert_eq!(path.parse::<SubPath>(), Err(SiteError::TakenPath), "{path}");
        }
        assert_eq!("/a/b/".parse(), Ok(SubPath("a/b".into())));
    }

    #[test]
    fn the_page_is_at_its_path_below_the_base() {
        let site = |base: &str, path: &str| Site {
            base_url: Some(base.parse().expect("an address")),
            sub_path: path.parse().unwrap_or_default(),
            brand: None,
        };
        let cases = [
            (site("https://example.org", ""), "https://example.org/"),
            (
                site("https://example.org/x", "a"),
                "https://example.org/x/a/",
            ),
        ];
        for (site, page) in cases {
            assert_eq!(site.canonical().as_deref(), Some(page));
        }
        assert_eq!(Site::default().canonical(), None);
    }

    #[test]
    fn what_is_no_address_of_the_web_is_refused() {
        let cases = [
            ("example.org", SiteError::NotAnAddress),
            ("javascript:alert(1)", SiteError::NotWeb),
            ("file:///a", SiteError::NotWeb),
            ("https://a@example.org/", SiteError::MoreThanAPath),
            ("https://example.org/?a", SiteError::MoreThanAPath),
            ("https://example.org/#a", SiteError::MoreThanAPath),
        ];
        for (address, error) in cases {
            assert_eq!(address.parse::<BaseUrl>(), Err(error), "{address}");
        }
    }
}
