//! Words that another dialect takes for marks and that may be prose: a page prints them as
//! they are written, and a warning quotes them.

use super::{KEPT, between, has_letter};
use crate::Suspect;

/// Returns the first words of each kind that may have been meant as marks.
/// `has_references` tells whether the article has definitions of links.
pub fn suspects(text: &str, has_references: bool) -> Vec<Suspect> {
    let reference = || has_references.then(|| reference(text)).flatten();
    let found = [
        marked(text),
        lowered(text),
        raised(text),
        picture(text),
        reference(),
    ];
    found.into_iter().flatten().collect()
}

fn marked(text: &str) -> Option<Suspect> {
    let is_marked = |inner: &str| {
        let is_end = |it: Option<char>| it.is_some_and(|it| !it.is_whitespace() && it != '=');
        is_end(inner.chars().next()) && is_end(inner.chars().next_back())
    };
    let mut found = between(text, "==", "==");
    let (_, inner) = found.find(|(_, inner)| is_marked(inner))?;
    Some(Suspect {
        words: format!("=={inner}=="),
        what: "marked words",
        instead: format!("<mark>{inner}</mark>"),
    })
}

fn lowered(text: &str) -> Option<Suspect> {
    let inner = beside_a_letter(text, "~")?;
    Some(Suspect {
        words: format!("~{inner}~"),
        what: "lowered signs",
        instead: format!("<sub>{inner}</sub>"),
    })
}

fn raised(text: &str) -> Option<Suspect> {
    let inner = beside_a_letter(text, "^")?;
    Some(Suspect {
        words: format!("^{inner}^"),
        what: "raised signs",
        instead: format!("<sup>{inner}</sup>"),
    })
}

/// Returns a few letters or digits between two of these signs, right behind a letter or
/// digit.
fn beside_a_letter<'a>(text: &'a str, sign: &'a str) -> Option<&'a str> {
    let mut found = between(text, sign, sign);
    let found = found.find(|(start, inner)| {
        let before = text[..start - sign.len()].chars().next_back();
        let is_short = (1..=12).contains(&inner.chars().count());
        let is_sign = |it: char| it.is_alphanumeric() || "+-−,.()".contains(it);
        is_short
            && before.is_some_and(|it| it.is_alphanumeric() || it == ')' || it == KEPT)
            && inner.chars().all(is_sign)
    });
    found.map(|(_, inner)| inner)
}

fn picture(text: &str) -> Option<Suspect> {
    let mut found = between(text, ":", ":");
    let (_, inner) = found.find(|(start, inner)| {
        let before = text[..start - 1].chars().next_back();
        let after = text[start + inner.len() + 1..].chars().next();
        let is_free = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric() && it != ':');
        let is_name =
            |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "_+-".contains(it);
        let is_known = inner.len() > 1 && inner.chars().all(is_name);
        let is_word =
            inner.starts_with(|it: char| it.is_ascii_lowercase()) || matches!(*inner, "+1" | "-1");
        is_known && is_word && is_free(before) && is_free(after)
    })?;
    Some(Suspect {
        words: format!(":{inner}:"),
        what: "the name of a small picture",
        instead: "the character itself".to_owned(),
    })
}

fn reference(text: &str) -> Option<Suspect> {
    let mut found = between(text, "[", "]");
    let (_, inner) = found.find(|(start, inner)| {
        let after = text[start + inner.len() + 1..].chars().next();
        let is_word = has_letter(inner) && !inner.contains(['[', KEPT]) && *inner != "sic";
        is_word && inner.chars().count() < 60 && !matches!(after, Some('[' | '(' | ':'))
    })?;
    Some(Suspect {
        words: format!("[{inner}]"),
        what: "a link whose definition is nowhere",
        instead: format!("[{inner}]: https://…"),
    })
}
