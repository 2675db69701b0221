//! The consequences of a message beside the change itself: where the focus goes, which
//! numbers the voices have, and what else is said.

use std::rc::Rc;

use super::{Message, News, Step, Studio, Use, Work};
use crosslight_studio::analysis::SentenceState;
use crosslight_studio::{Action, StatementChange, TieChange, VoiceChange};

impl Studio {
    /// Returns the state after a message.
    #[must_use]
    pub fn after(&self, message: &Message) -> Self {
        let mut next = self.changed(message);
        next.number_voices(self, message);
        let is_changed = next.project() != self.project();
        match message {
            Message::Did(action) if is_changed => next.follow(self, action),
            Message::Undone | Message::Redone if next.sentence != self.sentence => {
                next.focus_in_text();
            }
            // Without words to let go of, the way leads from the panel back to the text.
            Message::RunCleared if self.run.is_none() => next.focus_in_text(),
            Message::KeysListed if next.are_keys_listed => next.focus_on("_keys-list"),
            Message::KeysListed => next.focus_on("_keys"),
            Message::KeysHidden if self.are_keys_listed => next.focus_on("_keys"),
            Message::AsideHidden => {
                if let Some(aside) = self.aside {
                    next.focus_on(&["_show-", aside.id()].concat());
                }
            }
            _ => {}
        }
        next
    }

    /// Keeps the numbers of the voices while the queue is gone through.
    fn number_voices(&mut self, before: &Studio, message: &Message) {
        match message {
            Message::Confirmed | Message::VoicePicked(_) | Message::RunUsed(Use::Voice) => {
                self.voice_keys.fix(&before.analysis.voices);
            }
            Message::Did(Action::Voice(VoiceChange::DraftsRemoved)) => self.voice_keys.release(),
            Message::Did(Action::Voice(VoiceChange::Changed { id, to })) => {
                let voices = &self.analysis.voices;
                let is_renamed =
                    voices.iter().any(|it| it.id == to.id) && !voices.iter().any(|it| it.id == *id);
                if is_renamed {
                    self.voice_keys.rename(id, &to.id);
                }
            }
            _ => {}
        }
        if !Rc::ptr_eq(&self.analysis, &before.analysis) {
            self.voice_keys.follow(&self.analysis.voices);
        }
    }

    /// Does what follows from an action.
    fn follow(&mut self, before: &Studio, action: &Action) {
        match action {
            // The sentence that had the focus is another now.
            Action::Sentence(_) => self.focus_in_text(),
            Action::Statement(StatementChange::Withdrawn(_)) => {
                let is_done = |studio: &Studio| {
                    let state = studio.chosen().map(|it| &it.state);
                    state == Some(&SentenceState::Confirmed)
                };
                // Its section says who says it.
                if self.work == Work::Who && !is_done(before) && is_done(self) {
                    self.step(Step::NextOpen);
                }
            }
            Action::Tie(TieChange::Typed(_)) => {
                let tie = self.analysis.ties.last();
                let unnamed = tie.map(|it| it.unnamed.clone()).unwrap_or_default();
                if let (false, Some(name)) = (unnamed.is_empty(), self.history.undo_name()) {
                    self.say(News::Guessed(name.clone(), unnamed));
                }
            }
            _ => {}
        }
    }

