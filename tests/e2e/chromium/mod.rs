//! What only Chromium tells, by its developer tools and its own measures. The other
//! engines' runs leave out these tests, and no other; why each is here stands in
//! `tests/README.md`.

mod budgets;
mod capture;
mod first_view;
mod record;
mod tree;
mod typefaces;
