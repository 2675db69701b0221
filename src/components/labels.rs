//! The words of the page that are neither the article's nor the editor's.

use crate::content::Coverage;
use crate::state::{Copied, Notice, Theme};

pub const AND: &str = " and ";
pub const ARTICLE_SAYS: &str = "the article, naming no source";
pub const ARTICLE_SAYS_TITLE: &str = "The article, naming no source";
pub const CITE: &str = "Cite this";
pub const CLEAR: &str = "Clear";
pub const COLOPHON: &str = "How this explainer was made";
pub const COLOPHON_NOTE: &str = "Every quotation, every line on the map and every answer in the comparison is an exact excerpt of the article, checked when this page was built.";
pub const COMPARE_LINK: &str = "Compare two readings";
pub const CONTENTS: &str = "In this article";
pub const COPY_CITATION: &str = "Copy citation";
pub const COPY_LINK: &str = "Copy link to this view";
pub const COPY_QUOTATION: &str = "Copy quotation and link";
pub const COVERED: &str = "Sentences";
pub const DIGEST: &str = "SHA-256 of the article";
pub const HEDGES: &str = "Marked words make a claim less than certain.";
pub const HIDE: &str = "Hide";
pub const HIDE_ALL: &str = "Hide all sections";
pub const HIDE_SECTION: &str = "hide this section";
pub const INTRODUCTION: &str = "Introduction";
pub const MADE_WITH: &str = "Made with";
pub const MAP: &str = "Who does what to whom";
pub const MAP_NOTE: &str = "Select an actor or a line to find its sentence.";
pub const NO_ANSWER: &str = "The article does not say.";
pub const QUOTED: &str = ", quoted";
pub const SELECTION: &str = "Selection";
pub const SHOW: &str = "Show";
pub const SHOW_ALL: &str = "Show all sections";
pub const SHOW_SECTION: &str = "show this section";
pub const THEME: &str = "Colours";
pub const TO: &str = " to ";
pub const TOOLBAR: &str = "View";
pub const VERIFIED: &str = "Excerpts";
pub const WHO_SAYS_SO: &str = "Who says so";

pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

/// What the status line says; `points` is the size of the comparison.
pub fn notice(notice: Notice, points: usize) -> String {
    match notice {
        Notice::ComparisonShown => {
            format!("Comparison shown: {points} points, below the text of this section.")
        }
        Notice::ComparisonHidden => "Comparison hidden.".into(),
        Notice::AllSectionsShown => "All sections shown.".into(),
        Notice::AllSectionsHidden => "All sections hidden.".into(),
        Notice::Selected { sentences: count } => {
            format!(
                "{} selected. Escape clears the selection.",
                sentences(count)
            )
        }
        Notice::SelectionCleared => "Selection cleared.".into(),
        Notice::Copied(what, again) => {
            let what = match what {
                Copied::Link => "Link copied",
                Copied::Quotation => "Quotation and link copied",
                Copied::Citation => "Citation copied",
            };
            [what, if again { " again." } else { "." }].concat()
        }
        Notice::CopyRefused(again) => {
            let again = if again { " again" } else { "" };
            format!("The browser refused to copy{again}; the address bar has the link.")
        }
    }
}

/// How many sentences somebody has.
pub fn sentences(count: usize) -> String {
    match count {
        1 => "1 sentence".into(),
        _ => format!("{count} sentences"),
    }
}

/// The sentences for which the article names no source, among all.
pub fn unattributed(count: usize, all: usize) -> String {
    format!("{count} of {all} sentences name no source.")
}

/// The link from the switch to the points.
pub fn points_link(points: usize) -> String {
    format!("{points} points, below")
}

/// The name of the link from a sentence to a point that quotes it.
pub fn back_link(number: usize) -> String {
    format!("Compared in point {number}")
}

/// The control of the list of ties.
pub fn in_words(count: usize) -> String {
    format!("The same in words: {count} ties")
}

/// A tie for ears.
pub fn tie(from: &str, to: &str, mutual: bool, words: &str, voice: Option<&str>) -> String {
    let between = if mutual { AND } else { TO };
    let voice = voice.unwrap_or(ARTICLE_SAYS);
    format!("{from}{between}{to}: “{words}”, {voice}")
}

/// How much of the article its statements account for.
pub fn covered(coverage: Coverage) -> String {
    let Coverage {
        sentences,
        unattributed,
        ..
    } = coverage;
    format!("{sentences} covered, all of them; {unattributed} name no source")
}

/// How many excerpts were found in the article.
pub fn verified(coverage: Coverage) -> String {
    format!("{} verified, word for word", coverage.excerpts)
}

/// What the explainer was made with.
pub fn version(version: &str) -> String {
    format!("Crosslight {version}")
}

/// What follows the title in a citation.
pub fn citation(version: &str) -> String {
    format!("interactive explainer made with Crosslight {version}.")
}
