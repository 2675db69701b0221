//! Five hundred random actions. After each, the page equals the result of the pure
//! state: open sections, switches, colours, the selection, and the address with its
//! history. The seed is fixed, so a failure can be reproduced.

use std::rc::Rc;
use std::time::Duration;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::time::MissedTickBehavior;

use crosslight_publish::read_folder;
use crosslight_state::Theme;

use super::model::Model;
use support::page::{Page, SECTIONS};
use support::reading::{assert_console_is_empty, page_words};

const ACTIONS: usize = 500;

/// The minimum time between two actions. An action changes the address at most twice,
/// once through the history API. Engines ignore changes that are too frequent for a
/// reader: Chromium and Firefox allow 200 in ten seconds, `WebKit` 100 through that
/// API.
pub const PACE: Duration = Duration::from_millis(125);

/// An action of the reader.
#[derive(Clone, Debug)]
pub enum Action {
    /// Opening or closing a section by its control.
    Section(usize),
    /// The button for all sections.
    AllSections,
    Comparison,
    Compare,
    Layer,
    Theme(Theme),
    /// A click on the thing with this name.
    Choose(String),
    /// The panel's own button, if there is a panel.
    Clear,
    Escape,
    /// A link of the contents, or a link to a sentence.
    Follow(String),
    Back,
    Forward,
    /// Two at once, the second before the page has answered the first.
    ThenAtOnce(Box<Action>, Box<Action>),
}

/// Returns a strategy for any action; `names` are the names of selectable things.
pub fn action(names: Vec<String>) -> impl Strategy<Value = Action> {
    let fragments: Vec<String> = SECTIONS
        .iter()
        .map(ToString::to_string)
        .chain(["_introduction", "s_3vaci", "s_iiz9p", "s_eke72"].map(str::to_owned))
        .collect();
    // Sections are left out: the browser reports them in a task of its own.
    let quick = prop_oneof![
        Just(Action::Comparison),
        Just(Action::Layer),
        Just(Action::Escape),
        prop::sample::select(names.clone()).prop_map(Action::Choose),
        prop::sample::select(fragments.clone()).prop_map(Action::Follow),
    ];
    prop_oneof![
        5 => (0..SECTIONS.len()).prop_map(Action::Section),
        2 => Just(Action::AllSections),
        4 => Just(Action::Comparison),
        2 => Just(Action::Compare),
        2 => Just(Action::Layer),
        1 => prop::sample::select(Theme::ALL.to_vec()).prop_map(Action::Theme),
        6 => prop::sample::select(names).prop_map(Action::Choose),
        1 => Just(Action::Clear),
        2 => Just(Action::Escape),
        3 => prop::sample::select(fragments).prop_map(Action::Follow),
        3 => Just(Action::Back),
        2 => Just(Action::Forward),
        2 => (quick.clone(), quick).prop_map(|(a, b)| Action::ThenAtOnce(Box::new(a), Box::new(b))),
    ]
}

/// The state that the page shows.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
pub struct Shown {
    pub open: Vec<bool>,
    pub comparison: bool,
    pub layer: bool,
    pub theme: String,
    pub chosen: Vec<String>,
    pub panel: bool,
    /// The first word of the button for all sections, in small letters.
    pub all: String,
    pub query: String,
    pub fragment: String,
}

const SHOWN: &str = "({
    open: [...document.querySelectorAll('details.disclosure')].map(it => it.open),
    comparison: document.querySelector('.switch-input').checked,
    layer: document.querySelector('.layer-input').checked,
    theme: document.querySelector('[name=theme]:checked').value,
    chosen: [...new Set([...document.querySelectorAll('[data-select][aria-current]')].map(it => it.id.replace(/_(words|tag)$/, '')))],
    panel: document.querySelector('.panel') !== null,
    all: document.querySelector('#_sections').textContent.split(' ')[0].toLowerCase(),
    query: location.search,
    fragment: location.hash,
})";

/// Returns the action as a statement for the page; nothing waits for an answer.
pub fn script(action: &Action) -> String {
    let click = |selector: &str| format!("document.querySelector({})?.click();", json!(selector));
    match action {
        Action::Section(at) => {
            format!("document.querySelectorAll('.disclosure-control')[{at}].click();")
        }
        Action::AllSections => click("#_sections"),
        Action::Comparison => click(".switch-input"),
        Action::Compare => click("[data-control=compare]"),
        Action::Layer => click(".layer-input"),
        Action::Theme(theme) => click(&format!("[name=theme][value={}]", theme.name())),
        // A link of the map is no `HTMLElement`, so it has no `click`.
        Action::Choose(name) => format!(
            "document.querySelector('[data-select]:is(#{name}, #{name}_words, #{name}_tag)').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}));"
        ),
        Action::Clear => click(".panel .clear"),
        Action::Escape => {
            "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));".into()
        }
        Action::Follow(fragment) => format!("location.hash = {};", json!(fragment)),
        Action::Back => "history.back();".into(),
        Action::Forward => "history.forward();".into(),
        Action::ThenAtOnce(first, second) => [script(first), script(second)].concat(),
    }
}

#[tokio::test]
async fn after_each_of_five_hundred_random_actions_the_page_is_as_the_state_has_it() {
    let folder = read_folder("../content".as_ref()).expect("the shipped explainer");
    let explainer = Rc::new(folder.explainer);
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[5; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);

    let page = Page::ready("/").await;
    let names = page
        .get("[...new Set([...document.querySelectorAll('[data-select]')].map(it => it.id.replace(/_(words|tag)$/, '')))]")
        .await;
    let names: Vec<String> = serde_json::from_value(names).expect("names");
    assert!(names.len() > 40, "{names:?}");
    let article = page_words(&page).await;
    let strategy = action(names);
    let mut model = Model::new(&explainer);
    let mut done = Vec::new();
    let mut clock = tokio::time::interval(PACE);
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while done.len() < ACTIONS {
        let action = strategy.new_tree(&mut runner).expect("an action").current();
        if model.leaves(&action) {
            continue;
        }
        let before = model.expected();
        clock.tick().await;
        page.run(&script(&action)).await;
        model.act(&action);
        model.write();
        done.push(action);
        let expected = model.expected();
        let shown = settled(&page, &expected).await;
        assert_eq!(
            shown,
            expected,
            "after {} actions, the last of them {:?}, from {before:?}",
            done.len(),
            &done[done.len().saturating_sub(5)..]
        );
        if done.len().is_multiple_of(50) {
            assert_eq!(page_words(&page).await, article, "after {}", done.len());
        }
    }
    assert_console_is_empty(&page).await;
}

/// Returns what the page shows once it has been as expected twice in a row, so that
/// nothing is still pending, or else after a timeout.
pub async fn settled(page: &Page, expected: &Shown) -> Shown {
    let expected = serde_json::to_string(&json!(expected)).expect("JSON");
    let settled = SETTLED.replace("EXPECTED", &expected);
    let shown = page.get(&settled.replace("SHOWN", SHOWN)).await;
    serde_json::from_value(shown).expect("what is shown")
}

const SETTLED: &str = "(async () => {
    const show = () => SHOWN;
    const text = shown => JSON.stringify(Object.entries(shown).sort());
    const expected = text(EXPECTED);
    let alike = 0;
    for (let frames = 0; frames < 200 && alike < 2; frames++) {
        if (frames > 0) await new Promise(done => requestAnimationFrame(() => setTimeout(done, 5)));
        alike = text(show()) === expected ? alike + 1 : 0;
    }
    return show();
})()";
