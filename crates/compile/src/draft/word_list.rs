//! The lists of words that the rules need of a language.

/// A list of words of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Forms of verbs of saying that are nouns as well.
    Nouns,
    /// Words that begin a clause after a verb of saying.
    Clause,
    /// Words that stand between a subject and its participle.
    Auxiliaries,
    /// Words that may stand between a subject and its verb.
    Adverbs,
    /// Words beside a verb which say that nobody said so.
    Blocks,
    /// Words that end a subject on its left.
    Stops,
    /// Words that end a subject on its left, so that it is none.
    Refuses,
    /// Articles, possessives and quantifiers.
    Determiners,
    /// With what no subject begins or ends.
    Prepositions,
    /// Prepositions that are nothing else: what follows them is no subject.
    Governing,
    /// Words that join a name to where it belongs.
    Joins,
    /// Common finite verbs: what has one of them is a clause, and no subject.
    Finite,
    /// Subjects that are nobody in particular, or the author.
    Nobody,
    /// Pronouns for a man.
    He,
    /// Pronouns for a woman.
    She,
    /// Pronouns for several.
    They,
    /// Titles of men before a name.
    Sir,
    /// Titles of women before a name.
    Madam,
    /// The words that people are called by beside their names, or the endings of them.
    Roles,
    /// Days and times, which end a subject.
    Times,
    /// Hedges beside those of the language's list.
    Hedges,
    /// Finite verbs of reported speech (German's subjunctive I).
    Reported,
    /// Verbs of believing after which an English clause needs no “that”.
    Opinions,
    /// Words that begin a salutation.
    Salutations,
    /// Nouns that refer to somebody who was named before.
    Anaphors,
    /// Words that join two names.
    And,
    /// Plurals without an article, and other words that are a whole subject.
    People,
}

/// The words of a language. The words of a list are separated by spaces.
pub struct Words {
    /// The primary subtag of the language.
    pub language: &'static str,
    /// Verbs of saying.
    pub strong: &'static str,
    /// Verbs of saying only beside a clause or a quotation.
    pub needing_clause: &'static str,
    /// The lists.
    pub lists: &'static [(List, &'static str)],
    /// The endings of adverbs.
    pub adverb_endings: &'static [&'static str],
    /// The words that name a source after them.
    pub sources: &'static [&'static str],
    /// The words that name a source before them.
    pub sources_after: &'static [&'static str],
}
