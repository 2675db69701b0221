//! The difference of two texts: the one piece that was put in the place of another.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// The one piece of a text that was put in the place of another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delta {
    /// The first byte that differs.
    at: usize,
    /// The piece before.
    old: Rc<str>,
    /// The piece after.
    new: Rc<str>,
}

impl Delta {
    /// Returns the difference of two texts.
    #[must_use]
    pub fn between(old: &str, new: &str) -> Self {
        let pairs = old.bytes().zip(new.bytes());
        let mut at = pairs.take_while(|(old, new)| old == new).count();
        while !old.is_char_boundary(at) || !new.is_char_boundary(at) {
            at -= 1;
        }
        let rests = old[at..].bytes().rev().zip(new[at..].bytes().rev());
        let mut same = rests.take_while(|(old, new)| old == new).count();
        let is_cut = |same: usize| {
            !old.is_char_boundary(old.len() - same) || !new.is_char_boundary(new.len() - same)
        };
        while is_cut(same) {
            same -= 1;
        }
        Delta {
            at,
            old: old[at..old.len() - same].into(),
            new: new[at..new.len() - same].into(),
        }
    }

    /// Returns the text before from the one after.
    #[must_use]
    pub fn back(&self, after: &Rc<str>) -> Rc<str> {
        exchanged(after, self.at, &self.new, &self.old)
    }

    /// Returns the text after from the one before.
    #[must_use]
    pub fn forth(&self, before: &Rc<str>) -> Rc<str> {
        exchanged(before, self.at, &self.old, &self.new)
    }

    /// Tells whether this is a difference that leads to a text.
    #[must_use]
    pub fn is_after(&self, text: &str) -> bool {
        has(text, self.at, &self.new)
    }

    /// Tells whether this is a difference that leads from a text.
    #[must_use]
    pub fn is_before(&self, text: &str) -> bool {
        has(text, self.at, &self.old)
    }
}

fn has(text: &str, at: usize, piece: &str) -> bool {
    text.get(at..at + piece.len()) == Some(piece)
}

/// Returns the text with another piece at a byte; the same text if it does not have the
/// piece there.
fn exchanged(text: &Rc<str>, at: usize, from: &str, to: &str) -> Rc<str> {
    if from == to || !has(text, at, from) {
        return Rc::clone(text);
    }
    [&text[..at], to, &text[at + from.len()..]].concat().into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_difference_leads_back_and_forth(old in "[aé€𝄞]{0,8}", new in "[aé€𝄞]{0,8}") {
            let delta = Delta::between(&old, &new);
            let (old, new): (Rc<str>, Rc<str>) = (old.into(), new.into());
            prop_assert!(delta.is_before(&old) && delta.is_after(&new));
            prop_assert_eq!(delta.forth(&old), Rc::clone(&new));
            prop_assert_eq!(delta.back(&new), old);
        }
    }
}
