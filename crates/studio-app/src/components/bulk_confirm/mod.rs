//! Confirms all that a rule drafted, for rules whose record is “sure”; of the others it
//! says that they are confirmed one by one.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;
use crosslight_compile::Class;
use crosslight_studio::analysis::DraftedRule;
use crosslight_studio::{Action, StatementChange};

/// The props of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct BulkConfirmProps {
    /// The rules by which sentences were drafted and are not confirmed.
    pub rules: Vec<DraftedRule>,
}

/// Draws the list.
#[component]
pub fn BulkConfirm(props: &BulkConfirmProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    if props.rules.is_empty() {
        return Html::default();
    }
    let rule = |rule: &DraftedRule| {
        let count = rule.sentences.len().to_string();
        let values = [("rule", &*rule.name), ("count", &*count)];
        let confirm = Action::Statement(StatementChange::RuleConfirmed(rule.name.clone()));
        html! {
            <li key={rule.name.to_string()}>
                if rule.class == Class::Sure {
                    <button type="button" class="control" disabled={desk.is_locked()} onclick={desk.does(confirm)}>
                        { labels.fill(Label::ConfirmAll, &values) }
                    </button>
                } else {
                    { labels.fill(Label::OneByOne, &values) }
                }
            </li>
        }
    };
    html! {
        <details class="bulk">
            <summary>{ labels.text(Label::ByRule) }</summary>
            <ul>{ for props.rules.iter().map(rule) }</ul>
        </details>
    }
}
