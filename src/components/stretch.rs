//! Long lists in stretches, so that the browser lays out only what is near the
//! window (CSS Containment 2, `content-visibility`), and has few of them to watch.
//! A short article has none.

use web_sys::Element;
use yew::prelude::*;

use crosslight_content::SectionId;

/// How many sections stand in one stretch.
const LENGTH: usize = 20;

/// In a page with this it takes a while to lay out anything.
const MANY: &str = "[data-section='200']";

/// Whether the page has so many sections that nothing of it should be laid out before it
/// must be: any of it makes the browser look at all of them.
#[must_use]
pub fn is_long(root: &Element) -> bool {
    !matches!(root.query_selector(MANY), Ok(None))
}

/// The parts of a list: one, or as many as there are stretches, and then each may
/// be left out of layout.
pub fn stretches(ids: &[SectionId]) -> impl Iterator<Item = (&[SectionId], bool)> {
    let is_long = ids.len() > LENGTH;
    let length = if is_long { LENGTH } else { ids.len().max(1) };
    ids.chunks(length).map(move |part| (part, is_long))
}

/// What is drawn for each of `ids`, in stretches where there are many.
pub fn in_stretches(ids: &[SectionId], draw: impl Fn(SectionId) -> Html) -> Html {
    let draw = |(part, is_long): (&[SectionId], bool)| {
        let drawn: Html = part.iter().map(|&id| draw(id)).collect();
        if is_long {
            html! { <div class="stretch">{ drawn }</div> }
        } else {
            drawn
        }
    };
    stretches(ids).map(draw).collect()
}
