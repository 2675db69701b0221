//! Images of a tree, and their captions.

use super::convert::{Converter, Flow};
use super::document::{Block, Body, Mark, Piece, Run, is_blank, tidy};
use super::pictures::has_scheme;

impl Converter<'_> {
    /// Converts an image, or tells of one that an article cannot have.
    pub(super) fn image(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        let within = self.tree.words(at);
        let given = node.attribute("alt");
        let words = given.unwrap_or(&within).split_whitespace();
        let words = words.collect::<Vec<_>>().join(" ");
        let address = node.attribute("src").unwrap_or_default().trim();
        let picture = match self.pictures.keep(address) {
            Ok(picture) => picture,
            Err(what) => {
                let address = if has_scheme(address, "data:") {
                    "data:…"
                } else {
                    address
                };
                let words = format!("{words} ({address})");
                return self.told.drop(what, node.line, words);
            }
        };
        if picture.words.is_empty() {
            picture.words.clone_from(&words);
        }
        picture.is_wordless |= words.is_empty();
        let file = picture.file.clone();
        if words.is_empty() && given.is_none() {
            let what =
                "an empty text for an image that has none; say what it shows in its [[image]]";
            self.told.add(what, node.line, file.as_str());
        }
        let title = node.attribute("title").unwrap_or_default();
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let link = flow.marks().iter().find_map(|mark| match mark {
            Mark::Link { address, .. } => Some(address.clone()),
            _ => None,
        });
        if let Some(address) = link {
            self.told
                .reduce("a link around an image", node.line, address);
        }
        flow.push(Piece::Image { file, words, title }, node.line);
    }

    /// Converts a caption: emphasis behind the image that stands before it, or paragraphs.
    pub(super) fn caption(&mut self, at: usize, flow: &mut Flow) {
        Self::end_line(flow);
        let is_figure = flow.blocks.last().is_some_and(|block| match &block.body {
            Body::Paragraph(words) => matches!(
                words.as_slice(),
                [Run {
                    piece: Piece::Image { .. },
                    ..
                }]
            ),
            _ => false,
        });
        let mut caption = tidy(self.words(at));
        if is_blank(&caption) {
            return;
        }
        let line = self.tree.node(at).line;
        if !is_figure {
            return flow.add(line, Body::Paragraph(caption));
        }
        for run in &mut caption {
            let mut marks = vec![Mark::Emphasis];
            let others = run.marks.iter().filter(|it| **it != Mark::Emphasis);
            marks.extend(others.cloned());
            run.marks = marks.into();
        }
        if let Some(Block {
            body: Body::Paragraph(words),
            ..
        }) = flow.blocks.last_mut()
        {
            words.push(Run {
                piece: Piece::Words(" ".to_owned()),
                marks: super::document::Marks::default(),
            });
            words.extend(caption);
        }
    }
}
