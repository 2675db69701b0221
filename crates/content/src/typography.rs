//! How the article's words stand on the page: marks within sentences, and the shape of
//! each block. It is drawn when the page is built, and the program does not carry it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Explainer, SectionId, Slice, StatementId};

/// The typography of a whole article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typography {
    /// The marks of each sentence that has some, outer ones before inner ones.
    pub marks: BTreeMap<StatementId, Vec<Mark>>,
    /// The shapes of the lede's blocks.
    pub lede: Vec<Shape>,
    /// The shapes of each section's blocks.
    pub sections: Vec<Vec<Shape>>,
}

impl Typography {
    /// Returns whether the article is nothing but plain paragraphs.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let mut shapes = self.lede.iter().chain(self.sections.iter().flatten());
        self.marks.is_empty() && shapes.all(|shape| *shape == Shape::default())
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
    /// An element of HTML without attributes: `em`, `strong`, `code`, `sup` …
    Element(&'static str),
    /// A link that leads away, with the title that it has.
    Link {
        /// Its address: `https:`, `http:` or `mailto:`.
        address: Rc<str>,
        /// What is told of it.
        title: Option<Rc<str>>,
    },
    /// A line that ends here, in the place of a space or behind the sentence.
    Break,
}

/// The shape of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// What it stands in, from the outside.
    pub frames: Vec<Frame>,
    /// What it is.
    pub body: Body,
}

/// What a block stands in. Blocks with one number stand in one frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A block quotation.
    Quotation(u32),
    /// A list.
    List {
        /// Its number.
        number: u32,
        /// The number of its first item; none where the items have none.
        first: Option<u64>,
    },
    /// An item of a list.
    Item(u32),
}

/// What a block is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Body {
    /// A paragraph.
    #[default]
    Prose,
    /// Sentences without a paragraph of their own, in an item of a list.
    Bare,
    /// A heading within a section, of this level.
    Heading(u8, Rc<str>),
    /// A thematic break.
    Rule,
    /// Lines of code.
    Code(Rc<str>),
}

impl MarkKind {
    /// Returns the element that a tag of HTML within a paragraph stands for, if an article
    /// may have it.
    #[must_use]
    pub fn of_tag(name: &str) -> Option<Self> {
        const KNOWN: [&str; 15] = [
            "abbr", "b", "cite", "code", "del", "em", "i", "kbd", "mark", "s", "small", "strong",
            "sub", "sup", "u",
        ];
        let known = KNOWN.iter().find(|known| name.eq_ignore_ascii_case(known));
        known.map(|known| MarkKind::Element(known))
    }

    /// Returns a link, if an article may lead to this address: of the web, or of a mailbox.
    #[must_use]
    pub fn of_address(address: &str, title: &str) -> Option<Self> {
        let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control();
        let scheme = address
            .split(':')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let is_mail = scheme == "mailto" && address.chars().all(is_plain);
        (is_mail || super::About::web_address(address).is_some()).then(|| MarkKind::Link {
            address: address.into(),
            title: (!title.trim().is_empty()).then(|| title.into()),
        })
    }
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
    fn a_link_leads_to_the_web_or_to_a_mailbox_and_nowhere_else() {
        for good in [
            "https://a.example/b?c#d",
            "HTTP://a.example",
            "mailto:a@b.example",
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
            "",
        ] {
            assert_eq!(MarkKind::of_address(bad, ""), None, "{bad}");
        }
    }

    #[test]
    fn an_element_is_one_of_a_short_list() {
        assert_eq!(MarkKind::of_tag("SUP"), Some(MarkKind::Element("sup")));
        for other in ["span", "script", "a", "img", "", "em onclick"] {
            assert_eq!(MarkKind::of_tag(other), None);
        }
    }
}
