//! Warnings of entries that rules drafted and nobody has confirmed.

use crate::resolve::{Draft, Resolver};
use crate::{Lint, Located};

pub(super) fn are_confirmed(resolver: &mut Resolver, _: &Draft) {
    let editorial = resolver.editorial;
    let actors = editorial.actors.iter().map(|it| it.draft.as_ref());
    let voices = editorial.voices.iter().map(|it| it.draft.as_ref());
    let statements = editorial.statements.iter().map(|it| it.draft.as_ref());
    warn(resolver, "actor", actors);
    warn(resolver, "voice", voices);
    warn(resolver, "statement", statements);
}

/// Warns once of the drafts of a kind, at the first.
fn warn<'a>(
    resolver: &mut Resolver,
    kind: &'static str,
    drafts: impl Iterator<Item = Option<&'a Located<String>>>,
) {
    let drafts: Vec<_> = drafts.flatten().collect();
    if let Some(first) = drafts.first() {
        let count = drafts.len();
        resolver.warn(first, Lint::Drafts { kind, count });
    }
}
