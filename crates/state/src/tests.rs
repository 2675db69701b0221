//! Messages and their effects on a state.

mod address;
mod any;
mod comparison;
mod map_stop;
mod selection;
mod store;

use std::cell::RefCell;
use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crosslight_content::{Comparison, Labels, Section, Statement, Voice};

/// Returns an explainer: a comparison and three sections, the last of which starts closed.
fn explainer() -> Rc<Explainer> {
    Rc::new(plain())
}

fn plain() -> Explainer {
    let section = |anchor: &str, starts_open| Section {
        anchor: anchor.into(),
        heading: anchor.into(),
        starts_open,
        paragraphs: Vec::new(),
    };
    Explainer {
        language: "en".into(),
        labels: Labels::english().for_program(0),
        kicker: None,
        title: "Title".into(),
        about: crosslight_content::About::default(),
        typography: crosslight_content::Typography::default(),
        lede: Vec::new(),
        sections: vec![
            section("one", true),
            section("two", true),
            section("three", false),
        ],
        statements: vec![Statement {
            anchor: "s_1".into(),
            text: "Anna speaks.".into(),
            spaced: false,
            voice: None,
            verb: None,
            quoted: false,
            hedges: Vec::new(),
            directive: None,
            is_draft: false,
        }],
        voices: vec![Voice {
            anchor: "somebody".into(),
            name: "Anna".into(),
            short: "Anna".into(),
            role: None,
        }],
        viewpoints: Vec::new(),
        comparison: Some(Comparison {
            section: SectionId::new(2),
            switch: "Compare".into(),
            title: "Two readings".into(),
            viewpoints: Vec::new(),
            points: Vec::new(),
        }),
        actors: Vec::new(),
        relations: Vec::new(),
    }
}

fn toggled(section: u32, open: bool) -> Message {
    Message::SectionToggled {
        section: SectionId::new(section),
        fold: Fold::of(open),
    }
}

fn named(name: &str, state: &State) -> Option<Selection> {
    Selection::named(name, state.explainer())
}

/// Chooses the thing of that name.
#[track_caller]
fn choose(state: &mut State, name: &str) -> Vec<Topic> {
    let chosen = named(name, state).expect("there is such a thing");
    state.update(Message::Chosen(chosen))
}

fn followed(fragment: &str, found: bool) -> Message {
    Message::FragmentFollowed {
        fragment: fragment.into(),
        found,
    }
}

fn view(query: &str) -> View {
    View::from_query(query)
}

#[test]
fn a_section_changes_nothing_but_itself_and_the_address() {
    let mut state = State::start(&explainer());
    let changed = state.update(toggled(0, false));
    assert_eq!(changed, [Topic::Section(SectionId::new(0)), Topic::View]);
    assert_eq!(state.view().to_query(""), "?closed=one");
}

#[test]
fn a_message_that_says_what_is_already_so_changes_nothing() {
    let mut state = State::start(&explainer());
    assert_eq!(state.update(toggled(0, true)), []);
    assert_eq!(state.update(Message::ComparisonSwitched(Switched::Off)), []);
    assert_eq!(state.update(Message::ThemeChosen(Theme::System)), []);
    assert_eq!(state.update(toggled(99, true)), []);
}

#[test]
fn all_sections_is_told_when_the_last_one_is_opened_by_hand() {
    let mut state = State::start(&explainer());
    assert!(!state.all_open());
    let changed = state.update(toggled(2, true));
    assert_eq!(
        changed,
        [
            Topic::Section(SectionId::new(2)),
            Topic::AllSections,
            Topic::View
        ]
    );
    assert!(state.all_open());
    assert!(
        state
            .update(toggled(1, false))
            .contains(&Topic::AllSections)
    );
}

#[test]
fn the_sections_are_as_the_page_was_found() {
    let (one, three) = (SectionId::new(0), SectionId::new(2));
    let mut state = State::start(&explainer());
    let open = |state: &State| [0, 1, 2].map(|at| state.is_open(SectionId::new(at)));
    state.update(Message::SectionsFound {
        closed: vec![one, three],
    });
    assert_eq!(open(&state), [false, true, false]);
    let changed = state.update(Message::SectionsFound { closed: vec![] });
    assert_eq!(open(&state), [true; 3]);
    assert!(changed.contains(&Topic::Section(one)) && changed.contains(&Topic::AllSections));
    assert_eq!(state.update(Message::SectionsFound { closed: vec![] }), []);
}

#[test]
fn show_all_opens_only_what_is_closed() {
    let mut state = State::start(&explainer());
    let changed = state.update(Message::AllSectionsShown);
    let expected = [
        Topic::Section(SectionId::new(2)),
        Topic::Notice,
        Topic::AllSections,
        Topic::View,
    ];
    assert_eq!(changed, expected);
    assert_eq!(state.notice(), Some(Notice::AllSectionsShown));
    state.update(Message::AllSectionsHidden);
    assert_eq!(state.view().to_query(""), "?closed=one,two");
}

#[test]
fn the_comparison_is_noticed_and_in_the_view() {
    let mut state = State::start(&explainer());
    let changed = state.update(Message::ComparisonSwitched(Switched::On));
    assert_eq!(changed, [Topic::Comparison, Topic::Notice, Topic::View]);
    assert_eq!(state.notice(), Some(Notice::ComparisonShown));
    assert_eq!(state.view().to_query(""), "?compare=1");
}

