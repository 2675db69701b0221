//! Checks of ids.

use std::collections::BTreeSet;

use crate::plain_id::is_plain;
use crate::resolve::{Draft, Resolver, UNATTRIBUTED};
use crate::{Editorial, Located, Problem};

/// Returns the ids of each kind of entry that others point at.
fn kinds(editorial: &Editorial) -> [(&'static str, Vec<&Located<String>>); 3] {
    [
        ("actor", editorial.actors.iter().map(|it| &it.id).collect()),
        ("voice", editorial.voices.iter().map(|it| &it.id).collect()),
        (
            "viewpoint",
            editorial.viewpoints.iter().map(|it| &it.id).collect(),
        ),
    ]
}

pub(super) fn are_plain(resolver: &mut Resolver, _: &Draft) {
    let editorial = resolver.editorial;
    let sections = editorial.sections.iter().filter_map(|it| it.id.as_ref());
    for id in kinds(editorial)
        .into_iter()
        .flat_map(|it| it.1)
        .chain(sections)
    {
        let name = id.get_ref();
        if !is_plain(name) {
            resolver.mistake(id, Problem::BadId(name.clone()));
        }
    }
}

pub(super) fn are_distinct(resolver: &mut Resolver, _: &Draft) {
    for (kind, ids) in kinds(resolver.editorial) {
        let reserved = (kind == "voice").then(|| UNATTRIBUTED.to_owned());
        let mut taken: BTreeSet<String> = reserved.into_iter().collect();
        for id in ids {
            let name = id.get_ref().clone();
            if !taken.insert(name.clone()) {
                resolver.mistake(id, Problem::RepeatedId { kind, id: name });
            }
        }
    }
}
