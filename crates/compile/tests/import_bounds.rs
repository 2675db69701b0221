//! A source that is large, deep or broken on purpose is imported soon, and harms nothing.

use std::time::{Duration, Instant};

use crosslight_compile::{Imported, Unimportable, import, read_texts};

/// The time that a source may take in an unoptimised build on a busy machine; on an idle one
/// it is a second.
const LIMIT: Duration = Duration::from_secs(30);

/// The same of a source that is as large as it may be.
const LIMIT_OF_MOST: Duration = Duration::from_mins(3);

/// Ten million bytes, the most that a source may have.
const MOST: usize = 10_000_000;

/// Imports a text, and checks that the folder is accepted.
#[track_caller]
fn imported(name: &str, text: &str) -> Imported {
    let imported = import(text.as_bytes(), Some(name)).expect("importable");
    if let Err(errors) = read_texts(&imported.article, &imported.editorial) {
        panic!("{errors}\n{}", imported.article);
    }
    imported
}

#[track_caller]
fn article(name: &str, text: &str) -> String {
    imported(name, text).article
}

#[track_caller]
fn assert_ends(name: &str, text: &str) -> Option<String> {
    let start = Instant::now();
    let imported = import(text.as_bytes(), Some(name));
    let took = start.elapsed();
    let limit = if text.len() > MOST / 10 {
        LIMIT_OF_MOST
    } else {
        LIMIT
    };
    assert!(took < limit, "{took:?} for {text:.60}");
    imported.ok().map(|it| it.article)
}

#[test]
fn a_source_of_ten_megabytes_in_one_line_is_read() {
    let line = "word & word. ".repeat(MOST / 13);
    for name in ["a.md", "a.html", "a.txt"] {
        assert!(assert_ends(name, &line).is_some(), "{name}");
    }
    assert_eq!(
        import(&vec![b'a'; (10 << 20) + 1], None),
        Err(Unimportable::TooLarge((10 << 20) + 1))
    );
}

#[test]
fn what_stands_ten_thousand_deep_is_its_words() {
    let deep = |open: &str, close: &str| {
        let text = [
            &open.repeat(10_000),
            "zq1k ",
            &close.repeat(10_000),
            " zq2k",
        ]
        .concat();
        for name in ["a.md", "a.html"] {
            let article = article(name, &text);
            assert!(
                article.contains("zq1k") && article.contains("zq2k"),
                "{name} {open}"
            );
        }
    };
    deep("<div>", "</div>");
    deep("<b>", "</b>");
    deep("<ul><li>", "</ul>");
    deep("<table><tr><td>", "</table>");
    deep("<blockquote>", "");
    for open in [">", "- ", "1. ", "*a ", "[", "![", "<b>", "{{"] {
        let text = [&open.repeat(10_000), "zq1k\n\nzq2k"].concat();
        let article = article("a.md", &text);
        assert!(article.contains("zq2k"), "{open}");
    }
}

#[test]
fn a_table_of_a_million_cells_is_dropped() {
    let rows = [
        "| a | b |\n| - | - |\n",
        &"|1|2|\n".repeat(500_000),
        "\nAfter.\n",
    ]
    .concat();
    assert_ends("a.md", &rows);
    let rows = "|1|2|\n".repeat(20_000);
    let table = ["Before.\n\n| a | b |\n| - | - |\n", &rows, "\nAfter.\n"].concat();
    let kinds = imported("a.md", &table).dropped;
    let dropped = kinds
        .iter()
        .find(|it| it.what.starts_with("a table of more than"));
    assert_eq!(dropped.map(|it| it.line), Some(3));
    let wide = ["<table><tr>", &"<td>x".repeat(100_000), "</table><p>y</p>"].concat();
    assert_ends("a.html", &wide);
    let spans = [
        "<table>",
        &"<tr><td colspan=1000000 rowspan=1000000>x".repeat(1_000),
        "</table><p>y",
    ]
    .concat();
    assert_ends("a.html", &spans);
}