#[test]
fn without_a_comparison_none_can_be_switched_on() {
    let mut state = State::start(&Rc::new(Explainer {
        comparison: None,
        ..plain()
    }));
    assert_eq!(state.update(Message::ComparisonSwitched(Switched::On)), []);
    assert_eq!(
        state.update(Message::AddressChanged(view("?compare=1"))),
        []
    );
}

#[test]
fn listeners_are_told_what_changed_until_they_end() {
    let store = Store::new(State::start(&explainer()));
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hearing = heard.clone();
    let subscription = store.subscribe(move |changed| hearing.borrow_mut().push(changed.to_vec()));
    store.dispatch(toggled(0, false));
    store.dispatch(toggled(0, false));
    assert_eq!(
        *heard.borrow(),
        [[Topic::Section(SectionId::new(0)), Topic::View]]
    );
    drop(subscription);
    store.dispatch(toggled(0, true));
    assert_eq!(heard.borrow().len(), 1);
    assert_eq!(store.version(), 2);
}

#[test]
fn the_layer_changes_nothing_but_itself_and_the_address() {
    let mut state = State::start(&explainer());
    let changed = state.update(Message::LayerSwitched(Switched::On));
    assert_eq!(changed, [Topic::Layer, Topic::View]);
    assert_eq!(state.view().to_query(""), "?who=1");
    assert_eq!(state.update(Message::LayerSwitched(Switched::On)), []);
    state.update(Message::AddressChanged(view("")));
    assert!(!state.layer());
    state.update(Message::AddressChanged(view("?who=1")));
    assert!(state.layer());
}

#[test]
fn an_explainer_without_voices_has_the_layer_for_its_sentences_alone() {
    let silent = Rc::new(Explainer {
        voices: Vec::new(),
        ..plain()
    });
    let mut state = State::start(&silent);
    let changed = state.update(Message::LayerSwitched(Switched::On));
    assert_eq!(changed, [Topic::Layer, Topic::View]);
    assert_eq!(named("voice_article", &state), None);
    let nobody = Message::Chosen(Selection::Voice(None));
    assert_eq!(state.update(nobody), []);
    choose(&mut state, "s_1");
    assert_eq!(state.view().to_query(""), "?who=1&select=s_1");
    let mut empty = State::start(&Rc::new(Explainer {
        statements: Vec::new(),
        ..plain()
    }));
    assert_eq!(empty.update(Message::LayerSwitched(Switched::On)), []);
}

#[test]
fn a_theme_is_found_by_its_name() {
    for theme in Theme::ALL {
        assert_eq!(Theme::named(theme.name()), Some(theme));
    }
    assert_eq!(Theme::named("sepia"), None);
}

fn any_switched() -> impl Strategy<Value = Switched> {
    any::<bool>().prop_map(Switched::of)
}

/// Things that an explainer has, and things that it has not.
fn any_selection() -> impl Strategy<Value = Selection> {
    use crosslight_content::{ActorId, RelationId, StatementId, VoiceId};
    prop_oneof![
        (0u32..12).prop_map(|at| Selection::Actor(ActorId::new(at))),
        (0u32..20).prop_map(|at| Selection::Relation(RelationId::new(at))),
        prop::option::of(0u32..8).prop_map(|at| Selection::Voice(at.map(VoiceId::new))),
        (0u32..20).prop_map(|at| Selection::Statement(StatementId::new(at))),
        any::<u32>().prop_map(|at| Selection::Statement(StatementId::new(at))),
        (0u32..7, 0u32..4).prop_map(|(point, column)| Selection::Card(Card { point, column })),
    ]
}

fn any_message() -> impl Strategy<Value = Message> {
    let query = "(\\?)?(compare=[01])?(&who=[01])?(&select=(s_1|x))?(&open=(one|two|three|,|x){0,3})?(&closed=(one|two|three|,){0,3})?";
    prop_oneof![
        (0u32..5, any::<bool>()).prop_map(|(section, open)| toggled(section, open)),
        Just(Message::AllSectionsShown),
        Just(Message::AllSectionsHidden),
        any_switched().prop_map(Message::ComparisonSwitched),
        any_switched().prop_map(Message::LayerSwitched),
        any_selection().prop_map(Message::Chosen),
        Just(Message::SelectionCleared),
        Just(Message::Copied(Copied::Link)),
        (0usize..3).prop_map(|at| Message::ThemeChosen(Theme::ALL[at])),
        ("(one|s_[0-9]{1,12}|x)", any::<bool>())
            .prop_map(|(fragment, found)| followed(&fragment, found)),
        query.prop_map(|query| Message::AddressChanged(View::from_query(&query))),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_state_agrees_with_itself(messages in prop::collection::vec(any_message(), 0..40)) {
        let explainer = explainer();
        let mut state = State::start(&explainer);
        for message in messages {
            let before = state.clone();
            let changed = state.update(message);
            let open = (0..3).filter(|&n| state.is_open(SectionId::new(n))).count();
            prop_assert_eq!(state.all_open(), open == 3);
            prop_assert_eq!(changed.contains(&Topic::View), before.view() != state.view());
            prop_assert_eq!(changed.is_empty(), before == state);
            let mut opened = State::start(&explainer);
            opened.update(Message::AddressChanged(View::from_query(&state.view().to_query(""))));
            prop_assert_eq!(opened.view(), state.view());
        }
    }
}
