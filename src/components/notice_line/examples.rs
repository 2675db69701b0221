//! Examples of what the status line says.

use crate::components::LiveProps;
use crate::components::example::{Example, after};
use crosslight_content::StatementId;
use crosslight_state::{Copied, Message, Selection};

/// Returns the examples: what is heard, and what is seen as well.
#[must_use]
pub fn examples() -> Vec<Example<LiveProps>> {
    let sentence = Selection::Statement(StatementId::new(0));
    let gone = Message::FragmentFollowed {
        fragment: "no-such-thing".into(),
        found: false,
    };
    let copied = || Message::Copied(Copied::Quotation);
    let notice = |name, messages| Example::new(name, after(messages));
    vec![
        notice("nothing", vec![]),
        notice("comparison-shown", vec![Message::ComparisonRequested]),
        notice("sections-hidden", vec![Message::AllSectionsHidden]),
        notice("selected", vec![Message::Chosen(sentence)]),
        notice("copied", vec![copied()]),
        notice("copied-again", vec![copied(), copied()]),
        notice("copy-refused", vec![Message::CopyRefused]),
        notice("gone", vec![gone]),
    ]
}
