//! Quote selectors that the program makes: the shortest that point at one place.

use toml_edit::{Array, InlineTable, Value};

use crosslight_compile::{QuoteSelector, TextIndex, locate};
use crosslight_content::Slice;

use super::words::{on_one_line, words};
use super::{Chosen, Parsed, Refusal};

/// The most words of a `prefix` or a `suffix` that are tried before a number is used.
const AROUND: usize = 8;

/// Returns the shortest quote selector that points at a sentence: its first words, else
/// words from within it, else its first words with what stands around them.
pub fn of_sentence(parsed: &Parsed, sentence: usize) -> Result<QuoteSelector, Refusal> {
    let text = &parsed.sentence(sentence)?.text;
    let words = words(text);
    // The first words keep the mark before them: a quotation is told by it.
    let ends = words.iter().map(|word| word.end);
    for end in ends {
        let run = Slice { start: 0, end };
        if let Some(selector) = plain(parsed, sentence, text, run) {
            return Ok(selector);
        }
    }
    for length in 1..words.len() {
        for run in words.windows(length) {
            let (start, end) = (run[0].start, run[length - 1].end);
            if let Some(selector) = plain(parsed, sentence, text, Slice { start, end }) {
                return Ok(selector);
            }
        }
    }
    exact(parsed, sentence, &[whole(text)])
}

/// Returns the quote selector that points at these words and no others.
pub fn of_chosen(parsed: &Parsed, chosen: &Chosen) -> Result<QuoteSelector, Refusal> {
    let sentence = parsed.number(&chosen.sentence)?;
    exact(parsed, sentence, &chosen.pieces)
}

/// Returns the quote selector that points at these pieces of a sentence.
fn exact(parsed: &Parsed, sentence: usize, pieces: &[Slice]) -> Result<QuoteSelector, Refusal> {
    let text = &parsed.sentence(sentence)?.text;
    let (paragraph, _, range) = parsed.paragraph(sentence)?;
    let before: usize = paragraph.sentences[..sentence - range.start]
        .iter()
        .map(|it| it.text.len() + usize::from(it.spaced))
        .sum();
    exact_in(
        parsed.index(),
        sentence,
        text,
        (&paragraph.text(), before),
        pieces,
    )
}

/// Returns the quote selector that points at these pieces of one indexed text, which
/// stands at a byte of a longer one.
pub fn exact_in(
    index: &TextIndex,
    number: usize,
    text: &str,
    (around, at): (&str, usize),
    pieces: &[Slice],
) -> Result<QuoteSelector, Refusal> {
    let mut written = Vec::new();
    for piece in pieces {
        let words = piece.of(text).ok_or(Refusal::NotOfSentence)?;
        if words.trim().is_empty() {
            return Err(Refusal::NoWords);
        }
        written.push(on_one_line(words.trim()));
    }
    let (Some(first), Some(piece)) = (pieces.first(), written.first()) else {
        return Err(Refusal::NoWords);
    };
    let holds = |selector: &QuoteSelector| points_at(index, selector, number, pieces);
    let bare = QuoteSelector {
        pieces: written.clone(),
        ..QuoteSelector::default()
    };
    if holds(&bare) {
        return Ok(bare);
    }
    let start = at + first.start as usize;
    let end = at + pieces.last().map_or(0, |it| it.end as usize);
    let prefixes = runs_before(around.get(..start).unwrap_or_default());
    let suffixes = runs_after(around.get(end..).unwrap_or_default());
    let with = |prefix: Option<&String>, suffix: Option<&String>| QuoteSelector {
        prefix: prefix.cloned(),
        suffix: suffix.cloned(),
        ..bare.clone()
    };
    let one_side = prefixes
        .iter()
        .map(|it| with(Some(it), None))
        .chain(suffixes.iter().map(|it| with(None, Some(it))));
    if let Some(selector) = one_side.into_iter().find(|it| holds(it)) {
        return Ok(selector);
    }
    let count = index.of(piece).len();
    let numbered = (1..=count).filter_map(|nth| {
        Some(QuoteSelector {
            nth: Some(u32::try_from(nth).ok()?),
            ..bare.clone()
        })
    });
    let selector = numbered.into_iter().find(|it| holds(it));
    selector.ok_or_else(|| Refusal::NotOnce(bare.words()))
}

/// Returns the selector of a run of words, if it alone points into the sentence.
fn plain(parsed: &Parsed, sentence: usize, text: &str, run: Slice) -> Option<QuoteSelector> {
    let selector = QuoteSelector {
        pieces: vec![on_one_line(run.of(text)?)],
        ..QuoteSelector::default()
    };
    points_at(parsed.index(), &selector, sentence, &[run]).then_some(selector)
}

/// Tells whether a selector points at these pieces of this sentence.
fn points_at(
    index: &TextIndex,
    selector: &QuoteSelector,
    sentence: usize,
    pieces: &[Slice],
) -> bool {
    let Ok(found) = locate(index, selector) else {
        return false;
    };
    // Invisible characters at the ends belong to no excerpt.
    let same =
        |(found, piece): (&Slice, &Slice)| found.start >= piece.start && found.end <= piece.end;
    let slices: Vec<Slice> = found.iter().map(|it| it.slice).collect();
    found.iter().all(|it| it.statement.index() == sentence)
        && slices.len() == pieces.len()
        && slices.iter().zip(pieces).all(same)
}

/// Returns the last words of a text, in growing runs.
fn runs_before(text: &str) -> Vec<String> {
    let text = text.trim_end();
    let starts = text.split_whitespace().rev().take(AROUND);
    let starts = starts.map(|word| word.as_ptr() as usize - text.as_ptr() as usize);
    starts.map(|start| on_one_line(&text[start..])).collect()
}

/// Returns the first words of a text, in growing runs.
fn runs_after(text: &str) -> Vec<String> {
    let text = text.trim_start();
    let ends = text.split_whitespace().take(AROUND);
    let ends = ends.map(|word| word.as_ptr() as usize - text.as_ptr() as usize + word.len());
    ends.map(|end| on_one_line(&text[..end])).collect()
}

fn whole(text: &str) -> Slice {
    super::words::slice(0, text.len())
}

/// Returns a quote selector as a value of `explainer.toml`.
pub fn value(selector: &QuoteSelector) -> Value {
    let words = match selector.pieces.as_slice() {
        [one] => Value::from(one.as_str()),
        several => Value::Array(several.iter().map(String::as_str).collect::<Array>()),
    };
    if selector.prefix.is_none() && selector.suffix.is_none() && selector.nth.is_none() {
        return words;
    }
    let mut table = InlineTable::new();
    table.insert("quote", words);
    for (key, text) in [("prefix", &selector.prefix), ("suffix", &selector.suffix)] {
        if let Some(text) = text {
            table.insert(key, text.as_str().into());
        }
    }
    if let Some(nth) = selector.nth {
        table.insert("nth", i64::from(nth).into());
    }
    Value::InlineTable(table)
}
