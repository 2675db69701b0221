//! Changes of the ends of sentences: joined, split.

use std::rc::Rc;

use crosslight_compile::{TextIndex, hedge_slices, locate, slices};
use crosslight_content::Slice;

use super::change::Change;
use super::hedges::listed_hedges;
use super::tables::Insertion;
use super::values::{set, set_texts, text};
use super::words::{slice, words, words_once};
use super::{EntryKind, Parsed, Project, Refusal, SentenceChange, WrittenStatement, selector};

/// Returns the project after a change. Its statements follow their words.
pub fn changed(project: &Project, it: &SentenceChange) -> Result<Project, Refusal> {
    match it {
        SentenceChange::Joined(first) => joined(project, project.parsed().number(first)?),
        SentenceChange::Split { sentence, end } => {
            split(project, project.parsed().number(sentence)?, *end as usize)
        }
    }
}

/// The paragraphs of an article, each as one text.
struct Paragraphs {
    index: TextIndex,
}

impl Paragraphs {
    fn of(parsed: &Parsed) -> Result<Self, Refusal> {
        let paragraphs = parsed.article()?.paragraphs().map(|paragraph| {
            let text = paragraph.text();
            let whole = std::iter::once(0..text.len()).collect();
            (text, whole)
        });
        let index = TextIndex::of_paragraphs(paragraphs.collect::<Vec<_>>().into_iter());
        Ok(Paragraphs { index })
    }
}

/// Returns the texts of all sentences.
fn texts(parsed: &Parsed) -> Result<Vec<&str>, Refusal> {
    Ok(parsed
        .article()?
        .sentences()
        .map(|it| it.text.as_str())
        .collect())
}

/// Returns where a sentence begins in the text of its paragraph.
fn start_in_paragraph(parsed: &Parsed, sentence: usize) -> Result<usize, Refusal> {
    let (paragraph, _, range) = parsed.paragraph(sentence)?;
    let before = paragraph.sentences.iter().take(sentence - range.start);
    Ok(before
        .map(|it| it.text.len() + usize::from(it.spaced))
        .sum())
}

fn joined(project: &Project, number: usize) -> Result<Project, Refusal> {
    let parsed = project.parsed();
    let (paragraph, at, range) = parsed.paragraph(number)?;
    if number + 1 >= range.end {
        return Err(Refusal::NothingToJoin);
    }
    let text = paragraph.text();
    let start = start_in_paragraph(parsed, number)?;
    let next = start_in_paragraph(parsed, number + 1)?;
    let (first, second) = (parsed.sentence(number)?, parsed.sentence(number + 1)?);
    let end = start + first.text.len();
    let whole = &text[start..next + second.text.len()];
    let mut wanted = texts(parsed)?;
    wanted.splice(number..number + 2, [whole]);
    let statements = parsed.statements();
    let entries = parsed.entries()?;
    let of = |number: usize| statements[number].map(|it| (it, &entries.statements[it]));
    let (one, other) = (of(number), of(number + 1));
    // Without the entry that had split them, they are one again.
    let splits = entries.sentences.iter().map(|it| it.split.as_ref());
    let paragraphs = Paragraphs::of(parsed)?;
    let ends_here = splits.enumerate().find_map(|(entry, split)| {
        let found = locate(&paragraphs.index, split?).ok()?;
        let last = found.last()?;
        (last.statement.index() == at && last.slice.end as usize == end).then_some(entry)
    });
    let mut change = Change::of(project)?;
    if let Some(entry) = ends_here {
        change.file.remove(EntryKind::Sentence, entry)?;
    } else {
        let quote = join_quote(
            &paragraphs,
            at,
            &text,
            (start, end),
            (next, second.text.len()),
        )?;
        let keys = vec![("join", selector::value(&quote))];
        change
            .file
            .add(EntryKind::Sentence, Insertion::Last, keys)?;
    }
    if let Some((kept, statement)) = one {
        let entry = change.file.entry(EntryKind::Statement, kept)?;
        refit_verb(entry, statement, whole, &first.text)?;
        let all = hedges(statement, &first.text, 0);
        let gap = next - start;
        let all = all.into_iter().chain(
            other
                .iter()
                .flat_map(|(_, other)| hedges(other, &second.text, gap)),
        );
        let all: Vec<Slice> = all.collect();
        let words = listed_hedges(whole, &all, &[]).unwrap_or_default();
        if !words.is_empty() {
            set_texts(entry, "hedges", &words);
        }
        if let Some((gone, _)) = other {
            change.file.remove(EntryKind::Statement, gone)?;
        }
    }
    let after = change.project();
    let is_done = texts(after.parsed()).is_ok_and(|texts| texts == wanted);
    is_done.then_some(after).ok_or(Refusal::NothingToJoin)
}

