//! The address: what it opens, what it says of the view, and what is copied of it.

mod copying;
mod first_view;
mod head_script;
mod opening;
mod random;
