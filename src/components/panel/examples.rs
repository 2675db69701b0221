//! Examples of the panel.

use crate::components::LiveProps;
use crate::components::example::{Example, chosen};

/// Returns the examples: something of each kind is chosen.
#[must_use]
pub fn examples() -> Vec<Example<LiveProps>> {
    let names = [
        ("actor", "actor_island"),
        ("relation", "tie_abcde"),
        ("voice", "voice_holm"),
        ("no-source", "voice_article"),
        ("sentence", "s_abcd2"),
        ("card", "point_abcde_islanders"),
    ];
    let example = |(name, thing)| Example::new(name, chosen(thing));
    names.map(example).into()
}
