//! The selection, everything that belongs to it, and the sections that it opens.

use super::*;
use crosslight_content::{ActorId, RelationId, TextDirective, VoiceId, read_island};

pub(super) fn shipped() -> Rc<Explainer> {
    let island = include_str!("../../../../tests/fixtures/explainer.json");
    Rc::new(read_island(island).expect("the fixture is an island"))
}

/// Returns the names of everything that belongs to the thing of this name.
#[track_caller]
fn belongings(name: &str) -> Vec<String> {
    let explainer = shipped();
    let chosen = Selection::named(name, &explainer).expect("there is such a thing");
    let all = Belongings::of(chosen, &explainer);
    all.things().map(|thing| thing.name(&explainer)).collect()
}

/// Returns every thing on the shipped page that can be chosen.
pub(super) fn every_name() -> Vec<String> {
    let explainer = shipped();
    let anchors = |prefix: &str, anchors: Vec<Rc<str>>| {
        let named = anchors
            .into_iter()
            .map(|anchor| format!("{prefix}_{anchor}"));
        named.collect::<Vec<_>>()
    };
    let actors = explainer.actors.iter().map(|actor| actor.anchor.clone());
    let voices = explainer.voices.iter().map(|voice| voice.anchor.clone());
    let mut names = anchors("actor", actors.collect());
    names.extend(anchors("voice", voices.collect()));
    names.push("voice_article".into());
    names.extend(explainer.relations.iter().map(|it| it.anchor.to_string()));
    names.extend(explainer.statements.iter().map(|it| it.anchor.to_string()));
    let points = &explainer.comparison.as_ref().expect("a comparison").points;
    for point in points {
        let viewpoints = ["campbell", "alternative"].into_iter().zip(&point.answers);
        let answered = viewpoints.filter(|(_, answer)| answer.is_some());
        let name = |viewpoint| format!("{}_{viewpoint}", point.anchor);
        names.extend(answered.map(|(viewpoint, _)| name(viewpoint)));
    }
    names
}

#[test]
fn a_tie_has_its_sentence_its_two_actors_its_voice_and_the_cards_that_quote_it() {
    let expected = [
        "s_u83g6",
        "tie_nx668",
        "actor_china",
        "actor_us",
        "voice_campbell",
        "point_sbghz_campbell",
        "point_w5cnp_campbell",
    ];
    assert_eq!(belongings("tie_nx668"), expected);
}

#[test]
fn a_card_has_its_sentence_and_no_other_card() {
    let expected = [
        "s_q2ukz",
        "tie_tkmic",
        "tie_933kk",
        "actor_china",
        "actor_north-korea",
        "actor_russia",
        "voice_panda",
        "point_sbghz_alternative",
    ];
    assert_eq!(belongings("point_sbghz_alternative"), expected);
}

#[test]
fn a_sentence_has_the_ties_that_stand_in_it() {
    let expected = [
        "s_x3ot2",
        "tie_ak3f4",
        "tie_68v5s",
        "actor_china",
        "actor_north-korea",
        "actor_russia",
        "voice_article",
    ];
    assert_eq!(belongings("s_x3ot2"), expected);
}

#[test]
fn a_voice_has_all_that_it_says() {
    let all = belongings("voice_campbell");
    let expected = [
        "s_of4y2",
        "s_6ad6w",
        "s_u83g6",
        "s_d7izx",
        "tie_e0yqi",
        "tie_nx668",
        "tie_r9txy",
        "actor_china",
        "actor_north-korea",
        "actor_russia",
        "actor_us",
        "voice_campbell",
        "point_ooxlq_campbell",
        "point_ij7en_campbell",
        "point_sbghz_campbell",
        "point_w5cnp_campbell",
    ];
    assert_eq!(all, expected);
}

#[test]
fn an_actor_has_the_sentences_that_name_it_and_its_own_ties_alone() {
    let all = belongings("actor_ukraine");
    let expected = [
        "s_yfwsu",
        "s_iiz9p",
        "s_x3ot2",
        "tie_8hbfw",
        "tie_4n56l",
        "actor_russia",
        "actor_south-korea",
        "actor_ukraine",
        "voice_us",
        "voice_article",
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
        "s1",
        "s_",
        "s_zzzzz",
        "S_OF4Y2",
        "tie_",
        "tie_zzzzz",
        "tie_us",
        "tie-1",
        "actor_",
        "actor_atlantis",
        "voice_",
        "voice_nobody",
        "point_ooxlq",
        "point_ooxlq_",
        "point_ooxlq_nobody",
        "point_w33y7_campbell",
        "s_of4y2 ",
        "point_ooxlq_campbell_campbell",
        "beijings-fears",
        "actor_china ",
    ] {
        assert_eq!(Selection::named(nonsense, &explainer), None, "{nonsense:?}");
    }
}

