//! Four ways from the pasted article to the explainer that ships, each from its first
//! action to its last in Studio's bundle: with the mouse at 1280 px and nothing dragged,
//! with taps at 360 px, with keys alone, and in the ledger alone by roles and names.
//!
//! The actions are counted as `docs/studio.md` defines them, and may not grow.

mod editor;
mod keys;
mod ledger;
mod pointer;
#[path = "../../../../crates/studio/tests/core/way.rs"]
mod way;

use editor::{Control, Editor, Role};
use way::{
    FIRST_CAPTION, KICKER, MAP, OTHER_NAMES, POINTS, TIES, TITLE, VIEWPOINTS, assert_shipped,
};

/// Goes on to the ledger, corrects in it the two drafts that are not right, and says what
/// no program drafts.
async fn mend(editor: &mut impl Editor) {
    editor
        .press(&Control::button("_show-ledger", "Ledger"))
        .await;
    let hedge = Control::field("_row-1-hedge", "Another hedge, sentence 2");
    editor.write(&hedge, "alleges").await;
    let quoted = Control {
        role: Role::Checkbox,
        ..Control::button("_row-13-quoted", "Quotation, sentence 14")
    };
    editor.press(&quoted).await;
    let kicker = Control::field("_about-kicker", "Line above the title");
    editor.write(&kicker, KICKER).await;
    let keep = "Keep all names in addresses as they are";
    editor
        .press(&Control::button("_keep-addresses", keep))
        .await;
}

/// Says who is on the map, what is compared, and how the actors are tied.
async fn ties_and_comparison(editor: &mut impl Editor) {
    for (name, number, others) in numbered_actors() {
        let field = format!("Other names, with commas of {name}");
        let field = Control::field(&format!("_actor-{number}-also"), &field);
        editor.write(&field, others).await;
    }
    let actor = Control::field("_actor-new", "Add an actor, by a name in the article");
    editor.write(&actor, "South Korea").await;
    let map = "The map as text: a row a line, up to three names with commas between; empty where nobody stands";
    editor.write(&Control::field("_actor-map", map), MAP).await;
    for name in VIEWPOINTS {
        let field = Control::field("_viewpoint-new", "Add a viewpoint: its name");
        editor.write(&field, name).await;
    }
    let title = Control::field("_comparison-title", "Heading of the points");
    editor.write(&title, TITLE).await;
    for (point, (question, answers)) in POINTS.into_iter().enumerate() {
        let field = Control::field("_point-new", "Add a point: its question");
        editor.write(&field, question).await;
        let columns = VIEWPOINTS.into_iter().zip(answers).enumerate();
        for (column, (name, words)) in columns.filter(|(_, (_, words))| !words.is_empty()) {
            let id = format!("_answer-{point}-{column}-typed");
            let field = format!("Words that answer question {}: {name}", point + 1);
            editor.write(&Control::field(&id, &field), words).await;
        }
    }
    for words in TIES {
        let field = "A new tie, by words of the article that say so; put [those for the map] in square brackets";
        editor
            .write(&Control::field("_tie-new", field), words)
            .await;
    }
    let caption = Control::field("_tie-0-caption", "Words on the map, tie 1");
    editor.write(&caption, FIRST_CAPTION).await;
    let from = Control {
        role: Role::Combobox,
        ..Control::button("_tie-9-from", "From, tie 10")
    };
    editor.choose(&from, "China").await;
}

/// Returns the actors whose other names are typed, by their names and their rows.
fn numbered_actors() -> impl Iterator<Item = (&'static str, usize, &'static str)> {
    // Among the drafted actors there are some who are none: Kurt Campbell is the first.
    let rows = [1, 2, 3, 5, 7];
    let actors = OTHER_NAMES.into_iter().zip(rows);
    actors.map(|([name, others], row)| (name, row, others))
}

/// Asserts that Studio has the explainer that ships, after so many actions.
async fn assert_arrived(editor: &mut impl Editor, actions: usize) {
    assert_eq!(editor.hand().actions, actions);
    assert_shipped(&editor.hand().project().await);
}
