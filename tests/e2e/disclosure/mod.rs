//! Sections: a few, and many.

mod scale;
pub mod sections;
