//! Examples of the card.

use std::rc::Rc;

use yew::AttrValue;

use super::{AnswerCardProps, CardAnswer, Quoted};
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<AnswerCardProps>> {
    let whole: &[&'static str] = &["Boats connect people"];
    let pieces: &[&'static str] = &["Boats", "connect people"];
    vec![
        Example::new("answered", card(1, quoted(whole, Some("Ida Holm")))),
        Example::new("two-pieces", card(2, quoted(pieces, Some("Ida Holm")))),
        Example::new("without-a-source", card(1, quoted(whole, None))),
        Example::new("unanswered", card(2, CardAnswer::Unsaid)),
        Example::new("third-column", card(3, quoted(whole, Some("Jon Tarn")))),
    ]
}

fn card(column: u32, answer: CardAnswer) -> AnswerCardProps {
    AnswerCardProps {
        labels: Labels::english(),
        viewpoint: "The islanders’ view".into(),
        column,
        answer,
    }
}

fn quoted(pieces: &[&'static str], voice: Option<&'static str>) -> CardAnswer {
    let pieces: Rc<[AttrValue]> = pieces.iter().map(|piece| (*piece).into()).collect();
    CardAnswer::Quoted(Quoted {
        name: "point_abcde_islanders".into(),
        sentence: "#s_abcde".into(),
        pieces,
        voice: voice.map(Into::into),
        heading: voice.map(|_| "Two readings".into()),
    })
}
