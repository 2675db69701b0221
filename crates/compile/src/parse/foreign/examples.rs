//! Examples of the signs of other dialects, for the tests.

/// The words that are refused, the beginning of the name, and the words once they are
/// mended as the help says.
pub const REFUSED: &[(&str, &str, &str)] = &[
    (
        "It is.^[An inline note.] It was.",
        "a note within",
        "It is.[^1] It was.\n\n[^1]: An inline note.",
    ),
    (
        "It is.^[An inline note.]",
        "a note within",
        "It is.^\\[An inline note.]",
    ),
    ("> [!NOTE]\n> It is.", "the mark of a callout", "> It is."),
    (
        "> [!NOTE]\n> It is.",
        "the mark of a callout",
        "> \\[!NOTE]\n> It is.",
    ),
    (
        "> [!info]+ A title\n> It is.",
        "the mark of a callout",
        "> A title\n> It is.",
    ),
    ("[TOC]", "a mark for a table", "It is."),
    (
        "The HTML spec.\n\n*[HTML]: Hyper Text",
        "the definition of an abb",
        "The <abbr title=\"Hyper Text\">HTML</abbr> spec.",
    ),
    (
        "[b]It is[/b] here.",
        "a shortcode",
        "\\[b]It is\\[/b] here.",
    ),
    (
        "[gallery ids=\"1,2\"]",
        "a shortcode",
        "\\[gallery ids=\"1,2\"]",
    ),
    (
        "See [x here] (https://a.example).",
        "a link with a space",
        "See [x here](https://a.example).",
    ),
    (
        "See [x here] (https://a.example).",
        "a link with a space",
        "See \\[x here] (https://a.example).",
    ),
    (
        "It is [here][nope] today.",
        "a link whose definition",
        "It is [here][nope] today.\n\n[nope]: https://a.example",
    ),
    (
        "It is [here][nope] and [there][].",
        "a link whose definition",
        "It is \\[here][nope] and \\[there][].",
    ),
    ("It is *red*{.red} here.", "attributes", "It is *red* here."),
    (
        "It is *red*{.red} here.",
        "attributes",
        "It is *red*\\{.red} here.",
    ),
    ("[It is]{.smallcaps} here.", "attributes", "It is here."),
    ("It is a note.\n{: .note}", "attributes", "It is a note."),
    ("* TOC\n{:toc}", "attributes", "* TOC"),
    ("It is `red`{width=50%}.", "attributes", "It is `red`."),
    (
        "It is {++added++} here.",
        "a mark of changes",
        "It is added here.",
    ),
    (
        "It is {>>a remark<<} here.",
        "a mark of changes",
        "It is here.",
    ),
    ("It is <%= x %> here.", "a template", "It is x here."),
    (
        "It is <%= x %> here.",
        "a template",
        "It is \\<%= x %> here.",
    ),
    (
        "It is {# hush #} here.",
        "a template",
        "It is \\{# hush #} here.",
    ),
    (
        "It is {props.x} here.",
        "an expression of JSX",
        "It is \\{props.x} here.",
    ),
    (
        "import X from './x'",
        "a line of a script",
        "```\nimport X from './x'\n```",
    ),
    (
        "export const meta = { title: 1 }",
        "a line of a script",
        "It is.",
    ),
    ("!!! note\n    It is.", "an admonition", "> It is."),
    (
        "!!! note \"Title\"\n    It is.",
        "an admonition",
        "\\!!! note \"Title\"\n    It is.",
    ),
    (
        "##\u{a0}Costs\n\nIt is.",
        "a heading with a no-break",
        "## Costs\n\nIt is.",
    ),
    (
        "##Costs\n\nIt is.",
        "a heading without a space",
        "## Costs\n\nIt is.",
    ),
    (
        "##Costs\n\nIt is.",
        "a heading without a space",
        "\\##Costs\n\nIt is.",
    ),
    (
        "####### Seven",
        "a heading of more than six",
        "###### Six\n\nIt is.",
    ),
    (
        "| A | B |\n| 1 | 2 |",
        "a table without the line",
        "| A | B |\n|---|---|\n| 1 | 2 |",
    ),
    (
        "| A | B |\n| 1 | 2 |",
        "a table without the line",
        "\\| A | B |\n\\| 1 | 2 |",
    ),
    (
        "+---+---+\n| A | B |\n+---+---+",
        "a table drawn",
        "| A | B |\n|---|---|",
    ),
    (".. note:: here", "a directive of reSt", "\\.. note:: here"),
    ("\\newpage", "a command of LaTeX", "\\\\newpage"),
    (
        "It is \\begin{equation} x \\end{equation}.",
        "a command of LaTeX",
        "It is x.",
    ),
    (
        "It is $E=mc^2$ here.",
        "math (`$",
        "It is <i>E</i>=<i>mc</i><sup>2</sup> here.",
    ),
    (
        "It is $E=mc^2$ here.",
        "math (`$",
        "It is \\$E=mc^2\\$ here.",
    ),
    ("It is $x$ here.", "math (`$", "It is `x` here."),
    ("It is $x_i$ here.", "math (`$", "It is `$x_i$` here."),
    ("It is $\\alpha$ here.", "math (`$", "It is α here."),
    ("It is $n$-th and $k$.", "math (`$", "It is n-th and k."),
    (
        "It is $a + b = c$ here.",
        "math (`$",
        "It is a + b = c here.",
    ),
    ("It is $1/2$ here.", "math (`$", "It is 1/2 here."),
    ("It is $p < 0.05$ here.", "math (`$", "It is p < 0.05 here."),
    (
        "It is $2^{10}$ here.",
        "math (`$",
        "It is 2<sup>10</sup> here.",
    ),
    (
        "It is $O(n \\log n)$ here.",
        "math (`$",
        "It is O(n log n) here.",
    ),
    ("It is $$x^2$$ here.", "math (`$", "It is `x^2` here."),
    ("It is $`x^2`$ here.", "math (`$", "It is `x^2` here."),
    ("It is $\\frac{1}{2}$ here.", "math (`$", "It is ½ here."),
    ("It is \\(x^2\\) here.", "math (`\\(", "It is (x^2) here."),
    ("\\[ y_i = 2 \\] is.", "math (`\\(", "It is."),
    (
        "It is [](https://a.example) here.",
        "a link without words",
        "It is [here](https://a.example).",
    ),
    (
        "```\ncode\n\nIt is.",
        "lines of code that do not end",
        "```\ncode\n```\n\nIt is.",
    ),
    (
        "---\ntitle: The bridge\n---",
        "front matter that does not",
        "It is.",
    ),
    (
        "---\ntitle: The bridge\n\nIt is.",
        "front matter that does not",
        "---\n\nIt is.",
    ),
];
