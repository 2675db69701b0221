//! Shows mistakes and warnings as rustc shows them: the source line, a marker, the cure.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use super::folder::{Folder, FolderErrors, Source, Sources};
use crate::content::{ContentError, ContentWarning, Place, Problem, SourceFile};

/// The columns that a line of a report may take.
const WIDTH: usize = 100;

/// All mistakes and their count.
pub(super) fn render(errors: &FolderErrors, colour: bool) -> String {
    let groups = errors.errors.iter().map(|error| groups(errors, error));
    let report = rendered(groups, colour);
    let count = errors.errors.len();
    let noun = if count == 1 { "mistake" } else { "mistakes" };
    report + &format!("{count} {noun} found; nothing was written\n")
}

/// All warnings and their count; nothing where there are none.
pub(super) fn warnings(folder: &Folder, colour: bool) -> String {
    let shown = |warning| vec![shown(&folder.sources, warning)];
    let report = rendered(folder.warnings.iter().map(shown), colour);
    match folder.warnings.len() {
        0 => report,
        1 => report + "1 warning\n",
        count => report + &format!("{count} warnings\n"),
    }
}

fn rendered<'a>(reports: impl Iterator<Item = Vec<Group<'a>>>, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(WIDTH);
    reports
        .map(|groups| renderer.render(&groups) + "\n\n")
        .collect()
}

fn shown<'a>(sources: &'a Sources, warning: &ContentWarning) -> Group<'a> {
    let title = Level::WARNING.primary_title(warning.concern.to_string());
    at(sources, &warning.place, title).element(Level::HELP.message(warning.concern.cure()))
}

/// A title with the place that it is about.
fn at<'a>(sources: &'a Sources, place: &Place, title: Title<'a>) -> Group<'a> {
    let source = sources.of(place.file);
    let path = source.path.to_string_lossy();
    match &place.span {
        Some(span) => {
            let (lines, first) = lines(&source.text, span);
            let mark = span.start - lines.start..span.end - lines.start;
            let mark = AnnotationKind::Primary.span(mark);
            let snippet = Snippet::source(&source.text[lines]).line_start(first);
            title.element(snippet.path(path).annotation(mark))
        }
        None => title.element(Origin::path(path)),
    }
}

/// The lines around some bytes, and the number of the first, from 1: the renderer
/// would read the whole file for each.
fn lines(text: &str, span: &Range<usize>) -> (Range<usize>, usize) {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..]
        .find('\n')
        .map_or(text.len(), |at| span.end + at + 1);
    (start..end, text[..start].matches('\n').count() + 1)
}

fn groups<'a>(errors: &'a FolderErrors, error: &'a ContentError) -> Vec<Group<'a>> {
    let title = Level::ERROR.primary_title(error.problem.to_string());
    let mut main = at(&errors.sources, &error.place, title);
    let notes = notes(errors, &error.problem);
    if let Some(cure) = error.problem.cure() {
        let cure = Level::HELP.message(cure);
        if notes.is_empty() {
            main = main.element(cure);
        } else {
            let mut groups = vec![main];
            groups.extend(notes);
            let last = groups.pop().map(|group| group.element(cure));
            groups.extend(last);
            return groups;
        }
    }
    std::iter::once(main).chain(notes).collect()
}

/// The places of the article that a mistake has to do with.
fn notes<'a>(errors: &'a FolderErrors, problem: &'a Problem) -> Vec<Group<'a>> {
    let (title, spans) = match problem {
        Problem::AbsentQuotation {
            nearest: Some(nearest),
            ..
        } => {
            let title = format!("the nearest place: {}", nearest.difference.in_words());
            (title, vec![nearest.span.clone()])
        }
        Problem::AmbiguousQuotation { places, .. } => ("it is in".to_owned(), places.clone()),
        _ => return Vec::new(),
    };
    let marks = spans
        .into_iter()
        .map(|span| AnnotationKind::Context.span(span));
    let article = &errors.sources.article;
    let snippet = Snippet::source(&article.text).path(article.path.to_string_lossy());
    vec![
        Level::NOTE
            .secondary_title(title)
            .element(snippet.annotations(marks)),
    ]
}

impl Sources {
    pub(super) fn of(&self, file: SourceFile) -> &Source {
        match file {
            SourceFile::Article => &self.article,
            SourceFile::Editorial => &self.editorial,
        }
    }
}
