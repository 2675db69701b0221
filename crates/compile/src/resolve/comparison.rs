//! Checks of the comparison: every answer is an excerpt of a statement by a voice of
//! its viewpoint.

use crate::Located;

use super::{Check, text};
use crate::resolve::anchor;
use crate::{AnswerEntry, ComparisonEntry, PointEntry, Problem, QuoteSelector};
use crosslight_content::{Answer, Comparison, Excerpt, Point, Statement, ViewpointId};

impl<'a> Check<'a> {
    pub(super) fn comparison(&mut self, statements: &[Option<Statement>]) -> Option<Comparison> {
        let entry = self.editorial.comparison.as_ref()?;
        let section = self.section_headed(&entry.section, entry.nth);
        let viewpoints = self.columns(entry);
        if entry.points.is_empty() {
            self.mistake(&entry.title, Problem::NoPoints);
        }
        let mut points = Vec::new();
        let questions = entry.points.iter().map(|point| &**point.question.get_ref());
        let anchors = questions.map(|question| ["point_", &anchor::digest([question])].concat());
        for (point, anchor) in entry.points.iter().zip(anchor::distinct(anchors)) {
            points.push(self.point(point, &anchor, &viewpoints, statements));
        }
        Some(Comparison {
            section: section?,
            switch: text(entry.switch.get_ref()),
            title: text(entry.title.get_ref()),
            viewpoints,
            points,
        })
    }

    fn columns(&mut self, entry: &'a ComparisonEntry) -> Vec<ViewpointId> {
        let mut columns = Vec::new();
        for id in &entry.viewpoints {
            let Some(viewpoint) = self.resolve("viewpoint", id, |check| &check.viewpoints) else {
                continue;
            };
            if columns.contains(&viewpoint) {
                self.mistake(
                    id,
                    Problem::RepeatedId {
                        kind: "viewpoint",
                        id: id.get_ref().clone(),
                    },
                );
            }
            columns.push(viewpoint);
        }
        if !(2..=3).contains(&entry.viewpoints.len()) {
            self.mistake(
                &entry.section,
                Problem::ViewpointCount(entry.viewpoints.len()),
            );
        }
        columns
    }

    fn point(
        &mut self,
        entry: &'a PointEntry,
        anchor: &str,
        columns: &[ViewpointId],
        statements: &[Option<Statement>],
    ) -> Point {
        let mut answers: Vec<Answer> = vec![None; columns.len()];
        if entry.answers.is_empty() {
            self.mistake(&entry.question, Problem::NoAnswer);
        }
        for answer in &entry.answers {
            let Some(viewpoint) =
                self.resolve("viewpoint", &answer.viewpoint, |check| &check.viewpoints)
            else {
                continue;
            };
            let excerpt = self.answer(answer, viewpoint, statements);
            let Some(column) = columns.iter().position(|id| *id == viewpoint) else {
                let (kind, id) = (
                    "viewpoint of the comparison",
                    answer.viewpoint.get_ref().clone(),
                );
                self.mistake(
                    &answer.viewpoint,
                    Problem::UndefinedId {
                        kind,
                        id,
                        nearest: None,
                    },
                );
                continue;
            };
            if answers[column].is_some() {
                self.mistake(
                    &answer.viewpoint,
                    Problem::SecondAnswer(self.name_of(viewpoint)),
                );
            }
            answers[column] = excerpt;
        }
        Point {
            anchor: text(anchor),
            question: text(entry.question.get_ref()),
            answers,
        }
    }

    fn answer(
        &mut self,
        entry: &'a AnswerEntry,
        viewpoint: ViewpointId,
        statements: &[Option<Statement>],
    ) -> Answer {
        let excerpt = self.excerpt(&entry.quote)?;
        let statement = statements.get(excerpt.statement.0 as usize)?.as_ref()?;
        let held = &self.editorial.viewpoints.get(viewpoint.0 as usize)?.voices;
        let speaker = statement
            .voice
            .and_then(|voice| self.editorial.voices.get(voice.0 as usize));
        let holds =
            speaker.is_some_and(|voice| held.iter().any(|id| id.get_ref() == voice.id.get_ref()));
        if !holds {
            let voice = speaker.map(|voice| voice.name.get_ref().clone());
            let viewpoint = self.name_of(viewpoint);
            self.mistake(&entry.quote, Problem::ForeignVoice { voice, viewpoint });
        }
        Some(excerpt)
    }

    /// Returns the excerpt of a quote selector, whose pieces are in one statement and
    /// in order.
    pub(super) fn excerpt(&mut self, quotation: &Located<QuoteSelector>) -> Option<Excerpt> {
        let found = self.find(quotation)?;
        let statement = found.first()?.statement;
        Some(Excerpt {
            statement,
            pieces: found.iter().map(|piece| piece.slice).collect(),
        })
    }

    fn name_of(&self, viewpoint: ViewpointId) -> String {
        let entry = self.editorial.viewpoints.get(viewpoint.0 as usize);
        entry
            .map(|entry| entry.name.get_ref().clone())
            .unwrap_or_default()
    }
}
