//! The comparison and the link to it.

mod compare_link;
mod switching;
