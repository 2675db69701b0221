//! Formulas in TeX. Sums of money have dollar signs as well, and are no formulas.

use super::{KEPT, LONGEST, Words, has_letter};

/// The signs that a formula has and a sum of money has not.
const SIGNS: [char; 8] = ['=', '^', '_', '\\', '{', '<', '>', '/'];

pub fn has_formula(words: &Words) -> bool {
    let text = words.text;
    if text.matches("$$").count() > 1 {
        return true;
    }
    let signs: Vec<usize> = text.match_indices('$').map(|(at, _)| at).collect();
    signs
        .iter()
        .zip(signs.iter().skip(1))
        .any(|(&start, &end)| {
            let inner = &text[start + 1..end];
            is_command(inner) || is_formula(&text[..start], inner, &text[end + 1..])
        })
}

/// Tells whether words have a command of TeX, or something raised or lowered.
fn is_command(inner: &str) -> bool {
    let mut commands = inner.split('\\').skip(1);
    commands.any(|rest| rest.starts_with(|it: char| it.is_ascii_lowercase()))
        || ["^{", "_{"].iter().any(|it| inner.contains(it))
}

/// Tells whether the words between two dollar signs are a formula.
fn is_formula(before: &str, inner: &str, after: &str) -> bool {
    let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else {
        return false;
    };
    let is_letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    if is_letter(before.chars().next_back()) || is_letter(after.chars().next()) {
        return false;
    }
    if inner.len() > LONGEST || inner.contains('\n') {
        return false;
    }
    let begins = first.is_alphanumeric() || "\\-+({[|".contains(first) || first == KEPT;
    let ends = last.is_alphanumeric() || ")]}|'!".contains(last) || last == KEPT;
    // One letter, or signs that no sum has; several words are prose.
    let is_short = inner.chars().count() < 3 && has_letter(inner);
    let is_code = inner.chars().all(|it| it == KEPT);
    let words = inner.split(|it: char| !it.is_alphabetic());
    let is_prose = words.filter(|it| it.chars().count() > 3).count() > 2;
    begins && ends && !is_prose && (is_short || is_code || inner.contains(SIGNS) || is_sum(inner))
}

/// Tells whether letters and signs of addition and the like make up the words.
fn is_sum(inner: &str) -> bool {
    let mut letters = inner.chars();
    has_letter(inner)
        && inner.contains(['+', '-', '*', '(', '|'])
        && letters.all(|it| it.is_ascii_alphanumeric() || " +-*()|,.".contains(it))
        && inner
            .split(|it: char| !it.is_ascii_alphabetic())
            .all(|word| word.len() < 3)
}

/// Tells whether the words have a formula between brackets with backslashes, which
/// Markdown takes for brackets.
pub fn has_bracketed_formula(words: &Words) -> bool {
    let mut marks = [("\\(", "\\)"), ("\\[", "\\]")].iter();
    marks.any(|(open, close)| {
        let mut found = words.source.split(open).skip(1);
        found.any(|rest| {
            let inner = rest.split_once(close).map(|(inner, _)| inner);
            inner.is_some_and(|inner| {
                let is_formula = is_command(inner) || has_raised_or_lowered(inner);
                inner.len() <= LONGEST && is_formula
            })
        })
    })
}

/// Tells whether something is raised behind a letter or a digit, or lowered behind a
/// letter that stands alone, which a name in a program does not have.
fn has_raised_or_lowered(inner: &str) -> bool {
    let mut letters = [' '; 3];
    inner.chars().any(|letter| {
        let [before, base, sign] = letters;
        letters = [base, sign, letter];
        let is_base = base.is_alphanumeric() || base == ')';
        let is_raised = sign == '^' && is_base && !letter.is_whitespace();
        let is_alone = base.is_alphabetic() && !before.is_alphanumeric();
        is_raised || sign == '_' && is_alone && letter.is_alphanumeric()
    })
}

pub fn has_command(words: &Words) -> bool {
    let text = words.text.trim();
    let is_alone = text
        .strip_prefix('\\')
        .is_some_and(|name| name.len() > 1 && name.chars().all(|it| it.is_ascii_lowercase()));
    is_alone || text.contains("\\begin{")
}
