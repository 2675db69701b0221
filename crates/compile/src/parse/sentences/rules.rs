//! A language's rules for the words before and after a full stop. The lists are in
//! `languages/` and parsed at their first use; `sentencex` has more abbreviations, which
//! `build.rs` takes out as data.

use std::collections::{HashMap, HashSet};

use super::languages::{COMMON, list};
use super::speech::Speech;

/// The abbreviations of `sentencex`: languages and words, both between spaces. The list
/// without languages is for all others.
const OTHERS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/abbreviations.rs"));

/// A kind of abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Before or between other words; ends no sentence: `cf.`
    Within,
    /// Before a name; ends no sentence, and may begin one: `Dr.`
    Title,
    /// After a title, which another title may follow: `Dr. med. Dr. phil.`
    Degree,
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
    /// `true` for a word that begins sentences: `The`, and `Mr.` before a name.
    pub is_starter: bool,
    /// `true` for a title before a name, one of a single letter as well.
    pub is_title: bool,
    /// `true` for a number, in digits or Roman numerals, and for a letter that counts.
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
    /// The ends of words that are abbreviated: `Hauptstr`
    endings: Vec<(String, Kind)>,
    starters: HashSet<String>,
    /// The words that begin a phrase before a subject: “At 5 p.m. Mr. Bell left.”
    leading: HashSet<String>,
    months: HashSet<String>,
    /// The words after which a number with a full stop is an ordinal; `*` for all.
    ordinals: HashSet<String>,
    /// The words with which a sentence goes on after a quotation.
    continuing: Vec<String>,
    /// The words with which it goes on after a quotation that no colon leads to.
    within: Vec<String>,
    speech: Speech,
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
            endings: Vec::new(),
            starters: HashSet::new(),
            leading: HashSet::new(),
            months: HashSet::new(),
            ordinals: HashSet::new(),
            continuing: Vec::new(),
            within: Vec::new(),
            speech: Speech::default(),
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
            "title" => Kind::Title,
            "degree" => Kind::Degree,
            "number" => Kind::Number,
            "last" => Kind::Last,
            "either" => Kind::Either,
            "starters" => return self.starters.extend(words),
            "leading" => return self.leading.extend(words),
            "months" => return self.months.extend(words),
            "ordinals" => return self.ordinals.extend(words),
            "continuing" => return self.continuing.extend(words),
            "continuing-within" => return self.within.extend(words),
            "speech-first" => return self.speech.first.extend(words),
            "speech-last" => return self.speech.last.extend(words),
            "auxiliary" => return self.speech.auxiliary.extend(words),
            "unsaid" => return self.speech.unsaid.extend(words),
            _ => return,
        };
        for word in words {
            match word.strip_prefix('-') {
                Some(ending) => self.endings.push((ending.to_owned(), kind)),
                None => {
                    self.kinds.insert(word, kind);
                }
            }
        }
    }

    pub fn is_greek(&self) -> bool {
        self.primary == "el"
    }

    pub fn has_ordinals(&self) -> bool {
        !self.ordinals.is_empty()
    }

    /// Tells whether `「」` closes what a sentence has opened in its middle.
    pub fn has_corner_brackets(&self) -> bool {
        self.primary == "ja"
    }

    /// Tells whether a word may begin with an apostrophe and be written small before a
    /// capital letter: `’s Avonds`
    pub fn has_clitics(&self) -> bool {
        matches!(self.primary.as_str(), "nl" | "af" | "fy")
    }

    pub fn starts(&self, word: &str) -> bool {
        self.starters.contains(word)
    }

    /// Tells whether a word begins a phrase before a subject.
    pub fn leads(&self, word: &str) -> bool {
        self.leading.contains(word)
    }

    pub fn is_month(&self, word: &str) -> bool {
        self.months.contains(word)
    }

    /// Tells whether a text continues the sentence that a quotation stands in.
    pub fn continues(&self, text: impl Iterator<Item = char>) -> bool {
        begins_with(text, &self.continuing)
    }

    /// Tells whether a text continues the sentence that a quotation stands in as its
    /// object: he cried “…!” and left.
    pub fn continues_within(&self, text: impl Iterator<Item = char>) -> bool {
        begins_with(text, &self.within)
    }

    /// Tells whether the speaker of a quotation can be told by the words after it.
    pub fn has_speech(&self) -> bool {
        self.speech.is_known() || !self.within.is_empty()
    }

    /// Tells whether a clause after a quotation says who said it.
    pub fn names_speaker(&self, clause: &str) -> bool {
        self.speech.names(clause)
    }

    /// Tells whether a word with a full stop is a title before a name.
    pub fn is_title(&self, word: &str) -> bool {
        word.starts_with(char::is_uppercase) && self.kind(word) == Some(Kind::Title)
    }

    /// Tells whether a word stands before numbers, with its full stop or without.
    pub fn counts(&self, word: &str) -> bool {
        self.kind(word.trim_end_matches('.')) == Some(Kind::Number)
    }

    /// Tells whether a word is an abbreviation.
    pub fn is_known(&self, word: &str) -> bool {
        self.own.contains(word) || self.kind(word).is_some() || self.is_other(word)
    }

    /// Tells whether a known abbreviation begins with `chain` and goes on with `next`.
    pub fn joins(&self, chain: &str, next: &str) -> bool {
        let start = format!("{chain}.{next}").to_lowercase();
        let begins = |known: &str| {
            let rest = known.to_lowercase();
            let rest = rest.strip_prefix(&start);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let own = self.own.iter().chain(self.kinds.keys());
        let dotted = own.filter(|known| known.contains('.'));
        dotted.map(String::as_str).any(begins)
    }

    /// Tells whether a sentence ends with the full stop after this word; `None` if the
    /// word is no known abbreviation. `chain` includes the parts before it, and `pair`
    /// the word before it.
    pub fn judge(&self, word: &str, chain: &str, pair: &str, follows: Follows) -> Option<bool> {
        if self.own.contains(word) || self.own.contains(chain) {
            return Some(false);
        }
        let known = self.exact(pair).or_else(|| self.kind(chain));
        let kind = known.or_else(|| self.kind(word));
        match kind {
            Some(Kind::Within | Kind::Title) => return Some(false),
            Some(Kind::Number) if follows.is_number => return Some(false),
            // “Mon. Jan. 3”, but “She said no. May came.”
            Some(Kind::Number) if follows.is_month && word.starts_with(char::is_uppercase) => {
                return Some(false);
            }
            Some(Kind::Number) if follows.is_starter => return Some(true),
            Some(Kind::Number) | None => {}
            Some(Kind::Last) => return Some(true),
            Some(Kind::Degree) => return Some(follows.is_starter && !follows.is_title),
            Some(Kind::Either) => return Some(follows.is_starter || follows.is_title),
        }
        let is_short = |part: &str| (1..=3).contains(&part.chars().count());
        let parts = || chain.split(['.', '-']);
        let is_letters = parts().all(|part| part.chars().all(|it| !it.is_numeric()));
        if chain.contains('.') && parts().all(is_short) && is_letters {
            return Some(follows.is_starter);
        }
        if follows.is_part && kind.is_none() {
            return Some(false);
        }
        (self.is_other(word) && kind.is_none()).then_some(follows.is_starter)
    }

    /// Tells whether a sentence ends after a number with a full stop, which follows the
    /// word `before`, or another mark if it is apart.
    pub fn ends_number(
        &self,
        number: &str,
        before: &str,
        is_apart: bool,
        follows: Follows,
    ) -> bool {
        if !self.has_ordinals() || number.len() > 2 {
            return true;
        }
        if follows.is_month || follows.is_number {
            return false;
        }
        let is_ordinal = ["*", &before.to_lowercase()]
            .iter()
            .any(|it| self.ordinals.contains(*it));
        follows.is_starter || !is_ordinal && !is_apart
    }

    fn exact(&self, word: &str) -> Option<Kind> {
        let known = |word: &str| self.kinds.get(word).copied();
        known(word).or_else(|| known(&word.to_lowercase()))
    }

    fn kind(&self, word: &str) -> Option<Kind> {
        let ending = |word: &str| {
            let mut endings = self.endings.iter();
            let found = endings.find(|(ending, _)| word.ends_with(ending.as_str()));
            found.map(|(_, kind)| *kind)
        };
        // Matches the last part of `Donau-Nr`, and a word after an Arabic “and” prefix.
        let hyphened = word.rsplit_once('-').map(|(_, part)| part);
        let joined = word.strip_prefix('و');
        let is_long = |part: &&str| part.chars().count() > 1 || joined.is_some();
        let part = hyphened.or(joined).filter(is_long);
        let part = part.and_then(|part| self.exact(part));
        self.exact(word).or(part).or_else(|| ending(word))
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

fn begins_with(text: impl Iterator<Item = char>, words: &[String]) -> bool {
    if words.is_empty() {
        return false;
    }
    let start: String = text.take(8).collect();
    let mut words = words.iter();
    words.any(|word| start.trim_start().starts_with(word.as_str()))
}
