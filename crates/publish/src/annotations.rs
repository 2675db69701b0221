//! The claims as W3C Web Annotations (Web Annotation Data Model, 2017): the voice of a
//! sentence, a viewpoint's answer, a relation between two actors. Each targets the page,
//! by a fragment and by the words, and `article.md`, by the words and by their position.

mod model;

use std::ops::Range;
use std::rc::Rc;

use serde_json::{Value, json};

use model::{
    Annotation, Body, Collection, Fragment, InArticle, InPage, Page, TextPosition, TextQuote,
};

use crosslight_compile::Folder;
use crosslight_content::{About, Excerpt, Explainer, StatementId};

/// The number of letters of context before and after a quotation.
const AROUND: usize = 32;

/// Returns the document, `annotations.jsonld`. Its addresses are relative unless the
/// address of the `page` is known.
#[must_use]
pub fn annotations(folder: &Folder, page: Option<&str>) -> String {
    let address = |name: &str| [page.unwrap_or_default(), name].concat();
    let document = Document {
        folder,
        text: folder.article(),
        sentences: sentences(folder),
        page: page.unwrap_or("./").to_owned(),
        article: address("article.md"),
    };
    let mut items = document.voices();
    items.append(&mut document.answers());
    items.append(&mut document.ties());
    let collection = Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: address("annotations.jsonld"),
        kind: "AnnotationCollection",
        label: &folder.explainer.title,
        source: described(&folder.explainer, &document.article),
        total: items.len(),
        first: Page {
            id: address("annotations.jsonld#items"),
            kind: "AnnotationPage",
            start_index: 0,
            items,
        },
    };
    // Nothing in it fails: its keys are texts.
    serde_json::to_string(&collection).unwrap_or_default() + "\n"
}

/// Describes the article, to whose file at `address` each claim points, by the properties
/// of the model (section 3.3). Where a fact has another form than the model's, such as a
/// licence without an address, it is a text of Dublin Core.
fn described(explainer: &Explainer, address: &str) -> Value {
    let about = &explainer.about;
    let mut article = json!({
        "id": address,
        "type": "Text",
        "format": "text/markdown",
        "language": &*explainer.language,
        "dc:title": &*explainer.title,
    });
    if !about.authors.is_empty() {
        // The article does not say whether an author is a person or a body.
        let agent = |name: &Rc<str>| json!({ "type": "Agent", "name": &**name });
        article["creator"] = about.authors.iter().map(agent).collect();
    }
    for (key, text_key, date) in [
        ("created", "dcterms:issued", &about.published),
        ("modified", "dcterms:modified", &about.updated),
    ] {
        match date.as_deref() {
            Some(date) if is_moment(date) => article[key] = json!(date),
            Some(date) => article[text_key] = json!(date),
            None => {}
        }
    }
    for (key, text_key, fact) in [
        ("via", "dc:source", &about.source),
        ("rights", "dc:rights", &about.licence),
        ("", "dc:publisher", &about.publisher),
    ] {
        let Some(fact) = fact.as_deref() else {
            continue;
        };
        let is_address = !key.is_empty() && About::web_address(fact).is_some();
        article[if is_address { key } else { text_key }] = json!(fact);
    }
    article
}

/// Tells whether a date has the form that the model asks for: a time in UTC, such as
/// `2031-05-01T10:00:00Z`.
fn is_moment(date: &str) -> bool {
    About::iso_date(date).is_some()
        && date.len() >= "2031-05-01T10:00:00Z".len()
        && date.as_bytes().get(10) == Some(&b'T')
        && date.ends_with('Z')
}

/// Returns each sentence's bytes in `article.md`, with the number of letters before it.
fn sentences(folder: &Folder) -> Vec<(Range<usize>, usize)> {
    // Footnotes may stand anywhere.
    let mut order: Vec<usize> = (0..folder.spans.len()).collect();
    order.sort_by_key(|&at| folder.spans[at].start);
    let mut spans = vec![(0..0, 0); folder.spans.len()];
    let (mut read, mut letters) = (0, 0);
    for at in order {
        let span = folder.spans[at].clone();
        let between = folder.article().get(read..span.start).unwrap_or_default();
        letters += between.chars().count();
        read = span.start;
        spans[at] = (span, letters);
    }
    spans
}

struct Document<'a> {
    folder: &'a Folder,
    text: &'a str,
    sentences: Vec<(Range<usize>, usize)>,
    page: String,
    article: String,
}

