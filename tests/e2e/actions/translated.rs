//! A page whose text others change while it is read. A browser's translation puts
//! nested elements in the place of texts. Another one replaces or changes texts. An
//! extension wraps words, even the program's own elements. Another one replaces
//! elements by copies. Each does so again after each change of the page. Whatever the
//! reader does, the panel, the status line and the button show the current state.

use std::rc::Rc;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use tokio::time::MissedTickBehavior;

use crosslight_content::{Explainer, Label, Labels};
use crosslight_publish::read_folder;
use crosslight_state::{Belongings, Notice, Selection, State};

use super::model::Model;
use super::random::{Action, PACE, action, script, settled};
use super::translators::{CHANGES, FOR_EACH_TEXT};
use support::page::Page;
use support::reading::assert_console_is_empty;

/// The number of the reader's acts under each kind of change.
const ACTIONS: usize = 60;

/// An expression for the page's texts, in capitals and with single spaces.
const SAID: &str = "(() => {
    const words = it => it ? it.textContent.toUpperCase().replace(/\\s+/g, ' ').trim() : null;
    const all = selector => [...document.querySelectorAll(selector)];
    return {
        title: words(document.querySelector('.panel-title')),
        count: words(document.querySelector('.panel-count')),
        sentences: all('.panel-words').map(words),
        panels: all('.panel').length,
        status: words(document.querySelector('[role=status]')),
        button: words(document.querySelector('#_sections')),
        chosen: [...new Set(all('[data-select][aria-current]').map(it => it.id.replace(/_(words|tag)$/, '')))],
        lit: all('.statement[data-lit]').map(it => it.id),
    };
})()";

/// Returns the expected texts.
fn expected(state: &State) -> Value {
    let explainer = state.explainer();
    let labels = &explainer.labels;
    let words = |text: &str| {
        let text = text.to_uppercase();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let chosen = state.selection();
    let statements = chosen.map(|it| Belongings::of(it, explainer).statements);
    let said = statements
        .iter()
        .flatten()
        .filter_map(|&id| explainer.statement(id));
    let mut lit = statements.clone().unwrap_or_default();
    lit.sort_unstable();
    let lit: Vec<_> = lit.iter().map(|&id| explainer.anchor(id)).collect();
    let button = if state.all_open() {
        Label::HideAllSections
    } else {
        Label::ShowAllSections
    };
    json!({
        "title": chosen.map(|it| words(&title(explainer, it))),
        "count": statements.as_ref().map(|it| words(&labels.sentences(it.len()))),
        "sentences": said.map(|it| words(&it.text)).collect::<Vec<_>>(),
        "panels": usize::from(chosen.is_some()),
        "status": words(&state.notice().map(|it| status(labels, it)).unwrap_or_default()),
        "button": words(labels.get(button)),
        "chosen": chosen.map(|it| it.name(explainer)).into_iter().collect::<Vec<_>>(),
        "lit": lit,
    })
}

fn title(explainer: &Explainer, chosen: Selection) -> String {
    let labels = &explainer.labels;
    let actor = |id| explainer.actor(id).expect("an actor").name.to_string();
    match chosen {
        Selection::Actor(id) => actor(id),
        Selection::Relation(id) => {
            let tie = explainer.relation(id).expect("a tie");
            let between = if tie.mutual { Label::And } else { Label::To };
            [&*actor(tie.from), labels.get(between), &*actor(tie.to)].concat()
        }
        Selection::Voice(None) => labels.get(Label::ArticleSaysTitle).to_owned(),
        Selection::Voice(Some(id)) => explainer.voice(id).expect("a voice").name.to_string(),
        Selection::Statement(id) => {
            let said = explainer.statement(id).expect("a sentence");
            let Some(voice) = said.voice.and_then(|id| explainer.voice(id)) else {
                return labels.get(Label::ArticleSays).to_owned();
            };
            let verb = said.verb.filter(|_| !said.quoted);
            match verb.map(|verb| (verb.start, said.words(verb).expect("a verb"))) {
                None if said.quoted => [&*voice.short, labels.get(Label::Quoted)].concat(),
                None => voice.short.to_string(),
                Some((0, verb)) => format!("{verb} {}", voice.short),
                Some((_, verb)) => format!("{} {verb}", voice.short),
            }
        }
        Selection::Card(card) => {
            let comparison = explainer.comparison.as_ref().expect("a comparison");
            comparison.points[card.point as usize].question.to_string()
        }
    }
}

fn status(labels: &Labels, notice: Notice) -> String {
    let label = match notice {
        Notice::Selected { sentences } => {
            let count = labels.sentences(sentences);
            return labels.fill(Label::Selected, &[("sentences", &count)]);
        }
        Notice::ComparisonShown => Label::ComparisonShown,
        Notice::ComparisonHidden => Label::ComparisonHidden,
        Notice::AllSectionsShown => Label::AllSectionsShown,
        Notice::AllSectionsHidden => Label::AllSectionsHidden,
        Notice::SelectionCleared => Label::SelectionCleared,
        Notice::Gone => Label::Gone,
        Notice::Copied(..) | Notice::CopyRefused(_) => panic!("nothing is copied here"),
    };
    labels.get(label).to_owned()
}

/// Waits until the page has the expected texts; returns the last ones.
async fn says(page: &Page, expected: &Value) -> Value {
    let waiting = "(async () => {
        const expected = JSON.stringify(Object.entries(EXPECTED).sort());
        let said;
        for (let frames = 0; frames < 200; frames++) {
            said = SAID;
            if (JSON.stringify(Object.entries(said).sort()) === expected) break;
            await new Promise(done => requestAnimationFrame(() => setTimeout(done, 5)));
        }
        return said;
    })()";
    // The expected text has words of the article, so it is inserted last.
    let waiting = waiting.replace("SAID", SAID);
    page.get(&waiting.replace("EXPECTED", &expected.to_string()))
        .await
}

