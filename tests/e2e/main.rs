//! The page as readers have it: the built bundle on a static server of the tests' own,
//! in one of three engines ([`engine`]). Each test has its own server and its own
//! browser session. A folder has the tests of one component, or of one side of the page.
//!
//! The prerequisites of the tests are in [`environment`].

mod accessibility;
mod actions;
mod address;
mod appearance;
mod article;
mod attaching;
mod chromium;
mod comparison;
mod contents;
mod disclosure;
mod embedding;
mod faults;
mod hosting;
mod languages;
mod layer;
mod map;
mod selection;
mod studio;
mod toolbar;
