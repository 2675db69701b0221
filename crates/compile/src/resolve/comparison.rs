//! Checks of the comparison: every answer is an excerpt of a statement by a voice of
//! its viewpoint.

use crate::Located;

use super::{Resolver, text};
use crate::resolve::anchor;
use crate::{ComparisonEntry, PointEntry, Problem, QuoteSelector};
use crosslight_content::{Answer, Comparison, Excerpt, Point, ViewpointId};

impl<'a> Resolver<'a> {
    pub(super) fn comparison(&mut self) -> Option<Comparison> {
        let entry = self.editorial.comparison.as_ref()?;
        let section = self.section_headed(&entry.section, entry.nth);
        let viewpoints = self.columns(entry);
        let mut points = Vec::new();
        let questions = entry.points.iter().map(|point| &**point.question.get_ref());
        let anchors = questions.map(|question| ["point_", &anchor::digest([question])].concat());
        for (point, anchor) in entry.points.iter().zip(anchor::distinct(anchors)) {
            points.push(self.point(point, &anchor, &viewpoints));
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
            columns.push(viewpoint);
        }
        columns
    }

    fn point(&mut self, entry: &'a PointEntry, anchor: &str, columns: &[ViewpointId]) -> Point {
        let mut answers: Vec<Answer> = vec![None; columns.len()];
        for answer in &entry.answers {
            let Some(viewpoint) =
                self.resolve("viewpoint", &answer.viewpoint, |check| &check.viewpoints)
            else {
                continue;
            };
            let excerpt = self.excerpt(&answer.quote);
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
            answers[column] = excerpt;
        }
        Point {
            anchor: text(anchor),
            question: text(entry.question.get_ref()),
            answers,
        }
    }

    /// Returns the excerpt of a quote selector, whose pieces are in one statement and
    /// in order.
    pub(super) fn excerpt(&mut self, selector: &Located<QuoteSelector>) -> Option<Excerpt> {
        let found = self.find(selector)?;
        let statement = found.first()?.statement;
        Some(Excerpt {
            statement,
            pieces: found.iter().map(|piece| piece.slice).collect(),
        })
    }
}
