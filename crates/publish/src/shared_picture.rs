//! The picture that is shown with a link to the page: the one that stands for the article,
//! or the card with its title.

use serde_json::{Value, json};

use super::card;
use crosslight_content::Explainer;

/// A picture as metadata names it.
pub(super) struct SharedPicture<'a> {
    /// The name of the picture's file beside the page.
    name: &'a str,
    /// The width and height, in pixels.
    size: [u32; 2],
    /// The text alternative; it may be empty.
    words: &'a str,
}

impl<'a> SharedPicture<'a> {
    /// Returns the picture that stands for the article, if it has one.
    pub(super) fn of(explainer: &'a Explainer) -> Option<Self> {
        let image = &explainer.about.picture.as_ref()?.image;
        Some(SharedPicture {
            name: &image.file,
            size: image.size,
            words: &image.words,
        })
    }

    /// Returns the card, which shows the title.
    pub(super) fn card(name: &'a str, explainer: &'a Explainer) -> Self {
        SharedPicture {
            name,
            size: [card::WIDTH, card::HEIGHT],
            words: &explainer.title,
        }
    }

    /// Returns Open Graph's properties of the picture beside the page with this address.
    pub(super) fn properties(&self, page: &str) -> Vec<(&'static str, String)> {
        // With its size a program can lay out the link before it has the picture.
        let [width, height] = self.size.map(|it| it.to_string());
        let mut properties = vec![
            ("og:image", [page, self.name].concat()),
            ("og:image:width", width),
            ("og:image:height", height),
        ];
        if !self.words.is_empty() {
            properties.push(("og:image:alt", self.words.to_owned()));
        }
        properties
    }

    /// Returns the picture in schema.org's terms.
    pub(super) fn linked_data(&self, page: &str) -> Value {
        let address = [page, self.name].concat();
        let mut picture = json!({
            "@type": "ImageObject",
            "url": address,
            "width": self.size[0],
            "height": self.size[1],
        });
        if !self.words.is_empty() {
            picture["caption"] = json!(self.words);
        }
        picture
    }
}
