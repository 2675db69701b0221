//! Every word of a source is in the article, or is told as dropped.

use proptest::prelude::*;

use super::super::{Unimportable, import};

/// Pieces of Markdown; each `@` becomes a word of its own.
const MARKDOWN: [&str; 70] = [
    "@ @ @.\n\n",
    "# @\n\n",
    "## @ *@*\n\n",
    "### @ {#x}\n\n",
    "@\n===\n\n",
    "@\n---\n\n",
    "*@ **@** @*",
    "**@**@*@*",
    "***@*** @ ",
    "_@_ __@__ ",
    "~~@ @~~ ",
    "`@ @` ",
    "``@ ` @`` ",
    "[@](https://a.example/(b)) ",
    "[@](javascript:x) ",
    "[*@* @][r]\n\n",
    "[r]: https://a.example\n\n",
    "[@]: https://b.example\n\n",
    "![@](x.png \"t\") ",
    "[![@](x.png)](https://a.example) ",
    "![@](data:image/gif;base64,R0lGODlhAQABAAAAACw= \"@\") ",
    "[![](data:image/gif;base64,R0lGODlhAQABAAAAACw=) @](https://a.example) ",
    "- @\n- @\n  - @\n\n",
    "1. @\n2. @\n\n",
    "7. @\n\n",
    "* @\n\n  @\n\n",
    "- [ ] @\n- [x] @\n\n",
    "> @\n> > @\n\n",
    "> @\n@\n\n",
    "| @ | @ |\n| --- | --- |\n| @ | @ | @ |\n\n",
    "| @ | @ |\n| --- |\n| @ | @ |\n\n",
    "@[^1] @\n\n",
    "[^1]: @\n\n",
    "[^2]: @\n    @\n\n",
    "@ [^3]\n\n",
    "```\n@ `` {{ @ }}\n```\n\n",
    "    @\n\n",
    "***\n\n",
    "{{< @ >}} ",
    "{% @ %}@{% end %} ",
    "{{ @ ",
    "%% @ %% ",
    "%% @\n\n",
    ":::@\n@\n:::\n\n",
    "[[@|@]] ",
    "$@^2$ $@$ ",
    "<!-- @ --> ",
    "<div>@\n<p>@</div>\n\n",
    "<b>@ <i>@</b> @</i> ",
    "<Note a={{b: '>'}}>@</Note> ",
    "<Side>\n\n@ *@*\n\n</Side>\n\n",
    "@<Sidenote>@ *@*</Sidenote> @ ",
    "<aside markdown=\"1\">\n@ [@](https://a.example)\n</aside>\n\n",
    "<script>x</script>@ ",
    "<details><summary>@</summary>@</details>\n\n",
    "@\\\n@  \n@\n",
    "@ & @ &amp; &copy; @ &zz; ",
    "\\* @ \\[ @ ]( @ ) ",
    "1984. @\n\n",
    "+ @\n\n",
    "@: @\n: @\n\n",
    "==@== ~@~ ^@^ ",
    "<https://a.example> @ <@ ",
    "| @\n",
    "=@\n",
    "#@\n",
    "---\n",
    "{: .@}\n",
    "<sup>@</sup><kbd>@</kbd> ",
    "import x from '@'\n\n",
];

