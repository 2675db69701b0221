//! Examples of tables.

use std::rc::Rc;

use super::ArticleTableProps;
use crate::components::example::Example;
use crosslight_content::{Alignment, Table, Words};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ArticleTableProps>> {
    let rows = [["Friday", "9"], ["Sunday", "12"]];
    vec![
        Example::new("heads-of-columns", table(["Day", "Boats"], rows)),
        Example::new("heads-of-rows", table(["", "Boats"], rows)),
    ]
}

fn table(head: [&str; 2], rows: [[&str; 2]; 2]) -> ArticleTableProps {
    let cells = |texts: [&str; 2]| {
        let cells = texts.map(|text| Words {
            text: text.into(),
            ..Words::default()
        });
        cells.into()
    };
    let table = Table {
        columns: vec![Alignment::Start, Alignment::End],
        head: cells(head),
        rows: rows.map(cells).into(),
    };
    ArticleTableProps {
        table: Rc::new(table),
    }
}
