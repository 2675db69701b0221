//! The folds of the sections.

use super::{Fold, View};
use crosslight_content::{Explainer, SectionId};

/// The folds of all sections of an explainer, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sections {
    folds: Vec<Fold>,
    /// The number of closed sections.
    closed: usize,
}

impl Sections {
    /// Returns the folds with which an explainer starts.
    pub(super) fn start(explainer: &Explainer) -> Self {
        let sections = explainer.sections.iter();
        let folds: Vec<_> = sections.map(|it| Fold::of(it.starts_open)).collect();
        let closed = folds.iter().filter(|fold| !fold.is_open()).count();
        Sections { folds, closed }
    }

    pub(super) fn is_open(&self, id: SectionId) -> bool {
        self.folds.get(id.index()) == Some(&Fold::Open)
    }

    pub(super) fn all_open(&self) -> bool {
        self.closed == 0
    }

    /// Returns the sections' numbers.
    pub(super) fn ids(&self) -> impl Iterator<Item = SectionId> + use<> {
        (0..u32::try_from(self.folds.len()).unwrap_or(u32::MAX)).map(SectionId::new)
    }

    /// Opens or closes a section; returns whether it changed.
    pub(super) fn set(&mut self, id: SectionId, fold: Fold) -> bool {
        let Some(old) = self.folds.get_mut(id.index()) else {
            return false;
        };
        let is_change = *old != fold;
        *old = fold;
        match (is_change, fold) {
            (true, Fold::Open) => self.closed -= 1,
            (true, Fold::Closed) => self.closed += 1,
            (false, _) => {}
        }
        is_change
    }

    /// Returns the anchors of the sections that have this fold now and started otherwise.
    pub(super) fn changed_to(&self, fold: Fold, explainer: &Explainer) -> Vec<String> {
        let sections = self.folds.iter().zip(&explainer.sections);
        let changed =
            sections.filter(|(is, section)| **is == fold && Fold::of(section.starts_open) != fold);
        changed
            .map(|(_, section)| section.anchor.to_string())
            .collect()
    }
}

/// Returns a section's fold in a view.
pub(super) fn fold_in(view: &View, id: SectionId, explainer: &Explainer) -> Fold {
    let Some(section) = explainer.sections.get(id.index()) else {
        return Fold::Closed;
    };
    let named = |anchors: &[String]| anchors.iter().any(|anchor| **anchor == *section.anchor);
    // An address names only what differs from the start, so that it stays short, and still
    // holds when the editor adds a section.
    Fold::of(if section.starts_open {
        !named(&view.closed)
    } else {
        named(&view.opened)
    })
}
