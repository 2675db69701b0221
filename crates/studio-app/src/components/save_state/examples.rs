//! Examples of the component.

use super::{SaveStateProps, Saved, Saves, Writes};
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<SaveStateProps>> {
    let all = Saves {
        browser: Saved::Saved,
        folder: Some(Saved::Behind),
        writes: Writes::WhenAsked,
        download: Saved::Never,
    };
    let failed = Saves {
        browser: Saved::Failed("There is no room left.".into()),
        ..Saves::default()
    };
    vec![
        Example::new("folder", SaveStateProps { saves: all }),
        Example::new("failed", SaveStateProps { saves: failed }),
    ]
}
