//! Floor 2: what is seen, one module a component, props in and callbacks out.
//!
//! The first render of each component depends on its props alone, so that the
//! browser finds what was prerendered. What the reader opened, closed, checked
//! or chose is held by native elements (`<details>`, checkbox, radio); a
//! component that has one tells the [`Store`](crate::state::Store) what happened
//! to it, and moves it when the state was moved elsewhere.
//!
//! Must not know: window, storage, timers, parsing.

mod answer_card;
mod app;
mod checkbox;
mod comparison;
mod comparison_switch;
mod contents;
mod disclosure;
mod labels;
mod layer_switch;
mod legend;
mod live;
mod masthead;
mod notice_line;
mod prose;
mod sections_button;
mod tag;
mod theme_choice;
mod toolbar;

pub use app::{App, AppProps, Page, Stage};
