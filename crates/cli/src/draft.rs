//! `crosslight draft`: writes into an explainer folder who says what, as far as rules can
//! tell. What is there stays as it is.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::arguments::Draft;
use super::{Failure, explainer_folder, pasted};
use crosslight_compile::{Class, DraftOptions, Drafted, Rule, is_language_tag};
use crosslight_publish::draft_folder;

/// The file that is drafted.
const FILE: &str = "explainer.toml";

/// Drafts the folder and says how far it came.
pub fn draft(asked: &Draft) -> Result<String, Failure> {
    let folder = explainer_folder(&asked.folder);
    if let Some(tag) = asked
        .language
        .as_deref()
        .filter(|tag| !is_language_tag(tag))
    {
        return Err(Failure::with_help(
            format!("`{tag}` is no language tag"),
            "write it as BCP 47 has it: `en`, `pt-BR`, `zh-Hant`",
        ));
    }
    let options = DraftOptions {
        guesses: asked.guesses,
        language: asked.language.as_deref(),
    };
    let drafted = draft_folder(&folder, options).map_err(Failure::Mistakes)?;
    let path = folder.join(FILE);
    if !drafted.is_unchanged() {
        let failed = |error: io::Error| Failure::of(format!("{}: {error}", path.display()));
        write(&path, &drafted.text).map_err(failed)?;
    }
    Ok(summary(&drafted, &folder))
}

/// Writes the file in one step, with the permissions that it has.
fn write(path: &Path, text: &str) -> io::Result<()> {
    // A link stays one.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    // A byte order mark stays, too.
    let marked = fs::read(&path).is_ok_and(|bytes| bytes.starts_with("\u{feff}".as_bytes()));
    if marked {
        file.write_all("\u{feff}".as_bytes())?;
    }
    file.write_all(text.as_bytes())?;
    file.flush()?;
    match fs::metadata(&path) {
        Ok(old) => {
            file.as_file().set_permissions(old.permissions())?;
            file.persist(&path)?;
        }
        Err(_) => {
            // As a file that anybody makes, which a temporary file is not.
            fs::write(&path, [if marked { "\u{feff}" } else { "" }, text].concat())?;
        }
    }
    Ok(())
}

/// Says what was drafted: how many sentences by each rule, and what is still to do.
fn summary(drafted: &Drafted, folder: &Path) -> String {
    let path = folder.join(FILE);
    let mut said = String::new();
    let Drafted {
        sentences,
        present,
        without,
        unquotable,
        voices,
        actors,
        ..
    } = drafted;
    if drafted.is_unchanged() {
        return format!(
            "{}: nothing to add; {present} of {sentences} sentences have an entry",
            path.display()
        );
    }
    let added: usize = drafted.rules.values().sum();
    let _ = writeln!(
        said,
        "{}: {sentences} sentences, {present} had an entry; rules attributed {added}, {without} are not yet attributed; {voices} voices and {actors} actors added",
        path.display()
    );
    for class in [Class::Sure, Class::Likely, Class::Guess] {
        let count = drafted.of_class(class);
        if count > 0 {
            let own = |rule: &Rule| rule.class(&drafted.language) == class;
            let _ = writeln!(
                said,
                "  {:<7} {count:>4}  {}",
                class.name(),
                rules(&drafted.rules, own)
            );
        }
    }
    if !drafted.left_out.is_empty() {
        let count: usize = drafted.left_out.values().sum();
        let _ = writeln!(
            said,
            "  left out {count:>2}  {} (guesses; --guesses drafts them)",
            rules(&drafted.left_out, |_| true)
        );
    }
    if *unquotable > 0 {
        let _ = writeln!(
            said,
            "{unquotable} sentences have no words that can be quoted"
        );
    }
    let _ = write!(
        said,
        "Each is a draft: read it, mend it, and take its line `draft` out.\nSee it while you do:  {}",
        pasted("preview", folder)
    );
    said
}

/// Returns rules with their counts, the most frequent first.
fn rules(counted: &BTreeMap<Rule, usize>, own: impl Fn(&Rule) -> bool) -> String {
    let mut rules: Vec<_> = counted.iter().filter(|(rule, _)| own(rule)).collect();
    rules.sort_by_key(|(rule, count)| (std::cmp::Reverse(**count), **rule));
    let rules = rules.iter().map(|(rule, count)| format!("{rule} {count}"));
    rules.collect::<Vec<_>>().join(", ")
}
