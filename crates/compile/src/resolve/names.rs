//! Checks of entries that give things a name: sections, voices, viewpoints.

use std::collections::{BTreeMap, BTreeSet};

use crate::Located;

use super::{Resolver, number, text};
use crate::resolve::anchor;
use crate::{Problem, SectionEntry, ViewpointEntry, VoiceEntry};
use crosslight_content::{SectionId, Viewpoint, ViewpointId, Voice, VoiceId};

impl<'a> Resolver<'a> {
    /// Returns the `[[section]]` entries by the section they settle; no two may settle
    /// the same one.
    pub(super) fn settled_sections(&mut self) -> BTreeMap<SectionId, &'a SectionEntry> {
        let mut settled = BTreeMap::new();
        for entry in &self.editorial.sections {
            let Some(section) = self.section_headed(&entry.heading, entry.nth) else {
                continue;
            };
            if settled.insert(section, entry).is_some() {
                self.mistake(
                    &entry.heading,
                    Problem::RepeatedHeading(entry.heading.get_ref().clone()),
                );
            }
        }
        self.distinct_section_ids(&settled);
        settled
    }

    /// Checks that no section id is given twice or is the id that another section has
    /// from its heading.
    fn distinct_section_ids(&mut self, settled: &BTreeMap<SectionId, &'a SectionEntry>) {
        let id_of = |at| {
            settled
                .get(&SectionId::new(at))
                .and_then(|entry| entry.id.as_ref())
        };
        let sections = (0..).zip(&self.article.sections);
        let unsettled = sections.filter(|(at, _)| id_of(*at).is_none());
        let made = unsettled.map(|(_, section)| anchor::of_heading(&section.heading.text));
        let mut taken: BTreeSet<String> = made.collect();
        for id in settled.values().filter_map(|entry| entry.id.as_ref()) {
            let (kind, name) = ("section", id.get_ref().clone());
            if !taken.insert(name.clone()) {
                self.mistake(id, Problem::RepeatedId { kind, id: name });
            }
        }
    }

    /// Returns the `[[voice]]` entries; names and roles must be the article's words.
    pub(super) fn voices(&mut self) -> Vec<Voice> {
        let entries = &self.editorial.voices;
        let mut voices = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            self.voices
                .entry(entry.id.get_ref())
                .or_insert(VoiceId::new(number(at)));
            for words in [Some(&entry.name), entry.short.as_ref(), entry.role.as_ref()]
                .into_iter()
                .flatten()
            {
                self.used_by_article(words);
            }
            voices.push(voice(entry));
        }
        voices
    }

    /// Returns the `[[viewpoint]]` entries; no voice may have two of them.
    pub(super) fn viewpoints(&mut self) -> Vec<Viewpoint> {
        let entries = &self.editorial.viewpoints;
        let mut viewpoints = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            self.viewpoints
                .entry(entry.id.get_ref())
                .or_insert(ViewpointId::new(number(at)));
            let voices = self.held_by(entry);
            viewpoints.push(Viewpoint {
                anchor: text(entry.id.get_ref()),
                name: text(entry.name.get_ref()),
                voices,
            });
        }
        viewpoints
    }

    fn held_by(&mut self, entry: &'a ViewpointEntry) -> Vec<VoiceId> {
        let mut voices = Vec::new();
        for id in &entry.voices {
            voices.extend(self.resolve("voice", id, |check| &check.voices));
        }
        voices
    }

    /// Checks that the article has these words at least once.
    pub(super) fn used_by_article(&mut self, words: &Located<String>) {
        let quote = words.get_ref();
        if quote.trim().is_empty() {
            return self.mistake(words, Problem::EmptyQuote);
        }
        if !self.index.of(quote).is_empty() {
            self.excerpts += 1;
            return;
        }
        let problem = self.absent(quote);
        self.mistake(words, problem);
    }
}

fn voice(entry: &VoiceEntry) -> Voice {
    let short = entry.short.as_ref().unwrap_or(&entry.name);
    Voice {
        anchor: text(entry.id.get_ref()),
        name: text(entry.name.get_ref()),
        short: text(short.get_ref()),
        role: entry.role.as_ref().map(|role| text(role.get_ref())),
    }
}
