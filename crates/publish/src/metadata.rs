//! The metadata of an explainer, for search engines and for previews of shared links. It
//! comes from the same data as the page.
//!
//! The page's size counts, so each fact is given once. Open Graph falls back on `<title>`
//! and `<meta name="description">`, which are not repeated. Tags that need an absolute
//! address are left out if there is none.

use std::rc::Rc;

use serde_json::{Value, json};

use super::annotations::annotations;
use super::card::card;
use super::citation::{bibtex, csl};
use super::html::escaped;
use super::shared_picture::SharedPicture;
use crosslight_compile::Folder;
use crosslight_content::{About, Explainer, Statement};
use crosslight_render::{description, hashed_name};

/// The metadata of an explainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// Tags for the page's `<head>`, as HTML.
    pub head: String,
    /// The text of a data block of type `application/ld+json`.
    pub linked_data: String,
    /// Files of the bundle, by their names.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Metadata {
    /// Returns what is said of a folder's explainer; more of it where its address is known, or
    /// where an index above it shows its card.
    #[must_use]
    pub fn of(folder: &Folder, page: Option<&str>, has_index: bool) -> Self {
        let explainer = &folder.explainer;
        let shared = SharedPicture::of(explainer).filter(|_| page.is_some());
        // An index shows it; elsewhere, only an absolute address leads to a picture.
        let card = (has_index || page.is_some() && shared.is_none())
            .then(|| card(explainer).ok())
            .flatten()
            .map(|picture| (hashed_name("card.png", &picture), picture));
        let drawn = card
            .as_ref()
            .map(|(name, _)| SharedPicture::card(name, explainer));
        let mut files = vec![
            (
                "annotations.jsonld".to_owned(),
                annotations(folder, page).into_bytes(),
            ),
            ("article.md".to_owned(), folder.article_file()),
            (
                "citation.bib".to_owned(),
                bibtex(explainer, page).into_bytes(),
            ),
            (
                "citation.json".to_owned(),
                csl(explainer, page).into_bytes(),
            ),
        ];
        let head = head_tags(explainer, page, shared.as_ref().or(drawn.as_ref()));
        let linked_data = linked_data(explainer, page);
        if let Some(picture) = explainer.about.picture.as_ref().filter(|_| page.is_some()) {
            files.push((picture.image.file.to_string(), picture.bytes.clone()));
        }
        files.extend(card);
        Metadata {
            head,
            linked_data,
            files,
        }
    }
}

/// Returns the tags for the page's `<head>`, as HTML: Open Graph, the card, the canonical
/// address, and the link to the claims.
fn head_tags(explainer: &Explainer, page: Option<&str>, picture: Option<&SharedPicture>) -> String {
    let mut tags = vec![
        "<meta property=\"og:type\" content=\"article\">".to_owned(),
        property("og:title", &explainer.title),
    ];
    if let Some(page) = page {
        let kind = match picture {
            Some(_) => "summary_large_image",
            None => "summary",
        };
        tags.extend([
            property("og:url", page),
            property("og:description", &description(explainer)),
            format!("<link rel=\"canonical\" href=\"{}\">", escaped(page)),
            format!("<meta name=\"twitter:card\" content=\"{kind}\">"),
        ]);
        let of_picture = picture.iter().flat_map(|picture| picture.properties(page));
        tags.extend(of_picture.map(|(name, content)| property(name, &content)));
    }
    tags.extend(
        explainer
            .about
            .authors
            .iter()
            .map(|author| property("article:author", author)),
    );
    let dates = [
        ("article:published_time", &explainer.about.published),
        ("article:modified_time", &explainer.about.updated),
    ];
    tags.extend(
        dates
            .into_iter()
            .filter_map(|(name, date)| Some(property(name, About::iso_moment(date.as_ref()?)?))),
    );
    let claims =
        "<link rel=\"alternate\" type=\"application/ld+json\" href=\"annotations.jsonld\">";
    tags.push(claims.to_owned());
    tags.concat()
}

/// Returns the article and its direct quotations in schema.org's terms, as JSON without
/// any `<`, which could end the element around it.
fn linked_data(explainer: &Explainer, page: Option<&str>) -> String {
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": &*explainer.title,
        "inLanguage": &*explainer.language,
    });
    if let Some(page) = page {
        article["url"] = json!(page);
        if let Some(picture) = SharedPicture::of(explainer) {
            article["image"] = picture.linked_data(page);
        }
    }
    about(&mut article, &explainer.about);
    let quoted = explainer.statements.iter().filter(|it| it.quoted);
    let quotations: Vec<Value> = quoted.map(|it| quotation(explainer, it)).collect();
    if !quotations.is_empty() {
        article["hasPart"] = json!(quotations);
    }
    article.to_string().replace('<', "\\u003c")
}

/// Adds the article's bibliographic facts. An author is a `Thing`, because the article
/// does not say whether it is a person or a body.
fn about(article: &mut Value, about: &About) {
    let date = |date: &Option<Rc<str>>| {
        date.as_deref()
            .and_then(About::iso_moment)
            .map(str::to_owned)
    };
    if !about.authors.is_empty() {
        let authors = about.authors.iter();
        let authors: Vec<Value> = authors
            .map(|name| json!({ "@type": "Thing", "name": &**name }))
            .collect();
        article["author"] = json!(authors);
    }
    let texts = [
        ("datePublished", date(&about.published)),
        ("dateModified", date(&about.updated)),
        (
            "description",
            about.standfirst.as_deref().map(str::to_owned),
        ),
        ("license", about.licence.as_deref().map(str::to_owned)),
        (
            "isBasedOn",
            about
                .source
                .as_deref()
                .and_then(About::web_address)
                .map(str::to_owned),
        ),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            article[key] = json!(text);
        }
    }
    if let Some(publisher) = &about.publisher {
        article["publisher"] = json!({ "@type": "Organization", "name": &**publisher });
    }
}

fn quotation(explainer: &Explainer, statement: &Statement) -> Value {
    let mut quotation = json!({ "@type": "Quotation", "text": &*statement.text });
    if let Some(voice) = statement.voice.and_then(|id| explainer.voice(id)) {
        // The explainer does not know whether the voice is a person or a body.
        quotation["creator"] = json!({ "@type": "Thing", "name": &*voice.name });
    }
    quotation
}

fn property(name: &str, content: &str) -> String {
    format!(
        "<meta property=\"{name}\" content=\"{}\">",
        escaped(content)
    )
}

#[cfg(test)]
mod tests;
