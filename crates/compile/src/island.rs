//! The data island: the explainer in the form that the browser's program parses.

use serde_json::Value;

use crosslight_content::Explainer;

/// Returns the explainer as the program parses it ([`read_island`]): JSON with structs
/// as arrays, escaped so that no `<` can end the element around it.
///
/// # Errors
/// None that an [`Explainer`] can cause.
///
/// [`read_island`]: crosslight_content::read_island
pub fn island(explainer: &Explainer) -> serde_json::Result<String> {
    let island = without_names(serde_json::to_value(explainer)?);
    Ok(island.to_string().replace('<', "\\u003c"))
}

/// Returns the value with each struct as the array of its fields, whose order
/// `serde_json` keeps.
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
    use crosslight_content::{VoiceId, read_island};

    fn explainer(title: &str) -> Explainer {
        let article = include_str!("../../../content/article.md");
        let editorial = include_str!("../../../content/explainer.toml");
        let folder = crate::read_texts(article, editorial).expect("the shipped explainer is right");
        Explainer {
            title: title.into(),
            about: crosslight_content::About::default(),
            typography: crosslight_content::Typography::default(),
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
    fn an_island_whose_numbers_lead_to_nothing_is_refused() {
        let mut explainer = explainer("Title");
        explainer.statements[0].voice = Some(VoiceId::new(99));
        assert!(read_island(&island(&explainer).expect("an island")).is_err());
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
