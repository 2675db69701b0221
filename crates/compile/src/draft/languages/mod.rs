//! The words of each language that has rules.

mod de;
mod en;
mod es;
mod fr;

pub use de::GERMAN;
pub use en::ENGLISH;
pub use es::SPANISH;
pub use fr::FRENCH;
