//! The copied quotation: a sentence in quotation marks, with its voice, the article's
//! title and an address that lands on the sentence.

use form_urlencoded::byte_serialize;

use crosslight_content::{DirectiveTexts, Explainer, Label, StatementId};

/// Returns the quotation of a statement, or `None` if there is no such statement. `page`
/// is the page's address, without query and fragment.
///
/// The address ends in the sentence's fragment. If a text directive can find the
/// sentence, it follows, for a page that has lost the fragment.
#[must_use]
pub fn quotation(explainer: &Explainer, id: StatementId, page: &str) -> Option<String> {
    let statement = explainer.statement(id)?;
    let voice = statement.voice.and_then(|voice| explainer.voice(voice));
    let label = match voice {
        Some(_) => Label::CopiedWords,
        None => Label::CopiedUnattributed,
    };
    let texts = statement
        .directive
        .and_then(|directive| explainer.directive_texts(directive, id));
    let directive = texts.map(|texts| text_directive(&texts));
    let address = [
        page,
        "#",
        &statement.anchor,
        &*directive.unwrap_or_default(),
    ]
    .concat();
    let values = [
        ("words", &*statement.text),
        ("voice", voice.map_or("", |voice| &voice.name)),
        ("title", &explainer.title),
        ("address", &address),
    ];
    Some(explainer.labels.fill(label, &values))
}

/// Returns a text directive with its delimiter (WICG, URL Fragment Text Directives).
fn text_directive(texts: &DirectiveTexts) -> String {
    let mut directive = String::from(":~:text=");
    if let Some(before) = texts.before {
        directive += &escaped(before);
        directive += "-,";
    }
    directive += &escaped(texts.start);
    if let Some(end) = texts.end {
        directive.push(',');
        directive += &escaped(end);
    }
    if let Some(after) = texts.after {
        directive += ",-";
        directive += &escaped(after);
    }
    directive
}

/// Percent-encodes a text; commas and hyphens are delimiters in a text directive.
fn escaped(text: &str) -> String {
    let encoded: String = byte_serialize(text.as_bytes()).collect();
    // A fragment is no form: there a plus sign is a plus sign.
    encoded.replace('+', "%20").replace('-', "%2D")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_directive_has_its_texts_in_order() {
        let mut texts = DirectiveTexts {
            before: None,
            start: "One, two-three",
            end: None,
            after: None,
        };
        assert_eq!(text_directive(&texts), ":~:text=One%2C%20two%2Dthree");
        texts.before = Some("It rained.");
        texts.end = Some("& “more”.");
        texts.after = Some("Then");
        assert_eq!(
            text_directive(&texts),
            ":~:text=It%20rained.-,One%2C%20two%2Dthree,%26%20%E2%80%9Cmore%E2%80%9D.,-Then"
        );
    }
}
