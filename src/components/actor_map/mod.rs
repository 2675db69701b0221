//! Who does what to whom: the actors and their ties, drawn as the build laid them
//! out, and the same ties in words. Each actor and each tie is a link to its
//! sentence, by which it is chosen. The drawing is SVG with real text.
//!
//! For the eyes and for Tab the drawing comes first. For ears it comes after the list, which
//! says the same in words: the figure owns it (`aria-owns`), and what an element owns
//! follows its children in the accessibility tree (WAI-ARIA 1.2).
//!
//! Behaviours:
//!
//! - `actor-map/words-first`: a screen reader meets the list before the drawing.
//! - `actor-map/reach`: a tie is pressed beside its line, too, also without the program.
//! - `actor-map/click`: a click on a tie chooses it, a second one clears it.
//! - `actor-map/enter`: so does Enter, and the focus stays.
//! - `actor-map/opens`: choosing opens the sections that hold its sentences.
//! - `actor-map/hover`: the pointer over a tie shows what belongs to it.
//! - `actor-map/without-program`: without the program it leads to its sentences.

mod drawing;
pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::labels::{between, text, words};
use super::relations::{Relations, RelationsProps, parties, viewpoint};
use crosslight_content::{
    Actor, ActorId, Explainer, Label, Labels, Map, Relation, RelationId, Slice,
};
use crosslight_state::Selection;

/// The props of the map.
#[derive(Clone, PartialEq, Properties)]
pub struct ActorMapProps {
    /// The interface's words.
    pub labels: Labels,
    /// The layout.
    pub map: Rc<Map>,
    /// The actors, in the order of the layout.
    pub actors: Rc<[MapActor]>,
    /// The ties, in the order of the layout.
    pub ties: Rc<[MapTie]>,
    /// The same ties in words.
    pub list: RelationsProps,
}

/// An actor on the map.
#[derive(Clone, PartialEq)]
pub struct MapActor {
    /// The `id` of the link.
    pub id: AttrValue,
    /// The actor's name.
    pub name: Rc<str>,
    /// The link to the first sentence that belongs to it, if any does.
    pub sentence: Option<AttrValue>,
}

/// A tie on the map.
#[derive(Clone, PartialEq)]
pub struct MapTie {
    /// The `id` of the link.
    pub id: AttrValue,
    /// The link to its sentence.
    pub sentence: AttrValue,
    /// The words of that sentence.
    pub words: Rc<str>,
    /// The caption, as a slice of the words.
    pub caption: Slice,
    /// The two actors ([`parties`]).
    pub parties: Html,
    /// The tie for ears: who to whom, the caption, and who says so.
    pub name: Option<AttrValue>,
    /// The languages of the name and of the caption, where the name's is not the page's.
    pub languages: Option<TieLanguages>,
    /// The column of the comparison whose viewpoint has it, from 1.
    pub viewpoint: Option<AttrValue>,
}

/// The languages of a tie whose name is not in the page's.
#[derive(Clone, PartialEq)]
pub struct TieLanguages {
    /// The language of the name.
    pub name: AttrValue,
    /// The language of the caption, which is the article's.
    pub caption: AttrValue,
}

/// A map that is higher than this, in its units, would be too small if all of it were to be
/// in sight beside the text.
const TALL: u32 = 400;

/// Draws the map, the captions that have no room on it, and the list. Each link is heard by
/// [`delegated_events`](crate::browser::behaviour::delegated_events).
#[component]
pub fn ActorMap(props: &ActorMapProps) -> Html {
    let ActorMapProps {
        labels, map, list, ..
    } = props;
    let is_large = map.is_large();
    html! {
        <figure class="map" aria-labelledby={dom::MAP_TITLE} aria-owns={dom::DRAWING} data-tall={(map.height > TALL).then_some("true")}
            data-large={is_large.then_some("true")}>
            <h2 class="rail-title" id={dom::MAP_TITLE}>{ words(labels, Label::Map) }</h2>
            <p class="map-note">{ words(labels, Label::MapNote) }</p>
            if is_large {
                <div class="map-frame" data-wide={map.wide.is_some().then_some("true")}>
                    { drawing::room("map-narrow", map) }
                    if let Some(wide) = &map.wide { { drawing::room("map-wide", wide) } }
                    { drawing::drawing(props) }
                </div>
                { numbered(props) }
            } else {
                { drawing::drawing(props) }
            }
            <Relations ..list.clone() />
        </figure>
    }
}

