//! The meaning of a message for the state, piece by piece.

use std::rc::Rc;

use super::{Aside, Focus, Front, News, Step, Studio, Use, Work};
use crosslight_studio::analysis::{Sentence, SentenceState};
use crosslight_studio::history::StepKind;
use crosslight_studio::project::{Chosen, Speaker};
use crosslight_studio::{
    Action, Analysis, History, Refusal, SentenceChange, SentenceId, StatementChange, TextChange,
};

impl Studio {
    /// Does something to the project; returns false if it is refused.
    pub(super) fn act(&mut self, action: &Action) -> bool {
        match self.history.done(action) {
            Ok(history) => {
                let is_new = matches!(action, Action::Text(TextChange::FolderOpened { .. }))
                    && history.project() != self.project();
                self.go_on_with(history);
                if is_new {
                    self.sentence = self.first();
                }
            }
            Err(refusal) => {
                self.say(News::Refused(refusal));
                return false;
            }
        }
        true
    }

    /// Takes a text into which the editor types. Its analysis follows when the editor rests.
    pub(super) fn type_text(&mut self, action: &Action) {
        match self.history.done(action) {
            Ok(history) => {
                self.is_behind |= history.project() != self.project();
                self.history = history;
            }
            Err(refusal) => self.say(News::Refused(refusal)),
        }
    }

    /// Brings the analysis up to date with what was typed.
    pub(super) fn catch_up(&mut self) {
        let name = self.history.undo_name().cloned();
        self.go(self.history.clone(), name.map(News::Done));
    }

    /// Goes to the history after a step, if it has one more.
    pub(super) fn go_on_with(&mut self, history: History) {
        if history.project() == self.project() {
            self.history = history;
            return;
        }
        let name = history.undo_name().cloned();
        self.go(history, name.map(News::Done));
    }

    /// Goes to a history, whose project is another.
    pub(super) fn go(&mut self, history: History, news: Option<News>) {
        let before = self.number();
        self.history = history;
        self.is_behind = false;
        self.analysis = Rc::new(Analysis::of(self.history.project()));
        if self.number().is_none() {
            // The sentence is gone: the one in its place is chosen.
            let last = self.analysis.sentences.len().checked_sub(1);
            let next = last.map(|last| before.unwrap_or(0).min(last));
            self.sentence = next.map(|at| self.analysis.sentences[at].id.clone());
            self.run = None;
        }
        if let Some(news) = news {
            self.say(news);
        }
    }

    /// Returns the state with another history. Where there was work before, the editor stays
    /// at it: a text that another program changed moves nobody.
    pub(super) fn opened(&self, history: &History) -> Self {
        let new = Studio {
            aside: self.aside,
            keys: self.keys,
            task: self.task.clone(),
            tasks: self.tasks,
            offered: self.offered.clone(),
            notice: self.notice.clone(),
            focus: self.focus.clone(),
            ..Studio::new(history.clone())
        };
        if self.analysis.sentences.is_empty() {
            return new;
        }
        let replaced = History::undo(history).filter(|it| it.project() == self.project());
        let name = history
            .undo_name()
            .filter(|it| it.kind == StepKind::FolderOpened);
        let mut new = Studio {
            voice_keys: self.voice_keys.clone(),
            ..new
        };
        let all = Rc::clone(&new.analysis);
        let is_there = |id: &SentenceId| all.sentences.iter().any(|it| it.id == *id);
        if let (Some(_), Some(name)) = (replaced, name) {
            new.say(News::Done(name.clone()));
        }
        Studio {
            work: self.work,
            front: self.front,
            sentence: self
                .sentence
                .clone()
                .filter(is_there)
                .or(new.sentence.clone()),
            ..new
        }
    }

    pub(super) fn first(&self) -> Option<SentenceId> {
        let open = self.analysis.queue.next(None).unwrap_or(0);
        self.analysis.sentences.get(open).map(|it| it.id.clone())
    }

