//! What the views ask of the browser, which the owner of the app does.

use std::rc::Rc;

/// What the browser is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// An interface language was chosen.
    InterfaceChosen(Rc<str>),
    /// A theme was chosen: `system`, `light` or `dark`.
    ThemeChosen(&'static str),
    /// A folder of this machine is to be opened.
    FolderOpened,
    /// The work is to be written into the folder that is open.
    FolderSaved,
    /// The folder is to be downloaded as a zip file.
    ZipDownloaded,
    /// The page is to be downloaded as one file.
    PageDownloaded,
    /// The project is to be taken over from another window.
    TakenOver,
}
