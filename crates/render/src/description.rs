//! The description of a page for search engines.

use crosslight_content::Explainer;

/// The length of the longest description that search engines show, in letters.
const LONGEST: usize = 300;

/// Returns the description for search engines: the article's standfirst, or its first
/// sentence.
#[must_use]
pub fn description(explainer: &Explainer) -> String {
    let first = explainer
        .statements
        .first()
        .map(|statement| &statement.text);
    let text = explainer.about.standfirst.as_ref().or(first);
    let text = text.map_or("", |text| &**text);
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST - 1).collect();
    // In languages with spaces, the cut word is dropped.
    let whole = start.rsplit_once(' ').map_or(&*start, |(whole, _)| whole);
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosslight_compile::read_texts;

    #[test]
    fn a_long_description_ends_at_a_word() {
        let folder = read_texts("# Tea\n\nAnna drinks.\n", "language = \"en\"\n");
        let mut explainer = folder.unwrap_or_else(|errors| panic!("{errors}")).explainer;
        explainer.statements[0].text = "word ".repeat(200).trim().into();
        let text = description(&explainer);
        assert!(
            text.ends_with("word…") && text.chars().count() <= LONGEST,
            "{text}"
        );
        explainer.statements[0].text = "字".repeat(400).into();
        assert_eq!(description(&explainer).chars().count(), LONGEST);
    }
}
