//! Voices, actors, ties and viewpoints, with the sentences that they belong to.

use std::collections::BTreeSet;
use std::rc::Rc;

use crosslight_compile::{Article, slices};
use crosslight_content::Slice;

use crate::project::{Entries, Parsed, Speaker, confirmed_uses, is_whole, named};

/// A voice, with the sentences that it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// A shorter name.
    pub short: Option<Rc<str>>,
    /// Its role.
    pub role: Option<Rc<str>>,
    /// The rule by which the program drafted it; `None` if it is confirmed.
    pub draft: Option<Rc<str>>,
    /// The id of the viewpoint that it holds.
    pub viewpoint: Option<Rc<str>>,
    /// The numbers of the sentences that it says.
    pub sentences: Vec<usize>,
    /// True if no confirmed entry needs it, so that it can be removed.
    pub is_removable: bool,
}

/// An actor, with the sentences that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Its other names.
    pub also: Vec<Rc<str>>,
    /// Its column and row on the map.
    pub position: Option<[u32; 2]>,
    /// The rule by which the program drafted it; `None` if it is confirmed.
    pub draft: Option<Rc<str>>,
    /// The numbers of the sentences that name it.
    pub sentences: Vec<usize>,
    /// The numbers of its ties.
    pub ties: Vec<usize>,
}

/// A tie between two actors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The id of the actor who does it.
    pub from: Rc<str>,
    /// The id of the actor to whom it is done.
    pub to: Rc<str>,
    /// True where it holds both ways alike.
    pub mutual: bool,
    /// The words of its evidence, as they are written.
    pub words: Rc<str>,
    /// The number of the sentence with its evidence; `None` if it points nowhere.
    pub sentence: Option<usize>,
    /// Its evidence in that sentence.
    pub evidence: Vec<Slice>,
    /// Its caption, as it is written.
    pub caption: Rc<str>,
    /// Its caption in that sentence.
    pub caption_place: Option<Slice>,
    /// The names of those of its two actors whom its evidence does not name.
    pub unnamed: Vec<Rc<str>>,
}

/// A viewpoint with the voices that hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewpoint {
    /// Its id.
    pub id: Rc<str>,
    /// Its name on the page.
    pub name: Rc<str>,
    /// The ids of the voices that hold it.
    pub voices: Vec<Rc<str>>,
    /// True if the comparison shows it.
    pub is_compared: bool,
}

pub(super) fn voices(entries: &Entries, speakers: &[Option<Speaker>]) -> Vec<Voice> {
    let voices = entries.voices.iter().map(|voice| {
        let own = Some(Speaker::Voice(Rc::clone(&voice.id)));
        let said = speakers.iter().enumerate().filter(|(_, it)| **it == own);
        let mut viewpoints = entries.viewpoints.iter();
        let held = viewpoints.find(|it| it.voices.contains(&voice.id));
        Voice {
            id: Rc::clone(&voice.id),
            name: Rc::clone(&voice.name),
            short: voice.short.clone(),
            role: voice.role.clone(),
            draft: voice.draft.clone(),
            viewpoint: held.map(|it| Rc::clone(&it.id)),
            sentences: said.map(|(number, _)| number).collect(),
            is_removable: confirmed_uses(entries, &voice.id) == 0,
        }
    });
    voices.collect()
}

pub(super) fn actors(parsed: &Parsed, entries: &Entries) -> Vec<Actor> {
    let texts = parsed.article.iter().flat_map(Article::sentences);
    let texts: Vec<&str> = texts.map(|it| it.text.as_str()).collect();
    let naming = |name: &str| {
        let found = parsed.index().of(name).into_iter().flatten();
        let whole = found.filter(|it| {
            let text = texts.get(it.statement.index());
            text.is_some_and(|text| is_whole(text, it.slice))
        });
        whole.map(|it| it.statement.index()).collect::<Vec<_>>()
    };
    let actors = entries.actors.iter().map(|actor| {
        let names = std::iter::once(&actor.name).chain(&actor.also);
        let sentences: BTreeSet<usize> = names.flat_map(|name| naming(name)).collect();
        let ties = entries.ties.iter().enumerate();
        let ties = ties.filter(|(_, it)| it.from == actor.id || it.to == actor.id);
        Actor {
            id: Rc::clone(&actor.id),
            name: Rc::clone(&actor.name),
            also: actor.also.clone(),
            position: actor.position,
            draft: actor.draft.clone(),
            sentences: sentences.into_iter().collect(),
            ties: ties.map(|(number, _)| number).collect(),
        }
    });
    actors.collect()
}

pub(super) fn ties(parsed: &Parsed, entries: &Entries) -> Vec<Tie> {
    let ties = entries.ties.iter().map(|tie| {
        let found = parsed.located(&tie.quote).unwrap_or_default();
        let sentence = found.first().map(|it| it.statement.index());
        let text = sentence.and_then(|it| parsed.sentence(it).ok());
        let matches = text.map(|it| slices(&it.text, &tie.caption));
        let caption_place = match matches.as_deref() {
            Some([only]) => Some(*only),
            _ => None,
        };
        let evidence: Vec<Slice> = found.iter().map(|it| it.slice).collect();
        let words = text.into_iter().flat_map(|text| {
            let pieces = evidence.iter();
            pieces.filter_map(|it| it.of(&text.text))
        });
        let named: Vec<usize> = words
            .flat_map(|words| named(entries, words))
            .map(|(_, actor)| actor)
            .collect();
        let ends = entries.actors.iter().enumerate();
        let ends = ends.filter(|(_, it)| it.id == tie.from || it.id == tie.to);
        let unnamed = ends.filter(|(number, _)| !named.contains(number));
        Tie {
            unnamed: unnamed.map(|(_, it)| Rc::clone(&it.name)).collect(),
            from: Rc::clone(&tie.from),
            to: Rc::clone(&tie.to),
            mutual: tie.mutual,
            words: tie.quote.words().into(),
            sentence,
            evidence,
            caption: Rc::clone(&tie.caption),
            caption_place,
        }
    });
    ties.collect()
}

pub(super) fn viewpoints(entries: &Entries) -> Vec<Viewpoint> {
    let compared = entries.comparison.iter().flat_map(|it| &it.viewpoints);
    let compared: Vec<_> = compared.collect();
    let viewpoints = entries.viewpoints.iter().map(|it| Viewpoint {
        id: Rc::clone(&it.id),
        name: Rc::clone(&it.name),
        voices: it.voices.clone(),
        is_compared: compared.contains(&&it.id),
    });
    viewpoints.collect()
}
