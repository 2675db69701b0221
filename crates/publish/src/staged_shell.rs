//! The shell as Trunk stages it: `index.html` with links to what Trunk made.

use std::cell::RefCell;

use super::template_error::ShellError;
use crosslight_render::Shell;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// The files that Trunk linked, by their names beside the shell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked {
    /// The style sheets, in the order of the rules.
    pub stylesheets: Vec<String>,
    /// The JavaScript module of wasm-bindgen.
    pub glue: String,
    /// The wasm program.
    pub wasm: String,
}

/// Parses Trunk's form of `index.html` and takes out its links.
///
/// # Errors
/// [`ShellError`], if it is not Trunk's form of our `index.html`.
pub fn read_shell(html: &str) -> Result<(Shell, Linked), ShellError> {
    let linked = RefCell::new(Linked::default());
    let href = |element: &lol_html::html_content::Element| {
        let href = element.get_attribute("href").unwrap_or_default();
        href.trim_start_matches("./")
            .trim_start_matches('/')
            .to_owned()
    };
    let handlers = vec![
        element!("link[rel=stylesheet]", |link| {
            linked.borrow_mut().stylesheets.push(href(link));
            link.remove();
            Ok(())
        }),
        element!("link[rel=modulepreload]", |link| {
            linked.borrow_mut().glue = href(link);
            link.remove();
            Ok(())
        }),
        element!("link[rel=preload]", |link| {
            linked.borrow_mut().wasm = href(link);
            link.remove();
            Ok(())
        }),
        // Trunk's inline scripts, which our policy forbids.
        element!("script", |script| {
            script.remove();
            Ok(())
        }),
    ];
    // The comments in the shell are for developers.
    let comments = lol_html::doc_comments!(|comment| {
        comment.remove();
        Ok(())
    });
    let settings = settings(handlers).append_document_content_handler(comments);
    let html = rewrite_str(html, settings).map_err(ShellError::Markup)?;
    let linked = linked.into_inner();
    if linked.glue.is_empty() || linked.wasm.is_empty() {
        return Err(ShellError::NoProgram);
    }
    Ok((Shell::kept(html), linked))
}

type Handler<'h> = (
    std::borrow::Cow<'h, lol_html::Selector>,
    lol_html::ElementContentHandlers<'h>,
);

fn settings(handlers: Vec<Handler<'_>>) -> RewriteStrSettings<'_, '_> {
    handlers.into_iter().fold(
        RewriteStrSettings::new(),
        RewriteStrSettings::append_element_content_handler,
    )
}
