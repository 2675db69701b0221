//! Examples of the component.

use super::StatusLineProps;
use crate::components::example::Example;
use crate::state::{News, Notice};
use crosslight_studio::Refusal;
use crosslight_studio::history::{StepKind, StepName};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<StatusLineProps>> {
    let line = |news| StatusLineProps {
        notice: Notice::default().next(news),
    };
    let step = StepName {
        kind: StepKind::VoiceChosen,
        subject: "12".into(),
    };
    let refused = Refusal::NotOnce("might".to_owned());
    vec![
        Example::new("done", line(News::Done(step))),
        Example::new("refused", line(News::Refused(refused))),
        Example::new("reading", line(News::Reading)),
        Example::new("busy", line(News::Busy)),
        Example::new("failed", line(News::Failed("it stopped".into()))),
        Example::new(
            "nothing",
            StatusLineProps {
                notice: Notice::default(),
            },
        ),
    ]
}
