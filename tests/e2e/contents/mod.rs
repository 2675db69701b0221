//! The list of contents.

mod whereabouts;
