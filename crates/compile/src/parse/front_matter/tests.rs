//! Front matter: what is read of it, what is published of it, and what is told.

use super::*;
use crate::{Folder, FolderErrors, read_texts};

fn folder(article: &str) -> Folder {
    let read = read_texts(article, "kicker = \"k\"\n");
    read.unwrap_or_else(|errors| panic!("{errors}"))
}

fn errors(article: &str) -> Box<FolderErrors> {
    read_texts(article, "kicker = \"k\"\n").expect_err(article)
}

/// Returns what is published of front matter.
fn published(front: &str) -> String {
    let folder = folder(&format!("{front}\nIt is.\n\n## A\n\nIt was.\n"));
    let text = folder.article().to_owned();
    for (sentence, span) in ["It is.", "It was."].iter().zip(&folder.spans) {
        assert_eq!(text.get(span.clone()), Some(*sentence), "{text}");
    }
    let front = text.split_once("\nIt is.").expect("the text").0;
    front.to_owned()
}

#[test]
fn what_is_private_in_front_matter_is_not_published() {
    let front = "---\ntitle: T <!-- HUSH -->\n# HUSH\ninternal_notes: HUSH\nauthor:\n  name: Vera # HUSH\n  \
         email: HUSH\ntags: [HUSH]\nsubtitle: A %%HUSH%% b\nimage:\n  src: a.png\n  alt: A <!-- HUSH -->lamp\n  \
         credit: HUSH\nheadline: HUSH\n---\n";
    assert_eq!(
        published(front),
        "---\ntitle: \"T\"\nauthor: \"Vera\"\nsubtitle: \"A b\"\nimage: { file: \"a.png\", alt: \"A lamp\" }\n---\n"
    );
    let front = "+++\r\ntitle = \"T\" # HUSH\r\ndraft = \"HUSH\"\r\ndate = 2031-05-01\r\nauthors = [\"A\", \"B\"]\r\n+++\r\n";
    assert_eq!(
        published(front),
        "+++\r\nauthors = [\"A\", \"B\"]\r\ndate = \"2031-05-01\"\r\ntitle = \"T\"\r\n+++\r\n"
    );
    assert_eq!(
        published("---\ntitle: &HUSH T\n---\n"),
        "---\ntitle: \"T\"\n---\n"
    );
    let all = "# T\n\nIt is.\n";
    let bare = folder(&format!("---\nnotes: HUSH\n---\n{all}"));
    assert_eq!(bare.article(), all);
    assert_eq!(&all[bare.spans[0].clone()], "It is.");
}

#[test]
fn what_is_left_out_is_told_with_its_lines() {
    let report =
        folder("---\ntitle: T # one\n# two\nx: y\nauthor: { name: A, email: b }\n---\n\nIt is.\n")
            .report(false);
    for words in [
        "2 lines begin a comment of the front matter (`# …`), which is not published: 2, 3",
        "the front matter has what nothing uses: `x`, `author.email`",
        "the published article.md is without it",
    ] {
        assert!(report.contains(words), "{report}");
    }
    let twice = folder("---\ntitle: A\ntitle: B\nlang: not a tag\n---\n\nIt is.\n").report(false);
    assert!(twice.contains("uses: `title: B`, `lang`"), "{twice}");
    assert!(
        errors("---\ntitle: A <!-- HUSH\n---\n\nIt is.\n")
            .report(false)
            .contains("an HTML comment")
    );
    assert!(
        errors("---\ntitle: \"{{ site }}\"\n---\n\nIt is.\n")
            .report(false)
            .contains("a template")
    );
}

#[test]
fn front_matter_of_nothing_else_is_published_as_it_is_and_stays_so() {
    for front in [
        "---\ntitle: 'T: u'\nauthors:\n  - A\n  - name: B\nsource: https://a.example/#b\n---\n",
        "+++\ntitle = 'T'\n+++\n",
        "---\ntitle: T\nauthor: null\ndate:\n---\n",
    ] {
        assert_eq!(published(front), front);
    }
    for front in [
        "---\ntitle: \"A # \\\\*b\\\\* \\u00A0 \\\"c\\\"\"\nx: y\nsummary: |\n  One\n\n  two: three\n---\n",
        "+++\ntitle = '''A \\ \"b\"'''\nsummary = \"a\\tb\" # c\n+++\n",
    ] {
        let once = published(front);
        assert_eq!(published(&once), once);
        let read = |front: &str| {
            let read = front_matter(front).expect("front matter");
            (read.title, read.about)
        };
        assert_eq!(read(front), read(&once));
    }
}

#[test]
fn no_value_is_not_shown() {
    let front =
        "---\ntitle: T\nauthor: null\npublisher: ~\nsource: Null\nlicence: NULL\ndate:\n---\n";
    let read = front_matter(front).expect("front matter");
    assert_eq!(read.about, About::default());
    assert_eq!(read.unused, [""; 0]);
    let read = front_matter("---\ntitle: \"null\"\n---\n").expect("front matter");
    assert_eq!(read.title.as_deref(), Some("null"));
}

