//! The pass over both files: what the editor wrote is resolved, then checked.

use crate::checks::CHECKS;
use crate::resolve::resolve;
use crate::{Article, Checked, ContentError, Editorial, Unparsed};

/// Checks the editor's file against the article and returns the explainer.
///
/// # Errors
/// Every mistake, in the order of the files: `article.md` first.
pub fn compile(
    article: &Article,
    editorial: &Editorial,
    unread: &Unparsed,
) -> Result<Checked, Vec<ContentError>> {
    resolve(article, editorial, unread, |resolver, draft| {
        for check in CHECKS {
            (check.run)(resolver, draft);
        }
    })
}
