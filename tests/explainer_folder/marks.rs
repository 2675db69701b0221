//! Marks within sentences and the shapes of blocks: rendered as their elements, or
//! refused by name.

use crosslight_compile::read_texts;
use crosslight_publish::prerender;
use scraper::ElementRef;

use crate::copy::Copy;

/// Returns the body of the article's page, with only the article's markup.
pub fn body(article: &str) -> String {
    let article = format!("# T\n\n## H\n\n{article}\n");
    let folder = read_texts(&article, "kicker = \"k\"\n");
    let folder = folder.unwrap_or_else(|errors| panic!("{errors}"));
    let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
    let page = scraper::Html::parse_fragment(&page);
    let ours = scraper::Selector::parse(".section-body").expect("a selector");
    let body = page.select(&ours).next().expect("the section");
    article_markup(body)
}

/// Returns the markup within an element, without the elements around sentences and
/// without the page's additions.
fn article_markup(within: ElementRef) -> String {
    let mut markup = String::new();
    for node in within.children() {
        if let Some(text) = node.value().as_text() {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            markup += &text.replace('>', "&gt;");
        }
        let Some(element) = ElementRef::wrap(node) else {
            continue;
        };
        let class = element.attr("class").unwrap_or_default();
        match (element.value().name(), class) {
            ("span", "statement") => markup += &article_markup(element),
            ("span", _) | ("a", "tag" | "back-link") => {}
            (name @ ("br" | "hr"), _) => markup += &["<", name, ">"].concat(),
            (name, _) => {
                markup += &["<", name].concat();
                let attributes = element.value().attrs().filter(|(name, _)| *name != "class");
                for (name, value) in attributes {
                    markup += &[" ", name, "=\"", value, "\""].concat();
                }
                markup += &[">", &article_markup(element), "</", name, ">"].concat();
            }
        }
    }
    markup
}

#[test]
fn marks_are_drawn_as_what_they_are() {
    let drawn = |words: &str, expected: &str| {
        let body = body(words);
        assert!(body.contains(expected), "{words}: {body}");
    };
    drawn(
        "A *b* and **c *d***.",
        "A <em>b</em> and <strong>c <em>d</em></strong>.",
    );
    drawn(
        "~~a~~ `b <i>` c.",
        "<del>a</del> <code>b &lt;i&gt;</code> c.",
    );
    drawn("H<sub>2</sub>O<SUP>1</SUP>.", "H<sub>2</sub>O<sup>1</sup>.");
    drawn("One\\\ntwo  \nthree.", "One<br> two<br> three.");
    drawn(
        "See [the *a*](https://a.example/b \"B\").",
        "See <a href=\"https://a.example/b\" rel=\"external\" title=\"B\">the <em>a</em></a>.",
    );
    drawn(
        "[a][b].\n\n[b]: https://b.example",
        "href=\"https://b.example\"",
    );
    drawn("*One. Two.* Three.", "<em>One.</em> <em>Two.</em> Three.");
}

#[test]
fn blocks_are_drawn_as_what_they_are() {
    let drawn = |words: &str, expected: &str| assert_eq!(body(words), expected, "{words}");
    drawn(
        "- a\n- b\n  - c\n",
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
    );
    drawn("3. a\n4. b\n", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
    drawn(
        "- a\n\n- b\n",
        "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
    );
    drawn(
        "- a\n\nx\n\n- b\n",
        "<ul><li>a</li></ul><p>x</p><ul><li>b</li></ul>",
    );
    drawn(
        "> a\n>\n> > b\n",
        "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>",
    );
    drawn(
        "a\n\n### B *c*\n\nd\n",
        "<p>a</p><h3 data-article=\"sub-heading\" id=\"b-c\">B <em>c</em></h3><p>d</p>",
    );
    drawn("a\n\n***\n\nb\n", "<p>a</p><hr><p>b</p>");
    drawn(
        "a\n\n```\nb  <c>\n  d\n```\n",
        "<p>a</p><pre tabindex=\"0\"><code data-article=\"code\">b  &lt;c&gt;\n  d</code></pre>",
    );
}

#[test]
fn what_would_lead_astray_or_print_its_source_is_refused_by_name() {
    Copy::new()
        .article(
            "Anna prefers tea.",
            "Anna [a](javascript:alert) [b](../b.md) [c](#d) <span>e</span> <em>f.\n\n\
             [g]({{ h }})\n\n[i](j k)\n\n| l | m |\n| --- |\n| n | o |\n\nAnna prefers tea.",
        )
        .article("## In the evening", "## In the <i>evening")
        .reports("refused-marks");
}

#[test]
fn nothing_stands_deeper_than_can_be_drawn() {
    let list: Vec<_> = (0..60).map(|at| "  ".repeat(at) + "- a").collect();
    let list = list.join("\n");
    for deep in [
        ">".repeat(60) + " a\n",
        list,
        ["*a **b ".repeat(60), "c** d*".repeat(60)].concat(),
    ] {
        let read = read_texts(&format!("# T\n\n## H\n\n{deep}\n"), "kicker = \"k\"\n");
        let report = read.expect_err("too deep").report(false);
        assert!(report.contains("deep in one another"), "{report}");
    }
    let endless = format!("# T\n\n## H\n\n{} a\n", ">".repeat(10_000));
    assert!(read_texts(&endless, "kicker = \"k\"\n").is_err());
}
