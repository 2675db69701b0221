//! `crosslight import`: a folder of a file that somebody has, and what was dropped.

use std::fs;

use super::{assert_ends_with, complained, crosslight, said, text};

const ARTICLE: &str = "---\ntitle: The bridge\nlang: en\ntags: [a]\n---\n\nA bridge {{< x >}} is built.\n\n![A plan](images/plan.svg)\n\n## The costs\n\nIt is dear.\n\n![A photo](photo.png)\n";

const PLAN: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>";

#[test]
fn an_imported_article_is_accepted_and_what_was_dropped_is_listed_with_its_lines() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bridge.md");
    fs::write(&file, ARTICLE).expect("written");
    fs::create_dir(folder.path().join("images")).expect("a folder");
    fs::write(folder.path().join("images/plan.svg"), PLAN).expect("written");
    let out = folder.path().join("explainer");
    let output = crosslight(&["import", text(&file), "--out", text(&out)]);
    assert_ends_with(&output, 0);
    let article = fs::read_to_string(out.join("article.md")).expect("an article");
    assert_eq!(
        article,
        "---\ntitle: \"The bridge\"\nlang: \"en\"\n---\n\nA bridge is built.\n\n![A plan](images/plan.svg)\n\n## The costs\n\nIt is dear.\n"
    );
    assert_eq!(
        complained(&output),
        "dropped: a key of the front matter that nothing uses\n  line 4: tags: [a]\n\
         dropped: a shortcode or a template (`{{ … }}`, `{% … %}`)\n  line 7: {{< x >}}\n\
         dropped: an image that is not beside the file\n  line 15: A photo (photo.png)\n"
    );
    assert_eq!(
        fs::read(out.join("images/plan.svg")).expect("a picture"),
        PLAN
    );
    assert!(
        said(&output).contains("crosslight check "),
        "{}",
        said(&output)
    );
    let checked = crosslight(&["check", text(&out)]);
    assert_ends_with(&checked, 0);
    let again = crosslight(&["import", text(&file), "--out", text(&out)]);
    assert_ends_with(&again, 1);
    assert!(complained(&again).contains("is not empty"));
}

#[test]
fn a_page_in_an_old_encoding_is_imported_into_a_folder_with_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let page =
        b"<meta charset=windows-1252><h1>Caf\xe9</h1><h2>Tea</h2><p>It\x92s \x93hot\x94.</p>";
    fs::write(folder.path().join("tea.html"), page).expect("written");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_crosslight"));
    command
        .args(["import", "tea.html", "--quiet"])
        .current_dir(folder.path());
    let output = command.output().expect("the program runs");
    assert_ends_with(&output, 0);
    let article = fs::read_to_string(folder.path().join("tea/article.md")).expect("an article");
    assert_eq!(article, "# Café\n\n## Tea\n\nIt’s “hot”.\n");
}

#[test]
fn what_is_no_text_is_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("essay.docx");
    fs::write(&file, b"PK\x03\x04rest").expect("written");
    let out = folder.path().join("out");
    let output = crosslight(&["import", text(&file), "--out", text(&out)]);
    assert_ends_with(&output, 1);
    assert!(
        complained(&output).contains("word processor"),
        "{}",
        complained(&output)
    );
    assert!(complained(&output).contains("help: save it as a web page"));
    assert!(!out.exists());
    let output = crosslight(&["import", text(&folder.path().join("none.md"))]);
    assert_ends_with(&output, 1);
}

#[test]
fn an_encoding_that_nothing_tells_is_asked_for_and_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("tea.txt");
    // “Чай” in Windows-1251, as a title and in a sentence.
    fs::write(
        &file,
        b"\xd7\xe0\xe9\n\n\xd7\xe0\xe9 \xe3\xee\xf0\xff\xf7.\n",
    )
    .expect("written");
    let out = folder.path().join("out");
    let output = crosslight(&["import", text(&file), "--out", text(&out)]);
    assert_ends_with(&output, 1);
    assert!(complained(&output).contains("--encoding windows-1251"));
    assert!(!out.exists());
    let known = ["import", text(&file), "--out", text(&out), "--encoding"];
    let output = crosslight(&[&known[..], &["windows-1251"]].concat());
    assert_ends_with(&output, 0);
    let article = fs::read_to_string(out.join("article.md")).expect("an article");
    assert_eq!(article, "# Чай\n\nЧай горяч.\n");
    let output = crosslight(&[&known[..], &["windows-99"]].concat());
    assert_ends_with(&output, 1);
    assert!(complained(&output).contains("no encoding of that name"));
}

#[test]
fn a_file_in_the_place_of_the_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("tea");
    fs::write(&file, "Tea\n\nIt is hot.\n").expect("written");
    for out in [file.clone(), file.join("sub")] {
        for command in [&["import", text(&file), "--out"][..], &["new"]] {
            let output = crosslight(&[command, &[text(&out)]].concat());
            assert_ends_with(&output, 1);
            let complaint = complained(&output);
            assert!(
                complaint.contains("tea is a file, not a folder"),
                "{complaint}"
            );
            assert!(!complaint.contains("os error"), "{complaint}");
        }
    }
}
