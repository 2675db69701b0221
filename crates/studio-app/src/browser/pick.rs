//! Opens a folder that the editor picks.

use std::rc::Rc;

use yew::prelude::*;

use super::autosave::Autosave;
use super::folder::Folder;
use super::folder_texts::FolderTexts;
use super::happened::Happened;
use super::held::Held;
use super::load::opened;
use super::picked_folder::PickedFolder;

/// Has the editor pick a folder and opens it: as a step that can be undone, and from then
/// on as the place where the two texts are kept.
pub async fn pick(tell: UseReducerDispatcher<Held>, autosave: Rc<Autosave>) {
    match picked(&tell, autosave).await {
        Ok(Some(happened)) => tell.dispatch(happened),
        Ok(None) => {}
        Err(reason) => tell.dispatch(Happened::Told(reason)),
    }
}

async fn picked(
    tell: &UseReducerDispatcher<Held>,
    autosave: Rc<Autosave>,
) -> Result<Option<Happened>, String> {
    let Some(picked) = PickedFolder::pick().await? else {
        return Ok(None);
    };
    let folder = Rc::new(FolderTexts::new(tell.clone(), Folder::Picked(picked)));
    let (listing, project, left_out) = folder.load().await?;
    Ok(Some(Happened::FolderPicked {
        is_empty: listing.texts.values().all(Option::is_none),
        project: Box::new(project),
        said: opened(&listing.name, left_out),
        taken: Callback::from(move |()| autosave.keep_in(Rc::clone(&folder))),
    }))
}
