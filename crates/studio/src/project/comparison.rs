//! Changes of the comparison.

use std::rc::Rc;

use super::change::Change;
use super::tables::Insertion;
use super::values::{add_table, remove_table, set, set_texts, table_at, text, texts};
use super::{
    Chosen, ComparisonChange, EntryKind, Refusal, Speaker, WrittenComparison, WrittenPoint,
    WrittenViewpoint, selector, typed,
};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &ComparisonChange) -> Result<(), Refusal> {
    match it {
        ComparisonChange::Placed(section) => put_into(change, *section),
        ComparisonChange::SwitchSet(words) => set_text(change, "switch", words),
        ComparisonChange::TitleSet(words) => set_text(change, "title", words),
        ComparisonChange::ViewpointsSet(viewpoints) => {
            written(change)?;
            check_viewpoints(change, viewpoints)?;
            set_texts(change.file.table("comparison")?, "viewpoints", viewpoints);
            Ok(())
        }
        ComparisonChange::PointAdded(question) => {
            let question = worded(question)?;
            begin(change)?;
            let keys = vec![
                ("question", text(question)),
                ("answers", texts::<&str>(&[])),
            ];
            change.file.add(EntryKind::Point, Insertion::Last, keys)
        }
        ComparisonChange::Asked(point, question) => {
            let question = text(worded(question)?);
            let entry = change.file.entry(EntryKind::Point, *point)?;
            set(entry, "question", Some(question));
            Ok(())
        }
        ComparisonChange::PointMoved { from, to } => {
            change.file.move_entry(EntryKind::Point, *from, *to)
        }
        ComparisonChange::PointRemoved(point) => change.file.remove(EntryKind::Point, *point),
        ComparisonChange::Answered {
            point,
            viewpoint,
            answer,
        } => answered(change, *point, viewpoint, answer),
        ComparisonChange::AnswerTyped {
            point,
            viewpoint,
            words,
        } => {
            let held = held(change, viewpoint)?;
            let speakers = change.parsed.speakers();
            let own = |number: usize| is_own(speakers[number].as_ref(), held);
            let answer = typed::chosen(change.parsed, words, own);
            // Words that somebody else says are refused with the name of who says them.
            let answer = answer.or_else(|refusal| match refusal {
                Refusal::NotInArticle(_) => typed::chosen(change.parsed, words, |_| true),
                other => Err(other),
            })?;
            answered(change, *point, viewpoint, &answer)
        }
        ComparisonChange::Unanswered { point, viewpoint } => {
            let answers = &self::point(change, *point)?.answers;
            let own = answers.iter().position(|it| it.viewpoint == *viewpoint);
            if let Some(own) = own {
                let entry = change.file.entry(EntryKind::Point, *point)?;
                remove_table(entry, "answers", own);
            }
            Ok(())
        }
        ComparisonChange::Removed => {
            written(change)?;
            change.file.remove_table("comparison");
            Ok(())
        }
    }
}

fn written<'a>(change: &Change<'a>) -> Result<&'a WrittenComparison, Refusal> {
    let comparison = change.entries.comparison.as_ref();
    comparison.ok_or(Refusal::NoComparison)
}

fn point<'a>(change: &Change<'a>, point: usize) -> Result<&'a WrittenPoint, Refusal> {
    let written = written(change)?.points.get(point);
    written.ok_or_else(|| Refusal::NoSuchEntry(EntryKind::Point, (point + 1).to_string()))
}

/// Returns a text of the editor's own, which has words.
fn worded(words: &str) -> Result<&str, Refusal> {
    let words = words.trim();
    (!words.is_empty())
        .then_some(words)
        .ok_or(Refusal::EmptyText)
}

fn set_text(change: &mut Change, key: &str, words: &str) -> Result<(), Refusal> {
    let words = text(worded(words)?);
    begin(change)?;
    set(change.file.table("comparison")?, key, Some(words));
    Ok(())
}

/// Begins the comparison in the last section, if there is none yet.
fn begin(change: &mut Change) -> Result<(), Refusal> {
    if change.entries.comparison.is_some() {
        return Ok(());
    }
    let last = change.parsed.article()?.sections.len().checked_sub(1);
    put_into(change, last.ok_or(Refusal::NoSuchSection)?)
}

