//! Accessibility: checkers on every state, the keyboard, and the size of targets.

pub mod checkers;
mod gallery;
mod keyboard;
mod targets;
