//! The end of Trunk's build: replaces Trunk's output by the bundle of an explainer, and
//! keeps the page's template for the command line.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, io};

use crosslight_publish::{AssemblyError, assemble, keep, weigh};

const USAGE: &str = "\
usage: crosslight-assemble FOLDER PARTS
           for Trunk's post_build hook: makes the bundle of the explainer in FOLDER
           where Trunk staged the page; a release build keeps the page's parts in PARTS";

/// The file with the weights of the last bundle, beside this program in `target`.
const WEIGHTS: &str = "weights.txt";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let ([folder, parts], Some(staged)) = (arguments.as_slice(), staged) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match assembled(Path::new(folder), &staged, Path::new(parts)) {
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

fn assembled(folder: &Path, staged: &Path, kept: &Path) -> Result<String, String> {
    let colour = io::stderr().is_terminal();
    let (folder, parts) = assemble(folder, staged).map_err(|error| match error {
        AssemblyError::Folder(errors) => errors.report(colour),
        other => format!("error: {other}"),
    })?;
    // A page that is not optimized is for tests; nobody should publish with its template.
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        keep(&parts, kept).map_err(|error| format!("error: {error}"))?;
    }
    let weights = weigh(staged).map_err(|error| format!("error: {error}"))?;
    let last = env::current_exe().map(|program| program.with_file_name(WEIGHTS));
    let since = last.map_or_else(|_| String::new(), |file| weights.since_last(&file));
    Ok(format!("{}\n\n{weights}{since}", folder.coverage))
}
