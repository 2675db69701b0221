//! The program attaches to the page: before, and after the next frame.

mod after_frame;
mod before;
