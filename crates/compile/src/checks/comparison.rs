//! Checks of viewpoints and of the comparison.

use std::collections::BTreeSet;

use crosslight_content::ViewpointId;

use crate::resolve::{Draft, Resolver};
use crate::{ComparisonEntry, Problem};

pub(super) fn voices_hold_one_viewpoint(resolver: &mut Resolver, _: &Draft) {
    let mut holders = BTreeSet::new();
    for id in resolver
        .editorial
        .viewpoints
        .iter()
        .flat_map(|it| &it.voices)
    {
        let Some(voice) = resolver.voices.get(id.get_ref().as_str()) else {
            continue;
        };
        if !holders.insert(*voice) {
            resolver.mistake(id, Problem::SharedVoice(id.get_ref().clone()));
        }
    }
}

pub(super) fn has_points(resolver: &mut Resolver, _: &Draft) {
    if let Some(entry) = entry(resolver).filter(|it| it.points.is_empty()) {
        resolver.mistake(&entry.title, Problem::NoPoints);
    }
}

pub(super) fn has_two_or_three_viewpoints(resolver: &mut Resolver, _: &Draft) {
    if let Some(entry) = entry(resolver).filter(|it| !(2..=3).contains(&it.viewpoints.len())) {
        let count = entry.viewpoints.len();
        resolver.mistake(&entry.section, Problem::ViewpointCount(count));
    }
}

pub(super) fn names_viewpoints_once(resolver: &mut Resolver, _: &Draft) {
    let mut named = BTreeSet::new();
    for id in entry(resolver).iter().flat_map(|it| &it.viewpoints) {
        if !named.insert(id.get_ref()) {
            let (kind, id_) = ("viewpoint", id.get_ref().clone());
            resolver.mistake(id, Problem::RepeatedId { kind, id: id_ });
        }
    }
}

pub(super) fn points_have_answers(resolver: &mut Resolver, _: &Draft) {
    for point in entry(resolver).iter().flat_map(|it| &it.points) {
        if point.answers.is_empty() {
            resolver.mistake(&point.question, Problem::NoAnswer);
        }
    }
}

pub(super) fn viewpoints_answer_once(resolver: &mut Resolver, _: &Draft) {
    for point in entry(resolver).iter().flat_map(|it| &it.points) {
        let mut answered = BTreeSet::new();
        for answer in &point.answers {
            let viewpoint = resolver.viewpoints.get(answer.viewpoint.get_ref().as_str());
            let Some(viewpoint) = viewpoint.copied() else {
                continue;
            };
            if !answered.insert(viewpoint) {
                let name = name_of(resolver, viewpoint);
                resolver.mistake(&answer.viewpoint, Problem::SecondAnswer(name));
            }
        }
    }
}

pub(super) fn answers_are_of_their_viewpoint(resolver: &mut Resolver, draft: &Draft) {
    let (Some(entry), Some(comparison)) = (entry(resolver), &draft.comparison) else {
        return;
    };
    for (written, point) in entry.points.iter().zip(&comparison.points) {
        for answer in &written.answers {
            let viewpoint = resolver.viewpoints.get(answer.viewpoint.get_ref().as_str());
            let Some(viewpoint) = viewpoint.copied() else {
                continue;
            };
            let column = comparison.viewpoints.iter().position(|it| *it == viewpoint);
            let excerpt = column.and_then(|column| point.answers.get(column)?.as_ref());
            let statement = excerpt.and_then(|it| draft.statements.get(it.statement.index()));
            let Some(Some(statement)) = statement else {
                continue;
            };
            let voices = &resolver.editorial.voices;
            let speaker = statement.voice.and_then(|it| voices.get(it.index()));
            let held = resolver.editorial.viewpoints.get(viewpoint.index());
            let mut held = held.iter().flat_map(|it| &it.voices);
            // An undefined voice was told, and may be this one.
            let is_known = |id: &str| resolver.voices.contains_key(id);
            let holds = held.any(|id| {
                let is_it = speaker.is_some_and(|voice| id.get_ref() == voice.id.get_ref());
                is_it || !is_known(id.get_ref())
            });
            if !holds {
                let voice = speaker.map(|voice| voice.name.get_ref().clone());
                let viewpoint = name_of(resolver, viewpoint);
                resolver.mistake(&answer.quote, Problem::ForeignVoice { voice, viewpoint });
            }
        }
    }
}

fn entry<'a>(resolver: &Resolver<'a>) -> Option<&'a ComparisonEntry> {
    resolver.editorial.comparison.as_ref()
}

fn name_of(resolver: &Resolver, viewpoint: ViewpointId) -> String {
    let entry = resolver.editorial.viewpoints.get(viewpoint.index());
    entry
        .map(|it| it.name.get_ref().clone())
        .unwrap_or_default()
}
