//! The claims as W3C Web Annotations (Web Annotation Data Model, 2017): the voice of a
//! sentence, a viewpoint's answer, a relation between two actors. Each targets the page,
//! by a fragment and by the words, and `article.md`, by the words and by their position.

use std::ops::Range;
use std::rc::Rc;

use serde_json::{Value, json};

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
    let items: Vec<Value> = [document.voices(), document.answers(), document.ties()].concat();
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": address("annotations.jsonld"),
        "type": "AnnotationCollection",
        "label": &*folder.explainer.title,
        "dcterms:source": described(&folder.explainer, &document.article),
        "total": items.len(),
        "first": {
            "id": address("annotations.jsonld#items"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    collection.to_string() + "\n"
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
    fn voices(&self) -> Vec<Value> {
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
                &[body],
                id,
                &statement.text,
            ))
        });
        said.collect()
    }

    /// Returns an annotation for each answer of a viewpoint in the comparison.
    fn answers(&self) -> Vec<Value> {
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
                let bodies = [
                    self.body("classifying", &viewpoint.name),
                    self.body("describing", &point.question),
                ];
                let name = format!("answer-{}", annotations.len() + 1);
                annotations.push(self.excerpt(&name, "classifying", &bodies, excerpt));
            }
        }
        annotations
    }

    /// Returns an annotation for each relation.
    fn ties(&self) -> Vec<Value> {
        let explainer = &self.folder.explainer;
        let ties = explainer.relations().filter_map(|(id, relation)| {
            let names = [relation.from, relation.to].map(|id| explainer.actor(id));
            let [Some(from), Some(to)] = names else {
                return None;
            };
            let bodies = [from, to].map(|actor| self.body("tagging", &actor.name));
            let name = format!("tie-{}", id.number() + 1);
            Some(self.excerpt(&name, "linking", &bodies, &relation.evidence))
        });
        ties.collect()
    }

    /// Annotates an excerpt; its whole sentence, if the excerpt has several pieces.
    fn excerpt(&self, name: &str, motivation: &str, bodies: &[Value], excerpt: &Excerpt) -> Value {
        let explainer = &self.folder.explainer;
        let statement = explainer.statement(excerpt.statement);
        let pieces: Vec<&str> = explainer.words(excerpt).collect();
        let words = match (pieces.as_slice(), statement) {
            ([piece], _) => piece,
            (_, statement) => statement.map_or("", |statement| &*statement.text),
        };
        self.annotation(name, motivation, bodies, excerpt.statement, words)
    }

    fn body(&self, purpose: &str, value: &str) -> Value {
        let language = &*self.folder.explainer.language;
        json!({
            "type": "TextualBody",
            "purpose": purpose,
            "value": value,
            "format": "text/plain",
            "language": language,
        })
    }

    fn annotation(
        &self,
        name: &str,
        motivation: &str,
        bodies: &[Value],
        id: StatementId,
        words: &str,
    ) -> Value {
        json!({
            "id": format!("{}annotations.jsonld#{name}", self.page.trim_start_matches("./")),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": [self.in_page(id, words), self.in_article(id, words)],
        })
    }

    fn in_page(&self, id: StatementId, words: &str) -> Value {
        json!({
            "source": self.page,
            "selector": {
                "type": "FragmentSelector",
                // The name of HTML's fragments in the model's list.
                "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
                "value": self.folder.explainer.anchor(id),
                "refinedBy": { "type": "TextQuoteSelector", "exact": words },
            },
        })
    }

    /// Returns the words' target in the file. It is the whole sentence if the file writes
    /// the words otherwise than the page (a line break, a backslash).
    fn in_article(&self, id: StatementId, words: &str) -> Value {
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
        let before = self.text[..exact.start].chars().rev().take(AROUND);
        let prefix: String = before.collect::<Vec<_>>().into_iter().rev().collect();
        let suffix: String = self.text[exact.end..].chars().take(AROUND).collect();
        json!({
            "source": self.article,
            "format": "text/markdown",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": &self.text[exact.clone()],
                    "prefix": prefix,
                    "suffix": suffix,
                },
                {
                    "type": "TextPositionSelector",
                    "start": letters(exact.start),
                    "end": letters(exact.end),
                },
            ],
        })
    }
}

#[cfg(test)]
mod tests;
