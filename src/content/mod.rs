//! Floor 0: the explainer as data.
//!
//! An explainer starts as two files: the [`Article`] and what the editor says
//! about it, the [`Editorial`]. [`compile`] checks the second against the first
//! and gives the [`Explainer`], which is all that the page knows.
//!
//! Invariant: whatever an [`Explainer`] puts forward as the article's words is
//! kept as a place in a statement, never as a copy, so it cannot drift from the
//! article.
//!
//! Must not know: Yew, the browser, files, clocks, colours.

mod anchor;
mod article;
mod check;
mod comparison;
mod cure;
mod direction;
mod directive;
mod editorial;
mod error;
mod explainer;
mod folding;
mod hedges;
mod island;
mod label;
mod labels;
mod map;
mod message;
mod nearest;
mod places;
mod quotation;
mod quotation_marks;
mod relation;
mod selector;
mod text_problem;
mod typography;
mod warning;
mod written;

pub use article::{Article, ArticleSection, Heading, Paragraph as ArticleParagraph, Sentence};
pub use check::{Checked, Coverage, Unread, compile};
pub use direction::{Direction, is_unspaced};
pub use directive::{DirectiveTexts, TextDirective};
pub use editorial::{
    ActorEntry, AnswerEntry, ArticleEntry, ComparisonEntry, Editorial, EmbedEntry, PointEntry,
    RelationEntry, SectionEntry, SentenceEntry, StartEntry, StatementEntry, ViewpointEntry,
    VoiceEntry,
};
pub use error::{ContentError, Place, Problem, SourceFile};
pub use explainer::{
    Answer, Comparison, Excerpt, Explainer, Paragraph, Point, Section, SectionId, Slice, Statement,
    StatementId, Viewpoint, ViewpointId, Voice, VoiceId,
};
pub use hedges::of_language as hedge_words;
pub use island::{DamagedIsland, read_island};
pub use label::Label;
pub use labels::{Labels, one_or};
pub use map::{Map, Node, Tie};
pub use nearest::{Difference, Nearest, nearest_name};
#[cfg(feature = "reading")]
pub(crate) use places::Places;
#[cfg(feature = "reading")]
pub(crate) use quotation::{Found, Lost, locate};
pub use relation::{Actor, ActorId, Relation, RelationId};
pub use selector::Quotation;
pub use text_problem::TextProblem;
pub use typography::{Body, Frame, Mark, MarkKind, Shape, Typography};
pub use warning::{Concern, ContentWarning};
pub use written::About;
