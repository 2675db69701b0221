//! A picture of the article (HTML `<img>`), with its size, so that nothing moves when it
//! comes.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crosslight_content::Image;

/// The props of a picture.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The picture.
    pub image: Rc<Image>,
}

/// Draws the picture. It is fetched when it is near the window; one that is seen at once,
/// at once.
#[component]
pub fn Picture(PictureProps { image }: &PictureProps) -> Html {
    let [width, height] = image.size.map(|side| side.to_string());
    let loading = (!image.is_first).then_some("lazy");
    html! {
        <img src={image.file.clone()} alt={image.words.clone()} title={image.title.clone()} {width} {height} {loading} />
    }
}