    /// Leads the focus to the chosen sentence, where the view has the text.
    fn focus_in_text(&mut self) {
        if matches!(self.work, Work::Who | Work::Ties) {
            self.focus_chosen();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::example::after;
    use crosslight_studio::analysis::Sentence;
    use crosslight_studio::history::StepKind;
    use crosslight_studio::project::{ActorForm, Speaker, VoiceForm};
    use crosslight_studio::{ActorChange, SectionChange, SentenceChange, SentenceId, TextChange};

    fn ferry() -> Studio {
        (*after(&[])).clone()
    }

    fn all(studio: &Studio, messages: &[Message]) -> Studio {
        let begun = studio.clone();
        messages.iter().fold(begun, |studio, it| studio.after(it))
    }

    fn id(studio: &Studio, number: usize) -> SentenceId {
        studio.analysis.sentences[number].id.clone()
    }

    fn numbers(studio: &Studio) -> Vec<(usize, String)> {
        let voices = studio.voice_keys.numbered(&studio.analysis.voices);
        let voices = voices.into_iter();
        voices
            .map(|(number, it)| (number, it.id.to_string()))
            .collect()
    }

    fn pick(studio: &Studio, number: usize) -> Message {
        let speaker = studio.voice_keys.speaker(&studio.analysis.voices, number);
        Message::VoicePicked(speaker.expect("a voice"))
    }

    fn added(name: &str) -> Message {
        Message::Did(Action::Voice(VoiceChange::Added(VoiceForm {
            name: name.into(),
            ..VoiceForm::default()
        })))
    }

    fn did(action: Action) -> Message {
        Message::Did(action)
    }

    #[test]
    fn a_number_means_one_voice_while_the_queue_is_gone_through() {
        let studio = ferry();
        let before = numbers(&studio);
        assert_eq!(before[0].0, 1);
        // Before the queue a voice of the editor may come in between.
        let more = studio.after(&added("The island"));
        let at = numbers(&more).iter().position(|(_, id)| id == "island");
        let drafted = more
            .analysis
            .voices
            .iter()
            .position(|it| it.draft.is_some());
        assert!(drafted.is_none_or(|drafted| at.expect("a number") < drafted));
        // In it the next number is that of a new voice, and the others stay.
        let begun = studio.after(&pick(&studio, 1));
        let with_new = begun.after(&added("The island"));
        let mut expected = before.clone();
        expected.push((before.len() + 1, "island".to_owned()));
        assert_eq!(numbers(&with_new), expected);
        // A voice that is removed leaves its number free, and undoing gives it back.
        let gone = all(
            &with_new,
            &[
                did(Action::Voice(VoiceChange::Removed("island".into()))),
                added("The ferry"),
            ],
        );
        let last = numbers(&gone).pop().expect("a voice");
        assert_eq!(last, (before.len() + 2, "ferry".to_owned()));
        assert_eq!(
            gone.voice_keys
                .speaker(&gone.analysis.voices, before.len() + 1),
            None
        );
        let back = all(&gone, &[Message::Undone, Message::Undone]);
        assert_eq!(numbers(&back), expected);
        // Another id is the same voice.
        let renamed = with_new.after(&did(Action::Voice(VoiceChange::Changed {
            id: "island".into(),
            to: VoiceForm {
                id: "isle".into(),
                name: "The island".into(),
                ..VoiceForm::default()
            },
        })));
        assert_eq!(numbers(&renamed).pop().expect("a voice").1, "isle");
        assert_eq!(numbers(&renamed).len(), expected.len());
        assert_eq!(
            renamed.voice_keys.speaker(&renamed.analysis.voices, 0),
            Some(Speaker::Article)
        );
    }

    #[test]
    fn the_voices_of_another_article_are_numbered_anew() {
        let studio = ferry();
        let begun = studio.after(&pick(&studio, 1));
        let other = begun.after(&did(Action::Text(TextChange::FolderOpened {
            article: "# Tea\n\nAnna and Tom.\n".into(),
            editorial: "[[voice]]\nid = \"anna\"\nname = \"Anna\"\n\n[[voice]]\nid = \"tom\"\nname = \"Tom\"\n".into(),
        })));
        assert_eq!(numbers(&other)[0], (1, "anna".to_owned()));
        // It is said what was replaced.
        let Some(News::Done(name)) = &other.notice.news else {
            panic!("{:?}", other.notice);
        };
        assert_eq!(name.kind, StepKind::FolderOpened);
        assert_eq!(name.subject, studio.analysis.title);
    }

    #[test]
    fn the_focus_follows_a_sentence_that_becomes_another() {
        let studio = ferry().after(&Message::SentenceChosen(id(&ferry(), 1)));
        let join = SentenceChange::Joined(id(&studio, 1));
        let joined = studio.after(&did(Action::Sentence(join)));
        assert_eq!(joined.analysis.sentences.len(), 5);
        let focus = |studio: &Studio| (studio.focus.number, studio.focus.id.clone());
        assert_eq!(focus(&joined), (studio.focus.number + 1, id(&joined, 1).0));
        let undone = joined.after(&Message::Undone);
        assert_eq!(focus(&undone), (joined.focus.number + 1, id(&undone, 1).0));
        // A panel that is closed gives the focus to what opens it.
        let keys = studio.after(&Message::KeysListed);
        assert_eq!(&*keys.focus.id, "_keys-list");
        let hidden = keys.after(&Message::KeysHidden);
        assert!(!hidden.are_keys_listed);
        assert_eq!(&*hidden.focus.id, "_keys");
        assert_eq!(hidden.after(&Message::KeysHidden), hidden);
        let aside = studio.after(&Message::AsideShown(crate::state::Aside::Checks));
        assert_eq!(
            &*aside.after(&Message::AsideHidden).focus.id,
            "_show-checks"
        );
        // Esc lets go of the words first, then of the panel.
        let words = studio.after(&Message::WordClicked(1));
        let free = words.after(&Message::RunCleared);
        assert_eq!((free.run, focus(&free)), (None, focus(&words)));
        assert_eq!(free.after(&Message::RunCleared).focus.id, id(&free, 1).0);
    }

    #[test]
    fn what_is_taken_back_goes_on_where_the_section_says_who_says_it() {
        let studio = ferry();
        let open =
            |it: &Sentence| matches!(it.state, SentenceState::Drafted(_)) && it.section.is_some();
        let at = studio
            .analysis
            .sentences
            .iter()
            .position(open)
            .expect("a draft");
        let section = studio.analysis.sentences[at].section.expect("a section");
        let voice = studio.analysis.voices[0].id.clone();
        let rest = SectionChange::VoiceSet(section, Some(Speaker::Voice(voice)));
        let studio = all(
            &studio,
            &[
                did(Action::Section(rest)),
                Message::SentenceChosen(id(&studio, at)),
            ],
        );
        let withdrawn = StatementChange::Withdrawn(id(&studio, at));
        let on = studio.after(&did(Action::Statement(withdrawn)));
        assert_eq!(on.analysis.sentences[at].state, SentenceState::Confirmed);
        assert_ne!(on.number(), Some(at));
    }

    #[test]
    fn a_tie_whose_words_name_not_both_says_whom_it_guessed() {
        let studio = ferry();
        let typed = |words: &str| did(Action::Tie(TieChange::Typed(words.into())));
        let guessed = studio.after(&typed("They may even come back"));
        let Some(News::Guessed(_, names)) = &guessed.notice.news else {
            panic!("{:?}", guessed.notice);
        };
        assert_eq!(names.len(), 2);
        let tarn = did(Action::Actor(ActorChange::Added(ActorForm {
            name: "Jon Tarn".into(),
            ..ActorForm::default()
        })));
        let told = all(&studio, &[tarn, typed("Jon Tarn, the owner of the line")]);
        assert!(
            matches!(told.notice.news, Some(News::Done(_))),
            "{:?}",
            told.notice
        );
    }
}
