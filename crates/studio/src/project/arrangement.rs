//! The actions that change how the article is shown: viewpoints, the comparison, sections.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Chosen, SentenceId, Speaker, ViewpointForm};

/// A change of a viewpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ViewpointChange {
    /// A viewpoint was added.
    Added(ViewpointForm),
    /// A viewpoint was changed; a new id is written wherever the old one is.
    Changed {
        /// Its id.
        id: Rc<str>,
        /// The viewpoint as it is now.
        to: ViewpointForm,
    },
    /// A viewpoint was removed, with its answers.
    Removed(Rc<str>),
}

/// A change of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ComparisonChange {
    /// The comparison was placed in a section, by the section's number; if there was
    /// none, it was begun.
    Placed(usize),
    /// The label of its switch was set.
    SwitchSet(Rc<str>),
    /// The heading of its points was set.
    TitleSet(Rc<str>),
    /// The viewpoints that it compares were set, by their ids.
    ViewpointsSet(Vec<Rc<str>>),
    /// A point was added with its question.
    PointAdded(Rc<str>),
    /// The question of a point was set.
    Asked(usize, Rc<str>),
    /// A point was moved to another number.
    PointMoved {
        /// The point's number.
        from: usize,
        /// Its number afterwards.
        to: usize,
    },
    /// A point was removed.
    PointRemoved(usize),
    /// The answer of a viewpoint was typed: words of a sentence that its voices say, pieces
    /// of it separated by an ellipsis.
    AnswerTyped {
        /// The number of the point.
        point: usize,
        /// The id of the viewpoint.
        viewpoint: Rc<str>,
        /// The words.
        words: Rc<str>,
    },
    /// The answer of a viewpoint to a point was chosen.
    Answered {
        /// The point's number.
        point: usize,
        /// The viewpoint's id.
        viewpoint: Rc<str>,
        /// The words of the answer.
        answer: Chosen,
    },
    /// It was said that the article does not say what a viewpoint answers to a point.
    Unanswered {
        /// The point's number.
        point: usize,
        /// The viewpoint's id.
        viewpoint: Rc<str>,
    },
    /// The comparison was removed.
    Removed,
}

/// A change of the entry of a section, which is named by its number in the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SectionChange {
    /// It was set whether a section starts closed.
    ClosedSet(usize, bool),
    /// A section's name in addresses was set; an empty one is made of its heading.
    IdSet(usize, Rc<str>),
    /// The voice of a section's sentences without a statement was set.
    VoiceSet(usize, Option<Speaker>),
    /// All sections keep their present names in addresses, whatever their headings will
    /// be.
    AddressesKept,
    /// A section was begun with a sentence, in an article without headings.
    Begun {
        /// The first sentence of its first paragraph.
        sentence: SentenceId,
        /// Its heading, the editor's own.
        heading: Rc<str>,
    },
    /// The editor's heading of a begun section was set.
    HeadingSet(usize, Rc<str>),
    /// A section that the editor began was taken back.
    Unbegun(usize),
}
