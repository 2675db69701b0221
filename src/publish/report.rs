//! Shows mistakes as rustc shows them: the source line, a marker, the cure.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::folder::{FolderErrors, Source};
use crate::content::{ContentError, Problem, SourceFile};

/// The columns that a line of a report may take.
const WIDTH: usize = 100;

/// All mistakes and their count.
pub(super) fn render(errors: &FolderErrors, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(WIDTH);
    let mut report = String::new();
    for error in &errors.errors {
        report += &renderer.render(&groups(errors, error));
        report += "\n\n";
    }
    let count = errors.errors.len();
    let noun = if count == 1 { "mistake" } else { "mistakes" };
    report + &format!("{count} {noun} found; nothing was written\n")
}

fn groups<'a>(errors: &'a FolderErrors, error: &'a ContentError) -> Vec<Group<'a>> {
    let source = errors.source(error.place.file);
    let title = Level::ERROR.primary_title(error.problem.to_string());
    let path = source.path.to_string_lossy();
    let mut main = match &error.place.span {
        Some(span) => {
            let mark = AnnotationKind::Primary.span(span.clone());
            title.element(Snippet::source(&source.text).path(path).annotation(mark))
        }
        None => title.element(Origin::path(path)),
    };
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
    let article = &errors.article;
    let snippet = Snippet::source(&article.text).path(article.path.to_string_lossy());
    vec![
        Level::NOTE
            .secondary_title(title)
            .element(snippet.annotations(marks)),
    ]
}

impl FolderErrors {
    fn source(&self, file: SourceFile) -> &Source {
        match file {
            SourceFile::Article => &self.article,
            SourceFile::Editorial => &self.editorial,
        }
    }
}
