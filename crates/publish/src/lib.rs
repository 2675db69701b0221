//! Floor 3c: from a compiled explainer to the files of its bundle. Native only.
//!
//! `crosslight_render` draws the page and puts it into the [`Template`], which is the same
//! for all explainers; [`bundle`] adds what lies beside it. [`assemble`] makes the template
//! from Trunk's output.
//!
//! Must not know: the window.

mod annotations;
mod assembly;
mod bounded;
mod brand;
mod bundle;
mod bundle_error;
mod card;
mod citation;
mod compression;
mod embedding;
mod files;
mod folder_path;
mod front;
mod gallery;
mod hosts;
mod html;
mod import_names;
mod install;
mod listing;
mod load;
mod made;
mod manifest;
mod map_picture;
mod metadata;
mod minify;
mod page;
mod preview_page;
mod shared_picture;
mod site;
mod slash;
mod staged_shell;
mod staging;
mod template_error;
mod weight;

pub use annotations::annotations;
pub use assembly::{AssemblyError, assemble, empty};
pub use bounded::bytes as read_bounded;
pub use brand::{Brand, BrandError};
pub use bundle::{bundle, draft, single_file};
pub use bundle_error::BundleError;
pub use card::{Lack, card, card_notes};
pub use compression::{Coding, Effort, compressed};
pub use embedding::{Embedding, snippet};
pub use files::{PAGE, read_files, write_files};
pub use folder_path::path_of_folder;
pub use front::front;
pub use gallery::{GalleryPage, gallery};
pub use hosts::{
    At, Header, Pages, add_manifest, for_apache, for_caddy, for_nginx, for_pages, headers,
    headers_file, is_hidden,
};
pub use import_names::shorten_imports;
pub use install::{InstallError, install, install_file, install_listed, install_site};
pub use listing::{Entry, Listing};
pub use load::{draft_folder, hedge_words, list_sentences, read_folder, read_picture};
pub use made::{is_map_picture, is_single_file};
pub use manifest::{MANIFEST, Manifest, Published};
pub use map_picture::map_picture;
pub use metadata::Metadata;
pub use minify::{Kind, minify};
pub use page::{draw, prerender};
pub use preview_page::{ReloadScript, mistakes_page};
pub use site::{BaseUrl, Site, SiteError, SubPath};
pub use staged_shell::{Linked, read_shell};
pub use staging::{Staged, keep, keep_files, read_staged, template_from_staged, without_exports};
pub use template_error::{ShellError, TemplateError};
pub use weight::{Weights, weigh};
// The parts of a page that both a bundle and Studio need.
pub use crosslight_render::{
    Files, Policy, SINGLE_FILE, Template, digest, framed_by_nobody, media_type,
};
