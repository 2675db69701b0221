//! An editor at work, whose actions are counted.

use crosslight_studio::project::{ActorForm, ViewpointForm};
use crosslight_studio::{
    Action, ActorChange, Analysis, ComparisonChange, History, Project, StatementChange, TieChange,
    ViewpointChange,
};

use crate::support::{chosen, sentence, slice, text};

/// An editor at work.
pub struct Editor {
    /// The steps so far.
    pub history: History,
    /// The number of actions that they took.
    pub actions: usize,
}

impl Editor {
    /// Returns the project.
    pub fn project(&self) -> &Project {
        self.history.project()
    }

    /// Does something, which changes the project.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "the tests read better")]
    pub fn does(&mut self, action: Action) {
        let before = self.project().clone();
        self.history = match self.history.done(&action) {
            Ok(history) => history,
            Err(refusal) => panic!("{refusal}: {action:?}"),
        };
        assert_ne!(*self.project(), before, "{action:?} changed nothing");
        self.actions += 1;
    }

    /// Confirms a sentence.
    pub fn confirms(&mut self, words: &str) {
        let id = sentence(self.project(), words);
        self.does(Action::Statement(StatementChange::Confirmed(id)));
    }

    /// Says what is known of an actor.
    pub fn actor(&mut self, id: &str, name: &str, also: &[&str], position: [u32; 2]) {
        let to = ActorForm {
            id: text(id),
            name: text(name),
            also: also.iter().map(|name| text(name)).collect(),
            position: Some(position),
        };
        let known = Analysis::of(self.project()).actors;
        let is_known = known.iter().any(|actor| *actor.id == *id);
        self.does(Action::Actor(if is_known {
            ActorChange::Changed { id: text(id), to }
        } else {
            ActorChange::Added(to)
        }));
    }

    /// Adds a viewpoint.
    pub fn viewpoint(&mut self, id: &str, name: &str, voices: &[&str]) {
        self.does(Action::Viewpoint(ViewpointChange::Added(ViewpointForm {
            id: text(id),
            name: text(name),
            voices: voices.iter().map(|voice| text(voice)).collect(),
        })));
    }

    /// Adds a point with its answers.
    pub fn point(&mut self, question: &str, answers: &[(&str, &[&str])]) {
        let point = Analysis::of(self.project())
            .comparison
            .map_or(0, |it| it.points.len());
        self.does(Action::Comparison(ComparisonChange::PointAdded(text(
            question,
        ))));
        for (viewpoint, pieces) in answers {
            let answer = chosen(self.project(), pieces);
            self.does(Action::Comparison(ComparisonChange::Answered {
                point,
                viewpoint: text(viewpoint),
                answer,
            }));
        }
    }

    /// Adds a tie.
    pub fn tie(&mut self, actors: [&str; 2], mutual: bool, evidence: &str, caption: &str) {
        let evidence = chosen(self.project(), &[evidence]);
        let caption = slice(self.project(), &evidence.sentence, caption);
        self.does(Action::Tie(TieChange::Added {
            from: text(actors[0]),
            to: text(actors[1]),
            mutual,
            evidence,
            caption,
        }));
    }
}
