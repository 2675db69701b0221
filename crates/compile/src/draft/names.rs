//! The full names that an article has, so that a surname alone is known by them.

use std::collections::{BTreeMap, BTreeSet};

use super::gender::{Gender, of_pronoun};
use super::lexicon::{Lexicon, List};
use super::line::{Line, Passage};
use super::token::{Kind, Token};

/// Words that are in names of bodies and places, and in no person's.
const BODIES: &str = " bank university ministry council korea states kingdom house times post news reuters press agency institute party \
    commission court union nations office department army police group association club society committee company corp inc \
    north south new west east united world european human royal national international federal american british chinese russian \
    french german spanish street road river school college hospital museum centre center foundation federation league service \
    universität ministerium bundesamt verband verein gesellschaft partei gericht amt institut gmbh ag stiftung bund rat stadt \
    université ministère conseil commune mairie association fédération syndicat parti tribunal institut \
    universidad ministerio consejo ayuntamiento asociación federación sindicato partido tribunal instituto gobierno junta \
    san santa saint sankt los las the ";

/// The full names of an article.
#[derive(Debug, Default)]
pub struct Names {
    /// The names that end in a word: where they begin in the article, and how they are
    /// written.
    by_surname: BTreeMap<String, Vec<(usize, String)>>,
    /// Names that stand after an article, as those of bodies do: “the Harbour Board”.
    bodies: BTreeSet<String>,
    /// The pronouns for the bearer of each surname, counted: for a man, for a woman.
    genders: BTreeMap<String, [usize; 2]>,
    /// The count of each capitalised run in the article, where it begins no sentence.
    pub runs: BTreeMap<String, usize>,
}

impl Names {
    /// Collects the names of an article.
    pub fn of(passages: &[Passage], lexicon: &Lexicon) -> Self {
        let mut names = Names::default();
        for passage in passages {
            for (at, line) in (passage.first..).zip(&passage.lines) {
                if line.is_salutation(lexicon) {
                    continue;
                }
                names.add(line, at, lexicon);
            }
        }
        for passage in passages {
            let mut before = None;
            for line in &passage.lines {
                before = names.count_pronouns(line, before, lexicon);
            }
        }
        names
    }

    /// Counts the pronouns after the only person that a sentence names; returns that
    /// person's surname, for the next sentence.
    fn count_pronouns(
        &mut self,
        line: &Line,
        before: Option<String>,
        lexicon: &Lexicon,
    ) -> Option<String> {
        let mut named: Option<String> = None;
        let mut meant = before;
        for (at, token) in line
            .tokens
            .iter()
            .enumerate()
            .filter(|(_, it)| it.is_told())
        {
            if self.by_surname.contains_key(surname(token)) && run_end(line, at, lexicon) == at + 1
            {
                let is_other = named.as_deref().is_some_and(|it| it != surname(token));
                named = Some(surname(token).to_owned());
                meant = named.clone().filter(|_| !is_other);
                if is_other {
                    return None;
                }
            }
            let gender = of_pronoun(lexicon.words.language, token);
            if let (Some(gender), Some(surname)) = (gender, &meant) {
                let counted = self.genders.entry(surname.clone()).or_default();
                counted[usize::from(gender == Gender::She)] += 1;
            }
        }
        named
    }

    /// Returns what the pronouns of the article tell of the bearer of a surname.
    pub fn gender(&self, surname: &str) -> Option<Gender> {
        let [he, she] = self.genders.get(&surname.to_lowercase())?;
        match he.cmp(she) {
            std::cmp::Ordering::Less => Some(Gender::She),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(Gender::He),
        }
    }

    /// Tells whether a name may be that of a person: it stands after no article.
    pub fn is_person(&self, name: &str) -> bool {
        is_person(name) && !self.bodies.contains(name)
    }

