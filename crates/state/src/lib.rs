//! Floor 1: the state, or what the reader did.
//!
//! [`State::update`] is the only place where a [`Message`] changes a [`State`]. It
//! returns the [`Topic`]s that changed, so that only their views are drawn again. A
//! [`View`] is the part of the state that an address holds. The [`Store`] shares one
//! state among the views that draw it.
//!
//! Must not know: Yew, the browser, storage, markup.

mod fold;
mod map_stop;
mod message;
mod notice;
mod permalink;
mod quotation;
mod sections;
mod selection;
mod store;
mod switch;
mod theme;
mod view;

use std::rc::Rc;

pub use fold::Fold;
pub use map_stop::{MapStep, MapStop};
pub use message::{Copied, Message};
pub use notice::{Notice, Said};
pub use permalink::View;
pub use quotation::quotation;
pub use selection::{Belongings, Card, Selection};
pub use store::{Store, Subscription};
pub use switch::Switched;
pub use theme::Theme;

use self::sections::Sections;
use self::switch::Switch;
use crosslight_content::{Explainer, SectionId};

/// The reader's view of an explainer: folds, switches, colours, selection, notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    explainer: Rc<Explainer>,
    sections: Sections,
    comparison: Switch,
    layer: Switch,
    theme: Theme,
    selection: Option<Selection>,
    preview: Option<Selection>,
    notice: Option<Notice>,
}

/// A part of the state that can change and be drawn again on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The fold of this section.
    Section(SectionId),
    /// The answer to "are all sections open?".
    AllSections,
    /// The switch of the comparison.
    Comparison,
    /// The switch of the layer "Who says so".
    Layer,
    /// The colours.
    Theme,
    /// The selection.
    Selection,
    /// The thing under the pointer or the focus.
    Preview,
    /// The message of the status line.
    Notice,
    /// The address of the present view.
    View,
}

impl State {
    /// Returns the state in which an explainer starts.
    #[must_use]
    pub fn start(explainer: &Rc<Explainer>) -> Self {
        State {
            explainer: explainer.clone(),
            sections: Sections::start(explainer),
            comparison: Switch::new(explainer.comparison.is_some()),
            layer: Switch::new(!explainer.statements.is_empty()),
            theme: Theme::System,
            selection: None,
            preview: None,
            notice: None,
        }
    }

    /// Returns the article with its voices, viewpoints and comparison.
    #[must_use]
    pub fn explainer(&self) -> &Explainer {
        &self.explainer
    }

    /// Returns whether a section is open.
    #[must_use]
    pub fn is_open(&self, section: SectionId) -> bool {
        self.sections.is_open(section)
    }

    /// Returns whether every section is open.
    #[must_use]
    pub fn all_open(&self) -> bool {
        self.sections.all_open()
    }

    /// Returns whether the comparison is on.
    #[must_use]
    pub fn comparison(&self) -> bool {
        self.comparison.is_on()
    }

    /// Returns whether the layer "Who says so" is on.
    #[must_use]
    pub fn layer(&self) -> bool {
        self.layer.is_on()
    }

    /// Returns the colours that the reader chose.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Returns the selection.
    #[must_use]
    pub fn selection(&self) -> Option<Selection> {
        self.selection
    }

    /// Returns the thing under the pointer or the focus.
    #[must_use]
    pub fn preview(&self) -> Option<Selection> {
        self.preview
    }

    /// Returns the message of the status line.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Returns the section that a fragment leads into: the fragment of the section itself,
    /// of a statement in it, or of the comparison in it.
    #[must_use]
    pub fn section_holding(&self, fragment: &str) -> Option<SectionId> {
        let explainer = &self.explainer;
        explainer
            .section_named(fragment)
            .or_else(|| explainer.section_of(explainer.statement_named(fragment)?))
            .or_else(|| {
                let comparison = explainer.comparison.as_ref()?;
                comparison.is_at(fragment).then_some(comparison.section)
            })
    }

    /// Returns the part of the state that an address holds.
    #[must_use]
    pub fn view(&self) -> View {
        View {
            comparison: self.comparison.is_on(),
            layer: self.layer.is_on(),
            selection: self.selection.map(|chosen| chosen.name(&self.explainer)),
            opened: self.sections.changed_to(Fold::Open, &self.explainer),
            closed: self.sections.changed_to(Fold::Closed, &self.explainer),
        }
    }