impl Document<'_> {
    /// Returns an annotation for each sentence with a voice.
    fn voices(&self) -> Vec<Annotation<'_>> {
        let explainer = &self.folder.explainer;
        let numbered = (0..).map(StatementId::new).zip(&explainer.statements);
        let said = numbered.filter_map(|(id, statement)| {
            let voice = explainer.voice(statement.voice?)?;
            if voice.is_not_yet() {
                return None;
            }
            let body = self.body("identifying", &voice.name);
            Some(self.annotation(
                explainer.anchor(id),
                "identifying",
                vec![body],
                id,
                &statement.text,
            ))
        });
        said.collect()
    }

    /// Returns an annotation for each answer of a viewpoint in the comparison.
    fn answers(&self) -> Vec<Annotation<'_>> {
        let explainer = &self.folder.explainer;
        let mut annotations = Vec::new();
        let comparison = explainer.comparison.iter();
        for (comparison, point) in comparison.flat_map(|it| it.points.iter().map(move |p| (it, p)))
        {
            for (viewpoint, answer) in comparison.viewpoints.iter().zip(&point.answers) {
                let (Some(viewpoint), Some(excerpt)) = (explainer.viewpoint(*viewpoint), answer)
                else {
                    continue;
                };
                let bodies = vec![
                    self.body("classifying", &viewpoint.name),
                    self.body("describing", &point.question),
                ];
                let name = format!("answer-{}", annotations.len() + 1);
                annotations.push(self.excerpt(&name, "classifying", bodies, excerpt));
            }
        }
        annotations
    }

    /// Returns an annotation for each relation.
    fn ties(&self) -> Vec<Annotation<'_>> {
        let explainer = &self.folder.explainer;
        let ties = explainer.relations().filter_map(|(id, relation)| {
            let names = [relation.from, relation.to].map(|id| explainer.actor(id));
            let [Some(from), Some(to)] = names else {
                return None;
            };
            let bodies = [from, to].map(|actor| self.body("tagging", &actor.name));
            let name = format!("tie-{}", id.number() + 1);
            Some(self.excerpt(&name, "linking", bodies.into(), &relation.evidence))
        });
        ties.collect()
    }

    /// Annotates an excerpt; its whole sentence, if the excerpt has several pieces.
    fn excerpt<'a>(
        &'a self,
        name: &str,
        motivation: &'static str,
        bodies: Vec<Body<'a>>,
        excerpt: &'a Excerpt,
    ) -> Annotation<'a> {
        let explainer = &self.folder.explainer;
        let statement = explainer.statement(excerpt.statement);
        let pieces: Vec<&str> = explainer.words(excerpt).collect();
        let words = match (pieces.as_slice(), statement) {
            ([piece], _) => piece,
            (_, statement) => statement.map_or("", |statement| &*statement.text),
        };
        self.annotation(name, motivation, bodies, excerpt.statement, words)
    }

    fn body<'a>(&'a self, purpose: &'static str, value: &'a str) -> Body<'a> {
        Body {
            kind: "TextualBody",
            purpose,
            value,
            format: "text/plain",
            language: &self.folder.explainer.language,
        }
    }

    fn annotation<'a>(
        &'a self,
        name: &str,
        motivation: &'static str,
        body: Vec<Body<'a>>,
        id: StatementId,
        words: &'a str,
    ) -> Annotation<'a> {
        let page = self.page.trim_start_matches("./");
        Annotation {
            id: format!("{page}annotations.jsonld#{name}"),
            kind: "Annotation",
            motivation,
            body,
            target: (self.in_page(id, words), self.in_article(id, words)),
        }
    }

    fn in_page<'a>(&'a self, id: StatementId, words: &'a str) -> InPage<'a> {
        InPage {
            source: &self.page,
            selector: Fragment {
                kind: "FragmentSelector",
                // The name of HTML's fragments in the model's list.
                conforms_to: "http://tools.ietf.org/rfc/rfc3236",
                value: self.folder.explainer.anchor(id),
                refined_by: TextQuote {
                    kind: "TextQuoteSelector",
                    exact: words,
                    prefix: None,
                    suffix: None,
                },
            },
        }
    }

    /// Returns the words' target in the file. It is the whole sentence if the file writes
    /// the words otherwise than the page (a line break, a backslash).
    fn in_article(&self, id: StatementId, words: &str) -> InArticle<'_> {
        let span = self.sentences.get(id.index()).cloned();
        let (sentence, letters_before) = span.unwrap_or((0..0, 0));
        let within = self.text.get(sentence.clone()).unwrap_or_default();
        let exact = within.find(words).map_or(sentence.clone(), |start| {
            let start = sentence.start + start;
            start..start + words.len()
        });
        // The model counts letters, and the spans of sentences count bytes.
        let letters = |end: usize| {
            let within = &self.text[sentence.start..end];
            letters_before + within.chars().count()
        };
        let (before, after) = (&self.text[..exact.start], &self.text[exact.end..]);
        let prefix = before.char_indices().rev().nth(AROUND - 1);
        let suffix = after.char_indices().nth(AROUND);
        let quote = TextQuote {
            kind: "TextQuoteSelector",
            exact: &self.text[exact.clone()],
            prefix: Some(prefix.map_or(before, |(start, _)| &before[start..])),
            suffix: Some(suffix.map_or(after, |(end, _)| &after[..end])),
        };
        let position = TextPosition {
            kind: "TextPositionSelector",
            start: letters(exact.start),
            end: letters(exact.end),
        };
        InArticle {
            source: &self.article,
            format: "text/markdown",
            selector: (quote, position),
        }
    }
}

#[cfg(test)]
mod tests;
