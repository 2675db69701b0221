//! The pointers that no longer hold, since the article was corrected: each with the
//! nearest place. Nothing is moved by itself.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::analysis::StalePointer;
use crosslight_studio::project::Pointer;
use crosslight_studio::{Action, StatementChange};

/// The props of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct StaleListProps {
    /// The pointers.
    pub pointers: Vec<StalePointer>,
}

/// Draws the list.
#[component]
pub fn StaleList(StaleListProps { pointers }: &StaleListProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    if pointers.is_empty() {
        return Html::default();
    }
    let one = |(number, it): (usize, &StalePointer)| {
        let label = if it.count == 0 {
            Label::NoLonger
        } else {
            Label::OftenNow
        };
        let count = it.count.to_string();
        let statement = match it.pointer {
            Pointer::Statement(number) => Some(number),
            _ => None,
        };
        let moved = statement
            .zip(it.nearest.as_ref())
            .map(|(statement, nearest)| {
                let to = nearest.sentence.clone();
                Action::Statement(StatementChange::Moved { statement, to })
            });
        let removed = statement.map(|it| Action::Statement(StatementChange::Removed(it)));
        html! {
            <li class="diagnostic" key={number}>
                <p>{ labels.fill(label, &[("count", &count)]) }{ " " }<q>{ it.words.to_string() }</q></p>
                if let Some(nearest) = &it.nearest {
                    <p>{ labels.text(Label::Nearest) }{ " " }<q>{ nearest.words.to_string() }</q></p>
                }
                <p class="actions">
                    if let Some(nearest) = &it.nearest {
                        <button type="button" class="control small" onclick={desk.sends(Message::SentenceShown(nearest.sentence.clone()))}>{ labels.text(Label::ShowMe) }</button>
                    }
                    if let Some(moved) = moved {
                        <button type="button" class="control small" disabled={desk.is_locked()} onclick={desk.does(moved)}>{ labels.text(Label::LeadThere) }</button>
                    }
                    if let Some(removed) = removed {
                        <button type="button" class="control small" disabled={desk.is_locked()} onclick={desk.does(removed)}>{ labels.text(Label::Remove) }</button>
                    }
                </p>
            </li>
        }
    };
    html! {
        <section>
            <h3>{ labels.text(Label::StalePointers) }</h3>
            <ol class="diagnostics">{ for pointers.iter().enumerate().map(one) }</ol>
        </section>
    }
}
