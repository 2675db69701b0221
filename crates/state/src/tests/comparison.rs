//! The request for the comparison.

use super::*;

#[test]
fn whoever_asks_for_the_comparison_has_it_on_and_in_an_open_section() {
    let mut state = State::start(&explainer());
    let changed = state.update(Message::ComparisonRequested);
    let expected = [
        Topic::Section(SectionId::new(2)),
        Topic::Comparison,
        Topic::Notice,
        Topic::AllSections,
        Topic::View,
    ];
    assert_eq!(changed, expected);
    assert_eq!(state.notice(), Some(Notice::ComparisonShown));
    // A second request leaves it on and opens its section again.
    assert_eq!(state.update(Message::ComparisonRequested), []);
    state.update(toggled(2, false));
    state.update(Message::ComparisonRequested);
    assert!(state.comparison() && state.is_open(SectionId::new(2)));
}

#[test]
fn where_there_is_no_comparison_nobody_can_ask_for_it() {
    let mut plain = plain();
    plain.comparison = None;
    let mut state = State::start(&Rc::new(plain));
    assert_eq!(state.update(Message::ComparisonRequested), []);
}
