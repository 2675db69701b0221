//! Checks of actors: the article uses their names, the map has their grid positions.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Resolver, number, text};
use crate::quotes::folding::fold;
use crosslight_content::{Actor, ActorId, Relation, StatementId, is_unspaced};

impl Resolver<'_> {
    /// Returns the `[[actor]]` entries; the article must use every name.
    pub(super) fn actors(&mut self) -> Vec<Actor> {
        let entries = &self.editorial.actors;
        let mut actors = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            self.actors
                .entry(entry.id.get_ref())
                .or_insert(ActorId::new(number(at)));
            for name in std::iter::once(&entry.name).chain(&entry.also) {
                self.used_by_article(name);
            }
            actors.push(Actor {
                anchor: text(entry.id.get_ref()),
                name: text(entry.name.get_ref()),
                statements: Vec::new(),
            });
        }
        actors
    }

    /// Returns the actors with the statements that name them or show their relations.
    pub(super) fn with_statements(
        &self,
        mut actors: Vec<Actor>,
        relations: &[Relation],
    ) -> Vec<Actor> {
        let entries = &self.editorial.actors;
        let sentences: Vec<String> = self.article.sentences().map(|it| fold(&it.text)).collect();
        for ((id, actor), entry) in (0..).map(ActorId::new).zip(&mut actors).zip(entries) {
            let sentences = (0..).map(StatementId::new).zip(&sentences);
            let names = std::iter::once(&entry.name).chain(&entry.also);
            let names: Vec<String> = names.map(|name| fold(name.get_ref())).collect();
            let is_named = |sentence: &str| names.iter().any(|name| has_words(sentence, name));
            let naming = sentences.filter(|(_, sentence)| is_named(sentence));
            let tied = relations.iter().filter(|relation| relation.ties(id));
            let statements: BTreeSet<StatementId> = naming
                .map(|(statement, _)| statement)
                .chain(tied.map(|relation| relation.evidence.statement))
                .collect();
            actor.statements = statements.into_iter().collect();
        }
        actors
    }
}

/// Tells whether a sentence has these words as whole words.
fn has_words(sentence: &str, words: &str) -> bool {
    whole(sentence, words).next().is_some()
}

/// Returns where a sentence has these words as whole words.
pub(crate) fn whole<'a>(sentence: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> {
    let found = sentence.match_indices(words);
    let found = found.map(|(start, words)| start..start + words.len());
    found.filter(|at| {
        let before = sentence[..at.start].chars().next_back();
        let after = sentence[at.end..].chars().next();
        let joined = |letter: char| letter.is_alphanumeric() && !is_unspaced(letter);
        ![before, after].into_iter().flatten().any(joined)
    })
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn a_name_is_a_whole_word() {
        assert!(has_words("The US alleges", "US"));
        assert!(has_words("Russia’s war", "Russia"));
        assert!(has_words("Prussia and Russia", "Russia"));
        assert!(has_words("东村与西村相邻", "西村"));
        assert!(!has_words("A Russian, a USB stick", "Russia"));
        assert!(!has_words("A Russian, a USB stick", "US"));
    }
}
