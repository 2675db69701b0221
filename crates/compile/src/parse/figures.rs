//! Pictures on their way into the article: within words, or as figures with a caption.

use std::ops::Range;
use std::rc::Rc;

use super::block::Block;
use super::collector::Collector;
use crosslight_content::{Body, Image, MarkKind};

impl Collector<'_> {
    /// Ends a picture, whose words were read.
    pub(super) fn image(&mut self, span: Range<usize>) {
        let Some(picture) = self.picture.take() else {
            return;
        };
        if self.blocks.words().is_in_link() {
            return self.refuse(span, "a picture that is a link");
        }
        let image = self
            .pictures
            .image(&picture.address, &picture.words, &picture.title);
        match image {
            Ok(image) => {
                let is_first = self.sections.is_empty();
                let image = Image { is_first, ..image };
                self.blocks.words().point(MarkKind::Image(Rc::new(image)));
            }
            Err(problem) => {
                if let Some(section) = self.sections.last_mut() {
                    section.has_refused = true;
                }
                // Once for a picture that stands in many places.
                if self.pictures.is_untold(&picture.address) {
                    self.mistake(span, problem);
                }
            }
        }
    }

    /// Adds the pictures of a paragraph that has nothing else, each with its title as its
    /// caption; or one picture, with the emphasis that follows it.
    pub(super) fn figures(&mut self, block: &Block, span: &Range<usize>) -> bool {
        let images: Vec<Rc<Image>> = block.pictures().cloned().collect();
        if let ([image], Some(caption)) = (images.as_slice(), block.caption()) {
            self.add_within(caption, Body::Figure(Rc::clone(image)), span.clone());
            return true;
        }
        if !block.text().trim().is_empty() || images.len() != block.points() {
            return false;
        }
        for image in images {
            let mut caption = Block::default();
            if let Some(title) = &image.title {
                let source = self.source.get(span.clone()).unwrap_or_default();
                let start = source.find(&**title).map(|at| span.start + at);
                let source = start.map_or(span.clone(), |start| start..start + title.len());
                caption.push(title, source);
            }
            let image = Image {
                title: None,
                ..(*image).clone()
            };
            self.add_within(caption, Body::Figure(Rc::new(image)), span.clone());
        }
        true
    }
}
