//! Pages of the web.

use super::super::{Fate, import};
use super::{assert_article, imported, told};

const PAGE: &str = r##"<!doctype html>
<html lang="de-CH"><head><meta charset="utf-8">
<title>Die Brücke | Das Blatt</title>
<meta property="og:title" content="Die Brücke">
<meta property="og:site_name" content="Das Blatt">
<meta name="author" content="Ina Moos">
<link rel="canonical" href="https://blatt.example/a/bruecke">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Die Brücke", "datePublished": "2031-05-01", "author": [{"name": "Ina Moos"}], "license": "CC BY 4.0"}]}</script>
<style>p { color: red }</style>
</head><body>
<header><nav><a href="/">Start</a></nav></header>
<main><article>
<h1>Die <em>Brücke</em></h1>
<p>Der Fluss ist breit.<br>Sehr breit.</p>
<h2 id="kosten">Kosten</h2>
<p>Sie kostet <b>viel</b>, <a href="../b">heißt es</a><sup><a href="#fn1" id="ref1">1</a></sup>; <a href="#kosten">oben</a>.</p>
<table><thead><tr><th>Jahr<th>Preis</thead><tr><td>2030<td>3|4</table>
<figure><img src="a.jpg" alt="Plan"><figcaption>Der Plan</figcaption></figure>
<pre><code class="language-rust">fn main() {
}</code></pre>
<ol class="footnotes"><li id="fn1">So die Stadt. <a href="#ref1">↩</a></li></ol>
<form><input name=q><button>Suchen</button></form>
</article></main>
<footer>Impressum</footer><script>track()</script>
</body></html>"##;

#[test]
fn the_article_of_a_page_and_what_it_says_of_itself_are_kept() {
    let expected = "---\nauthors: [\"Ina Moos\"]\ndate: \"2031-05-01\"\nsource: \"https://blatt.example/a/bruecke\"\n\
        publisher: \"Das Blatt\"\nlicence: \"CC BY 4.0\"\nlang: \"de-CH\"\n---\n\n# Die *Brücke*\n\n\
        Der Fluss ist breit.\\\nSehr breit.\n\n## Kosten {#kosten}\n\n\
        Sie kostet **viel**, [heißt es](https://blatt.example/b)[^1]; [oben](#kosten).\n\n\
        | Jahr | Preis |\n| --- | --- |\n| 2030 | 3\\|4 |\n\nDer Plan\n\n\
        ```rust\nfn main() {\n}\n```\n\n[^1]: So die Stadt.\n";
    assert_article("a.html", PAGE, expected);
}

#[test]
fn what_is_no_part_of_the_article_is_told_with_its_line() {
    let told = told("a.html", PAGE);
    let expected = [
        ("what stands around the article", 11, "Start"),
        ("an image that is not beside the file", 18, "Plan (a.jpg)"),
        ("a form", 22, "Suchen"),
        ("what stands around the article", 24, "Impressum"),
    ];
    for (what, line, words) in expected {
        let expected = (Fate::Dropped, what, line, words.to_owned());
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    assert_eq!(told.len(), expected.len(), "{told:?}");
}

#[test]
fn tags_that_are_closed_in_a_wrong_order_keep_their_words() {
    assert_article(
        "a.html",
        "<h1>T</h1><h2>H</h2><p>a <b>b <i>c</b> d</i> e<div>f</p>g</div><li>h<li>i</ul>j",
        "# T\n\n## H\n\na <strong>b *c*</strong> d e\n\nf\n\ng\n\nh\n\nij\n",
    );
}

#[test]
fn headings_are_raised_so_that_the_highest_are_sections() {
    assert_article(
        "a.html",
        "<title>T</title><body><h3>A</h3><p>a</p><h4>B</h4><p>b</p><h3>C</h3>",
        "---\ntitle: \"T\"\n---\n\n## A\n\na\n\n### B\n\nb\n\n**C**\n",
    );
}

#[test]
fn marks_that_would_be_markdown_have_a_backslash() {
    assert_article(
        "a.html",
        "<h1>T</h1><h2>C# #</h2><p>*a* _b_ c_d `e` [f](g) &lt;h&gt; &amp;amp; 1|2 ~x~ {{y}} %%z%% [[w]]</p><p>1984. Then</p>\
         <p># a</p><p>- a</p><p>+ a</p><p>&gt; a</p><p>=</p><p>:::x</p><p>\\</p><p>a!<a href=\"https://x.example/a_(b)\">c</a></p>",
        "# T\n\n## C# \\#\n\n\\*a\\* \\_b\\_ c_d \\`e\\` [f\\](g) \\<h> \\&amp; 1|2 \\~x\\~ \\{{y}} \\%\\%z\\%\\% \\[[w\\]\\]\n\n1984\\. Then\n\n\
         \\# a\n\n\\- a\n\n\\+ a\n\n\\> a\n\n\\=\n\n\\:::x\n\n\\\\\n\na\\![c](<https://x.example/a_(b)>)\n",
    );
}

#[test]
fn of_an_encoding_that_a_page_names_it_is_read() {
    let page = [
        b"<meta charset=koi8-r><h1>T</h1><h2>H</h2><p>".as_slice(),
        &[0xd7, 0xcf, 0xc4, 0xc1],
    ]
    .concat();
    let read = import(&page, Some("a.html")).expect("importable");
    assert!(read.article.contains("вода"), "{}", read.article);
    let windows = b"# Caf\xe9\n\n## H\n\nThe \x93first\x94.\n";
    let read = import(windows, Some("a.md")).expect("importable");
    assert_eq!(read.article, "# Café\n\n## H\n\nThe “first”.\n");
    let utf16: Vec<u8> = "\u{feff}<h1>Ü</h1><h2>H</h2>ż"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let read = import(&utf16, Some("a.html")).expect("importable");
    assert_eq!(read.article, "# Ü\n\n## H\n\nż\n");
}

#[test]
fn a_text_without_a_name_is_told_by_its_marks() {
    let read = |text: &str| import(text.as_bytes(), None).expect("importable").article;
    assert_eq!(
        read("<p>a <b>b</b></p><h2>H</h2>c")
            .split_once("a **b**")
            .map(|it| it.1),
        Some("\n\n## H\n\nc\n")
    );
    assert!(read("# T\n\n## H\n\n**a** b\n").starts_with("# T\n\n## H\n\n**a** b"));
    assert!(read("T\n\nA sentence * with # marks.\n").contains("\\*"));
    assert!(imported("a.html", "a").editorial.contains("title = \"a\""));
}
