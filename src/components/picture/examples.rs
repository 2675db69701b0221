//! Examples of pictures.

use std::rc::Rc;

use super::PictureProps;
use crate::components::example::Example;
use crosslight_content::Image;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<PictureProps>> {
    let first = Image {
        file: FILE.into(),
        size: [64, 48],
        words: "The ferry at the pier.".into(),
        title: Some("The last evening".into()),
        is_first: true,
    };
    let later = Image {
        title: None,
        is_first: false,
        ..first.clone()
    };
    let decorative = Image {
        words: "".into(),
        ..later.clone()
    };
    let props = |image| PictureProps {
        image: Rc::new(image),
    };
    vec![
        Example::new("seen-at-once", props(first)),
        Example::new("further-down", props(later)),
        Example::new("decorative", props(decorative)),
    ]
}

/// A picture without a file beside the gallery.
const FILE: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
