//! Floor 3c: from a compiled explainer to the page. Native only.
//!
//! [`prerender`] draws the page with the same [`App`](crosslight::components::App) that
//! the browser runs. [`bundle`] puts it into the template, [`Template`], which is the same
//! for all explainers. [`assemble`] makes the template from Trunk's output.
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
mod directives;
mod embedding;
mod files;
mod front;
mod gallery;
mod hosts;
mod html;
mod install;
mod load;
mod manifest;
mod map_picture;
mod metadata;
mod minify;
mod page;
mod page_styles;
mod policy;
mod shell;
mod single_file;
mod site;
mod slash;
mod stylesheet;
mod template;
mod template_error;
mod weight;

pub use annotations::annotations;
pub use assembly::{AssemblyError, assemble};
pub use brand::{Brand, BrandError};
pub use bundle::{bundle, draft, single_file};
pub use bundle_error::BundleError;
pub use card::{Lack, card, card_notes};
pub use compression::Coding;
pub use embedding::{Embedding, snippet};
pub use files::{Files, PAGE};
pub use front::{Entry, front, undated};
pub use gallery::{GalleryPage, gallery};
pub use hosts::{
    At, Header, Pages, add_manifest, for_apache, for_caddy, for_nginx, for_pages, headers,
    headers_file, is_hidden, media_type,
};
pub use install::{InstallError, install, install_file, install_site, is_unobtrusive};
pub use load::{hedge_words, list_sentences, read_folder};
pub use manifest::{MANIFEST, Manifest, Published};
pub use map_picture::map_picture;
pub use metadata::Metadata;
pub use page::{draw, prerender};
pub use policy::{Policy, digest, framed_by_nobody};
pub use single_file::SINGLE_FILE;
pub use site::{BaseUrl, Site, SiteError, SubPath};
pub use template::{Template, keep};
pub use template_error::TemplateError;
pub use weight::{Weights, weigh};
