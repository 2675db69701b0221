//! The core of Studio, in which an editor makes an explainer in the browser.
//!
//! Studio shows one project in several views: the article, who says what, ties and
//! comparison, the page, the checks, the file. This crate is what they stand on. It is
//! pure: a project and an action give the next project, and a project gives what the
//! views draw.
//!
//! # Floors
//!
//! Each floor knows only those before it.
//!
//! 1. [`project`]: a [`Project`] is the two texts of an explainer folder and its
//!    pictures, and nothing else. [`update`] applies an [`Action`] to it and gives the
//!    next one, or a [`Refusal`]. `explainer.toml` is edited in place, so comments and
//!    order stay, and one change is one line of diff. What [`update`] writes points at
//!    one place in the article.
//! 2. [`history`]: a [`History`] is a project with the named steps that led to it, for
//!    undo and redo.
//! 3. [`analysis`]: an [`Analysis`] is what the views draw of a project, whatever
//!    mistakes it has; [`Checks`] are the diagnostics that the command prints, with
//!    their help as actions.
//! 4. The views, in another crate: Yew components that draw an [`Analysis`] and send
//!    [`Action`]s.
//!
//! Beside them: [`storage`] turns a history into bytes with a checksum and back, and
//! [`export`] packs a folder into one file.
//!
//! # Where to start
//!
//! An editor clicks on a voice: the view sends [`StatementChange::VoiceChosen`] →
//! [`History::done`] → [`update`] → `project/statements.rs`, which writes the entry →
//! the view draws [`Analysis::of`] the new project.
//!
//! Must not know: Yew, the browser, files, a clock.

pub mod analysis;
pub mod export;
pub mod history;
pub mod project;
pub mod storage;

pub use analysis::{Analysis, Checks};
pub use history::History;
pub use project::{
    AboutChange, Action, ActorChange, ComparisonChange, Project, Refusal, SectionChange,
    SentenceChange, SentenceId, Speaker, StatementChange, TextChange, TieChange, ViewpointChange,
    VoiceChange, update,
};
