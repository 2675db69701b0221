//! Floor 3b: an explainer folder, read and checked. Native only.
//!
//! [`read_folder`] reads the two files and checks the one against the other; what is
//! wrong or poor is shown as rustc shows it, or as a [`Listing`] for other programs.
//! [`lay_out`] gives the map of what was read, [`island`] the data of the program.
//!
//! Must not know: Yew, the window, what a page is made of.

mod about;
mod amend;
mod article;
mod block;
mod blocks;
mod bounded;
mod definitions;
mod digest;
mod editorial;
mod encoding;
mod folder;
mod front_matter;
mod grid;
mod island;
mod listing;
mod map;
mod origin;
mod quotation_marks;
mod reader;
mod refused;
mod report;
mod sentence_list;
mod sentences;

pub use bounded::LIMIT;
pub use digest::hexadecimal_digest;
pub use folder::{Folder, FolderErrors, read_folder, read_texts};
pub use island::island;
pub use listing::{Covered, Finding, Listing};
pub use map::lay_out;
pub use sentence_list::{ListedSentence, SentenceList, hedge_words, list_sentences};
