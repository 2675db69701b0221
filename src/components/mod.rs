//! Floor 2: what is seen, one module a component.
//!
//! The build draws the whole page with [`App`]. In the browser the program attaches to that
//! page as it stands: native elements (`<details>`, checkbox, radio) hold what the reader
//! opened, closed, checked or chose, and the behaviours of the browser connect them with the
//! [`Store`](crosslight_state::Store) by the names in [`dom`]. The program draws the few live
//! pieces ([`SelectionPanel`], [`SectionsWords`], [`NoticeLine`]) into their slots.
//!
//! Must not know: window, storage, timers, parsing.

mod actor_map;
mod answer_card;
mod app;
mod chunk;
mod colophon;
mod compare_link;
mod comparison;
mod comparison_switch;
mod contents;
mod disclosure;
pub mod dom;
pub mod example;
mod footnotes;
pub mod gallery;
mod labels;
mod layer_switch;
mod legend;
mod live;
mod marked;
mod masthead;
mod notice_line;
mod panel;
mod picture;
mod prose;
mod relations;
mod sections_button;
mod table;
mod tag;
mod theme_choice;
mod toolbar;

pub use app::{App, AppProps};
pub use colophon::{Colophon, ColophonProps, Imprint};
pub use live::{LiveProps, use_store};
pub use notice_line::NoticeLine;
pub use panel::SelectionPanel;
pub use sections_button::SectionsWords;
