//! The pointers that do not lead to one place of the article, with the nearest place of
//! each. Nothing is led there by itself.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

use crosslight_compile::{
    Article, ArticleParagraph, Sentence, nearest_place, nearest_work, slices,
};
use crosslight_content::{About, Shape, Slice};

use crate::project::{Parsed, Pointer, SentenceId};

/// The budget for all searches together, in character comparisons: about a tenth of a
/// second in a browser.
const PATIENCE: usize = 50_000_000;

/// The number of sentences that are compared letter by letter.
const LIKELY: usize = 3;

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

pub(super) fn stale_pointers(parsed: &Parsed) -> Vec<StalePointer> {
    let mut patience = PATIENCE;
    let pointers = parsed.stale().iter().map(|it| StalePointer {
        nearest: (it.count == 0)
            .then(|| nearest(parsed, &it.words, &mut patience))
            .flatten(),
        pointer: it.pointer,
        words: it.words.as_str().into(),
        count: it.count,
    });
    pointers.collect()
}

fn nearest(parsed: &Parsed, words: &str, patience: &mut usize) -> Option<NearestPlace> {
    let likely = likely(parsed.article.as_ref()?, words);
    *patience = patience.checked_sub(nearest_work(&likely, words))?;
    let nearest = nearest_place(&likely, words)?;
    let mut sentences = parsed.article.as_ref()?.sentences();
    let number = sentences.position(|it| it.span == nearest.span)?;
    let text = &parsed.sentence(number).ok()?.text;
    Some(NearestPlace {
        sentence: parsed.ids().get(number)?.clone(),
        slice: *slices(text, &nearest.words).first()?,
        words: nearest.words.into(),
    })
}

/// Returns an article of the few sentences that share most words with these. To compare
/// them with all sentences letter by letter would take seconds.
fn likely(article: &Article, words: &str) -> Article {
    let set = |text: &str| -> BTreeSet<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let own = set(words);
    let shared = |it: &Sentence| set(&it.text).intersection(&own).count();
    let mut sentences: Vec<(usize, &Sentence)> =
        article.sentences().map(|it| (shared(it), it)).collect();
    sentences.sort_by_key(|(shared, _)| Reverse(*shared));
    sentences.truncate(LIKELY);
    let paragraph = ArticleParagraph {
        shape: Shape::default(),
        span: 0..0,
        sentences: sentences.into_iter().map(|(_, it)| it.clone()).collect(),
    };
    Article {
        about: About::default(),
        title: article.title.clone(),
        lede: vec![paragraph],
        sections: Vec::new(),
        notes: Vec::new(),
    }
}
