//! The colophon, which says how the explainer was made: how much of the article it
//! covers, what was verified, the article's digest, and how to cite it.
//!
//! A click on the button that copies the citation is heard by
//! [`delegated_events`](crate::browser::behaviour::delegated_events), by [`dom::COPY`].

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::dom;
use crate::components::labels::{counted, filled, text, words};
use crosslight_content::{Coverage, Explainer, Label, Labels};

/// The facts that the build knows of its own work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// The part of the article that its statements account for.
    pub coverage: Coverage,
    /// The SHA-256 of `article.md`, in hexadecimal digits.
    pub digest: Rc<str>,
    /// The version of Crosslight.
    pub version: Rc<str>,
    /// The web address of a Studio, where readers make their own.
    pub studio: Option<Rc<str>>,
    /// The size in bytes of the single file beside the page, where there is one.
    pub single_file: Option<usize>,
}

/// The props of the colophon.
#[derive(Clone, PartialEq, Properties)]
pub struct ColophonProps {
    /// The interface's words.
    pub labels: Labels,
    /// The article's title.
    pub title: AttrValue,
    /// Who wrote the article, and when; each is cited before the title.
    pub cited: Rc<[AttrValue]>,
    /// The source of the article, and its licence.
    pub origin: Rc<[(Label, Origin)]>,
    /// The number of tables in the article, whose words nobody is said to say.
    pub tables: usize,
    /// The facts of how the explainer was made.
    pub imprint: Imprint,
}

/// Something that the article says of where it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Words.
    Words(AttrValue),
    /// An address of the web.
    Address(AttrValue),
}

/// The single file's address, from the page.
const SINGLE_FILE: &str = "single-file.html";

/// Draws the colophon.
#[component]
pub fn Colophon(props: &ColophonProps) -> Html {
    let labels = &props.labels;
    let Imprint {
        coverage,
        digest,
        version,
        studio,
        single_file,
    } = &props.imprint;
    let verified = coverage.excerpts.to_string();
    html! {
        <section class="colophon" aria-labelledby={dom::COLOPHON_TITLE}>
            <h2 class="colophon-title" id={dom::COLOPHON_TITLE}>{ words(labels, Label::Colophon) }</h2>
            <p class="colophon-note">{ words(labels, Label::ColophonNote) }</p>
            <dl class="facts">
                { for props.origin.iter().map(|(term, origin)| fact(labels, *term, view_origin(origin))) }
                { fact(labels, Label::Covered, covered(labels, *coverage)) }
                if props.tables > 0 {
                    { fact(labels, Label::Tables, tables(labels, props.tables)) }
                }
                { fact(labels, Label::Verified, filled(labels, Label::VerifiedCount, &[("count", &verified)])) }
                if coverage.drafts > 0 {
                    { fact(labels, Label::Drafted, filled(labels, Label::DraftedCount, &[("count", &coverage.drafts.to_string())])) }
                }
                { fact(labels, Label::Digest, html! { <code class="digest">{ digest.clone() }</code> }) }
                { fact(labels, Label::MadeWith, made_with(version, studio.as_deref())) }
                { for single_file.map(|bytes| fact(labels, Label::SingleFile, download(props, bytes))) }
                { fact(labels, Label::Cite, citation(props)) }
            </dl>
        </section>
    }
}

fn fact(labels: &Labels, term: Label, fact: Html) -> Html {
    html! { <div class="fact"><dt>{ words(labels, term) }</dt><dd>{ fact }</dd></div> }
}

fn view_origin(origin: &Origin) -> Html {
    match origin {
        Origin::Words(words) => words.into(),
        Origin::Address(address) => {
            html! { <a href={address} rel="external">{ address }</a> }
        }
    }
}

fn made_with(version: &str, studio: Option<&str>) -> Html {
    let name = format!("Crosslight {version}");
    match studio {
        Some(address) => {
            html! { <a href={address.to_owned()} rel="external">{ name }</a> }
        }
        None => name.into(),
    }
}

/// Draws how much of the article its statements account for.
fn covered(labels: &Labels, coverage: Coverage) -> Html {
    let values = [
        ("count", &*coverage.sentences.to_string()),
        ("unattributed", &*coverage.unattributed.to_string()),
        ("waiting", &*coverage.not_yet.to_string()),
    ];
    if !coverage.said {
        return filled(labels, Label::UnsaidCount, &values);
    }
    if coverage.not_yet > 0 {
        return filled(labels, Label::PartlyCoveredCount, &values);
    }
    let forms = [Label::OneCoveredCount, Label::CoveredCount];
    counted(labels, forms, coverage.unattributed, &values)
}

fn tables(labels: &Labels, count: usize) -> Html {
    filled(labels, Label::TablesCount, &[("count", &count.to_string())])
}

fn download(props: &ColophonProps, bytes: usize) -> Html {
    let size = bytes.div_ceil(1000).to_string();
    html! {
        <a href={SINGLE_FILE} download={format!("{}.html", props.title)}>
            { filled(&props.labels, Label::SingleFileLink, &[("size", &size)]) }
        </a>
    }
}

fn citation(props: &ColophonProps) -> Html {
    let labels = &props.labels;
    let [open, close] = labels.marks_around(&props.title).map(str::to_owned);
    let comma = text(labels, Label::Comma);
    html! {
        <>
            <span id={dom::CITATION} translate="no">
                { for props.cited.iter().map(|it| html! { <><bdi>{ it }</bdi>{ comma.clone() }</> }) }
                { open }<span data-article="name">{ props.title.clone() }</span>{ close }{ comma }
                { filled(labels, Label::Citation, &[("version", &props.imprint.version)]) }
            </span>
            <button class="copy needs-program" type="button" data-copy={dom::COPY_CITATION}>{ words(labels, Label::CopyCitation) }</button>
        </>
    }
}

impl ColophonProps {
    /// Returns what the colophon of an explainer is drawn from.
    #[must_use]
    pub fn of(explainer: &Explainer, labels: &Labels, imprint: &Imprint) -> Self {
        let (cited, origin) = said_of_itself(explainer);
        ColophonProps {
            labels: labels.clone(),
            title: explainer.title.clone().into(),
            cited: cited.into(),
            origin: origin.into(),
            tables: explainer.typography.tables(),
            imprint: imprint.clone(),
        }
    }
}

/// Returns who wrote the article and when, and where it is from.
fn said_of_itself(explainer: &Explainer) -> (Vec<AttrValue>, Vec<(Label, Origin)>) {
    use crosslight_content::About;
    let about = &explainer.about;
    let shown = |date: &Option<Rc<str>>| date.as_ref().map(|date| About::shown_date(date).into());
    let updated: Option<Rc<str>> = shown(&about.updated);
    let cited = about.authors.iter().cloned().chain(shown(&about.published));
    let origin = |words: &Rc<str>| match About::web_address(words) {
        Some(address) => Origin::Address(address.to_owned().into()),
        None => Origin::Words(words.clone().into()),
    };
    let facts = [
        (Label::Source, &about.source),
        (Label::Publisher, &about.publisher),
        (Label::Updated, &updated),
        (Label::Licence, &about.licence),
    ];
    let facts = facts.into_iter();
    let facts = facts.filter_map(|(term, fact)| Some((term, origin(fact.as_ref()?))));
    (cited.map(Into::into).collect(), facts.collect())
}
