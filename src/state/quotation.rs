//! A sentence to be pasted elsewhere: in quotation marks, with its voice, the
//! article's title and an address that lands on it.

use form_urlencoded::byte_serialize;

use crate::content::{Explainer, Label, StatementId};

/// How many words of a sentence's beginning and end find it again.
const ENOUGH: usize = 4;

/// The quotation of a statement; `page` is the address of the page, without query
/// and fragment. `None` if there is no such statement.
///
/// The address ends in the sentence's own fragment and, for a page that has lost
/// that, in a text directive (WICG, URL Fragment Text Directives).
#[must_use]
pub fn quotation(explainer: &Explainer, id: StatementId, page: &str) -> Option<String> {
    let statement = explainer.statement(id)?;
    let voice = statement.voice.and_then(|voice| explainer.voice(voice));
    let label = match voice {
        Some(_) => Label::CopiedWords,
        None => Label::CopiedUnattributed,
    };
    let directive = text_directive(&statement.text);
    let address = [page, "#", &id.anchor(), ":~:text=", &directive].concat();
    let values = [
        ("words", &*statement.text),
        ("voice", voice.map_or("", |voice| &voice.name)),
        ("title", &explainer.title),
        ("address", &address),
    ];
    Some(explainer.labels.fill(label, &values))
}

/// The first and the last words of a text, or all of it where it is short.
fn text_directive(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    if words.len() <= 2 * ENOUGH {
        return escaped(&words);
    }
    let last = words.len() - ENOUGH;
    [escaped(&words[..ENOUGH]), escaped(&words[last..])].join(",")
}

/// Percent-encoded; a comma and a hyphen would have a meaning of their own.
fn escaped(words: &[&str]) -> String {
    let encoded: String = byte_serialize(words.join(" ").as_bytes()).collect();
    encoded.replace('+', "%20").replace('-', "%2D")
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_text_directive_has_the_first_and_the_last_words() {
        assert_eq!(text_directive("Tea is warm."), "Tea%20is%20warm.");
        assert_eq!(
            text_directive("One, two-three four five six seven eight nine ten, & “more”."),
            "One%2C%20two%2Dthree%20four%20five,nine%20ten%2C%20%26%20%E2%80%9Cmore%E2%80%9D."
        );
    }
}
