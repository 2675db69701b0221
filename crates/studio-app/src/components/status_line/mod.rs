//! One polite line in which the app says what happened (WAI-ARIA `status`, WCAG 4.1.3).

pub mod examples;

use yew::prelude::*;

use super::desk::{use_analysis, use_desk};
use super::names;
use crate::state::{News, Notice};

/// The props of the line.
#[derive(Clone, PartialEq, Properties)]
pub struct StatusLineProps {
    /// The last notice.
    pub notice: Notice,
}

/// Draws the line. The key makes the same words new, so that they are read again.
#[component]
pub fn StatusLine(StatusLineProps { notice }: &StatusLineProps) -> Html {
    let (labels, analysis) = (use_desk().labels, use_analysis());
    let is_refusal = matches!(
        notice.news,
        Some(News::Refused(_) | News::Failed(_) | News::Busy)
    );
    html! {
        <p class="status" role="status" data-refused={is_refusal.then_some("")}>
            if let Some(news) = &notice.news {
                <span key={notice.number}>{ names::news(&analysis, &labels, news) }</span>
            }
        </p>
    }
}
