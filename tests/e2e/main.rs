//! The page as readers have it: the built bundle on a static server of the tests' own,
//! in one of three engines ([`engine`]). Each test has its own server and its own
//! browser session. The runner takes tests in the order of their names; tests that take
//! a minute are named `any_…`, so that they begin early.
//!
//! The prerequisites of the tests are in [`environment`].

mod any_actions;
mod any_addresses;
mod any_views;
mod frame_links;
mod model;

mod accessibility;
mod address;
mod after_frame;
mod appearance;
mod article;
mod before_hydration;
mod budgets;
mod bundle;
mod choosing;
mod chromium;
mod compare_link;
mod comparison;
mod copying;
mod damage;
mod disclosure;
mod embedding;
mod faults;
mod first_view;
mod gallery;
mod hostile;
mod interfaces;
mod keyboard;
mod label_sets;
mod languages;
mod line_ends;
mod long_words;
mod panic;
mod policy;
mod previewing;
mod rail;
mod samples;
mod scale;
mod single_file;
mod slash;
mod storms;
mod targets;
mod theme;
mod toolbar;
mod translated;
mod translators;
mod whereabouts;
mod who_says_so;
mod words;
