//! Kicker, title, standfirst, byline and lede: always shown, and nothing to act on.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::dom;
use crate::components::labels::{text, words};
use crate::components::marked::title;
use crate::components::prose::{Prose, ProseProps};
use crosslight_content::{Explainer, Label, Labels};

/// The props of the masthead.
#[derive(Clone, PartialEq, Properties)]
pub struct MastheadProps {
    /// The line above the title.
    pub kicker: Option<AttrValue>,
    /// The article's title.
    pub title: Html,
    /// The line under the title.
    pub standfirst: Option<AttrValue>,
    /// Who wrote the article, and when.
    pub byline: Option<Byline>,
    /// The separator of the names and the date.
    pub comma: AttrValue,
    /// The lede; nothing where there is none.
    pub children: Html,
}

/// Who wrote the article, and when: at least one of both.
#[derive(Clone, Debug, PartialEq)]
pub enum Byline {
    /// The authors.
    Names(Html),
    /// The date.
    Date(Date),
    /// The authors, then the date.
    NamesAndDate(Html, Date),
}

/// A date as it is written, and as ISO 8601 has it where it can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// The date as it is written.
    pub words: AttrValue,
    /// The date as HTML has it.
    pub iso: Option<AttrValue>,
}

/// Draws the masthead.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let lede = &props.children;
    html! {
        <header class={dom::MASTHEAD} id={dom::INTRODUCTION}>
            if let Some(kicker) = &props.kicker {
                <p class="kicker">{ kicker }</p>
            }
            <h1 class="title" data-article="title">{ props.title.clone() }</h1>
            if let Some(words) = &props.standfirst {
                <p class="standfirst" data-article="about">{ words }</p>
            }
            { for props.byline.iter().map(|byline| view_byline(byline, &props.comma)) }
            if *lede != Html::default() {
                <div class="lede">{ lede.clone() }</div>
            }
        </header>
    }
}

fn view_byline(byline: &Byline, comma: &AttrValue) -> Html {
    let time = |Date { words, iso }: &Date| html! { <time datetime={iso.clone()}>{ words }</time> };
    let byline = match byline {
        Byline::Names(names) => names.clone(),
        Byline::Date(date) => time(date),
        Byline::NamesAndDate(names, date) => {
            html! { <>{ names.clone() }{ comma }{ time(date) }</> }
        }
    };
    html! { <p class="byline" data-article="about">{ byline }</p> }
}

impl MastheadProps {
    /// Returns what the masthead of an explainer is drawn from.
    pub fn of(explainer: &Explainer, labels: &Labels) -> Self {
        let lede = || ProseProps::of(explainer, labels, &explainer.lede, explainer.shapes(None));
        let comma = text(labels, Label::Comma);
        let (standfirst, byline) = said_of_itself(explainer, labels);
        MastheadProps {
            kicker: explainer.kicker.clone().map(Into::into),
            title: title(explainer),
            standfirst,
            byline,
            comma,
            children: if explainer.lede.is_empty() || explainer.sections.is_empty() {
                Html::default()
            } else {
                html! { <Prose ..lede() /> }
            },
        }
    }
}

/// Returns the standfirst and the byline.
fn said_of_itself(explainer: &Explainer, labels: &Labels) -> (Option<AttrValue>, Option<Byline>) {
    use crosslight_content::About;
    let about = &explainer.about;
    let date = about.published.as_ref().map(|date| Date {
        words: About::shown_date(date).to_owned().into(),
        iso: About::iso_date(date).map(|iso| iso.to_owned().into()),
    });
    let names = (!about.authors.is_empty()).then(|| listed(labels, &about.authors));
    let byline = match (names, date) {
        (None, None) => None,
        (Some(names), None) => Some(Byline::Names(names)),
        (None, Some(date)) => Some(Byline::Date(date)),
        (Some(names), Some(date)) => Some(Byline::NamesAndDate(names, date)),
    };
    (about.standfirst.clone().map(Into::into), byline)
}

/// Draws names as a list, as the language joins them (CLDR's list patterns), each isolated
/// in its own direction.
fn listed(labels: &Labels, names: &[Rc<str>]) -> Html {
    let joint = |at: usize| match names.len() - at {
        _ if at == 0 => Html::default(),
        1 if names.len() == 2 => words(labels, Label::ListTwo),
        1 => words(labels, Label::ListLast),
        _ => words(labels, Label::ListBetween),
    };
    let names = names.iter().enumerate();
    let names = names.map(|(at, name)| html! { <>{ joint(at) }<bdi>{ name.clone() }</bdi></> });
    html! { <>{ for names }</> }
}
