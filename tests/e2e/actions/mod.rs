//! The reader's actions, at random: on the page as it is, and on one whose text others
//! change meanwhile.

mod model;
mod random;
mod translated;
mod translators;
