//! Finds the passage of the article that a quote selector points at, or the passage or
//! name that is nearest to it.

pub mod folding;
pub mod locate;
pub mod nearest;
pub mod text_index;
