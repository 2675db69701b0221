//! The numbers of the voices, which are their keys.

use std::rc::Rc;

use crosslight_studio::analysis::Voice;
use crosslight_studio::project::Speaker;

/// The numbers of the voices: those of the file, until the queue is gone through. From then
/// on a voice keeps its number, a new one gets the next, and that of a voice that is gone
/// stays free: a key never comes to mean another voice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoiceKeys(Option<Rc<[Rc<str>]>>);

impl VoiceKeys {
    /// Returns the voices with their numbers, from 1.
    #[must_use]
    pub fn numbered<'a>(&'a self, voices: &'a [Voice]) -> Vec<(usize, &'a Voice)> {
        let fixed = self.0.as_deref().unwrap_or_default();
        let known = (1..).zip(fixed).filter_map(|(number, id)| {
            let voice = voices.iter().find(|it| it.id == *id)?;
            Some((number, voice))
        });
        let others = voices.iter().filter(|it| !fixed.contains(&it.id));
        known.chain((fixed.len() + 1..).zip(others)).collect()
    }

    /// Returns who says a sentence by a number; `None` if no voice has it.
    #[must_use]
    pub fn speaker(&self, voices: &[Voice], number: usize) -> Option<Speaker> {
        if number == 0 {
            return Some(Speaker::Article);
        }
        let voices = self.numbered(voices).into_iter();
        let mut found = voices.filter(|(own, _)| *own == number);
        Some(Speaker::Voice(Rc::clone(&found.next()?.1.id)))
    }

    /// Keeps the numbers as they are from now on.
    pub(super) fn fix(&mut self, voices: &[Voice]) {
        if self.0.is_none() {
            self.0 = Some(voices.iter().map(|it| Rc::clone(&it.id)).collect());
        }
    }

    /// Numbers the voices anew, in the order of the file.
    pub(super) fn release(&mut self) {
        self.0 = None;
    }

    /// Gives a voice that has another id the number of the old one.
    pub(super) fn rename(&mut self, old: &Rc<str>, new: &Rc<str>) {
        if let Some(fixed) = &self.0 {
            let ids = fixed.iter().map(|it| if it == old { new } else { it });
            self.0 = Some(ids.cloned().collect());
        }
    }

    /// Gives new voices the next numbers. The voices of another project are numbered anew.
    pub(super) fn follow(&mut self, voices: &[Voice]) {
        let Some(fixed) = &self.0 else { return };
        let new = voices.iter().filter(|it| !fixed.contains(&it.id));
        let new: Vec<Rc<str>> = new.map(|it| Rc::clone(&it.id)).collect();
        if new.is_empty() {
            return;
        }
        if new.len() == voices.len() && voices.len() > 1 {
            return self.release();
        }
        self.0 = Some(fixed.iter().cloned().chain(new).collect());
    }
}
