//! The events that change what Studio holds in the browser.

use std::rc::Rc;

use yew::prelude::Callback;

use super::checking::Heard;
use super::second_tab::Role;
use crate::components::Saved;
use crate::labels::Labels;
use crate::opened_files::Opened;
use crosslight_studio::{Action, History, Project};

/// An event.
pub enum Happened {
    /// The editor changed the project in the views.
    Edited(History),
    /// The project was changed by something else.
    Done(Action),
    /// Files were opened.
    FilesOpened(Vec<Opened>),
    /// A project was loaded from the browser.
    Restored(History),
    /// A folder was loaded.
    FolderLoaded(Box<Project>),
    /// A folder that the editor picked was loaded.
    FolderPicked {
        /// True if it has neither text.
        is_empty: bool,
        /// Its texts and pictures.
        project: Box<Project>,
        /// The sentence that says so.
        said: String,
        /// Hears that the texts are taken, in the moment in which they are.
        taken: Callback<()>,
    },
    /// The stored work is damaged; the sentence says how.
    FoundDamaged(Rc<[u8]>, String),
    /// Another interface language was chosen.
    InterfaceChosen(Labels),
    /// The worker told something.
    Heard(Heard),
    /// This tab may do something else.
    RoleChanged(Role),
    /// The work was saved in this browser, or not.
    SavedInBrowser(Saved),
    /// The work was saved in the folder, or not.
    SavedInFolder(Saved),
    /// The work was downloaded as a file, or not.
    Downloaded(&'static str, Saved),
    /// It is known which state of the work was downloaded, by the state's digest.
    DownloadKnown(String),
    /// A file of the folder was changed from outside.
    ChangedOutside {
        /// The file.
        name: &'static str,
        /// The text that it has now; `None` if it is gone.
        text: Option<Rc<str>>,
        /// The digest of the text that it had.
        was: Option<String>,
        /// Hears that the text is taken, in the moment in which it is.
        taken: Callback<()>,
    },
    /// A file of the folder could not be written, for it was changed from outside.
    Conflicted(&'static str, Option<Rc<str>>),
    /// The conflict with a file was settled.
    Settled(&'static str),
    /// The editor begins anew without what is damaged.
    BeganAnew,
    /// Something is to be said.
    Told(String),
}
