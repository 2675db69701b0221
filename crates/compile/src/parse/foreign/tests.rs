//! The signs of other dialects are refused, each with a help that works; prose that looks
//! like them is not.

use super::FOREIGN;
use super::examples::REFUSED;
use crate::{Folder, Lint, Problem, read_texts};

fn read(words: &str) -> Result<Folder, Vec<Problem>> {
    let article = format!("# T\n\n## H\n\nBefore.\n\n{words}\n\nAfter.\n");
    let read = read_texts(&article, "kicker = \"k\"\n");
    read.map_err(|errors| errors.errors.into_iter().map(|it| it.problem).collect())
}

fn refused(words: &str) -> Vec<&'static str> {
    let problems = read(words).err().unwrap_or_default();
    let names = problems.iter().map(|problem| match problem {
        Problem::NotPlain { what, .. } => *what,
        other => panic!("{words}: {other}"),
    });
    names.collect()
}

fn warned(words: &str) -> Vec<Lint> {
    let folder = read(words).unwrap_or_else(|problems| panic!("{words}: {problems:?}"));
    let warnings = folder.warnings.into_iter().map(|it| it.lint);
    warnings
        .filter(|it| matches!(it, Lint::AsWritten(_) | Lint::TakenFor { .. }))
        .collect()
}

#[test]
fn the_signs_of_other_dialects_are_refused_and_each_help_works() {
    for (words, name, mended) in REFUSED {
        let what = refused(words);
        assert!(
            what.iter().any(|it| it.starts_with(name)),
            "{words}: {what:?}"
        );
        assert_eq!(what.len(), 1, "{words}: {what:?}");
        assert_eq!(refused(mended), [""; 0], "{mended}");
    }
    for foreign in FOREIGN {
        let mut rows = REFUSED.iter();
        let is_shown = rows.any(|(_, name, _)| foreign.what.starts_with(name));
        assert!(is_shown, "nothing shows {}", foreign.what);
    }
}

#[test]
fn code_and_what_a_backslash_or_an_entity_keeps_are_words() {
    for words in [
        "It is `^[x]`, `{.red}`, `$x^2$`, `==x==` and `<%= x %>`.",
        "```\n##Costs\n{.red} $x^2$ [a][b c] {props.x}\n```",
        "It is &#123;.red} and &#36;x^2&#36;, &#91;here][nope].",
    ] {
        assert_eq!(refused(words), [""; 0], "{words}");
        assert_eq!(warned(words), [], "{words}");
    }
}

#[test]
fn honest_prose_is_accepted_without_a_word() {
    for words in [
        "He said “it [sic] is”, and then […] it was [the mayor] who [...] left.",
        "A set {x}, {1, 2, 3}, {.5, .7}, {a, b | a < b} or {n = 1}.",
        "A roof ^ and two ^ roofs, 2^10 and x^2.",
        "From 10:30:45 to 11:00, at 10:30: it began. The ratio 1:2:3. Note: this: that.",
        "It costs $5 and $10 (was $4), US$5 or A$6, $5–$6, CA$7/$8, and $10,000–$20,000.",
        "Es kostet 5$, das andere 10$. A sign ($) or ($), “$” and “$”.",
        "It earned $5m/year, and spent $3m/year; $1.5bn = £1.2bn, or $2 = £1.60.",
        "Costs $5 (or $4 with a card), then $3.50/hour or $20/day.",
        "Prices in $HOME and $PATH are no prices.",
        "~5 km, ~6 km, and ~7.",
        "What! Really!! No!!! He cried “!”.",
        "Cited.[1][2] And so.[12][13] And [a][b].",
        "See [1] (https://a.example) and [2] (https://b.example).",
        "#MeToo and #1 in the list, C# and F#.",
        "#tag and more",
        "a == b == c and x = y = z",
        "C++ and C++ again, a++ and ++b.",
        "He has 3 | 4 | 5 of them, and |x| is |y|.",
        "import duties rose, and export of goods fell from “here”.",
        "Import duties from 'abroad' fell.",
        "The net, .NET, and node.js {see below}.",
        "| It is one line |",
        "A path C:\\temp\\new and a shrug \\o/.",
        "A mark \\[^1\\]: it, and \\[snake_case\\] or \\[a = b\\].",
        "Write \\(see below\\) and \\[see above\\].",
        "It is @ana, a@b.example and 50 % of 100 %.",
        "An arrow <- and <3 and 3 < 4 > 2.",
        "Dear all: yes :) and :-) or :( and :D",
        "title: not front matter",
        "1. One.\n2. Two.",
        "- One.\n- 5 of two.",
    ] {
        assert_eq!(refused(words), [""; 0], "{words}");
        assert_eq!(warned(words), [], "{words}");
    }
}

#[test]
fn words_that_may_have_been_meant_as_marks_are_a_warning_with_a_help_that_works() {
    for (words, mended, kept) in [
        (
            "It is ==x y== here.",
            "It is <mark>x y</mark> here.",
            "It is \\==x y== here.",
        ),
        (
            "It is H~2~O here.",
            "It is H<sub>2</sub>O here.",
            "It is H\\~2~O here.",
        ),
        (
            "It is m^2^ here.",
            "It is m<sup>2</sup> here.",
            "It is m\\^2^ here.",
        ),
        (
            "It is :smile: here.",
            "It is 😄 here.",
            "It is \\:smile: here.",
        ),
        ("It is :+1: here.", "It is 👍 here.", "It is \\:+1: here."),
        (
            "[a], [nope].\n\n[a]: https://a.example",
            "[a], [nope].\n\n[a]: https://a.example\n\n[nope]: https://b.example",
            "[a], \\[nope].\n\n[a]: https://a.example",
        ),
        ("1984. It was.", "1984\\. It was.", "1984\\. It was."),
        (
            "3) Yes, that is so.",
            "3\\) Yes, that is so.",
            "3\\) Yes, that is so.",
        ),
        (
            "- 5 degrees it was.",
            "\\- 5 degrees it was.",
            "\\- 5 degrees it was.",
        ),
    ] {
        let warnings = warned(words);
        assert_eq!(warnings.len(), 1, "{words}: {warnings:?}");
        assert_eq!(warned(mended), [], "{mended}");
        assert_eq!(warned(kept), [], "{kept}");
        let help = warnings[0].help();
        // The last words in the help between marks of code, as they are to be written.
        let quoted = help.rsplit('`').nth(1).unwrap_or_default();
        assert!(kept.contains(quoted), "{help} is not in {kept}");
    }
}
