//! The sentences as a native table with fields, a row a sentence: who says it, by which
//! verb, with which hedges. The equivalent of the text and its panel, for screen readers,
//! speech and keys (WCAG 2.1.1), twenty-five rows at a time.

pub mod examples;
mod row;

use yew::prelude::*;

use super::desk::{use_analysis, use_desk};
use crate::labels::Label;
use row::SentenceRow;

/// The number of rows that are shown at once.
const ROWS: usize = 25;

/// Draws the table.
#[component]
pub fn SentenceTable() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let page = use_state(|| 0_usize);
    let all = analysis.sentences.len();
    let last = all.saturating_sub(1) / ROWS;
    let shown = (*page).min(last);
    let (start, end) = (shown * ROWS, ((shown + 1) * ROWS).min(all));
    let go = |to: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(to))
    };
    let values = [start + 1, end, all].map(|it| it.to_string());
    let values = [
        ("first", &*values[0]),
        ("last", &values[1]),
        ("all", &values[2]),
    ];
    let rows = (start..end).zip(&analysis.sentences[start..end]);
    let rows = rows.map(|(number, sentence)| html! { <SentenceRow key={sentence.id.to_string()} {number} sentence={sentence.clone()} /> });
    html! {
        <div class="scroll">
            <table class="table ledger-table">
                <caption>{ labels.text(Label::Sentences) }</caption>
                <thead><tr>
                    <th scope="col">{ labels.text(Label::Number) }</th>
                    <th scope="col">{ labels.text(Label::Sentence) }</th>
                    <th scope="col">{ labels.text(Label::Voice) }</th>
                    <th scope="col">{ labels.text(Label::Verb) }</th>
                    <th scope="col">{ labels.text(Label::Quotation) }</th>
                    <th scope="col">{ labels.text(Label::Hedges) }</th>
                    <th scope="col">{ labels.text(Label::State) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            if all > ROWS {
                <p class="decision">
                    <button type="button" class="control" aria-disabled={(shown == 0).then_some("true")} onclick={go(shown.saturating_sub(1))}>{ labels.text(Label::RowsBefore) }</button>
                    <span role="status">{ labels.fill(Label::RowsShown, &values) }</span>
                    <button type="button" class="control" aria-disabled={(shown == last).then_some("true")} onclick={go((shown + 1).min(last))}>{ labels.text(Label::RowsAfter) }</button>
                </p>
            }
        </div>
    }
}
