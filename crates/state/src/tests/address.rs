//! Addresses and their effects on a state.

use super::*;

#[test]
fn what_is_found_in_the_page_holds_whatever_the_address_says() {
    let mut state = State::start(&explainer());
    state.update(Message::AddressChanged(view(
        "?compare=1&open=three&closed=two",
    )));
    assert_eq!(
        state.view().to_query(""),
        "?compare=1&open=three&closed=two"
    );
    let closed = vec![SectionId::new(0), SectionId::new(2)];
    state.update(Message::SectionsFound { closed });
    state.update(Message::ComparisonSwitched(Switched::Off));
    assert_eq!(state.view().to_query(""), "?closed=one");
}

#[test]
fn an_address_that_is_gone_back_to_is_shown_whole() {
    let mut state = State::start(&explainer());
    state.update(toggled(0, false));
    state.update(Message::ComparisonSwitched(Switched::On));
    state.update(Message::AddressChanged(view("?closed=two")));
    assert_eq!(state.view().to_query(""), "?closed=two");
}

#[test]
fn a_fragment_opens_the_section_that_it_leads_into() {
    let mut explainer = plain();
    let paragraph = |start, end| crosslight_content::Paragraph {
        start: crosslight_content::StatementId::new(start),
        end: crosslight_content::StatementId::new(end),
    };
    explainer.sections[2].paragraphs = vec![paragraph(2, 4), paragraph(4, 5)];
    let first = explainer.statements[0].clone();
    let statement = |number: u32| Statement {
        anchor: format!("s_{number}").into(),
        ..first.clone()
    };
    explainer.statements = (1..=5).map(statement).collect();
    let comparison = explainer.comparison.as_mut().expect("a comparison");
    comparison.points.push(crosslight_content::Point {
        anchor: "point_q".into(),
        question: "Which?".into(),
        answers: Vec::new(),
    });
    let explainer = Rc::new(explainer);
    for (fragment, section) in [
        ("one", Some(0)),
        ("three", Some(2)),
        ("s_2", None),
        ("s_3", Some(2)),
        ("s_5", Some(2)),
        ("s_6", None),
        ("s5", None),
        ("_comparison", Some(2)),
        ("_switch", Some(2)),
        ("point_q", Some(2)),
        ("point_q_anna", Some(2)),
        ("point_qq", None),
        ("_introduction", None),
    ] {
        let mut state = State::start(&explainer);
        state.update(Message::AllSectionsHidden);
        assert_eq!(
            state.section_holding(fragment),
            section.map(SectionId::new),
            "{fragment}"
        );
        state.update(followed(fragment, true));
        let open = (0..3).find(|&n| state.is_open(SectionId::new(n)));
        assert_eq!(open, section, "{fragment}");
    }
}

#[test]
fn an_address_whose_goal_is_gone_is_told() {
    let gone = [
        followed("s_old", false),
        Message::AddressChanged(view("?select=s_old")),
        Message::AddressChanged(view("?select=tie_old")),
    ];
    for message in gone {
        let mut state = State::start(&explainer());
        assert_eq!(state.update(message), [Topic::Notice]);
        assert_eq!(state.notice(), Some(Notice::Gone));
        assert_eq!(state.view(), View::default());
    }
    for there in [
        followed("one", true),
        followed("s_1", true),
        followed("_introduction", true),
        Message::AddressChanged(view("?select=")),
    ] {
        let mut state = State::start(&explainer());
        assert_eq!(state.update(there), []);
    }
}

#[test]
fn names_that_no_section_has_are_as_if_they_were_not_there() {
    let mut state = State::start(&explainer());
    let changed = state.update(Message::AddressChanged(view(
        "?open=one,nine&closed=three,&x=1",
    )));
    assert_eq!(changed, []);
}
