//! Which sections are open.

use std::ops::Range;
use std::rc::Rc;

use super::View;
use crate::content::{Explainer, Section, SectionId, StatementId};

/// All sections of an explainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sections {
    list: Vec<Disclosure>,
    /// How many of them are open.
    open: usize,
}

/// One section: its name in addresses, how it starts and how it is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Disclosure {
    anchor: Rc<str>,
    starts_open: bool,
    open: bool,
    /// Its statements, from the first to the one after the last.
    statements: Range<u32>,
}

impl Sections {
    /// As an explainer starts.
    pub(super) fn start(explainer: &Explainer) -> Self {
        let list: Vec<_> = explainer.sections.iter().map(Disclosure::start).collect();
        let open = list.iter().filter(|section| section.open).count();
        Sections { list, open }
    }

    pub(super) fn is_open(&self, id: SectionId) -> bool {
        self.list
            .get(id.0 as usize)
            .is_some_and(|section| section.open)
    }

    pub(super) fn all_open(&self) -> bool {
        self.open == self.list.len()
    }

    /// Their numbers.
    pub(super) fn ids(&self) -> impl Iterator<Item = SectionId> + use<> {
        (0..u32::try_from(self.list.len()).unwrap_or(u32::MAX)).map(SectionId)
    }

    /// Opens or closes one; whether that was a change.
    pub(super) fn set(&mut self, id: SectionId, open: bool) -> bool {
        let Some(section) = self.list.get_mut(id.0 as usize) else {
            return false;
        };
        let moved = section.open != open;
        section.open = open;
        match (moved, open) {
            (true, true) => self.open += 1,
            (true, false) => self.open -= 1,
            (false, _) => {}
        }
        moved
    }

    /// Whether it is as it started.
    pub(super) fn is_untouched(&self, id: SectionId) -> bool {
        let section = self.list.get(id.0 as usize);
        section.is_none_or(|section| section.open == section.starts_open)
    }

    /// Whether a view shows it open.
    pub(super) fn is_open_in(&self, id: SectionId, view: &View) -> bool {
        let Some(section) = self.list.get(id.0 as usize) else {
            return false;
        };
        let named = |anchors: &[String]| anchors.iter().any(|anchor| **anchor == *section.anchor);
        if section.starts_open {
            !named(&view.closed)
        } else {
            named(&view.opened)
        }
    }

    /// The names of those that differ from how they start, and are open or closed.
    pub(super) fn moved(&self, open: bool) -> Vec<String> {
        let moved = |section: &&Disclosure| section.open == open && section.starts_open != open;
        let moved = self.list.iter().filter(moved);
        moved.map(|section| section.anchor.to_string()).collect()
    }

    /// The section that has this name.
    pub(super) fn named(&self, anchor: &str) -> Option<SectionId> {
        let at = self
            .list
            .iter()
            .position(|section| *section.anchor == *anchor)?;
        u32::try_from(at).ok().map(SectionId)
    }

    /// The section that a statement stands in; none for the lede.
    pub(super) fn of(&self, statement: StatementId) -> Option<SectionId> {
        let at = self
            .list
            .partition_point(|section| section.statements.end <= statement.0);
        let section = self.list.get(at)?;
        let at = u32::try_from(at).ok()?;
        section
            .statements
            .contains(&statement.0)
            .then_some(SectionId(at))
    }
}

impl Disclosure {
    fn start(section: &Section) -> Self {
        let (first, last) = (section.paragraphs.first(), section.paragraphs.last());
        Disclosure {
            anchor: section.anchor.clone(),
            starts_open: section.starts_open,
            open: section.starts_open,
            statements: first.map_or(0, |paragraph| paragraph.start.0)
                ..last.map_or(0, |paragraph| paragraph.end.0),
        }
    }
}
