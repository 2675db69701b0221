//! The anchors of the article's headings, and the article's links to them.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Resolver, text};
use crate::resolve::anchor;
use crate::{Problem, SectionEntry};
use crosslight_content::{Body, Mark, SectionId, SubHeading, Words};

/// For how many links without a place the name is looked for that was meant.
const SHOWN: usize = 100;

/// The anchors of all headings.
pub(super) struct Headings {
    /// The anchors of the sections.
    pub sections: Vec<String>,
    /// The anchors of the headings within sections, by the index of the block in
    /// reading order.
    pub within: BTreeMap<usize, String>,
    /// The names that a link may use for each heading: the id that the article gives
    /// it, and the ids that tools make of its words.
    names: BTreeMap<String, String>,
}

/// A heading that has no anchor yet.
struct Unnamed<'a> {
    /// The index of the heading's block, if it is within a section.
    block: Option<usize>,
    /// The editor's id.
    given: Option<&'a str>,
    /// The id that the article gives.
    own: Option<&'a str>,
    words: &'a str,
}

impl Resolver<'_> {
    /// Returns the anchor of each heading: the editor's id, the article's own, or a
    /// unique one made of its words.
    pub(super) fn headings(&self, settled: &BTreeMap<SectionId, &SectionEntry>) -> Headings {
        let sections = (0..).zip(&self.article.sections).map(|(at, section)| {
            let entry = settled.get(&SectionId::new(at));
            let given = entry.and_then(|entry| entry.id.as_ref());
            Unnamed {
                block: None,
                given: given.map(|id| id.get_ref().as_str()),
                own: section.heading.id.as_deref(),
                words: &section.heading.text,
            }
        });
        let blocks = self.article.paragraphs().enumerate();
        let within = blocks.filter_map(|(at, block)| match &block.shape.body {
            Body::Heading(heading) => Some(Unnamed {
                block: Some(at),
                given: None,
                own: heading.anchor.as_deref(),
                words: &heading.words.text,
            }),
            _ => None,
        });
        let headings: Vec<Unnamed> = sections.chain(within).collect();
        // The editor's ids come first, then the article's, so that they stay unchanged.
        // An anchor made of a section's heading does not depend on the headings within
        // sections.
        let mut order: Vec<usize> = (0..headings.len()).collect();
        order.sort_by_key(|&at| match &headings[at] {
            Unnamed { given: Some(_), .. } => 0,
            Unnamed { own: Some(_), .. } => 1,
            _ => 2,
        });
        let wanted = order.iter().map(|&at| {
            let Unnamed {
                given, own, words, ..
            } = &headings[at];
            given.map_or_else(|| anchor::of_heading(own.unwrap_or(words)), str::to_owned)
        });
        let mut anchors = vec![String::new(); headings.len()];
        for (&at, anchor) in order.iter().zip(anchor::distinct(wanted)) {
            anchors[at] = anchor;
        }
        named(&headings, anchors)
    }

    /// Returns the marks with links within the article led to anchors, and notes a
    /// mistake for each link without one. `span` is the location of the marks in
    /// `article.md`.
    pub(super) fn led(
        &mut self,
        headings: &Headings,
        marks: &[Mark],
        span: &std::ops::Range<usize>,
    ) -> Vec<Mark> {
        let mut marks = marks.to_vec();
        for mark in &mut marks {
            let Some(name) = mark.kind.fragment() else {
                continue;
            };
            if let Some(anchor) = headings.leading_to(&name) {
                mark.kind = mark.kind.leading_to(&["#", anchor].concat());
                continue;
            }
            // To look for what was meant takes time, and no more of them are shown.
            let is_shown = self.errors.len() < SHOWN;
            let nearest = is_shown.then(|| headings.nearest(&name)).flatten();
            self.mistake_in_article(span.clone(), Problem::NoSuchFragment { name, nearest });
        }
        marks
    }

    /// Leads the links of words that are no sentence to anchors, as [`Self::led`] does.
    pub(super) fn led_words(
        &mut self,
        headings: &Headings,
        words: &Words,
        span: &std::ops::Range<usize>,
    ) -> Words {
        Words {
            text: Rc::clone(&words.text),
            marks: self.led(headings, &words.marks, span),
        }
    }
}

impl Headings {
    /// Returns a heading within a section, with its anchor.
    pub(super) fn anchored(&self, block: usize, heading: &SubHeading, words: Words) -> SubHeading {
        SubHeading {
            level: heading.level,
            words,
            anchor: self.within.get(&block).map(|anchor| text(anchor)),
        }
    }

    /// Returns the anchor that a link means by a name.
    fn leading_to(&self, name: &str) -> Option<&str> {
        let lower = || self.names.get(&name.to_lowercase());
        self.names.get(name).or_else(lower).map(String::as_str)
    }

    /// Returns the name that was probably meant.
    fn nearest(&self, name: &str) -> Option<String> {
        let names = self.names.keys().map(String::as_str);
        crate::nearest_name(name, names).map(str::to_owned)
    }
}

fn named(headings: &[Unnamed], anchors: Vec<String>) -> Headings {
    let mut names = BTreeMap::new();
    // The names that the article or the editor gives take precedence over those of
    // tools.
    let pairs = || headings.iter().zip(&anchors);
    for (heading, anchor) in pairs() {
        for name in [heading.own, heading.given].into_iter().flatten() {
            names
                .entry(name.to_owned())
                .or_insert_with(|| anchor.clone());
        }
    }
    for (heading, anchor) in pairs() {
        let made = [
            anchor.clone(),
            anchor::of_heading(heading.words),
            slug(heading.words),
        ];
        for name in made {
            names.entry(name).or_insert_with(|| anchor.clone());
        }
    }
    let mut within = BTreeMap::new();
    let mut sections = Vec::new();
    for (heading, anchor) in headings.iter().zip(anchors) {
        match heading.block {
            Some(block) => _ = within.insert(block, anchor),
            None => sections.push(anchor),
        }
    }
    Headings {
        sections,
        within,
        names,
    }
}

/// Returns the name that GitHub and many other tools give to a heading.
fn slug(heading: &str) -> String {
    let letters = heading.trim().to_lowercase();
    let letters = letters.chars().filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ => letter.is_alphanumeric().then_some(letter),
    });
    letters.collect()
}
