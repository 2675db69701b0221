//! Images of a tree, and their captions.

use super::convert::Converter;
use super::document::{Block, Body, Mark, Piece, Run, is_blank, tidy};
use super::flow::Flow;
use super::pictures::has_scheme;
use super::tree::Node;

impl Converter<'_> {
    /// Converts an image, or tells of one that an article cannot have.
    pub(super) fn image(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        // Markdown has the words of an image within.
        let within = match node.name() {
            "img" => self.tree.words(at),
            _ => String::new(),
        };
        let given = node.attribute("alt");
        let words = given.unwrap_or(&within).split_whitespace();
        let mut words = words.collect::<Vec<_>>().join(" ");
        if let Some(size) = size_of(node, &words).filter(|_| given.is_none()) {
            let what = "the size of an image, or its name in place of a text";
            self.told.reduce(what, node.line, &words[size..]);
            words.truncate(size);
        }
        let addresses = self.addresses(node);
        let kept = self.pictures.keep_first(&addresses);
        self.is_missing = kept.is_err();
        let picture = match kept {
            Ok(picture) => picture,
            Err(what) => {
                let address = addresses.first().map_or("", String::as_str);
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
        if words.is_empty() && given.is_none_or(|given| !given.trim().is_empty()) {
            let what =
                "an empty text for an image that has none; say what it shows in its [[image]]";
            self.told.add(what, node.line, file.as_str());
        }
        let title = node.attribute("title").unwrap_or_default();
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(address) = flow.link() {
            self.told
                .reduce("a link around an image", node.line, address);
        }
        flow.push(Piece::Image { file, words, title }, node.line);
    }

    /// Converts a caption: emphasis behind the image that stands before it, or paragraphs.
    pub(super) fn caption(&mut self, at: usize, flow: &mut Flow) {
        Self::end_line(flow);
        let caption = tidy(self.words(at));
        let line = self.tree.node(at).line;
        Self::captioned(caption, line, flow);
    }

    /// Adds the words of a caption.
    pub(super) fn captioned(mut caption: Vec<Run>, line: usize, flow: &mut Flow) {
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
        if is_blank(&caption) {
            return;
        }
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

/// Returns where in the words of an image those begin that describe nothing: the size that
/// some dialects have there, or the name of its file.
fn size_of(node: &Node, words: &str) -> Option<usize> {
    let is_size = |words: &str| {
        let mut sides = words.split('x');
        let is_number = |side: &str| !side.is_empty() && side.bytes().all(|it| it.is_ascii_digit());
        sides.next().is_some_and(is_number) && sides.all(is_number)
    };
    if node.attribute("wiki").is_some() && (is_size(words) || node.attribute("src") == Some(words))
    {
        return Some(0);
    }
    let (before, size) = words.rsplit_once('|')?;
    is_size(size).then_some(before.len())
}
