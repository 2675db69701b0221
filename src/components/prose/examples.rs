//! Examples of the article's text.

use std::rc::Rc;

use yew::prelude::*;

use super::{Block, PointLink, ProseProps, Sentence};
use crate::components::example::{Example, ferry};
use crate::components::tag::Tag;
use crosslight_content::{Body, Frame, Labels, Shape};

/// Returns the examples; the first is of the examples' article.
#[must_use]
pub fn examples() -> Vec<Example<ProseProps>> {
    let (article, english) = (ferry(), Labels::english());
    let section = article.sections.iter().flat_map(|it| &it.paragraphs);
    let section: Vec<_> = section.copied().collect();
    let item = |done| {
        let number = 1;
        let list = Frame::List {
            number,
            first: None,
        };
        vec![
            list,
            Frame::Item {
                number,
                done,
                value: None,
            },
        ]
    };
    vec![
        Example::new(
            "paragraph",
            ProseProps::of(&article, &english, &section, &[]),
        ),
        Example::new("quoted-in-a-point", blocks(Vec::new(), Body::Prose, true)),
        Example::new(
            "block-quotation",
            blocks(vec![Frame::Quotation(1)], Body::Prose, false),
        ),
        Example::new("list", blocks(item(None), Body::Bare, false)),
        Example::new("task", blocks(item(Some(true)), Body::Bare, false)),
        Example::new(
            "code",
            blocks(Vec::new(), Body::Code("ferry --last".into()), false),
        ),
    ]
}

fn blocks(frames: Vec<Frame>, body: Body, is_quoted: bool) -> ProseProps {
    let point = PointLink {
        number: 2,
        anchor: "point_abcde".into(),
    };
    let sentence = Sentence {
        anchor: "s_abcde".into(),
        words: Html::from("The ferry leaves on Friday for the last time."),
        viewpoint: is_quoted.then(|| "1".into()),
        points: is_quoted.then_some(point).into_iter().collect(),
        tag: html! { <Tag anchor="s_abcde">{ "Ida Holm" }</Tag> },
        is_spaced: false,
    };
    let block = Block {
        sentences: if matches!(body, Body::Code(_)) {
            Vec::new()
        } else {
            vec![sentence]
        },
        shape: Shape { frames, body },
    };
    ProseProps {
        labels: Labels::english(),
        blocks: Rc::new([block]),
    }
}
