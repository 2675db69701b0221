//! How the explainer was made: how much of the article it covers, what was
//! verified, the article's digest, and how to cite it.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::labels::{filled, text, words};
use crosslight_content::{Coverage, Explainer, Label, Labels};

/// What the build knows of its own work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// How much of the article its statements account for.
    pub coverage: Coverage,
    /// The SHA-256 of `article.md`, in hexadecimal digits.
    pub digest: Rc<str>,
    /// The version of Crosslight.
    pub version: Rc<str>,
    /// The size in bytes of the single file beside the page, where there is one.
    pub single_file: Option<usize>,
}

/// The single file's address, from the page.
const SINGLE_FILE: &str = "single-file.html";

/// The colophon.
pub fn colophon(explainer: &Explainer, labels: &Labels, imprint: &Imprint) -> Html {
    let Imprint {
        coverage,
        digest,
        version,
        single_file,
    } = imprint;
    let [open, close] = labels.marks_around(&explainer.title).map(str::to_owned);
    let fact = |term: Label, fact: Html| {
        html! { <div class="fact"><dt>{ words(labels, term) }</dt><dd>{ fact }</dd></div> }
    };
    html! {
        <section class="colophon" aria-labelledby={dom::COLOPHON_TITLE}>
            <h2 class="colophon-title" id={dom::COLOPHON_TITLE}>{ words(labels, Label::Colophon) }</h2>
            <p class="colophon-note">{ words(labels, Label::ColophonNote) }</p>
            <dl class="facts">
                { for origin(explainer).into_iter().map(|(term, words)| fact(term, words)) }
                { fact(Label::Covered, covered(labels, *coverage)) }
                { fact(Label::Verified, filled(labels, Label::VerifiedCount, &[("count", &coverage.excerpts.to_string())])) }
                { fact(Label::Digest, html! { <code class="digest">{ digest.clone() }</code> }) }
                { fact(Label::MadeWith, format!("Crosslight {version}").into()) }
                { for single_file.map(|bytes| fact(Label::SingleFile, html! {
                    <a href={SINGLE_FILE} download={format!("{}.html", explainer.title)}>
                        { filled(labels, Label::SingleFileLink, &[("size", &bytes.div_ceil(1000).to_string())]) }
                    </a>
                })) }
                { fact(Label::Cite, html! {
                    <>
                        <span id={dom::CITATION} translate="no">
                            { cited(explainer, labels) }
                            { open }<span data-article="name">{ explainer.title.clone() }</span>{ close }{ text(labels, Label::Comma) }
                            { filled(labels, Label::Citation, &[("version", version)]) }
                        </span>
                        <button class="copy needs-program" type="button" data-copy={dom::COPY_CITATION}>{ words(labels, Label::CopyCitation) }</button>
                    </>
                }) }
            </dl>
        </section>
    }
}

/// Who wrote the article, and when, before its title.
fn cited(explainer: &Explainer, labels: &Labels) -> String {
    let about = &explainer.about;
    let names = about.authors.iter().chain(&about.published).map(|it| &**it);
    let comma = text(labels, Label::Comma);
    names.flat_map(|name| [name, &*comma]).collect()
}

/// Where the article is from and what may be done with it.
fn origin(explainer: &Explainer) -> Vec<(Label, Html)> {
    let about = &explainer.about;
    let words = |words: &Rc<str>| match crosslight_content::About::web_address(words) {
        Some(address) => {
            html! { <a href={address.to_owned()} rel="external">{ words.clone() }</a> }
        }
        None => html! { <>{ words.clone() }</> },
    };
    let facts = [
        (Label::Source, &about.source),
        (Label::Publisher, &about.publisher),
        (Label::Updated, &about.updated),
        (Label::Licence, &about.licence),
    ];
    let facts = facts.into_iter();
    facts
        .filter_map(|(term, fact)| Some((term, words(fact.as_ref()?))))
        .collect()
}

/// How much of the article its statements account for.
fn covered(labels: &Labels, coverage: Coverage) -> Html {
    let label = match coverage {
        Coverage { said: false, .. } => Label::UnsaidCount,
        Coverage {
            unattributed: 1, ..
        } => Label::OneCoveredCount,
        _ => Label::CoveredCount,
    };
    let values = [
        ("count", &*coverage.sentences.to_string()),
        ("unattributed", &*coverage.unattributed.to_string()),
    ];
    filled(labels, label, &values)
}
