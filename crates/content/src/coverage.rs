//! The coverage of an article: the parts of it that the editor accounts for.

/// The coverage of an article, counted in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// All sentences.
    pub sentences: usize,
    /// The sentences for which the article names no source.
    pub unattributed: usize,
    /// The sentences that the editor has not looked at.
    pub not_yet: usize,
    /// True if the editor says of them who says them.
    pub said: bool,
    /// The entries that rules drafted and nobody has confirmed.
    pub drafts: usize,
    /// The excerpts found in the article: quotations, verbs, answers, captions.
    pub excerpts: usize,
}

impl std::fmt::Display for Coverage {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let Coverage {
            sentences,
            unattributed,
            not_yet,
            said,
            drafts,
            excerpts,
        } = self;
        let sentences = counted(*sentences, "sentence");
        let excerpts = counted(*excerpts, "excerpt");
        let drafts = match drafts {
            0 => String::new(),
            1 => "; 1 draft not yet confirmed".to_owned(),
            count => format!("; {count} drafts not yet confirmed"),
        };
        if *said && *not_yet > 0 {
            return write!(
                f,
                "{sentences}, {not_yet} of them not yet attributed, {unattributed} without a named source; {excerpts} verified{drafts}"
            );
        }
        if !said {
            return write!(
                f,
                "{sentences}, none attributed; {excerpts} verified{drafts}"
            );
        }
        write!(
            f,
            "{sentences} covered, {unattributed} of them without a named source; {excerpts} verified{drafts}"
        )
    }
}

/// Returns a count with its noun.
fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