    pub(super) fn show_work(&mut self, work: Work) {
        self.work = work;
        self.front = Front::Work;
        self.run = None;
        if let Some(running) = &mut self.task {
            Rc::make_mut(running).has_view = true;
        }
        let is_open = |it: &Sentence| it.state != SentenceState::Confirmed;
        if work == Work::Who && !self.chosen().is_some_and(is_open) {
            self.sentence = self.first();
        }
    }

    pub(super) fn choose(&mut self, id: SentenceId) {
        if self.sentence.as_ref() != Some(&id) {
            self.sentence = Some(id);
            self.run = None;
        }
    }

    pub(super) fn show_line(&mut self, in_article: bool, line: usize) {
        let id = if in_article {
            self.work = Work::Article;
            self.front = Front::Work;
            "_article_text"
        } else {
            self.aside = Some(Aside::File);
            self.front = Front::Aside;
            "_file_text"
        };
        self.focus_on(id);
        self.focus.line = Some(line);
    }

    pub(super) fn step(&mut self, step: Step) {
        let number = self.number();
        let last = self.analysis.sentences.len().checked_sub(1);
        let next = match step {
            Step::Back => number.map(|it| it.saturating_sub(1)),
            Step::On => number.zip(last).map(|(it, last)| (it + 1).min(last)),
            Step::NextOpen => self.analysis.queue.next(number),
        };
        match next {
            Some(at) => self.choose(self.analysis.sentences[at].id.clone()),
            None => self.say(News::AllConfirmed),
        }
        self.focus_chosen();
    }

    /// Confirms the proposal, if there is one, and goes to the next sentence.
    pub(super) fn confirm(&mut self) {
        let Some(sentence) = self.chosen() else {
            return;
        };
        match sentence.state {
            SentenceState::Drafted(_) => {
                let id = sentence.id.clone();
                if self.act(&Action::Statement(StatementChange::Confirmed(id))) {
                    self.step(Step::NextOpen);
                }
            }
            SentenceState::Confirmed => self.step(Step::NextOpen),
            SentenceState::NotYetAttributed | SentenceState::Stale => {
                self.say(News::Refused(Refusal::NotYetAttributed));
            }
        }
    }

    /// Gives the chosen sentence a voice, and goes on if it was open.
    pub(super) fn pick_voice(&mut self, voice: &Speaker) {
        let Some(sentence) = self.chosen() else {
            return;
        };
        let was_open = sentence.state != SentenceState::Confirmed;
        let sentences = vec![sentence.id.clone()];
        let voice = voice.clone();
        let action = Action::Statement(StatementChange::VoiceChosen { sentences, voice });
        if self.act(&action) && was_open {
            self.step(Step::NextOpen);
        }
    }

    pub(super) fn use_run(&mut self, used: Use) {
        let (Some(sentence), Some(slice)) = (self.chosen(), self.chosen_words()) else {
            return self.say(News::Refused(Refusal::NoWords));
        };
        let id = sentence.id.clone();
        let action = match used {
            Use::Verb => Action::Statement(StatementChange::VerbChosen {
                sentence: id,
                verb: Some(slice),
            }),
            Use::Hedge => {
                let mut hedges = sentence.hedges.clone();
                hedges.push(slice);
                Action::Statement(StatementChange::HedgesChosen {
                    sentence: id,
                    hedges,
                })
            }
            Use::Voice => Action::Statement(StatementChange::VoiceMade {
                sentence: id.clone(),
                name: Chosen {
                    sentence: id,
                    pieces: vec![slice],
                },
            }),
            Use::End => Action::Sentence(SentenceChange::Split {
                sentence: id,
                end: slice.end,
            }),
        };
        if self.act(&action) {
            self.run = None;
        }
    }

    pub(super) fn say(&mut self, news: News) {
        self.notice = self.notice.next(news);
    }

    pub(super) fn focus_chosen(&mut self) {
        if let Some(id) = self.sentence.clone() {
            self.focus_on(&id.0);
        }
    }

    pub(super) fn focus_on(&mut self, id: &str) {
        self.focus = Focus {
            id: id.into(),
            number: self.focus.number.wrapping_add(1),
            line: None,
        };
    }
}
