//! The words of a language that the rules know, and the forms of its verbs of saying.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::inflection::{Inflected, inflect};
use super::languages::{ENGLISH, FRENCH, GERMAN, SPANISH};
use super::token::Token;
pub use super::word_list::{List, Words};

/// The words that a verb needs beside it to be one of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// No other words: it is one of saying by itself.
    Strong,
    /// A clause or a quotation.
    NeedsClause,
}

/// A form of a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// The words that the verb needs beside it.
    pub strength: Strength,
    /// The inflections of the form.
    pub is: Inflected,
    /// The particle of a separable verb, which stands at the end of its clause; empty if
    /// it has none.
    pub particle: &'static str,
}

/// A language's words, ready to be looked up.
pub struct Lexicon {
    /// The words.
    pub words: &'static Words,
    /// The forms of the verbs.
    pub forms: HashMap<String, Form>,
    /// The lists that a word is on, a bit each.
    lists: HashMap<&'static str, u32>,
    /// The endings of roles.
    roles: Vec<&'static str>,
}

static LEXICONS: LazyLock<[Lexicon; 4]> =
    LazyLock::new(|| [&ENGLISH, &GERMAN, &FRENCH, &SPANISH].map(Lexicon::of));

impl Lexicon {
    /// Returns the words of a language, by its BCP 47 tag; `None` if there are no rules
    /// for it.
    pub fn of_language(tag: &str) -> Option<&'static Lexicon> {
        let primary = tag.split('-').next().unwrap_or_default().to_lowercase();
        LEXICONS.iter().find(|it| it.words.language == primary)
    }

    fn of(words: &'static Words) -> Self {
        let mut forms = HashMap::new();
        let strengths = [
            (Strength::Strong, words.strong),
            (Strength::NeedsClause, words.needing_clause),
        ];
        for (strength, entries) in strengths {
            for entry in entries.split_whitespace() {
                for (form, is, particle) in inflect(words.language, entry) {
                    let form = forms.entry(form).or_insert(Form {
                        strength,
                        is,
                        particle,
                    });
                    form.is = form.is.and(is);
                }
            }
        }
        let mut lists = HashMap::new();
        let mut roles = Vec::new();
        for (list, entries) in words.lists {
            for word in entries.split_whitespace() {
                *lists.entry(word).or_insert(0) |= 1 << *list as u32;
                if *list == List::Roles {
                    roles.push(word);
                }
            }
        }
        Lexicon {
            words,
            forms,
            lists,
            roles,
        }
    }

    /// Tells whether a word is on a list.
    pub fn is(&self, list: List, word: &str) -> bool {
        let lists = self.lists.get(word).copied().unwrap_or_default();
        lists & (1 << list as u32) != 0
    }

    /// Tells whether a token is a word on a list.
    pub fn has(&self, list: List, token: &Token) -> bool {
        self.is(list, &token.lower)
    }

    /// Returns the verb of saying that a token is a form of.
    pub fn form(&self, token: &Token) -> Option<Form> {
        // German writes nouns with capitals; elsewhere, a verb may begin a sentence.
        if self.words.language == "de" && token.is_capital() {
            return None;
        }
        self.forms.get(&token.lower).copied()
    }

    /// Tells whether a token is an adverb.
    pub fn is_adverb(&self, token: &Token) -> bool {
        let ends = |end: &str| token.lower.ends_with(end) && token.lower.len() > end.len() + 2;
        self.has(List::Adverbs, token)
            || (!token.is_capital() && self.words.adverb_endings.iter().any(|it| ends(it)))
    }

    /// Tells whether a word says what somebody is: “minister”, “Sprecherin”.
    pub fn is_role(&self, token: &Token) -> bool {
        self.has(List::Roles, token)
            || (self.words.language == "de"
                && token.is_capital()
                && self.roles.iter().any(|it| token.lower.ends_with(it)))
    }
}
