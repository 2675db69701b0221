//! Finds the parts of an explainer by their numbers and their names.

use super::{
    About, Actor, ActorId, DirectiveTexts, Excerpt, Explainer, Relation, RelationId, Section,
    SectionId, Shape, Statement, StatementId, TextDirective, Typography, Viewpoint, ViewpointId,
    Voice, VoiceId,
};

/// The most sentences of a section that is marked sentence by sentence in any case.
const FEW: usize = 10;

impl Explainer {
    /// Returns the statement with this number.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(id.index())
    }

    /// Returns the statement's `id` on the page, its fragment in addresses.
    #[must_use]
    pub fn anchor(&self, id: StatementId) -> &str {
        self.statement(id).map_or("", |statement| &statement.anchor)
    }

    /// Returns the link to a statement within the page: `#s_x7f3q`.
    #[must_use]
    pub fn fragment(&self, id: StatementId) -> String {
        ["#", self.anchor(id)].concat()
    }

    /// Returns the statement with this anchor.
    #[must_use]
    pub fn statement_named(&self, anchor: &str) -> Option<StatementId> {
        let mut numbered = (0..).map(StatementId::new).zip(&self.statements);
        let found = numbered.find(|(_, statement)| &*statement.anchor == anchor);
        found.map(|(id, _)| id)
    }

    /// Returns the voice with this number.
    #[must_use]
    pub fn voice(&self, id: VoiceId) -> Option<&Voice> {
        self.voices.get(id.index())
    }

    /// Returns the viewpoint with this number.
    #[must_use]
    pub fn viewpoint(&self, id: ViewpointId) -> Option<&Viewpoint> {
        self.viewpoints.get(id.index())
    }

    /// Returns the sections with their numbers.
    pub fn sections(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        (0..).map(SectionId::new).zip(&self.sections)
    }

    /// Returns the section with this name in addresses.
    #[must_use]
    pub fn section_named(&self, anchor: &str) -> Option<SectionId> {
        let named = |(_, section): &(SectionId, &Section)| &*section.anchor == anchor;
        self.sections().find(named).map(|(id, _)| id)
    }

    /// Returns the section that a statement stands in; `None` for the lede.
    #[must_use]
    pub fn section_of(&self, statement: StatementId) -> Option<SectionId> {
        let end = |section: &Section| {
            section
                .paragraphs
                .last()
                .map_or(0, |last| last.end.number())
        };
        let at = self
            .sections
            .partition_point(|it| end(it) <= statement.number());
        let section = self.sections.get(at)?;
        let holds = section.paragraphs.iter().any(|it| it.holds(statement));
        let id = u32::try_from(at).ok().map(SectionId::new);
        id.filter(|_| holds)
    }

    /// Returns the column in which the comparison shows this voice, from 0.
    #[must_use]
    pub fn column_of(&self, voice: VoiceId) -> Option<usize> {
        let columns = &self.comparison.as_ref()?.viewpoints;
        let holds = |id: &ViewpointId| {
            self.viewpoint(*id)
                .is_some_and(|v| v.voices.contains(&voice))
        };
        columns.iter().position(holds)
    }

    /// Returns the column of the comparison whose viewpoint says every sentence of a
    /// section, from 0. To mark each sentence would then tell nothing apart. `None` for
    /// a section of few sentences, whose marks disturb nobody.
    #[must_use]
    pub fn column_of_section(&self, id: SectionId) -> Option<usize> {
        self.comparison.as_ref()?;
        let section = self.sections.get(id.index())?;
        let ids = section.paragraphs.iter().flat_map(|it| it.statements());
        let voices = ids.map(|id| self.statement(id)?.voice);
        let columns: Vec<_> = voices.map(|voice| self.column_of(voice?)).collect();
        let first = columns.first().copied().flatten()?;
        let is_whole = columns.iter().all(|column| *column == Some(first));
        (is_whole && columns.len() > FEW).then_some(first)
    }

    /// Counts the statements of a voice; `None` counts those without a source.
    #[must_use]
    pub fn statements_of(&self, voice: Option<VoiceId>) -> usize {
        let said = |statement: &&Statement| statement.voice == voice;
        self.statements.iter().filter(said).count()
    }

    /// Returns the words of an excerpt, piece by piece.
    pub fn words<'a>(&'a self, excerpt: &'a Excerpt) -> impl Iterator<Item = &'a str> {
        let statement = self.statement(excerpt.statement);
        excerpt
            .pieces
            .iter()
            .filter_map(move |piece| statement?.words(*piece))
    }

    /// Returns the actor with this number.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.index())
    }

    /// Returns the relation with this number.
    #[must_use]
    pub fn relation(&self, id: RelationId) -> Option<&Relation> {
        self.relations.get(id.index())
    }

    /// Returns the relation with this anchor.
    #[must_use]
    pub fn relation_named(&self, anchor: &str) -> Option<RelationId> {
        let mut relations = self.relations();
        let found = relations.find(|(_, relation)| &*relation.anchor == anchor);
        found.map(|(id, _)| id)
    }

    /// Returns the actors with their numbers.
    pub fn actors(&self) -> impl Iterator<Item = (ActorId, &Actor)> {
        (0..).map(ActorId::new).zip(&self.actors)
    }

    /// Returns the relations with their numbers.
    pub fn relations(&self) -> impl Iterator<Item = (RelationId, &Relation)> {
        (0..).map(RelationId::new).zip(&self.relations)
    }

    /// Returns the relations whose evidence is in this section, or in the lede.
    pub fn relations_in(&self, section: Option<SectionId>) -> impl Iterator<Item = RelationId> {
        let stands = move |(_, relation): &(RelationId, &Relation)| {
            self.section_of(relation.evidence.statement) == section
        };
        self.relations().filter(stands).map(|(id, _)| id)
    }

    /// Returns the texts of a directive for a statement.
    #[must_use]
    pub fn directive_texts(
        &self,
        directive: TextDirective,
        id: StatementId,
    ) -> Option<DirectiveTexts<'_>> {
        let text = |number: u32| Some(&*self.statement(StatementId::new(number))?.text);
        let before = id.number().checked_sub(1).and_then(text);
        let after = id.number().checked_add(1).and_then(text);
        Some(directive.texts(text(id.number())?, before, after))
    }

    /// Returns the explainer as the program gets it: without the parts that are drawn once.
    #[must_use]
    pub fn as_sent(&self) -> Self {
        Explainer {
            about: About::default(),
            typography: Typography::default(),
            ..self.clone()
        }
    }

    /// Returns the shapes of a section's blocks, or of the lede's; empty in the program.
    #[must_use]
    pub fn shapes(&self, section: Option<SectionId>) -> &[Shape] {
        match section {
            None => &self.typography.lede,
            Some(id) => {
                let sections = self.typography.sections.get(id.index());
                sections.map_or(&[], Vec::as_slice)
            }
        }
    }
}
