//! How the explainer was made: how much of the article it covers, what was
//! verified, the article's digest, and how to cite it.

use std::rc::Rc;

use yew::prelude::*;

use super::labels;
use crate::content::{Coverage, Explainer};

/// What the build knows of its own work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// How much of the article its statements account for.
    pub coverage: Coverage,
    /// The SHA-256 of `article.md`, in hexadecimal digits.
    pub digest: Rc<str>,
    /// The version of Crosslight.
    pub version: Rc<str>,
}

/// The colophon.
pub fn colophon(explainer: &Explainer, imprint: &Imprint) -> Html {
    let Imprint {
        coverage,
        digest,
        version,
    } = imprint;
    let fact = |term: &'static str, fact: Html| {
        html! { <div class="fact"><dt>{ term }</dt><dd>{ fact }</dd></div> }
    };
    html! {
        <section class="colophon" aria-labelledby="colophon-title">
            <h2 class="colophon-title" id="colophon-title">{ labels::COLOPHON }</h2>
            <p class="colophon-note">{ labels::COLOPHON_NOTE }</p>
            <dl class="facts">
                { fact(labels::COVERED, labels::covered(*coverage).into()) }
                { fact(labels::VERIFIED, labels::verified(*coverage).into()) }
                { fact(labels::DIGEST, html! { <code class="digest">{ digest.clone() }</code> }) }
                { fact(labels::MADE_WITH, labels::version(version).into()) }
                { fact(labels::CITE, html! {
                    <>
                        <span id="citation">
                            {"“"}<span data-article="name">{ explainer.title.clone() }</span>{"”, "}
                            { labels::citation(version) }
                        </span>
                        <button class="copy needs-program" type="button" data-copy="citation">{ labels::COPY_CITATION }</button>
                    </>
                }) }
            </dl>
        </section>
    }
}
