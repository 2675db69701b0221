//! Parses an article as it is published, without the remarks in it, and locates
//! everything in the file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use crate::Located;

use super::article::parse_article;
use super::begun::begin_sections;
use super::collector::in_article;
use super::front_matter::{FrontMatter, front_matter};
use super::refused::Refused;
use super::remarks::{Public, Remark};
use crate::files::Load;
use crate::{
    Article, ContentError, ContentWarning, Editorial, Lint, Location, Problem, SourceFile,
};

/// A parsed article.
pub struct Written {
    /// The article, with its locations in the file.
    pub article: Article,
    /// The warnings.
    pub warnings: Vec<ContentWarning>,
    /// The text that is published.
    pub published: String,
    /// The bytes of each sentence in the published text.
    pub spans: Vec<Range<usize>>,
    /// The files of its pictures, by their names.
    pub pictures: BTreeMap<Rc<str>, Vec<u8>>,
}

/// Parses an article with its front matter, whose language is the page's if the editor
/// names none.
///
/// # Errors
/// Every mistake in the file, in its order.
pub fn read_article(
    text: &str,
    editorial: &mut Editorial,
    load: Load,
) -> Result<Written, Vec<ContentError>> {
    let front = front_matter(text).map_err(|(span, problem)| {
        let location = in_article(Some(span));
        vec![ContentError { location, problem }]
    })?;
    if let Some(language) = &front.language {
        let given = || Located::new(0..0, language.clone());
        editorial.language.get_or_insert_with(given);
    }
    let mut public = Public::of(text, front.span.end, &front.published);
    public.remarks.splice(0..0, front.remarks.iter().cloned());
    let mut told = unused_keys(&front);
    let refused = in_front_matter(text, &front);
    let read = parse_article(&public.text, front, editorial, load);
    let (mut article, mut warnings, pictures) = match read {
        Ok(read) if refused.is_empty() => read,
        read => {
            let mut errors = read.err().unwrap_or_default();
            for error in &mut errors {
                public.relocate(&mut error.location);
                if let Problem::NotPlain { lines, .. } = &mut error.problem {
                    public.relocate_lines(text, lines);
                }
            }
            errors.splice(0..0, refused);
            return Err(errors);
        }
    };
    let spans = article.sentences().map(|it| it.span.clone()).collect();
    public.relocate_all(&mut article);
    begin_sections(&mut article, editorial)?;
    for warning in &mut warnings {
        public.relocate(&mut warning.location);
    }
    warnings.append(&mut told);
    warnings.extend(left_out(text, &public));
    warnings.sort_by_key(|warning| warning.location.order());
    Ok(Written {
        article,
        warnings,
        published: public.text,
        spans,
        pictures,
    })
}

/// Returns the warning of the keys that nothing uses, which are not published.
fn unused_keys(front: &FrontMatter) -> Vec<ContentWarning> {
    if front.unused.is_empty() {
        return Vec::new();
    }
    vec![ContentWarning {
        location: in_article(Some(0..3)),
        lint: Lint::UnusedKeys(front.unused.clone()),
    }]
}

/// Returns a mistake for each kind of what an article cannot have in its front matter.
fn in_front_matter(text: &str, front: &FrontMatter) -> Vec<ContentError> {
    let mut refused = Refused::default();
    for (what, span) in &front.refused {
        refused.add(span.clone(), what);
    }
    refused.take(text)
}

/// Returns one warning for each kind of remark that is left out, at the first of them.
fn left_out(text: &str, public: &Public) -> Vec<ContentWarning> {
    let kinds = [
        (Remark::Comment, "an HTML comment"),
        (Remark::Private, "a private remark (`%% … %%`)"),
        (Remark::Metadata, "a comment of the front matter (`# …`)"),
    ];
    let warnings = kinds.into_iter().filter_map(|(kind, what)| {
        let found = public.remarks.iter().filter(|(known, _)| *known == kind);
        let spans: Vec<_> = found.map(|(_, span)| span.clone()).collect();
        let first = spans.first()?.clone();
        let (mut read, mut line) = (0, 1);
        let lines = spans.iter().map(|span| {
            line += text[read..span.start].matches('\n').count();
            read = span.start;
            line
        });
        let lines = lines.collect();
        Some(ContentWarning {
            location: in_article(Some(first)),
            lint: Lint::LeftOut { what, lines },
        })
    });
    warnings.collect()
}

impl Public {
    fn relocate(&self, location: &mut Location) {
        if let Some(span) = location
            .span
            .as_mut()
            .filter(|_| location.file == SourceFile::Article)
        {
            *span = self.in_file(span);
        }
    }

    /// Makes line numbers of the text those of the file; both count from 1.
    fn relocate_lines(&self, source: &str, lines: &mut [usize]) {
        let behind = self.text.match_indices('\n').map(|(at, _)| at + 1);
        let starts: Vec<usize> = std::iter::once(0).chain(behind).collect();
        let ends: Vec<usize> = source.match_indices('\n').map(|(at, _)| at).collect();
        for line in lines {
            let start = starts[*line - 1];
            let start = self.in_file(&(start..start + 1)).start;
            *line = ends.partition_point(|end| *end < start) + 1;
        }
    }

    fn relocate_all(&self, article: &mut Article) {
        let headings = article.sections.iter_mut().map(|it| &mut it.heading.span);
        for span in headings.chain([&mut article.title.span]) {
            *span = self.in_file(span);
        }
        let sections = article
            .sections
            .iter_mut()
            .flat_map(|it| &mut it.paragraphs);
        let notes = article.notes.iter_mut().flat_map(|it| &mut it.paragraphs);
        for paragraph in article.lede.iter_mut().chain(sections).chain(notes) {
            paragraph.span = self.in_file(&paragraph.span);
            for sentence in &mut paragraph.sentences {
                sentence.span = self.in_file(&sentence.span);
            }
        }
    }
}
