//! The status line (WAI-ARIA `status`): what the reader's last act changed. Eyes
//! see that something was copied, or that a link leads nowhere, which shows nowhere else;
//! the rest they see.

use yew::prelude::*;

use super::dom;
use super::labels::{self, around, sentences};
use crosslight_content::{Label, Labels};
use crosslight_state::{Copied, Notice, Store};

/// The slot; empty until there is something to say.
pub fn notice_slot() -> Html {
    html! { <p class="notice" id={dom::NOTICE} role="status"></p> }
}

/// What the line says. Each notice is an element of its own (see [`live`](super::live)),
/// so that its going away, which the style sheet times, begins anew.
pub fn notice_line(store: &Store) -> Html {
    let state = store.state();
    let Some(notice) = state.notice() else {
        return Html::default();
    };
    let visible = matches!(
        notice,
        Notice::Copied(..) | Notice::CopyRefused(_) | Notice::Gone
    );
    let class = if visible {
        "notice-seen"
    } else {
        "notice-heard"
    };
    html! { <span {class}>{ words(&state.explainer().labels, notice) }</span> }
}

fn words(labels: &Labels, notice: Notice) -> Html {
    let label = match notice {
        Notice::ComparisonShown => Label::ComparisonShown,
        Notice::ComparisonHidden => Label::ComparisonHidden,
        Notice::AllSectionsShown => Label::AllSectionsShown,
        Notice::AllSectionsHidden => Label::AllSectionsHidden,
        Notice::Selected { sentences: count } => {
            let count = sentences(labels, count);
            return around(labels, Label::Selected, "sentences", count);
        }
        Notice::SelectionCleared => Label::SelectionCleared,
        Notice::Copied(Copied::Link, false) => Label::LinkCopied,
        Notice::Copied(Copied::Link, true) => Label::LinkCopiedAgain,
        Notice::Copied(Copied::Quotation, false) => Label::QuotationCopied,
        Notice::Copied(Copied::Quotation, true) => Label::QuotationCopiedAgain,
        Notice::Copied(Copied::Citation, false) => Label::CitationCopied,
        Notice::Copied(Copied::Citation, true) => Label::CitationCopiedAgain,
        Notice::Gone => Label::Gone,
        Notice::CopyRefused(false) => Label::CopyRefused,
        Notice::CopyRefused(true) => Label::CopyRefusedAgain,
    };
    labels::words(labels, label)
}
