//! Words that an editor types or pastes, led to the sentence of the article that has them.

use crosslight_content::{Slice, is_unspaced};

use super::words::{places_of, slice};
use super::{Chosen, Entries, Parsed, Refusal};

/// Returns the place of words that one sentence has once. Pieces of it are separated by
/// an ellipsis. `among` tells which sentences count.
pub fn chosen(
    parsed: &Parsed,
    typed: &str,
    among: impl Fn(usize) -> bool,
) -> Result<Chosen, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Refusal::NoWords);
    }
    let parts = typed.split('…').flat_map(|it| it.split("..."));
    let parts: Vec<&str> = parts.map(str::trim).filter(|it| !it.is_empty()).collect();
    let mut found = Vec::new();
    for (number, sentence) in parsed.article()?.sentences().enumerate() {
        if !among(number) {
            continue;
        }
        let own = match places_of(&sentence.text, typed) {
            whole if whole.is_empty() => in_order(&sentence.text, &parts).into_iter().collect(),
            whole => whole.into_iter().map(|it| vec![it]).collect::<Vec<_>>(),
        };
        found.extend(own.into_iter().map(|pieces| (number, pieces)));
    }
    if found.len() > 1 {
        return Err(Refusal::NotOnce(typed.to_owned()));
    }
    let Some((number, pieces)) = found.pop() else {
        return Err(Refusal::NotInArticle(typed.to_owned()));
    };
    Ok(Chosen {
        sentence: parsed.ids()[number].clone(),
        pieces,
    })
}

/// Returns the first places of several pieces, one behind the other.
fn in_order(sentence: &str, parts: &[&str]) -> Option<Vec<Slice>> {
    let mut end = 0;
    let mut pieces = Vec::new();
    for part in parts {
        let slices = places_of(sentence, part);
        let piece = slices.into_iter().find(|it| it.start >= end)?;
        end = piece.end;
        pieces.push(piece);
    }
    (pieces.len() > 1).then_some(pieces)
}

/// Returns the places where a text names actors, in their order, each with the actor's
/// number. Of names at one place the longest counts.
pub fn named(entries: &Entries, text: &str) -> Vec<(Slice, usize)> {
    let mut found = Vec::new();
    for (number, actor) in entries.actors.iter().enumerate() {
        for name in std::iter::once(&actor.name).chain(&actor.also) {
            let slices = places_of(text, name).into_iter();
            found.extend(
                slices
                    .filter(|it| is_whole(text, *it))
                    .map(|it| (it, number)),
            );
        }
    }
    found.extend(elliptic(entries, text));
    found.sort_by_key(|(it, _)| (it.start, std::cmp::Reverse(it.end)));
    let mut end = 0;
    found.retain(|(it, _)| {
        let is_free = it.start >= end;
        if is_free {
            end = it.end;
        }
        is_free
    });
    found
}

/// The words that join two names, in the languages of the rules.
const AND: [&str; 5] = ["and", "und", "et", "y", "e"];

/// Returns the places of names whose last word stands with the next name alone: “North and
/// South Korea”.
fn elliptic(entries: &Entries, text: &str) -> Vec<(Slice, usize)> {
    let mut found = Vec::new();
    for (number, actor) in entries.actors.iter().enumerate() {
        let Some((first, last)) = actor.name.rsplit_once(' ') else {
            continue;
        };
        let others = entries.actors.iter().filter(|it| it.id != actor.id);
        for other in others.filter(|it| it.name.ends_with(&[" ", last].concat())) {
            for and in AND {
                let both = [first, and, &*other.name].join(" ");
                let slices = places_of(text, &both).into_iter();
                let slices = slices.filter(|it| is_whole(text, *it));
                found.extend(slices.map(|it| {
                    let start = it.start as usize;
                    (slice(start, start + first.len()), number)
                }));
            }
        }
    }
    found
}

