//! Words that are shown as they are written and that another dialect of Markdown takes for
//! marks.

/// Words that may have been meant as marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The words, as the article has them.
    pub words: String,
    /// The marks that another dialect takes them for.
    pub what: &'static str,
    /// The same marks as an article has them.
    pub instead: String,
}

impl Suspect {
    /// Returns the help: what the editor can do about it.
    #[must_use]
    pub fn help(&self) -> String {
        let Suspect { words, instead, .. } = self;
        let instead = if instead.starts_with('[') {
            format!("for a link, write `{instead}` on a line of its own")
        } else if instead.starts_with('<') {
            format!("for that, write `{instead}`")
        } else {
            format!("for that, write {instead}")
        };
        format!("{instead}; where it is words, a backslash says so: `\\{words}`")
    }
}
