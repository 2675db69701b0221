//! The list of breaches in `breaches.toml`.

use serde::Deserialize;

/// A deliberate breach of a wall.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breach {
    pub id: String,
    /// The wall that it breaks.
    pub wall: String,
    /// The file that it changes.
    pub file: String,
    /// The text to replace, which occurs once, and the replacement.
    pub old: String,
    pub new: String,
    /// The test that must fail.
    pub test: String,
    pub kind: Kind,
}

/// The kind of a test, which determines how it is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Lib,
    ExplainerFolder,
    Markup,
    Assembly,
    Tidy,
    /// A test in a headless browser.
    Browser,
    /// A test on a bundle, by `WebDriver`.
    E2e,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    breach: Vec<Breach>,
}

/// Returns all breaches.
pub fn breaches() -> Vec<Breach> {
    let list: List = toml::from_str(include_str!("breaches.toml")).expect("the list of breaches");
    list.breach
}

impl Kind {
    /// Returns the name in the list and in the commands.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Lib => "lib",
            Kind::ExplainerFolder => "explainer_folder",
            Kind::Markup => "markup",
            Kind::Assembly => "assembly",
            Kind::Tidy => "tidy",
            Kind::Browser => "browser",
            Kind::E2e => "e2e",
        }
    }
}
