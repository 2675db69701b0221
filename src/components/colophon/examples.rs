//! Examples of the colophon.

use std::rc::Rc;

use yew::AttrValue;

use super::{ColophonProps, Imprint, Origin};
use crate::components::example::Example;
use crosslight_content::{Coverage, Label, Labels};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ColophonProps>> {
    let plain = ColophonProps {
        labels: Labels::english(),
        title: "The last ferry".into(),
        cited: Rc::new([]),
        origin: Rc::new([]),
        tables: 0,
        imprint: Imprint {
            coverage: Coverage {
                sentences: 16,
                unattributed: 5,
                not_yet: 0,
                drafts: 0,
                excerpts: 92,
                said: true,
            },
            digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            version: "1.0.0".into(),
            studio: None,
            single_file: None,
        },
    };
    let cited: [AttrValue; 2] = ["Ida Holm".into(), "2031-05-01".into()];
    let whole = ColophonProps {
        cited: Rc::new(cited),
        origin: Rc::new([
            (
                Label::Source,
                Origin::Address("https://example.org/ferry".into()),
            ),
            (Label::Licence, Origin::Words("All rights reserved".into())),
        ]),
        tables: 0,
        imprint: Imprint {
            studio: Some("https://example.org/studio/".into()),
            single_file: Some(258_643),
            ..plain.imprint.clone()
        },
        ..plain.clone()
    };
    vec![Example::new("whole", whole), Example::new("plain", plain)]
}
