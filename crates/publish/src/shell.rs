//! The shell: Trunk's form of `index.html`, and the filling of it.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::RefCell;

/// The selector of the element that holds the page ([`dom::ROOT`]).
///
/// [`dom::ROOT`]: crosslight::components::dom::ROOT
const ROOT: &str = "#_page";

/// The shell without Trunk's links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell(String);

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

/// The contents for the shell; plain text, unless said to be HTML.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// The page's language.
    pub language: &'a str,
    /// The direction of the lines, unless it is from left to right.
    pub direction: Option<&'a str>,
    /// The page's title.
    pub title: &'a str,
    /// The description for search engines.
    pub summary: &'a str,
    /// The Content-Security-Policy.
    pub policy: &'a str,
    /// The style sheet.
    pub css: &'a str,
    /// The rest of the head, as HTML.
    pub head: &'a str,
    /// The part before the page: HTML.
    pub before: &'a str,
    /// The page: HTML.
    pub markup: &'a str,
    /// The scripts after the page, as HTML.
    pub scripts: &'a str,
}

impl Shell {
    /// Restores a shell from the text of [`Shell::html`].
    pub fn kept(html: String) -> Self {
        Shell(html)
    }

    /// Returns the shell as text.
    pub fn html(&self) -> &str {
        &self.0
    }

    /// Parses Trunk's form of `index.html` and takes out its links.
    ///
    /// # Errors
    /// A sentence, if it is not Trunk's form of our `index.html`.
    pub fn read(html: &str) -> Result<(Self, Linked), String> {
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
        let html = rewrite_str(html, settings).map_err(|error| error.to_string())?;
        let linked = linked.into_inner();
        if linked.glue.is_empty() || linked.wasm.is_empty() {
            return Err("Trunk linked no program".into());
        }
        Ok((Shell(html), linked))
    }

    /// Fills the shell and returns the page.
    ///
    /// # Errors
    /// A sentence, if the shell lacks an element that is to be filled.
    pub fn fill(&self, filling: &Filling) -> Result<String, String> {
        let filled = RefCell::new(Vec::new());
        let done = |what: &'static str| filled.borrow_mut().push(what);
        let handlers = vec![
            element!("html", |html| {
                done("html");
                html.set_attribute("lang", filling.language)?;
                if let Some(direction) = filling.direction {
                    html.set_attribute("dir", direction)?;
                }
                Ok(())
            }),
            element!("head > meta[charset]", |meta| {
                done("meta[charset]");
                // The policy comes first, so that it applies to everything after it.
                meta.after(
                    &format!(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
                        filling.policy
                    ),
                    ContentType::Html,
                );
                Ok(())
            }),
            element!("title", |title| {
                done("title");
                title.set_inner_content(filling.title, ContentType::Text);
                Ok(())
            }),
            element!("meta[name=description]", |meta| {
                done("meta[name=description]");
                meta.set_attribute("content", filling.summary)?;
                Ok(())
            }),
            element!("head", |head| {
                done("head");
                let Filling {
                    css, head: more, ..
                } = filling;
                // The head's scripts come before the style sheet, which loads fonts.
                head.append(&format!("{more}<style>{css}</style>"), ContentType::Html);
                Ok(())
            }),
            element!(ROOT, |root| {
                done(ROOT);
                root.set_inner_content(filling.markup, ContentType::Html);
                root.before(filling.before, ContentType::Html);
                root.after(filling.scripts, ContentType::Html);
                Ok(())
            }),
        ];
        let page = rewrite_str(&self.0, settings(handlers)).map_err(|error| error.to_string())?;
        for part in [
            "html",
            "meta[charset]",
            "title",
            "meta[name=description]",
            "head",
            ROOT,
        ] {
            if !filled.borrow().contains(&part) {
                return Err(format!("the shell has no `{part}`"));
            }
        }
        Ok(page)
    }
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
