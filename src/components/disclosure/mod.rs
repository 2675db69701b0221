//! A section of the article: its heading and a native disclosure beside it
//! (WAI-ARIA APG, Disclosure; HTML `<details>`).
//!
//! The heading and the control are separate elements that lie on one another, so
//! that a screen reader has a heading and the whole row can be clicked. The
//! control is named by its contents, of which the style sheet shows the half that
//! is true, so its name is right without the program.
//!
//! With the program, [`native_controls`](crate::browser::behaviour::native_controls) hears of
//! it, by [`dom::SECTION_NUMBER`].
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
//! - `disclosure/before-attaching`: what the reader did before the program attaches stays.
//! - `disclosure/without-program`: it works without the program.

pub mod examples;

use yew::prelude::*;

use crate::components::comparison::{ComparisonPoints, ComparisonPointsProps};
use crate::components::comparison_switch::{ComparisonSwitch, ComparisonSwitchProps};
use crate::components::dom;
use crate::components::labels::words;
use crate::components::marked::{heading, heading_origin, inert_heading};
use crate::components::prose::{Prose, ProseProps};
use crate::components::relations::map_link;
use crosslight_content::{Comparison, Explainer, Label, Labels, Map, SectionId};
use crosslight_state::Fold;

/// The props of a section.
#[derive(Clone, PartialEq, Properties)]
pub struct DisclosureProps {
    /// The interface's words.
    pub labels: Labels,
    /// The section's number, from 0.
    pub number: u32,
    /// The section's `id`.
    pub anchor: AttrValue,
    /// The section's heading.
    pub heading: Html,
    /// The value of `data-article` on it; `None` if it is the editor's.
    pub origin: Option<AttrValue>,
    /// The heading once more, as it names the control.
    pub control: Html,
    /// The fold in which it starts.
    pub fold: Fold,
    /// The width of the section.
    pub width: Width,
    /// The column of the comparison whose viewpoint says all of it, from 1.
    pub viewpoint: Option<AttrValue>,
    /// The content that it hides.
    pub children: Html,
}

/// The width of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// As wide as a column of text.
    Column,
    /// As wide as the page: it has the comparison.
    Whole,
}

/// Draws the section.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let labels = &props.labels;
    let class = match props.width {
        Width::Column => classes!(dom::SECTION),
        Width::Whole => classes!(dom::SECTION, "section-wide"),
    };
    html! {
        <section {class}>
            <h2 class="section-heading" data-article={props.origin.clone()}>{ props.heading.clone() }</h2>
            <details class="disclosure" data-section={props.number.to_string()} open={props.fold.is_open()}>
                <summary class="disclosure-control">
                    <span class="disclosure-heading">{ props.control.clone() }<span class="disclosure-colon">{":"}</span></span>
                    { action("disclosure-action when-open", words(labels, Label::Hide), words(labels, Label::HideSection)) }
                    { action("disclosure-action when-closed", words(labels, Label::Show), words(labels, Label::ShowSection)) }
                </summary>
                <div class={dom::SECTION_BODY} id={props.anchor.clone()} data-viewpoint={props.viewpoint.clone()}>
                    { props.children.clone() }
                </div>
            </details>
        </section>
    }
}

/// Draws what the control does in one of its two states: a word for eyes, and the rest of
/// its name.
fn action(class: &'static str, verb: Html, name: Html) -> Html {
    html! {
        <span {class}>
            <span aria-hidden="true">{ verb }</span>
            <span class="visually-hidden">{ name }</span>
        </span>
    }
}

impl DisclosureProps {
    /// Returns what a section of an explainer is drawn from, if there is such a section.
    pub fn of(
        explainer: &Explainer,
        labels: &Labels,
        map: Option<&Map>,
        id: SectionId,
    ) -> Option<Self> {
        let section = explainer.sections.get(id.index())?;
        let comparison = explainer.comparison.as_ref();
        let comparison = comparison.filter(|comparison| comparison.section == id);
        let points = |it: &Comparison| {
            html! { <ComparisonPoints ..ComparisonPointsProps::of(explainer, labels, it) /> }
        };
        let switch = |it: &Comparison| {
            html! { <ComparisonSwitch ..ComparisonSwitchProps::of(labels, it) /> }
        };
        Some(DisclosureProps {
            labels: labels.clone(),
            number: id.number(),
            anchor: section.anchor.clone().into(),
            heading: heading(explainer, id),
            origin: heading_origin(explainer, id).map(Into::into),
            control: inert_heading(explainer, id),
            fold: Fold::of(section.starts_open),
            width: comparison.map_or(Width::Column, |_| Width::Whole),
            viewpoint: explainer
                .column_of_section(id)
                .map(|column| (column + 1).to_string().into()),
            children: html! {
                <>
                    { for comparison.map(switch) }
                    <Prose ..ProseProps::of(explainer, labels, &section.paragraphs, explainer.shapes(Some(id))) />
                    { for map.map(|_| map_link(explainer, labels, id)) }
                    { for comparison.map(points) }
                </>
            },
        })
    }
}

/// The number of letters of a control that fit beside a heading without more room.
const FEW: usize = 7;

/// Returns what the page says of itself where the words of the controls need more room than
/// most: the style sheet keeps it free beside the headings.
#[must_use]
pub fn room_for_actions(labels: &Labels) -> Option<&'static str> {
    let words = [Label::Show, Label::Hide].map(|label| labels.get(label));
    words
        .into_iter()
        .any(|words| columns(words) > FEW)
        .then_some("long")
}

/// Returns about how wide words are, in letters; those of East Asia count twice.
fn columns(words: &str) -> usize {
    let wide = |letter: &char| ('\u{2e80}'..='\u{ffff}').contains(letter);
    words.chars().count() + words.chars().filter(wide).count()
}