    fn add(&mut self, line: &Line, sentence: usize, lexicon: &Lexicon) {
        let mut at = 0;
        while at < line.tokens.len() {
            let end = run_end(line, at, lexicon);
            if end == at {
                at += 1;
                continue;
            }
            if at > 0 && !begins(line, at) {
                let words = line.words(&(at..end)).to_owned();
                *self.runs.entry(words).or_insert(0) += 1;
            }
            // “Minister Hans Müller” is named “Hans Müller”.
            let role = (at..end).rev().find(|at| is_role(line, *at, lexicon));
            let start = role.map_or(at, |at| at + 1);
            let name = line.words(&(start..end));
            let is_german = lexicon.words.language == "de";
            let count = end - start;
            let determined = start == at
                && at
                    .checked_sub(1)
                    .is_some_and(|it| line.is(it, lexicon, List::Determiners));
            if determined {
                self.bodies.insert(name.to_owned());
            }
            if (2..=if is_german { 3 } else { 4 }).contains(&count) && is_person(name) {
                let surname = surname(&line.tokens[end - 1]).to_owned();
                let known = self.by_surname.entry(surname).or_default();
                known.push((sentence, name.trim_end_matches("’s").to_owned()));
            }
            at = end;
        }
    }

    /// Tells whether the article names anybody up to a sentence.
    pub fn is_anybody_named(&self, sentence: usize) -> bool {
        let mut known = self.by_surname.values().flatten();
        known.any(|(at, _)| *at <= sentence)
    }

    /// Returns the full name of a surname: the last one up to a sentence, or the next one.
    pub fn full(&self, surname: &str, sentence: usize) -> Option<&str> {
        let known = self.by_surname.get(&surname.to_lowercase())?;
        let before = known.iter().rev().find(|(at, _)| *at <= sentence);
        before.or(known.first()).map(|(_, name)| &**name)
    }
}

/// Returns a token as a surname, without the ending of a possessive.
fn surname<'a>(token: &'a Token) -> &'a str {
    token.lower.trim_end_matches("'s")
}

fn is_role(line: &Line, at: usize, lexicon: &Lexicon) -> bool {
    line.token(at).is_some_and(|it| {
        lexicon.is_role(it) || lexicon.has(List::Sir, it) || lexicon.has(List::Madam, it)
    })
}

/// Tells whether a sentence or a quotation begins at a token.
pub fn begins(line: &Line, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        line.is_kind(before, Kind::Open)
            || line.is_kind(before, Kind::Colon)
            || line.is_kind(before, Kind::Stop)
    })
}

/// Returns where the run of capitalised words ends that begins at a token.
pub fn run_end(line: &Line, start: usize, lexicon: &Lexicon) -> usize {
    let is_name = |at: usize| {
        let token = line.token(at).filter(|it| it.is_capital());
        token.is_some_and(|it| !is_common(it, lexicon))
    };
    let mut end = start;
    while is_name(end) {
        // A possessive ends a name.
        let owns = line.token(end).is_some_and(|it| it.lower.ends_with("'s"));
        end += 1;
        // “der” joins German nouns, not only names.
        let particles: &[&str] = match lexicon.words.language {
            "de" => &["von", "van", "zu"],
            _ => &[
                "de", "von", "van", "der", "bin", "al", "di", "du", "la", "del",
            ],
        };
        let next = line.token(end).map(|it| &*it.lower);
        let particle = next.is_some_and(|it| particles.contains(&it));
        if owns {
            break;
        }
        if particle && is_name(end + 1) && matches!(lexicon.words.language, "en" | "de") {
            end += 1;
        }
    }
    end
}

fn is_common(token: &Token, lexicon: &Lexicon) -> bool {
    let lists = [
        List::Determiners,
        List::Prepositions,
        List::Stops,
        List::Nobody,
        List::He,
        List::She,
        List::They,
        List::Refuses,
        List::Adverbs,
    ];
    lists.iter().any(|list| lexicon.has(*list, token)) || lexicon.is_adverb(token)
}

/// Tells whether a full name may be a person's.
pub fn is_person(name: &str) -> bool {
    let words = name.split(' ');
    let count = words.clone().count();
    let mut words = words;
    let all = words.all(|word| {
        let is_short = matches!(
            word,
            "de" | "von" | "van" | "der" | "bin" | "al" | "di" | "du" | "la" | "del" | "le"
        );
        let is_body = BODIES.contains(&format!(" {} ", word.to_lowercase()));
        let is_acronym =
            word.len() > 2 && word.chars().all(|it| it.is_uppercase() || it.is_numeric());
        (is_short || word.starts_with(char::is_uppercase)) && !is_body && !is_acronym
    });
    all && (2..=5).contains(&count)
}
