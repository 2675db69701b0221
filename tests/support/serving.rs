//! The program `crosslight` while it serves a page.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::environment;

/// A program that serves a folder, and ends when dropped.
pub struct Serving {
    process: Child,
    /// The address that it prints.
    pub address: String,
}

impl Serving {
    /// Starts `crosslight` with a command, such as `preview`, on a folder.
    #[must_use]
    pub fn start(command: &str, folder: &Path) -> Self {
        let mut program = Command::new(environment::program());
        program.arg(command).arg(folder).args(["--port", "0"]);
        program.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = program.spawn().expect("the program runs");
        let mut lines = BufReader::new(process.stdout.take().expect("its output")).lines();
        let address = lines.by_ref().find_map(|line| {
            let line = line.expect("a line");
            let start = line.find("http://127.0.0.1:")?;
            line[start..].split(' ').next().map(str::to_owned)
        });
        // The rest of the output is read, since a full pipe would block the program.
        std::thread::spawn(move || lines.for_each(drop));
        Serving {
            process,
            address: address.expect("it prints its address"),
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
