//! Text directives that find their own sentence first (WICG, URL Fragment Text
//! Directives).
//!
//! A browser goes to the first match of a directive on the page, which may be an entry in
//! the closed list of relations. So the build searches the drawn page, and gives each
//! sentence the shortest directive that finds it first.

use std::collections::BTreeSet;

use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{BuildError, Input, MatchKind};

use super::page_text::PageText;
use crosslight_content::{Explainer, Paragraph, StatementId, TextDirective};

/// The candidates, in the order of trial; `first: 0` stands for the whole sentence.
const CANDIDATES: [TextDirective; 7] = [
    candidate(0, 4, 4, 0),
    candidate(0, 8, 4, 0),
    candidate(0, 12, 4, 0),
    candidate(0, 0, 0, 0),
    candidate(4, 4, 4, 0),
    candidate(4, 0, 0, 0),
    candidate(0, 0, 0, 4),
];

const fn candidate(before: u32, first: u32, last: u32, after: u32) -> TextDirective {
    TextDirective {
        before,
        first,
        last,
        after,
    }
}

/// Gives each statement of the explainer its directive, by the page's markup. A statement
/// gets none if no candidate finds it first.
///
/// # Errors
/// [`BuildError`] if the article is too large to be searched.
pub fn find_directives(explainer: &mut Explainer, markup: &str) -> Result<(), BuildError> {
    let page = PageText::of(markup);
    let paragraphs = paragraphs(explainer);
    let mut found: Vec<Option<TextDirective>> = vec![None; explainer.statements.len()];
    for candidate in CANDIDATES {
        let mut wanted = Vec::new();
        for paragraph in &paragraphs {
            let ids = paragraph.statements();
            let missing = ids.filter(|id| found[id.index()].is_none());
            let inside = missing.filter(|id| is_within(candidate, *id, *paragraph));
            wanted.extend(inside.filter_map(|id| page.wanted(explainer, id, candidate)));
        }
        for id in page.found_first(&wanted)? {
            found[id.index()] = Some(candidate);
        }
    }
    for (statement, directive) in explainer.statements.iter_mut().zip(found) {
        statement.directive = directive;
    }
    Ok(())
}

fn paragraphs(explainer: &Explainer) -> Vec<Paragraph> {
    let sections = explainer.sections.iter();
    let below = sections.flat_map(|section| &section.paragraphs);
    explainer.lede.iter().chain(below).copied().collect()
}

/// Returns whether the candidate's context around a sentence is in its paragraph.
fn is_within(candidate: TextDirective, id: StatementId, paragraph: Paragraph) -> bool {
    let is_first = id == paragraph.start;
    let is_last = id.number() + 1 == paragraph.end.number();
    (candidate.before == 0 || !is_first) && (candidate.after == 0 || !is_last)
}

/// A candidate's words, which must not occur before `start`.
struct Wanted<'a> {
    id: StatementId,
    words: &'a str,
    start: usize,
}

impl PageText {
    /// Returns the words by which a candidate finds a statement, as they stand on the page;
    /// `None` if the candidate's end occurs too early in the statement.
    fn wanted(
        &self,
        explainer: &Explainer,
        id: StatementId,
        it: TextDirective,
    ) -> Option<Wanted<'_>> {
        let texts = explainer.directive_texts(it, id)?;
        let &(start, end) = self.statements.get(explainer.anchor(id))?;
        let mut from = start;
        let mut to = start + PageText::folded(texts.start).len();
        if let Some(last) = texts.end {
            let last = PageText::folded(last);
            let until = end.checked_sub(last.len()).filter(|until| *until > to)?;
            if self.text.get(to..end)?.find(&last)? + to != until {
                return None;
            }
        }
        if let Some(before) = texts.before {
            let read = self.text.get(..start)?.trim_end();
            from = read.len().checked_sub(PageText::folded(before).len())?;
        }
        if let Some(after) = texts.after {
            let rest = self.text.get(end..)?;
            to = end + rest.len() - rest.trim_start().len() + PageText::folded(after).len();
        }
        let words = self.text.get(from..to)?;
        Some(Wanted {
            id,
            words,
            start: from,
        })
    }

    /// Returns the statements whose words do not occur earlier on the page.
    fn found_first(&self, wanted: &[Wanted]) -> Result<Vec<StatementId>, BuildError> {
        // All in one pass: each of thousands of sentences would otherwise be looked for
        // through the whole page. One kind of automaton, since Studio carries each that is
        // named.
        let words = searched(wanted);
        let search = NFA::builder()
            .match_kind(MatchKind::Standard)
            .build(&words)?;
        let mut first = vec![None; words.len()];
        // One sentence's words may begin within another's, and both must be found. Whatever
        // matches by the standard kind can be searched like this.
        let all = search.try_find_overlapping_iter(Input::new(&self.text));
        for found in all.into_iter().flatten() {
            first[found.pattern().as_usize()].get_or_insert(found.start());
        }
        let is_first = |it: &&Wanted| {
            let number = words.binary_search(&it.words);
            number.is_ok_and(|number| first[number] == Some(it.start))
        };
        Ok(wanted.iter().filter(is_first).map(|it| it.id).collect())
    }
}

/// Returns the words to search, in their order, each once. In an article whose thousands
/// of sentences begin alike, each sentence would match once for each of the others.
fn searched<'a>(wanted: &[Wanted<'a>]) -> Vec<&'a str> {
    let words: BTreeSet<&str> = wanted.iter().map(|it| it.words).collect();
    words.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosslight_compile::read_texts;

    /// An explainer of sentences that begin alike, and its page.
    fn alike(sentences: usize) -> (Explainer, String) {
        let mut article = "# T\n\n".to_owned();
        let mut markup = String::new();
        for number in 0..sentences {
            article.extend([
                "The river of the north runs by way of town ",
                &number.to_string(),
                ".\n\n",
            ]);
        }
        let explainer = read_texts(&article, "kicker = \"k\"\n")
            .expect("no mistake")
            .explainer;
        for it in &explainer.statements {
            markup.extend([
                "<p><span class=\"statement\" id=\"",
                &it.anchor,
                "\">",
                &it.text,
                "</span></p>",
            ]);
        }
        (explainer, markup)
    }

    #[test]
    fn words_that_sentences_share_are_searched_once() {
        let (explainer, markup) = alike(3);
        let page = PageText::of(&markup);
        let ids = (0..3).map(StatementId::new);
        let wanted = ids.filter_map(|id| page.wanted(&explainer, id, candidate(0, 4, 0, 0)));
        let wanted: Vec<Wanted> = wanted.collect();
        assert_eq!(wanted.len(), 3);
        assert_eq!(searched(&wanted), ["the river of the"]);
        let first = page.found_first(&wanted).expect("a search");
        assert_eq!(first, [StatementId::new(0)]);
    }
}
