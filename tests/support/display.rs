//! A virtual display for browsers without a headless mode: each test has an X server of
//! its own, so that tests share no clipboard and no focus.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::environment;

/// The screen's size and depth, smaller than any window of the tests: the pointer rests
/// in its middle, and without a window manager the window below the pointer has the
/// focus.
const SCREEN: &str = "300x300x24";

/// The time limit for the server to end when asked.
const END: Duration = Duration::from_secs(5);

const POLL: Duration = Duration::from_millis(10);

/// An X server that ends when dropped.
pub struct Display {
    child: Child,
    number: u32,
}

impl Display {
    /// Starts a server and waits until it reports the number that it chose.
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

    /// Returns the value for `DISPLAY`.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // A server that ends on a signal leaves no file behind.
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
