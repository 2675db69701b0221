//! Floor 3b: from an explainer folder to the page. Native only.
//!
//! [`read_folder`] reads and checks the two files; [`prerender`] draws the page
//! with the same [`App`](crate::components::App) that the browser runs;
//! [`bundle`] puts it together with the [`Parts`] of the page that no explainer
//! changes; [`assemble`] makes those parts of what Trunk built.
//!
//! Must not know: the window.

mod annotations;
mod article;
mod assembly;
mod block;
mod bounded;
mod bundle;
mod card;
mod compression;
mod editorial;
mod embedding;
mod files;
mod folder;
mod hosts;
mod listing;
mod map;
mod metadata;
mod minify;
mod page;
mod parts;
mod placing;
mod policy;
mod record;
mod report;
mod schema;
mod shell;
mod single_file;
mod site;
mod stylesheet;
mod weight;

pub use annotations::annotations;
pub use assembly::{AssemblyError, assemble};
pub use bounded::LIMIT;
pub use bundle::{BundleError, PAGE, bundle, single_file};
pub use card::card;
pub use compression::Coding;
pub use embedding::{Embedding, snippet};
pub use files::Files;
pub use folder::{Folder, FolderErrors, read_folder, read_texts};
pub use hosts::{Header, for_caddy, for_nginx, headers, is_hidden, media_type};
pub use listing::{Covered, Finding, Listing};
pub use map::lay_out;
pub use metadata::Metadata;
pub use page::{ISLAND, island, prerender};
pub use parts::{Parts, PartsError, keep};
pub use placing::{PlacingError, place, place_file};
pub use policy::{Policy, digest, framed_by_nobody, hexadecimal_digest};
pub use record::{Published, RECORD, Record};
pub use schema::schema;
pub use single_file::SINGLE_FILE;
pub use site::{BaseUrl, Site, SiteError, SubPath};
pub use weight::{Weights, weigh};
