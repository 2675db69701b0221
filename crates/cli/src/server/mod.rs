//! The parts that `preview` and `studio` share: a server on this machine, the names that it
//! answers to, its files, and the changes of a folder.

mod listener;
pub mod names;
mod served;
pub mod watching;

pub use listener::listener;
pub use served::{served, value};
