//! The command line: from an explainer folder to a bundle.

use std::env;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crosslight::publish::{AssemblyError, assemble, read_folder, weigh};

const USAGE: &str = "\
usage: crosslight check FOLDER
           checks an explainer folder and says what it covers
       crosslight assemble FOLDER
           fills the shell that Trunk staged (for Trunk's post_build hook)";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["check", folder] => check(Path::new(folder)),
        ["assemble", folder] => match env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) {
            Some(staged) => assembled(Path::new(folder), &staged),
            None => Err("TRUNK_STAGING_DIR is not set: this is for Trunk's post_build hook".into()),
        },
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

fn check(folder: &Path) -> Result<String, String> {
    let colour = std::io::stderr().is_terminal();
    let folder = read_folder(folder).map_err(|errors| errors.report(colour))?;
    Ok(folder.coverage.to_string())
}

fn assembled(folder: &Path, staged: &Path) -> Result<String, String> {
    let colour = std::io::stderr().is_terminal();
    let folder = assemble(folder, staged).map_err(|error| match error {
        AssemblyError::Folder(errors) => errors.report(colour),
        other => format!("error: {other}"),
    })?;
    let weights = weigh(staged).map_err(|error| format!("error: {error}"))?;
    Ok(format!("{}\n\n{weights}", folder.coverage))
}
