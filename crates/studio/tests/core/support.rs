//! Shared by the tests: the shipped explainer, sentences by their words, differences.

use std::rc::Rc;

use crosslight_content::Slice;
use crosslight_studio::project::{Chosen, places_of};
use crosslight_studio::{Action, Project, Refusal, SentenceId, update};

/// The article that ships.
pub const ARTICLE: &str = include_str!("../../../../content/article.md");
/// The `explainer.toml` of the explainer that ships.
pub const EDITORIAL: &str = include_str!("../../../../content/explainer.toml");

/// Returns the explainer that ships.
pub fn shipped() -> Project {
    Project::new(ARTICLE, EDITORIAL)
}

/// Returns the id of the sentence with these words.
#[track_caller]
pub fn sentence(project: &Project, words: &str) -> SentenceId {
    let parsed = project.parsed();
    let article = parsed.article.as_ref().expect("an article");
    let mut numbers = article
        .sentences()
        .enumerate()
        .filter(|(_, it)| it.text.contains(words));
    let (number, _) = numbers.next().expect("a sentence with these words");
    parsed.ids()[number].clone()
}

/// Returns the place of words in a sentence, the first of several.
#[track_caller]
pub fn slice(project: &Project, id: &SentenceId, words: &str) -> Slice {
    let parsed = project.parsed();
    let number = parsed.number(id).expect("a sentence");
    let text = &parsed.sentence(number).expect("a sentence").text;
    *places_of(text, words).first().expect("the words")
}

/// Chooses the words of a sentence, in one piece or in several.
#[track_caller]
pub fn chosen(project: &Project, pieces: &[&str]) -> Chosen {
    let id = sentence(project, pieces[0]);
    let slices = pieces.iter().map(|words| slice(project, &id, words));
    let pieces = slices.collect();
    Chosen {
        sentence: id,
        pieces,
    }
}

/// Returns the project after an action.
#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "the tests read better")]
pub fn after(project: &Project, action: Action) -> Project {
    update(project, &action).unwrap_or_else(|refusal| panic!("{refusal}: {action:?}"))
}

/// Returns why an action is refused.
#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "the tests read better")]
pub fn refused(project: &Project, action: Action) -> Refusal {
    update(project, &action).expect_err("a refusal")
}

/// Returns the lines that were taken out (`-`) and put in (`+`), in their order.
pub fn difference(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    // The length of the longest common sequence from each line on.
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for at in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            common[at][to] = if old[at] == new[to] {
                common[at + 1][to + 1] + 1
            } else {
                common[at + 1][to].max(common[at][to + 1])
            };
        }
    }
    let (mut at, mut to) = (0, 0);
    let mut lines = Vec::new();
    while at < old.len() || to < new.len() {
        if at < old.len() && to < new.len() && old[at] == new[to] {
            (at, to) = (at + 1, to + 1);
        } else if to == new.len() || at < old.len() && common[at + 1][to] >= common[at][to + 1] {
            lines.push(format!("-{}", old[at]));
            at += 1;
        } else {
            lines.push(format!("+{}", new[to]));
            to += 1;
        }
    }
    lines
}

/// Asserts that an action changes these lines of `explainer.toml` and no others.
#[track_caller]
pub fn assert_changes(project: &Project, action: Action, lines: &[&str]) -> Project {
    let changed = after(project, action);
    assert_eq!(changed.article(), project.article());
    assert_eq!(difference(project.editorial(), changed.editorial()), lines);
    changed
}

/// Returns a text.
pub fn text(text: &str) -> Rc<str> {
    text.into()
}
