//! A display without a screen, for browsers that have no mode without a window: an
//! X server of a test's own, so that tests share no clipboard and no focus.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::environment;

/// Smaller than any window of the tests: the pointer rests in its middle, and without a
/// window manager that window has the focus which is below the pointer.
const SCREEN: &str = "300x300x24";

/// How long it has to end when it is asked to.
const END: Duration = Duration::from_secs(5);

const POLL: Duration = Duration::from_millis(10);

/// An X server; it ends when it is dropped.
pub struct Display {
    child: Child,
    number: u32,
}

impl Display {
    /// Starts one and waits until it says its number, which it chooses.
    pub fn start() -> Self {
        let mut command = Command::new(environment::x_server());
        command
            .args(["-displayfd", "1", "-screen", "0", SCREEN])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("the X server starts");
        let output = child.stdout.take().expect("the X server's output");
        let mut number = String::new();
        BufReader::new(output)
            .read_line(&mut number)
            .expect("the X server's number");
        let number = number.trim().parse().expect("the X server's number");
        Display { child, number }
    }

    /// As `DISPLAY` names it.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Asked to end, it leaves no file behind.
        let asked = kill_process(Pid::from_child(&self.child), Signal::TERM);
        let deadline = Instant::now() + END;
        while asked.is_ok()
            && Instant::now() < deadline
            && matches!(self.child.try_wait(), Ok(None))
        {
            std::thread::sleep(POLL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
