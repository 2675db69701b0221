//! The actions of an editor. An action says what happened; [`update`](super::update) decides
//! what it means for the two texts.
//!
//! Entries without an id are named by their number in `explainer.toml`, from 0, in the
//! project that the action is applied to.

use std::ops::Range;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crosslight_content::Slice;

use super::{
    AboutKey, ActorForm, Chosen, ComparisonChange, SectionChange, SentenceId, Speaker,
    ViewpointChange, VoiceForm,
};

/// An action of an editor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// A text as a whole was changed.
    Text(TextChange),
    /// A fact about the page or the article was changed.
    About(AboutChange),
    /// The ends of sentences were changed.
    Sentence(SentenceChange),
    /// It was said who says a sentence, and how.
    Statement(StatementChange),
    /// A voice was changed.
    Voice(VoiceChange),
    /// An actor was changed.
    Actor(ActorChange),
    /// A tie between actors was changed.
    Tie(TieChange),
    /// A viewpoint was changed.
    Viewpoint(ViewpointChange),
    /// The comparison was changed.
    Comparison(ComparisonChange),
    /// A section's entry was changed.
    Section(SectionChange),
}

/// A change of a text as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextChange {
    /// The text of `article.md` was edited.
    ArticleEdited(Rc<str>),
    /// The text of `explainer.toml` was edited.
    FileEdited(Rc<str>),
    /// A text was pasted or a file opened, in any form that `crosslight import` reads. It
    /// replaces the article, and what the program drafts of it replaces the rest.
    Imported {
        /// The bytes.
        bytes: Rc<[u8]>,
        /// The file's name, if it has one.
        name: Option<Rc<str>>,
        /// The article's language, a BCP 47 tag, which counts if the text names none.
        language: Option<Rc<str>>,
    },
    /// The two files of a folder were opened.
    FolderOpened {
        /// The text of `article.md`.
        article: Rc<str>,
        /// The text of `explainer.toml`.
        editorial: Rc<str>,
    },
    /// A picture was added to the folder, or replaced.
    PictureAdded {
        /// Its path in the folder.
        path: Rc<str>,
        /// Its bytes.
        bytes: Rc<[u8]>,
    },
    /// The help of a diagnostic was applied to one of the texts.
    Mended {
        /// True for `article.md`, false for `explainer.toml`.
        in_article: bool,
        /// The bytes to be replaced.
        span: Range<usize>,
        /// The text that they have, so that nothing else is replaced.
        was: Rc<str>,
        /// The text in their place.
        with: Rc<str>,
    },
    /// The program drafted what is missing.
    Drafted,
}

/// A change of a fact about the page or the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AboutChange {
    /// A fact was set; an empty text takes it out.
    Set(AboutKey, Rc<str>),
    /// The article's authors were set.
    AuthorsSet(Vec<Rc<str>>),
    /// The words that make a claim less than certain were set; `None` for those of the
    /// language.
    HedgeWordsSet(Option<Vec<Rc<str>>>),
    /// The abbreviations that end no sentence were set.
    AbbreviationsSet(Vec<Rc<str>>),
}

/// A change of the ends of sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SentenceChange {
    /// A sentence and the one after it were joined.
    Joined(SentenceId),
    /// A sentence was split.
    Split {
        /// The sentence.
        sentence: SentenceId,
        /// The byte of the sentence behind the word with which it is to end.
        end: u32,
    },
}

