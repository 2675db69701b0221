//! The build's checks of the project: each diagnostic with its location, “Show me”, and its
//! helps as buttons.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, use_analysis, use_desk};
use super::stale_list::StaleList;
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::Checks;
use crosslight_studio::analysis::{
    Advice, Diagnostic, Fix, FixKind, Sentence, SentenceState, Severity,
};

/// The props of the view.
#[derive(Clone, PartialEq, Properties)]
pub struct ChecksViewProps {
    /// The build's checks; `None` until there are any.
    pub checks: Option<Rc<Checks>>,
}

/// Draws the view.
#[component]
pub fn ChecksView(ChecksViewProps { checks }: &ChecksViewProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let stale = html! { <StaleList pointers={analysis.stale.clone()} /> };
    let Some(checks) = checks else {
        return html! { <div class="checks"><p>{ labels.text(Label::ChecksPending) }</p>{ stale }</div> };
    };
    let count = |severity| {
        let all = checks.diagnostics.iter();
        all.filter(|it| it.severity == severity).count().to_string()
    };
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(count);
    let summary = match checks.coverage {
        Some([sentences, unattributed, excerpts]) => {
            // Sentences for which no rule found a source are without one until another is
            // confirmed.
            let drafted = |it: &&Sentence| {
                it.speaker.is_none() && matches!(it.state, SentenceState::Drafted(_))
            };
            let drafted = analysis.sentences.iter().filter(drafted).count();
            let unattributed = unattributed + drafted;
            let counts = [sentences, unattributed, excerpts].map(|it| it.to_string());
            let values = [
                ("sentences", &*counts[0]),
                ("unattributed", &counts[1]),
                ("excerpts", &counts[2]),
            ];
            labels.fill(Label::ChecksGood, &values)
        }
        None => labels.fill(Label::ChecksBad, &[("count", &errors)]),
    };
    let all = checks.diagnostics.iter().enumerate();
    html! {
        <div class="checks">
            <p class="checks-summary" data-good={checks.is_good().then_some("")}>{ summary }
                if warnings != "0" {
                    { " " }{ labels.fill(Label::Warnings, &[("count", &warnings)]) }
                }
            </p>
            <ol class="diagnostics">{ for all.map(|(number, it)| diagnostic(&desk, number, it)) }</ol>
            { stale }
        </div>
    }
}

fn diagnostic(desk: &Desk, number: usize, it: &Diagnostic) -> Html {
    let labels = &desk.labels;
    let (value, severity) = match it.severity {
        Severity::Error => ("error", Label::Mistake),
        Severity::Warning => ("warning", Label::Warning),
    };
    let file = if it.in_article {
        "article.md"
    } else {
        "explainer.toml"
    };
    let line = it.line.map(|line| {
        labels.fill(
            Label::LineOf,
            &[("line", &line.to_string()), ("file", file)],
        )
    });
    let show = match (&it.sentence, it.line) {
        (Some(id), _) => Some(Message::SentenceShown(id.clone())),
        (None, Some(line)) => Some(Message::LineShown {
            in_article: it.in_article,
            line,
        }),
        (None, None) => None,
    };
    html! {
        <li class="diagnostic" key={number} data-severity={value}>
            <p><strong class="severity">{ labels.text(severity) }</strong>{ " " }{ labels.english(&it.message) }</p>
            if let Some(advice) = it.advice {
                <p class="help">{ labels.text(label_of(advice)) }</p>
            } else if let Some(help) = &it.help {
                <p class="help">{ labels.english(help) }</p>
            }
            <p class="location">{ line.unwrap_or_else(|| file.to_owned()) }</p>
            <p class="actions">
                if let Some(show) = show {
                    <button type="button" class="control small" onclick={desk.sends(show)}>{ labels.text(Label::ShowMe) }</button>
                }
                { for it.fixes.iter().map(|it| fix(desk, it)) }
            </p>
        </li>
    }
}

/// Returns the label that says what to do, in words of the interface.
fn label_of(advice: Advice) -> Label {
    match advice {
        Advice::Confirm => Label::AdviceConfirm,
        Advice::Attribute => Label::AdviceAttribute,
        Advice::Use => Label::AdviceUse,
        Advice::Hedge => Label::AdviceHedge,
    }
}

fn fix(desk: &Desk, fix: &Fix) -> Html {
    let label = match fix.kind {
        FixKind::Write => Label::FixWrite,
        FixKind::TakeOut => Label::FixTakeOut,
        FixKind::AddHedge => Label::AddHedge,
        FixKind::NoHedges => Label::NoHedges,
        FixKind::Remove => Label::FixRemove,
        FixKind::Choose => Label::FixChoose,
    };
    let words = desk.labels.fill(label, &[("words", &fix.words)]);
    html! {
        <button type="button" class="control small" disabled={desk.is_locked()} onclick={desk.does(fix.action.clone())}>{ words }</button>
    }
}
