//! Who speaks: each voice once, under the name that the article gives it; and whom a
//! pronoun stands for.

use super::ProposedVoice;
use super::gender::{Gender, of_role};
use super::lexicon::{Lexicon, List};
use super::line::Line;
use super::names::Names;
use super::phrase::{Phrase, Phrases};
use super::token::Token;

/// A voice with what is known of it.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) voice: ProposedVoice,
    pub(super) key: String,
    pub(super) is_person: bool,
    pub(super) is_plural: bool,
    pub(super) gender: Option<Gender>,
}

/// The way in which a phrase refers to a voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// By a name, or by what its bearer was said to be.
    Name,
    /// By a pronoun.
    Pronoun,
    /// By a noun for somebody named before (“the company”), of whom nothing tells who it is.
    Description,
}

/// Whom a noun with a definite article stands for.
pub(super) enum Description {
    /// The voice with this number.
    Of(usize),
    /// Somebody named before; nothing tells who it is.
    Somebody,
}

/// The voices so far.
pub struct Voices<'a> {
    pub(super) lexicon: &'static Lexicon,
    pub(super) names: &'a Names,
    pub(super) known: Vec<Known>,
    /// The voices that spoke or were the subject, the last one last.
    pub(super) recent: Vec<usize>,
}

impl<'a> Voices<'a> {
    /// Returns no voices yet.
    pub fn new(lexicon: &'static Lexicon, names: &'a Names) -> Self {
        Voices {
            lexicon,
            names,
            known: Vec::new(),
            recent: Vec::new(),
        }
    }

    /// Returns the voices that speak, in order of appearance, and each one’s number
    /// among them.
    pub fn spoken(self, speaking: &[usize]) -> (Vec<ProposedVoice>, Vec<Option<usize>>) {
        let mut numbers = vec![None; self.known.len()];
        let mut voices = Vec::new();
        let mut known: Vec<_> = self.known.into_iter().map(|it| Some(it.voice)).collect();
        for &at in speaking {
            if let Some(voice) = known.get_mut(at).and_then(Option::take) {
                numbers[at] = Some(voices.len());
                voices.push(voice);
            }
        }
        (voices, numbers)
    }

    /// Returns the number of the voice that a phrase names, or `None` for a pronoun that
    /// stands for nobody known; and how it refers to the voice.
    pub fn of(
        &mut self,
        line: &Line,
        sentence: usize,
        cue: &Phrase,
        verb: &str,
        oblique: bool,
    ) -> Option<(usize, Reference)> {
        let first = line.token(cue.name.start)?;
        if cue.name.len() == 1 && self.is_pronoun(first) {
            let at = self.pronoun(first, verb)?;
            self.note(at);
            return Some((at, Reference::Pronoun));
        }
        let (at, reference) = match self.description(line, sentence, cue) {
            Some(Description::Of(at)) => (at, Reference::Name),
            Some(Description::Somebody) => {
                let meant = self.only_fitting(line, cue);
                let own = meant.or_else(|| self.named(line, sentence, cue, oblique))?;
                (own, Reference::Description)
            }
            None => (self.named(line, sentence, cue, oblique)?, Reference::Name),
        };
        self.note(at);
        Some((at, reference))
    }

    fn note(&mut self, at: usize) {
        self.recent.retain(|it| *it != at);
        self.recent.push(at);
    }

    /// Notes the person that a sentence is about, at its beginning: a name, or what
    /// somebody is who was named.
    pub fn note_subject(&mut self, line: &Line, sentence: usize) {
        if line.is_salutation(self.lexicon) {
            return;
        }
        let start = usize::from(line.token(0).is_some_and(|it| {
            self.lexicon.has(List::Sir, it) || self.lexicon.has(List::Madam, it)
        }));
        let lexicon = self.lexicon;
        let Some(phrase) = (Phrases { line, lexicon }).right(start) else {
            return;
        };
        let words = line.words(&phrase.name);
        let known = if phrase.name.len() == 1 {
            self.names.full(words, sentence).is_some() || self.by_surname(words).is_some()
        } else {
            self.names.is_person(words) || self.by_role(line, &phrase.name).is_some()
        };
        if known && let Some(at) = self.named(line, sentence, &phrase, false) {
            self.note(at);
        }
    }

