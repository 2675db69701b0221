//! Examples of the masthead.

use yew::prelude::*;

use super::{Byline, Date, MastheadProps};
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<MastheadProps>> {
    let date = Date {
        words: "2031-05-01".into(),
        iso: Some("2031-05-01".into()),
    };
    let plain = MastheadProps {
        kicker: None,
        title: Html::from("The last ferry"),
        standfirst: None,
        byline: None,
        comma: ", ".into(),
        children: Html::default(),
    };
    let whole = MastheadProps {
        kicker: Some("An explainer of one article".into()),
        standfirst: Some("What is left when nobody pays".into()),
        byline: Some(Byline::NamesAndDate(
            Html::from("Ida Holm, Jon Tarn"),
            date.clone(),
        )),
        children: html! { <p>{ "The ferry leaves on Friday for the last time." }</p> },
        ..plain.clone()
    };
    let with = |byline| MastheadProps {
        byline: Some(byline),
        ..plain.clone()
    };
    vec![
        Example::new("whole", whole),
        Example::new("title-alone", plain.clone()),
        Example::new("names-alone", with(Byline::Names(Html::from("Ida Holm")))),
        Example::new("date-alone", with(Byline::Date(date))),
    ]
}
