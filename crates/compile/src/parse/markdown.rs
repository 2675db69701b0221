//! The Markdown of `article.md`: `CommonMark` with these extensions.

use pulldown_cmark::Options;

/// The Markdown extensions of the parser. Refused constructs are among them, so that
/// they are recognized and named.
pub(super) const MARKDOWN: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);
