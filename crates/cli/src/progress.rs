//! Says what is being done, once it takes longer than a second.

use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::is_quiet;

/// How long something may take before it is said.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is being done; it ends when this is dropped.
pub struct Progress(Option<Sender<&'static str>>);

impl Progress {
    /// Begins with the first thing. Says nothing where nobody reads it: only in a
    /// terminal.
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
        // Without a thread nothing is said.
        let spawned = thread::Builder::new().spawn(saying);
        Progress(spawned.ok().map(|_| next))
    }

    /// Goes on with the next thing.
    pub fn next(&self, doing: &'static str) {
        if let Some(next) = &self.0 {
            // After its end there is nobody to tell.
            let _ = next.send(doing);
        }
    }
}
