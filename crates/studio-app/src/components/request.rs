//! The requests of the views to the browser, which the owner of the app carries out.

use std::rc::Rc;

/// A request to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// An interface language was chosen.
    InterfaceChosen(Rc<str>),
    /// A theme was chosen: `system`, `light` or `dark`.
    ThemeChosen(&'static str),
    /// Files of this machine are to be opened.
    FilesOpened,
    /// A folder of this machine is to be picked and opened.
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
