//! Floor 1: what the reader did.
//!
//! [`State::update`] is the only place where a [`Message`] changes a [`State`];
//! it tells which [`Topic`]s changed, so that nothing else is drawn again. A
//! [`View`] is what of it an address can hold; the [`Store`] shares one state
//! among those who draw it.
//!
//! Must not know: Yew, the browser, storage, markup.

mod message;
mod permalink;
mod store;
mod switch;
mod theme;

pub use message::Message;
pub use permalink::View;
pub use store::{Store, Subscription};
pub use theme::Theme;

use self::switch::Switch;
use crate::content::{Explainer, SectionId};

/// What the reader sees of an explainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    sections: Vec<Disclosure>,
    open_sections: usize,
    comparison: Switch,
    layer: Switch,
    theme: Theme,
    notice: Option<Notice>,
}

/// One section: its name in addresses, how it starts and how it is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Disclosure {
    anchor: std::rc::Rc<str>,
    starts_open: bool,
    open: bool,
    /// Its statements, from the first to the one after the last.
    statements: std::ops::Range<u32>,
}

/// Something that can change and be drawn again on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Whether this section is open.
    Section(SectionId),
    /// Whether all sections are open.
    AllSections,
    /// Whether the comparison is on.
    Comparison,
    /// Whether the layer "Who says so" is on.
    Layer,
    /// The colours.
    Theme,
    /// What the status line says.
    Notice,
    /// What the address should say.
    View,
}

/// What the status line says of the reader's last act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The comparison has appeared.
    ComparisonShown,
    /// The comparison has gone.
    ComparisonHidden,
    /// Every section has been opened.
    AllSectionsShown,
    /// Every section has been closed.
    AllSectionsHidden,
}

impl State {
    /// The state in which an explainer starts.
    #[must_use]
    pub fn start(explainer: &Explainer) -> Self {
        let disclosure = |section: &crate::content::Section| Disclosure {
            anchor: section.anchor.clone(),
            starts_open: section.starts_open,
            open: section.starts_open,
            statements: section
                .paragraphs
                .first()
                .map_or(0, |paragraph| paragraph.start.0)
                ..section
                    .paragraphs
                    .last()
                    .map_or(0, |paragraph| paragraph.end.0),
        };
        let sections: Vec<_> = explainer.sections.iter().map(disclosure).collect();
        State {
            open_sections: sections.iter().filter(|section| section.open).count(),
            sections,
            comparison: Switch::new(explainer.comparison.is_some()),
            layer: Switch::new(!explainer.voices.is_empty()),
            theme: Theme::System,
            notice: None,
        }
    }

    /// Whether a section is open.
    #[must_use]
    pub fn is_open(&self, section: SectionId) -> bool {
        self.sections
            .get(section.0 as usize)
            .is_some_and(|section| section.open)
    }

    /// Whether every section is open.
    #[must_use]
    pub fn all_open(&self) -> bool {
        self.open_sections == self.sections.len()
    }

    /// Whether the comparison is on.
    #[must_use]
    pub fn comparison(&self) -> bool {
        self.comparison.on
    }

    /// Whether the layer "Who says so" is on.
    #[must_use]
    pub fn layer(&self) -> bool {
        self.layer.on
    }

    /// The colours that the reader chose.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// What the status line says.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// The section that a fragment leads into: its own, or that of a statement.
    #[must_use]
    pub fn section_holding(&self, fragment: &str) -> Option<SectionId> {
        let number = fragment
            .strip_prefix('s')
            .and_then(|number| number.parse::<u32>().ok());
        let statement = number.and_then(|number| number.checked_sub(1));
        let holds = |section: &Disclosure| {
            *section.anchor == *fragment
                || statement.is_some_and(|statement| section.statements.contains(&statement))
        };
        let at = self.sections.iter().position(holds)?;
        u32::try_from(at).ok().map(SectionId)
    }

    /// What of the state an address can hold.
    #[must_use]
    pub fn view(&self) -> View {
        let moved = |open: bool| {
            let moved = self
                .sections
                .iter()
                .filter(move |s| s.open == open && s.starts_open != open);
            moved.map(|section| section.anchor.to_string()).collect()
        };
        View {
            comparison: self.comparison.on,
            layer: self.layer.on,
            opened: moved(true),
            closed: moved(false),
        }
    }

