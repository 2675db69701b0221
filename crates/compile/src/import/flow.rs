//! Blocks that follow one another, as far as they are converted.

use super::document::{Block, Body, Mark, Marks, Piece, Run};

/// Blocks, and the line of words at hand.
#[derive(Default)]
pub struct Flow {
    /// The blocks that are whole.
    pub blocks: Vec<Block>,
    /// The line of words at hand.
    pub runs: Vec<Run>,
    /// The marks upon the words at hand.
    pub marks: Marks,
    /// Its line in the source.
    pub line: usize,
    /// The level and number of the paragraph at hand in a list of a word processor.
    pub numbered: Option<(usize, Option<u64>)>,
    /// The state of a task's box, if the item begins with one: true if it is done.
    pub done: Option<bool>,
}

impl Flow {
    /// Adds a piece to the line of words at hand.
    pub fn push(&mut self, piece: Piece, line: usize) {
        if self.runs.is_empty() {
            self.line = line;
        }
        self.runs.push(Run {
            piece,
            marks: self.marks.clone(),
        });
    }

    /// Returns the address of the link that the words at hand are in.
    pub fn link(&self) -> Option<String> {
        self.marks.iter().find_map(|mark| match mark {
            Mark::Link { address, .. } => Some(address.clone()),
            _ => None,
        })
    }

    /// Adds a block.
    pub fn add(&mut self, line: usize, body: Body) {
        self.blocks.push(Block { line, body });
    }
}
