//! Kept texts that tests compare with what is made now. With `UPDATE_FIXTURES=1` in the
//! environment they are written anew; read the difference before you commit it.

use std::fs;
use std::path::Path;

/// Asserts that a file has this text.
#[track_caller]
pub fn assert_kept(path: impl AsRef<Path>, text: &str) {
    let path = path.as_ref();
    if is_updating() {
        let folder = path.parent().expect("a folder");
        fs::create_dir_all(folder).expect("the folder is created");
        fs::write(path, text).expect("the text is written");
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(text, kept, "{}: {HELP}", path.display());
}

/// Asserts that a file has this text between two marks.
#[track_caller]
pub fn assert_kept_between(path: impl AsRef<Path>, [begin, end]: [&str; 2], text: &str) {
    let path = path.as_ref();
    let whole = fs::read_to_string(path).expect("the file with the marks");
    let (before, rest) = whole.split_once(begin).expect("the first mark");
    let (kept, after) = rest.split_once(end).expect("the second mark");
    if is_updating() {
        let updated = [before, begin, text, end, after].concat();
        fs::write(path, updated).expect("the text is written");
    } else {
        assert_eq!(text, kept, "{}: {HELP}", path.display());
    }
}

const HELP: &str = "UPDATE_FIXTURES=1 writes it anew";

fn is_updating() -> bool {
    std::env::var_os("UPDATE_FIXTURES").is_some()
}
