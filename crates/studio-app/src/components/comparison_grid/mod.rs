//! The comparison as a native table: points down, viewpoints across. A cell shows its
//! answer, or that the article does not say, and opens the editor of its answer below its
//! row (a disclosure: `aria-expanded`). It offers sentences of that viewpoint's voices
//! alone, so that the commonest mistake cannot be made.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::answer_editor::AnswerEditor;
use super::desk::{Desk, use_analysis, use_desk};
use super::field::{Choice, LabelFor, TextField};
use super::names;
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::analysis::{Answer, Comparison, Point};
use crosslight_studio::{Action, Analysis, ComparisonChange};

/// Draws the comparison, or what begins one.
#[component]
pub fn ComparisonGrid() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let cell = use_state(|| None::<(usize, usize)>);
    let sections = analysis.sections.iter().enumerate();
    let sections =
        sections.map(|(number, it)| (number.to_string().into(), it.heading.to_string().into()));
    let options = std::iter::once((AttrValue::default(), labels.text(Label::NoComparison)));
    let placed = desk.on.reform(|value: AttrValue| {
        let change = value
            .parse()
            .map_or(ComparisonChange::Removed, ComparisonChange::Placed);
        Message::Did(Action::Comparison(change))
    });
    let comparison = analysis.comparison.as_ref();
    let section = comparison
        .and_then(|it| it.section)
        .map(|it| it.to_string());
    html! {
        <div class="comparison">
            <Choice id="_comparison-section" label={labels.text(Label::ComparisonIn)} value={section.unwrap_or_default()} options={options.chain(sections).collect::<Vec<_>>()} on_change={placed} />
            if !analysis.sections.is_empty() {
                { words(&desk, comparison) }
            }
            if let Some(comparison) = comparison {
                { grid(&desk, &analysis, comparison, &cell) }
            }
            if !analysis.sections.is_empty() {
                <TextField key={comparison.map_or(0, |it| it.points.len())} id="_point-new" label={labels.text(Label::NewPoint)} value="" on_change={desk.on.reform(|question: AttrValue| {
                    Message::Did(Action::Comparison(ComparisonChange::PointAdded(Rc::from(&*question))))
                })} />
            }
        </div>
    }
}

/// Draws the editor's own words. The first of them begins a comparison.
fn words(desk: &Desk, comparison: Option<&Comparison>) -> Html {
    let labels = &desk.labels;
    let set = |change: fn(Rc<str>) -> ComparisonChange| {
        desk.on.reform(move |text: AttrValue| {
            Message::Did(Action::Comparison(change(Rc::from(&*text))))
        })
    };
    html! {
        <div class="row">
            <TextField id="_comparison-switch" label={labels.text(Label::Switch)} value={comparison.map_or(String::new(), |it| it.switch.to_string())} on_change={set(ComparisonChange::SwitchSet)} />
            <TextField id="_comparison-title" label={labels.text(Label::ComparisonTitle)} value={comparison.map_or(String::new(), |it| it.title.to_string())} on_change={set(ComparisonChange::TitleSet)} />
        </div>
    }
}

type Cell = UseStateHandle<Option<(usize, usize)>>;

