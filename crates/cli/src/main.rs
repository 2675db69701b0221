//! The program `crosslight`: from an explainer folder to a bundle.

use std::process::ExitCode;

fn main() -> ExitCode {
    crosslight_cli::run()
}
