//! Tests that need Chromium's developer tools and its own measurements. The runs of the
//! other engines leave out these tests and no others; `tests/README.md` gives the
//! reason for each.

mod budgets;
mod capture;
mod first_view;
mod record;
mod tree;
mod typefaces;
