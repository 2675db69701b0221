//! Changes of a text as a whole.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::drafting::drafted;
use super::file::mark;
use super::limits::{LARGEST_ARTICLE, LARGEST_FILE, fits, imported};
use super::{Project, Refusal, TextChange, guessed_language};

/// Returns the project after a change.
pub fn changed(project: &Project, it: &TextChange) -> Result<Project, Refusal> {
    Ok(match it {
        TextChange::ArticleEdited(text) => {
            fits(text.len(), LARGEST_ARTICLE)?;
            project.with_article(Rc::clone(text))
        }
        TextChange::FileEdited(text) => {
            fits(text.len(), LARGEST_FILE)?;
            project.with_editorial(Rc::clone(text))
        }
        TextChange::FolderOpened { article, editorial } => {
            fits(article.len(), LARGEST_ARTICLE)?;
            fits(editorial.len(), LARGEST_FILE)?;
            Project::new(Rc::clone(article), Rc::clone(editorial))
                .with_pictures(Rc::clone(project.pictures()))
        }
        TextChange::Imported {
            bytes,
            name,
            language,
        } => {
            let imported = imported(bytes, name.as_deref())?;
            let named = language.as_deref().filter(|it| !it.is_empty());
            let language = named.or_else(|| guessed_language(&imported.article));
            // Comments of an import tell of the command, which nobody uses here.
            let lines = imported.editorial.lines().filter(|it| !it.starts_with('#'));
            let editorial = lines.flat_map(|it| [it, "\n"]).collect::<String>();
            let project = Project::new(imported.article, editorial.trim_start());
            drafted(&project, language).unwrap_or(project)
        }
        TextChange::PictureAdded { path, bytes } => {
            let mut pictures: BTreeMap<_, _> = (**project.pictures()).clone();
            pictures.insert(Rc::clone(path), Rc::clone(bytes));
            project.clone().with_pictures(Rc::new(pictures))
        }
        TextChange::Mended {
            in_article,
            span,
            was,
            with,
        } => {
            let text = if *in_article {
                project.article()
            } else {
                project.editorial()
            };
            // Locations count from behind the byte order mark.
            let (mark, text) = mark(text);
            if text.get(span.clone()) != Some(was) {
                return Err(Refusal::Outdated);
            }
            let mut mended = text.to_owned();
            mended.replace_range(span.clone(), with);
            mended.insert_str(0, mark);
            if *in_article {
                project.with_article(mended)
            } else {
                project.with_editorial(mended)
            }
        }
        TextChange::Drafted => drafted(project, None)?,
    })
}
