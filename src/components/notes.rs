//! The footnotes of the article, at its end, each with a way back to where the article
//! refers to it.

use yew::prelude::*;

use super::dom;
use super::labels::{text, words};
use super::prose::prose;
use crosslight_content::{Explainer, Label, Labels};

/// Draws all footnotes; nothing where there are none.
pub fn notes(explainer: &Explainer, labels: &Labels) -> Html {
    let notes = &explainer.typography.notes;
    if notes.is_empty() {
        return Html::default();
    }
    let items = (1..).zip(notes).map(|(number, note)| {
        html! {
            <li id={dom::note(number)}>
                { prose(explainer, labels, &note.paragraphs, &note.shapes) }
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