fn grid(desk: &Desk, analysis: &Rc<Analysis>, comparison: &Comparison, open: &Cell) -> Html {
    let labels = &desk.labels;
    let columns = comparison.viewpoints.iter().enumerate().map(|(column, id)| {
        html! { <th scope="col" data-viewpoint={(column + 1).to_string()}>{ names::viewpoint(analysis, id) }</th> }
    });
    let rows = comparison.points.iter().enumerate().map(|(number, point)| {
        let opened = open.filter(|(row, _)| *row == number).map(|(_, column)| column);
        html! {
            <>
                { row(desk, analysis, comparison, (number, point), open) }
                if let Some(column) = opened {
                    <tr key={format!("{number}-editor")}><td class="grid-editor" colspan={(comparison.viewpoints.len() + 1).to_string()}>
                        <AnswerEditor
                            point={number}
                            viewpoint={Rc::clone(&comparison.viewpoints[column])}
                            candidates={comparison.candidates.get(column).cloned().unwrap_or_default()}
                            on_done={let open = open.clone(); Callback::from(move |()| open.set(None))}
                        />
                    </td></tr>
                }
            </>
        }
    });
    html! {
        <div class="scroll">
            <p class="grid-note">{ labels.text(Label::AnswerNote) }</p>
            <table class="table grid">
                <caption>{ labels.text(Label::Comparison) }</caption>
                <thead><tr><th scope="col">{ labels.text(Label::Question) }</th>{ for columns }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(
    desk: &Desk,
    analysis: &Rc<Analysis>,
    comparison: &Comparison,
    (number, point): (usize, &Point),
    open: &Cell,
) -> Html {
    let labels = &desk.labels;
    let shown = (number + 1).to_string();
    let asked = desk.on.reform(move |question: AttrValue| {
        let question = Rc::from(&*question);
        Message::Did(Action::Comparison(ComparisonChange::Asked(
            number, question,
        )))
    });
    let removed = Action::Comparison(ComparisonChange::PointRemoved(number));
    let up = number
        .checked_sub(1)
        .map(|to| Action::Comparison(ComparisonChange::PointMoved { from: number, to }));
    let last = comparison.points.len() - 1;
    let down = (number < last).then(|| {
        let (from, to) = (number, number + 1);
        Action::Comparison(ComparisonChange::PointMoved { from, to })
    });
    let cells = comparison
        .viewpoints
        .iter()
        .enumerate()
        .map(|(column, viewpoint)| {
            let answer = point.answers.get(column).and_then(Option::as_ref);
            self::cell(desk, analysis, (number, column), (viewpoint, answer), open)
        });
    html! {
        <tr key={number}>
            <th scope="row">
                <TextField id={format!("_point-{number}")} label={labels.fill(Label::QuestionNumber, &[("number", &shown)])} label_for={LabelFor::Ears} value={point.question.to_string()} on_change={asked} />
                <span class="actions">
                    if let Some(up) = up {
                        <button type="button" class="control small" aria-label={labels.fill(Label::PointUp, &[("number", &shown)])} disabled={desk.is_locked()} onclick={desk.does(up)}><span aria-hidden="true">{ "↑" }</span></button>
                    }
                    if let Some(down) = down {
                        <button type="button" class="control small" aria-label={labels.fill(Label::PointDown, &[("number", &shown)])} disabled={desk.is_locked()} onclick={desk.does(down)}><span aria-hidden="true">{ "↓" }</span></button>
                    }
                    <button type="button" class="control small" aria-label={labels.fill(Label::RemovePoint, &[("number", &shown)])} disabled={desk.is_locked()} onclick={desk.does(removed)}>{ labels.text(Label::Remove) }</button>
                </span>
            </th>
            { for cells }
        </tr>
    }
}

fn cell(
    desk: &Desk,
    analysis: &Rc<Analysis>,
    at: (usize, usize),
    (viewpoint, answer): (&Rc<str>, Option<&Answer>),
    open: &Cell,
) -> Html {
    let labels = &desk.labels;
    let is_open = **open == Some(at);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(at)))
    };
    let name = names::viewpoint(analysis, viewpoint);
    let shown = (at.0 + 1).to_string();
    let values = [("number", &*shown), ("name", &name)];
    let typed = {
        let viewpoint = Rc::clone(viewpoint);
        desk.on.reform(move |words: AttrValue| {
            if words.trim().is_empty() {
                return Message::Did(Action::Comparison(ComparisonChange::Unanswered {
                    point: at.0,
                    viewpoint: Rc::clone(&viewpoint),
                }));
            }
            Message::Did(Action::Comparison(ComparisonChange::AnswerTyped {
                point: at.0,
                viewpoint: Rc::clone(&viewpoint),
                words: Rc::from(&*words),
            }))
        })
    };
    let unanswered = Action::Comparison(ComparisonChange::Unanswered {
        point: at.0,
        viewpoint: Rc::clone(viewpoint),
    });
    let field = |value: AttrValue| {
        html! { <TextField id={format!("_answer-{}-{}-typed", at.0, at.1)} label={labels.fill(Label::AnswerTyped, &values)} label_for={LabelFor::Ears} {value} on_change={typed.clone()} /> }
    };
    html! {
        <td data-viewpoint={(at.1 + 1).to_string()}>
            <span class="cell-name" aria-hidden="true">{ name.clone() }</span>
            if let Some(answer) = answer {
                <q class="answer">{ answer.words.to_string() }</q>
                { field(answer.words.to_string().into()) }
                if !answer.is_own {
                    <p class="warned">{ labels.text(Label::ForeignAnswer) }</p>
                }
            } else {
                <span class="silence">{ labels.text(Label::NotSaid) }</span>
                { field(AttrValue::default()) }
            }
            <span class="actions">
                <button type="button" class="control small" id={format!("_answer-{}-{}", at.0, at.1)} aria-expanded={is_open.to_string()} aria-label={labels.fill(Label::ChooseAnswer, &values)} {onclick}>{ labels.text(Label::ChooseWords) }</button>
                if answer.is_some() {
                    <button type="button" class="control small" aria-label={labels.fill(Label::SilenceNamed, &values)} disabled={desk.is_locked()} onclick={desk.does(unanswered)}>{ labels.text(Label::NotSaid) }</button>
                }
            </span>
        </td>
    }
}
