//! What is chosen, what belongs to it, and what it opens.

use super::*;
use crate::content::{ActorId, RelationId, VoiceId, read_island};

pub(super) fn shipped() -> Rc<Explainer> {
    let island = include_str!("../../../tests/fixtures/explainer.json");
    Rc::new(read_island(island).expect("the fixture is an island"))
}

/// The names of everything that belongs to the thing of this name.
#[track_caller]
fn belongings(name: &str) -> Vec<String> {
    let explainer = shipped();
    let chosen = Selection::named(name, &explainer).expect("there is such a thing");
    let all = Belongings::of(chosen, &explainer);
    all.things().map(|thing| thing.name(&explainer)).collect()
}

/// Everything on the shipped page that can be chosen.
pub(super) fn every_name() -> Vec<String> {
    let explainer = shipped();
    let anchors = |prefix: &str, anchors: Vec<Rc<str>>| {
        let named = anchors
            .into_iter()
            .map(|anchor| format!("{prefix}-{anchor}"));
        named.collect::<Vec<_>>()
    };
    let actors = explainer.actors.iter().map(|actor| actor.anchor.clone());
    let voices = explainer.voices.iter().map(|voice| voice.anchor.clone());
    let mut names = anchors("actor", actors.collect());
    names.extend(anchors("voice", voices.collect()));
    names.push("voice-article".into());
    names.extend((1..=explainer.relations.len()).map(|n| format!("tie-{n}")));
    names.extend((1..=explainer.statements.len()).map(|n| format!("s{n}")));
    names.extend(
        [1, 2, 3]
            .iter()
            .flat_map(|n| [1, 2].map(|c| format!("point-{n}-{c}"))),
    );
    names.extend(["point-4-2".to_owned(), "point-5-1".to_owned()]);
    names
}

#[test]
fn a_tie_has_its_sentence_its_two_actors_its_voice_and_the_cards_that_quote_it() {
    let expected = [
        "s5",
        "tie-5",
        "actor-china",
        "actor-us",
        "voice-campbell",
        "point-3-1",
        "point-5-1",
    ];
    assert_eq!(belongings("tie-5"), expected);
}

#[test]
fn a_card_has_its_sentence_and_no_other_card() {
    let expected = [
        "s15",
        "tie-11",
        "tie-12",
        "actor-china",
        "actor-north-korea",
        "actor-russia",
        "voice-panda",
        "point-3-2",
    ];
    assert_eq!(belongings("point-3-2"), expected);
}

#[test]
fn a_sentence_has_the_ties_that_stand_in_it() {
    let expected = [
        "s11",
        "tie-9",
        "tie-10",
        "actor-china",
        "actor-north-korea",
        "actor-russia",
        "voice-article",
    ];
    assert_eq!(belongings("s11"), expected);
}

#[test]
fn a_voice_has_all_that_it_says() {
    let all = belongings("voice-campbell");
    let expected = [
        "s1",
        "s4",
        "s5",
        "s6",
        "tie-4",
        "tie-5",
        "tie-6",
        "actor-china",
        "actor-north-korea",
        "actor-russia",
        "actor-us",
        "voice-campbell",
        "point-1-1",
        "point-2-1",
        "point-3-1",
        "point-5-1",
    ];
    assert_eq!(all, expected);
}

#[test]
fn an_actor_has_the_sentences_that_name_it_and_its_own_ties_alone() {
    let all = belongings("actor-ukraine");
    let expected = [
        "s2",
        "s8",
        "s11",
        "tie-2",
        "tie-8",
        "actor-russia",
        "actor-south-korea",
        "actor-ukraine",
        "voice-us",
        "voice-article",
    ];
    assert_eq!(all, expected);
}

#[test]
fn everything_is_found_by_its_name_and_by_no_other() {
    let explainer = shipped();
    for name in every_name() {
        let chosen = Selection::named(&name, &explainer);
        assert_eq!(chosen.map(|it| it.name(&explainer)), Some(name));
    }
    for nonsense in [
        "",
        "s",
        "s0",
        "s01",
        "s17",
        "s-1",
        "S1",
        "tie-",
        "tie-0",
        "tie-13",
        "tie-1-2",
        "actor-",
        "actor-atlantis",
        "voice-",
        "voice-nobody",
        "point-1",
        "point-1-",
        "point-1-3",
        "point-4-1",
        "point-9-1",
        "s99999999999",
        "point-1-1-1",
        "beijings-fears",
        "actor-china ",
        "s+1",
        "tie-+1",
    ] {
        assert_eq!(Selection::named(nonsense, &explainer), None, "{nonsense:?}");
    }
}

