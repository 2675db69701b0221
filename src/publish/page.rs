//! Draws the page: the whole `App`, before there is a browser.

use std::rc::Rc;

use serde_json::Value;
use yew::LocalServerRenderer;

use crate::components::{App, AppProps, Imprint};
use crate::content::{Explainer, Labels, Map};

/// The `id` of the element that carries the explainer as JSON, or leads to it.
pub const ISLAND: &str = "explainer";

/// The page's markup, to be put inside `<body>`.
///
/// # Errors
/// Those of starting the asynchronous runtime that the renderer needs.
pub fn prerender(
    explainer: &Explainer,
    labels: &Labels,
    map: Option<&Map>,
    imprint: Option<&Imprint>,
) -> std::io::Result<String> {
    let props = AppProps {
        explainer: Rc::new(explainer.clone()),
        labels: labels.clone(),
        map: map.cloned().map(Rc::new),
        imprint: imprint.cloned(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    // Nothing in it is hydrated by Yew, so it needs none of Yew's marks.
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    Ok(tokio::task::LocalSet::new().block_on(&runtime, renderer.render()))
}

/// The explainer as the program reads it ([`read_island`]): JSON, records as arrays,
/// in which no `<` can end an element around it.
///
/// # Errors
/// None that an [`Explainer`] can cause.
///
/// [`read_island`]: crate::content::read_island
pub fn island(explainer: &Explainer) -> serde_json::Result<String> {
    let island = without_names(serde_json::to_value(explainer)?);
    Ok(island.to_string().replace('<', "\\u003c"))
}

/// Every record as the array of its fields, which `serde_json` keeps in order.
fn without_names(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .map(|(_, value)| without_names(value))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_names).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read_island;

    fn explainer(title: &str) -> Explainer {
        let folder = crate::publish::read_folder("content".as_ref())
            .expect("the shipped explainer is right");
        Explainer {
            title: title.into(),
            ..folder.explainer
        }
    }

    #[test]
    fn what_the_build_writes_the_program_reads() {
        for title in ["Title", "a \"b\" \\ </script> \n \u{1} 雪 😀", ""] {
            let explainer = explainer(title);
            let island = island(&explainer).expect("an island");
            assert!(!island.contains('<'));
            assert_eq!(read_island(&island), Ok(explainer));
        }
    }

    #[test]
    fn a_damaged_island_is_refused_wherever_it_is_cut() {
        let island = island(&explainer("Title")).expect("an island");
        for end in (0..island.len()).filter(|&end| island.is_char_boundary(end)) {
            assert!(read_island(&island[..end]).is_err(), "cut at {end}");
        }
        assert!(read_island(&(island + "x")).is_err());
    }
}
