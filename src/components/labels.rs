//! The words of the page that are neither the article's nor the editor's.

use crate::state::{Notice, Theme};

pub const ARTICLE_SAYS: &str = "the article, naming no source";
pub const CONTENTS: &str = "In this article";
pub const COMPARE_LINK: &str = "Compare two readings";
pub const HEDGES: &str = "Marked words make a claim less than certain.";
pub const HIDE: &str = "Hide";
pub const HIDE_SECTION: &str = "hide this section";
pub const HIDE_ALL: &str = "Hide all sections";
pub const INTRODUCTION: &str = "Introduction";
pub const NO_ANSWER: &str = "The article does not say.";
pub const QUOTED: &str = ", quoted";
pub const SHOW: &str = "Show";
pub const SHOW_SECTION: &str = "show this section";
pub const SHOW_ALL: &str = "Show all sections";
pub const THEME: &str = "Colours";
pub const TOOLBAR: &str = "View";
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
