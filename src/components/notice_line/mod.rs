//! The status line (WAI-ARIA `status`): what the reader's last act changed. Eyes
//! see that something was copied, or that a link leads nowhere, which shows nowhere else;
//! the rest they see. Nobody acts on it.

pub mod examples;

use yew::prelude::*;

use crate::components::dom;
use crate::components::labels::{self, around, sentences};
use crate::components::live::{LiveProps, anew, use_store};
use crosslight_content::{Label, Labels};
use crosslight_state::{Copied, Notice, Said, Topic};

/// Draws the slot of the status line; empty until there is something to say.
#[component]
pub fn NoticeSlot() -> Html {
    html! { <p class="notice" id={dom::NOTICE} role="status"></p> }
}

/// Draws what the status line says: a live piece on [`Topic::Notice`]. Each notice is an element
/// of its own, so that its going away, which the style sheet times, begins anew.
#[component]
pub fn NoticeLine(LiveProps { store }: &LiveProps) -> Html {
    let key = use_store(store, Topic::Notice);
    let state = store.state();
    let Some(notice) = state.notice() else {
        return anew(key, Html::default());
    };
    let class = match notice {
        Notice::Copied(..) | Notice::CopyRefused(_) | Notice::Gone => "notice-seen",
        _ => "notice-heard",
    };
    let words = words(&state.explainer().labels, notice);
    anew(key, html! { <span {class}>{ words }</span> })
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
        Notice::Copied(Copied::Link, Said::Once) => Label::LinkCopied,
        Notice::Copied(Copied::Link, Said::Again) => Label::LinkCopiedAgain,
        Notice::Copied(Copied::Quotation, Said::Once) => Label::QuotationCopied,
        Notice::Copied(Copied::Quotation, Said::Again) => Label::QuotationCopiedAgain,
        Notice::Copied(Copied::Citation, Said::Once) => Label::CitationCopied,
        Notice::Copied(Copied::Citation, Said::Again) => Label::CitationCopiedAgain,
        Notice::Gone => Label::Gone,
        Notice::CopyRefused(Said::Once) => Label::CopyRefused,
        Notice::CopyRefused(Said::Again) => Label::CopyRefusedAgain,
    };
    labels::words(labels, label)
}
