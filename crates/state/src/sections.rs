//! Which sections are open.

use super::View;
use crosslight_content::{Explainer, SectionId};

/// All sections of an explainer, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sections {
    open: Vec<bool>,
    /// How many of them are closed.
    closed: usize,
}

impl Sections {
    /// As an explainer starts.
    pub(super) fn start(explainer: &Explainer) -> Self {
        let open: Vec<_> = explainer.sections.iter().map(|it| it.starts_open).collect();
        let closed = open.iter().filter(|open| !**open).count();
        Sections { open, closed }
    }

    pub(super) fn is_open(&self, id: SectionId) -> bool {
        self.open.get(id.0 as usize).copied().unwrap_or(false)
    }

    pub(super) fn all_open(&self) -> bool {
        self.closed == 0
    }

    /// Their numbers.
    pub(super) fn ids(&self) -> impl Iterator<Item = SectionId> + use<> {
        (0..u32::try_from(self.open.len()).unwrap_or(u32::MAX)).map(SectionId)
    }

    /// Opens or closes one; whether that was a change.
    pub(super) fn set(&mut self, id: SectionId, open: bool) -> bool {
        let Some(is_open) = self.open.get_mut(id.0 as usize) else {
            return false;
        };
        let moved = *is_open != open;
        *is_open = open;
        match (moved, open) {
            (true, true) => self.closed -= 1,
            (true, false) => self.closed += 1,
            (false, _) => {}
        }
        moved
    }

    /// The names of those that differ from how they start, and are open or closed.
    pub(super) fn moved(&self, open: bool, explainer: &Explainer) -> Vec<String> {
        let sections = self.open.iter().zip(&explainer.sections);
        let moved = sections.filter(|(is, section)| **is == open && section.starts_open != open);
        moved
            .map(|(_, section)| section.anchor.to_string())
            .collect()
    }
}

/// Whether a view shows a section open.
pub(super) fn is_open_in(view: &View, id: SectionId, explainer: &Explainer) -> bool {
    let Some(section) = explainer.sections.get(id.0 as usize) else {
        return false;
    };
    let named = |anchors: &[String]| anchors.iter().any(|anchor| **anchor == *section.anchor);
    if section.starts_open {
        !named(&view.closed)
    } else {
        named(&view.opened)
    }
}
