//! The main view in the browser: has the texts checked, shows the page, and saves.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlIFrameElement;
use yew::prelude::*;

use super::autosave::Autosave;
use super::checking::Checking;
use super::download::download;
use super::frame::Preview;
use super::held::{Happened, Held};
use super::opened::read_all;
use super::second_tab::{Role, Wish, ask};
use crate::main_view::{Done, MainView, Settled};
use crate::protocol::{Checked, Drawn};
use crosslight_studio::export::zip;
use crosslight_studio::{Action, History, TextChange};

/// Studio in the browser.
#[component]
pub fn App() -> Html {
    let held = use_reducer(Held::default);
    let frame = use_node_ref();
    let dispatcher = held.dispatcher();
    let checking = use_memo((), |()| {
        let dispatcher = dispatcher.clone();
        Checking::new(Callback::from(move |heard| {
            dispatcher.dispatch(Happened::Heard(heard));
        }))
    });
    let autosave = use_memo((), |()| Autosave::new(dispatcher.clone()));
    use_effect_with((), {
        let (dispatcher, autosave) = (dispatcher.clone(), autosave.clone());
        move |()| begin(dispatcher, autosave, Wish::IfFree)
    });
    use_checks(&held, &checking);
    let is_settled = held.conflict.is_none();
    use_effect_with((held.history.clone(), held.role, is_settled), {
        let autosave = autosave.clone();
        move |(history, role, is_settled): &(History, Option<Role>, bool)| {
            if *role == Some(Role::Writes) && history.steps().next().is_some() {
                autosave.save(history.clone(), *is_settled);
            }
        }
    });
    use_preview(&held, &frame);
    let on = {
        let held = held.clone();
        Callback::from(move |done| do_it(&held, &autosave, done))
    };
    let project = held.history.project();
    html! {
        <MainView
            is_ready={held.role.is_some()}
            article={AttrValue::from(project.article().clone())}
            editorial={AttrValue::from(project.editorial().clone())}
            checked={held.checked.clone()}
            status={held.status.clone()}
            saved={held.saved.clone()}
            offers={held.offers()}
            width={held.width}
            {frame}
            {on}
        />
    }
}

/// Asks for the lock of the project, and loads the project.
fn begin(dispatcher: UseReducerDispatcher<Held>, autosave: Rc<Autosave>, wish: Wish) {
    spawn_local(async move {
        autosave.load().await;
        let tell = move |role| dispatcher.dispatch(Happened::RoleChanged(role));
        ask("project", wish, Callback::from(tell));
        if wish == Wish::IfFree {
            autosave.listen().await;
        }
    });
}

/// Has the texts checked after each change.
#[hook]
fn use_checks(held: &UseReducerHandle<Held>, checking: &Rc<Checking>) {
    let project = held.history.project();
    use_effect_with(project.pictures().clone(), {
        let checking = checking.clone();
        move |pictures| checking.set_pictures(Rc::clone(pictures))
    });
    use_effect_with(project.clone(), {
        let checking = checking.clone();
        move |project| {
            if !project.article().is_empty() || !project.editorial().is_empty() {
                checking.check(project.article().clone(), project.editorial().clone());
            }
        }
    });
}

/// Shows the page of the last check that made one.
#[hook]
fn use_preview(held: &UseReducerHandle<Held>, frame: &NodeRef) {
    let preview = use_mut_ref(|| None::<Preview>);
    use_effect_with(held.checked.clone(), {
        let frame = frame.clone();
        move |checked: &Option<Rc<Checked>>| {
            let page = checked.as_deref().map(|checked| &checked.page);
            if let Some(Drawn::Page(page)) = page
                && let Some(frame) = frame.cast::<HtmlIFrameElement>()
            {
                let mut preview = preview.borrow_mut();
                preview
                    .get_or_insert_with(|| Preview::new(frame))
                    .show(page);
            }
        }
    });
}

/// Does what the editor asked for.
fn do_it(held: &UseReducerHandle<Held>, autosave: &Rc<Autosave>, done: Done) {
    let dispatcher = held.dispatcher();
    let text = |change| held.dispatch(Happened::Done(Action::Text(change)));
    match done {
        Done::ArticleTyped(typed) => text(TextChange::ArticleEdited(typed.into())),
        Done::EditorialTyped(typed) => text(TextChange::FileEdited(typed.into())),
        Done::UndoAsked => held.dispatch(Happened::Undone),
        Done::RedoAsked => held.dispatch(Happened::Redone),
        Done::WidthChosen(width) => held.dispatch(Happened::WidthChosen(width)),
        Done::TakeOverAsked => begin(dispatcher, autosave.clone(), Wish::TakeOver),
        Done::FilesChosen(files) => spawn_local(async move {
            dispatcher.dispatch(Happened::FilesOpened(read_all(files).await));
        }),
        Done::PageAsked => {
            let page = held.checked.as_deref().map(|checked| &checked.page);
            if let Some(Drawn::Page(page)) = page {
                offer(held, "explainer.html", "text/html", page.as_bytes());
            }
        }
        Done::FolderAsked => {
            let file = zip(held.history.project());
            offer(held, "explainer.zip", "application/zip", &file);
        }
        Done::DamagedAsked => {
            if let Some(bytes) = &held.damaged {
                offer(held, "damaged-project", "application/octet-stream", bytes);
            }
        }
        Done::ConflictSettled(settled) => {
            if let Some((name, theirs)) = &held.conflict {
                autosave.know(name, theirs);
                held.dispatch(Happened::Settled);
                let is_article = name == "article.md";
                match settled {
                    Settled::Theirs if is_article => {
                        text(TextChange::ArticleEdited(theirs.clone()));
                    }
                    Settled::Theirs => text(TextChange::FileEdited(theirs.clone())),
                    Settled::Ours => autosave.save(held.history.clone(), true),
                }
            }
        }
    }
}

/// Offers a file as a download, and tells what became of it.
fn offer(held: &UseReducerHandle<Held>, name: &str, media_type: &str, bytes: &[u8]) {
    let said = match download(name, media_type, bytes) {
        Ok(()) => format!("{name} was handed to the browser, which saves it."),
        Err(_) => format!("The browser could not save {name}."),
    };
    held.dispatch(Happened::Told(said));
}
