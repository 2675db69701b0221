//! An editor at work, whose actions are counted.

use crosslight_studio::project::{ActorForm, ViewpointForm};
use crosslight_studio::{Action, ActorChange, Analysis, History, Project, ViewpointChange};

use crate::support::text;

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

    /// Says the other names of an actor, which is added if the program did not draft it.
    pub fn actor(&mut self, name: &str, others: &str) {
        let known = Analysis::of(self.project()).actors;
        let known = known.into_iter().find(|it| *it.name == *name);
        let id = known.map(|it| it.id);
        let to = ActorForm {
            id: id.clone().unwrap_or_default(),
            name: text(name),
            also: others
                .split(", ")
                .filter(|it| !it.is_empty())
                .map(text)
                .collect(),
            position: None,
        };
        self.does(Action::Actor(match id {
            Some(id) => ActorChange::Changed { id, to },
            None => ActorChange::Added(to),
        }));
    }

    /// Adds a viewpoint by its name.
    pub fn viewpoint(&mut self, name: &str) {
        self.does(Action::Viewpoint(ViewpointChange::Added(ViewpointForm {
            name: text(name),
            ..ViewpointForm::default()
        })));
    }
}
