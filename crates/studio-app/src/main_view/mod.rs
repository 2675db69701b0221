//! What is seen of Studio: the two texts of a project, what is wrong in them, the page,
//! and how to save it.
//!
//! Must not know: the window, storage, the worker.

mod checks;
mod page;
mod saving;
mod texts;

use std::rc::Rc;

use web_sys::FileList;
use yew::prelude::*;

pub use page::Width;

use crate::protocol::Checked;
use checks::Checks;
use page::PagePreview;
use saving::Saving;
use texts::Texts;

/// What the editor did.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// The article has another text.
    ArticleTyped(String),
    /// The editor's file has another text.
    EditorialTyped(String),
    /// Files were chosen or dropped.
    FilesChosen(FileList),
    /// The page is shown in another width.
    WidthChosen(Width),
    /// The page is to be saved as one file.
    PageAsked,
    /// The folder is to be saved as one file.
    FolderAsked,
    /// The last step is to be undone.
    UndoAsked,
    /// The step that was undone is to be done again.
    RedoAsked,
    /// This tab is to write in the place of another one.
    TakeOverAsked,
    /// What was stored and is damaged is to be saved as a file.
    DamagedAsked,
    /// The text that was changed from outside is to be taken, or replaced.
    ConflictSettled(Settled),
}

/// How a conflict was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The folder's text is taken.
    Theirs,
    /// Studio's text is written.
    Ours,
}

/// What can be done besides writing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    /// The name of the step that can be undone.
    pub undo: Option<AttrValue>,
    /// The name of the step that can be done again.
    pub redo: Option<AttrValue>,
    /// Another tab writes.
    pub take_over: bool,
    /// Something stored is damaged.
    pub damaged: bool,
    /// The name of a file that was changed from outside.
    pub conflict: Option<AttrValue>,
}

/// The properties of [`MainView`].
#[derive(Clone, Default, PartialEq, Properties)]
pub struct MainViewProps {
    /// Whether the program is there; until then nothing can be done.
    #[prop_or_default]
    pub is_ready: bool,
    /// The text of `article.md`.
    #[prop_or_default]
    pub article: AttrValue,
    /// The text of `explainer.toml`.
    #[prop_or_default]
    pub editorial: AttrValue,
    /// What the last check found.
    #[prop_or_default]
    pub checked: Option<Rc<Checked>>,
    /// What happened last, in a sentence.
    #[prop_or_default]
    pub status: AttrValue,
    /// Where the work is saved, in a sentence.
    #[prop_or_default]
    pub saved: AttrValue,
    /// What can be done besides writing.
    #[prop_or_default]
    pub offers: Offers,
    /// The width of the page.
    #[prop_or_default]
    pub width: Width,
    /// The preview frame.
    #[prop_or_default]
    pub frame: NodeRef,
    /// Hears what the editor did.
    #[prop_or_default]
    pub on: Callback<Done>,
}

/// The whole of Studio.
#[component]
pub fn MainView(props: &MainViewProps) -> Html {
    let MainViewProps {
        is_ready,
        article,
        editorial,
        checked,
        status,
        saved,
        offers,
        width,
        frame,
        on,
    } = props.clone();
    html! {
        <>
            <header class="studio-header">
                <h1>{ "Crosslight Studio" }</h1>
                <p>{ "Makes an interactive explainer of an article, in its own words. All of it happens on this machine." }</p>
                <Saving {is_ready} checked={checked.clone()} offers={offers.clone()} on={on.clone()} />
                <p class="studio-saved">{ saved }</p>
                <p class="studio-status" role="status">{ status }</p>
            </header>
            <main class="studio">
                <Texts {is_ready} is_read_only={offers.take_over} {article} {editorial} on={on.clone()} />
                <Checks checked={checked.clone()} />
                <PagePreview {is_ready} {width} {frame} {on} />
            </main>
        </>
    }
}
