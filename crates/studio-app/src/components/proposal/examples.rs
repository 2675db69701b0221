//! Examples of the component.

use super::ProposalProps;
use crate::components::example::{Example, after};
use crate::state::{Keys, Run};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ProposalProps>> {
    let studio = after(&[]);
    let proposal = |number: usize, run| ProposalProps {
        sentence: studio.analysis.sentences[number].clone(),
        number,
        all: studio.analysis.sentences.len(),
        run,
        keys: Keys::On,
        voice_keys: studio.voice_keys.clone(),
        is_open: true,
    };
    let off = ProposalProps {
        keys: Keys::Off,
        is_open: false,
        ..proposal(0, None)
    };
    vec![
        Example::within("drafted", proposal(2, None), &studio),
        Example::within("confirmed", proposal(1, Some(Run::of(1))), &studio),
        Example::within("open", proposal(5, None), &studio),
        Example::within("without-letters", off, &studio),
    ]
}