/// A change of who says a sentence, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatementChange {
    /// The draft of a sentence was confirmed.
    Confirmed(SentenceId),
    /// All drafts by a rule were confirmed. Only a rule of the class “sure” allows it.
    RuleConfirmed(Rc<str>),
    /// Some sentences were given a voice, which confirms them. A single one without a verb
    /// gets that of the rule that would have guessed the voice.
    VoiceChosen {
        /// The sentences.
        sentences: Vec<SentenceId>,
        /// The voice.
        voice: Speaker,
    },
    /// A voice was made of words of a sentence, which it says.
    VoiceMade {
        /// The sentence that it says.
        sentence: SentenceId,
        /// The words that are its name.
        name: Chosen,
    },
    /// A sentence's verb was chosen; `None` for none.
    VerbChosen {
        /// The sentence.
        sentence: SentenceId,
        /// The words, as a slice of the sentence.
        verb: Option<Slice>,
    },
    /// It was set whether a sentence is direct quotation.
    QuotedSet {
        /// The sentence.
        sentence: SentenceId,
        /// True for direct quotation.
        quoted: bool,
    },
    /// A sentence's hedges were chosen.
    HedgesChosen {
        /// The sentence.
        sentence: SentenceId,
        /// The hedges, as slices of the sentence; none says that it has none.
        hedges: Vec<Slice>,
    },
    /// A sentence's statement was taken back: the sentence is not yet attributed.
    Withdrawn(SentenceId),
    /// A statement whose quote selector no longer holds was led to another sentence.
    Moved {
        /// The statement's number.
        statement: usize,
        /// The sentence that it is about.
        to: SentenceId,
    },
    /// A statement was removed by its number.
    Removed(usize),
}

/// A change of a voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoiceChange {
    /// A voice was added.
    Added(VoiceForm),
    /// The facts about a voice were changed; a new id is written wherever the old one is.
    Changed {
        /// Its id.
        id: Rc<str>,
        /// The facts about it now.
        to: VoiceForm,
    },
    /// Two voices turned out to be one: all that the first says, the second says.
    Merged {
        /// The voice that is removed.
        from: Rc<str>,
        /// The voice that is kept.
        into: Rc<str>,
    },
    /// A voice that no confirmed statement needs was removed. Drafted statements lose it.
    Removed(Rc<str>),
    /// All drafted voices that no confirmed statement and no viewpoint needs were removed.
    DraftsRemoved,
}

/// A change of an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActorChange {
    /// An actor was added.
    Added(ActorForm),
    /// The facts about an actor were changed; a new id is written wherever the old one is.
    Changed {
        /// Its id.
        id: Rc<str>,
        /// The facts about it now.
        to: ActorForm,
    },
    /// The map was written as text: a row a line, the names in it separated by commas, an
    /// empty one where nobody stands. It confirms those whom it names, and removes the
    /// drafted ones that it does not.
    Mapped(Rc<str>),
    /// The same, with names that no actor has yet: they are added.
    MappedWithNew(Rc<str>),
    /// A drafted actor was confirmed.
    Confirmed(Rc<str>),
    /// An actor without ties was removed.
    Removed(Rc<str>),
    /// All drafted actors that were not confirmed were removed.
    DraftsRemoved,
}

/// A change of a tie between actors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TieChange {
    /// A tie was added.
    Added {
        /// The id of the actor who does it.
        from: Rc<str>,
        /// The id of the actor to whom it is done.
        to: Rc<str>,
        /// True where it holds both ways alike.
        mutual: bool,
        /// The words that say so.
        evidence: Chosen,
        /// The words on the map, as a slice of the same sentence.
        caption: Slice,
    },
    /// A tie was added by words of the article that say so, as an editor types them. Those
    /// in square brackets are its caption. What is not given is guessed: who is tied, by
    /// the names in and before the words, and the caption.
    Typed(Rc<str>),
    /// A tie was led from another actor.
    FromSet(usize, Rc<str>),
    /// A tie was led to another actor.
    ToSet(usize, Rc<str>),
    /// It was set whether a tie holds both ways alike.
    MutualSet(usize, bool),
    /// A tie's evidence was chosen, with its caption.
    EvidenceChosen {
        /// The tie's number.
        tie: usize,
        /// The words that say so.
        evidence: Chosen,
        /// The words on the map, as a slice of the same sentence.
        caption: Slice,
    },
    /// A tie's caption was typed: words of the sentence of its evidence.
    CaptionTyped(usize, Rc<str>),
    /// A tie's caption was chosen, as a slice of the sentence of its evidence.
    CaptionChosen(usize, Slice),
    /// A tie was removed.
    Removed(usize),
}
