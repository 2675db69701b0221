//! How the article's words stand on the page: marks within sentences, and the shape of
//! each block. It is drawn when the page is built, and the program does not carry it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Body, Explainer, Image, Paragraph, SectionId, Shape, Slice, StatementId};

/// The typography of a whole article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typography {
    /// The marks of each sentence that has some, outer ones before inner ones.
    pub marks: BTreeMap<StatementId, Vec<Mark>>,
    /// The marks of the title.
    pub title: Vec<Mark>,
    /// The marks of each section's heading.
    pub headings: Vec<Vec<Mark>>,
    /// Whether each section's heading is the editor's.
    pub editors_headings: Vec<bool>,
    /// The shapes of the lede's blocks.
    pub lede: Vec<Shape>,
    /// The shapes of each section's blocks.
    pub sections: Vec<Vec<Shape>>,
    /// The footnotes, in the order of their numbers.
    pub notes: Vec<Note>,
}

/// A footnote, which stands at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// Its text.
    pub paragraphs: Vec<Paragraph>,
    /// The shapes of its blocks.
    pub shapes: Vec<Shape>,
    /// How many times the article refers to it.
    pub references: u32,
}

impl Typography {
    /// Returns whether the article is nothing but plain paragraphs.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let mut headings = self.headings.iter().chain([&self.title]);
        let mut shapes = self.shapes();
        self.marks.is_empty()
            && self.notes.is_empty()
            && headings.all(Vec::is_empty)
            && shapes.all(|shape| *shape == Shape::default())
    }

    /// The shapes of all blocks but those of the footnotes.
    fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.lede.iter().chain(self.sections.iter().flatten())
    }

    /// Returns how many tables the article has.
    #[must_use]
    pub fn tables(&self) -> usize {
        let notes = self.notes.iter().flat_map(|note| &note.shapes);
        let shapes = self.shapes().chain(notes);
        shapes
            .filter(|it| matches!(it.body, Body::Table(_)))
            .count()
    }
}

/// A mark upon words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words.
    pub slice: Slice,
    /// What they are.
    pub kind: MarkKind,
}

/// What marked words are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// An element of HTML: `em`, `strong`, `code`, `sup` …
    Element(&'static str),
    /// The same with attributes, by their names: `title`, `lang`, `dir`.
    Described(&'static str, Vec<(&'static str, Rc<str>)>),
    /// A link, with the title that it has.
    Link {
        /// Its address: `https:`, `http:` or `mailto:`, or a fragment within the page.
        address: Rc<str>,
        /// What is told of it.
        title: Option<Rc<str>>,
    },
    /// A line that ends here, in the place of a space or behind the sentence.
    Break,
    /// A reference to a footnote, between words.
    Note {
        /// The number of the note, from 1.
        number: u32,
        /// Which of the references to it, from 1.
        nth: u32,
    },
    /// A place between letters where a line may be broken.
    BreakableHere,
    /// A picture between words.
    Image(Rc<Image>),
}

impl MarkKind {
    /// Returns whether it stands between words, not upon them.
    #[must_use]
    pub fn is_point(&self) -> bool {
        matches!(
            self,
            MarkKind::Note { .. } | MarkKind::BreakableHere | MarkKind::Image(_)
        )
    }

    /// Returns the name that a link within the page leads to.
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

    /// Returns the element that a tag of HTML within a paragraph stands for, if an article
    /// may have it.
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

    /// Returns a link, if an article may lead to this address: of the web, of a mailbox, or
    /// of a place within the article.
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
        let is_known = is_mail || is_within || super::About::web_address(address).is_some();
        is_known.then(|| MarkKind::Link {
            address: address.into(),
            title: (!title.trim().is_empty()).then(|| title.into()),
        })
    }
}

/// Returns a name without percent signs (RFC 3986), as far as it is UTF-8 then.
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

impl Explainer {
    /// Returns what the program reads of it: without what is drawn once and for all.
    #[must_use]
    pub fn as_sent(&self) -> Self {
        Explainer {
            about: super::About::default(),
            typography: Typography::default(),
            ..self.clone()
        }
    }

    /// Returns the shapes of a section's blocks, or of the lede's; the program has none.
    #[must_use]
    pub fn shapes(&self, section: Option<SectionId>) -> &[Shape] {
        match section {
            None => &self.typography.lede,
            Some(id) => {
                let sections = self.typography.sections.get(id.0 as usize);
                sections.map_or(&[], Vec::as_slice)
            }
        }
    }
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
