//! Floor 2: a project with the steps that led to it.
//!
//! A step keeps what changed in the two texts, so that five hundred of them weigh little
//! in memory and in storage; going back and forth gives the whole states again.

mod delta;
mod name;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::project::{Action, Pictures, Project, Refusal, TextChange, update};

pub use delta::Delta;
pub use name::{StepKind, StepName};

/// The most steps that are kept.
pub const LIMIT: usize = 500;

/// A project with the steps that led to it, and those that were undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    project: Project,
    done: Vec<Rc<Step>>,
    undone: Vec<Rc<Step>>,
    typed: Option<Typed>,
}

/// A step: its name, and what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The name of the step.
    pub name: StepName,
    pub(crate) article: Delta,
    pub(crate) editorial: Delta,
    pub(crate) pictures: Option<(Pictures, Pictures)>,
}

/// The text in which an editor types: what is typed in a row is one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Typed {
    Article,
    File,
}

impl Typed {
    fn of(action: &Action) -> Option<Self> {
        match action {
            Action::Text(TextChange::ArticleEdited(_)) => Some(Typed::Article),
            Action::Text(TextChange::FileEdited(_)) => Some(Typed::File),
            _ => None,
        }
    }
}

impl History {
    /// Begins a history with a project.
    #[must_use]
    pub fn new(project: Project) -> Self {
        History {
            project,
            done: Vec::new(),
            undone: Vec::new(),
            typed: None,
        }
    }

    /// Puts a history together again from its parts.
    pub(crate) fn of(project: Project, done: Vec<Step>, undone: Vec<Step>) -> Self {
        History {
            done: done.into_iter().map(Rc::new).collect(),
            undone: undone.into_iter().map(Rc::new).collect(),
            ..History::new(project)
        }
    }

    /// Returns the project as it is now.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Returns the steps that can be undone, the last one last.
    #[must_use]
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &Step> {
        self.done.iter().map(|step| &**step)
    }

    /// Returns the steps that can be redone, the next one last.
    #[must_use]
    pub fn undone_steps(&self) -> impl DoubleEndedIterator<Item = &Step> {
        self.undone.iter().map(|step| &**step)
    }

    /// Returns the name of the step that would be undone.
    #[must_use]
    pub fn undo_name(&self) -> Option<&StepName> {
        self.done.last().map(|step| &step.name)
    }

    /// Returns the name of the step that would be redone.
    #[must_use]
    pub fn redo_name(&self) -> Option<&StepName> {
        self.undone.last().map(|step| &step.name)
    }

    /// Returns the history after an action. An action that changes nothing is no step.
    ///
    /// # Errors
    /// [`Refusal`] if the action cannot be done.
    pub fn done(&self, action: &Action) -> Result<History, Refusal> {
        Ok(self.with(action, update(&self.project, action)?))
    }

    /// Returns the history after an action whose project was made elsewhere.
    #[must_use]
    pub fn with(&self, action: &Action, project: Project) -> History {
        if project == self.project {
            return self.clone();
        }
        let typed = Typed::of(action);
        let continues = typed.is_some() && typed == self.typed && !self.done.is_empty();
        let mut done = self.done.clone();
        // Letters typed in a row are one step, from the state before all of them.
        let before = if continues {
            done.pop()
                .map_or_else(|| self.project.clone(), |step| step.back(&self.project))
        } else {
            self.project.clone()
        };
        let name = StepName::of(action, &self.project);
        let step = Step::between(name, &before, &project);
        done.push(Rc::new(step));
        let surplus = done.len().saturating_sub(LIMIT);
        done.drain(..surplus);
        History {
            project,
            done,
            undone: Vec::new(),
            typed,
        }
    }

    /// Ends a row of typing: the next letter begins a step of its own.
    #[must_use]
    pub fn paused(&self) -> History {
        History {
            typed: None,
            ..self.clone()
        }
    }

    /// Returns the history before its last step; `None` if there is none.
    #[must_use]
    pub fn undo(&self) -> Option<History> {
        let mut history = self.paused();
        let step = history.done.pop()?;
        history.project = step.back(&history.project);
        history.undone.push(step);
        Some(history)
    }

    /// Returns the history with the last undone step done again; `None` if there is none.
    #[must_use]
    pub fn redo(&self) -> Option<History> {
        let mut history = self.paused();
        let step = history.undone.pop()?;
        history.project = step.forth(&history.project);
        history.done.push(step);
        Some(history)
    }
}

impl Step {
    fn between(name: StepName, before: &Project, after: &Project) -> Self {
        let (old, new) = (before.pictures(), after.pictures());
        Step {
            name,
            article: Delta::between(before.article(), after.article()),
            editorial: Delta::between(before.editorial(), after.editorial()),
            pictures: (old != new).then(|| (Rc::clone(old), Rc::clone(new))),
        }
    }

    /// Returns the project before the step.
    fn back(&self, after: &Project) -> Project {
        let pictures = self.pictures.as_ref().map(|(old, _)| Rc::clone(old));
        self.moved(after, Delta::back, pictures)
    }

    /// Returns the project after the step.
    fn forth(&self, before: &Project) -> Project {
        let pictures = self.pictures.as_ref().map(|(_, new)| Rc::clone(new));
        self.moved(before, Delta::forth, pictures)
    }

    fn moved(
        &self,
        from: &Project,
        moved: fn(&Delta, &Rc<str>) -> Rc<str>,
        pictures: Option<Pictures>,
    ) -> Project {
        let pictures = pictures.unwrap_or_else(|| Rc::clone(from.pictures()));
        let article = moved(&self.article, from.article());
        Project::new(article, moved(&self.editorial, from.editorial())).with_pictures(pictures)
    }

    /// Tells whether the step fits a project that it led to, or that it leads from.
    pub(crate) fn fits(&self, project: &Project, is_after: bool) -> bool {
        let fits = if is_after {
            Delta::is_after
        } else {
            Delta::is_before
        };
        fits(&self.article, project.article()) && fits(&self.editorial, project.editorial())
    }
}

#[cfg(test)]
mod tests;
