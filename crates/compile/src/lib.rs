//! Compiles an article and its editor's file to an explainer.
//!
//! [`compile_folder`] takes the bytes of `article.md` and `explainer.toml`. It parses
//! them (`parse`), resolves every pointer of the second to words of the first
//! (`resolve`), and gives a [`Folder`] with the explainer, or every mistake in both,
//! shown as rustc shows its own, or as a [`CheckReport`] for other programs.
//!
//! Must not know: Yew, the browser, files that it was not given.

mod article;
mod block_entry;
mod checks;
mod compile;
mod digest;
mod draft;
mod editorial;
mod encoding;
mod error;
mod files;
mod folder;
mod grid;
mod help;
mod html_tokens;
mod import;
mod island;
mod label_sets;
mod listing;
mod located;
mod location;
mod message;
mod notation_slip;
mod parse;
mod partial;
mod picture_problem;
mod plain_id;
mod plurals;
mod quoted;
mod quotes;
mod report;
mod resolve;
mod schema;
mod selector;
mod sentence_list;
mod speakers;
mod suspect;
mod text_problem;
mod uncompiled;
mod warning;
mod wrong_value;

pub use article::{
    Article, ArticleNote, ArticleSection, Heading, Paragraph as ArticleParagraph, Quotations,
    Sentence,
};
pub use block_entry::BlockEntry;
pub use checks::{CHECKS, Check};
pub use compile::compile;
pub use digest::hexadecimal_digest;
pub use draft::{
    Attribution, Class, DRAFT_NOTE, DraftOptions, Drafted, NO_RULE, Proposal, Proposals,
    ProposedActor, ProposedVoice, Record, Rule, draft, propose,
};
pub use editorial::{
    ActorEntry, AnswerEntry, ArticleEntry, ComparisonEntry, Editorial, EmbedEntry, ImageEntry,
    LabelEntry, PointEntry, RelationEntry, SectionEntry, SentenceEntry, StartEntry, StatementEntry,
    ViewpointEntry, VoiceEntry,
};
pub use error::{ContentError, Problem};
pub use files::{FolderFiles, LIMIT, Load as PictureLoad};
pub use folder::{Folder, FolderErrors, compile_folder, read_texts};
pub use html_tokens::{EMPTY_ELEMENTS, html_tokens};
pub use import::{
    Dropped, Fate, Imported, LIMIT as IMPORT_LIMIT, Source, SourceKind, Unimportable, import,
    import_beside,
};
pub use island::island;
pub use label_sets::{label_set, labels_to_begin_with, languages_of_labels};
pub use listing::{CheckReport, Covered, Diagnostic};
pub use located::Located;
pub use location::{Location, SourceFile};
pub use notation_slip::{NotationSlip, is_invisible};
pub use parse::editorial::{Unparsed, is_language_tag};
pub use parse::pictures::picture_problem;
pub use partial::{Parsed, parse_folder};
pub use picture_problem::PictureProblem;
pub use quotes::locate::{QuoteError, locate, slices};
pub use quotes::nearest::{Difference, Nearest, nearest_name, nearest_place, work as nearest_work};
pub use quotes::text_index::{QuoteMatch, TextIndex};
pub use resolve::Checked;
pub use resolve::anchor::{of_heading as anchor_of_heading, of_sentences as anchors_of_sentences};
pub use resolve::hedges::{marked as hedge_slices, occurrences as hedge_occurrences};
pub use schema::schema;
pub use selector::QuoteSelector;
pub use sentence_list::{
    ListedSentence, SentenceList, hedge_words, hedge_words_of, list_sentences,
};
pub use suspect::Suspect;
pub use text_problem::TextProblem;
pub use warning::{ContentWarning, Lint};
pub use wrong_value::{Found, Wanted, WrongValue};
