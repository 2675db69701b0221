//! The explainer as data: the article's sentences, the editor's additions to them,
//! and the labels of the interface.
//!
//! `crosslight-compile` makes an [`Explainer`] from the editor's files. The page is drawn
//! from it, and the page's program parses it again with [`read_island`].
//!
//! Invariant: an [`Explainer`] keeps the article's words as [`Slice`]s of a statement,
//! never as copies, so they cannot drift from the article.
//!
//! Must not know: files, Yew, the browser, TOML, Markdown.

mod comparison;
mod coverage;
mod direction;
mod directive;
mod excerpt;
mod explainer;
mod ids;
mod image;
mod integrity;
mod island;
mod label;
mod labels;
mod lookup;
mod map;
mod mark;
mod paragraph;
mod quotation_marks;
mod relation;
mod shape;
mod typography;
mod wording;
mod written;

pub use coverage::Coverage;
pub use direction::{Direction, is_unspaced};
pub use directive::{DirectiveTexts, TextDirective};
pub use excerpt::{Excerpt, Slice};
pub use explainer::{Answer, Comparison, Explainer, Point, Section, Statement, Viewpoint, Voice};
pub use ids::{ActorId, RelationId, SectionId, StatementId, ViewpointId, VoiceId};
pub use image::Image;
pub use island::{DamagedIsland, read_island};
pub use label::Label;
pub use labels::{Labels, one_or, placeholders, split_at_placeholder};
pub use map::{Map, Node, NodeCopy, RelationShape, ends_in_word};
pub use mark::{Mark, MarkKind, unescaped};
pub use paragraph::Paragraph;
pub use quotation_marks::QuotationMarks;
pub use relation::{Actor, Relation};
pub use shape::{Alignment, Body, Frame, Shape, SubHeading, Table, Words};
pub use typography::{Note, Typography};
pub use wording::{COUNTS, Wording, is_english};
pub use written::{About, Picture};

#[cfg(test)]
mod tests;
