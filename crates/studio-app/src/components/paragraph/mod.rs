//! A paragraph of the article in the view “Who says what”: each sentence is one native
//! link, named by its own words, with what is said of it behind it. There are no controls
//! within a link. In the chosen sentence a pointer finds the words, as a convenience: the
//! buttons of the panel do the same.
//!
//! One listener at the text hears the clicks ([`ArticleText`](super::article_text)), and a
//! paragraph is drawn anew only if something of it has changed.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;
use crate::state::Run;
use crosslight_content::Slice;
use crosslight_studio::SentenceId;

/// A sentence as the text shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: SentenceId,
    /// Its words.
    pub text: Rc<str>,
    /// True if a space follows it.
    pub spaced: bool,
    /// Who says it, and how.
    pub attribution: AttrValue,
    /// The state of its work, as a value for the style sheet and as a label.
    pub state: (&'static str, Label),
    /// The words of the chosen sentence, and which of them are chosen.
    pub chosen: Option<(Vec<Slice>, Option<Run>)>,
    /// True for the one sentence that the tab key reaches.
    pub is_tab_stop: bool,
}

/// The props of the paragraph.
#[derive(Clone, PartialEq, Properties)]
pub struct ParagraphProps {
    /// Its sentences.
    pub lines: Vec<Line>,
    /// The number of block quotations around it.
    #[prop_or_default]
    pub quotations: usize,
}

/// Draws the paragraph.
#[component]
pub fn Paragraph(props: &ParagraphProps) -> Html {
    let labels = use_desk().labels;
    let line = |line: &Line| {
        let Line { id, text, .. } = line;
        let about = format!("about-{id}");
        let (state, word) = line.state;
        html! {
            <span class="sentence" key={id.to_string()}>
                <a
                    class="line"
                    id={id.to_string()}
                    href={format!("#{id}")}
                    data-sentence={id.to_string()}
                    data-state={state}
                    aria-current={line.chosen.is_some().then_some("true")}
                    aria-describedby={about.clone()}
                    tabindex={if line.is_tab_stop { "0" } else { "-1" }}
                >{ match &line.chosen {
                    Some((words, run)) => with_words(text, words, *run),
                    None => html! { text.to_string() },
                } }</a>
                { " " }
                <span class="said" lang={labels.language()} dir="auto" id={about} data-state={state}>
                    { line.attribution.clone() }
                    <span class="said-state">{ labels.text(Label::Comma) }{ labels.text(word) }</span>
                </span>
                if line.spaced {
                    { " " }
                }
            </span>
        }
    };
    html! {
        <p class="paragraph" data-quotation={(props.quotations > 0).then_some("")}>
            { for props.lines.iter().map(line) }
        </p>
    }
}

/// Draws a sentence with its words as elements that a pointer finds.
fn with_words(text: &str, words: &[Slice], run: Option<Run>) -> Html {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (number, word) in words.iter().enumerate() {
        pieces
            .push(html! { { text.get(end..word.start as usize).unwrap_or_default().to_owned() } });
        let is_chosen = run.is_some_and(|run| run.has(number)).then_some("");
        pieces.push(html! {
            <span class="line-word" data-word={number.to_string()} data-chosen={is_chosen}>
                { word.of(text).unwrap_or_default().to_owned() }
            </span>
        });
        end = word.end as usize;
    }
    let rest = text.get(end..).unwrap_or_default().to_owned();
    html! { <>{ for pieces }{ rest }</> }
}
