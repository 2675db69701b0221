//! The selection: a thing that the reader points at, and everything that belongs to it.

use crosslight_content::{
    Actor, ActorId, Answer, Comparison, Explainer, RelationId, Statement, StatementId, ViewpointId,
    Voice, VoiceId,
};

/// A thing that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// A state or body on the map.
    Actor(ActorId),
    /// A relation between two actors.
    Relation(RelationId),
    /// A voice, or the article where it names no source.
    Voice(Option<VoiceId>),
    /// A sentence.
    Statement(StatementId),
    /// A viewpoint's answer to a point of the comparison.
    Card(Card),
}

/// A card of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The point's number, from 0.
    pub point: u32,
    /// The viewpoint's column, from 0.
    pub column: u32,
}

/// Everything that belongs to a selection; each list in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    /// The sentences.
    pub statements: Vec<StatementId>,
    /// The relations whose evidence is in these sentences.
    pub relations: Vec<RelationId>,
    /// The actors of these relations.
    pub actors: Vec<ActorId>,
    /// The voices of the sentences; `None` is the article, naming no source.
    pub voices: Vec<Option<VoiceId>>,
    /// The cards that quote the sentences.
    pub cards: Vec<Card>,
}

/// The prefix of actors' names.
const ACTOR: &str = "actor_";
/// The prefix of voices' names.
const VOICE: &str = "voice_";
/// The name in addresses of the sentences without a source; no voice has this id.
const UNATTRIBUTED: &str = "article";

impl Selection {
    /// Returns the thing of that name: `actor_china`, `tie_x7f3q`, `voice_campbell`,
    /// `s_x7f3q`, `point_x7f3q_campbell`. `None` if the explainer lacks it or no sentence
    /// belongs to it.
    #[must_use]
    pub fn named(name: &str, explainer: &Explainer) -> Option<Self> {
        let selection = if let Some(anchor) = name.strip_prefix(ACTOR) {
            let is_named = |(_, actor): &(ActorId, &Actor)| *actor.anchor == *anchor;
            Selection::Actor(explainer.actors().find(is_named)?.0)
        } else if let Some(anchor) = name.strip_prefix(VOICE) {
            let is_named = |(_, voice): &(VoiceId, &Voice)| *voice.anchor == *anchor;
            let mut voices = (0..).map(VoiceId::new).zip(&explainer.voices);
            match voices.find(is_named) {
                Some((id, _)) => Selection::Voice(Some(id)),
                None if anchor == UNATTRIBUTED => Selection::Voice(None),
                None => return None,
            }
        } else if let Some(id) = explainer.statement_named(name) {
            Selection::Statement(id)
        } else if let Some(id) = explainer.relation_named(name) {
            Selection::Relation(id)
        } else {
            Selection::Card(Card::named(name, explainer)?)
        };
        selection.exists_in(explainer).then_some(selection)
    }

    /// Returns whether the explainer has this thing and a sentence belongs to it.
    pub(super) fn exists_in(self, explainer: &Explainer) -> bool {
        let is_nobody = self == Selection::Voice(None) && explainer.voices.is_empty();
        !is_nobody && !Belongings::of(self, explainer).statements.is_empty()
    }

    /// Returns the thing's name in addresses, which is its element's `id` on the page.
    #[must_use]
    pub fn name(self, explainer: &Explainer) -> String {
        match self {
            Selection::Actor(id) => {
                let anchor = explainer.actor(id).map(|actor| &*actor.anchor);
                [ACTOR, anchor.unwrap_or_default()].concat()
            }
            Selection::Relation(id) => {
                let anchor = explainer.relation(id).map(|relation| &*relation.anchor);
                anchor.unwrap_or_default().to_owned()
            }
            Selection::Voice(id) => {
                let anchor = id.map_or(Some(UNATTRIBUTED), |id| {
                    explainer.voice(id).map(|voice| &*voice.anchor)
                });
                [VOICE, anchor.unwrap_or_default()].concat()
            }
            Selection::Statement(id) => explainer.anchor(id).to_owned(),
            Selection::Card(card) => card.name(explainer),
        }
    }
}

