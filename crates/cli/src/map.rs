//! `crosslight map`: the actor map of an explainer folder, as a picture.

use super::arguments::Map;
use super::{Failure, explainer_folder};
use crosslight_publish::{InstallError, install_file, is_map_picture, map_picture, read_folder};

/// Writes the map and returns its path.
pub fn map(asked: &Map) -> Result<String, Failure> {
    let folder = read_folder(&explainer_folder(&asked.folder));
    let folder = folder.map_err(Failure::Mistakes)?;
    let Some(map) = folder.map() else {
        return Err(Failure::of("this explainer has no ties, and so no map"));
    };
    let picture = map_picture(&folder.explainer, &folder.labels, &map);
    let kept = |error: InstallError| Failure::of_install(&error, &asked.svg);
    install_file(picture.as_bytes(), &asked.svg, is_map_picture).map_err(kept)?;
    Ok(asked.svg.display().to_string())
}
