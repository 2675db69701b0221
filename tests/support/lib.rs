//! The code that the native tests share: the browsers and their drivers, a static
//! server, the page as a reader uses it, and articles made for tests.
#![expect(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    reason = "only tests use it: a panic is a failed test, and the names say what is done"
)]

pub mod acts;
pub mod answer;
pub mod collector;
pub mod display;
pub mod driver;
pub mod emulation;
pub mod engine;
pub mod environment;
pub mod fixtures;
pub mod frames;
pub mod island;
pub mod kept;
pub mod long_article;
pub mod maps;
pub mod page;
pub mod publishing;
pub mod reading;
pub mod server;
pub mod serving;
pub mod session;
