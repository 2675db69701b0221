//! Questions that an explainer answers about itself, asked of the shipped one.

use crate::*;

fn shipped() -> Explainer {
    let island = include_str!("../../../tests/fixtures/explainer.json");
    read_island(island).expect("the fixture is an island")
}

#[test]
fn the_points_on_a_sentence_are_those_that_quote_it() {
    let explainer = shipped();
    let comparison = explainer.comparison.as_ref().expect("a comparison");
    let mut links = 0;
    for id in (0..).map(StatementId::new).take(explainer.statements.len()) {
        for (number, point) in comparison.points_on(id) {
            links += 1;
            assert_eq!(comparison.points[number - 1].anchor, point.anchor);
            let mut quoted = point.answers.iter().flatten().map(|it| it.statement);
            assert!(quoted.any(|statement| statement == id));
        }
    }
    let answers = comparison.points.iter().flat_map(|it| &it.answers);
    assert_eq!(links, answers.flatten().count());
}

#[test]
fn the_voice_of_the_sentences_that_nobody_has_looked_at_is_told_by_its_anchor() {
    let mut voice = shipped().voices.remove(0);
    assert!(!voice.is_not_yet());
    voice.anchor = Voice::NOT_YET.into();
    assert!(voice.is_not_yet());
}

#[test]
fn coverage_says_what_is_attributed_and_what_is_not_yet() {
    let all = Coverage {
        sentences: 16,
        unattributed: 5,
        not_yet: 0,
        said: true,
        drafts: 0,
        excerpts: 92,
    };
    let some = Coverage {
        not_yet: 3,
        drafts: 1,
        ..all
    };
    let none = Coverage {
        said: false,
        not_yet: 16,
        drafts: 2,
        ..all
    };
    let one = Coverage {
        sentences: 1,
        excerpts: 1,
        said: false,
        ..all
    };
    assert_eq!(
        [all, some, none, one].map(|it| it.to_string()),
        [
            "16 sentences covered, 5 of them without a named source; 92 excerpts verified",
            "16 sentences, 3 of them not yet attributed, 5 without a named source; 92 excerpts \
             verified; 1 draft not yet confirmed",
            "16 sentences, none attributed; 92 excerpts verified; 2 drafts not yet confirmed",
            "1 sentence, none attributed; 1 excerpt verified",
        ]
    );
}

#[test]
fn only_lines_from_right_to_left_need_an_attribute() {
    assert_eq!(Direction::of("en").attribute(), None);
    assert_eq!(Direction::of("ar").attribute(), Some("rtl"));
}

#[test]
fn a_directive_has_the_words_of_a_neighbour_only_where_it_counts_some() {
    let directive = |before, after| TextDirective {
        before,
        first: 1,
        last: 2,
        after,
    };
    let texts =
        |it: TextDirective| it.texts("One two three.", Some("Zero zero."), Some("Four four."));
    let alone = texts(directive(0, 0));
    assert_eq!((alone.before, alone.after), (None, None));
    assert_eq!((alone.start, alone.end), ("One", Some("two three.")));
    let among = texts(directive(1, 1));
    assert_eq!((among.before, among.after), (Some("zero."), Some("Four")));
}

#[test]
fn a_fragment_is_at_the_comparison_its_switch_a_point_or_a_card() {
    let explainer = shipped();
    let comparison = explainer.comparison.as_ref().expect("a comparison");
    let point = &*comparison.points[0].anchor;
    let card = [point, "_campbell"].concat();
    let longer = [point, "x"].concat();
    for at in [Comparison::ANCHOR, Comparison::SWITCH_ANCHOR, point, &card] {
        assert!(comparison.is_at(at), "{at}");
    }
    for elsewhere in ["", "point", &longer, &explainer.sections[0].anchor] {
        assert!(!comparison.is_at(elsewhere), "{elsewhere}");
    }
}
