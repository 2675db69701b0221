//! Sections that the editor begins, in an article without headings of its own.

use crate::Located;

use super::amend::problem;
use crate::{
    Article, ArticleParagraph, ArticleSection, ContentError, Editorial, Heading, Location, Problem,
    QuoteSelector, SourceFile, TextIndex, locate,
};

/// Divides the article where `[[section]]` entries begin a section.
///
/// # Errors
/// A mistake for each entry whose section cannot begin there.
pub fn begin_sections(
    article: &mut Article,
    editorial: &Editorial,
) -> Result<(), Vec<ContentError>> {
    let entries = editorial.sections.iter();
    let entries = entries.filter_map(|entry| Some((entry.begins.as_ref()?, entry)));
    let entries: Vec<_> = entries.collect();
    let Some((first, _)) = entries.first() else {
        return Ok(());
    };
    if !article.sections.is_empty() {
        return Err(vec![mistake(first, Problem::HasHeadings)]);
    }
    let index = TextIndex::of_article(article);
    let mut starts = Vec::new();
    let mut errors = Vec::new();
    for (begins, entry) in entries {
        match start(article, &index, begins.get_ref()) {
            Ok(at) if starts.iter().any(|(known, _)| *known == at) => {
                errors.push(mistake(begins, Problem::BeginsTwice));
            }
            Ok(at) => starts.push((at, entry)),
            Err(problem) => errors.push(mistake(begins, problem)),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    starts.sort_by_key(|(at, _)| *at);
    for (at, entry) in starts.into_iter().rev() {
        let paragraphs = article.lede.split_off(at);
        let span = paragraphs.first().map_or(0..0, |it| it.span.clone());
        let heading = Heading {
            text: entry.heading.get_ref().trim().to_owned(),
            span,
            marks: Vec::new(),
            id: None,
        };
        let section = ArticleSection {
            heading,
            paragraphs,
            is_editors: true,
        };
        article.sections.insert(0, section);
    }
    Ok(())
}

/// Returns the index, among the blocks of the lede, of the block that begins a section.
fn start(article: &Article, index: &TextIndex, begins: &QuoteSelector) -> Result<usize, Problem> {
    let found = locate(index, begins).map_err(problem)?;
    let sentence = found.first().map_or(0, |found| found.statement.index());
    let mut count = 0;
    let begins_at = |block: &ArticleParagraph| {
        let first = count;
        count += block.sentences.len();
        first == sentence && !block.sentences.is_empty() && block.shape.frames.is_empty()
    };
    let at = article.lede.iter().position(begins_at);
    at.ok_or_else(|| Problem::BeginsWithin(begins.words()))
}

fn mistake<T>(at: &Located<T>, problem: Problem) -> ContentError {
    ContentError {
        location: Location {
            file: SourceFile::Editorial,
            span: Some(at.span()),
        },
        problem,
    }
}