#[test]
fn choosing_opens_what_it_is_in_and_no_more() {
    let mut state = State::start(&shipped());
    state.update(Message::AllSectionsHidden);
    let changed = state.update(Message::Chosen("tie-9".into()));
    let section = SectionId(2);
    assert_eq!(
        changed,
        [
            Topic::Section(section),
            Topic::Selection,
            Topic::Notice,
            Topic::View
        ]
    );
    assert_eq!(state.selection(), Some(Selection::Relation(RelationId(8))));
    assert_eq!(state.notice(), Some(Notice::Selected { sentences: 1 }));
    assert!(state.is_open(section) && !state.is_open(SectionId(1)));
}

#[test]
fn a_second_choice_or_clearing_ends_a_selection() {
    for end in [
        Message::Chosen("actor-china".into()),
        Message::SelectionCleared,
    ] {
        let mut state = State::start(&shipped());
        state.update(Message::Chosen("actor-china".into()));
        assert_eq!(state.selection(), Some(Selection::Actor(ActorId(0))));
        assert_eq!(
            state.update(end),
            [Topic::Selection, Topic::Notice, Topic::View]
        );
        assert_eq!(state.selection(), None);
        assert_eq!(state.update(Message::SelectionCleared), []);
    }
}

#[test]
fn another_choice_takes_the_place_of_the_first() {
    let mut state = State::start(&shipped());
    state.update(Message::Chosen("voice-panda".into()));
    state.update(Message::Chosen("s1".into()));
    assert_eq!(state.view().to_query(""), "?select=s1");
    assert_eq!(state.update(Message::Chosen("nonsense".into())), []);
}

#[test]
fn an_address_selects_what_exists_and_opens_nothing_that_it_says_is_closed() {
    let mut state = State::start(&shipped());
    state.update(Message::AddressRead(view(
        "?select=voice-panda&closed=alternative-perspectives",
    )));
    assert_eq!(state.selection(), Some(Selection::Voice(Some(VoiceId(5)))));
    assert!(!state.is_open(SectionId(3)));
    let mut plain = State::start(&shipped());
    assert_eq!(
        plain.update(Message::AddressRead(view("?select=tie-99"))),
        []
    );
}

#[test]
fn a_preview_is_nothing_but_a_preview() {
    let mut state = State::start(&shipped());
    let over = Message::Previewed(Some("tie-1".into()));
    assert_eq!(state.update(over.clone()), [Topic::Preview]);
    assert_eq!(state.update(over), []);
    assert_eq!(state.view(), View::default());
    assert_eq!(state.update(Message::Previewed(None)), [Topic::Preview]);
}

#[test]
fn copying_the_same_thing_again_is_said_again() {
    let mut state = State::start(&shipped());
    for again in [false, true, false] {
        let changed = state.update(Message::Copied(Some(Copied::Link)));
        assert_eq!(changed, [Topic::Notice]);
        assert_eq!(state.notice(), Some(Notice::Copied(Copied::Link, again)));
    }
    state.update(Message::Copied(None));
    assert_eq!(state.notice(), Some(Notice::CopyRefused(true)));
}

#[test]
fn a_quotation_has_its_voice_its_title_and_an_address_that_lands_on_it() {
    let words = quotation(
        &shipped(),
        crate::content::StatementId(3),
        "https://a.example/b/",
    );
    assert_eq!(
        words.as_deref(),
        Some(
            "“Campbell stated that China is apprehensive about the DPRK’s engagement with Russia.” — \
             Kurt Campbell, in “China’s Growing Concerns over North Korea-Russia Alliance”, \
             https://a.example/b/#s4:~:text=Campbell%20stated%20that%20China,DPRK%E2%80%99s%20engagement%20with%20Russia."
        )
    );
    let unattributed = quotation(
        &shipped(),
        crate::content::StatementId(9),
        "https://a.example/",
    );
    let unattributed = unattributed.expect("a quotation");
    assert!(
        unattributed.contains(".” — “China’s Growing"),
        "{unattributed}"
    );
    assert_eq!(
        quotation(&shipped(), crate::content::StatementId(16), ""),
        None
    );
}

proptest! {
    #[test]
    fn whatever_is_chosen_the_address_gives_the_same_view(
        names in prop::collection::vec(prop::sample::select(every_name()), 1..6),
        toggles in prop::collection::vec((0u32..4, any::<bool>()), 0..6),
        layer in any::<bool>(), comparison in any::<bool>(),
    ) {
        let mut state = State::start(&shipped());
        state.update(Message::LayerSwitched(layer));
        state.update(Message::ComparisonSwitched(comparison));
        for (name, (section, open)) in names.into_iter().zip(toggles) {
            state.update(Message::Chosen(name));
            state.update(toggled(section, open));
        }
        let mut opened = State::start(&shipped());
        opened.update(Message::AddressRead(view(&state.view().to_query(""))));
        prop_assert_eq!(opened.view(), state.view());
        prop_assert_eq!(opened.selection(), state.selection());
    }
}
