//! A language's rules for the words before and after a full stop. The lists are in
//! `languages/` and parsed at their first use; `sentencex` has more abbreviations, which
//! `build.rs` takes out as data.

use std::collections::{HashMap, HashSet};

use super::languages::{COMMON, list};

/// The abbreviations of `sentencex`: languages and words, both between spaces. The list
/// without languages is for all others.
const OTHERS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/abbreviations.rs"));

/// A kind of abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Before or between other words; ends no sentence: `Dr.`
    Within,
    /// Before a number: `No. 5`
    Number,
    /// Last in a list; ends the sentence unless a small letter follows.
    Last,
    /// Ends the sentence only before a word that begins sentences: `Inc.`
    Either,
}

/// The properties of the word after a full stop.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is seen by itself")]
pub struct Follows {
    /// `true` for a word that begins sentences: `The`
    pub is_starter: bool,
    /// `true` for a number, in digits or Roman numerals.
    pub is_number: bool,
    /// `true` for the name of a month.
    pub is_month: bool,
    /// `true` for a part of the same abbreviation.
    pub is_part: bool,
}

/// The rules of a language.
pub struct Rules {
    primary: String,
    kinds: HashMap<String, Kind>,
    starters: HashSet<String>,
    months: HashSet<String>,
    /// The words after which a number with a full stop is an ordinal; `*` for all.
    ordinals: HashSet<String>,
    /// The words with which a sentence goes on after a quotation.
    continuing: Vec<String>,
    /// The editor's abbreviations.
    own: HashSet<String>,
    /// The abbreviations of `sentencex`, in small letters.
    others: HashSet<&'static str>,
}

impl Rules {
    /// Returns the rules of a language, given by its BCP 47 tag, with the editor's
    /// abbreviations.
    pub fn new(language: &str, own: &[String]) -> Self {
        let primary = language
            .split('-')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let bare = |word: &String| word.trim().trim_end_matches('.').replace(' ', "");
        let mut rules = Rules {
            kinds: HashMap::new(),
            starters: HashSet::new(),
            months: HashSet::new(),
            ordinals: HashSet::new(),
            continuing: Vec::new(),
            own: own.iter().map(bare).collect(),
            others: others(&primary).collect(),
            primary,
        };
        for list in [COMMON, list(&rules.primary)] {
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                if let Some((kind, words)) = line.split_once(':') {
                    rules.add(kind, words);
                }
            }
        }
        rules
    }

    fn add(&mut self, kind: &str, words: &str) {
        let words = words.split_whitespace().map(str::to_owned);
        let kind = match kind {
            "within" => Kind::Within,
            "number" => Kind::Number,
            "last" => Kind::Last,
            "either" => Kind::Either,
            "starters" => return self.starters.extend(words),
            "months" => return self.months.extend(words),
            "ordinals" => return self.ordinals.extend(words),
            "continuing" => return self.continuing.extend(words),
            _ => return,
        };
        self.kinds.extend(words.map(|word| (word, kind)));
    }

    pub fn is_greek(&self) -> bool {
        self.primary == "el"
    }

    pub fn has_ordinals(&self) -> bool {
        !self.ordinals.is_empty()
    }

    /// Tells whether `「」` closes what a sentence has opened in its middle.
    pub fn has_corner_brackets(&self) -> bool {
        !self.continuing.is_empty()
    }

    pub fn starts(&self, word: &str) -> bool {
        self.starters.contains(word)
    }

    pub fn is_month(&self, word: &str) -> bool {
        self.months.contains(word)
    }

    /// Tells whether a text continues the sentence that a quotation stands in.
    pub fn continues(&self, text: impl Iterator<Item = char>) -> bool {
        let start: String = text.take(8).collect();
        let mut continuing = self.continuing.iter();
        continuing.any(|word| start.trim_start().starts_with(word.as_str()))
    }

    /// Tells whether a sentence ends with the full stop after this word; `None` if the
    /// word is no known abbreviation. `chain` includes the parts before it.
    pub fn judge(&self, word: &str, chain: &str, follows: Follows) -> Option<bool> {
        if self.own.contains(word) || self.own.contains(chain) {
            return Some(false);
        }
        match self.kind(chain).or_else(|| self.kind(word)) {
            Some(Kind::Within) => return Some(false),
            Some(Kind::Number) if follows.is_number => return Some(false),
            Some(Kind::Number) if follows.is_starter => return Some(true),
            Some(Kind::Number) | None => {}
            Some(Kind::Last) => return Some(true),
            Some(Kind::Either) => return Some(follows.is_starter),
        }
        let is_short = |part: &str| (1..=3).contains(&part.chars().count());
        let parts = || chain.split(['.', '-']);
        let is_letters = parts().all(|part| part.chars().all(|it| !it.is_numeric()));
        if chain.contains('.') && parts().all(is_short) && is_letters {
            return Some(follows.is_starter);
        }
        if follows.is_part && word.chars().count() <= 2 && word.chars().all(char::is_alphabetic) {
            return Some(false);
        }
        (self.is_other(word) && self.kind(word).is_none()).then_some(follows.is_starter)
    }

    /// Tells whether a sentence ends after a number with a full stop, which follows
    /// `before`.
    pub fn ends_number(&self, number: &str, before: &str, follows: Follows) -> bool {
        if !self.has_ordinals() || number.len() > 2 {
            return true;
        }
        if follows.is_month || follows.is_number {
            return false;
        }
        let is_ordinal = ["*", &before.to_lowercase()]
            .iter()
            .any(|it| self.ordinals.contains(*it));
        follows.is_starter || !is_ordinal
    }

    fn kind(&self, word: &str) -> Option<Kind> {
        let known = |word: &str| self.kinds.get(word).copied();
        let of = |word: &str| known(word).or_else(|| known(&word.to_lowercase()));
        // Matches the last part of `Donau-Nr`, and a word after an Arabic “and” prefix.
        let hyphened = word.rsplit_once('-').map(|(_, part)| part);
        let joined = word.strip_prefix('و');
        let is_long = |part: &&str| part.chars().count() > 1 || joined.is_some();
        let part = hyphened.or(joined).filter(is_long);
        of(word).or_else(|| part.and_then(of))
    }

    /// Tells whether `sentencex` knows the abbreviation.
    fn is_other(&self, word: &str) -> bool {
        self.others.contains(word.to_lowercase().as_str())
    }
}

/// Returns the abbreviations that `sentencex` knows in a language.
fn others(primary: &str) -> impl Iterator<Item = &'static str> {
    let is_of = |languages: &str| languages.split(' ').any(|language| language == primary);
    let own = OTHERS.iter().find(|(languages, _)| is_of(languages));
    let found = own.or_else(|| OTHERS.iter().find(|(languages, _)| languages.is_empty()));
    found.into_iter().flat_map(|(_, words)| words.split(' '))
}
