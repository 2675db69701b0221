//! The app in the browser: the views, with their checks, their page, and their storage.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{FileList, HtmlIFrameElement, HtmlInputElement};
use yew::prelude::*;

use super::autosave::Autosave;
use super::checking::Checking;
use super::download::download;
use super::frame::Preview;
use super::happened::Happened;
use super::held::Held;
use super::kept_focus::KeptFocus;
use super::listing::{text_of, written};
use super::opened::{Dropping, read_all};
use super::pick::pick;
use super::picked_folder::PickedFolder;
use super::second_tab::{Role, Wish, ask};
use crate::components::{Access, App as Views, OwnerNotes, Request, Saved, Settled, Tasks};
use crate::labels::{Label, Labels};
use crate::protocol::{Checked, Drawn};
use crate::state::Running;
use crosslight_studio::export::{digest, zip};
use crosslight_studio::{Action, History};

/// Studio in the browser.
#[component]
pub fn App() -> Html {
    let held = use_reducer(Held::default);
    let (frame, files) = (use_node_ref(), use_node_ref());
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
    let is_settled = held.conflicts.is_empty();
    use_effect_with((held.history.clone(), held.is_writable(), is_settled), {
        let autosave = autosave.clone();
        move |(history, is_writable, is_settled): &(History, bool, bool)| {
            let mut steps = history.steps().chain(history.undone_steps());
            if *is_writable && steps.next().is_some() {
                autosave.save(history.clone(), *is_settled);
            }
        }
    });
    use_dropping(&held);
    use_effect_with((), |()| {
        let kept = KeptFocus::new();
        move || drop(kept)
    });
    use_preview(&held, &checking, &frame);
    let on_history = use_callback(held.dispatcher(), |history, to| {
        to.dispatch(Happened::Edited(history));
    });
    let tasks = use_memo((), {
        let checking = checking.clone();
        move |()| {
            Tasks::elsewhere(Callback::from(move |(running, tell): (Rc<Running>, _)| {
                checking.carry_out(running.task.clone(), tell);
            }))
        }
    });
    let tasks = (*tasks).clone();
    let on_request = {
        let (held, autosave, files) = (held.clone(), autosave.clone(), files.clone());
        Callback::from(move |request| answer(&held, &autosave, &files, &request))
    };
    let on_files = {
        let dispatcher = held.dispatcher();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(files) = field.files() {
                open(dispatcher.clone(), files);
            }
        })
    };
    let on_settled = {
        let (held, autosave) = (held.clone(), autosave.clone());
        Callback::from(move |settled| settle(&held, &autosave, settled))
    };
    let on_damaged = {
        let held = held.clone();
        Callback::from(move |()| {
            if let Some(bytes) = &held.damaged {
                let saved = offer("damaged-project", "application/octet-stream", bytes);
                held.dispatch(Happened::Downloaded("damaged-project", saved));
            }
        })
    };
    let on_anew = use_callback(held.dispatcher(), |(), to| to.dispatch(Happened::BeganAnew));
    let conflict = held.conflict().map(|(name, _)| AttrValue::from(name));
    let has_damage = held.damaged.is_some();
    let notes = html! { <OwnerNotes status={held.status.clone()} {conflict} {has_damage} {on_settled} {on_damaged} {on_anew} /> };
    let page = html! { <iframe ref={frame} title={held.labels.text(Label::Page)} sandbox="allow-scripts" /> };
    html! {
        <>
            <input ref={files} type="file" id="_files" hidden={true} multiple={true} accept=".md,.markdown,.txt,.toml,image/*" onchange={on_files} />
            <Views
                studio={Rc::clone(&held.given)}
                labels={held.labels.clone()}
                access={access(&held)}
                checks={held.checked.as_ref().map(|it| Rc::clone(&it.checks))}
                saves={held.saves.clone()}
                downloaded={held.downloaded.clone()}
                {page}
                {notes}
                can_pick_folder={PickedFolder::can_be_picked() && !autosave.is_served()}
                {on_history}
                {on_request}
                {tasks}
            />
        </>
    }
}

/// Nothing can be changed until the work is loaded, while another tab writes, and until
/// the editor has chosen what becomes of damaged work.
fn access(held: &Held) -> Access {
    match held.role {
        _ if held.is_writable() => Access::Write,
        Some(Role::Reads) => Access::Read,
        _ => Access::Loading,
    }
}

