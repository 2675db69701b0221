//! The name, colours and footer of a site on all its pages: `[site]` in a file of its own.
//! Its words are escaped, its addresses are of the web, its colours are six digits each; so nothing in
//! it can break a page or its policy.

use serde::{Deserialize, Serialize};
use url::Url;

mod colours;
mod error;
mod palette;

pub use error::BrandError;
use palette::styles;

use crate::html::escaped;

/// A site's name, colours and footer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Entry", into = "Entry")]
pub struct Brand {
    /// Its name.
    pub name: Option<String>,
    /// The language of its name and footer, a BCP 47 tag.
    pub language: Option<String>,
    /// The address that its name leads to.
    pub home: Option<String>,
    /// The words of its footer.
    pub footer: Option<String>,
    /// The links of its footer: words and an address each.
    pub links: Vec<(String, String)>,
    /// Rules for its colours.
    pub styles: String,
    /// The table that it was read from.
    written: Entry,
}

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    site: Entry,
}

/// `[site]`
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Option<String>,
    language: Option<String>,
    home: Option<String>,
    footer: Option<String>,
    #[serde(default)]
    links: Vec<LinkEntry>,
    accent: Option<[String; 2]>,
    ink: Option<[String; 2]>,
    ground: Option<[String; 2]>,
}

/// One of `links`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkEntry {
    text: String,
    to: String,
}

impl Brand {
    /// Reads a site's file.
    ///
    /// # Errors
    /// [`BrandError`].
    pub fn read(text: &str) -> Result<Self, BrandError> {
        let written: Written = toml::from_str(text).map_err(BrandError::NotToml)?;
        written.site.try_into()
    }

    /// Returns what stands above a page, as HTML; `index` is the way to the site's index.
    #[must_use]
    pub fn header(&self, index: &str) -> String {
        let Some(name) = &self.name else {
            return String::new();
        };
        let to = self.home.as_deref().unwrap_or(index);
        format!(
            "<nav class=\"site-name\"{}><a href=\"{}\" dir=\"auto\">{}</a></nav>",
            self.lang(),
            escaped(to),
            escaped(name)
        )
    }

    /// Returns what stands below a page, as HTML.
    #[must_use]
    pub fn footer(&self) -> String {
        if self.footer.is_none() && self.links.is_empty() {
            return String::new();
        }
        let words = self
            .footer
            .iter()
            .map(|words| format!("<span dir=\"auto\">{}</span>", escaped(words)));
        let link = |(words, to): &(String, String)| {
            format!(
                "<a href=\"{}\" dir=\"auto\">{}</a>",
                escaped(to),
                escaped(words)
            )
        };
        let all: Vec<String> = words.chain(self.links.iter().map(link)).collect();
        format!(
            "<footer class=\"site-footer\"{}>{}</footer>",
            self.lang(),
            all.join(" ")
        )
    }

    /// Returns the language of the site's words, as an attribute: a page may be in another.
    fn lang(&self) -> String {
        let tag = self.language.as_deref().unwrap_or("en");
        format!(" lang=\"{}\"", escaped(tag))
    }
}

impl TryFrom<Entry> for Brand {
    type Error = BrandError;

    fn try_from(written: Entry) -> Result<Self, BrandError> {
        let Entry {
            name,
            language,
            home,
            footer,
            links,
            accent,
            ink,
            ground,
        } = written.clone();
        if let Some(tag) = language.as_ref().filter(|tag| !is_tag(tag)) {
            return Err(BrandError::Language(tag.clone()));
        }
        let links = links.into_iter();
        let links: Result<_, _> = links
            .map(|link| Ok((link.text, web_address(&link.to)?)))
            .collect();
        Ok(Brand {
            name,
            language,
            home: home.as_deref().map(web_address).transpose()?,
            footer,
            links: links?,
            styles: styles(&[("ground", ground), ("ink", ink), ("accent", accent)])?,
            written,
        })
    }
}

impl From<Brand> for Entry {
    fn from(brand: Brand) -> Self {
        brand.written
    }
}

/// Tells whether a tag is made as BCP 47 has it.
fn is_tag(tag: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_alphanumeric())
    };
    tag.split('-').all(is_part) && tag.split('-').next().is_some_and(|it| it.len() > 1)
}

fn web_address(text: &str) -> Result<String, BrandError> {
    let refused = || BrandError::Address(text.to_owned());
    let url = Url::parse(text).map_err(|_| refused())?;
    // A link of another scheme can run a script, or open a program.
    let is_good = matches!(url.scheme(), "https" | "http" | "mailto");
    is_good.then(|| url.into()).ok_or_else(refused)
}

#[cfg(test)]
mod tests;
