//! The command line. Each command reads its arguments, calls the crates below it and
//! prints the result. The exit code is 0 for success, 1 for an error that the command has
//! reported, and 2 for a wrong call.
//!
//! Must not know: content rules, markup.

mod arguments;
mod carried;
mod check;
mod draft;
mod failure;
mod hosting;
mod import;
mod map;
mod new;
mod preview;
mod printed;
mod progress;
mod publish;
mod sentences;
mod server;
mod site;
mod studio;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;

use clap::{ColorChoice, Parser};

use arguments::{Arguments, Command, Format};
use failure::Failure;

/// Runs the command that the process was started with.
#[must_use]
pub fn run() -> ExitCode {
    let asked = Arguments::parse();
    if let Err(error) = asked.fit_together() {
        error.exit();
    }
    // This runs once, before anything reads the setting.
    let _ = SAYING.set((asked.quiet, asked.color));
    let is_product = is_product(&asked.command);
    let done = match asked.command {
        Command::New(asked) => new::new(&asked),
        Command::Import(asked) => import::import_file(&asked),
        Command::Draft(asked) => draft::draft(&asked),
        Command::Check(asked) => check::check(&asked),
        Command::Sentences(asked) => sentences::sentences(&asked),
        Command::Map(asked) => map::map(&asked),
        Command::Labels(asked) => printed::labels(&asked),
        Command::Publish(asked) => publish::publish(&asked),
        Command::Preview(asked) => preview::preview(&asked),
        Command::Studio(asked) => studio::studio(&asked),
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
        Err(failure) => {
            let said = failure.to_string();
            if !said.is_empty() {
                eprintln!("{}", said.trim_end());
            }
            ExitCode::FAILURE
        }
    }
}

/// Returns the explainer folder: the named folder, or the folder of the named file.
fn explainer_folder(named: &Path) -> PathBuf {
    let folder = named.parent().filter(|_| named.is_file());
    match folder {
        // The parent of a bare file name is empty, which no command of the system takes.
        Some(folder) if folder.as_os_str().is_empty() => ".".into(),
        Some(folder) => folder.to_owned(),
        None => named.to_owned(),
    }
}

/// Returns a command of this program for a folder, to be pasted into a shell.
fn pasted(command: &str, folder: &Path) -> String {
    let name = folder.to_string_lossy();
    // The shell's command would take a name that begins with a hyphen for an option.
    let name = if name.starts_with('-') {
        format!("./{name}")
    } else {
        name.into_owned()
    };
    // Quoting fails only for a name with a NUL, which no file has.
    let quoted = shlex::try_quote(&name).map_or_else(|_| name.clone(), Into::into);
    format!("crosslight {command} {quoted}")
}

/// Returns whether the command's output is its product, which `--quiet` keeps.
fn is_product(command: &Command) -> bool {
    match command {
        Command::Hosting(_) | Command::Labels(_) | Command::Completions(_) | Command::Man => true,
        Command::Check(asked) => asked.list || asked.format == Format::Json,
        _ => false,
    }
}

/// The settings of `--quiet` and `--color`.
static SAYING: OnceLock<(bool, ColorChoice)> = OnceLock::new();

/// Returns whether only errors are printed.
fn is_quiet() -> bool {
    SAYING.get().is_some_and(|(quiet, _)| *quiet)
}

/// Writes to standard output. A failure is ignored: the receiving process may have ended.
fn say(text: &str) {
    let _ = writeln!(io::stdout(), "{}", text.trim_end());
}

/// Returns whether diagnostics may have colours.
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
