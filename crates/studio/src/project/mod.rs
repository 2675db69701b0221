//! Floor 1: the project, and what an editor can do to it.
//!
//! [`update`] is the only place where an [`Action`] changes a [`Project`].

mod about;
mod action;
mod actors;
mod arrangement;
mod change;
mod comparison;
mod drafting;
mod entries;
mod file;
mod forms;
mod hedges;
mod ids;
mod language;
mod lead;
mod limits;
mod parsed;
mod refusal;
mod sections;
mod selector;
mod sentence_id;
mod sentences;
mod statements;
mod tables;
mod texts;
mod tie_guess;
mod ties;
mod typed;
mod update;
mod values;
mod viewpoints;
mod voices;
mod words;
mod written;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::rc::Rc;

use crosslight_compile::{FolderFiles, PictureProblem, SourceFile, parse_folder};

pub use action::{
    AboutChange, Action, ActorChange, SentenceChange, StatementChange, TextChange, TieChange,
    VoiceChange,
};
pub use actors::on_map;
pub use arrangement::{ComparisonChange, SectionChange, ViewpointChange};
pub use drafting::{accuracy_of, class_of, is_sure};
pub use entries::Entries;
pub use forms::{AboutKey, ActorForm, Chosen, EntryKind, Speaker, ViewpointForm, VoiceForm};
pub use language::guessed_language;
pub use limits::{LARGEST_ARTICLE, LARGEST_FILE, LARGEST_SOURCE, fits, imported};
pub use parsed::{Parsed, Pointer, Stale};
pub use refusal::Refusal;
pub use sentence_id::SentenceId;
pub use typed::is_whole;
pub(crate) use typed::named;
pub use update::update;
pub(crate) use voices::confirmed_uses;
pub use words::{once, places_of, words};
pub use written::{
    WrittenActor, WrittenAnswer, WrittenBlock, WrittenComparison, WrittenPoint, WrittenSection,
    WrittenSentence, WrittenStatement, WrittenTie, WrittenViewpoint, WrittenVoice,
};

/// The pictures of a folder: their bytes by their paths.
pub type Pictures = Rc<BTreeMap<Rc<str>, Rc<[u8]>>>;

/// An explainer folder while it is written: its two texts and its pictures.
///
/// Cloning is cheap. What is read from the texts is kept with them, and no part of the
/// project.
#[derive(Clone, Default)]
pub struct Project {
    article: Rc<str>,
    editorial: Rc<str>,
    pictures: Pictures,
    parsed: Rc<OnceCell<Parsed>>,
}

impl Project {
    /// Creates a project from the texts of `article.md` and `explainer.toml`.
    pub fn new(article: impl Into<Rc<str>>, editorial: impl Into<Rc<str>>) -> Self {
        Project {
            article: article.into(),
            editorial: editorial.into(),
            ..Project::default()
        }
    }

    /// Returns the project with these pictures.
    #[must_use]
    pub fn with_pictures(self, pictures: Pictures) -> Self {
        Project {
            pictures,
            parsed: Rc::default(),
            ..self
        }
    }

    /// Returns the project with another article.
    #[must_use]
    pub fn with_article(&self, article: impl Into<Rc<str>>) -> Self {
        Project::new(article, Rc::clone(&self.editorial)).with_pictures(Rc::clone(&self.pictures))
    }

    /// Returns the project with another `explainer.toml`.
    #[must_use]
    pub fn with_editorial(&self, editorial: impl Into<Rc<str>>) -> Self {
        Project::new(Rc::clone(&self.article), editorial).with_pictures(Rc::clone(&self.pictures))
    }

    /// Returns the text of `article.md`.
    #[must_use]
    pub fn article(&self) -> &Rc<str> {
        &self.article
    }

    /// Returns the text of `explainer.toml`.
    #[must_use]
    pub fn editorial(&self) -> &Rc<str> {
        &self.editorial
    }

    /// Returns the pictures.
    #[must_use]
    pub fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// Returns the paths of the pictures that the two texts name.
    #[must_use]
    pub fn named_pictures(&self) -> Vec<String> {
        let named = RefCell::<Vec<String>>::default();
        self.compiled(|files| {
            parse_folder(&FolderFiles {
                picture: &|path| {
                    let mut named = named.borrow_mut();
                    if !named.iter().any(|it| it == path) {
                        named.push(path.to_owned());
                    }
                    Err(PictureProblem::Missing(None))
                },
                ..*files
            })
        });
        named.into_inner()
    }

    /// Returns what can be read of the two texts, whatever mistakes they have.
    #[must_use]
    pub fn parsed(&self) -> &Parsed {
        self.parsed.get_or_init(|| Parsed::of(self))
    }

    /// Calls a function of `crosslight_compile` with the project's files.
    pub fn compiled<T>(&self, compile: impl FnOnce(&FolderFiles) -> T) -> T {
        let text = |file| match file {
            SourceFile::Article => &self.article,
            SourceFile::Editorial => &self.editorial,
        };
        compile(&FolderFiles {
            folder: Path::new(""),
            text: &|file| Ok(text(file).as_bytes().to_vec()),
            picture: &|path| {
                let picture = self.pictures.get(path).map(|bytes| bytes.to_vec());
                picture.ok_or(PictureProblem::Missing(None))
            },
        })
    }
}

impl PartialEq for Project {
    fn eq(&self, other: &Self) -> bool {
        self.article == other.article
            && self.editorial == other.editorial
            && self.pictures == other.pictures
    }
}

impl Eq for Project {}

impl fmt::Debug for Project {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Project")
            .field("article", &self.article)
            .field("editorial", &self.editorial)
            .field("pictures", &self.pictures.keys())
            .finish_non_exhaustive()
    }
}
