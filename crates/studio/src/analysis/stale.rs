//! The pointers that do not lead to one place of the article, with the nearest place of
//! each. Nothing is led there by itself.

use std::rc::Rc;

use crosslight_compile::{nearest_place, nearest_work, slices};
use crosslight_content::Slice;

use crate::project::{Pointer, Reading, SentenceId, stale};

/// The budget for all searches together, in character comparisons: about a tenth of a
/// second in a browser.
const PATIENCE: usize = 20_000_000;

/// A pointer that does not lead to one place of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StalePointer {
    /// The pointer.
    pub pointer: Pointer,
    /// Its words.
    pub words: Rc<str>,
    /// The number of places that have the words; 0 or several.
    pub count: usize,
    /// The nearest place, if the article does not have the words and has others like them.
    pub nearest: Option<NearestPlace>,
}

/// The place of the article that is nearest to some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearestPlace {
    /// The sentence.
    pub sentence: SentenceId,
    /// Its words there.
    pub words: Rc<str>,
    /// The slice of the sentence.
    pub slice: Slice,
}

pub(super) fn stale_pointers(reading: &Reading) -> Vec<StalePointer> {
    let mut patience = PATIENCE;
    let pointers = stale(reading).into_iter().map(|it| StalePointer {
        nearest: (it.count == 0)
            .then(|| nearest(reading, &it.words, &mut patience))
            .flatten(),
        pointer: it.pointer,
        words: it.words.into(),
        count: it.count,
    });
    pointers.collect()
}

fn nearest(reading: &Reading, words: &str, patience: &mut usize) -> Option<NearestPlace> {
    let article = reading.article.as_ref()?;
    *patience = patience.checked_sub(nearest_work(article, words))?;
    let nearest = nearest_place(article, words)?;
    let mut sentences = article.sentences();
    let number = sentences.position(|it| it.span == nearest.span)?;
    let text = &reading.sentence(number).ok()?.text;
    Some(NearestPlace {
        sentence: reading.ids().get(number)?.clone(),
        slice: *slices(text, &nearest.words).first()?,
        words: nearest.words.into(),
    })
}
