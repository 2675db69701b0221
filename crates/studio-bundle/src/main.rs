//! The end of Trunk's build of Studio: replaces Trunk's output by Studio's bundle, and
//! keeps it for the command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crosslight_studio_bundle::assemble;

const USAGE: &str = "\
usage: crosslight-assemble-studio FOLDER
           for Trunk's post_build hook: makes Studio's bundle where Trunk staged it, with
           the page's template from FOLDER/kept, and keeps the bundle in FOLDER/studio";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let staged = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let ([folder], Some(staged)) = (arguments.as_slice(), staged) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match assemble(&staged, Path::new(folder)) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
