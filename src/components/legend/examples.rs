//! Examples of the legend.

use super::{LegendProps, Link, Speaker, Unattributed};
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<LegendProps>> {
    let holm = speaker("Ida Holm", Some("who keeps the shop"), 3);
    let silent = speaker("Jon Tarn", None, 0);
    vec![
        Example::new("two-voices", legend(&[holm.clone(), silent], 2)),
        Example::new(
            "one-sentence-without-a-source",
            legend(std::slice::from_ref(&holm), 1),
        ),
        Example::new("every-sentence-has-a-source", legend(&[holm], 0)),
    ]
}

fn legend(voices: &[Speaker], unattributed: usize) -> LegendProps {
    LegendProps {
        labels: Labels::english(),
        voices: voices.into(),
        unattributed: Unattributed {
            count: unattributed,
            all: 5,
            link: (unattributed > 0).then(|| link("voice_article")),
        },
    }
}

fn speaker(name: &'static str, role: Option<&'static str>, sentences: usize) -> Speaker {
    Speaker {
        name: name.into(),
        role: role.map(Into::into),
        sentences,
        link: (sentences > 0).then(|| link("voice_holm")),
    }
}

fn link(name: &'static str) -> Link {
    Link {
        name: name.into(),
        sentence: "#s_abcde".into(),
    }
}