/// Places the comparison in a section. A new one compares the first three viewpoints. Its
/// switch names the first of them, as far as the program has words for it; its title is
/// empty until it is set, which the checks tell.
fn put_into(change: &mut Change, section: usize) -> Result<(), Refusal> {
    let article = change.parsed.article()?;
    let heading = article
        .sections
        .get(section)
        .map(|it| it.heading.text.trim());
    let heading = heading.ok_or(Refusal::NoSuchSection)?;
    let same = article.sections[..section].iter();
    let same = same.filter(|it| it.heading.text.trim() == heading).count();
    let nth = (same > 0).then(|| i64::try_from(same + 1).unwrap_or(i64::MAX).into());
    let is_new = change.entries.comparison.is_none();
    let viewpoints = change.entries.viewpoints.iter().take(3).map(|it| &it.id);
    let viewpoints: Vec<&Rc<str>> = viewpoints.collect();
    let switch = switch(change);
    let table = change.file.table("comparison")?;
    set(table, "section", Some(text(heading)));
    set(table, "nth", nth);
    if is_new {
        set(table, "switch", Some(text(&switch)));
        set(table, "title", Some(text("")));
        set(table, "viewpoints", Some(texts(&viewpoints)));
    }
    Ok(())
}

/// Returns the label for the switch of a new comparison: the name of its first viewpoint,
/// with the full name of the voice after which it is called.
fn switch(change: &Change) -> String {
    let with = match change.parsed.language.split('-').next() {
        Some("en") => "Compare with ",
        Some("de") => "Vergleichen mit: ",
        Some("fr") => "Comparer avec : ",
        Some("es") => "Comparar con: ",
        _ => return String::new(),
    };
    let Some(first) = change.entries.viewpoints.first() else {
        return String::new();
    };
    let mut voices = change.entries.voices.iter();
    let named = voices.find(|it| first.voices.contains(&it.id));
    let full = named.and_then(|it| {
        let short = it.short.as_deref()?;
        let has_short = first.name.contains(short) && !first.name.contains(&*it.name);
        has_short.then(|| first.name.replacen(short, &it.name, 1))
    });
    with.to_owned() + full.as_deref().unwrap_or(&first.name)
}

fn check_viewpoints(change: &Change, viewpoints: &[Rc<str>]) -> Result<(), Refusal> {
    for id in viewpoints {
        let ids = change.entries.viewpoints.iter().map(|it| &it.id);
        Change::number(EntryKind::Viewpoint, id, ids)?;
    }
    let mut distinct = viewpoints.to_vec();
    distinct.sort();
    distinct.dedup();
    if distinct.len() != viewpoints.len() || !(2..=3).contains(&viewpoints.len()) {
        return Err(Refusal::ViewpointCount(distinct.len()));
    }
    Ok(())
}

/// Returns the viewpoint with an id.
fn held<'a>(change: &Change<'a>, viewpoint: &str) -> Result<&'a WrittenViewpoint, Refusal> {
    let viewpoints = &change.entries.viewpoints;
    let ids = viewpoints.iter().map(|it| &it.id);
    Ok(&viewpoints[Change::number(EntryKind::Viewpoint, viewpoint, ids)?])
}

/// Tells whether a voice of the viewpoint says something.
fn is_own(speaker: Option<&Speaker>, held: &WrittenViewpoint) -> bool {
    matches!(speaker, Some(Speaker::Voice(id)) if held.voices.contains(id))
}

/// Writes the answer of a viewpoint, in the order of the viewpoints.
fn answered(
    change: &mut Change,
    number: usize,
    viewpoint: &Rc<str>,
    answer: &Chosen,
) -> Result<(), Refusal> {
    let held = held(change, viewpoint)?;
    let sentence = change.parsed.number(&answer.sentence)?;
    let speaker = change.parsed.speakers()[sentence].clone();
    if !is_own(speaker.as_ref(), held) {
        let voices = &change.entries.voices;
        let voice = speaker.and_then(|speaker| {
            let voice = voices.iter().find(|it| *it.id == *speaker.id());
            voice.map(|voice| voice.name.to_string())
        });
        return Err(Refusal::ForeignVoice {
            voice,
            viewpoint: held.name.to_string(),
        });
    }
    let quote = selector::value(&selector::of_chosen(change.parsed, answer)?);
    let answers = &point(change, number)?.answers;
    let order = &written(change)?.viewpoints;
    let rank = |id: &Rc<str>| order.iter().position(|it| it == id);
    let own = answers.iter().position(|it| it.viewpoint == *viewpoint);
    let before = answers
        .iter()
        .filter(|it| rank(&it.viewpoint) < rank(viewpoint));
    let index = before.count();
    let entry = change.file.entry(EntryKind::Point, number)?;
    if let Some(own) = own {
        if let Some(table) = table_at(entry, "answers", own) {
            set(table, "quote", Some(quote));
        }
        return Ok(());
    }
    let keys = vec![("viewpoint", text(viewpoint)), ("quote", quote)];
    add_table(entry, "answers", index, keys)
}