#[test]
fn marks_without_end_take_no_time_without_end() {
    for piece in [
        "*a",
        "**",
        "_a ",
        "[",
        "![",
        "[a](",
        "`",
        "`` ` ",
        "<",
        "<a ",
        "<A {",
        "{{",
        "{%",
        "%%",
        "%% ",
        "&",
        "\\",
        "[^1]",
        "[^1]:\n",
        "[a]: b\n",
        "- ",
        "> ",
        "|",
        "| -",
        "~",
        "<!--",
        "<b",
        "#",
        "$a",
        "[[",
        ":::\n",
        "***\n",
        "a\n===\n",
        "1. a\n",
        "<Sidenote>a",
        "a={",
        "```\n",
        "\u{202e}a",
    ] {
        assert_ends("a.md", &piece.repeat(200_000 / piece.len()));
    }
    for piece in [
        "<b>",
        "<b a=1><p>",
        "<a href=#x id=x>",
        "<p>",
        "<li>",
        "<td>",
        "<table>",
        "<tr>",
        "</b>",
        "<",
        "<!--",
        "&amp",
        "<a b",
        "<h1>",
        "<br>",
        "<span style=\"a:b;\">",
        "<p style='mso-list:l0 level1'>a",
        "<article>a",
        "<script>",
        "<div id=a><a href=#a>1</a>",
        "<nav>a<nav>",
        "<aside>a",
        "<dl><dt>",
    ] {
        assert_ends("a.html", &piece.repeat(200_000 / piece.len()));
    }
    let attributes: Vec<String> = (0..100_000).map(|at| format!("a{at}=b")).collect();
    let tag = ["<p ", &attributes.join(" "), ">Words."].concat();
    assert_eq!(
        import(tag.as_bytes(), Some("a.html")),
        Err(Unimportable::TooManyTags)
    );
    let tags = "<i>a</i>".repeat(1 << 20);
    assert_eq!(
        import(tags.as_bytes(), Some("a.html")),
        Err(Unimportable::TooManyTags)
    );
}

#[test]
fn pictures_without_end_take_no_time_without_end() {
    let pictures = (0..60_000).map(|at| {
        let width = [at / 250 % 250 + 1, at % 250 + 1];
        format!(
            "![a](data:image/gif,GIF89a%{:02x}%00%{:02x}%00%00%00%00)\n",
            width[0], width[1]
        )
    });
    let text: String = pictures.collect();
    assert_ends("a.md", &text);
    assert_ends("a.md", &"![a](b.png)".repeat(20_000));
    assert_ends("a.md", &"![".repeat(100_000));
    assert_ends("a.html", &"<img src=data:,>".repeat(20_000));
    assert_ends("a.html", &"<figure><img src=x><figcaption>".repeat(6_000));
}

#[test]
fn no_script_survives_as_one() {
    let page = "<h1>T</h1><p>A <a href=\"javascript:alert(1)\">b</a> <a href=\" JAVA\tSCRIPT:x\">c</a> \
        <a href=\"data:text/html,x\">d</a> <img src=x onerror=alert(1)> <b onclick=alert(1)>e</b> \
        &lt;script&gt;alert(1)&lt;/script&gt; [f](javascript:alert(1)) <svg onload=alert(1)></svg> \
        <a href='https://x.example/\"><script>'>g</a> <abbr title='\"><script>x</script>'>h</abbr></p>";
    let article = article("a.html", page);
    let folder = read_texts(&article, "language = \"en\"").expect("accepted");
    let links = format!("{:?}", folder.explainer.typography);
    assert!(
        links.contains("x.example") && !links.contains("avascript:"),
        "{links}"
    );
    let scripts = article.matches("<script").count();
    assert_eq!(article.matches("\\<script").count(), scripts, "{article}");
    assert!(
        !article.contains("onerror") && !article.contains("onload"),
        "{article}"
    );
}
