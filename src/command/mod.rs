//! Floor 4: the command line. Native only.
//!
//! Each command reads its arguments, calls the floor below and says what came of
//! it. It ends with 0 where all is good, with 1 where something is wrong that the
//! command has said, and with 2 where it was called wrongly.
//!
//! Must not know: content rules, markup.

mod arguments;
mod carried;
mod check;
mod hosting;
mod new;
mod preview;
mod publish;

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// What a command has to say when it did not do what it was asked: a whole text,
/// with the word "error" in it; empty where it is all said.
struct Failure(String);

/// Runs the command that the process was started with.
#[must_use]
pub fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New(asked) => new::new(&asked),
        Command::Check(asked) => check::check(&asked),
        Command::Publish(asked) => publish::publish(&asked),
        Command::Preview(asked) => preview::preview(&asked),
        Command::Hosting(asked) => hosting::hosting(&asked),
    };
    match done {
        Ok(said) => {
            say(&said);
            ExitCode::SUCCESS
        }
        Err(Failure(said)) => {
            if !said.is_empty() {
                eprintln!("{}", said.trim_end());
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output; whoever reads it may have gone.
fn say(text: &str) {
    let _ = writeln!(io::stdout(), "{}", text.trim_end());
}

/// Whether what is wrong may be said in colours.
fn colour() -> bool {
    io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty())
}

impl Failure {
    fn of(error: impl fmt::Display) -> Self {
        Failure(format!("error: {error}"))
    }
}
