//! The words of a language without capital letters that say who said a quotation: he
//! asked.

use std::collections::HashSet;

use crosslight_content::is_unspaced;

/// The words of a language.
#[derive(Default)]
pub struct Speech {
    /// The verbs with which such a clause begins.
    pub first: HashSet<String>,
    /// The verbs with which such a clause ends.
    pub last: Vec<String>,
    /// The words after a verb at the end: “had”.
    pub auxiliary: HashSet<String>,
    /// The words that no such clause has: “nobody”, “that”.
    pub unsaid: Vec<String>,
}

impl Speech {
    /// Tells whether the language has such words here.
    pub fn is_known(&self) -> bool {
        !self.first.is_empty() || !self.last.is_empty()
    }

    /// Tells whether a clause after a quotation says who said it.
    pub fn names(&self, clause: &str) -> bool {
        let clause = clause.trim();
        if clause.chars().any(is_unspaced) {
            let says = self.last.iter().any(|verb| {
                let subject = clause.strip_suffix(verb.as_str());
                subject.is_some_and(|it| !it.is_empty())
            });
            return says && !self.unsaid.iter().any(|it| clause.contains(it.as_str()));
        }
        let mut words: Vec<&str> = clause.split_whitespace().collect();
        let is_unsaid = |word: &&str| self.unsaid.iter().any(|it| it == word);
        if words.iter().any(is_unsaid) {
            return false;
        }
        if words.first().is_some_and(|it| self.first.contains(*it)) {
            return true;
        }
        if words.last().is_some_and(|it| self.auxiliary.contains(*it)) {
            words.pop();
        }
        words.len() > 1
            && words
                .pop()
                .is_some_and(|it| self.last.iter().any(|verb| verb == it))
    }
}

#[cfg(test)]
mod tests {
    use super::Speech;

    #[test]
    fn a_clause_names_a_speaker_by_its_verb() {
        let list = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let speech = Speech {
            first: list("سأل").into_iter().collect(),
            last: list("पूछा 问"),
            auxiliary: list("था").into_iter().collect(),
            unsaid: list("नहीं 没"),
        };
        for (clause, names) in [
            (" سأل الرجل", true),
            (" الرجل سأل", false),
            (" उसने पूछा", true),
            (" उसने पूछा था", true),
            (" उसने नहीं पूछा", false),
            ("她问", true),
            ("没人问", false),
            ("问", false),
            ("她走了", false),
            ("", false),
        ] {
            assert_eq!(speech.names(clause), names, "{clause}");
        }
    }
}
