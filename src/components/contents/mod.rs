//! The list of sections, in the rail of a wide page: links within a navigation landmark
//! (WAI-ARIA APG, Landmarks).
//!
//! The link to where the reader is gets its mark from
//! [`current_section`](crate::browser::behaviour::current_section).

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::chunk::{Length, chunks};
use crate::components::dom;
use crate::components::labels::words;
use crosslight_content::{Body, Explainer, Label, Labels, SectionId, Shape};

/// What the list is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ContentsProps {
    /// The interface's words.
    pub labels: Labels,
    /// The sections, in order.
    pub entries: Rc<[Entry]>,
}

/// A section in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The section's `id`.
    pub anchor: AttrValue,
    /// The section's heading.
    pub heading: AttrValue,
    /// The headings within it; each has none of its own.
    pub within: Rc<[Entry]>,
}

/// Draws the list.
#[component]
pub fn Contents(ContentsProps { labels, entries }: &ContentsProps) -> Html {
    let chunk = match Length::of(entries) {
        Length::Short => None,
        Length::Long => Some(dom::CHUNK),
    };
    let lists = chunks(entries).enumerate().map(|(at, part)| {
        html! {
            <ol class={classes!(dom::CONTENTS_LIST, chunk)}>
                if at == 0 {
                    <li><a href={dom::by_id(dom::INTRODUCTION)}>{ words(labels, Label::Introduction) }</a></li>
                }
                { for part.iter().map(view_entry) }
            </ol>
        }
    });
    html! {
        <nav class={dom::CONTENTS} aria-labelledby={dom::CONTENTS_TITLE}>
            <h2 class="rail-title" id={dom::CONTENTS_TITLE}>{ words(labels, Label::Contents) }</h2>
            <div class="contents-lists">{ for lists }</div>
        </nav>
    }
}

fn view_entry(entry: &Entry) -> Html {
    let Entry {
        anchor,
        heading,
        within,
    } = entry;
    html! {
        <li>
            <a href={dom::by_id(anchor)} data-article="heading">{ heading }</a>
            if !within.is_empty() {
                <ol class="contents-within">{ for within.iter().map(view_entry) }</ol>
            }
        </li>
    }
}

impl ContentsProps {
    /// Returns what the list of an explainer's sections is drawn from.
    pub fn of(explainer: &Explainer, labels: &Labels) -> Self {
        let entries = explainer.sections().map(|(id, section)| Entry {
            anchor: section.anchor.clone().into(),
            heading: section.heading.clone().into(),
            within: within(explainer, id),
        });
        ContentsProps {
            labels: labels.clone(),
            entries: entries.collect(),
        }
    }
}

/// Returns the headings within a section that addresses can lead to.
fn within(explainer: &Explainer, id: SectionId) -> Rc<[Entry]> {
    let entry = |shape: &Shape| match &shape.body {
        Body::Heading(heading) => Some(Entry {
            anchor: heading.anchor.clone()?.into(),
            heading: heading.words.text.clone().into(),
            within: Rc::default(),
        }),
        _ => None,
    };
    explainer
        .shapes(Some(id))
        .iter()
        .filter_map(entry)
        .collect()
}
