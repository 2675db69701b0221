//! The signs of other dialects of Markdown and of other tools, which a page would print
//! as they are written: a table, each by its name and with its help.

mod brackets;
mod lines;
mod math;
pub mod suspects;

use super::block::Block;

/// A construct of another dialect.
pub struct Foreign {
    /// The construct's name, to follow “an article cannot have”.
    pub what: &'static str,
    /// The help.
    pub help: &'static str,
    is_in: fn(&Words) -> bool,
}

/// The words of a block that are searched.
struct Words<'a> {
    /// Without code and without characters that a backslash escapes, which are U+FFFC.
    text: &'a str,
    /// As the file has them.
    source: &'a str,
}

/// Stands for code, or for a character that a backslash escapes.
pub const KEPT: char = '\u{fffc}';

/// The most bytes between an opening sign and its closing one.
const LONGEST: usize = 200;

/// Every construct, those that name more before those that name less.
pub const FOREIGN: &[Foreign] = &[
    Foreign {
        what: "a note within the words (`^[…]`)",
        help: "write it as a footnote: `[^1]` where it belongs, and `[^1]: ` and its words on a line of their own; or a backslash before the bracket: `^\\[`",
        is_in: brackets::has_note,
    },
    Foreign {
        what: "the mark of a callout (`[!NOTE]`)",
        help: "take the mark out: the block quotation stays; or write a backslash before it: `\\[!NOTE]`",
        is_in: brackets::has_callout,
    },
    Foreign {
        what: "a mark for a table of contents (`[TOC]`)",
        help: "take it out: the page lists the sections by itself",
        is_in: brackets::is_contents,
    },
    Foreign {
        what: "the definition of an abbreviation (`*[HTML]: …`)",
        help: "take the line out, and write `<abbr title=\"…\">HTML</abbr>` where the word stands",
        is_in: brackets::has_abbreviation,
    },
    Foreign {
        what: "a shortcode (`[name] … [/name]`)",
        help: "write it as Markdown, or a backslash before each bracket that is a word: `\\[`",
        is_in: brackets::has_shortcode,
    },
    Foreign {
        what: "a link with a space behind its brackets (`[words] (https://…)`)",
        help: "take the space away: `[words](https://…)`; or write a backslash before the bracket: `\\[`",
        is_in: brackets::has_parted_link,
    },
    Foreign {
        what: "a link whose definition is nowhere (`[words][name]`)",
        help: "write the definition on a line of its own, `[name]: https://…`; or a backslash before the first bracket: `\\[`",
        is_in: brackets::has_undefined_link,
    },
    Foreign {
        what: "attributes in braces (`{.class}`, `{width=50%}`)",
        help: "take the braces out, with what is in them; or write a backslash before the brace: `\\{`",
        is_in: brackets::has_attributes,
    },
    Foreign {
        what: "a mark of changes (`{++ … ++}`, `{>> … <<}`)",
        help: "accept the change or reject it, and take the marks out",
        is_in: brackets::has_changes,
    },
    Foreign {
        what: "a template (`<% … %>`, `{# … #}`)",
        help: "write its words in its place; or a backslash before the sign: `\\<%`, `\\{#`",
        is_in: brackets::has_template,
    },
    Foreign {
        what: "an expression of JSX (`{name.part}`)",
        help: "write its words in its place; or a backslash before the brace: `\\{`",
        is_in: brackets::has_expression,
    },
    Foreign {
        what: "a line of a script (`import`, `export`)",
        help: "take it out; where it is code, three backticks on a line before and after it say so",
        is_in: lines::has_script,
    },
    Foreign {
        what: "an admonition (`!!! note`)",
        help: "write a block quotation (`> `) in its place; or a backslash before the signs: `\\!!! note`, `\\??? note`",
        is_in: lines::has_admonition,
    },
    Foreign {
        what: "a heading with a no-break space behind its signs (`##`, U+00A0)",
        help: "write a usual space there: `## Words`; or a backslash before the signs: `\\##`",
        is_in: lines::has_unbreakable_heading,
    },
    Foreign {
        what: "a heading without a space behind its signs (`##Words`)",
        help: "write a space there: `## Words`; or a backslash before the signs: `\\##Words`",
        is_in: lines::has_close_heading,
    },
    Foreign {
        what: "a heading of more than six signs",
        help: "write six at most; or a backslash before them",
        is_in: lines::has_deep_heading,
    },
    Foreign {
        what: "a table without the line below its head (`|---|---|`)",
        help: "write it below the first line, with as many cells; or a backslash before the first bar of each line: `\\|`",
        is_in: lines::is_headless_table,
    },
    Foreign {
        what: "a table drawn with plus signs (`+---+`)",
        help: "write its rows with bars alone, `| a | b |`, and `|---|---|` below the first",
        is_in: lines::has_drawn_table,
    },
    Foreign {
        what: "a directive of reStructuredText (`.. name::`)",
        help: "write it as Markdown; or a backslash before the dots: `\\..`",
        is_in: lines::has_directive,
    },
    Foreign {
        what: "a command of LaTeX (`\\newpage`, `\\begin{…}`)",
        help: "take it out; or write its backslash twice: `\\\\newpage`",
        is_in: math::has_command,
    },
    Foreign {
        what: "math (`$ … $`)",
        help: "write it in words and marks (`<i>x</i><sup>2</sup>`), as a picture, or in code between backticks; where dollar signs are words, a backslash stands before them: `\\$`",
        is_in: math::has_formula,
    },
    Foreign {
        what: "math (`\\( … \\)`)",
        help: "write it in words and marks (`<i>x</i><sup>2</sup>`), as a picture, or in code between backticks; brackets that are words need no backslash",
        is_in: math::has_bracketed_formula,
    },
];

/// Returns the help for a construct of another dialect.
pub fn help(what: &str) -> Option<&'static str> {
    let mut known = FOREIGN.iter();
    known.find(|it| it.what == what).map(|it| it.help)
}

/// Names the constructs of other dialects that a block would print; `source` is the file's
/// text.
pub fn found_in(block: &Block, source: &str) -> Vec<&'static str> {
    let mut span = block.span();
    // The words begin behind a backslash that escapes their first.
    if source[..span.start].ends_with('\\') {
        span.start -= 1;
    }
    let words = Words {
        text: block.unmarked(),
        source: source.get(span).unwrap_or_default(),
    };
    let found = FOREIGN.iter().filter(|it| (it.is_in)(&words));
    found.map(|it| it.what).collect()
}

/// Returns what stands between each of these opening signs and the next closing ones on
/// its line, with the byte at which it begins.
fn between<'a>(
    text: &'a str,
    open: &'a str,
    close: &'a str,
) -> impl Iterator<Item = (usize, &'a str)> {
    text.match_indices(open).filter_map(move |(at, _)| {
        let start = at + open.len();
        // Bounded, so that many openings in a long line take no time without end.
        let end = text.floor_char_boundary(start + LONGEST);
        let line = text[start..end].lines().next().unwrap_or_default();
        let (inner, _) = line.split_once(close)?;
        Some((start, inner))
    })
}

/// Tells whether words have a letter.
fn has_letter(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod examples;
#[cfg(test)]
mod tests;
