//! Examples of the list.

use std::rc::Rc;

use super::{Author, ContentsProps, Entry};
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ContentsProps>> {
    vec![
        Example::new("four-sections", list(4)),
        Example::new("two-chunks", list(21)),
    ]
}

fn list(sections: u32) -> ContentsProps {
    let entry = |at: u32| Entry {
        anchor: format!("section-{at}").into(),
        heading: format!("The ferry in the year {at}").into(),
        author: Author::Article,
        within: Rc::default(),
    };
    ContentsProps {
        labels: Labels::english(),
        before: Rc::default(),
        entries: (1..=sections).map(entry).collect(),
    }
}