#[test]
fn choosing_opens_what_it_is_in_and_no_more() {
    let mut state = State::start(&shipped());
    state.update(Message::AllSectionsHidden);
    let changed = choose(&mut state, "tie_ak3f4");
    let section = SectionId::new(2);
    assert_eq!(
        changed,
        [
            Topic::Section(section),
            Topic::Selection,
            Topic::Notice,
            Topic::View
        ]
    );
    assert_eq!(
        state.selection(),
        Some(Selection::Relation(RelationId::new(8)))
    );
    assert_eq!(state.notice(), Some(Notice::Selected { sentences: 1 }));
    assert!(state.is_open(section) && !state.is_open(SectionId::new(1)));
}

#[test]
fn a_second_choice_or_clearing_ends_a_selection() {
    let china = Message::Chosen(Selection::Actor(ActorId::new(0)));
    for end in [china, Message::SelectionCleared] {
        let mut state = State::start(&shipped());
        choose(&mut state, "actor_china");
        assert_eq!(state.selection(), Some(Selection::Actor(ActorId::new(0))));
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
    choose(&mut state, "voice_panda");
    choose(&mut state, "s_of4y2");
    assert_eq!(state.view().to_query(""), "?select=s_of4y2");
    let absent = Message::Chosen(Selection::Actor(ActorId::new(99)));
    assert_eq!(state.update(absent), []);
}

#[test]
fn an_address_selects_what_exists_and_opens_nothing_that_it_says_is_closed() {
    let mut state = State::start(&shipped());
    state.update(Message::AddressChanged(view(
        "?select=voice_panda&closed=alternative-perspectives",
    )));
    assert_eq!(
        state.selection(),
        Some(Selection::Voice(Some(VoiceId::new(5))))
    );
    assert!(!state.is_open(SectionId::new(3)));
    let mut plain = State::start(&shipped());
    assert_eq!(plain.update(Message::AddressChanged(view("?select="))), []);
}

#[test]
fn a_preview_is_nothing_but_a_preview() {
    let mut state = State::start(&shipped());
    let over = Message::Previewed(named("tie_6nta3", &state));
    assert_eq!(state.update(over.clone()), [Topic::Preview]);
    assert_eq!(state.update(over), []);
    assert_eq!(state.view(), View::default());
    assert_eq!(state.update(Message::Previewed(None)), [Topic::Preview]);
}

#[test]
fn copying_the_same_thing_again_is_said_again() {
    let mut state = State::start(&shipped());
    for said in [Said::Once, Said::Again, Said::Once] {
        let changed = state.update(Message::Copied(Copied::Link));
        assert_eq!(changed, [Topic::Notice]);
        assert_eq!(state.notice(), Some(Notice::Copied(Copied::Link, said)));
    }
    state.update(Message::CopyRefused);
    assert_eq!(state.notice(), Some(Notice::CopyRefused(Said::Again)));
}

#[test]
fn a_quotation_has_its_voice_its_title_and_an_address_that_lands_on_it() {
    let mut explainer = (*shipped()).clone();
    explainer.statements[3].directive = Some(TextDirective {
        before: 0,
        first: 4,
        last: 4,
        after: 0,
    });
    let words = quotation(
        &explainer,
        crosslight_content::StatementId::new(3),
        "https://a.example/b/",
    );
    assert_eq!(
        words.as_deref(),
        Some(
            "“Campbell stated that China is apprehensive about the DPRK’s engagement with Russia.” — \
             Kurt Campbell, in “China’s Growing Concerns over North Korea-Russia Alliance”, \
             https://a.example/b/#s_6ad6w:~:text=Campbell%20stated%20that%20China,DPRK%E2%80%99s%20engagement%20with%20Russia."
        )
    );
    let unattributed = quotation(
        &shipped(),
        crosslight_content::StatementId::new(9),
        "https://a.example/",
    );
    let unattributed = unattributed.expect("a quotation");
    assert!(
        unattributed.contains(".” — “China’s Growing"),
        "{unattributed}"
    );
    assert_eq!(
        quotation(&shipped(), crosslight_content::StatementId::new(16), ""),
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
        state.update(Message::LayerSwitched(Switched::of(layer)));
        state.update(Message::ComparisonSwitched(Switched::of(comparison)));
        for (name, (section, open)) in names.into_iter().zip(toggles) {
            choose(&mut state, &name);
            state.update(toggled(section, open));
        }
        let mut opened = State::start(&shipped());
        opened.update(Message::AddressChanged(view(&state.view().to_query(""))));
        prop_assert_eq!(opened.view(), state.view());
        prop_assert_eq!(opened.selection(), state.selection());
    }
}
