//! Markdown of any dialect.

use super::{Fate, assert_article, told};

#[test]
fn what_an_article_may_have_is_kept() {
    let text = "---\ntitle: \"A *b*\"\nauthor: Ann\nurl: https://a.example/x/\n---\n\nOne[^n]\ntwo\\\nthree 用\n的 <kbd>K</kbd> `a_b`.\n\n\
        ## H {#h}\n\n1. a\n2. b\n   - c\n\n   d\n\n- [x] done\n\n> q\n> > r\n\n| a | b |\n|---|---|\n| 1 | `x` |\n\n***both*** ~~s~~ [l](b \"t\") [h](#h)\n\n[^n]: Note.\n";
    assert_article(
        "a.md",
        text,
        "---\ntitle: \"A b\"\nauthors: [\"Ann\"]\nsource: \"https://a.example/x/\"\n---\n\nOne[^n] two\\\nthree 用的 <kbd>K</kbd> `a_b`.\n\n\
         ## H {#h}\n\n1. a\n\n2. b\n\n   - c\n\n   d\n\n- [x] done\n\n> q\n>\n> > r\n\n| a | b |\n| --- | --- |\n| 1 | `x` |\n\n\
         ***both*** ~~s~~ [l](https://a.example/x/b \"t\") [h](#h)\n\n[^n]: Note.\n",
    );
}

#[test]
fn what_other_tools_take_out_is_taken_out_and_told() {
    let text = "# T\n\nA {{< fig \"x\" >}} b %%private%% c <!-- d --> `{{ kept }}`.\n\n:::note\nInside.\n:::\n\n## H\n\n\
        {% include x %} See [[Page|the page]] and [x]({{ y }}).\n\nimport A from './a'\n\n<Chart data={[1, 2]} />\n\nWarm.<Sidenote>Or *hot*.</Sidenote> Cold.\n\n\
        [u]: https://u.example\n\n![i](i.png){width=3}\n\n| a | b |\n|---|\n| 1 | 2 |\n";
    let article = super::article("a.mdx", text);
    assert_eq!(
        article,
        "# T\n\nA b c `{{ kept }}`.\n\nInside.\n\n## H\n\nSee the page and x.\n\nWarm.[^note-1] Cold.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[^note-1]: Or *hot*.\n"
    );
    let told = told("a.mdx", text);
    let lines = |what: &str| {
        let found = told.iter().filter(|it| it.1.contains(what));
        found.map(|it| (it.0, it.2)).collect::<Vec<_>>()
    };
    assert_eq!(
        lines("shortcode"),
        [(Fate::Dropped, 3), (Fate::Dropped, 11), (Fate::Dropped, 11)]
    );
    assert_eq!(lines("private"), [(Fate::Dropped, 3)]);
    assert_eq!(lines("comment"), [(Fate::Dropped, 3)]);
    assert_eq!(lines("directive"), [(Fate::Dropped, 5), (Fate::Dropped, 7)]);
    assert_eq!(lines("wiki"), [(Fate::Reduced, 11)]);
    assert_eq!(lines("leads nowhere"), [(Fate::Reduced, 11)]);
    assert_eq!(lines("script"), [(Fate::Dropped, 13)]);
    assert_eq!(lines("JSX"), [(Fate::Dropped, 15), (Fate::Reduced, 17)]);
    assert_eq!(lines("definition"), [(Fate::Dropped, 19)]);
    assert_eq!(lines("an image"), [(Fate::Dropped, 21)]);
    assert_eq!(lines("attributes"), [(Fate::Dropped, 21)]);
    assert_eq!(lines("table's head"), [(Fate::Reduced, 24)]);
    assert_eq!(told.len(), 16, "{told:?}");
}

#[test]
fn lists_that_follow_one_another_stay_apart() {
    assert_article(
        "a.md",
        "# T\n\n## H\n\n- a\n\n* b\n\n- c\n\n7. alone\n",
        "# T\n\n## H\n\n- a\n\n* b\n\n- c\n\n7\\. alone\n",
    );
}

#[test]
fn more_titles_than_one_become_sections() {
    assert_article(
        "a.md",
        "---\ntitle: T\n---\n\n# A\n\na\n\n## B\n\nb\n\n# C\n\nc\n",
        "---\ntitle: \"T\"\n---\n\n## A\n\na\n\n### B\n\nb\n\n## C\n\nc\n",
    );
}

#[test]
fn words_of_html_in_markdown_keep_what_markdown_is_in_them() {
    assert_article(
        "a.md",
        "# T\n\n## H\n\n<aside markdown=\"1\">\n  Said [she](https://a.example).\n  <p>— Ann</p>\n</aside>\n\n<div align=center>\n\n*In*\n\n</div>\n",
        "# T\n\n## H\n\n> Said [she](https://a.example).\n>\n> — Ann\n\n*In*\n",
    );
}
