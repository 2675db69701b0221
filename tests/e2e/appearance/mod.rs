//! How the page is laid out: widths, line ends, the rail.

mod layout;
mod line_ends;
mod long_words;
mod rail;
