//! Letters with their reading beside them (ruby), which an article has not: the reading goes
//! behind them, in brackets.

use super::convert::Converter;
use super::document::Piece;
use super::flow::Flow;
use crosslight_content::is_unspaced;

impl Converter<'_> {
    /// Converts letters with their reading.
    pub(super) fn ruby(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        let words = self.tree.words(at);
        let is_unspaced = words.trim().chars().next().is_some_and(is_unspaced);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.told.reduce(
            "a reading beside letters (ruby), in brackets behind them",
            node.line,
            words,
        );
        self.readings(at, is_unspaced, flow);
    }

    fn readings(&mut self, at: usize, is_unspaced: bool, flow: &mut Flow) {
        let tree = self.tree;
        for &child in &tree.node(at).children {
            let node = tree.node(child);
            match node.name() {
                // Brackets of the page's own, for browsers that show no ruby.
                "rp" => {}
                "rtc" => self.readings(child, is_unspaced, flow),
                "rt" => {
                    let words = tree.words(child);
                    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                    let (open, close) = if is_unspaced {
                        ("（", "）")
                    } else {
                        (" (", ")")
                    };
                    if !words.is_empty() {
                        flow.push(Piece::Words([open, &words, close].concat()), node.line);
                    }
                }
                // Line ends between its tags are none of its letters.
                "" if is_unspaced || node.text.trim().is_empty() => {
                    flow.push(Piece::Words(node.text.trim().to_owned()), node.line);
                }
                _ => self.one(child, flow),
            }
        }
    }
}
