//! The map of who does what to whom.

mod geometry;
mod keys;