    /// Takes a message and tells what changed by it.
    pub fn update(&mut self, message: Message) -> Vec<Topic> {
        let before = self.notice;
        let all_open = self.all_open();
        let mut changed = Vec::new();
        match message {
            Message::SectionToggled { section, open } => {
                self.set_section(section, open, &mut changed);
            }
            Message::AllSectionsShown => {
                self.set_all_sections(true, &mut changed);
                self.notice = Some(Notice::AllSectionsShown);
            }
            Message::AllSectionsHidden => {
                self.set_all_sections(false, &mut changed);
                self.notice = Some(Notice::AllSectionsHidden);
            }
            Message::ComparisonSwitched(on) => {
                if self.set_comparison(on, &mut changed) {
                    let notice = if on {
                        Notice::ComparisonShown
                    } else {
                        Notice::ComparisonHidden
                    };
                    self.notice = Some(notice);
                }
            }
            Message::LayerSwitched(on) => self.set_layer(on, &mut changed),
            Message::ThemeChosen(theme) => {
                if self.theme != theme {
                    self.theme = theme;
                    changed.push(Topic::Theme);
                }
            }
            Message::AddressRead(view) => self.show_where_untouched(&view, &mut changed),
            Message::FragmentFollowed(fragment) => {
                if let Some(section) = self.section_holding(&fragment) {
                    self.set_section(section, true, &mut changed);
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
        let in_view =
            |topic: &Topic| matches!(topic, Topic::Section(_) | Topic::Comparison | Topic::Layer);
        if changed.iter().any(in_view) {
            changed.push(Topic::View);
        }
        changed
    }

    fn set_section(&mut self, id: SectionId, open: bool, changed: &mut Vec<Topic>) {
        let Some(section) = self.sections.get_mut(id.0 as usize) else {
            return;
        };
        if section.open != open {
            section.open = open;
            self.open_sections = if open {
                self.open_sections + 1
            } else {
                self.open_sections - 1
            };
            changed.push(Topic::Section(id));
        }
    }

    fn set_all_sections(&mut self, open: bool, changed: &mut Vec<Topic>) {
        for id in self.section_ids() {
            self.set_section(id, open, changed);
        }
    }

    /// Whether that was a change.
    fn set_comparison(&mut self, on: bool, changed: &mut Vec<Topic>) -> bool {
        let moved = self.comparison.turn(on);
        if moved {
            changed.push(Topic::Comparison);
        }
        moved
    }

    fn set_layer(&mut self, on: bool, changed: &mut Vec<Topic>) {
        if self.layer.turn(on) {
            changed.push(Topic::Layer);
        }
    }

    /// Shows a view as it is.
    fn show(&mut self, view: &View, changed: &mut Vec<Topic>) {
        self.set_comparison(view.comparison, changed);
        self.set_layer(view.layer, changed);
        for id in self.section_ids() {
            let open = self.sections[id.0 as usize].open_in(view);
            self.set_section(id, open, changed);
        }
    }

    /// Shows a view, but leaves alone what the reader has moved already.
    fn show_where_untouched(&mut self, view: &View, changed: &mut Vec<Topic>) {
        if !self.comparison.on {
            self.set_comparison(view.comparison, changed);
        }
        if !self.layer.on {
            self.set_layer(view.layer, changed);
        }
        for id in self.section_ids() {
            let section = &self.sections[id.0 as usize];
            if section.open == section.starts_open {
                let open = section.open_in(view);
                self.set_section(id, open, changed);
            }
        }
    }

    fn section_ids(&self) -> impl Iterator<Item = SectionId> + use<> {
        (0..u32::try_from(self.sections.len()).unwrap_or(u32::MAX)).map(SectionId)
    }
}

impl Disclosure {
    fn open_in(&self, view: &View) -> bool {
        let named = |anchors: &[String]| anchors.iter().any(|anchor| **anchor == *self.anchor);
        if self.starts_open {
            !named(&view.closed)
        } else {
            named(&view.opened)
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
