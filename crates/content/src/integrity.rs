//! The integrity of an explainer: its numbers lead to parts that it has. An island is
//! held to this when it is read.

use std::slice;

use super::{Answer, Comparison, Excerpt, Explainer, Paragraph, Slice, Statement, StatementId};

impl Explainer {
    /// Returns whether every number in the explainer leads to something that it has, every
    /// slice lies within its text, and a comparison has an answer, or none, for each of
    /// its viewpoints.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let sections = self.sections.iter().map(|it| &it.paragraphs);
        let mut paragraphs = self.lede.iter().chain(sections.flatten());
        let mut voices = self.viewpoints.iter().flat_map(|it| &it.voices);
        let mut mentions = self.actors.iter().flat_map(|it| &it.statements);
        paragraphs.all(|it| self.has_paragraph(*it))
            && self.statements.iter().all(|it| self.has_parts_of(it))
            && voices.all(|id| self.voice(*id).is_some())
            && mentions.all(|id| self.statement(*id).is_some())
            && self.comparison.iter().all(|it| self.has_parts_in(it))
            && self.relations.iter().all(|it| {
                let caption = slice::from_ref(&it.label);
                self.actor(it.from).is_some()
                    && self.actor(it.to).is_some()
                    && self.has_excerpt(&it.evidence)
                    && self.has_pieces(it.evidence.statement, caption)
            })
    }

    fn has_paragraph(&self, paragraph: Paragraph) -> bool {
        paragraph.start <= paragraph.end && paragraph.end.index() <= self.statements.len()
    }

    fn has_parts_of(&self, statement: &Statement) -> bool {
        let mut slices = statement.hedges.iter().chain(&statement.verb);
        slices.all(|piece| statement.words(*piece).is_some())
            && statement.voice.is_none_or(|id| self.voice(id).is_some())
    }

    fn has_parts_in(&self, comparison: &Comparison) -> bool {
        let viewpoints = &comparison.viewpoints;
        let mut answers = comparison.points.iter().map(|point| &point.answers);
        let has = |answer: &Answer| answer.as_ref().is_none_or(|it| self.has_excerpt(it));
        self.sections.len() > comparison.section.index()
            && viewpoints.iter().all(|id| self.viewpoint(*id).is_some())
            && answers.all(|it| it.len() == viewpoints.len() && it.iter().all(has))
    }

    fn has_excerpt(&self, excerpt: &Excerpt) -> bool {
        !excerpt.pieces.is_empty() && self.has_pieces(excerpt.statement, &excerpt.pieces)
    }

    fn has_pieces(&self, id: StatementId, pieces: &[Slice]) -> bool {
        self.statement(id)
            .is_some_and(|it| pieces.iter().all(|piece| it.words(*piece).is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ActorId, SectionId, ViewpointId, VoiceId, read_island};

    fn shipped() -> Explainer {
        let island = include_str!("../../../tests/fixtures/explainer.json");
        read_island(island).expect("the fixture is an island")
    }

    /// Asserts that the shipped explainer is whole until it is spoilt.
    #[track_caller]
    fn spoilt(spoil: impl FnOnce(&mut Explainer)) {
        let mut explainer = shipped();
        assert!(explainer.is_whole());
        spoil(&mut explainer);
        assert!(!explainer.is_whole());
    }

    #[test]
    fn a_number_leads_to_something_that_the_explainer_has() {
        spoilt(|it| it.statements[0].voice = Some(VoiceId::new(99)));
        spoilt(|it| it.viewpoints[0].voices[0] = VoiceId::new(99));
        spoilt(|it| it.actors[0].statements[0] = StatementId::new(999));
        spoilt(|it| it.relations[0].from = ActorId::new(99));
        spoilt(|it| it.relations[0].to = ActorId::new(99));
        spoilt(|it| it.relations[0].evidence.statement = StatementId::new(999));
        spoilt(|it| it.lede[0].end = StatementId::new(999));
        spoilt(|it| it.sections[1].paragraphs[0].end = StatementId::new(0));
        let comparison = |spoil: fn(&mut Comparison)| {
            spoilt(|it| it.comparison.iter_mut().for_each(spoil));
        };
        spoilt(|it| {
            let beyond = u32::try_from(it.sections.len()).map(SectionId::new);
            let beyond = beyond.expect("few sections");
            let comparison = it.comparison.as_mut().expect("a comparison");
            comparison.section = beyond;
        });
        comparison(|it| it.viewpoints[0] = ViewpointId::new(99));
        comparison(|it| it.points[0].answers.truncate(1));
        comparison(|it| {
            let answers = it.points.iter_mut().flat_map(|it| &mut it.answers);
            let excerpt = answers.flatten().next().expect("an answer");
            excerpt.statement = StatementId::new(999);
        });
    }

    #[test]
    fn a_slice_is_of_whole_letters_and_within_its_text() {
        let beyond = Slice {
            start: 0,
            end: 9_999,
        };
        let backwards = Slice { start: 2, end: 1 };
        spoilt(|it| it.statements[0].hedges.push(beyond));
        spoilt(|it| it.statements[0].verb = Some(backwards));
        spoilt(|it| it.relations[0].label = beyond);
        spoilt(|it| it.relations[0].evidence.pieces.clear());
        spoilt(|it| {
            it.statements[0].text = "…".into();
            it.statements[0].verb = Some(Slice { start: 0, end: 1 });
        });
    }
}
