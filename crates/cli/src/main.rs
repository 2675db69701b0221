//! The command line: from an explainer folder to a bundle.

use std::process::ExitCode;

fn main() -> ExitCode {
    crosslight_cli::run()
}
