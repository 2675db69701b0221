//! The citation of the article for reference managers: as CSL-JSON (Citation Style
//! Language) and as BibTeX.

use std::fmt::Write;

use serde_json::{Value, json};

use crosslight_content::{About, Explainer};

/// Returns the reference as CSL-JSON, `citation.json`.
pub(super) fn csl(explainer: &Explainer, page: Option<&str>) -> String {
    let about = &explainer.about;
    let mut item = json!({
        "id": key(explainer),
        "type": "webpage",
        "title": &*explainer.title,
        "language": &*explainer.language,
    });
    if !about.authors.is_empty() {
        // Which part of a name is the family's, the article does not say.
        let authors = about
            .authors
            .iter()
            .map(|name| json!({ "literal": &**name }));
        item["author"] = authors.collect();
    }
    if let Some(date) = date(about) {
        let parts = date.split('-').filter_map(|part| part.parse::<u32>().ok());
        item["issued"] = json!({ "date-parts": [parts.collect::<Vec<_>>()] });
    }
    if let Some(publisher) = &about.publisher {
        item["publisher"] = json!(&**publisher);
    }
    if let Some(address) = address(about, page) {
        item["URL"] = json!(address);
    }
    Value::Array(vec![item]).to_string() + "\n"
}

/// Returns the reference as BibTeX, `citation.bib`.
pub(super) fn bibtex(explainer: &Explainer, page: Option<&str>) -> String {
    let about = &explainer.about;
    let mut entry = format!("@misc{{{},\n", key(explainer));
    let mut field = |name: &str, value: &str| {
        // Writing into memory does not fail.
        let _ = writeln!(entry, "  {name} = {{{value}}},");
    };
    // Inner braces keep the capitals, which most styles of BibTeX would lower.
    field("title", &["{", &escaped(&explainer.title), "}"].concat());
    if !about.authors.is_empty() {
        let authors = about.authors.iter();
        // In braces a name is one whole, and no style guesses which part is the family's.
        let authors = authors.map(|name| ["{", &escaped(name), "}"].concat());
        field("author", &authors.collect::<Vec<_>>().join(" and "));
    }
    if let Some(date) = date(about) {
        field("year", &date[..4]);
        field("date", date);
    }
    if let Some(publisher) = &about.publisher {
        field("publisher", &escaped(publisher));
    }
    if let Some(address) = address(about, page) {
        // An address is taken verbatim: an escape would become part of it.
        field("url", &address.replace(['{', '}', '\\'], ""));
    }
    entry + "}\n"
}

fn date(about: &About) -> Option<&str> {
    about.published.as_deref().and_then(About::iso_date)
}

/// Returns the address of the page, or where the article was first.
fn address<'a>(about: &'a About, page: Option<&'a str>) -> Option<&'a str> {
    page.or_else(|| about.source.as_deref().and_then(About::web_address))
}

/// Returns the key of the reference: the longest word of the title that BibTeX can have,
/// and the year.
fn key(explainer: &Explainer) -> String {
    let words = explainer
        .title
        .split(|it: char| !it.is_ascii_alphanumeric());
    let word = words.max_by_key(|word| word.len()).unwrap_or_default();
    let year = date(&explainer.about).map_or("", |date| &date[..4]);
    ["article", word, year].concat().to_ascii_lowercase()
}

/// Returns a text without what would mean something in TeX.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', letter]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosslight_compile::read_texts;

    const ARTICLE: &str = "---\ntitle: Weirs & 5% {more}\nauthors: [Ana Moss, Bo Lyle]\ndate: 2031-05-01\n\
        publisher: The Gazette\nsource: https://gazette.example/a\n---\n\nOne.\n";

    fn explainer() -> Explainer {
        let folder = read_texts(ARTICLE, "language = \"en\"\n");
        folder.unwrap_or_else(|errors| panic!("{errors}")).explainer
    }

    #[test]
    fn a_program_for_references_reads_who_wrote_it_when_and_where() {
        let item: Value = serde_json::from_str(&csl(&explainer(), None)).expect("JSON");
        assert_eq!(
            item[0],
            json!({
                "id": "articleweirs2031",
                "type": "webpage",
                "title": "Weirs & 5% {more}",
                "language": "en",
                "author": [{ "literal": "Ana Moss" }, { "literal": "Bo Lyle" }],
                "issued": { "date-parts": [[2031, 5, 1]] },
                "publisher": "The Gazette",
                "URL": "https://gazette.example/a",
            })
        );
    }

    #[test]
    fn nothing_of_a_title_means_something_in_bibtex() {
        let entry = bibtex(&explainer(), Some("https://example.org/"));
        let expected = "@misc{articleweirs2031,\n  title = {{Weirs \\& 5\\% \\{more\\}}},\n  \
            author = {{Ana Moss} and {Bo Lyle}},\n  year = {2031},\n  date = {2031-05-01},\n  \
            publisher = {The Gazette},\n  url = {https://example.org/},\n}\n";
        assert_eq!(entry, expected);
    }
}
