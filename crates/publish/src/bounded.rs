//! Reads files of an explainer folder, within its bounds: its size limit and its folder.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use crosslight_compile::{LIMIT, Problem};

/// Returns the bytes of a file in the folder. Refuses a file that a link leads to
/// elsewhere, and a file that is larger than the limit.
///
/// # Errors
/// [`Problem::Missing`], [`Problem::NoFolder`], [`Problem::LeadsOut`], [`Problem::TooLarge`] and
/// [`Problem::Unreadable`].
pub fn bytes(folder: &Path, path: &Path) -> Result<Vec<u8>, Problem> {
    let refused = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => missing(folder, path),
        kind => Problem::Unreadable(kind.to_string()),
    };
    let real = fs::canonicalize(path).map_err(refused)?;
    if !real.starts_with(fs::canonicalize(folder).map_err(refused)?) {
        return Err(Problem::LeadsOut);
    }
    let metadata = fs::metadata(&real).map_err(refused)?;
    // A pipe or a device might never end.
    if !metadata.is_file() {
        return Err(Problem::Unreadable("it is no file".to_owned()));
    }
    let too_large = |size| Problem::TooLarge(size, LIMIT);
    if metadata.len() > LIMIT {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::new();
    // The file may grow during the reading.
    let mut file = File::open(&real).map_err(refused)?.take(LIMIT + 1);
    let size = file.read_to_end(&mut bytes).map_err(refused)? as u64;
    if size > LIMIT {
        return Err(too_large(size));
    }
    Ok(bytes)
}

/// The endings with which a file may be one of the two under a wrong name.
const ENDINGS: [&str; 7] = ["markdown", "md", "mdown", "mdx", "text", "toml", "txt"];
/// The endings of files of another kind, however similar their names are.
const OTHERS: [&str; 11] = [
    "bak", "doc", "docx", "htm", "html", "json", "odt", "pdf", "rtf", "yaml", "yml",
];
/// The similarity, of at most 1, from which a name is taken for a misspelt one.
const ALIKE: f64 = 0.7;

/// Returns the problem of a missing file, or of a file under a similar name.
fn missing(folder: &Path, path: &Path) -> Problem {
    let wanted = path.file_name().unwrap_or_default().to_string_lossy();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Problem::NoFolder,
        Err(_) => return Problem::Missing,
    };
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    let names = files.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names = names.filter(|name| {
        let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
        !name.starts_with('.') && !OTHERS.contains(&&*ending)
    });
    let alike = names.map(|name| (likeness(&name, &wanted), name));
    let nearest = alike.filter(|(alike, _)| *alike >= ALIKE);
    match nearest.max_by(|one, other| one.0.total_cmp(&other.0)) {
        Some((_, name)) => {
            Problem::Unreadable(format!("the folder has it as `{name}`; name it `{wanted}`"))
        }
        None => Problem::Missing,
    }
}

/// Returns the similarity of two names; 1 for equal names.
fn likeness(name: &str, wanted: &str) -> f64 {
    let name = name.to_lowercase();
    let (stem, ending) = name.split_once('.').unwrap_or((&name, "txt"));
    let same_stem = wanted.split('.').next() == Some(stem.trim());
    let known = ending
        .split('.')
        .all(|ending| ENDINGS.contains(&ending.trim()));
    let alike = strsim::normalized_damerau_levenshtein(&name, wanted);
    if same_stem && known {
        alike.max(ALIKE)
    } else {
        alike
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_by_another_name_is_named_as_it_is_found() {
        for (found, wanted) in [
            ("article.md.txt", "article.md"),
            ("Article.md", "article.md"),
            ("article.markdown", "article.md"),
            ("ARTICLE.TXT", "article.md"),
            ("artikle.md", "article.md"),
            ("article .md", "article.md"),
            ("article", "article.md"),
            ("Explainer.toml", "explainer.toml"),
            ("explainer.toml.txt", "explainer.toml"),
            ("explainer.tml", "explainer.toml"),
        ] {
            let folder = tempfile::tempdir().expect("a folder");
            fs::write(folder.path().join(found), "# A").expect("written");
            fs::write(folder.path().join("notes.md"), "# A").expect("written");
            let problem = bytes(folder.path(), &folder.path().join(wanted));
            let expected = format!("the folder has it as `{found}`; name it `{wanted}`");
            assert_eq!(problem, Err(Problem::Unreadable(expected)));
        }
        let folder = tempfile::tempdir().expect("a folder");
        for other in [
            "notes.md",
            "explainer.toml",
            "readme.txt",
            "article.docx",
            ".article.md.swp",
        ] {
            fs::write(folder.path().join(other), "# A").expect("written");
        }
        let problem = bytes(folder.path(), &folder.path().join("article.md"));
        assert_eq!(problem, Err(Problem::Missing));
        let none = folder.path().join("none");
        assert_eq!(
            bytes(&none, &none.join("article.md")),
            Err(Problem::NoFolder)
        );
    }
}
