//! Which view is in front of the editor.

/// A view of the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// The article: paste, open, correct.
    #[default]
    Article,
    /// Who says what.
    Who,
    /// Ties between actors, and the comparison.
    Ties,
    /// The same as tables, in which all can be done.
    Ledger,
}

/// A view beside the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// The page as a reader sees it.
    Page,
    /// The build's checks.
    Checks,
    /// The text of `explainer.toml`.
    File,
}

/// Which of the two a narrow window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Front {
    /// The work.
    #[default]
    Work,
    /// The view beside it.
    Aside,
}

impl Work {
    /// All, in the order in which they are offered.
    pub const ALL: [Work; 4] = [Work::Article, Work::Who, Work::Ties, Work::Ledger];

    /// Returns the id of the element that is the view.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Work::Article => "article",
            Work::Who => "who",
            Work::Ties => "ties",
            Work::Ledger => "ledger",
        }
    }
}

impl Aside {
    /// All, in the order in which they are offered.
    pub const ALL: [Aside; 3] = [Aside::Page, Aside::Checks, Aside::File];

    /// Returns the id of the element that is the view.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Aside::Page => "page",
            Aside::Checks => "checks",
            Aside::File => "file",
        }
    }
}
