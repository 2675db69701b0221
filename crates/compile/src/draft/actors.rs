//! Candidates for the actors of the map: names that an article has more than once.

use super::ProposedActor;
use super::lexicon::{Lexicon, List};
use super::names::Names;

/// The most actors that are proposed.
const MOST: usize = 12;

/// Returns the candidates, in the order in which the article names them.
pub fn actors(names: &Names, text: &str, lexicon: &Lexicon) -> Vec<ProposedActor> {
    let is_german = lexicon.words.language == "de";
    let mut found: Vec<(usize, usize, ProposedActor)> = Vec::new();
    for (run, count) in &names.runs {
        let name = run.trim_end_matches("’s").trim_end_matches("'s");
        let words: Vec<&str> = name.split(' ').collect();
        let is_acronym = name.len() > 1 && name.chars().all(char::is_uppercase);
        let lower = name.to_lowercase();
        // German writes every noun with a capital letter.
        let may_be = !is_german || words.len() > 1 || is_acronym;
        let is_time = lexicon.is(List::Times, &lower) || lexicon.is(List::Roles, &lower);
        if !may_be || is_time || name.chars().count() < 2 {
            continue;
        }
        let full = (words.len() == 1)
            .then(|| names.full(name, usize::MAX))
            .flatten();
        let name = full.unwrap_or(name);
        let also = full.map(|_| run.trim_end_matches("’s").trim_end_matches("'s").to_owned());
        let known = found.iter_mut().find(|(_, _, actor)| actor.name == name);
        if let Some((_, counted, actor)) = known {
            *counted += count;
            actor
                .also
                .extend(also.filter(|it| !actor.also.contains(it)));
            continue;
        }
        let Some(first) = text.find(name) else {
            continue;
        };
        let actor = ProposedActor {
            id: String::new(),
            name: name.to_owned(),
            also: also.into_iter().collect(),
        };
        found.push((first, *count, actor));
    }
    found.retain(|(_, count, _)| *count >= 2);
    found.sort_by_key(|(first, count, _)| (std::cmp::Reverse(*count), *first));
    found.truncate(MOST);
    found.sort_by_key(|(first, ..)| *first);
    found.into_iter().map(|(.., actor)| actor).collect()
}
