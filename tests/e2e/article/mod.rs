//! The article's words, and the words beside them.

mod footnotes;
mod hostile;
mod verbatim;
mod words;
