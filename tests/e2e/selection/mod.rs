//! The selection.

pub mod choosing;