impl Belongings {
    /// Collects everything that belongs to a selection; empty if the explainer lacks it.
    #[must_use]
    pub fn of(selection: Selection, explainer: &Explainer) -> Self {
        let mut all = Belongings::default();
        match selection {
            Selection::Actor(id) => {
                all.actors.push(id);
                let actor = explainer.actor(id);
                all.statements = actor.map_or_else(Vec::new, |actor| actor.statements.clone());
                let ties = explainer.relations().filter(|(_, tie)| tie.ties(id));
                all.relations = ties.map(|(id, _)| id).collect();
                all.quote(explainer);
            }
            Selection::Relation(id) => {
                if let Some(relation) = explainer.relation(id) {
                    all.relations.push(id);
                    all.statements.push(relation.evidence.statement);
                    all.quote(explainer);
                }
            }
            Selection::Voice(voice) => {
                let said = |(_, statement): &(StatementId, &Statement)| statement.voice == voice;
                let numbered = (0..).map(StatementId::new).zip(&explainer.statements);
                all.statements = numbered.filter(said).map(|(id, _)| id).collect();
                all.tie(explainer);
                all.quote(explainer);
            }
            Selection::Statement(id) => {
                all.statements.extend(explainer.statement(id).map(|_| id));
                all.tie(explainer);
                all.quote(explainer);
            }
            Selection::Card(card) => {
                if let Some(excerpt) = card.answer(explainer).and_then(Option::as_ref) {
                    all.statements.push(excerpt.statement);
                    all.cards.push(card);
                    all.tie(explainer);
                }
            }
        }
        all.name(explainer);
        all
    }

    /// Adds the relations whose evidence is in the statements.
    fn tie(&mut self, explainer: &Explainer) {
        // The statements are in the order of the page, which is that of their numbers.
        let stands = |statement| self.statements.binary_search(&statement).is_ok();
        let ties = explainer.relations();
        let ties = ties.filter(|(_, relation)| stands(relation.evidence.statement));
        self.relations = ties.map(|(id, _)| id).collect();
    }

    /// Adds the cards that quote the statements.
    fn quote(&mut self, explainer: &Explainer) {
        let Some(comparison) = &explainer.comparison else {
            return;
        };
        for (point, answers) in (0..).zip(comparison.points.iter().map(|point| &point.answers)) {
            for (column, answer) in (0..).zip(answers) {
                let quotes = |excerpt: &crosslight_content::Excerpt| {
                    self.statements.binary_search(&excerpt.statement).is_ok()
                };
                if answer.as_ref().is_some_and(quotes) {
                    self.cards.push(Card { point, column });
                }
            }
        }
    }

    /// Adds the actors of the relations, and the voices of the statements.
    fn name(&mut self, explainer: &Explainer) {
        for id in &self.relations {
            if let Some(relation) = explainer.relation(*id) {
                self.actors.extend([relation.from, relation.to]);
            }
        }
        // A filter keeps them in order and each once. A sort would enlarge the program.
        let named = std::mem::take(&mut self.actors);
        let ids = explainer.actors().map(|(id, _)| id);
        self.actors = ids.filter(|id| named.contains(id)).collect();
        for id in &self.statements {
            let voice = explainer
                .statement(*id)
                .and_then(|statement| statement.voice);
            if !self.voices.contains(&voice) {
                self.voices.push(voice);
            }
        }
    }

    /// Returns each thing that the page highlights.
    pub fn things(&self) -> impl Iterator<Item = Selection> + '_ {
        let statements = self.statements.iter().copied().map(Selection::Statement);
        let relations = self.relations.iter().copied().map(Selection::Relation);
        let actors = self.actors.iter().copied().map(Selection::Actor);
        let voices = self.voices.iter().copied().map(Selection::Voice);
        let cards = self.cards.iter().copied().map(Selection::Card);
        statements
            .chain(relations)
            .chain(actors)
            .chain(voices)
            .chain(cards)
    }
}

impl Card {
    /// Returns the card of that name: the point's anchor, `_`, the viewpoint's id.
    fn named(name: &str, explainer: &Explainer) -> Option<Self> {
        let (point, viewpoint) = name.rsplit_once('_')?;
        let Comparison {
            points, viewpoints, ..
        } = explainer.comparison.as_ref()?;
        let named = |id: &ViewpointId| {
            let it = explainer.viewpoint(*id);
            it.is_some_and(|it| *it.anchor == *viewpoint)
        };
        let point = points.iter().position(|it| *it.anchor == *point)?;
        let column = viewpoints.iter().position(named)?;
        Some(Card {
            point: u32::try_from(point).ok()?,
            column: u32::try_from(column).ok()?,
        })
    }

    fn name(self, explainer: &Explainer) -> String {
        let parts = explainer.comparison.as_ref().and_then(|comparison| {
            let point = comparison.points.get(self.point as usize)?;
            let viewpoint = comparison.viewpoints.get(self.column as usize)?;
            Some((&*point.anchor, &*explainer.viewpoint(*viewpoint)?.anchor))
        });
        let (point, viewpoint) = parts.unwrap_or_default();
        [point, "_", viewpoint].concat()
    }

    /// Returns the answer that the card shows.
    #[must_use]
    pub fn answer(self, explainer: &Explainer) -> Option<&Answer> {
        let point = explainer
            .comparison
            .as_ref()?
            .points
            .get(self.point as usize)?;
        point.answers.get(self.column as usize)
    }
}
