//! Floor 2: what is seen, one module a component, props in and callbacks out.
//!
//! The build draws the whole page with [`App`]. In the browser [`hydrate`] takes it
//! over as it stands: what the reader opened, closed, checked or chose is held by
//! native elements (`<details>`, checkbox, radio), which tell the
//! [`Store`](crosslight_state::Store) what happened to them, and move when the state was
//! moved elsewhere; [`draw_pieces`] draws the few pieces that need the program into their
//! slots.
//!
//! Must not know: window, storage, timers, parsing.

mod actor_map;
mod answer_card;
mod app;
mod choosing;
mod colophon;
mod compare_link;
mod comparison;
mod comparison_switch;
mod contents;
mod current_section;
mod disclosure;
pub mod dom;
mod highlight;
mod hydrate;
mod labels;
mod layer_switch;
mod legend;
mod live;
mod marked;
mod masthead;
mod native;
mod notice_line;
mod panel;
mod prose;
mod rehearsal;
mod relations;
mod sections_button;
mod stretch;
mod tag;
mod theme_choice;
mod toolbar;

pub use app::{App, AppProps};
pub use choosing::Copy;
pub use colophon::Imprint;
pub use comparison::lay_out_comparison_ahead;
pub use hydrate::{draw_pieces, hydrate};
pub use layer_switch::lay_out_layer_once;
pub use live::When;
pub use rehearsal::Rehearsal;
pub use stretch::is_long;
