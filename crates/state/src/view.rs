//! Showing a view, and choosing things in it.

use super::sections::fold_in;
use super::{Belongings, Fold, Notice, Said, Selection, State, Switched, Topic, View};

impl State {
    /// Moves the state to a view.
    pub(super) fn show(&mut self, view: &View, changed: &mut Vec<Topic>) {
        // Without notices: the reader asked for the address, and needs no telling what is
        // in it.
        self.set_comparison(Switched::of(view.comparison), changed);
        self.set_layer(Switched::of(view.layer), changed);
        self.select_from(view, changed);
        for id in self.sections.ids() {
            let fold = fold_in(view, id, &self.explainer);
            self.set_section(id, fold, changed);
        }
    }

    /// Selects the thing that a view names; reports a name that the article lacks.
    fn select_from(&mut self, view: &View, changed: &mut Vec<Topic>) {
        let name = view.selection.as_deref();
        let chosen = name.and_then(|name| Selection::named(name, &self.explainer));
        if name.is_some() && chosen.is_none() {
            self.notice = Some(Notice::Gone);
        }
        self.set_selection(chosen, changed);
    }

    /// Selects a thing and opens the sections of its sentences. Clears the selection if
    /// the thing was selected already.
    pub(super) fn choose(&mut self, chosen: Selection, changed: &mut Vec<Topic>) {
        if !chosen.exists_in(&self.explainer) {
            return;
        }
        if self.selection == Some(chosen) {
            return self.clear(changed);
        }
        let belongings = Belongings::of(chosen, &self.explainer);
        // Nobody would see a sentence lit in a closed section.
        for id in &belongings.statements {
            if let Some(section) = self.explainer.section_of(*id) {
                self.set_section(section, Fold::Open, changed);
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

    pub(super) fn set_preview(&mut self, preview: Option<Selection>, changed: &mut Vec<Topic>) {
        // The page may be older or newer than its data: a name can be gone.
        let preview = preview.filter(|it| it.exists_in(&self.explainer));
        if self.preview != preview {
            self.preview = preview;
            changed.push(Topic::Preview);
        }
    }

    /// Returns whether a notice about the clipboard would repeat the previous one.
    pub(super) fn said(&self) -> Said {
        match self.notice {
            Some(Notice::Copied(_, Said::Once) | Notice::CopyRefused(Said::Once)) => Said::Again,
            _ => Said::Once,
        }
    }
}
