//! The drafts of the program, and the measured accuracy of its rules.

use crosslight_compile::{Class, DraftOptions, Record, Rule, draft};

use super::{Project, Refusal};

/// Returns the project with what the program drafts of that which is missing; what there
/// is stays. The language counts where the project names none.
pub fn drafted(project: &Project, language: Option<&str>) -> Result<Project, Refusal> {
    let options = DraftOptions {
        guesses: false,
        language,
    };
    let drafted = project.compiled(|files| draft(files, options));
    let Ok(drafted) = drafted else {
        project.parsed().entries()?;
        project.parsed().article()?;
        return Err(Refusal::NotDrafted);
    };
    Ok(project.with_editorial(drafted.text))
}

/// Tells whether a rule is sure, so that all that it drafted can be confirmed at once.
#[must_use]
pub fn is_sure(rule: &str, language: &str) -> bool {
    class_of(rule, language) == Class::Sure
}

/// Returns how far a rule can be trusted in a language; what no rule attributed is a guess.
#[must_use]
pub fn class_of(rule: &str, language: &str) -> Class {
    Rule::named(rule).map_or(Class::Guess, |rule| rule.class(language))
}

/// Returns how often a rule was right in a language; `None` where it was not measured.
#[must_use]
pub fn accuracy_of(rule: &str, language: &str) -> Option<Record> {
    Rule::named(rule)?.record(language)
}