/// Tells whether the status line reports the first of two acts after the second: a
/// switch works without the program.
fn is_told_later(action: &Action) -> bool {
    let is_switch = |it: &Action| matches!(it, Action::Comparison | Action::Layer);
    matches!(action, Action::ThenAtOnce(first, _) if is_switch(first))
}

/// Performs random actions of a reader on a page under such changes.
async fn act_while_changed(changes: &str, change: &str) {
    let folder = read_folder("../content".as_ref()).expect("the shipped explainer");
    let explainer = Rc::new(folder.explainer);
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let page = Page::unvisited().await;
    page.before_scripts(&["{", change, FOR_EACH_TEXT, "}"].concat());
    page.visit_until_ready("/").await;
    let names = page
        .get("[...new Set([...document.querySelectorAll('[data-select]')].map(it => it.id.replace(/_(words|tag)$/, '')))]")
        .await;
    let names: Vec<String> = serde_json::from_value(names).expect("names");
    let actions = action(names);
    let mut model = Model::new(&explainer);
    let mut done: Vec<Action> = Vec::new();
    let mut clock = tokio::time::interval(PACE);
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while done.len() < ACTIONS {
        let action = actions.new_tree(&mut runner).expect("an action").current();
        if model.leaves(&action) || is_told_later(&action) {
            continue;
        }
        clock.tick().await;
        page.run(&script(&action)).await;
        model.act(&action);
        model.write();
        done.push(action);
        assert_eq!(
            settled(&page, &model.expected()).await,
            model.expected(),
            "{changes}"
        );
        let expected = expected(&model.state);
        assert_eq!(
            says(&page, &expected).await,
            expected,
            "{changes}: after {} actions, the last of them {:?}",
            done.len(),
            &done[done.len().saturating_sub(5)..]
        );
    }
    let button = "document.querySelector('[data-copy=link]').click()";
    page.run(button).await;
    let copied =
        "document.querySelector('[role=status]').textContent.toUpperCase().includes('COP')";
    page.until("the status line says that the link was copied", copied)
        .await;
    assert_console_is_empty(&page).await;
}

/// Shows live-pieces/translated.
#[tokio::test]
async fn whoever_changes_its_words_the_page_says_what_is_so_now() {
    for (changes, change) in CHANGES {
        act_while_changed(changes, change).await;
    }
}

/// Shows live-pieces/focus.
#[tokio::test]
async fn the_focus_within_the_panel_stays_there_when_another_thing_is_chosen() {
    let page = Page::ready("/").await;
    let choose = |at: u32| {
        format!(
            "document.querySelectorAll('.tag')[{at}].dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
        )
    };
    page.run(&choose(2)).await;
    page.until(
        "the panel is drawn",
        "document.querySelector('.panel') !== null",
    )
    .await;
    page.focus(".panel .clear").await;
    let before = page.number("scrollY").await;
    page.run(&choose(7)).await;
    page.until(
        "the panel is another, and its button has the focus",
        "document.querySelectorAll('.tag')[7].ariaCurrent === 'true'
            && document.activeElement === document.querySelector('.panel .clear')",
    )
    .await;
    assert!((page.number("scrollY").await - before).abs() < 1.0);
}
