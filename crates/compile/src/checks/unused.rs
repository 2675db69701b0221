//! Warnings of what is defined and used nowhere.

use crosslight_content::{ActorId, ViewpointId, VoiceId};

use crate::Lint;
use crate::resolve::{Draft, Resolver};

pub(super) fn actors(resolver: &mut Resolver, draft: &Draft) {
    for (id, entry) in (0..).map(ActorId::new).zip(&resolver.editorial.actors) {
        // A drafted one is only a candidate; that it is a draft is a warning already.
        let is_draft = entry.draft.is_some();
        if !is_draft && !draft.relations.iter().any(|relation| relation.ties(id)) {
            let name = entry.name.get_ref().clone();
            resolver.warn(&entry.id, Lint::IdleActor(name));
        }
    }
}

pub(super) fn voices(resolver: &mut Resolver, draft: &Draft) {
    for (id, entry) in (0..).map(VoiceId::new).zip(&resolver.editorial.voices) {
        let mut said = draft.statements.iter().flatten();
        if !said.any(|statement| statement.voice == Some(id)) {
            let name = entry.name.get_ref().clone();
            resolver.warn(&entry.id, Lint::SilentVoice(name));
        }
    }
}

pub(super) fn viewpoints(resolver: &mut Resolver, draft: &Draft) {
    let comparison = draft.comparison.as_ref();
    for (id, entry) in (0..)
        .map(ViewpointId::new)
        .zip(&resolver.editorial.viewpoints)
    {
        if !comparison.is_some_and(|it| it.viewpoints.contains(&id)) {
            let name = entry.name.get_ref().clone();
            resolver.warn(&entry.id, Lint::UncomparedViewpoint(name));
        }
    }
}
