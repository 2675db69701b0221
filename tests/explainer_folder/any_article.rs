//! Random articles with every construct: each word is on the page, or a diagnostic
//! reports it.

use crosslight_compile::read_texts;
use crosslight_publish::prerender;
use proptest::prelude::*;

/// The constructs that an article may have, with `@` for each word.
pub const GOOD: [&str; 40] = [
    "@ ",
    "@. ",
    "@.\n@ ",
    "*@* ",
    "**@ *@*** ",
    "~~@~~ ",
    "`@` ",
    "[@](https://a.example \"@\") ",
    "[@][1] ",
    "[1]",
    "<https://a.example/@> ",
    "[@](#h) ",
    "<sup>@</sup>",
    "<abbr title=\"@\">@</abbr> ",
    "@<wbr>@ ",
    "@<br>@ ",
    "@\\\n@ ",
    "@  \n@ ",
    "@[^1] ",
    "&amp;@&nbsp;@ ",
    "\\*@\\* ",
    "\n",
    "\n\n",
    "\n\n- @\n- @\n\n  @\n",
    "\n\n* @\n  1. @\n",
    "\n\n7) @\n8) @\n",
    "\n\n- [x] @\n- [ ] @\n",
    "\n\n> @\n> @\n\n",
    "\n\n> > @\n> - @\n\n",
    "\n\n## @\n\n@\n\n",
    "\n\n### @ *@* `@` {#id}\n\n",
    "\n\n###### [@](https://a.example)[^1]\n\n",
    "\n\n```\n@\n\n  @\n```\n\n",
    "\n\n    @\n\n",
    "\n\n| @ | *@* |\n|---|--:|\n| `@` | [@](https://a.example) |\n| @[^1] |\n\n",
    "\n\n|  | @ |\n|:-:|---|\n| @ | @<br>@ |\n\n",
    "\n\n***\n\n",
    "<!-- @ -->",
    "%% @ %%",
    "\n%%\n@\n\n@\n%%\n",
];

/// Constructs that an article cannot have, or that have a meaning only in some
/// positions.
pub const ODD: [&str; 19] = [
    "[@]: https://a.example\n",
    "[@]: @\n",
    "[@]",
    "[a][@] ",
    "<b @>",
    "<i>@",
    "\n\n1. @\n",
    "\n\n1984. @.\n",
    "\n---\n",
    "[^@] ",
    "\n\n[^2]: @\n\n",
    "<div>@</div>\n\n",
    "<!-- @",
    "%% @",
    "|@|",
    "\n|---|\n",
    "\n\n# @\n\n",
    "    ",
    "> ",
];

/// Returns an article of these constructs, with a word for each `@`, and how many words.
pub fn counted(constructs: &str) -> (String, usize) {
    let mut article = String::from("# T\n\n## H\n\n");
    let mut count = 0;
    for letter in constructs.chars() {
        // Each word is unique, so that it can be found.
        if letter == '@' {
            count += 1;
            article += &["word", &count.to_string(), "x"].concat();
        } else {
            article.push(letter);
        }
    }
    article += "\n\nSee [one][1].[^1]\n\n[1]: https://one.example\n\n[^1]: Last *note*.\n";
    (article, count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn each_word_of_any_article_is_on_the_page_or_told(
        pieces in prop::collection::vec(
            prop_oneof![
                12 => prop::sample::select(GOOD.to_vec()),
                1 => prop::sample::select(ODD.to_vec()),
            ],
            1..18,
        )
    ) {
        let (article, count) = counted(&pieces.concat());
        let Ok(folder) = read_texts(&article, "kicker = \"k\"\n") else {
            return Ok(());
        };
        let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
        let article = folder.article();
        for word in (1..=count).map(|number| format!("word{number}x")) {
            // A word that is not in the published article was in a remark, which has a
            // warning.
            let is_remark = !article.contains(&word);
            prop_assert!(is_remark || page.contains(&word), "{word} is lost:\n{article}");
            prop_assert!(!is_remark || !page.contains(&word), "{word} is shown:\n{article}");
            prop_assert!(!is_remark || folder.report(false).contains("not published"));
        }
        for source in ["<!--", "%%", "[^", "](", "|--"] {
            let is_printed = without_code(&page).contains(source);
            prop_assert!(!is_printed, "{source} is printed:\n{article}");
        }
    }
}

/// Returns a page without the words of its code.
fn without_code(page: &str) -> String {
    let pieces = page.split("<code").enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once("</code>").map_or("", |(_, rest)| rest),
    });
    pieces.collect()
}
