//! Showing a view, and choosing things in it.

use super::sections::is_open_in;
use super::{Belongings, Copied, Notice, Selection, State, Topic, View};

impl State {
    /// Shows a view as it is.
    pub(super) fn show(&mut self, view: &View, changed: &mut Vec<Topic>) {
        self.set_comparison(view.comparison, changed);
        self.set_layer(view.layer, changed);
        self.select_from(view, changed);
        for id in self.sections.ids() {
            let open = is_open_in(view, id, &self.explainer);
            self.set_section(id, open, changed);
        }
    }

    /// Chooses what a view names, and says so where the article does not have it.
    fn select_from(&mut self, view: &View, changed: &mut Vec<Topic>) {
        let name = view.selection.as_deref();
        let chosen = name.and_then(|name| Selection::named(name, &self.explainer));
        if name.is_some() && chosen.is_none() {
            self.notice = Some(Notice::Gone);
        }
        self.set_selection(chosen, changed);
    }

    /// Chooses a thing and opens what it is in; a second choice ends it.
    pub(super) fn choose(&mut self, name: &str, changed: &mut Vec<Topic>) {
        let Some(chosen) = Selection::named(name, &self.explainer) else {
            return;
        };
        if self.selection == Some(chosen) {
            return self.clear(changed);
        }
        let belongings = Belongings::of(chosen, &self.explainer);
        for id in &belongings.statements {
            if let Some(section) = self.explainer.section_of(*id) {
                self.set_section(section, true, changed);
            }
        }
        let sentences = belongings.statements.len();
        self.set_selection(Some(chosen), changed);
        self.notice = Some(Notice::Selected { sentences });
    }

    pub(super) fn clear(&mut self, changed: &mut Vec<Topic>) {
        if self.selection.is_some() {
            self.set_selection(None, changed);
            self.notice = Some(Notice::SelectionCleared);
        }
    }

    fn set_selection(&mut self, selection: Option<Selection>, changed: &mut Vec<Topic>) {
        if self.selection != selection {
            self.selection = selection;
            changed.push(Topic::Selection);
        }
    }

    pub(super) fn set_preview(&mut self, name: Option<&str>, changed: &mut Vec<Topic>) {
        let preview = name.and_then(|name| Selection::named(name, &self.explainer));
        if self.preview != preview {
            self.preview = preview;
            changed.push(Topic::Preview);
        }
    }

    /// The notice that tells what came of a copy.
    pub(super) fn copied(&self, what: Option<Copied>) -> Notice {
        let again = matches!(
            self.notice,
            Some(Notice::Copied(_, false) | Notice::CopyRefused(false))
        );
        match what {
            Some(what) => Notice::Copied(what, again),
            None => Notice::CopyRefused(again),
        }
    }
}
