//! The comparison as a grid: points down, viewpoints across.

use std::rc::Rc;

use crosslight_content::Slice;

use crate::project::{Entries, Parsed, Speaker};

/// The comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The number of the section in which it stands; `None` if there is no such section.
    pub section: Option<usize>,
    /// The heading of that section, as it is written.
    pub heading: Rc<str>,
    /// The label of its switch.
    pub switch: Rc<str>,
    /// The heading of its points.
    pub title: Rc<str>,
    /// The ids of the viewpoints that it compares: the columns.
    pub viewpoints: Vec<Rc<str>>,
    /// The numbers of the sentences that a cell of each column can quote: those that the
    /// viewpoint's voices say.
    pub candidates: Vec<Vec<usize>>,
    /// Its points: the rows.
    pub points: Vec<Point>,
}

/// A point of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its question.
    pub question: Rc<str>,
    /// The answer in each column; `None` where the article does not say.
    pub answers: Vec<Option<Answer>>,
}

/// An answer to a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its words, as they are written.
    pub words: Rc<str>,
    /// The number of its sentence; `None` if it points nowhere.
    pub sentence: Option<usize>,
    /// The pieces of that sentence.
    pub pieces: Vec<Slice>,
    /// True if a voice of the viewpoint says the sentence.
    pub is_own: bool,
}

pub(super) fn comparison(
    parsed: &Parsed,
    entries: &Entries,
    speakers: &[Option<Speaker>],
) -> Option<Comparison> {
    let written = entries.comparison.as_ref()?;
    let candidates: Vec<Vec<usize>> = written
        .viewpoints
        .iter()
        .map(|id| {
            let held = entries.viewpoints.iter().find(|it| it.id == *id);
            let voices = held.map_or(&[][..], |it| &it.voices);
            let is_own = |speaker: &Option<Speaker>| {
                matches!(speaker, Some(Speaker::Voice(id)) if voices.contains(id))
            };
            let own = speakers.iter().enumerate().filter(|(_, it)| is_own(it));
            own.map(|(number, _)| number).collect()
        })
        .collect();
    let points = written.points.iter().map(|point| {
        let columns = written.viewpoints.iter().zip(&candidates);
        let answers = columns.map(|(id, candidates)| {
            let answer = point.answers.iter().find(|it| it.viewpoint == *id)?;
            let found = parsed.located(&answer.quote).unwrap_or_default();
            let sentence = found.first().map(|it| it.statement.index());
            Some(Answer {
                words: answer.quote.words().into(),
                sentence,
                pieces: found.iter().map(|it| it.slice).collect(),
                is_own: sentence.is_some_and(|it| candidates.contains(&it)),
            })
        });
        Point {
            question: Rc::clone(&point.question),
            answers: answers.collect(),
        }
    });
    Some(Comparison {
        section: parsed.section(&written.section, written.nth),
        heading: Rc::clone(&written.section),
        switch: Rc::clone(&written.switch),
        title: Rc::clone(&written.title),
        viewpoints: written.viewpoints.clone(),
        points: points.collect(),
        candidates,
    })
}
