//! Output that needs no folder: the labels of a language, and the completions and the
//! manual that are made of the arguments themselves.

use clap::CommandFactory;

use super::Failure;
use super::arguments::{Arguments, Completions, Labels};
use crosslight_compile::labels_to_begin_with;

/// Returns the completions for a shell.
pub fn completions(asked: &Completions) -> Result<String, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(
        asked.shell,
        &mut Arguments::command(),
        "crosslight",
        &mut text,
    );
    String::from_utf8(text).map_err(Failure::of)
}

/// Returns `[labels]` in a language, to begin with.
pub fn labels(asked: &Labels) -> Result<String, Failure> {
    labels_to_begin_with(&asked.language).ok_or_else(|| Failure::no_language(&asked.language))
}

/// Returns the man page, with a section for each command.
pub fn man() -> Result<String, Failure> {
    let mut text = Vec::new();
    let command = Arguments::command();
    let page = clap_mangen::Man::new(command.clone());
    page.render(&mut text).map_err(Failure::of)?;
    for subcommand in command.get_subcommands() {
        let name = format!("crosslight {}", subcommand.get_name());
        let page = clap_mangen::Man::new(subcommand.clone().bin_name(&name));
        // Each command has the same sections as the program, one level below its name.
        text.extend_from_slice(format!(".SH {}\n", name.to_uppercase()).as_bytes());
        let mut sections = Vec::new();
        page.render_description_section(&mut sections)
            .and_then(|()| page.render_options_section(&mut sections))
            .map_err(Failure::of)?;
        let sections = String::from_utf8(sections).map_err(Failure::of)?;
        text.extend_from_slice(sections.replace(".SH ", ".SS ").as_bytes());
    }
    String::from_utf8(text).map_err(Failure::of)
}
