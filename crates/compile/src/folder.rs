//! Compiles the bytes of an explainer folder to an explainer, or to all its mistakes.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::rc::Rc;

use crosslight_content::{Coverage, Direction, Explainer, Labels, Map};
use crosslight_map::lay_out;

use crate::digest::hexadecimal_digest;
use crate::encoding::MARK;
use crate::files::{FolderFiles, Load, Source, Sources, load_both};
use crate::grid::{Drawn, grid_positions};
use crate::parse::editorial::{ParsedEditorial, parse_editorial};
use crate::parse::pictures::no_pictures;
use crate::parse::written::{Written, read_article};
use crate::{
    Checked, ContentError, ContentWarning, Editorial, Located, Problem, SourceFile, compile,
};

/// A folder that was compiled without mistakes.
#[derive(Debug)]
pub struct Folder {
    /// The explainer.
    pub explainer: Explainer,
    /// The direction of the page's lines.
    pub direction: Direction,
    /// The labels, complete.
    pub labels: Labels,
    /// The part of the article that is accounted for.
    pub coverage: Coverage,
    /// The grid positions that the editor gave the actors: column and row, from 0.
    pub grid_positions: Vec<Option<[u32; 2]>>,
    /// The origins that may frame the page, each as a browser writes it.
    pub origins: Vec<String>,
    /// The web address of a Studio, to which the colophon leads.
    pub studio: Option<String>,
    /// The SHA-256 of the published `article.md`, in hexadecimal digits.
    pub digest: String,
    /// The warnings, in the order of the files.
    pub warnings: Vec<ContentWarning>,
    /// The bytes of each sentence in the published `article.md`, without its byte order
    /// mark.
    pub spans: Vec<Range<usize>>,
    /// The files of the pictures, by their names beside the page.
    pub pictures: BTreeMap<Rc<str>, Vec<u8>>,
    /// The text of `article.md` as it is published.
    published: String,
    /// The locations of the map's texts.
    pub(crate) drawn: Drawn,
    /// The map, after it was laid out.
    pub(crate) map: OnceCell<Option<Map>>,
    pub(crate) sources: Sources,
}

/// Every mistake of a folder, with the texts that they point into.
#[derive(Debug)]
pub struct FolderErrors {
    /// The mistakes: `article.md` first, each file in its order.
    pub errors: Vec<ContentError>,
    pub(crate) sources: Sources,
}

/// Compiles two texts that are in no folder.
///
/// # Errors
/// The same as [`compile_folder`].
pub fn read_texts(article: &str, editorial: &str) -> Result<Folder, Box<FolderErrors>> {
    let text = |file| match file {
        SourceFile::Article => article,
        SourceFile::Editorial => editorial,
    };
    compile_folder(&FolderFiles {
        folder: Path::new(""),
        text: &|file| Ok(text(file).into()),
        picture: &no_pictures,
    })
}

/// Compiles an explainer.
///
/// # Errors
/// [`FolderErrors`] with every mistake in both files; its `Display` shows them as rustc
/// does, without colour.
pub fn compile_folder(files: &FolderFiles) -> Result<Folder, Box<FolderErrors>> {
    let (sources, mut errors) = load_both(files);
    match check(&sources, files.picture, &mut errors) {
        Some((checked, editorial, article)) if errors.is_empty() => Ok(Folder {
            digest: hexadecimal_digest(&article_file(&sources.article, &article.published)),
            spans: article.spans,
            published: article.published,
            pictures: article.pictures,
            direction: direction(&editorial, &checked.explainer),
            grid_positions: grid_positions(&editorial),
            drawn: Drawn::of(&editorial),
            map: OnceCell::new(),
            origins: origins(&editorial),
            studio: editorial.studio.map(Located::into_inner),
            explainer: checked.explainer,
            labels: checked.labels,
            coverage: checked.coverage,
            warnings: checked.warnings,
            sources,
        }),
        _ => {
            errors.sort_by_key(|error| error.location.order());
            Err(Box::new(FolderErrors { errors, sources }))
        }
    }
}

/// Returns the file that is published: its byte order mark, if any, and its text.
fn article_file(source: &Source, published: &str) -> Vec<u8> {
    let mark = if source.is_marked { MARK } else { "" };
    [mark, published].concat().into_bytes()
}

/// An explainer, the editor's file, and the article.
type Good = (Checked, Editorial, Written);

/// Checks what was parsed. A file that failed to parse was reported already.
fn check(sources: &Sources, load: Load, errors: &mut Vec<ContentError>) -> Option<Good> {
    let Sources { article, editorial } = sources;
    let said = (!editorial.text.is_empty()).then(|| parse_editorial(&editorial.text));
    let mut said = said;
    let silent = &mut Editorial::default();
    let known = said.as_mut().map_or(silent, |said| &mut said.editorial);
    let written = (!article.text.is_empty()).then(|| read_article(&article.text, known, load));
    let written =
        written.and_then(|written| written.map_err(|mistakes| errors.extend(mistakes)).ok());
    let ParsedEditorial {
        editorial,
        unread,
        errors: unreadable,
        is_void,
    } = said?;
    // The entries that were not parsed may say these things of the article.
    errors.retain(|error| match error.problem {
        Problem::NoAlternative(_) => !is_void && !unread.kinds.contains("image"),
        Problem::NoTitle => !is_void && !unread.kinds.contains("article"),
        _ => true,
    });
    errors.extend(unreadable);
    if is_void {
        return None;
    }
    let mut written = written?;
    match compile(&written.article, &editorial, &unread) {
        Ok(mut checked) => {
            let warnings = std::mem::take(&mut written.warnings);
            checked.warnings.splice(0..0, warnings);
            Some((checked, editorial, written))
        }
        Err(mistakes) => {
            errors.extend(mistakes);
            None
        }
    }
}

fn direction(editorial: &Editorial, explainer: &Explainer) -> Direction {
    let given = editorial.direction.as_ref();
    given.map_or_else(|| Direction::of(&explainer.language), |it| *it.get_ref())
}

/// Returns each origin once.
fn origins(editorial: &Editorial) -> Vec<String> {
    let mut origins: Vec<String> = Vec::new();
    for origin in editorial.embed.iter().flat_map(|embed| &embed.origins) {
        if !origins.contains(origin.get_ref()) {
            origins.push(origin.get_ref().clone());
        }
    }
    origins
}

impl Folder {
    /// Returns the text of `article.md` as it is published, without the remarks in it.
    #[must_use]
    pub fn article(&self) -> &str {
        &self.published
    }

    /// Returns the bytes of the published `article.md`, whose digest is shown.
    #[must_use]
    pub fn article_file(&self) -> Vec<u8> {
        article_file(&self.sources.article, &self.published)
    }

    /// Returns the map of the actors, if any relation exists. Laying it out takes about
    /// a second in a build without optimization.
    #[must_use]
    pub fn map(&self) -> Option<Map> {
        let map = || lay_out(&self.explainer, &self.grid_positions);
        self.map.get_or_init(map).clone()
    }

    /// Lays out the map and adds a warning for each text that it has no room for.
    #[must_use]
    pub fn with_map(mut self) -> Self {
        if let Some(map) = self.map() {
            let warnings = self.drawn.warnings(&self.explainer, &map);
            self.warnings.extend(warnings);
        }
        self
    }
}
