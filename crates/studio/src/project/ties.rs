//! Changes of ties between actors.

use crosslight_content::Slice;

use super::change::Change;
use super::tables::Insertion;
use super::values::{set, text};
use super::words::{places_of, words_once};
use super::{Chosen, EntryKind, Refusal, TieChange, WrittenTie, selector, tie_guess};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &TieChange) -> Result<(), Refusal> {
    match it {
        TieChange::Added {
            from,
            to,
            mutual,
            evidence,
            caption,
        } => {
            check_actors(change, from, to)?;
            let quote = selector::of_chosen(change.parsed, evidence)?;
            let caption = caption_words(change, evidence, *caption)?;
            let mut keys = vec![("from", text(from)), ("to", text(to))];
            if *mutual {
                keys.push(("mutual", true.into()));
            }
            keys.push(("quote", selector::value(&quote)));
            keys.push(("label", text(&caption)));
            change.file.add(EntryKind::Tie, Insertion::Last, keys)
        }
        TieChange::Typed(typed) => {
            let tie = tie_guess::proposed(change, typed)?;
            self::change(change, &tie)
        }
        TieChange::FromSet(tie, from) => {
            let written = written(change, *tie)?;
            let is_turned = *from == written.to;
            let to = if is_turned {
                &written.from
            } else {
                &written.to
            };
            tie_together(change, *tie, from, to)
        }
        TieChange::ToSet(tie, to) => {
            let written = written(change, *tie)?;
            let is_turned = *to == written.from;
            let from = if is_turned {
                &written.to
            } else {
                &written.from
            };
            tie_together(change, *tie, from, to)
        }
        TieChange::MutualSet(tie, mutual) => {
            set(entry(change, *tie)?, "mutual", mutual.then(|| true.into()));
            Ok(())
        }
        TieChange::EvidenceChosen {
            tie,
            evidence,
            caption,
        } => {
            let quote = selector::of_chosen(change.parsed, evidence)?;
            let caption = caption_words(change, evidence, *caption)?;
            let entry = entry(change, *tie)?;
            set(entry, "quote", Some(selector::value(&quote)));
            set(entry, "label", Some(text(&caption)));
            Ok(())
        }
        TieChange::CaptionTyped(tie, typed) => {
            let slices = places_of(sentence_of(change, *tie)?, typed);
            let caption = slices.first().copied();
            let caption = caption.ok_or_else(|| Refusal::NotInArticle(typed.to_string()))?;
            self::change(change, &TieChange::CaptionChosen(*tie, caption))
        }
        TieChange::CaptionChosen(tie, caption) => {
            let caption = words_once(sentence_of(change, *tie)?, *caption)?;
            set(entry(change, *tie)?, "label", Some(text(&caption)));
            Ok(())
        }
        TieChange::Removed(tie) => change.file.remove(EntryKind::Tie, *tie),
    }
}

fn entry<'a>(
    change: &'a mut Change,
    tie: usize,
) -> Result<&'a mut dyn toml_edit::TableLike, Refusal> {
    change.file.entry(EntryKind::Tie, tie)
}

/// Leads a tie from one actor to another. To choose the actor of the other end turns it
/// round.
fn tie_together(change: &mut Change, tie: usize, from: &str, to: &str) -> Result<(), Refusal> {
    check_actors(change, from, to)?;
    let entry = entry(change, tie)?;
    set(entry, "from", Some(text(from)));
    set(entry, "to", Some(text(to)));
    Ok(())
}

fn written<'a>(change: &Change<'a>, tie: usize) -> Result<&'a WrittenTie, Refusal> {
    let written = change.entries.ties.get(tie);
    written.ok_or_else(|| Refusal::NoSuchEntry(EntryKind::Tie, (tie + 1).to_string()))
}

/// Returns the text of the sentence with a tie's evidence.
fn sentence_of<'a>(change: &Change<'a>, tie: usize) -> Result<&'a str, Refusal> {
    let sentence = change.parsed.pointed_at(&written(change, tie)?.quote);
    let sentence = sentence.ok_or(Refusal::NoSuchSentence)?;
    Ok(&change.parsed.sentence(sentence)?.text)
}

/// Checks that a tie is between two actors that there are.
fn check_actors(change: &Change, from: &str, to: &str) -> Result<(), Refusal> {
    for id in [from, to] {
        let ids = change.entries.actors.iter().map(|it| &it.id);
        Change::number(EntryKind::Actor, id, ids)?;
    }
    if from == to {
        return Err(Refusal::TiedToItself);
    }
    Ok(())
}

/// Returns the words of a caption, which stand once in the sentence of the evidence.
fn caption_words(change: &Change, evidence: &Chosen, caption: Slice) -> Result<String, Refusal> {
    let sentence = change.parsed.number(&evidence.sentence)?;
    words_once(&change.parsed.sentence(sentence)?.text, caption)
}
