//! The page in a frame of another page.

mod frame;
mod links;
