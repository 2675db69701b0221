//! Where the work is kept: in this browser, in the editor's folder, downloaded. The three
//! are told apart, and a failure stays in sight with a way out.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::{Label, Labels};

/// The state of the work in a place where it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing of it yet.
    #[default]
    Never,
    /// The changes are being written.
    Saving,
    /// All of it; it was read back.
    Saved,
    /// Something has changed since.
    Behind,
    /// It could not be written; the reason.
    Failed(AttrValue),
}

/// When the folder is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Writes {
    /// After each change.
    #[default]
    ByItself,
    /// When the editor says so.
    WhenAsked,
}

/// The state of the work in each place where it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saves {
    /// The storage of this browser.
    pub browser: Saved,
    /// The folder that is open; `None` if none is.
    pub folder: Option<Saved>,
    /// When that folder is written.
    pub writes: Writes,
    /// The file that was downloaded.
    pub download: Saved,
}

impl Saves {
    /// Notes that something has changed: no place has all of it any more.
    pub fn fall_behind(&mut self) {
        self.browser = Saved::Saving;
        if let Some(folder) = &mut self.folder {
            *folder = match (self.writes, &folder) {
                (Writes::ByItself, _) => Saved::Saving,
                (Writes::WhenAsked, Saved::Never) => Saved::Never,
                (Writes::WhenAsked, _) => Saved::Behind,
            };
        }
        if self.download == Saved::Saved {
            self.download = Saved::Behind;
        }
    }
}

/// The props of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct SaveStateProps {
    /// The state of the work in each place where it is saved.
    pub saves: Saves,
}

/// Draws the list.
#[component]
pub fn SaveState(SaveStateProps { saves }: &SaveStateProps) -> Html {
    let labels = use_desk().labels;
    html! {
        <ul class="saves" aria-label={labels.text(Label::Saves)}>
            { save(&labels, Label::InBrowser, &saves.browser) }
            if let Some(folder) = &saves.folder {
                { save(&labels, Label::InFolder, folder) }
            }
            { save(&labels, Label::Downloaded, &saves.download) }
        </ul>
    }
}

fn save(labels: &Labels, storage: Label, saved: &Saved) -> Html {
    let (value, label) = match saved {
        Saved::Never => ("never", Label::SavedNever),
        Saved::Saving => ("saving", Label::SavedSaving),
        Saved::Saved => ("saved", Label::SavedAll),
        Saved::Behind => ("behind", Label::SavedBehind),
        Saved::Failed(_) => ("failed", Label::SavedFailed),
    };
    let reason = match saved {
        Saved::Failed(reason) => Some(reason.clone()),
        _ => None,
    };
    html! {
        <li data-saved={value}>
            <span class="save-place">{ labels.text(storage) }</span>{ " " }
            <span class="save-word">{ labels.text(label) }</span>
            if let Some(reason) = reason {
                { " " }<span class="save-reason">{ reason }</span>
            }
        </li>
    }
}
