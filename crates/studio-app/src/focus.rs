//! Moves the focus of the browser. The components call it in effects and listeners, which
//! do not run where a page is prerendered.

use wasm_bindgen::JsCast;
use web_sys::{
    Event, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Focuses the element with an id, and scrolls no further than to show it.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // An error would only mean that the focus stays where it is.
        _ = element.focus();
        show(&element);
    }
}

/// Scrolls the element with an id into view.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        show(&element);
    }
}

fn show(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn element(id: &str) -> Option<HtmlElement> {
    let found = gloo_utils::document().get_element_by_id(id)?;
    found.dyn_into().ok()
}

/// Returns the value of a `data-` attribute of the element that an event hit, or of the
/// nearest one around it that has it.
#[must_use]
pub fn data(event: &Event, attribute: &str) -> Option<String> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let owner = target.closest(&["[", attribute, "]"].concat()).ok()??;
    owner.get_attribute(attribute)
}

/// Tells whether an event hit a field that takes letters.
#[must_use]
pub fn is_typed_into(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let fields = "textarea, input:not([type=checkbox], [type=radio], [type=file])";
    target.is_some_and(|it| it.matches(fields).unwrap_or(false))
}

/// Focuses a text area and selects a line of it, from 1.
pub fn focus_line(id: &str, line: usize) {
    focus(id);
    let Some(area) = element(id).and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return;
    };
    let text = area.value();
    let length = |line: &str| line.encode_utf16().count() + 1;
    let start: usize = text
        .split('\n')
        .take(line.saturating_sub(1))
        .map(length)
        .sum();
    let own = text
        .split('\n')
        .nth(line.saturating_sub(1))
        .map_or(0, length);
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    // An error would only mean that nothing is selected.
    _ = area.set_selection_range(number(start), number(start + own.saturating_sub(1)));
}
