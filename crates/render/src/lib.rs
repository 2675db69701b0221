//! Floor 3b: from a compiled explainer and the page's template to HTML. It runs natively,
//! where `crosslight_publish` makes bundles of it, and in the browser, where Studio shows
//! and saves the same page.
//!
//! [`prerender`] draws the page with the same [`App`](crosslight::components::App) that
//! the reader's browser runs. [`single_file`] puts it into the [`Template`] with everything
//! that it needs; [`Drawing`] is for a page whose files lie beside it.
//!
//! Must not know: files, the window, native libraries.

mod description;
mod directives;
mod drawing;
mod files;
mod gzip;
mod media_type;
mod page_styles;
mod page_text;
mod pictures;
mod policy;
mod prerender;
mod render_error;
mod shell;
mod single_file;
mod stylesheet;
mod template;

pub use description::description;
pub use drawing::{Around, Drawing, Page, single_file};
pub use files::Files;
pub use gzip::gzip;
pub use media_type::{MEDIA_TYPES, media_type};
pub use page_styles::{more_styles, more_styles_of_all};
pub use policy::{Policy, allowing_both, digest, framed_by, framed_by_nobody, only_for_headers};
pub use prerender::{draw, prerender};
pub use render_error::RenderError;
pub use shell::{Filling, MissingElement, Shell};
pub use single_file::{SINGLE_FILE, SingleFileParts};
pub use stylesheet::{Stylesheet, hashed_name, join, layer};
pub use template::{MissingPart, Template, UP};
