//! The toolbar and the choice of the theme.

mod lines;
mod theme;
