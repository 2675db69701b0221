//! A section of the article: its heading and a native disclosure beside it
//! (WAI-ARIA APG, Disclosure; HTML `<details>`).
//!
//! The heading and the control are separate elements that lie on one another, so
//! that a screen reader has a heading and the whole row can be clicked. The
//! control is named by its contents, of which the style sheet shows the half that
//! is true, so its name is right without the program.
//!
//! Behaviours:
//!
//! - `disclosure/click-on-heading`: a click on the heading opens and closes.
//! - `disclosure/click-on-row`: so does one at either end of the row.
//! - `disclosure/enter`: Enter on the control opens and closes.
//! - `disclosure/space`: Space on the control opens and closes.
//! - `disclosure/name`: the control is named by its heading and what it does.
//! - `disclosure/heading`: the heading is a heading of its own, outside the control.
//! - `disclosure/fragment-to-sentence`: a link to a sentence inside opens.
//! - `disclosure/fragment-to-section`: a link to the section opens.
//! - `disclosure/fragment-in-address`: so does an address that closes the section and leads into it.
//! - `disclosure/text-fragment`: a text fragment inside opens, as find-in-page does.
//! - `disclosure/address`: the address names the sections that are closed, and closes them.
//! - `disclosure/no-entry`: opening and closing make no entry in the history.
//! - `disclosure/print`: on paper a closed section is open.
//! - `disclosure/before-hydration`: what the reader did before hydration stays.
//! - `disclosure/without-program`: it works without the program.

use yew::prelude::*;

use super::comparison::comparison_points;
use super::comparison_switch::comparison_switch;
use super::dom;
use super::labels::words;
use super::prose::prose;
use crosslight_content::{Explainer, Label, Labels, SectionId};

/// The section of that number.
pub fn disclosure(explainer: &Explainer, labels: &Labels, id: SectionId) -> Html {
    let Some(section) = explainer.sections.get(id.0 as usize) else {
        return Html::default();
    };
    let comparison = explainer
        .comparison
        .as_ref()
        .filter(|comparison| comparison.section == id);
    let class = if comparison.is_some() {
        classes!(dom::SECTION, "section-wide")
    } else {
        classes!(dom::SECTION)
    };
    html! {
        <section {class}>
            <h2 class="section-heading" data-article="heading">{ section.heading.clone() }</h2>
            <details class="disclosure" data-section={id.0.to_string()} open={section.starts_open}>
                <summary class="disclosure-control">
                    <span class="disclosure-heading">{ section.heading.clone() }<span class="disclosure-colon">{":"}</span></span>
                    { action("disclosure-action when-open", words(labels, Label::Hide), words(labels, Label::HideSection)) }
                    { action("disclosure-action when-closed", words(labels, Label::Show), words(labels, Label::ShowSection)) }
                </summary>
                <div class={dom::SECTION_BODY} id={section.anchor.clone()}>
                    { for comparison.map(|comparison| comparison_switch(labels, comparison)) }
                    { prose(explainer, labels, &section.paragraphs, explainer.shapes(Some(id))) }
                    { for comparison.map(|comparison| comparison_points(explainer, labels, comparison)) }
                </div>
            </details>
        </section>
    }
}

/// So many letters of a control fit beside a heading without more room.
const FEW: usize = 7;

/// What the page says of itself where the words of the controls need more room than most:
/// the style sheet keeps it free beside the headings.
pub fn room_for_actions(labels: &Labels) -> Option<&'static str> {
    let words = [Label::Show, Label::Hide].map(|label| labels.get(label));
    words
        .into_iter()
        .any(|words| columns(words) > FEW)
        .then_some("long")
}

/// How wide words are, about, in letters; those of East Asia count twice.
fn columns(words: &str) -> usize {
    let wide = |letter: &char| ('\u{2e80}'..='\u{ffff}').contains(letter);
    words.chars().count() + words.chars().filter(wide).count()
}

/// What the control does in one of its two states: a word for eyes, and the rest
/// of its name.
fn action(class: &'static str, verb: Html, name: Html) -> Html {
    html! {
        <span {class}>
            <span aria-hidden="true">{ verb }</span>
            <span class="visually-hidden">{ name }</span>
        </span>
    }
}
