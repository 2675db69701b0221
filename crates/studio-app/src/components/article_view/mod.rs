//! The view “Article”: paste it, open a file, correct it. What is pasted is shown with
//! what an import would leave out, before it replaces anything.

pub mod examples;
mod start;

use std::rc::Rc;

use gloo_file::futures::read_as_bytes;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::desk::use_desk;
use super::field::value;
use super::import_report::ImportReport;
use super::request::Request;
use super::section_table::SectionTable;
use crate::focus;
use crate::labels::Label;
use crate::protocol::Source;
use crate::state::{Message, Offered};
use crosslight_studio::project::{LARGEST_ARTICLE, LARGEST_SOURCE, fits};
use crosslight_studio::{Action, Refusal, TextChange};

/// The props of the view.
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleViewProps {
    /// The text of `article.md`.
    pub article: Rc<str>,
    /// True if a mistake keeps it from being read.
    pub is_broken: bool,
    /// The article that was read, before it replaces anything.
    pub offered: Option<Rc<Offered>>,
    /// True if there is neither an article nor an `explainer.toml`.
    pub is_new: bool,
    /// True if the browser has a picker of folders.
    pub can_pick_folder: bool,
    /// Hears what the browser is asked for.
    pub on_request: Callback<Request>,
}

/// Draws the view.
#[component]
pub fn ArticleView(props: &ArticleViewProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let field = use_node_ref();
    let offer = desk.on.reform(Message::SourceGiven);
    use_effect_with(props.offered.is_some(), |is_there| {
        if *is_there {
            focus::focus("_import");
        }
    });
    if let Some(it) = &props.offered {
        let on_take = {
            let (on, source) = (desk.on.clone(), it.source.clone());
            Callback::from(move |language: AttrValue| {
                let Source { bytes, name } = source.clone();
                let language = Some(Rc::from(language.trim()));
                let imported = TextChange::Imported {
                    bytes,
                    name,
                    language,
                };
                on.emit(Message::Did(Action::Text(imported)));
            })
        };
        let dropped = it.dropped.iter().map(|it| AttrValue::from(Rc::clone(it)));
        let article = AttrValue::from(Rc::clone(&it.article));
        return html! { <ImportReport dropped={dropped.collect::<Vec<_>>()} {article} {on_take} on_leave={desk.sends(Message::OfferLeft)} /> };
    }
    let onchange = {
        let (offer, on) = (offer.clone(), desk.on.clone());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = field.files().and_then(|it| it.get(0)) else {
                return;
            };
            // A file that is too large is not even read.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a file's size is a whole number"
            )]
            if let Err(refusal) = fits(file.size() as usize, LARGEST_SOURCE) {
                on.emit(Message::Refused(refusal));
                return;
            }
            let offer = offer.clone();
            spawn_local(async move {
                let file = gloo_file::File::from(file);
                let name = Rc::from(file.name());
                if let Ok(bytes) = read_as_bytes(&file).await {
                    offer.emit(Source {
                        bytes: bytes.into(),
                        name: Some(name),
                    });
                }
            });
        })
    };
    let asks = |request: Request| {
        props
            .on_request
            .reform(move |_: MouseEvent| request.clone())
    };
    let open = html! {
        <div class="row">
            <span class="field">
                <label class="field-label" for="_open-file">{ labels.text(Label::OpenFile) }</label>
                <input type="file" id="_open-file" accept=".md,.markdown,.txt,.html,.htm" disabled={desk.is_locked()} {onchange} />
            </span>
            <button type="button" class="control" disabled={desk.is_locked()} onclick={asks(Request::FilesOpened)}>{ labels.text(Label::OpenFiles) }</button>
            if props.can_pick_folder {
                <button type="button" class="control" id="_pick-folder" disabled={desk.is_locked()} onclick={asks(Request::FolderOpened)}>{ labels.text(Label::OpenFolder) }</button>
            }
        </div>
    };
    if props.article.is_empty() {
        let paste = html! { <Paste on_offer={offer} field={field.clone()} /> };
        return start::start(&desk, &field, paste, open, props.is_new);
    }
    html! {
        <div class="article-view">
            { correct(props, &desk) }
            { open }
            <section><h2>{ labels.text(Label::Sections) }</h2><SectionTable /></section>
        </div>
    }
}

