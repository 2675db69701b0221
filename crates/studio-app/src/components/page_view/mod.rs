//! The page as a reader sees it, at one of three widths: native radio buttons. The frame
//! itself is drawn by the owner of the app, into the slot.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;

/// The width at which the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageWidth {
    /// As wide as there is room.
    #[default]
    Room,
    /// As on a tablet.
    Tablet,
    /// As on a phone.
    Phone,
}

/// The props of the view.
#[derive(Clone, PartialEq, Properties)]
pub struct PageViewProps {
    /// The frame; nothing while the project has mistakes.
    pub children: Html,
    /// True if the project has mistakes, so that the frame shows the last page without.
    pub is_behind: bool,
}

/// Draws the view.
#[component]
pub fn PageView(props: &PageViewProps) -> Html {
    let labels = use_desk().labels;
    let width = use_state(PageWidth::default);
    let option = |own: PageWidth, value: &'static str, label: Label| {
        let width = width.clone();
        let is_own = *width == own;
        let onchange = Callback::from(move |_: Event| width.set(own));
        html! {
            <label class="check"><input type="radio" name="page-width" {value} checked={is_own} {onchange} />{ labels.text(label) }</label>
        }
    };
    let value = match *width {
        PageWidth::Room => "room",
        PageWidth::Tablet => "tablet",
        PageWidth::Phone => "phone",
    };
    html! {
        <div class="page-view">
            <fieldset class="row">
                <legend class="visually-hidden">{ labels.text(Label::PageWidth) }</legend>
                { option(PageWidth::Room, "room", Label::WidthRoom) }
                { option(PageWidth::Tablet, "tablet", Label::WidthTablet) }
                { option(PageWidth::Phone, "phone", Label::WidthPhone) }
            </fieldset>
            if props.is_behind {
                <p class="warned">{ labels.text(Label::PageBehind) }</p>
            }
            <div class="page-frame" data-width={value}>{ props.children.clone() }</div>
        </div>
    }
}
