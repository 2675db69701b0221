//! The rules that hold for any input at all. Each function takes the fuzzer's bytes and
//! panics where a promise is broken; `fuzz_targets/` has a door for each.

use std::collections::HashSet;
use std::rc::Rc;

use crosslight_compile::{Folder, island as write_island, read_texts};
use crosslight_content::{Excerpt, Explainer, Slice, StatementId, read_island};
use crosslight_state::{Copied, Message, Selection, State, Switched, Theme, View};

/// The explainer that the addresses are tried on.
const SHIPPED: &str = include_str!("../../tests/fixtures/explainer.json");

/// Stands between the two files in an input of [`content`].
const BETWEEN: &str = "\n=====\n";

/// An address is read without a panic, and what was read is written so that it is
/// read again as the same view and the same state; pairs of others are kept.
///
/// # Panics
/// Where that is not so.
pub fn permalink(bytes: &[u8]) {
    let query = String::from_utf8_lossy(bytes);
    let view = View::from_query(&query);
    let written = view.to_query(&query);
    assert_eq!(View::from_query(&written), view);
    assert_eq!(
        view.to_query(&written),
        written,
        "written again, it is the same"
    );

    thread_local!(static EXPLAINER: Rc<Explainer> =
        Rc::new(read_island(SHIPPED).expect("the fixture is an island")));
    let start = EXPLAINER.with(State::start);
    let mut opened = start.clone();
    opened.update(Message::AddressChanged(view));
    let (fragment, found) = (query.clone().into_owned(), true);
    opened.update(Message::FragmentFollowed { fragment, found });
    let mut again = start;
    let address = opened.view().to_query(&query);
    again.update(Message::AddressChanged(View::from_query(&address)));
    // The status line alone tells of what the address no longer has.
    assert_eq!(again.view(), opened.view());
    assert_eq!(again.selection(), opened.selection());
}

/// An island is read without a panic; what is read is written and read again as the
/// same, and nothing that a reader does with it ends in a panic.
///
/// # Panics
/// Where that is not so.
pub fn island(bytes: &[u8]) {
    let Ok(explainer) = read_island(&String::from_utf8_lossy(bytes)) else {
        return;
    };
    let written = write_island(&explainer).expect("an explainer can be written");
    assert!(
        !written.contains('<'),
        "nothing in it can end the element around it"
    );
    assert_eq!(read_island(&written).as_ref(), Ok(&explainer));
    walk(&Rc::new(explainer));
}

/// Every kind of message once, and each thing chosen that has a name.
fn walk(explainer: &Rc<Explainer>) {
    let mut state = State::start(explainer);
    let sections = explainer.sections.iter().map(|it| it.anchor.to_string());
    let mut names: Vec<String> = sections.take(4).collect();
    let actors = explainer
        .actors
        .iter()
        .map(|it| format!("actor-{}", it.anchor));
    let voices = explainer
        .voices
        .iter()
        .map(|it| format!("voice-{}", it.anchor));
    names.extend(actors.chain(voices).take(8));
    names.extend(["s1", "s2", "tie-1", "point-1-1", "voice-article"].map(str::to_owned));
    for name in names {
        let named = Selection::named(&name, explainer);
        if let Some(selection) = named {
            state.update(Message::Chosen(selection));
        }
        if let Some(chosen) = state.selection() {
            let all = crosslight_state::Belongings::of(chosen, explainer);
            assert!(all.things().all(|thing| !thing.name(explainer).is_empty()));
        }
        state.update(Message::FragmentFollowed {
            fragment: name,
            found: true,
        });
        state.update(Message::Previewed(named));
    }
    for message in [
        Message::AllSectionsHidden,
        Message::ComparisonSwitched(Switched::On),
        Message::LayerSwitched(Switched::On),
        Message::ThemeChosen(Theme::Dark),
        Message::Copied(Copied::Quotation),
        Message::SelectionCleared,
        Message::AllSectionsShown,
    ] {
        state.update(message);
    }
    let _ = crosslight_state::quotation(explainer, StatementId::new(0), "https://a.example/");
}

/// Two files are checked without a panic: either there are mistakes, each of which
/// can be shown, or an explainer whose every word is in the article.
///
/// # Panics
/// Where that is not so.
pub fn content(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (article, editorial) = text.split_once(BETWEEN).unwrap_or((&text, ""));
    match read_texts(article, editorial) {
        Ok(folder) => assert_verbatim(&folder, article),
        Err(errors) => {
            assert!(!errors.errors.is_empty());
            for colour in [false, true] {
                assert!(!errors.report(colour).is_empty());
            }
        }
    }
}

fn assert_verbatim(folder: &Folder, article: &str) {
    let _ = [false, true].map(|colour| folder.report(colour));
    let explainer = &folder.explainer;
    let known: HashSet<&str> = article.split_whitespace().collect();
    for statement in &explainer.statements {
        // Markdown writes some letters otherwise than it shows them.
        if !article.contains(['&', '\\', '\0', '*', '_', '<', '`', '[', '#', '=', '-']) {
            let words = statement.text.split_whitespace();
            let unknown = words.filter(|word| !known.iter().any(|it| it.contains(word)));
            assert_eq!(unknown.collect::<Vec<_>>(), Vec::<&str>::new());
        }
        let pieces = statement.verb.iter().chain(&statement.hedges);
        assert!(pieces.copied().all(|piece| has(&statement.text, piece)));
    }
    let comparison = explainer.comparison.iter();
    let answers =
        comparison.flat_map(|it| it.points.iter().flat_map(|it| it.answers.iter().flatten()));
    let evidence = explainer.relations.iter().map(|tie| &tie.evidence);
    for Excerpt { statement, pieces } in answers.chain(evidence) {
        let statement = explainer
            .statement(*statement)
            .expect("an excerpt has its statement");
        assert!(!pieces.is_empty());
        assert!(pieces.iter().all(|piece| has(&statement.text, *piece)));
    }
    let island = write_island(explainer).expect("an explainer can be written");
    assert_eq!(read_island(&island), Ok(explainer.as_sent()));
    assert_eq!(folder.grid_positions.len(), explainer.actors.len());
    walk(&Rc::new(explainer.clone()));
}

/// Tells whether a piece stands in a text, and is not empty.
fn has(text: &str, piece: Slice) -> bool {
    text.get(piece.start as usize..piece.end as usize)
        .is_some_and(|words| !words.is_empty())
}
