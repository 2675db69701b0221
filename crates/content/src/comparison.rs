//! The comparison's anchors on the page, and its points.

use super::{Answer, Comparison, Point, StatementId};

impl Comparison {
    /// The `id` of the points on the page.
    pub const ANCHOR: &'static str = "_comparison";
    /// The `id` of the comparison's switch.
    pub const SWITCH_ANCHOR: &'static str = "_switch";

    /// Returns whether a fragment leads to the comparison, its switch, a point or a card.
    #[must_use]
    pub fn is_at(&self, fragment: &str) -> bool {
        let is_in = |point: &Point| {
            let rest = fragment.strip_prefix(&*point.anchor);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        [Comparison::ANCHOR, Comparison::SWITCH_ANCHOR].contains(&fragment)
            || self.points.iter().any(is_in)
    }

    /// Returns the points that quote a statement, with their numbers from 1.
    pub fn points_on(&self, statement: StatementId) -> impl Iterator<Item = (usize, &Point)> {
        let quotes =
            move |answer: &Answer| answer.as_ref().is_some_and(|e| e.statement == statement);
        let numbered = (1..).zip(&self.points);
        numbered.filter(move |(_, point)| point.answers.iter().any(quotes))
    }
}
