//! A table of the article, in a box of its own that scrolls where the page is narrow.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::marked::plain_words;
use crosslight_content::{Alignment, Table, Words};

/// The props of a table.
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleTableProps {
    /// The table.
    pub table: Rc<Table>,
}

/// Draws the table. Where the first cell of its head is empty, the first cell of each row is the
/// row's head.
#[component]
pub fn ArticleTable(ArticleTableProps { table }: &ArticleTableProps) -> Html {
    let has_row_heads = table.head.first().is_some_and(is_empty);
    let column = |at: usize| table.columns.get(at).copied().unwrap_or_default();
    let head = table.head.iter().enumerate().map(|(at, words)| {
        if is_empty(words) {
            html! { <td></td> }
        } else {
            cell(words, column(at), Some("col"))
        }
    });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, words)| {
            let is_head = at == 0 && has_row_heads;
            cell(words, column(at), is_head.then_some("row"))
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <div class="table-box" tabindex="0">
            <table>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// Tells whether a cell has nothing in it.
fn is_empty(words: &Words) -> bool {
    words.text.trim().is_empty() && words.marks.is_empty()
}

/// Draws a cell; `scope` says of what it is the head.
fn cell(words: &Words, alignment: Alignment, scope: Option<&'static str>) -> Html {
    let alignment = match alignment {
        Alignment::Start => None,
        Alignment::Center => Some("center"),
        Alignment::End => Some("end"),
    };
    let inner = plain_words(words);
    match scope {
        Some(scope) => {
            html! { <th {scope} data-align={alignment} data-article="cell">{ inner }</th> }
        }
        None => html! { <td data-align={alignment} data-article="cell">{ inner }</td> },
    }
}