/// Pieces of HTML.
const HTML: [&str; 60] = [
    "<p>@ @</p>",
    "<p>@",
    "</p>@",
    "<h1>@</h1>",
    "<h2>@ <b>@</b></h2>",
    "<h3 id=x>@",
    "<h2></h2>",
    "<div>@</div>",
    "<div>",
    "</div>",
    "@ ",
    "<br>@",
    "<br><br>@",
    "<b>@",
    "</b>",
    "<i>@</i>",
    "<em><p>@</p></em>",
    "<a href=\"https://a.example\">@</a>",
    "<a href=#x>@</a>",
    "<a href=\"JaVaScRiPt:x\">@",
    "</a>",
    "<ul><li>@<li>@</ul>",
    "<ol start=3><li>@</ol>",
    "<ul><li>@<ul><li>@</ul></ul>",
    "<ul><ul><li>@</ul></ul>",
    "<li>@",
    "<ul>@</ul>",
    "<table><tr><th>@<th>@<tr><td>@<td>@</table>",
    "<table><tr><td>@</table>",
    "<table>@<tr><td colspan=2>@</td></tr><tr><td>@<td>@</table>",
    "<table><tr><td><table><tr><td>@<td>@</table><td>@</table>",
    "<td>@",
    "<tr>@",
    "<table><caption>@</caption><tr>@<td>@<td>@<tr><td>@|@<td>@</table>",
    "<blockquote>@</blockquote>",
    "<blockquote>@<p>@",
    "<pre>@\n  @</pre>",
    "<code>@ ` @</code>",
    "<nav><a href=/>@</a></nav>",
    "<form>@<input value=@></form>",
    "<script>x</script>",
    "<style>y</style>",
    "<svg><text>@</text></svg>",
    "<img alt=x src=x>",
    "<img alt=@ src=data:image/gif;base64,R0lGODlhAQABAAAAACw=>",
    "<figure><img src=data:image/gif;base64,R0lGODlhAQABAAAAACw=><figcaption>@ <b>@</b><p>@</figcaption></figure>",
    "<iframe src=https://x.example>@</iframe>",
    "<dl><dt>@<dd>@</dl>",
    "<figure><img><figcaption>@</figcaption></figure>",
    "<p style=\"display:none\">@</p>",
    "<!-- @ -->",
    "<x-y>@</x-y>",
    "<q>@</q><small>@</small>",
    "<sup><a href=\"#n1\" id=\"r1\">1</a></sup>@",
    "<li id=\"n1\">@ <a href=\"#r1\">↩</a></li>",
    "<hr>",
    "@&nbsp;@&lt;@&amp;lt;",
    "<article>@</article>",
    "<aside>@</aside>",
    "<p onclick=\"x\" title=\"x\">@ *@* _@_ [@](x) {{@}} %%@%% :::@ # @</p>",
];

/// Writes pieces with words of their own; returns how many there are.
fn written(pieces: &[&str]) -> (String, usize) {
    let mut text = String::new();
    let mut count = 0;
    for part in pieces {
        for letter in part.chars() {
            if letter == '@' {
                text.push_str(&word(count));
                count += 1;
            } else {
                text.push(letter);
            }
        }
    }
    (text, count)
}

fn word(number: usize) -> String {
    format!("zq{number}k")
}

fn check(name: &str, pieces: &[&str]) {
    let (text, count) = written(pieces);
    let imported = match import(text.as_bytes(), Some(name)) {
        Ok(imported) => imported,
        Err(Unimportable::Empty) => return,
        Err(error) => panic!("{error}"),
    };
    let read = super::read(&imported);
    let read = read.map_err(|errors| errors.to_string());
    assert!(read.is_ok(), "{text}\n\n{}", read.err().unwrap_or_default());
    for number in 0..count {
        let word = word(number);
        let is_there = imported.article.contains(&word)
            || imported.editorial.contains(&word)
            || imported.dropped.iter().any(|it| it.words.contains(&word));
        assert!(is_there, "{word} is lost\n{text}\n\n{}", imported.article);
    }
    if name != "a.html" {
        return;
    }
    for hostile in [
        "javascript:",
        "onclick",
        "<script",
        "<iframe",
        "<svg",
        "style=",
    ] {
        assert!(
            !imported.article.to_lowercase().contains(hostile),
            "{}",
            imported.article
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_word_of_markdown_is_lost(pieces in prop::collection::vec(prop::sample::select(&MARKDOWN[..]), 1..12)) {
        check("a.md", &pieces);
    }

    #[test]
    fn no_word_of_a_page_is_lost(pieces in prop::collection::vec(prop::sample::select(&HTML[..]), 1..12)) {
        check("a.html", &pieces);
    }

    #[test]
    fn no_word_of_a_plain_text_is_lost(pieces in prop::collection::vec(prop::sample::select(&MARKDOWN[..]), 1..12)) {
        check("a.txt", &pieces);
    }
}

#[test]
fn a_source_of_which_nothing_can_be_kept_is_refused() {
    let source = "![x](data:image/gif;base64,R0lGODlhAQABAAAAACw=) :::word\n";
    let imported = import(source.as_bytes(), Some("a.md"));
    assert_eq!(imported.unwrap_err(), Unimportable::Empty);
}

#[test]
fn the_title_of_a_dropped_picture_is_told() {
    let source = "![x](data:image/gif;base64,R0lGODlhAQABAAAAACw= \"title\") :::word\n\nA b.\n";
    let imported = import(source.as_bytes(), Some("a.md")).expect("an article");
    let dropped = imported.dropped.iter().map(|it| &*it.words);
    assert_eq!(dropped.collect::<Vec<_>>(), ["a", "x title :::word"]);
}
