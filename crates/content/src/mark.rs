//! Marks on the words of a sentence: emphasis, links, references to footnotes.

use std::rc::Rc;

use super::{About, Image, Slice};

/// A mark on words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The marked words.
    pub slice: Slice,
    /// The kind of mark.
    pub kind: MarkKind,
}

/// The kind of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// An HTML element: `em`, `strong`, `code`, `sup` …
    Element(&'static str),
    /// An HTML element with attributes, by their names: `title`, `lang`, `dir`.
    Described(&'static str, Vec<(&'static str, Rc<str>)>),
    /// A link.
    Link {
        /// The address: `https:`, `http:` or `mailto:`, or a fragment within the page.
        address: Rc<str>,
        /// The link's title, if it has one.
        title: Option<Rc<str>>,
    },
    /// A line break, in the place of a space or after the sentence.
    Break,
    /// A reference to a footnote, between words.
    Note {
        /// The number of the footnote, from 1.
        number: u32,
        /// The number of the reference among those to the same footnote, from 1.
        nth: u32,
    },
    /// A line-break opportunity between letters.
    BreakableHere,
    /// A picture between words.
    Image(Rc<Image>),
}

impl MarkKind {
    /// Returns whether the mark stands between words, not on them.
    #[must_use]
    pub fn is_point(&self) -> bool {
        matches!(
            self,
            MarkKind::Note { .. } | MarkKind::BreakableHere | MarkKind::Image(_)
        )
    }

    /// Returns the fragment that a link within the page leads to, decoded.
    #[must_use]
    pub fn fragment(&self) -> Option<String> {
        match self {
            MarkKind::Link { address, .. } => address.strip_prefix('#').map(unescaped),
            _ => None,
        }
    }

    /// Returns the same link with another address.
    #[must_use]
    pub fn leading_to(&self, address: &str) -> Self {
        match self {
            MarkKind::Link { title, .. } => MarkKind::Link {
                address: address.into(),
                title: title.clone(),
            },
            other => other.clone(),
        }
    }

    /// Returns the mark for an HTML tag within a paragraph; `None` if an article must not
    /// have it.
    #[must_use]
    pub fn of_tag(name: &str, attributes: Vec<(&'static str, Rc<str>)>) -> Option<Self> {
        const KNOWN: [&str; 16] = [
            "abbr", "b", "cite", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small",
            "strong", "sub", "sup", "u",
        ];
        let known = KNOWN
            .iter()
            .find(|known| name.eq_ignore_ascii_case(known))?;
        Some(if attributes.is_empty() {
            MarkKind::Element(known)
        } else {
            MarkKind::Described(known, attributes)
        })
    }

    /// Returns the link to an address; `None` if an article must not link to it. It may
    /// link to web addresses, mailboxes and fragments of the article.
    #[must_use]
    pub fn of_address(address: &str, title: &str) -> Option<Self> {
        let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control();
        let scheme = address
            .split(':')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let is_mail = scheme == "mailto" && address.chars().all(is_plain);
        let is_within = address.len() > 1 && address.starts_with('#');
        let is_known = is_mail || is_within || About::web_address(address).is_some();
        is_known.then(|| MarkKind::Link {
            address: address.into(),
            title: (!title.trim().is_empty()).then(|| title.into()),
        })
    }
}

/// Decodes percent signs (RFC 3986); returns the name unchanged if that is not UTF-8.
#[must_use]
pub fn unescaped(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let escaped = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(escaped) = escaped.filter(|_| byte == b'%') {
            bytes.push(escaped);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_the_web_to_a_mailbox_or_within_the_page_and_nowhere_else() {
        for good in [
            "https://a.example/b?c#d",
            "HTTP://a.example",
            "mailto:a@b.example",
            "#evening",
        ] {
            assert!(MarkKind::of_address(good, "").is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            " https://a.example",
            "java\nscript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "//a.example",
            "/a",
            "a.html",
            "mailto:a@b\n",
            "#",
            "",
        ] {
            assert_eq!(MarkKind::of_address(bad, ""), None, "{bad}");
        }
    }

    #[test]
    fn an_element_is_one_of_a_short_list() {
        let of_tag = |name| MarkKind::of_tag(name, Vec::new());
        assert_eq!(of_tag("SUP"), Some(MarkKind::Element("sup")));
        for other in ["span", "script", "a", "img", "", "em onclick"] {
            assert_eq!(of_tag(other), None);
        }
    }
}
