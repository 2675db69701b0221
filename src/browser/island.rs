//! The explainer, as JSON in an element of its own: in the single file it stands there;
//! elsewhere the element is a link, and `fetched.js` has put there what it leads to.

use gloo_utils::document;
use wasm_bindgen::JsValue;

use crate::components::dom::EXPLAINER;
use crosslight_content::{Explainer, read_island};

/// Reads it.
///
/// # Errors
/// A sentence, if it is missing or damaged.
pub fn read() -> Result<Explainer, JsValue> {
    let text = document()
        .get_element_by_id(EXPLAINER)
        .and_then(|island| island.text_content());
    let text = text.ok_or("the page carries no explainer")?;
    read_island(&text).map_err(|_| "the explainer in the page is damaged".into())
}