/// Draws the captions that have no room in one of the drawings, by their numbers.
fn numbered(
    ActorMapProps {
        labels, map, ties, ..
    }: &ActorMapProps,
) -> Html {
    let drawings = std::iter::once(&**map).chain(map.wide.as_deref());
    let of = |at: usize| drawings.clone().find_map(|map| map.ties.get(at)?.number);
    let ties = ties.iter().enumerate();
    let numbered = ties.filter_map(|(at, tie)| Some((of(at)?, tie)));
    let item = |(number, tie): (u32, &MapTie)| {
        let words = tie.caption.of(&tie.words).unwrap_or_default();
        // The marks are outside of the excerpt, which has the article's letters alone.
        let [open, close] = labels.marks_around(words).map(str::to_owned);
        html! {
            <li value={number.to_string()}>
                { tie.parties.clone() }{ text(labels, Label::Colon) }
                { open }<span data-article="excerpt">{ words.to_owned() }</span>{ close }
            </li>
        }
    };
    let mut items = numbered.map(item).peekable();
    // The list in words, whose entries are links, has them for ears.
    let has_some = items.peek().is_some();
    html! {
        if has_some {
            <ol class="map-numbers" aria-hidden="true">{ for items }</ol>
        }
    }
}

impl ActorMapProps {
    /// Returns what the map of an explainer is drawn from.
    pub fn of(explainer: &Explainer, labels: &Labels, map: &Rc<Map>) -> Self {
        let actors = explainer.actors();
        let actors = actors.map(|(id, actor)| MapActor::of(explainer, id, actor));
        let ties = explainer.relations();
        let ties = ties.map(|(id, relation)| MapTie::of(explainer, labels, id, relation));
        ActorMapProps {
            labels: labels.clone(),
            map: map.clone(),
            actors: actors.collect(),
            ties: ties.collect(),
            list: RelationsProps::of(explainer, labels, map.is_large()),
        }
    }
}

impl MapActor {
    /// Returns what an actor is drawn from.
    fn of(explainer: &Explainer, id: ActorId, actor: &Actor) -> Self {
        let first = actor.statements.first();
        MapActor {
            id: Selection::Actor(id).name(explainer).into(),
            name: actor.name.clone(),
            sentence: first.map(|first| explainer.fragment(*first).into()),
        }
    }
}

impl MapTie {
    /// Returns what a tie is drawn from.
    fn of(explainer: &Explainer, labels: &Labels, id: RelationId, relation: &Relation) -> Self {
        let statement = explainer.statement(relation.evidence.statement);
        let languages = language(explainer, labels, relation).map(|name| TieLanguages {
            name: name.into(),
            caption: explainer.language.clone().into(),
        });
        MapTie {
            id: Selection::Relation(id).name(explainer).into(),
            sentence: explainer.fragment(relation.evidence.statement).into(),
            words: statement.map_or_else(|| "".into(), |said| said.text.clone()),
            caption: relation.label,
            parties: parties(explainer, labels, relation),
            name: name(explainer, labels, relation).map(AttrValue::from),
            languages,
            viewpoint: viewpoint(explainer, relation),
        }
    }
}

/// Returns the language of a tie's name, where its words that are not the article's are not
/// in the page's.
fn language(explainer: &Explainer, labels: &Labels, relation: &Relation) -> Option<Rc<str>> {
    let statement = explainer.statement(relation.evidence.statement)?;
    let unsaid = statement.voice.is_none().then_some(Label::ArticleSays);
    let mut used = [Label::TieName, between(relation)]
        .into_iter()
        .chain(unsaid);
    used.find_map(|label| labels.lang(label))
}

/// Returns a tie for ears: who to whom, the words on the map, and who says so.
fn name(explainer: &Explainer, labels: &Labels, relation: &Relation) -> Option<String> {
    let (from, to) = (
        explainer.actor(relation.from)?,
        explainer.actor(relation.to)?,
    );
    let statement = explainer.statement(relation.evidence.statement)?;
    let voice = statement.voice.and_then(|voice| explainer.voice(voice));
    let tie = [&from.name, labels.get(between(relation)), &to.name].concat();
    let values = [
        ("tie", &*tie),
        ("words", statement.words(relation.label)?),
        (
            "voice",
            voice.map_or(labels.get(Label::ArticleSays), |voice| &voice.name),
        ),
    ];
    Some(labels.fill(Label::TieName, &values))
}
