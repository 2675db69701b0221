//! Resolves the editor's file against the article in one pass, which reports all mistakes
//! and builds the explainer.

mod actors;
pub mod anchor;
mod comparison;

mod headings;
pub mod hedges;
mod labels;
mod names;
mod pointers;
mod relations;
mod sections;
mod shared_voices;
mod statements;
mod typography;
mod warnings;
mod wordings;

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use crate::Located;
use crate::quotes::folding::fold;

use crosslight_content::{
    ActorId, Comparison, Coverage, Explainer, Label, Labels, Relation, SectionId, Statement,
    ViewpointId, Voice, VoiceId,
};

use crate::{
    Article, ContentError, ContentWarning, Editorial, Location, Problem, SourceFile, TextIndex,
    TextProblem, Unparsed,
};

/// The voice id of statements for which the article names no source.
pub(crate) const UNATTRIBUTED: &str = "article";

/// An explainer without mistakes, with its labels, coverage and warnings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The explainer.
    pub explainer: Explainer,
    /// The labels, complete.
    pub labels: Labels,
    /// The part of the article that is accounted for.
    pub coverage: Coverage,
    /// The warnings, in the order of the files.
    pub warnings: Vec<ContentWarning>,
}

/// Resolves the editor's file, runs `check` on what was resolved, and returns the
/// explainer.
///
/// # Errors
/// Every mistake, in the order of the files: `article.md` first.
pub(crate) fn resolve(
    article: &Article,
    editorial: &Editorial,
    unread: &Unparsed,
    check: impl FnOnce(&mut Resolver, &Draft),
) -> Result<Checked, Vec<ContentError>> {
    let mut resolver = Resolver::new(article, editorial, unread);
    let (sections, headings) = resolver.sections();
    let typography = resolver.typography(&headings);
    let actors = resolver.actors();
    let voices = resolver.voices();
    let statements = resolver.statements();
    let viewpoints = resolver.viewpoints();
    let comparison = resolver.comparison();
    let relations = resolver.relations();
    let said = editorial.names_speakers();
    let labels = resolver.labels(said);
    let draft = Draft {
        statements,
        comparison,
        relations,
    };
    check(&mut resolver, &draft);
    if !resolver.errors.is_empty() {
        resolver.errors.sort_by_key(|error| error.location.order());
        return Err(resolver.errors);
    }
    let Draft {
        statements,
        comparison,
        relations,
    } = draft;
    let statements: Vec<Statement> = statements.into_iter().flatten().collect();
    resolver
        .warnings
        .sort_by_key(|warning| warning.location.order());
    // If the editor names no speakers, the explainer has no voices.
    let (voices, viewpoints) = if said {
        (voices, viewpoints)
    } else {
        Default::default()
    };
    let not_yet = resolver.not_yet();
    let unsaid = |statement: &&Statement| said && statement.voice == Some(not_yet);
    let not_yet = statements.iter().filter(unsaid).count();
    let voices = with_not_yet(voices, not_yet, &labels);
    let actors = resolver.with_statements(actors, &relations);
    let coverage = Coverage {
        sentences: statements.len(),
        unattributed: statements
            .iter()
            .filter(|statement| statement.voice.is_none())
            .count(),
        not_yet,
        said,
        drafts: editorial.drafts(),
        excerpts: resolver.excerpts,
    };
    let explainer = Explainer {
        language: text(resolver.language()),
        labels: labels.for_program(comparison.as_ref().map_or(0, |it| it.points.len())),
        kicker: editorial
            .kicker
            .as_ref()
            .map(|kicker| text(kicker.get_ref())),
        title: text(&article.title.text),
        about: article.about.clone(),
        typography,
        lede: sections::paragraphs(&article.lede, &mut 0),
        sections,
        statements,
        voices,
        viewpoints,
        comparison,
        actors,
        relations,
    };
    Ok(Checked {
        explainer,
        labels,
        coverage,
        warnings: resolver.warnings,
    })
}

/// The resolved parts, for the checks; a missing one was a mistake.
pub(crate) struct Draft {
    /// One statement a sentence.
    pub(crate) statements: Vec<Option<Statement>>,
    /// The comparison.
    pub(crate) comparison: Option<Comparison>,
    /// The relations, in the order of the file.
    pub(crate) relations: Vec<Relation>,
}

/// The work in hand: the two sides, what is resolved so far, the mistakes so far.
pub(crate) struct Resolver<'a> {
    pub(crate) article: &'a Article,
    sentences: Vec<&'a super::Sentence>,
    index: TextIndex,
    /// The numbers of the sections with each heading, which is folded.
    headings: HashMap<String, Vec<usize>>,
    /// The rest of the budget for “did you mean” searches, in character comparisons.
    patience: usize,
    pub(crate) editorial: &'a Editorial,
    unread: &'a Unparsed,
    pub(crate) actors: BTreeMap<&'a str, ActorId>,
    pub(crate) voices: BTreeMap<&'a str, VoiceId>,
    pub(crate) viewpoints: BTreeMap<&'a str, ViewpointId>,
    /// The voices of whole sections.
    section_voices: Vec<(SectionId, &'a Located<String>)>,
    excerpts: usize,
    errors: Vec<ContentError>,
    warnings: Vec<ContentWarning>,
}

impl<'a> Resolver<'a> {
    fn new(article: &'a Article, editorial: &'a Editorial, unread: &'a Unparsed) -> Self {
        let mut headings: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, section) in article.sections.iter().enumerate() {
            let heading = fold(&section.heading.text);
            headings.entry(heading).or_default().push(at);
        }
        Resolver {
            article,
            headings,
            sentences: article.sentences().collect(),
            index: TextIndex::of_article(article),
            patience: pointers::PATIENCE,
            editorial,
            unread,
            actors: BTreeMap::new(),
            voices: BTreeMap::new(),
            viewpoints: BTreeMap::new(),
            section_voices: Vec::new(),
            excerpts: 0,
            errors: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Returns the article's language, a BCP 47 tag; English if none is given.
    fn language(&self) -> &'a str {
        let language = self.editorial.language.as_ref();
        language.map_or("en", |tag| tag.get_ref())
    }

    /// Notes a mistake at a value of `explainer.toml`.
    pub(crate) fn mistake<T>(&mut self, at: &Located<T>, problem: Problem) {
        let location = Location {
            file: SourceFile::Editorial,
            span: Some(at.span()),
        };
        self.errors.push(ContentError { location, problem });
    }

    /// Notes a mistake at a location in `article.md`.
    fn mistake_in_article(&mut self, span: std::ops::Range<usize>, problem: Problem) {
        let location = Location {
            file: SourceFile::Article,
            span: Some(span),
        };
        self.errors.push(ContentError { location, problem });
    }

    /// Checks that a text has no character that a page cannot show.
    pub(crate) fn fit(&mut self, text: &Located<String>) {
        if let Some(problem) = TextProblem::of(text.get_ref()) {
            self.mistake(text, Problem::Text(problem));
        }
    }
}

/// Returns the voices, with one more if some sentences are not yet attributed. So the
/// page and the program can tell these from sentences that name no source.
fn with_not_yet(mut voices: Vec<Voice>, count: usize, labels: &Labels) -> Vec<Voice> {
    if count > 0 {
        let name = text(labels.get(Label::NotYet));
        voices.push(Voice {
            anchor: text(Voice::NOT_YET),
            short: Rc::clone(&name),
            name,
            role: None,
        });
    }
    voices
}

fn text(words: &str) -> Rc<str> {
    Rc::from(words)
}

/// Returns a count as a `u32`. A file of over 4 GiB is refused when it is loaded.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