/// Writes a verb again, with as many words as it needs to stand once in a sentence that
/// begins with its old one.
fn refit_verb(
    entry: &mut dyn toml_edit::TableLike,
    statement: &WrittenStatement,
    whole: &str,
    old: &str,
) -> Result<(), Refusal> {
    let Some(verb) = &statement.verb else {
        return Ok(());
    };
    if let [found] = slices(old, verb).as_slice() {
        set(entry, "verb", Some(text(&words_once(whole, *found)?)));
    }
    Ok(())
}

/// Returns where a statement's hedges stand, moved by some bytes.
fn hedges(statement: &WrittenStatement, sentence: &str, by: usize) -> Vec<Slice> {
    let hedges = statement.hedges.iter().flatten();
    let found = hedges.flat_map(|hedge| hedge_slices(sentence, hedge));
    let shifted = found.map(|it| slice(it.start as usize + by, it.end as usize + by));
    shifted.collect()
}

/// Returns a quote selector of words on both sides of a sentence's end.
fn join_quote(
    paragraphs: &Paragraphs,
    at: usize,
    text: &str,
    (start, end): (usize, usize),
    (next, length): (usize, usize),
) -> Result<crosslight_compile::QuoteSelector, Refusal> {
    let (first, second) = (&text[start..end], &text[next..next + length]);
    let befores: Vec<usize> = words(first)
        .iter()
        .rev()
        .map(|it| start + it.start as usize)
        .collect();
    let afters: Vec<usize> = words(second)
        .iter()
        .map(|it| next + it.end as usize)
        .collect();
    let from = |count: usize| {
        befores
            .get(count)
            .or(befores.last())
            .copied()
            .unwrap_or(start)
    };
    let to = |count: usize| {
        afters
            .get(count)
            .or(afters.last())
            .copied()
            .unwrap_or(next + length)
    };
    let longest = befores.len().max(afters.len()).max(1);
    let mut refusal = Refusal::NothingToJoin;
    for count in 0..longest {
        let piece = slice(from(count), to(count));
        match selector::exact_in(&paragraphs.index, at, text, (text, 0), &[piece]) {
            Ok(quote)
                if quote.nth.is_none() && quote.prefix.is_none() && quote.suffix.is_none() =>
            {
                return Ok(quote);
            }
            Err(error) => refusal = error,
            Ok(_) => {}
        }
    }
    let piece = slice(from(0), to(0));
    selector::exact_in(&paragraphs.index, at, text, (text, 0), &[piece]).map_err(|_| refusal)
}

