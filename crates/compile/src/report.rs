//! Shows mistakes and warnings as rustc does: the source line, a marker, the help.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title,
};

use crate::files::Sources;
use crate::folder::{Folder, FolderErrors};
use crate::{ContentError, ContentWarning, Location, Problem};

/// The width of a report, in columns.
const WIDTH: usize = 100;
/// The number of mistakes or warnings that are shown; the rest is counted.
const SHOWN: usize = 100;
/// The length above which a line is named, not shown.
const LONG: usize = 20_000;

impl Folder {
    /// Returns the warnings as rustc shows them, with or without colour; empty if there
    /// are none.
    #[must_use]
    pub fn report(&self, colour: bool) -> String {
        warnings(self, colour)
    }
}

impl FolderErrors {
    /// Returns the mistakes as rustc shows them, with or without colour.
    #[must_use]
    pub fn report(&self, colour: bool) -> String {
        render(self, colour)
    }
}

impl fmt::Display for FolderErrors {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.report(false))
    }
}

impl std::error::Error for FolderErrors {}

/// Returns the report of all mistakes, with their count.
fn render(errors: &FolderErrors, colour: bool) -> String {
    let shown = errors.errors.iter().take(SHOWN);
    let report = rendered(shown.map(|error| groups(errors, error)), colour);
    let count = errors.errors.len();
    let report = report + &unshown(count);
    let noun = if count == 1 { "mistake" } else { "mistakes" };
    report + &format!("{count} {noun} found; nothing was written\n")
}

/// Returns the report of all warnings, with their count; empty if there are none.
fn warnings(folder: &Folder, colour: bool) -> String {
    let shown = |warning| vec![shown(&folder.sources, warning)];
    let report = rendered(folder.warnings.iter().take(SHOWN).map(shown), colour);
    let report = report + &unshown(folder.warnings.len());
    match folder.warnings.len() {
        0 => report,
        1 => report + "1 warning\n",
        count => report + &format!("{count} warnings\n"),
    }
}

/// Returns the line that counts the mistakes or warnings that are not shown.
fn unshown(count: usize) -> String {
    match count.saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("{more} more are not shown\n\n"),
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
    let title = Level::WARNING.primary_title(warning.lint.to_string());
    at(sources, &warning.location, title).element(Level::HELP.message(warning.lint.help()))
}

/// Returns a title with the location that it is about.
fn at<'a>(sources: &'a Sources, location: &Location, title: Title<'a>) -> Group<'a> {
    let source = sources.of(location.file);
    let path = source.path.to_string_lossy();
    let Some(span) = &location.span else {
        return title.element(Origin::path(path));
    };
    let mark = |span| AnnotationKind::Primary.span(span);
    match lines(&source.text, std::slice::from_ref(span)) {
        Lines::Short(snippet, from) => {
            let mark = mark(span.start - from..span.end - from);
            title.element(snippet.path(path).annotation(mark))
        }
        Lines::Long(line) => title.element(Origin::path(path).line(line)),
    }
}

/// The lines of a text that contain some spans.
enum Lines<'a> {
    /// Lines to show, which begin at this byte.
    Short(Snippet<'a, Annotation<'a>>, usize),
    /// Lines that are too long to show, which begin with this line number.
    Long(usize),
}

/// Returns only the lines with the spans, so that showing one takes no longer in a long
/// text.
fn lines<'a>(text: &'a str, spans: &[Range<usize>]) -> Lines<'a> {
    let first = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let last = spans.iter().map(|span| span.end).max().unwrap_or(0);
    let start = text[..first].rfind('\n').map_or(0, |at| at + 1);
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at);
    let number = text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1;
    if end - start > LONG {
        return Lines::Long(number);
    }
    let snippet = Snippet::source(&text[start..end]).line_start(number);
    Lines::Short(snippet, start)
}

fn groups<'a>(errors: &'a FolderErrors, error: &'a ContentError) -> Vec<Group<'a>> {
    let title = Level::ERROR.primary_title(error.problem.to_string());
    let mut main = at(&errors.sources, &error.location, title);
    let notes = notes(errors, &error.problem);
    if let Some(help) = error.problem.help() {
        let help = Level::HELP.message(help);
        if notes.is_empty() {
            main = main.element(help);
        } else {
            let mut groups = vec![main];
            groups.extend(notes);
            let last = groups.pop().map(|group| group.element(help));
            groups.extend(last);
            return groups;
        }
    }
    std::iter::once(main).chain(notes).collect()
}

/// Returns the locations of the article that a mistake concerns.
fn notes<'a>(errors: &'a FolderErrors, problem: &'a Problem) -> Vec<Group<'a>> {
    let (title, spans) = match problem {
        Problem::AbsentQuote {
            nearest: Some(nearest),
            ..
        } => {
            let title = format!("the nearest place: {}", nearest.difference.in_words());
            (title, vec![nearest.span.clone()])
        }
        Problem::AmbiguousQuote { locations, .. }
        | Problem::QuoteElsewhere { locations, .. }
        | Problem::TooFewPlaces { locations, .. } => ("it is in".to_owned(), locations.clone()),
        _ => return Vec::new(),
    };
    if spans.is_empty() {
        return Vec::new();
    }
    let article = &errors.sources.article;
    let title = Level::NOTE.secondary_title(title);
    let path = article.path.to_string_lossy();
    vec![match lines(&article.text, &spans) {
        Lines::Short(snippet, from) => {
            let marks = spans
                .into_iter()
                .map(|span| AnnotationKind::Context.span(span.start - from..span.end - from));
            title.element(snippet.path(path).annotations(marks))
        }
        Lines::Long(line) => title.element(Origin::path(path).line(line)),
    }]
}
