//! Marks that dialects of Markdown have and articles have not.

use super::{Fate, article, assert_article, imported, told};

/// Imports one line below a title; returns what it becomes, and what is told of it.
#[track_caller]
fn line(name: &str, text: &str) -> (String, Vec<(Fate, String)>) {
    let text = format!("# T\n\n{text}\n");
    let imported = imported(name, &text);
    let article = imported.article.strip_prefix("# T\n\n").expect("the title");
    let told = imported.dropped.iter().map(|it| {
        assert!(it.line > 2, "{it:?}");
        (it.fate, it.words.clone())
    });
    (article.trim_end().to_owned(), told.collect())
}

#[track_caller]
fn assert_line(text: &str, expected: &str, fates: &[(Fate, &str)]) {
    let (article, told) = line("a.md", text);
    assert_eq!(article, expected);
    let told: Vec<_> = told
        .iter()
        .map(|(fate, words)| (*fate, words.as_str()))
        .collect();
    assert_eq!(told, fates, "{text}");
}

#[test]
fn marks_that_an_article_can_have_as_html_are_kept() {
    assert_line(
        "It is ==so== and a == b.",
        "It is <mark>so</mark> and a == b.",
        &[],
    );
    assert_line(
        "H~2~O, 2^10^ m~~no~~.",
        "H<sub>2</sub>O, 2<sup>10</sup> m~~no~~.",
        &[],
    );
    assert_line(
        "It is ++new++ in C++ and D++.",
        "It is new in C++ and D++.",
        &[(Fate::Reduced, "<ins>")],
    );
    assert_line(
        "See [x](https://a.example/~b~c==d==) `==e==`.",
        "See [x](https://a.example/~b~c==d==) `==e==`.",
        &[],
    );
    assert_line(
        r"It is \(x^2\) \[so\].",
        "It is [so].",
        &[(Fate::Dropped, r"\(x^2\)")],
    );
    assert_line("It is $5 or $10.", "It is $5 or $10.", &[]);
    assert_line(
        "It is $a^2^b$ so.",
        "It is so.",
        &[(Fate::Dropped, "a^2^b")],
    );
}

#[test]
fn a_note_within_a_line_is_a_footnote() {
    let (article, told) = line(
        "a.md",
        "It is.^[So *she* [says](https://a.example) %%p%%.] It was.^[b]",
    );
    assert_eq!(
        article,
        "It is.[^inline-1] It was.[^inline-2]\n\n[^inline-1]: So *she* [says](https://a.example) .\n\n[^inline-2]: b"
    );
    assert_eq!(told, [(Fate::Dropped, "%%p%%".to_owned())]);
}

#[test]
fn attributes_are_dropped_from_what_they_stand_behind() {
    assert_line("*red*{.red} so.", "*red* so.", &[(Fate::Dropped, "{.red}")]);
    assert_line(
        "[It is]{.small} so.",
        "It is so.",
        &[(Fate::Dropped, "{.small}")],
    );
    assert_line(
        "It is so. {.lead}",
        "It is so.",
        &[(Fate::Dropped, "{.lead}")],
    );
    assert_line(
        "It is.\n{width=50%}",
        "It is.",
        &[(Fate::Dropped, "{width=50%}")],
    );
    assert_line(
        "A set {1, 2} of {a=b} x.",
        "A set {1, 2} of \\{a=b} x.",
        &[],
    );
    assert_line(
        "## H {.wide}\n\nIt is.",
        "## H\n\nIt is.",
        &[(Fate::Dropped, "wide")],
    );
}

#[test]
fn links_without_a_definition_are_words() {
    assert_line(
        "See [here][nope] and [there][].",
        "See here and there.",
        &[(Fate::Reduced, "[nope]"), (Fate::Reduced, "[there]")],
    );
    assert_line("It is.[^9] So.", "It is. So.", &[(Fate::Dropped, "[^9]")]);
    assert_line(
        "Sources [4][5] say [so].",
        "Sources [4\\][5] say [so].",
        &[],
    );
}

