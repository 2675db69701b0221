//! The gender of a named person: by the pronouns beside a name, and by the words for
//! what somebody is.

use super::lexicon::Lexicon;
use super::token::Token;

/// Whom a pronoun may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// A man.
    He,
    /// A woman.
    She,
}

/// Returns the gender that a pronoun tells of the person that it stands for.
pub fn of_pronoun(language: &str, token: &Token) -> Option<Gender> {
    let (he, she): (&[&str], &[&str]) = match language {
        "en" => (
            &["he", "him", "his", "himself"],
            &["she", "her", "hers", "herself"],
        ),
        // “sie” is they as well, “il” is it.
        "de" => (&["er", "ihm", "ihn"], &[]),
        "fr" => (&["-t-il"], &["elle", "-t-elle"]),
        _ => (&["él"], &["ella"]),
    };
    let is_one = |list: &[&str]| list.contains(&&*token.lower);
    let he = is_one(he).then_some(Gender::He);
    he.or(is_one(she).then_some(Gender::She))
}

/// Returns the gender that a role tells: “la ministre”, “Sprecherin”.
pub fn of_role(lexicon: &Lexicon, role: &[Token]) -> Option<Gender> {
    let first = role.first()?;
    let language = lexicon.words.language;
    if language == "en" {
        return None;
    }
    match &*first.lower {
        "la" | "une" | "una" => return Some(Gender::She),
        "le" | "un" | "el" => return Some(Gender::He),
        _ => {}
    }
    let noun = role.iter().find(|it| lexicon.is_role(it))?;
    let ends = |ends: &[&str]| ends.iter().any(|end| noun.lower.ends_with(end));
    let (she, he): (&[&str], &[&str]) = match language {
        "de" => (
            &["in"],
            &[
                "er", "or", "ent", "ist", "oge", "iker", "chef", "anwalt", "arzt",
            ],
        ),
        "fr" => (
            &["trice", "euse", "ière", "enne", "ente", "ante"],
            &["teur", "eur", "ier", "ien", "ent"],
        ),
        _ => (
            &["ora", "era", "ada", "iva", "ana", "sa", "ria", "eta"],
            &["or", "ero", "ado", "ano", "rio"],
        ),
    };
    let she = ends(she).then_some(Gender::She);
    she.or(ends(he).then_some(Gender::He))
}
