//! Work that takes too long for the thread that draws the views: the owner has it done
//! elsewhere, one task at a time, and tells its outcome.

use std::rc::Rc;

use super::{News, Studio, Work};
use crate::protocol::{Product, Source, Task};
use crosslight_studio::{Action, Project, Refusal, TextChange};

/// The outcome of a task: its product, or a sentence on why there is none.
pub type Outcome = Result<Product, String>;

/// A task that is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The number of the task.
    pub number: u32,
    /// The task.
    pub task: Task,
    /// The project when it began.
    pub before: Project,
    /// True if the editor chose a view meanwhile, which stays.
    pub has_view: bool,
}

/// An article that was read, before it replaces anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The source from which it was read.
    pub source: Source,
    /// The text of `article.md`.
    pub article: Rc<str>,
    /// The parts that are left out or changed, a line each, in English.
    pub dropped: Vec<Rc<str>>,
}

/// Tells whether an action is too long for the thread that draws the views.
pub(super) fn is_long(action: &Action) -> bool {
    matches!(
        action,
        Action::Text(TextChange::Imported { .. } | TextChange::Drafted)
    )
}

impl Studio {
    /// Begins to read what may become the article.
    pub(super) fn begin_to_read(&mut self, source: &Source) {
        self.begin(Task::Read(source.clone()), News::Reading);
    }

    /// Begins an action that takes long.
    pub(super) fn begin_to_act(&mut self, action: &Action) {
        let task = Task::Act {
            article: Rc::clone(self.project().article()),
            editorial: Rc::clone(self.project().editorial()),
            action: action.clone(),
        };
        self.begin(task, News::Drafting);
    }

    fn begin(&mut self, task: Task, news: News) {
        if self.task.is_some() {
            return self.say(News::Busy);
        }
        self.tasks = self.tasks.wrapping_add(1);
        self.task = Some(Rc::new(Running {
            number: self.tasks,
            task,
            before: self.project().clone(),
            has_view: false,
        }));
        self.say(news);
    }

    /// Takes the outcome of the task.
    pub(super) fn end(&mut self, outcome: &Outcome) {
        let Some(running) = self.task.take() else {
            return;
        };
        self.notice = self.notice.over();
        match (&running.task, outcome) {
            (_, Err(reason)) => self.say(News::Failed(reason.as_str().into())),
            (Task::Read(source), Ok(Product::Article { text, dropped })) => {
                self.offered = Some(Rc::new(Offered {
                    source: source.clone(),
                    article: Rc::clone(text),
                    dropped: dropped.clone(),
                }));
            }
            (Task::Act { action, .. }, Ok(Product::Project { article, editorial })) => {
                let project = Project::new(Rc::clone(article), Rc::clone(editorial));
                self.take(action, &running, project);
            }
            // No task has another's product.
            _ => {}
        }
    }

    /// Takes a project that was made of the one before.
    fn take(&mut self, action: &Action, running: &Running, made: Project) {
        let before = &running.before;
        let is_import = *action != Action::Text(TextChange::Drafted);
        let project = if is_import {
            made
        } else if before == self.project() {
            made.with_pictures(Rc::clone(before.pictures()))
        } else {
            return self.say(News::Refused(Refusal::Outdated));
        };
        let history = self.history.with(action, project);
        self.go_on_with(history);
        if is_import {
            self.offered = None;
            self.sentence = self.first();
            if !running.has_view {
                self.show_work(Work::Who);
            }
        }
    }

    /// Leaves an article that was read as it is.
    pub(super) fn leave(&mut self) {
        if self.task.is_some() {
            return self.say(News::Busy);
        }
        self.offered = None;
    }
}
