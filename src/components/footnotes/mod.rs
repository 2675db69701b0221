//! The footnotes of the article, at its end, each with a way back to where the article
//! refers to it (DPUB-ARIA, `doc-endnotes`, `doc-backlink`). On wide screens the style sheet
//! also shows their words beside the text, as generated content: they are on the page once,
//! for find-in-page and screen readers.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::dom;
use crate::components::labels::{text, words};
use crate::components::prose::{Prose, ProseProps};
use crosslight_content::{Explainer, Label, Labels};

/// The props of the footnotes.
#[derive(Clone, PartialEq, Properties)]
pub struct FootnotesProps {
    /// The interface's words.
    pub labels: Labels,
    /// The footnotes, in the order of their numbers from 1; at least one.
    pub notes: Rc<[Footnote]>,
}

/// A footnote.
#[derive(Clone, PartialEq)]
pub struct Footnote {
    /// The footnote's text.
    pub text: Html,
    /// The number of references to it in the article.
    pub references: u32,
}

/// Draws all footnotes.
#[component]
pub fn Footnotes(FootnotesProps { labels, notes }: &FootnotesProps) -> Html {
    let items = (1..).zip(&**notes).map(|(number, note)| {
        html! {
            <li id={dom::note(number)}>
                { note.text.clone() }
                { back_links(labels, number, note.references) }
            </li>
        }
    });
    html! {
        <section class="notes" role="doc-endnotes" aria-labelledby={dom::NOTES_TITLE}>
            <h2 class="notes-title" id={dom::NOTES_TITLE}>{ words(labels, Label::Notes) }</h2>
            <ol>{ for items }</ol>
        </section>
    }
}

fn back_links(labels: &Labels, number: u32, count: u32) -> Html {
    let links = (1..=count).map(|which| {
        html! {
            <>
                { " " }
                <a class="note-back" href={["#", &dom::note_mark(number, which)].concat()} role="doc-backlink"
                    lang={labels.lang(Label::NoteBack)} aria-label={text(labels, Label::NoteBack)}>{ "\u{21a9}\u{fe0e}" }</a>
            </>
        }
    });
    links.collect()
}

impl FootnotesProps {
    /// Returns what the footnotes of an explainer are drawn from; `None` if it has none.
    pub fn of(explainer: &Explainer, labels: &Labels) -> Option<Self> {
        let notes = explainer.typography.notes.iter().map(|note| {
            let text = ProseProps::of(explainer, labels, &note.paragraphs, &note.shapes);
            Footnote {
                text: html! { <Prose ..text /> },
                references: note.references,
            }
        });
        let notes: Rc<[Footnote]> = notes.collect();
        (!notes.is_empty()).then(|| FootnotesProps {
            labels: labels.clone(),
            notes,
        })
    }
}
