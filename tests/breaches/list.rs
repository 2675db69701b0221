//! The list of breaches, as `breaches.toml` has it.

use serde::Deserialize;

/// A deliberate breach of a wall.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breach {
    pub id: String,
    /// What it breaks.
    pub wall: String,
    /// The file that it changes.
    pub file: String,
    /// What stands there, once, and what takes its place.
    pub old: String,
    pub new: String,
    /// The test that must fail.
    pub test: String,
    pub kind: Kind,
}

/// Where a test is, and how it is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Lib,
    ExplainerFolder,
    Markup,
    Assembly,
    Tidy,
    /// In a headless browser.
    Browser,
    /// On a bundle, by `WebDriver`.
    E2e,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    breach: Vec<Breach>,
}

/// All of them.
pub fn breaches() -> Vec<Breach> {
    let list: List = toml::from_str(include_str!("breaches.toml")).expect("the list of breaches");
    list.breach
}

impl Kind {
    /// As the list and the commands name it.
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
