//! The components, one module each. Each has examples beside it, which feed
//! the gallery and the tests of the markup.
//!
//! A component draws what its props say and sends messages; what it remembers by itself is
//! what nobody else needs: a half-filled form, which row is open. All words come from the
//! [`Desk`].

mod about_form;
mod actor_table;
mod answer_editor;
pub mod app;
mod article_text;
mod article_view;
mod bulk_confirm;
mod checks_view;
mod comparison_grid;
mod desk;
pub mod example;
mod field;
mod file_view;
pub mod gallery;
mod header;
mod import_report;
mod keys_list;
mod ledger;
mod names;
mod owner_notes;
mod page_view;
mod paragraph;
mod proposal;
mod queue_progress;
mod request;
mod save_state;
mod section_table;
mod sentence_table;
mod stale_list;
mod status_line;
mod tasks;
mod tie_form;
mod tie_table;
mod ties_view;
mod undo_buttons;
mod viewpoint_table;
mod views_nav;
mod voice_choice;
mod voice_table;
mod who_view;
mod word_picker;
mod words_field;

pub use app::{App, AppProps};
pub use desk::{Access, Desk};
pub use owner_notes::{OwnerNotes, Settled};
pub use request::Request;
pub use save_state::{Saved, Saves, Writes};
pub use tasks::Tasks;