#[test]
fn a_title_loses_no_words() {
    for (written, shown) in [
        ("C++ <vector> explained", "C++ <vector> explained"),
        (
            "snake_case_name and __init__",
            "snake_case_name and __init__",
        ),
        ("<3 you", "<3 you"),
        ("1. The start", "1. The start"),
        ("# Hash", "# Hash"),
        ("- 5 degrees", "- 5 degrees"),
        ("> it", "> it"),
        ("*Star* wars & <b>co</b>", "Star wars & co"),
        ("AT&amp;T &copy;", "AT&T ©"),
        ("`code` & co", "code & co"),
        ("[x](https://a.example) y", "x y"),
        ("Rock [live] and (dead)", "Rock [live] and (dead)"),
        ("a \\*b\\* c", "a *b* c"),
        ("H<sub>2</sub>O", "H2O"),
        ("one\n\n    two", "one two"),
    ] {
        assert_eq!(plain(written), shown, "{written}");
    }
}

/// Front matter that cannot be read, the mistake, and the help, whose words between marks
/// of code stand in the mended file.
const BROKEN: &[(&str, &str, &str)] = &[
    (
        "---\ntitle: The bridge: a history\n---\n",
        "the value of `title` needs",
        "---\ntitle: \"The bridge: a history\"\n---\n",
    ),
    (
        "---\ntitle: [Draft] The bridge\n---\n",
        "the value of `title` needs",
        "---\ntitle: \"[Draft] The bridge\"\n---\n",
    ),
    (
        "---\ntitle: @bridge\n---\n",
        "the value of `title` needs",
        "---\ntitle: \"@bridge\"\n---\n",
    ),
    (
        "---\ntitle: 'It's a bridge'\n---\n",
        "the value of `title` needs",
        "---\ntitle: \"It's a bridge\"\n---\n",
    ),
    (
        "---\ntitle: \"Quote\" and more\n---\n",
        "the value of `title` needs",
        "---\ntitle: \"\\\"Quote\\\" and more\"\n---\n",
    ),
    (
        "---\ntitle: \"The bridge\nauthor: A\n---\n",
        "the value of `title` needs",
        "---\ntitle: \"The bridge\"\nauthor: A\n---\n",
    ),
    (
        "+++\ntitle = The bridge\n+++\n",
        "the value of `title` needs",
        "+++\ntitle = \"The bridge\"\n+++\n",
    ),
    (
        "+++\ntitle = “The bridge”\n+++\n",
        "the value of `title` needs",
        "+++\ntitle = \"The bridge\"\n+++\n",
    ),
    (
        "+++\ntitle: The bridge\n+++\n",
        "the value of `title` needs",
        "+++\ntitle = \"The bridge\"\n+++\n",
    ),
    ("---\ntitle: T\n", "it does not end", "---\ntitle: T\n---\n"),
    (
        "+++\ntitle = \"T\"\n",
        "it does not end",
        "+++\ntitle = \"T\"\n+++\n",
    ),
    (
        "\n\n---\ntitle: T\n---\n",
        "it does not begin the file",
        "---\ntitle: T\n---\n",
    ),
    (
        "<!-- a -->\n---\ntitle: T\n---\n",
        "it does not begin the file",
        "---\ntitle: T\n---\n",
    ),
    (
        "----\ntitle: T\n----\n",
        "is not one of three dashes",
        "---\ntitle: T\n---\n",
    ),
    (
        "Title: The bridge\nAuthor: A\n",
        "no lines of dashes",
        "---\nTitle: The bridge\nAuthor: A\n---\n",
    ),
    (
        "---\ntitle: T\nauthors:\n\t- A\n---\n",
        "a tab begins this line",
        "---\ntitle: T\nauthors:\n - A\n---\n",
    ),
];

#[test]
fn front_matter_that_cannot_be_read_has_a_help_that_works() {
    let body = "\nThe bridge stands.\n\n## The river\n\nIt is slow.\n";
    for (front, words, mended) in BROKEN {
        let errors = errors(&[front, body].concat());
        assert_eq!(errors.errors.len(), 1, "{errors}");
        let problem = &errors.errors[0].problem;
        assert!(problem.to_string().contains(words), "{errors}");
        let help = problem.help().expect("help");
        let help = help.split('`').nth(1).unwrap_or_default();
        assert!(mended.contains(help), "{help} is not in {mended}");
        folder(&[mended, body].concat());
    }
    for good in [
        "---\n---\n# T\n",
        "---\ntitle:\tThe bridge\n---\n",
        "---\ntitle: T\n...\n",
    ] {
        folder(&[good, body].concat());
    }
}

#[test]
fn a_title_below_other_text_is_one_mistake() {
    for article in ["It is early.\n\n# T\n\nIt is.\n", "---\n\n# T\n\nIt is.\n"] {
        let errors = errors(article);
        let problems: Vec<_> = errors.errors.iter().map(|it| it.problem.clone()).collect();
        assert_eq!(problems, [Problem::LateTitle], "{errors}");
    }
    let errors = errors("---\ntitle: T\n---\n\nIt is.\n\n# First\n\nIt was.\n");
    assert_eq!(errors.errors[0].problem, Problem::SecondTitle);
}
