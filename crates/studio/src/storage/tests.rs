//! Tests of storage: what is damaged is told, with all of its bytes.

use super::*;
use crate::project::{Action, TextChange};

const NONE: &dyn Fn(&str) -> Option<Rc<[u8]>> = &|_| None;

fn history() -> History {
    let mut history = History::new(Project::new(
        "# Tea\n\nIt is warm.\n",
        "language = \"en\"\n",
    ));
    for text in ["# Tea\n\nIt is hot.\n", "# Tea\n\nIt is cold.\n"] {
        let action = Action::Text(TextChange::ArticleEdited(text.into()));
        history = history.done(&action).expect("an edit").paused();
    }
    history.undo().expect("a step")
}

#[test]
fn a_history_comes_back_as_it_was() {
    let history = history();
    let restored = decode(encode(&history), NONE).expect("what was stored");
    assert_eq!(restored.history, history);
    assert_eq!(restored.missing, []);
    let redone = restored.history.redo().expect("the undone step");
    assert_eq!(&**redone.project().article(), "# Tea\n\nIt is cold.\n");
    let undone = restored.history.undo().expect("the first step");
    assert_eq!(&**undone.project().article(), "# Tea\n\nIt is warm.\n");
}

#[test]
fn a_cut_at_any_byte_is_told_with_what_is_left() {
    let bytes = encode(&history());
    for length in 0..bytes.len() {
        let cut = bytes[..length].to_vec();
        let damage = decode(cut.clone(), NONE).expect_err("a cut");
        assert_eq!(damage.raw, cut);
    }
}

#[test]
fn a_change_of_any_byte_is_told_with_all_of_them() {
    let bytes = encode(&history());
    for at in 0..bytes.len() {
        for change in [1, 0x20, 0x80] {
            let mut changed = bytes.clone();
            changed[at] ^= change;
            let damage = decode(changed.clone(), NONE).expect_err("a change");
            assert_eq!(damage.raw, changed, "byte {at}");
        }
    }
}

#[test]
fn another_version_is_told_by_its_number() {
    let bytes = encode(&history());
    for version in [0, 2, 77] {
        let text = String::from_utf8(bytes.clone()).expect("a text");
        let text = text.replacen(" 1 ", &format!(" {version} "), 1);
        let damage = decode(text.clone().into_bytes(), NONE).expect_err("another version");
        assert_eq!(damage.kind, DamageKind::Version(version));
        assert_eq!(damage.raw, text.into_bytes());
    }
    let foreign = decode(b"PK\x03\x04".to_vec(), NONE).expect_err("a zip file");
    assert_eq!(foreign.kind, DamageKind::Foreign);
}

#[test]
fn what_was_stored_by_hand_and_does_not_fit_is_told() {
    let text = String::from_utf8(encode(&history())).expect("a text");
    let (_, body) = text.split_once('\n').expect("a first line");
    for changed in [
        body.replacen("hot", "hat", 1),
        body.replace("undone", "unmade"),
    ] {
        let whole = first_line(&changed) + &changed;
        let damage = decode(whole.into_bytes(), NONE).expect_err("no history");
        assert_eq!(damage.kind, DamageKind::Unreadable);
    }
}

#[test]
fn pictures_are_kept_apart_and_a_missing_one_is_named() {
    let picture: Rc<[u8]> = b"GIF89a".to_vec().into();
    let action = Action::Text(TextChange::PictureAdded {
        path: "lamp.gif".into(),
        bytes: Rc::clone(&picture),
    });
    let history = history().done(&action).expect("a picture");
    let bytes = encode(&history);
    let digest = picture_digest(&picture);
    let load = |name: &str| (*name == *digest).then(|| Rc::clone(&picture));
    let restored = decode(bytes.clone(), &load).expect("what was stored");
    assert_eq!(restored.history, history);
    let bare = decode(bytes, &|_| Some(b"GIF87a".to_vec().into())).expect("the texts");
    assert_eq!(bare.missing, ["lamp.gif".into()]);
    assert!(bare.history.project().pictures().is_empty());
}