fn split(project: &Project, number: usize, end: usize) -> Result<Project, Refusal> {
    let parsed = project.parsed();
    let sentence = &parsed.sentence(number)?.text;
    let end = end_of_piece(sentence, end).ok_or(Refusal::NothingToSplit)?;
    let (first, rest) = sentence.split_at(end);
    let (first, rest) = (first.trim_end(), rest.trim_start());
    if words(first).is_empty() || words(rest).is_empty() {
        return Err(Refusal::NothingToSplit);
    }
    let mut wanted = texts(parsed)?;
    wanted.splice(number..=number, [first, rest]);
    let (paragraph, at, _) = parsed.paragraph(number)?;
    let text = paragraph.text();
    let start = start_in_paragraph(parsed, number)?;
    let paragraphs = Paragraphs::of(parsed)?;
    let cut = start + first.len();
    let is_done = |after: &Project| texts(after.parsed()).is_ok_and(|texts| texts == wanted);
    // Without the entry that had joined them, they are two again.
    let joins = parsed
        .entries()?
        .sentences
        .iter()
        .map(|it| it.join.as_ref());
    let joining = joins.enumerate().find_map(|(entry, join)| {
        let found = locate(&paragraphs.index, join?).ok()?;
        let (from, to) = (found.first()?, found.last()?);
        let is_around = (from.slice.start as usize) < cut && cut < to.slice.end as usize;
        (from.statement.index() == at && is_around).then_some(entry)
    });
    if let Some(entry) = joining {
        let mut change = Change::of(project)?;
        change.file.remove(EntryKind::Sentence, entry)?;
        let after = change.project();
        if is_done(&after) {
            return divided(project, &after, number);
        }
    }
    let befores = words(first).into_iter().rev();
    let befores: Vec<usize> = befores.map(|it| start + it.start as usize).collect();
    let quotes = befores.iter().map(|from| {
        let piece = slice(*from, cut);
        selector::exact_in(&paragraphs.index, at, &text, (&text, 0), &[piece])
    });
    let quotes: Vec<_> = quotes.flatten().collect();
    let bare = quotes
        .iter()
        .find(|it| it.nth.is_none() && it.prefix.is_none() && it.suffix.is_none());
    let quote = bare.or(quotes.first()).ok_or(Refusal::NothingToSplit)?;
    let mut change = Change::of(project)?;
    let keys = vec![("split", selector::value(quote))];
    change
        .file
        .add(EntryKind::Sentence, Insertion::Last, keys)?;
    let after = change.project();
    if !is_done(&after) {
        return Err(Refusal::NothingToSplit);
    }
    divided(project, &after, number)
}

/// Returns the end of the piece that ends with a word: behind the marks after it.
fn end_of_piece(sentence: &str, end: usize) -> Option<usize> {
    let after = sentence.get(end..)?;
    let is_mark = |letter: char| !letter.is_alphanumeric() && !letter.is_whitespace();
    let marks = after.len() - after.trim_start_matches(is_mark).len();
    Some(end + marks)
}

/// Leads the statement of a sentence that was split to the part that has its verb, or to
/// the first.
fn divided(before: &Project, split: &Project, number: usize) -> Result<Project, Refusal> {
    let Some(entry) = before.parsed().statements()[number] else {
        return Ok(split.clone());
    };
    let mut change = Change::of(split)?;
    let statement = change.entries.statements[entry].clone();
    let part = |at: usize| split.parsed().sentence(at).map(|it| it.text.clone());
    let (first, second) = (part(number)?, part(number + 1)?);
    let has = |part: &str, words: &str| slices(part, words).len() == 1;
    let verb = statement.verb.as_deref();
    let is_second = verb.is_some_and(|it| !has(&first, it) && has(&second, it));
    let (own, sentence) = if is_second {
        (number + 1, second)
    } else {
        (number, first)
    };
    let written = change.file.entry(EntryKind::Statement, entry)?;
    if change.parsed.pointed_at(&statement.quote) != Some(own) {
        let quote = selector::of_sentence(change.parsed, own)?;
        set(written, "quote", Some(selector::value(&quote)));
    }
    if verb.is_some_and(|it| !has(&sentence, it)) {
        set(written, "verb", None);
    }
    if let Some(hedges) = &statement.hedges {
        let kept: Vec<Rc<str>> = hedges
            .iter()
            .filter(|it| !hedge_slices(&sentence, it).is_empty())
            .cloned()
            .collect();
        if kept.is_empty() && !hedges.is_empty() {
            set(written, "hedges", None);
        } else {
            set_texts(written, "hedges", &kept);
        }
    }
    Ok(change.project())
}
