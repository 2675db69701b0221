//! The layout of the page: widths, line ends, the rail.

mod layout;
mod line_ends;
mod long_words;
mod rail;