fn correct(props: &ArticleViewProps, desk: &super::desk::Desk) -> Html {
    let labels = &desk.labels;
    let oninput = desk.on.reform(|event: InputEvent| {
        let text = value(&event);
        Message::Did(Action::Text(TextChange::ArticleEdited(Rc::from(&*text))))
    });
    let onpaste = {
        let on = desk.on.clone();
        Callback::from(move |event: Event| {
            refuses(&event.unchecked_into(), LARGEST_ARTICLE, &on);
        })
    };
    html! {
        <div class="article-source">
            <label for="_article_text">{ labels.text(Label::CorrectArticle) }</label>
            if props.is_broken {
                <p class="warned" id="_article-broken">{ labels.text(Label::ArticleBroken) }</p>
            }
            <textarea id="_article_text" class="source" dir="auto" aria-invalid={props.is_broken.then_some("true")} aria-describedby={props.is_broken.then_some("_article-broken")} value={props.article.to_string()} readonly={desk.is_locked()} {oninput} {onpaste} onblur={desk.sends(Message::Paused)} />
        </div>
    }
}

/// Refuses a text that is pasted and too large, before the browser lays it out, which can
/// take longer than all else. Returns true if it did.
fn refuses(event: &web_sys::ClipboardEvent, most: usize, on: &Callback<Message>) -> bool {
    let data = event.clipboard_data();
    let pasted = data.and_then(|it| it.get_data("text/plain").ok());
    match fits(pasted.map_or(0, |it| it.len()), most) {
        Ok(()) => false,
        Err(refusal) => {
            event.prevent_default();
            on.emit(Message::Refused(refusal));
            true
        }
    }
}

/// The props of the field in which an article is pasted.
#[derive(Clone, PartialEq, Properties)]
struct PasteProps {
    /// Hears of bytes that may become the article.
    on_offer: Callback<Source>,
    /// The field.
    field: NodeRef,
}

/// Returns the plain text that is pasted into an empty field. Into one with a text it is
/// pasted as anywhere, since it may be a part.
fn plain_of(event: &web_sys::ClipboardEvent) -> Option<String> {
    let field: HtmlTextAreaElement = event.target()?.dyn_into().ok()?;
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    (field.value().is_empty() && !text.trim().is_empty()).then_some(text)
}

fn source(text: String, name: Option<&str>) -> Source {
    Source {
        bytes: text.into_bytes().into(),
        name: name.map(Rc::from),
    }
}

/// Draws the field. What comes with tags is read with its tags.
#[component]
fn Paste(PasteProps { on_offer, field }: &PasteProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let onpaste = {
        let (on_offer, on) = (on_offer.clone(), desk.on.clone());
        Callback::from(move |event: Event| {
            let event: web_sys::ClipboardEvent = event.unchecked_into();
            if refuses(&event, LARGEST_SOURCE, &on) {
                return;
            }
            let pasted = event
                .clipboard_data()
                .and_then(|it| it.get_data("text/html").ok());
            if let Some(html) = pasted.filter(|it| !it.is_empty()) {
                event.prevent_default();
                on_offer.emit(source(html, Some("pasted.html")));
            } else if let Some(text) = plain_of(&event) {
                event.prevent_default();
                on_offer.emit(source(text, None));
            }
        })
    };
    let read = {
        let (field, on_offer, on) = (field.clone(), on_offer.clone(), desk.on.clone());
        Callback::from(move |_: MouseEvent| {
            let text = field.cast::<HtmlTextAreaElement>().map(|it| it.value());
            match text.filter(|it| !it.trim().is_empty()) {
                Some(text) => on_offer.emit(source(text, None)),
                None => on.emit(Message::Refused(Refusal::EmptyText)),
            }
        })
    };
    html! {
        <div class="article-source">
            <h3><label for="_paste">{ labels.text(Label::PasteArticle) }</label></h3>
            <textarea id="_paste" class="source paste" dir="auto" ref={field} disabled={desk.is_locked()} {onpaste} />
            <p><button type="button" class="control main" id="_paste-read" disabled={desk.is_locked()} onclick={read}>{ labels.text(Label::ReadPasted) }</button></p>
        </div>
    }
}
