//! A model of the page: the pure state and the history after the reader's actions.

use std::rc::Rc;

use crosslight_content::{Explainer, SectionId};
use crosslight_state::{Fold, Message, Selection, State, Switched, View};

use super::random::{Action, Shown};

/// The expected page: the state, and the entries of the history.
pub struct Model {
    pub state: State,
    /// The query and fragment of each entry.
    entries: Vec<(String, String)>,
    at: usize,
}

impl Model {
    pub fn new(explainer: &Rc<Explainer>) -> Self {
        Model {
            state: State::start(explainer),
            entries: vec![Default::default()],
            at: 0,
        }
    }

    /// Applies an action to the state, without the address.
    pub fn act(&mut self, action: &Action) {
        match action {
            Action::Section(at) => {
                let section = SectionId::new(u32::try_from(*at).expect("few sections"));
                let fold = Fold::of(!self.state.is_open(section));
                self.tell(Message::SectionToggled { section, fold });
            }
            Action::AllSections if self.state.all_open() => self.tell(Message::AllSectionsHidden),
            Action::AllSections => self.tell(Message::AllSectionsShown),
            Action::Comparison => {
                let now = Switched::of(!self.state.comparison());
                self.tell(Message::ComparisonSwitched(now));
            }
            Action::Compare => {
                self.tell(Message::ComparisonRequested);
                let query = self.state.view().to_query(&self.entries[self.at].0);
                self.push((query, "#_comparison".into()));
            }
            Action::Layer => {
                let now = Switched::of(!self.state.layer());
                self.tell(Message::LayerSwitched(now));
            }
            Action::Theme(theme) => self.tell(Message::ThemeChosen(*theme)),
            Action::Choose(name) => {
                let chosen = Selection::named(name, self.state.explainer());
                self.tell(Message::Chosen(chosen.expect("it is on the page")));
            }
            Action::Clear | Action::Escape => self.tell(Message::SelectionCleared),
            Action::Follow(fragment) => {
                let fragment = format!("#{fragment}");
                if self.entries[self.at].1 != fragment {
                    self.push((self.entries[self.at].0.clone(), fragment.clone()));
                }
                let (fragment, found) = (fragment[1..].into(), true);
                self.tell(Message::FragmentFollowed { fragment, found });
            }
            Action::Back => self.go(self.at.saturating_sub(1)),
            Action::Forward => self.go((self.at + 1).min(self.entries.len() - 1)),
            Action::ThenAtOnce(first, second) => {
                self.act(first);
                self.act(second);
            }
        }
    }

    /// Tells whether the action would leave the page.
    pub fn leaves(&self, action: &Action) -> bool {
        match action {
            Action::Back => self.at == 0,
            Action::Forward => self.at + 1 == self.entries.len(),
            // The action has made its entry.
            Action::Compare => self.entries[self.at].1 == "#_comparison",
            _ => false,
        }
    }

    fn tell(&mut self, message: Message) {
        self.state.update(message);
    }

    fn go(&mut self, to: usize) {
        if to != self.at {
            self.at = to;
            let view = View::from_query(&self.entries[to].0);
            self.tell(Message::AddressChanged(view));
        }
    }

    fn push(&mut self, entry: (String, String)) {
        self.entries.truncate(self.at + 1);
        self.entries.push(entry);
        self.at += 1;
    }

    /// Writes the view into the address: as a new entry if the comparison was switched.
    pub fn write(&mut self) {
        let (query, fragment) = self.entries[self.at].clone();
        let (was, is) = (View::from_query(&query), self.state.view());
        if was == is {
            return;
        }
        let target = self.state.section_holding(fragment.trim_start_matches('#'));
        let shown = target.is_none_or(|section| self.state.is_open(section));
        let fragment = if shown { fragment } else { String::new() };
        let entry = (is.to_query(&query), fragment);
        if was.comparison == is.comparison {
            self.entries[self.at] = entry;
        } else {
            self.push(entry);
        }
    }

    pub fn expected(&self) -> Shown {
        let is_open = |at| self.state.is_open(SectionId::new(at));
        Shown {
            open: (0..4).map(is_open).collect(),
            comparison: self.state.comparison(),
            layer: self.state.layer(),
            theme: self.state.theme().name().to_owned(),
            chosen: self.state.view().selection.into_iter().collect(),
            panel: self.state.selection().is_some(),
            all: if self.state.all_open() {
                "hide"
            } else {
                "show"
            }
            .to_owned(),
            query: self.entries[self.at].0.clone(),
            fragment: self.entries[self.at].1.clone(),
        }
    }
}
