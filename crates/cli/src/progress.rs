//! Progress messages, for commands that take longer than a second.

use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::is_quiet;

/// The time that a command may take before progress is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// The progress of a command; dropping it ends the messages.
pub struct Progress(Option<Sender<&'static str>>);

impl Progress {
    /// Begins with the first step. Shows nothing unless standard error is a terminal.
    pub fn begin(first: &'static str) -> Self {
        if is_quiet() || !io::stderr().is_terminal() {
            return Progress(None);
        }
        let (next, told) = mpsc::channel();
        let started = Instant::now();
        let saying = move || {
            let mut doing = Some(first);
            loop {
                let left = PATIENCE.saturating_sub(started.elapsed());
                let wait = if doing.is_some() { left } else { Duration::MAX };
                match told.recv_timeout(wait) {
                    Ok(next) => doing = Some(next),
                    Err(RecvTimeoutError::Timeout) => {
                        if let Some(doing) = doing.take() {
                            eprintln!("{doing} …");
                        }
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
        };
        // Without a thread there are no messages.
        let spawned = thread::Builder::new().spawn(saying);
        Progress(spawned.ok().map(|_| next))
    }

    /// Begins the next step.
    pub fn next(&self, doing: &'static str) {
        if let Some(next) = &self.0 {
            // The receiver may have ended.
            let _ = next.send(doing);
        }
    }
}
