//! What is wrong in the two texts: the command's own diagnostics.

use std::rc::Rc;

use yew::prelude::*;

use crate::protocol::Checked;
use crosslight_compile::Diagnostic;

/// The properties of [`Checks`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChecksProps {
    /// What the last check found.
    pub checked: Option<Rc<Checked>>,
}

/// The list of diagnostics.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    let Some(checked) = &props.checked else {
        return html! {
            <section class="studio-checks" aria-label="Checks">
                <h2>{ "Checks" }</h2>
                <p>{ "Nothing has been checked yet." }</p>
            </section>
        };
    };
    let listing = &checked.listing;
    let found = listing.errors.iter().map(|it| item("error", it));
    let found = found.chain(listing.warnings.iter().map(|it| item("warning", it)));
    html! {
        <section class="studio-checks" aria-label="Checks">
            <h2>{ "Checks" }</h2>
            if let Some(coverage) = &checked.coverage {
                <p class="studio-coverage">{ coverage }</p>
            }
            <ul>{ for found }</ul>
            if !checked.report.is_empty() {
                <details>
                    <summary>{ "As the command prints it" }</summary>
                    <pre class="studio-report" tabindex="0">{ &checked.report }</pre>
                </details>
            }
        </section>
    }
}

fn item(kind: &'static str, it: &Diagnostic) -> Html {
    let location = match (it.line, it.column) {
        (Some(line), Some(column)) => format!("{}, line {line}, column {column}", it.file),
        _ => it.file.clone(),
    };
    html! {
        <li data-kind={kind}>
            <strong>{ kind }</strong>{ ": " }{ &it.message }
            <span class="studio-location">{ location }</span>
            if let Some(help) = &it.help {
                <span class="studio-help">{ help }</span>
            }
        </li>
    }
}
