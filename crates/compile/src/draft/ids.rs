//! Ids made of names: small letters, digits and hyphens.

use std::collections::BTreeSet;

use crate::plain_id::plain_id;

/// The ids that are taken.
pub struct Ids {
    taken: BTreeSet<String>,
    kind: &'static str,
}

impl Ids {
    /// Returns ids of a kind of entry, beside those that there are.
    pub fn new<'a>(kind: &'static str, taken: impl Iterator<Item = &'a str>) -> Self {
        let mut taken: BTreeSet<String> = taken.map(str::to_owned).collect();
        taken.insert("article".to_owned());
        Ids { taken, kind }
    }

    /// Returns an id for the first of these names that gives one nobody has; or one with
    /// a number.
    pub fn of(&mut self, names: &[&str]) -> String {
        let plain: Vec<String> = names.iter().map(|name| plain_id(name)).collect();
        let mut plain = plain.into_iter().filter(|it| !it.is_empty());
        let first = plain.next().unwrap_or_else(|| self.kind.to_owned());
        let all = std::iter::once(first.clone()).chain(plain);
        let numbered = (2..).map(|number| format!("{first}-{number}"));
        let mut free = all.chain(numbered).filter(|id| !self.taken.contains(id));
        let id = free.next().unwrap_or(first);
        self.taken.insert(id.clone());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_plain_and_nobodys_else() {
        let mut ids = Ids::new("voice", ["ruiz"].into_iter());
        assert_eq!(ids.of(&["Ruiz", "Ana Ruiz"]), "ana-ruiz");
        assert_eq!(ids.of(&["Ruiz", "Ana Ruiz"]), "ruiz-2");
        assert_eq!(ids.of(&["Élodie Müller-Groß"]), "elodie-muller-gross");
        assert_eq!(ids.of(&["The US"]), "us");
        assert_eq!(ids.of(&["Article"]), "article-2");
        assert_eq!(ids.of(&["東京"]), "voice");
        assert_eq!(ids.of(&["東京"]), "voice-2");
    }
}