/// Asks for the lock of the project, and loads the project as soon as it is known who has
/// it: what the other tab saved last is then there.
fn begin(dispatcher: UseReducerDispatcher<Held>, autosave: Rc<Autosave>, wish: Wish) {
    let has_begun = Cell::new(false);
    let tell = move |role| {
        let is_first = !has_begun.replace(true);
        let (dispatcher, autosave) = (dispatcher.clone(), autosave.clone());
        if !is_first {
            autosave.stop();
            dispatcher.dispatch(Happened::RoleChanged(role));
            return;
        }
        spawn_local(async move {
            autosave.load().await;
            dispatcher.dispatch(Happened::RoleChanged(role));
            if wish == Wish::IfFree {
                autosave.listen().await;
            }
        });
    };
    ask("project", wish, Callback::from(tell));
}

/// Opens files that were chosen or dropped.
fn open(dispatcher: UseReducerDispatcher<Held>, files: FileList) {
    spawn_local(async move {
        dispatcher.dispatch(Happened::FilesOpened(read_all(files).await));
    });
}

/// Opens files that are dropped on the page.
#[hook]
fn use_dropping(held: &UseReducerHandle<Held>) {
    let dispatcher = held.dispatcher();
    use_effect_with((), move |()| {
        let dropping = Dropping::new(Callback::from(move |files| {
            open(dispatcher.clone(), files);
        }));
        move || drop(dropping)
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

/// Shows the page of the last check that made one. A page of earlier texts is not shown:
/// to lay it out would hold up the letters that are typed.
#[hook]
fn use_preview(held: &UseReducerHandle<Held>, checking: &Rc<Checking>, frame: &NodeRef) {
    let preview = use_mut_ref(|| None::<Preview>);
    use_effect_with(held.checked.clone(), {
        let (checking, frame) = (checking.clone(), frame.clone());
        move |checked: &Option<Rc<Checked>>| {
            let newest = checked.as_deref().filter(|it| checking.is_newest(it));
            let page = newest.map(|checked| &checked.page);
            if let Some(Drawn::Page(page)) = page
                && let Some(frame) = frame.cast::<HtmlIFrameElement>()
            {
                let mut preview = preview.borrow_mut();
                if preview.is_none() {
                    *preview = Preview::new(frame).ok();
                }
                if let Some(preview) = &*preview {
                    preview.show(page);
                }
            }
        }
    });
}

/// Does what the views ask of the browser.
fn answer(
    held: &UseReducerHandle<Held>,
    autosave: &Rc<Autosave>,
    files: &NodeRef,
    request: &Request,
) {
    match request {
        Request::InterfaceChosen(tag) => {
            held.dispatch(Happened::InterfaceChosen(Labels::of(tag)));
        }
        // The style sheet reads the radio buttons.
        Request::ThemeChosen(_) => {}
        Request::FilesOpened => {
            if let Some(field) = files.cast::<HtmlInputElement>() {
                field.click();
            }
        }
        Request::FolderOpened => spawn_local(pick(held.dispatcher(), autosave.clone())),
        Request::FolderSaved => {
            autosave.save_in_folder(held.history.clone(), held.conflicts.is_empty());
        }
        Request::ZipDownloaded => {
            let file = zip(held.history.project());
            let saved = offer("explainer.zip", "application/zip", &file);
            tell(held, autosave, "explainer.zip", saved);
        }
        Request::PageDownloaded => {
            let page = held.checked.as_deref().map(|checked| &checked.page);
            if let Some(Drawn::Page(page)) = page {
                let saved = offer("explainer.html", "text/html", page.as_bytes());
                tell(held, autosave, "explainer.html", saved);
            }
        }
        Request::TakenOver => begin(held.dispatcher(), autosave.clone(), Wish::TakeOver),
    }
}

/// Ends a conflict with a text that was changed from outside.
fn settle(held: &UseReducerHandle<Held>, autosave: &Rc<Autosave>, settled: Settled) {
    let Some((name, theirs)) = held.conflict() else {
        return;
    };
    autosave.know(name, theirs.map(|text| &**text));
    held.dispatch(Happened::Settled(name));
    let ours = text_of(held.history.project(), name);
    let take = |text| held.dispatch(Happened::Done(Action::Text(written(name, text))));
    // Where Studio's text is written, theirs is a step before it, which undo brings back.
    if settled == Settled::Theirs || theirs.is_some() {
        take(theirs.cloned().unwrap_or_default());
    }
    if settled == Settled::Ours {
        take(ours);
    }
}

/// Offers a file as a download.
fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Saved {
    match download(name, media_type, bytes) {
        Ok(()) => Saved::Saved,
        Err(_) => Saved::Failed(name.to_owned().into()),
    }
}

/// Tells what became of a download, and keeps in mind what was downloaded.
fn tell(held: &UseReducerHandle<Held>, autosave: &Rc<Autosave>, file: &'static str, saved: Saved) {
    if saved == Saved::Saved {
        autosave.note_download(digest(held.history.project()));
    }
    held.dispatch(Happened::Downloaded(file, saved));
}
