//! The page as readers will see it, in one of three widths.

use yew::prelude::*;

use super::Done;

/// A width of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// 360 px
    Phone,
    /// 768 px
    Tablet,
    /// As wide as there is room.
    #[default]
    Desk,
}

impl Width {
    const ALL: [(Width, &str, &str); 3] = [
        (Width::Phone, "phone", "Phone"),
        (Width::Tablet, "tablet", "Tablet"),
        (Width::Desk, "desk", "Desk"),
    ];
}

/// The properties of [`PagePreview`].
#[derive(Clone, PartialEq, Properties)]
pub struct PagePreviewProps {
    /// Whether the program is there.
    pub is_ready: bool,
    /// The width of the page.
    pub width: Width,
    /// The frame.
    pub frame: NodeRef,
    /// Hears what the editor did.
    pub on: Callback<Done>,
}

/// The page in its frame, and the choice of its width.
#[component]
pub fn PagePreview(props: &PagePreviewProps) -> Html {
    let choice = |(width, name, label): (Width, &'static str, &'static str)| {
        let on_choice = props.on.reform(move |_: Event| Done::WidthChosen(width));
        let is_chosen = props.width == width;
        html! {
            <label>
                <input type="radio" name="width" value={name} checked={is_chosen} onchange={on_choice} />
                { label }
            </label>
        }
    };
    let chosen = Width::ALL
        .into_iter()
        .find(|(width, ..)| *width == props.width);
    let name = chosen.map_or("desk", |(_, name, _)| name);
    html! {
        <section class="studio-page" aria-label="Page" data-width={name}>
            <h2>{ "Page" }</h2>
            <fieldset class="studio-widths" disabled={!props.is_ready}>
                <legend>{ "Width" }</legend>
                { for Width::ALL.into_iter().map(choice) }
            </fieldset>
            <div class="studio-frame">
                <iframe ref={props.frame.clone()} title="The page" sandbox="allow-scripts" />
            </div>
        </section>
    }
}