    /// Applies a message, and returns the topics that it changed.
    pub fn update(&mut self, message: Message) -> Vec<Topic> {
        // These two follow from many messages, so they are compared once and not told by
        // each.
        let before = self.notice;
        let all_open = self.all_open();
        let mut changed = Vec::new();
        match message {
            Message::SectionsFound { closed } => self.set_found_sections(&closed, &mut changed),
            Message::SectionToggled { section, fold } => {
                self.set_section(section, fold, &mut changed);
            }
            Message::AllSectionsShown => {
                self.set_all_sections(Fold::Open, &mut changed);
                self.notice = Some(Notice::AllSectionsShown);
            }
            Message::AllSectionsHidden => {
                self.set_all_sections(Fold::Closed, &mut changed);
                self.notice = Some(Notice::AllSectionsHidden);
            }
            Message::ComparisonSwitched(now) => self.switch_comparison(now, &mut changed),
            Message::ComparisonRequested => {
                let comparison = self.explainer.comparison.as_ref();
                if let Some(section) = comparison.map(|comparison| comparison.section) {
                    self.set_section(section, Fold::Open, &mut changed);
                    self.switch_comparison(Switched::On, &mut changed);
                }
            }
            Message::LayerSwitched(now) => self.set_layer(now, &mut changed),
            Message::ThemeChosen(theme) => {
                if self.theme != theme {
                    self.theme = theme;
                    changed.push(Topic::Theme);
                }
            }
            Message::Chosen(selection) => self.choose(selection, &mut changed),
            Message::SelectionCleared => self.clear(&mut changed),
            Message::Previewed(preview) => self.set_preview(preview, &mut changed),
            Message::Copied(what) => self.notice = Some(Notice::Copied(what, self.said())),
            Message::CopyRefused => self.notice = Some(Notice::CopyRefused(self.said())),
            Message::FragmentFollowed { fragment, found } => {
                if let Some(section) = self.section_holding(&fragment) {
                    self.set_section(section, Fold::Open, &mut changed);
                } else if !found {
                    // A name that the page has and the article lacks is one of the page's own,
                    // such as its table of contents.
                    self.notice = Some(Notice::Gone);
                }
            }
            Message::AddressChanged(view) => self.show(&view, &mut changed),
        }
        if self.notice != before {
            changed.push(Topic::Notice);
        }
        if self.all_open() != all_open {
            changed.push(Topic::AllSections);
        }
        if changed.iter().any(|topic| topic.is_in_view()) {
            changed.push(Topic::View);
        }
        changed
    }

    fn set_section(&mut self, id: SectionId, fold: Fold, changed: &mut Vec<Topic>) {
        if self.sections.set(id, fold) {
            changed.push(Topic::Section(id));
        }
    }

    /// Sets the folds that the page was found with; both lists are in order.
    fn set_found_sections(&mut self, closed: &[SectionId], changed: &mut Vec<Topic>) {
        // Both lists side by side: an article of thousands of sections is read in one pass.
        let mut closed = closed.iter().peekable();
        for id in self.sections.ids() {
            let fold = match closed.next_if_eq(&&id) {
                Some(_) => Fold::Closed,
                None => Fold::Open,
            };
            self.set_section(id, fold, changed);
        }
    }

    fn set_all_sections(&mut self, fold: Fold, changed: &mut Vec<Topic>) {
        for id in self.sections.ids() {
            self.set_section(id, fold, changed);
        }
    }

    /// Switches the comparison, and has the status line say so.
    fn switch_comparison(&mut self, now: Switched, changed: &mut Vec<Topic>) {
        if self.set_comparison(now, changed) {
            self.notice = Some(match now {
                Switched::On => Notice::ComparisonShown,
                Switched::Off => Notice::ComparisonHidden,
            });
        }
    }

    /// Turns the comparison on or off; returns whether that was a change.
    fn set_comparison(&mut self, now: Switched, changed: &mut Vec<Topic>) -> bool {
        let moved = self.comparison.turn(now);
        if moved {
            changed.push(Topic::Comparison);
        }
        moved
    }

    fn set_layer(&mut self, now: Switched, changed: &mut Vec<Topic>) {
        if self.layer.turn(now) {
            changed.push(Topic::Layer);
        }
    }
}

impl Topic {
    /// Returns whether the address holds this topic.
    fn is_in_view(self) -> bool {
        matches!(
            self,
            Topic::Section(_) | Topic::Comparison | Topic::Layer | Topic::Selection
        )
    }
}

#[cfg(test)]
mod tests;