/// Tells whether the first two names of a text are joined by “and”.
pub fn are_joined(named: &[(Slice, usize)], text: &str) -> bool {
    let [(first, _), (second, _), ..] = named else {
        return false;
    };
    let between = text.get(first.end as usize..second.start as usize);
    between.is_some_and(|it| AND.contains(&it.trim()))
}

/// Tells whether a slice of a text is whole words.
#[must_use]
pub fn is_whole(text: &str, slice: Slice) -> bool {
    let joined = |letter: char| letter.is_alphanumeric() && !is_unspaced(letter);
    let before = text
        .get(..slice.start as usize)
        .and_then(|it| it.chars().next_back());
    let after = text
        .get(slice.end as usize..)
        .and_then(|it| it.chars().next());
    !before.is_some_and(joined) && !after.is_some_and(joined)
}

/// Splits what was typed for a tie into its evidence and the words in square brackets,
/// which are its caption.
pub fn bracketed(typed: &str) -> (String, Option<&str>) {
    let split = typed.split_once('[').and_then(|(before, rest)| {
        let (within, after) = rest.split_once(']')?;
        Some((before, within, after))
    });
    match split {
        Some((before, within, after)) => ([before, within, after].concat(), Some(within.trim())),
        None => (typed.to_owned(), None),
    }
}

/// Returns the part of a text between two bytes, without small words at its ends; `None`
/// if nothing is left.
pub fn kernel(language: &str, text: &str, start: usize, end: usize) -> Option<Slice> {
    let is_small = |it: &Slice| {
        let word = it.of(text).unwrap_or_default().to_lowercase();
        small_words(language).any(|small| small == word)
    };
    let words = super::words::words(text).into_iter();
    let within: Vec<Slice> = words
        .filter(|it| it.start as usize >= start && it.end as usize <= end)
        .collect();
    let first = within.iter().find(|it| !is_small(it))?;
    let last = within.iter().rfind(|it| !is_small(it))?;
    Some(slice(first.start as usize, last.end as usize))
}

/// Returns the words of a language that say nothing at the ends of a caption: articles,
/// prepositions, auxiliary verbs.
fn small_words(language: &str) -> impl Iterator<Item = &'static str> {
    let words = match language.split('-').next() {
        Some("en") => {
            "a about against among an and are as at be been between by did do does for from had has have in into is it its of on over that the their them they to toward towards was were which who will with would"
        }
        Some("de") => {
            "am an auf aus bei bis das dass dem den der des die durch ein eine einem einen einer es für gegen habe haben hat hatte hatten im in ist mit nach sich sie sind über um und unter von vor war waren werde werden wird wurde zu zum zur zwischen"
        }
        Some("fr") => {
            "a à au aux avec avait chez contre dans de des du elle en entre est et était il ils la le les leur ont par pour que qui sa se ses son sont sous sur un une vers"
        }
        Some("es") => {
            "a al ante con contra de del desde el ella en entre era es está están fue ha haber había han hacia la las le los para por que se según ser sin sobre son su sus un una y"
        }
        _ => "",
    };
    words.split(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_square_brackets_are_the_caption() {
        let typed = "Putin’s [attempt to regain] it";
        let (evidence, caption) = bracketed(typed);
        assert_eq!(evidence, "Putin’s attempt to regain it");
        assert_eq!(caption, Some("attempt to regain"));
        assert_eq!(bracketed("as it is"), ("as it is".to_owned(), None));
    }

    #[test]
    fn small_words_at_the_ends_are_left_out() {
        let kernel = |language, text: &'static str| {
            kernel(language, text, 0, text.len()).and_then(|it| it.of(text))
        };
        assert_eq!(
            kernel("en-GB", "is apprehensive about the"),
            Some("apprehensive")
        );
        assert_eq!(
            kernel("de", "hat sich mit dem Land verbündet"),
            Some("Land verbündet")
        );
        assert_eq!(kernel("en", "and of the"), None);
        assert_eq!(kernel("fi", "on siellä"), Some("on siellä"));
    }
}
