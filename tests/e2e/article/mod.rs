//! The article's words, and the words beside them.

mod hostile;
mod verbatim;
mod words;
