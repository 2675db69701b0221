//! The id of a sentence.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// The id of a sentence: its anchor on the page, which is made of its words. So an action
/// never reaches another sentence than the one that it was meant for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SentenceId(pub Rc<str>);

impl fmt::Display for SentenceId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