#[test]
fn callouts_are_quotations() {
    assert_line(
        "> [!tip]+ A cup\n> It is.",
        "> **A cup**\n>\n> It is.",
        &[(Fate::Reduced, "tip")],
    );
    assert_line(
        "> [!NOTE]\n> It is.",
        "> It is.",
        &[(Fate::Reduced, "NOTE")],
    );
    assert_line(
        "!!! note \"A cup\"\n    It is.\n\n    ```\n    x\n    ```\nSo.",
        "> **A cup**\n>\n> It is.\n>\n> ```\n> x\n> ```\n\nSo.",
        &[(Fate::Reduced, "!!! note \"A cup\"")],
    );
    assert_line("!!! So loud it is.", "\\!!! So loud it is.", &[]);
}

#[test]
fn instructions_to_other_tools_are_dropped() {
    for (text, dropped) in [
        ("*[AB]: A being", "*[AB]: A being"),
        ("\\newpage", "\\newpage"),
        ("\\vspace{1cm}", "\\vspace{1cm}"),
        ("[gallery ids=\"1,2\"]", "[gallery ids=\"1,2\"]"),
        ("<%= render 'x' %>", "<%= render 'x' %>"),
        ("^block-1", "^block-1"),
    ] {
        assert_line(
            &format!("It is.\n\n{text}\n\nSo."),
            "It is.\n\nSo.",
            &[(Fate::Dropped, dropped)],
        );
    }
    assert_line(
        "[b]It[/b] is [c].",
        "It is [c].",
        &[(Fate::Dropped, "[b]"), (Fate::Dropped, "[/b]")],
    );
    assert_line(
        "See [/etc] and C:\\dir.",
        "See \\[/etc] and C:\\\\dir.",
        &[],
    );
}

#[test]
fn a_heading_without_its_space_is_a_guess() {
    assert_line(
        "##Tea\n\nIt is.",
        "## Tea\n\nIt is.",
        &[(Fate::Guessed, "##Tea")],
    );
    assert_line(
        "##\u{a0}Tea\n\nIt is.",
        "## Tea\n\nIt is.",
        &[(Fate::Guessed, "##\u{a0}Tea")],
    );
    assert_line("#tea is a tag.", "\\#tea is a tag.", &[]);
}

#[test]
fn of_mdx_the_words_stay_and_the_scripts_go() {
    let (article, told) = line(
        "a.mdx",
        "It costs {price} {`in *all*`}.\n\n<Card title={\"A cup\"} size={[1, 2]}>Warm.</Card>\n\n<img src=\"none.png\" alt=\"N\" style={{width: 3}} />",
    );
    assert_eq!(article, "It costs in \\*all\\*.\n\nWarm.");
    let told: Vec<_> = told.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(
        told,
        [
            "{price}",
            "<card title=\"A cup\" size=\"{[1, 2]}\">",
            "<img src=\"none.png\" alt=\"N\" style={{width: 3}} />",
            "N (none.png)",
        ]
    );
    // In another dialect braces are words.
    assert_eq!(line("a.md", "It costs {price}.").0, "It costs \\{price}.");
}

#[test]
fn what_other_readers_would_take_for_theirs_has_a_backslash() {
    assert_article(
        "a.txt",
        "The tea\n\nIt is $x$ or [b]so[/b] or [c d=1] or [e] (https://a.example).\n",
        "# The tea\n\nIt is \\$x\\$ or [b]so\\[/b] or \\[c d=1] or \\[e] (https://a.example).\n",
    );
    assert_article(
        "a.txt",
        "The tea\n\nIt is.\n\n[TOC]\n\n!!! note\n\nA ^[b] [!NOTE] {.c} [d][e] *[F]: g.\n\n##No space\n",
        "# The tea\n\nIt is.\n\n\\[TOC\\]\n\n\\!!! note\n\nA ^\\[b] \\[!NOTE] \\{.c} [d\\][e] \\*[F\\]: g.\n\n\\##No space\n",
    );
    assert_eq!(told("a.txt", "The tea\n\nIt is.\n"), []);
    assert!(article("a.txt", "A b\n\nIt is.\n").starts_with("# A b"));
}
