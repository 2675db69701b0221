//! The attributes of an HTML tag within a paragraph.

use std::rc::Rc;

/// The attributes that an article may have: the language, direction and title of words.
const KNOWN: [&str; 3] = ["dir", "lang", "title"];

/// The values of `dir`.
const DIRECTIONS: [&str; 3] = ["ltr", "rtl", "auto"];

/// The name of a tag and its attributes.
type Tag<'a> = (&'a str, Vec<(&'static str, Rc<str>)>);

/// Returns the name and the attributes of a tag, given without its angle brackets;
/// `None` if it has an attribute that an article cannot have.
pub fn attributes(tag: &str) -> Option<Tag<'_>> {
    let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let (name, mut rest) = tag.split_at(end);
    let mut attributes = Vec::new();
    while !rest.trim_start().is_empty() {
        let (key, after) = rest.trim_start().split_once('=')?;
        let after = after.trim_start();
        let mark = after.chars().next().filter(|mark| "\"'".contains(*mark));
        let (value, after) = match mark {
            Some(mark) => after[1..].split_once(mark)?,
            None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
        };
        let key = key.trim();
        let key = KNOWN.into_iter().find(|it| key.eq_ignore_ascii_case(it))?;
        let value = decoded(value)?;
        let is_good = match key {
            "dir" => DIRECTIONS.contains(&&*value),
            "lang" => super::editorial::is_language_tag(&value),
            _ => !value.chars().any(char::is_control),
        };
        if !is_good {
            return None;
        }
        attributes.push((key, value.into()));
        rest = after;
    }
    Some((name, attributes))
}

/// Returns a value with its entities decoded; `None` if it has an entity that is not
/// known here.
fn decoded(value: &str) -> Option<String> {
    const ENTITIES: [(&str, &str); 6] = [
        ("amp;", "&"),
        ("lt;", "<"),
        ("gt;", ">"),
        ("quot;", "\""),
        ("#39;", "'"),
        ("nbsp;", "\u{a0}"),
    ];
    let mut pieces = value.split('&');
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let known = ENTITIES.iter();
        let mut known = known.filter_map(|(name, mark)| Some((mark, piece.strip_prefix(name)?)));
        let (mark, rest) = known.next()?;
        decoded.push_str(mark);
        decoded.push_str(rest);
    }
    Some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_a_title_a_language_and_a_direction_and_nothing_else() {
        let read = |tag| {
            let (name, attributes) = attributes(tag)?;
            let attributes = attributes
                .into_iter()
                .map(|(key, value)| format!("{key}={value}"));
            Some((name, attributes.collect::<Vec<_>>().join(" ")))
        };
        assert_eq!(read("em"), Some(("em", String::new())));
        assert_eq!(
            read("abbr title='A &amp; B' lang=de"),
            Some(("abbr", "title=A & B lang=de".to_owned()))
        );
        assert_eq!(read("i DIR=\"rtl\""), Some(("i", "dir=rtl".to_owned())));
        for other in [
            "em onclick=x",
            "em class='a'",
            "em style",
            "i dir=up",
            "i lang=\"a b\"",
            "i title=\"&bogus;\"",
            "i title=\"open",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
