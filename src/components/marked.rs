//! The words of a sentence, a heading or a cell with the article's marks (emphasis, links
//! …) and, innermost, the hedges of a sentence.
//!
//! Functions and no component: an article has thousands of sentences, and each would be
//! copied into props of its own only to be drawn once.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::dom;
use super::picture::Picture;
use crosslight_content::{
    Explainer, Mark, MarkKind, SectionId, Slice, Statement, StatementId, Words,
};

/// Draws the sentence's words.
pub fn words(explainer: &Explainer, id: StatementId, statement: &Statement) -> Html {
    let text = Marked {
        text: &statement.text,
        hedges: &statement.hedges,
        explainer: Some(explainer),
        is_inert: false,
    };
    text.whole(marks(explainer, id))
}

/// Words that are no sentence.
pub fn plain_words(words: &Words) -> Html {
    Marked::plain(&words.text).whole(&words.marks)
}

/// Draws the words of a section's heading.
pub fn heading(explainer: &Explainer, id: SectionId) -> Html {
    let text = explainer.sections.get(id.index());
    let text = text.map_or("", |section| &*section.heading);
    Marked::plain(text).whole(heading_marks(explainer, id))
}

/// Draws the same where nothing within can be clicked.
pub fn inert_heading(explainer: &Explainer, id: SectionId) -> Html {
    let text = explainer.sections.get(id.index());
    let text = Marked {
        is_inert: true,
        ..Marked::plain(text.map_or("", |section| &*section.heading))
    };
    text.whole(heading_marks(explainer, id))
}

/// Draws the words of the title.
pub fn title(explainer: &Explainer) -> Html {
    Marked::plain(&explainer.title).whole(title_marks(explainer))
}

fn marks(explainer: &Explainer, id: StatementId) -> &[Mark] {
    let marks = explainer.typography.marks.get(&id);
    marks.map_or(&[], Vec::as_slice)
}

fn heading_marks(explainer: &Explainer, id: SectionId) -> &[Mark] {
    let marks = explainer.typography.headings.get(id.index());
    marks.map_or(&[], Vec::as_slice)
}

/// Returns what a section's heading is, if it is the article's.
pub fn heading_origin(explainer: &Explainer, id: SectionId) -> Option<&'static str> {
    let editors = explainer.typography.editors_headings.get(id.index());
    (editors != Some(&true)).then_some("heading")
}

fn title_marks(explainer: &Explainer) -> &[Mark] {
    &explainer.typography.title
}

/// A text whose words have marks.
#[derive(Clone, Copy)]
struct Marked<'a> {
    text: &'a str,
    hedges: &'a [Slice],
    /// The explainer, where the text is one of its sentences.
    explainer: Option<&'a Explainer>,
    /// True if nothing within can be clicked.
    is_inert: bool,
}

impl<'a> Marked<'a> {
    fn plain(text: &'a str) -> Self {
        Marked {
            text,
            hedges: &[],
            explainer: None,
            is_inert: false,
        }
    }

    fn whole(self, marks: &[Mark]) -> Html {
        self.between((0, self.text.len()), marks)
    }

    /// Draws the words between two bytes, under these marks, of which each stands within another
    /// or apart from it. How deep they stand is bounded where they are read.
    fn between(self, (from, to): (usize, usize), marks: &[Mark]) -> Html {
        // Most sentences have neither, and an article has thousands.
        if marks.is_empty() && self.hedges.is_empty() {
            return piece(self.text, from, to);
        }
        let mut pieces = Vec::new();
        let mut read = from;
        let mut rest = marks;
        while let Some((mark, others)) = rest.split_first() {
            let (start, end) = (mark.slice.start as usize, mark.slice.end as usize);
            let start = start.clamp(read, to.max(read));
            let end = end.clamp(start, to.max(start));
            let inner = others
                .iter()
                .take_while(|it| (it.slice.start as usize) < end);
            let (inner, outer) = others.split_at(inner.count());
            pieces.push(self.hedged(read, start));
            let words = self.between((start, end), inner);
            pieces.push(self.mark(&mark.kind, words));
            read = end;
            rest = outer;
        }
        pieces.push(self.hedged(read, to));
        pieces.into_iter().collect()
    }

    fn mark(self, kind: &MarkKind, words: Html) -> Html {
        match kind {
            MarkKind::Element(name) => element(name, &[], words),
            MarkKind::Described(name, attributes) => element(name, attributes, words),
            MarkKind::Link { .. } if self.is_inert => words,
            MarkKind::Link { address, title } if address.starts_with('#') => {
                html! { <a href={address.clone()} title={title.clone()}>{ words }</a> }
            }
            MarkKind::Link { address, title } => {
                html! { <a class="away" href={address.clone()} title={title.clone()} rel="external">{ words }</a> }
            }
            MarkKind::Break => html! { <><br />{ words }</> },
            MarkKind::BreakableHere => html! { <wbr /> },
            MarkKind::Image(image) => html! { <Picture image={image.clone()} /> },
            MarkKind::Note { .. } if self.is_inert => Html::default(),
            MarkKind::Note { number, nth } => html! {
                <sup class="note-mark" data-note={self.beside(*number, *nth)}><a href={["#", &dom::note(*number)].concat()} id={dom::note_mark(*number, *nth)}
                    role="doc-noteref">{ *number }</a></sup>
            },
        }
    }

    /// Returns the words of a footnote, which the style sheet shows beside the sentence that
    /// refers to it first, where the window has room.
    fn beside(self, number: u32, nth: u32) -> Option<AttrValue> {
        let explainer = self.explainer.filter(|_| nth == 1)?;
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        let note = explainer.typography.notes.get(at)?;
        let mut words = String::new();
        for paragraph in &note.paragraphs {
            if !words.is_empty() && paragraph.start < paragraph.end {
                words.push('\n');
            }
            for statement in paragraph.statements() {
                let statement = explainer.statement(statement)?;
                words.push_str(&statement.text);
                if statement.spaced {
                    words.push(' ');
                }
            }
        }
        (!words.is_empty()).then(|| format!("{number}\u{2002}{words}").into())
    }

    /// Draws the words between two bytes, with the hedges among them marked.
    fn hedged(self, from: usize, to: usize) -> Html {
        let mut pieces = Vec::new();
        let mut read = from;
        for hedge in self.hedges {
            let start = (hedge.start as usize).clamp(read, to.max(read));
            let end = (hedge.end as usize).clamp(start, to.max(start));
            if start < end {
                pieces.push(piece(self.text, read, start));
                let words = piece(self.text, start, end);
                pieces.push(html! { <span class="hedge">{ words }</span> });
                read = end;
            }
        }
        pieces.push(piece(self.text, read, to));
        pieces.into_iter().collect()
    }
}

/// Draws an element with these attributes.
fn element(
    name: &'static str,
    attributes: &[(&'static str, std::rc::Rc<str>)],
    inner: Html,
) -> Html {
    let mut element = VTag::new(name);
    for (name, value) in attributes {
        element.add_attribute(name, AttrValue::from(value.clone()));
    }
    element.add_child(inner);
    element.into()
}

fn piece(text: &str, start: usize, end: usize) -> Html {
    match text.get(start..end) {
        Some(words) if start < end => Html::from(words.to_owned()),
        _ => Html::default(),
    }
}