    /// Learns what the persons are that a sentence names: “the mayor, Ana Ruiz,”.
    pub fn learn_roles(&mut self, line: &Line, sentence: usize) {
        let lexicon = self.lexicon;
        let mut at = 0;
        while let Some(token) = line.token(at) {
            let begins = token.is_told()
                && (token.is_capital()
                    || lexicon.is_role(token)
                    || lexicon.has(List::Determiners, token));
            let phrase = if begins {
                (Phrases { line, lexicon }).right(at)
            } else {
                None
            };
            at += 1;
            let Some(phrase) = phrase else { continue };
            if phrase.role.is_some() && self.names.is_person(line.words(&phrase.name)) {
                self.named(line, sentence, &phrase, false);
            }
            at = phrase.name.end.max(at);
        }
    }

    fn by_surname(&self, surname: &str) -> Option<usize> {
        let ends =
            |known: &Known| known.is_person && known.voice.name.rsplit(' ').next() == Some(surname);
        self.known.iter().rposition(ends)
    }

    fn named(
        &mut self,
        line: &Line,
        sentence: usize,
        phrase: &Phrase,
        oblique: bool,
    ) -> Option<usize> {
        let lexicon = self.lexicon;
        let mut range = phrase.name.clone();
        let mut gender = None;
        let mut has_title = false;
        while range.len() > 1 {
            let token = line.token(range.start)?;
            let determined = lexicon.has(List::Determiners, token);
            let sir = lexicon.has(List::Sir, token);
            let madam = lexicon.has(List::Madam, token);
            let dr = token.is_capital() && lexicon.has(List::Roles, token) && token.text.len() <= 5;
            if !(sir || madam || dr || (determined && oblique)) {
                break;
            }
            has_title |= sir || madam || dr;
            gender = gender
                .or(sir.then_some(Gender::He))
                .or(madam.then_some(Gender::She));
            range.start += 1;
        }
        let words = line.words(&range);
        let role = phrase.role.as_ref().map(|role| line.words(role).to_owned());
        let tells = phrase.role.as_ref();
        let tells = tells.and_then(|it| line.tokens.get(it.clone()));
        gender = gender.or_else(|| tells.and_then(|role| of_role(lexicon, role)));
        let is_single = range.len() == 1 && line.token(range.start).is_some_and(Token::is_capital);
        let found = if is_single {
            self.by_surname(words).or_else(|| self.by_key(words))
        } else {
            self.by_key(words).or_else(|| self.by_role(line, &range))
        };
        if let Some(at) = found {
            let known = &mut self.known[at];
            if is_single
                && known.is_person
                && known.voice.short.is_none()
                && known.voice.name != words
            {
                known.voice.short = Some(words.to_owned());
            }
            known.voice.role = known.voice.role.take().or(role);
            known.gender = known.gender.or(gender);
            return Some(at);
        }
        let full = if is_single {
            self.names.full(words, sentence).map(str::to_owned)
        } else {
            None
        };
        let short = full.is_some().then(|| words.to_owned());
        let name = full.unwrap_or_else(|| words.to_owned());
        if name.trim().is_empty() {
            return None;
        }
        let first = line.token(range.start)?;
        let last = line.token(range.end - 1)?;
        let is_plural = lexicon.has(List::People, last)
            || lexicon.has(List::People, first)
            || (matches!(lexicon.words.language, "en" | "fr" | "es")
                && last.lower.ends_with('s')
                && !last.is_capital());
        let surname = name.rsplit(' ').next().unwrap_or_default();
        gender = gender.or_else(|| self.names.gender(surname));
        let person = self.names.is_person(&name)
            && (role.is_some()
                || has_title
                || short.is_some()
                || self.names.full(surname, sentence).is_some());
        let single_role = !is_plural && (first.lower != last.lower) && lexicon.is_role(last);
        self.known.push(Known {
            key: key(&name),
            is_person: person || has_title || single_role,
            is_plural,
            gender,
            voice: ProposedVoice {
                id: String::new(),
                name,
                short,
                role,
            },
        });
        Some(self.known.len() - 1)
    }

    pub(super) fn by_key(&self, words: &str) -> Option<usize> {
        let wanted = key(words);
        self.known.iter().rposition(|it| it.key == wanted)
    }
}

/// Returns a name as it is compared: without its article, in small letters.
fn key(words: &str) -> String {
    let lower = words.to_lowercase().replace('’', "'");
    let mut rest = lower.as_str();
    while let Some((first, after)) = rest.split_once([' ', '\'']) {
        let articles = [
            "the", "der", "die", "das", "den", "dem", "des", "le", "la", "l", "les", "el", "los",
            "las",
        ];
        if !articles.contains(&first) {
            break;
        }
        rest = after;
    }
    rest.trim().to_owned()
}
