//! Floor 3b: from an explainer folder to the page. Native only.
//!
//! [`read_folder`] reads and checks the two files; [`prerender`] draws the page
//! with the same [`App`](crate::components::App) that the browser runs;
//! [`assemble`] turns what Trunk built into the bundle.
//!
//! Must not know: the window.

mod article;
mod assembly;
mod block;
mod editorial;
mod folder;
mod map;
mod minify;
mod page;
mod policy;
mod report;
mod shell;
mod stylesheet;
mod weight;

pub use assembly::{AssemblyError, assemble};
pub use folder::{Folder, FolderErrors, read_folder, read_texts};
pub use map::lay_out;
pub use page::{ISLAND, island, prerender};
pub use policy::{Policy, digest, hexadecimal_digest};
pub use weight::{Weights, weigh};
