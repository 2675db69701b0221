//! Arbitrary messages in arbitrary order: the state never panics and keeps its
//! invariants.

use std::collections::BTreeSet;

use super::selection::{every_name, shipped};
use super::*;
use crosslight_content::read_island;

/// Generates names that exist, names that nearly exist, and arbitrary ones.
fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(every_name()),
        1 => "(s_|tie_|point_|actor_|voice_)[0-9a-z_-]{0,12}",
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ]
}

fn any_view() -> impl Strategy<Value = View> {
    let section = prop_oneof![
        3 => prop::sample::select(vec![
            "beijings-fears", "potential-regional-implications", "chinas-leverage", "alternative-perspectives",
        ]).prop_map(str::to_owned),
        1 => "[^,]{1,8}",
    ];
    let sections = prop::collection::vec(section, 0..4);
    // A query has the same text for an empty name and for no name.
    let chosen = prop::option::of(any_name().prop_filter("a name", |name| !name.is_empty()));
    (
        any::<bool>(),
        any::<bool>(),
        chosen,
        sections.clone(),
        sections,
    )
        .prop_map(|(comparison, layer, selection, opened, closed)| View {
            comparison,
            layer,
            selection,
            opened,
            closed,
        })
}

fn any_message() -> impl Strategy<Value = Message> {
    let section = prop_oneof![4 => 0u32..5, 1 => any::<u32>()];
    let sections = prop::collection::vec(section.clone().prop_map(SectionId::new), 0..6);
    let copied = prop::sample::select(vec![Copied::Link, Copied::Quotation, Copied::Citation]);
    prop_oneof![
        sections.prop_map(|closed| Message::SectionsFound { closed }),
        (section, any::<bool>()).prop_map(|(section, open)| toggled(section, open)),
        Just(Message::AllSectionsShown),
        Just(Message::AllSectionsHidden),
        any_switched().prop_map(Message::ComparisonSwitched),
        Just(Message::ComparisonRequested),
        any_switched().prop_map(Message::LayerSwitched),
        prop::sample::select(Theme::ALL.to_vec()).prop_map(Message::ThemeChosen),
        any_selection().prop_map(Message::Chosen),
        Just(Message::SelectionCleared),
        prop::option::of(any_selection()).prop_map(Message::Previewed),
        copied.prop_map(Message::Copied),
        Just(Message::CopyRefused),
        (any_name(), any::<bool>()).prop_map(|(fragment, found)| followed(&fragment, found)),
        any_view().prop_map(Message::AddressChanged),
    ]
}

fn open(state: &State) -> [bool; 4] {
    [0, 1, 2, 3].map(|at| state.is_open(SectionId::new(at)))
}

proptest! {
    #[test]
    fn after_any_messages_the_state_keeps_to_what_it_promises(
        messages in prop::collection::vec(any_message(), 0..30)
    ) {
        let explainer = shipped();
        let mut state = State::start(&explainer);
        for message in messages {
            let before = state.clone();
            let changed = state.update(message.clone());
            // Every change is reported, nothing else is, and nothing twice.
            let told: BTreeSet<Topic> = changed.iter().copied().collect();
            prop_assert_eq!(told.len(), changed.len(), "{:?}", &changed);
            prop_assert_eq!(changed.is_empty(), before == state);
            for at in 0..4 {
                let moved = open(&before)[at as usize] != open(&state)[at as usize];
                prop_assert_eq!(told.contains(&Topic::Section(SectionId::new(at))), moved);
            }
            let moved = [
                (Topic::AllSections, before.all_open() != state.all_open()),
                (Topic::Comparison, before.comparison() != state.comparison()),
                (Topic::Layer, before.layer() != state.layer()),
                (Topic::Theme, before.theme() != state.theme()),
                (Topic::Selection, before.selection() != state.selection()),
                (Topic::Preview, before.preview() != state.preview()),
                (Topic::Notice, before.notice() != state.notice()),
                (Topic::View, before.view() != state.view()),
            ];
            for (topic, moved) in moved {
                prop_assert_eq!(told.contains(&topic), moved, "{:?} by {:?}", topic, &message);
            }
            // The selected thing exists and has its name.
            for chosen in state.selection().iter().chain(&state.preview()) {
                let name = chosen.name(&explainer);
                prop_assert_eq!(Selection::named(&name, &explainer), Some(*chosen));
            }
            prop_assert_eq!(state.all_open(), open(&state) == [true; 4]);
            // A repeated message changes nothing, except messages that toggle.
            let takes_turns = matches!(
                message,
                Message::Chosen(_) | Message::Copied(_) | Message::CopyRefused
            );
            if !takes_turns {
                prop_assert_eq!(state.update(message), []);
            }
        }
    }

    #[test]
    fn an_address_that_was_written_gives_the_same_state(
        messages in prop::collection::vec(any_message(), 0..12), others in "\\PC{0,30}"
    ) {
        let explainer = shipped();
        let mut state = State::start(&explainer);
        for message in messages {
            state.update(message);
        }
        let query = state.view().to_query(&others);
        let mut opened = State::start(&explainer);
        opened.update(Message::AddressChanged(View::from_query(&query)));
        prop_assert_eq!(opened.view(), state.view());
        prop_assert_eq!(opened.selection(), state.selection());
        prop_assert_eq!(open(&opened), open(&state));
    }

    #[test]
    fn any_view_is_read_as_it_was_written(view in any_view(), others in any::<String>()) {
        let query = view.to_query(&others);
        prop_assert_eq!(View::from_query(&query), view.clone());
        prop_assert_eq!(view.to_query(&query), query, "written again, it is the same");
    }

    #[test]
    fn no_text_is_a_panic(text in any::<String>()) {
        let mut state = State::start(&shipped());
        let _ = named(&text, &state);
        for message in [
            followed(&text, false),
            Message::AddressChanged(View::from_query(&text)),
            Message::AddressChanged(View::from_query(&format!("select={text}&open={text}&closed={text}"))),
        ] {
            state.update(message);
        }
        prop_assert!(read_island(&text).is_err());
    }
}
