//! The way in which tasks are carried out, which the owner of the app gives.

use std::rc::Rc;

use yew::Callback;

use crate::checker::carry_out;
use crate::state::{Outcome, Running};

/// Carries out tasks; at once, where the owner gives nothing else.
#[derive(Clone, Default, PartialEq)]
pub struct Tasks(Option<Callback<(Rc<Running>, Callback<Outcome>)>>);

impl Tasks {
    /// Has tasks carried out elsewhere.
    #[must_use]
    pub fn elsewhere(carry_out: Callback<(Rc<Running>, Callback<Outcome>)>) -> Self {
        Tasks(Some(carry_out))
    }

    /// Begins a task; `tell` hears its outcome.
    pub fn begin(&self, running: Rc<Running>, tell: Callback<Outcome>) {
        match &self.0 {
            Some(elsewhere) => elsewhere.emit((running, tell)),
            None => tell.emit(carry_out(&running.task, running.before.pictures())),
        }
    }
}
