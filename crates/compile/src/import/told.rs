//! The notes on parts of a source that an article cannot have.

use std::fmt::{self, Write};

/// The most entries of a kind that are listed.
const MOST: usize = 12;

/// The most letters of an entry's words that are listed.
const LONGEST: usize = 72;

/// The fate of something that an article cannot have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is gone, with its words.
    Dropped,
    /// Its words are in the article, its mark-up is not.
    Reduced,
    /// An article must have it, and the source has not.
    Added,
    /// The source does not say it, and it was read as the likeliest.
    Guessed,
}

impl Fate {
    /// Returns its name, as it stands before what has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Fate::Dropped => "dropped",
            Fate::Reduced => "reduced to its words",
            Fate::Added => "added",
            Fate::Guessed => "guessed",
        }
    }
}

/// Something of the source that is not in the article as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Its kind, in words.
    pub what: &'static str,
    /// Its fate.
    pub fate: Fate,
    /// Its line in the source, from 1.
    pub line: usize,
    /// Its words or its address, all of them.
    pub words: String,
}

/// The notes so far.
#[derive(Debug, Default)]
pub struct Told(pub Vec<Dropped>);

impl Told {
    /// Notes something that is gone.
    pub fn drop(&mut self, what: &'static str, line: usize, words: impl Into<String>) {
        self.tell(Fate::Dropped, what, line, words.into());
    }

    /// Notes something of which the words are left.
    pub fn reduce(&mut self, what: &'static str, line: usize, words: impl Into<String>) {
        self.tell(Fate::Reduced, what, line, words.into());
    }

    /// Notes something that an article must have.
    pub fn add(&mut self, what: &'static str, line: usize, words: impl Into<String>) {
        self.tell(Fate::Added, what, line, words.into());
    }

    /// Notes something that the source does not say.
    pub fn guess(&mut self, what: &'static str, line: usize, words: impl Into<String>) {
        self.tell(Fate::Guessed, what, line, words.into());
    }

    fn tell(&mut self, fate: Fate, what: &'static str, line: usize, words: String) {
        self.0.push(Dropped {
            what,
            fate,
            line,
            words,
        });
    }
}

impl Dropped {
    /// Returns all of it in one line: its fate, its kind, its place and its words.
    #[must_use]
    pub fn in_full(&self) -> String {
        format!("{}: {}; {self}", self.fate.name(), self.what)
    }
}

/// Lists what was dropped, summed up by kind.
pub(super) struct Summary<'a>(pub &'a [Dropped]);

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for fate in [Fate::Dropped, Fate::Reduced, Fate::Added, Fate::Guessed] {
            let name = fate.name();
            let mut entries: Vec<&Dropped> = self.0.iter().filter(|it| it.fate == fate).collect();
            entries.sort_by_key(|it| (it.what, it.line));
            for kind in entries.chunk_by(|one, other| one.what == other.what) {
                let what = kind[0].what;
                match kind.len() {
                    1 => writeln!(f, "{name}: {what}")?,
                    count => writeln!(f, "{name}: {what}, {count} times")?,
                }
                for entry in kind.iter().take(MOST) {
                    writeln!(f, "  {entry}")?;
                }
                if kind.len() > MOST {
                    writeln!(f, "  and {} more", kind.len() - MOST)?;
                }
            }
        }
        Ok(())
    }
}

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        let mut words = String::new();
        for word in self.words.split_whitespace() {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
            if words.len() > LONGEST {
                let end = words.floor_char_boundary(LONGEST);
                words.truncate(end);
                words.push('…');
                break;
            }
        }
        if words.is_empty() {
            return Ok(());
        }
        // Characters that turn words around or ring a terminal's bell are shown by their codes.
        f.write_str(": ")?;
        for letter in words.chars() {
            if letter.is_control()
                || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            {
                write!(f, "{}", letter.escape_unicode())?;
            } else {
                f.write_char(letter)?;
            }
        }
        Ok(())
    }
}
