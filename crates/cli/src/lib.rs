//! The command line. Each command reads its arguments, calls the crates below it and
//! says what came of it. It ends with 0 where all is good, with 1 where something is wrong that the
//! command has said, and with 2 where it was called wrongly.
//!
//! Must not know: content rules, markup.

mod arguments;
mod carried;
mod check;
mod hosting;
mod map;
mod new;
mod preview;
mod printed;
mod progress;
mod publish;
mod sentences;

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;

use clap::{ColorChoice, Parser};

use arguments::{Arguments, Command, Format};

/// What a command has to say when it did not do what it was asked: a whole text,
/// with the word "error" in it; empty where it is all said.
struct Failure(String);

/// Runs the command that the process was started with.
#[must_use]
pub fn run() -> ExitCode {
    let asked = Arguments::parse();
    // It is set once, before anything reads it.
    let _ = SAYING.set((asked.quiet, asked.color));
    let is_product = is_product(&asked.command);
    let done = match asked.command {
        Command::New(asked) => new::new(&asked),
        Command::Check(asked) => check::check(&asked),
        Command::Sentences(asked) => sentences::sentences(&asked),
        Command::Map(asked) => map::map(&asked),
        Command::Publish(asked) => publish::publish(&asked),
        Command::Preview(asked) => preview::preview(&asked),
        Command::Hosting(asked) => hosting::hosting(&asked),
        Command::Completions(asked) => printed::completions(&asked),
        Command::Man => printed::man(),
    };
    match done {
        Ok(said) => {
            if is_product || !is_quiet() {
                say(&said);
            }
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

/// The folder that is meant: where one of its files is named, the folder that has it.
fn explainer_folder(named: &Path) -> PathBuf {
    let folder = named.parent().filter(|_| named.is_file());
    match folder {
        Some(folder) if folder.as_os_str().is_empty() => ".".into(),
        Some(folder) => folder.to_owned(),
        None => named.to_owned(),
    }
}

/// A command of this program for a folder, as it can be pasted into a shell.
fn pasted(command: &str, folder: &Path) -> String {
    let name = folder.to_string_lossy();
    // A name that begins with a hyphen would be taken for an option.
    let name = if name.starts_with('-') {
        format!("./{name}")
    } else {
        name.into_owned()
    };
    // Only a name with a NUL can't be quoted, and no file has one.
    let quoted = shlex::try_quote(&name).map_or_else(|_| name.clone(), Into::into);
    format!("crosslight {command} {quoted}")
}

/// Whether what a command prints is what it is for.
fn is_product(command: &Command) -> bool {
    match command {
        Command::Hosting(_) | Command::Completions(_) | Command::Man => true,
        Command::Check(asked) => asked.format == Format::Json,
        _ => false,
    }
}

/// How much is said, and in which colours.
static SAYING: OnceLock<(bool, ColorChoice)> = OnceLock::new();

/// Whether only what is wrong is said.
fn is_quiet() -> bool {
    SAYING.get().is_some_and(|(quiet, _)| *quiet)
}

/// Writes to standard output; whoever reads it may have gone.
fn say(text: &str) {
    let _ = writeln!(io::stdout(), "{}", text.trim_end());
}

/// Whether what is wrong may be said in colours.
fn colour() -> bool {
    match SAYING.get().map(|(_, colour)| *colour) {
        Some(ColorChoice::Always) => true,
        Some(ColorChoice::Never) => false,
        _ => {
            io::stderr().is_terminal()
                && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty())
        }
    }
}

impl Failure {
    fn of(error: impl fmt::Display) -> Self {
        Failure(format!("error: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_command_is_one_word_a_folder_whatever_the_folder_is_called() {
        for name in [
            "my-article",
            "My first article",
            "Tide & time (draft)",
            "The pilot's $5 story",
            "-draft",
            "--help",
            "\"quoted\" `words` \\ here",
            "*?[a]{b};|<>#~!",
            "a\nb",
            "prix de l’eau – 水",
            "~",
        ] {
            let command = pasted("preview", Path::new(name));
            let words = shlex::split(&command).expect("words");
            let [program, asked, folder] = words.as_slice() else {
                panic!("{command}");
            };
            assert_eq!((&**program, &**asked), ("crosslight", "preview"));
            assert_eq!(folder.strip_prefix("./").unwrap_or(folder), name);
            assert!(!folder.starts_with('-'), "{command}");
        }
        assert_eq!(pasted("check", Path::new("tea")), "crosslight check tea");
    }
}
