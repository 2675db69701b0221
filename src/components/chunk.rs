//! Long lists in chunks of twenty, so that the browser lays out only what is near the
//! window (CSS Containment 2, `content-visibility`), and has few of them to watch. A short
//! article has none.

use yew::prelude::*;

use super::dom;
use crosslight_content::SectionId;

/// The number of sections in one chunk.
const LENGTH: usize = 20;

/// The length of a list: in one piece, or in chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// It is one whole.
    Short,
    /// It stands in chunks, each of which may be left out of layout.
    Long,
}

impl Length {
    /// Returns whether a list stands in chunks.
    pub fn of<T>(list: &[T]) -> Self {
        if list.len() > LENGTH {
            Length::Long
        } else {
            Length::Short
        }
    }
}

/// Returns the parts of a list: the whole of a short one.
pub fn chunks<T>(list: &[T]) -> impl Iterator<Item = &[T]> {
    list.chunks(LENGTH)
}

/// Draws each section of a list, in chunks where there are many.
pub fn in_chunks(list: &[SectionId], draw: impl Fn(SectionId) -> Html) -> Html {
    let length = Length::of(list);
    let chunks = chunks(list).map(|part| {
        let drawn: Html = part.iter().map(|&id| draw(id)).collect();
        match length {
            // Layout of a short article is fast anyway, so its sections need no element
            // around.
            Length::Short => drawn,
            Length::Long => html! { <div class={dom::CHUNK}>{ drawn }</div> },
        }
    });
    chunks.collect()
}
