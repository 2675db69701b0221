//! The text of `explainer.toml` in a native text area: the same project as everywhere
//! else, and the ways out of the app.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::use_desk;
use super::field::value;
use super::request::Request;
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::{Action, TextChange};

/// The props of the view.
#[derive(Clone, PartialEq, Properties)]
pub struct FileViewProps {
    /// The text.
    pub editorial: Rc<str>,
    /// The line of its first mistake, if it is no TOML.
    pub broken_line: Option<usize>,
    /// True if a folder is open.
    pub has_folder: bool,
    /// True if the browser has a picker of folders.
    pub can_pick_folder: bool,
    /// Hears what the browser is asked for.
    pub on_request: Callback<Request>,
}

/// Draws the view.
#[component]
pub fn FileView(props: &FileViewProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let oninput = desk.on.reform(|event: InputEvent| {
        let text = value(&event);
        Message::Did(Action::Text(TextChange::FileEdited(Rc::from(&*text))))
    });
    let asks = |request: Request| {
        props
            .on_request
            .reform(move |_: MouseEvent| request.clone())
    };
    let broken = props
        .broken_line
        .map(|line| labels.fill(Label::NotToml, &[("line", &line.to_string())]));
    html! {
        <div class="file-view">
            <p class="decision">
                <button type="button" class="control" onclick={asks(Request::FilesOpened)}>{ labels.text(Label::OpenFiles) }</button>
                if props.can_pick_folder {
                    <button type="button" class="control" id="_open-folder" disabled={desk.is_locked()} onclick={asks(Request::FolderOpened)}>{ labels.text(Label::OpenFolder) }</button>
                }
                if props.has_folder {
                    <button type="button" class="control" id="_save-folder" disabled={desk.is_locked()} onclick={asks(Request::FolderSaved)}>{ labels.text(Label::SaveFolder) }</button>
                }
                <button type="button" class="control" id="_download-zip" onclick={asks(Request::ZipDownloaded)}>{ labels.text(Label::DownloadZip) }</button>
                <button type="button" class="control" id="_download-page" onclick={asks(Request::PageDownloaded)}>{ labels.text(Label::DownloadPage) }</button>
            </p>
            <label for="_file_text">{ "explainer.toml" }</label>
            if let Some(broken) = broken {
                <p class="warned" id="_file-broken">{ broken }</p>
            }
            <textarea id="_file_text" class="source" spellcheck="false" dir="ltr" aria-invalid={props.broken_line.is_some().then_some("true")} aria-describedby={props.broken_line.is_some().then_some("_file-broken")} value={props.editorial.to_string()} readonly={desk.is_locked()} {oninput} onblur={desk.sends(Message::Paused)} />
        </div>
    }
}
