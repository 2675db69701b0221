//! The sizes that Studio takes. It analyses a project on the thread that draws it, so what
//! is larger would stop the app; the command line takes more. They are compared before any
//! other work. What is imported is read and drafted beside that thread.

use crosslight_compile::{Imported, Unimportable, import};

use super::{Project, Refusal};

/// The most bytes of an article: about 1,700 sentences.
pub const LARGEST_ARTICLE: usize = 250_000;
/// The most bytes of `explainer.toml`.
pub const LARGEST_FILE: usize = 2_000_000;
/// The most bytes of what is imported, with its tags.
pub const LARGEST_SOURCE: usize = 1_000_000;
/// The most tags of what is imported.
const MOST_TAGS: usize = 20_000;
/// The most pairs of equal sentences in an article that is drafted: to quote one of them,
/// all are looked at.
const MOST_PAIRS: usize = 100_000;

/// Imports a source, unless it or its article is too large.
///
/// # Errors
/// [`Refusal::TooLarge`] and [`Refusal::Unimportable`].
pub fn imported(bytes: &[u8], name: Option<&str>) -> Result<Imported, Refusal> {
    fits(bytes.len(), LARGEST_SOURCE)?;
    let mut pieces = bytes.split(|byte| *byte == b'<');
    if pieces.nth(MOST_TAGS + 1).is_some() {
        return Err(Refusal::Unimportable("it has too many tags".to_owned()));
    }
    let imported = import(bytes, name);
    let imported = imported.map_err(|error| {
        let help = match error {
            Unimportable::Encoding => "; save it as UTF-8",
            _ => "",
        };
        Refusal::Unimportable(format!("{error}{help}"))
    })?;
    fits(imported.article.len(), LARGEST_ARTICLE)?;
    Ok(imported)
}

/// Compares a size with the most that is taken.
///
/// # Errors
/// [`Refusal::TooLarge`].
pub fn fits(bytes: usize, most: usize) -> Result<(), Refusal> {
    if bytes > most {
        return Err(Refusal::TooLarge { bytes, most });
    }
    Ok(())
}

/// Refuses an article that has the same sentence so often that its drafts would take
/// minutes.
pub(super) fn can_be_drafted(project: &Project) -> Result<(), Refusal> {
    let article = project.parsed().article()?;
    let mut counts = std::collections::HashMap::<&str, usize>::new();
    for sentence in article.sentences() {
        *counts.entry(&sentence.text).or_default() += 1;
    }
    let pairs: usize = counts.values().map(|count| count * count).sum();
    if pairs > MOST_PAIRS {
        return Err(Refusal::TooAlike);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Action, TextChange, update};
    use super::*;

    #[track_caller]
    fn refused(change: TextChange) -> Refusal {
        let project = Project::new("# Tea\n\nAnna drinks.\n", "");
        update(&project, &Action::Text(change)).expect_err("too large")
    }

    #[test]
    fn what_is_too_large_is_refused_whichever_way_it_comes() {
        let large = "x".repeat(LARGEST_ARTICLE + 1);
        let bytes = LARGEST_ARTICLE + 1;
        let most = LARGEST_ARTICLE;
        let is_article = Refusal::TooLarge { bytes, most };
        assert_eq!(
            refused(TextChange::ArticleEdited(large.as_str().into())),
            is_article
        );
        assert_eq!(
            refused(TextChange::FolderOpened {
                article: large.as_str().into(),
                editorial: "".into(),
            }),
            is_article
        );
        let file = "#".repeat(LARGEST_FILE + 1);
        let refusal = refused(TextChange::FileEdited(file.as_str().into()));
        assert_eq!(
            refusal.to_string(),
            "this is too large for Studio: 2.1 MB, of at most 2 MB; the command line takes more"
        );
        let imported = |text: String| {
            refused(TextChange::Imported {
                bytes: text.into_bytes().into(),
                name: None,
                language: None,
            })
        };
        let most = LARGEST_SOURCE;
        let bytes = most + 1;
        assert_eq!(
            imported("x".repeat(bytes)),
            Refusal::TooLarge { bytes, most }
        );
        assert_eq!(
            imported("<td>".repeat(MOST_TAGS + 1)).to_string(),
            "this cannot be imported: it has too many tags"
        );
        let words = imported("Anna drinks tea. ".repeat(20_000));
        assert!(matches!(words, Refusal::TooLarge { most, .. } if most == LARGEST_ARTICLE));
    }

    #[test]
    fn a_sentence_said_a_thousand_times_is_not_drafted_and_what_was_imported_stays() {
        let text = "It rained again that day in the town. ".repeat(1_000);
        let change = TextChange::Imported {
            bytes: text.into_bytes().into(),
            name: None,
            language: Some("en".into()),
        };
        let project = update(&Project::default(), &Action::Text(change)).expect("imported");
        assert_eq!(project.parsed().ids().len(), 1_000);
        assert!(!project.editorial().contains("[[statement]]"));
        let refusal = update(&project, &Action::Text(TextChange::Drafted));
        assert_eq!(refusal, Err(Refusal::TooAlike));
    }
}
