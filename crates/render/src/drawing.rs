//! The page of an explainer: its markup, its data for the program, and what the shell is
//! filled with.

use super::description::description;
use super::directives::find_directives;
use super::page_styles::more_styles;
use super::pictures::with_data;
use super::prerender::{draw, in_plain_words, prerender};
use super::render_error::RenderError;
use super::shell::Filling;
use super::single_file::SingleFileParts;
use super::template::Template;
use crosslight::components::dom::EXPLAINER;
use crosslight::components::{Colophon, ColophonProps, Imprint};
use crosslight_compile::{Folder, island};
use crosslight_content::{Explainer, Map};

/// Makes the page as one file that includes everything it needs. The same folder and
/// template give the same bytes, natively and in the browser.
///
/// # Errors
/// [`RenderError`], which nothing that an editor wrote can cause.
pub async fn single_file(folder: &Folder, template: &Template) -> Result<String, RenderError> {
    let (page, _) = Drawing::of(folder).await?.single_file(template).await?;
    Ok(page)
}

/// The contents that the page and the single file have in common.
pub struct Drawing<'a> {
    /// The compiled folder.
    pub folder: &'a Folder,
    /// The layout of the actor map.
    pub map: Option<Map>,
    /// The explainer's data for the program, as JSON.
    pub data: String,
    /// The markup of the single file, in which pictures have names.
    alone: String,
}

/// The parts of the page around the article.
pub struct Around {
    /// The Content-Security-Policy of the page's `<meta>`.
    pub policy: String,
    /// The style sheet.
    pub styles: String,
    /// The rest of the head, as HTML.
    pub head: String,
    /// The part before the page: HTML.
    pub before: String,
    /// The part after the page: HTML.
    pub scripts: String,
}

/// A page and its own policy.
pub type Page = (String, String);

impl<'a> Drawing<'a> {
    /// Draws a folder's explainer.
    ///
    /// # Errors
    /// [`RenderError::Search`] and [`RenderError::Island`].
    pub async fn of(folder: &'a Folder) -> Result<Self, RenderError> {
        let map = folder.map();
        let alone = drawn(folder, &folder.explainer, map.as_ref(), None).await;
        let mut explainer = folder.explainer.clone();
        find_directives(&mut explainer, &alone).map_err(RenderError::Search)?;
        Ok(Drawing {
            folder,
            map,
            alone,
            data: island(&explainer).map_err(RenderError::Island)?,
        })
    }

    /// Returns the markup of the page beside a single file of this size in bytes. Only the
    /// colophon is drawn again, which links to it: all of a long article takes seconds.
    pub async fn markup(&self, single_file: usize) -> String {
        let Drawing {
            folder, map, alone, ..
        } = self;
        let without = colophon(folder, None).await;
        // The last one: the article may have the same words, but the colophon ends the
        // page.
        match alone.rsplit_once(&without) {
            Some((before, after)) => {
                let with = colophon(folder, Some(single_file)).await;
                [before, &with, after].concat()
            }
            None => drawn(folder, &folder.explainer, map.as_ref(), Some(single_file)).await,
        }
    }

    /// Returns the styles that this explainer's page needs beside the template's.
    #[must_use]
    pub fn more_styles(&self, template: &Template) -> String {
        more_styles(template, self.folder, self.map.as_ref())
    }

    /// Returns the page as one file.
    ///
    /// # Errors
    /// [`RenderError::Template`] and [`RenderError::Shell`].
    pub async fn single_file(&self, template: &Template) -> Result<Page, RenderError> {
        let mut inside = SingleFileParts::of(template)?;
        inside.styles += &self.more_styles(template);
        let policy = inside.policy().for_single_file();
        let SingleFileParts {
            styles,
            head_script,
            program,
            module,
        } = inside;
        let scripts = format!(
            "<script type=\"application/json\" id=\"{EXPLAINER}\">{}</script>\
             <script type=\"application/wasm\">{program}</script>\
             <script type=\"module\">{module}</script>",
            self.data
        );
        let around = Around {
            policy,
            styles,
            head: format!("<script>{head_script}</script>"),
            before: String::new(),
            scripts,
        };
        let pictures = &self.folder.pictures;
        if pictures.is_empty() {
            return self.filled(template, &self.alone, around);
        }
        let carried = with_data(&self.folder.explainer, pictures);
        let markup = drawn(self.folder, &carried, self.map.as_ref(), None).await;
        self.filled(template, &markup, around)
    }

    /// Fills the template's shell.
    ///
    /// # Errors
    /// [`RenderError::Shell`].
    pub fn filled(
        &self,
        template: &Template,
        markup: &str,
        around: Around,
    ) -> Result<Page, RenderError> {
        let explainer = &self.folder.explainer;
        let filling = Filling {
            language: &explainer.language,
            direction: self.folder.direction.attribute(),
            title: &explainer.title,
            summary: &description(explainer),
            policy: &around.policy,
            css: &around.styles,
            head: &around.head,
            before: &around.before,
            markup,
            scripts: &around.scripts,
        };
        let page = template.shell.fill(&filling).map_err(RenderError::Shell)?;
        Ok((page, around.policy))
    }
}

/// Draws the page's markup; `single_file` is the size in bytes of the single file beside
/// it, if there is one.
async fn drawn(
    folder: &Folder,
    explainer: &Explainer,
    map: Option<&Map>,
    single_file: Option<usize>,
) -> String {
    let imprint = imprint(folder, single_file);
    let markup = prerender(explainer, &folder.labels, map, Some(&imprint)).await;
    in_plain_words(markup)
}

/// Draws the colophon alone.
async fn colophon(folder: &Folder, single_file: Option<usize>) -> String {
    let imprint = imprint(folder, single_file);
    let props = ColophonProps::of(&folder.explainer, &folder.labels, &imprint);
    draw::<Colophon>(props).await
}

fn imprint(folder: &Folder, single_file: Option<usize>) -> Imprint {
    Imprint {
        coverage: folder.coverage,
        digest: folder.digest.as_str().into(),
        version: env!("CARGO_PKG_VERSION").into(),
        studio: folder.studio.as_deref().map(Into::into),
        single_file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosslight_compile::read_texts;

    /// Completes a drawing, which yields to nobody.
    fn complete<T>(drawing: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let runtime = runtime.expect("a runtime");
        tokio::task::LocalSet::new().block_on(&runtime, drawing)
    }

    #[test]
    fn a_page_with_a_link_to_its_single_file_is_the_page_drawn_as_a_whole() {
        let article = "---\ntitle: T\nsource: a@example.org\n---\n\nOne.\n\n## H\n\nTwo.\n";
        let folder = read_texts(article, "kicker = \"k\"\n").expect("no mistake");
        let drawing = complete(Drawing::of(&folder)).expect("drawn");
        let whole = complete(drawn(&folder, &folder.explainer, None, Some(1234)));
        assert_eq!(complete(drawing.markup(1234)), whole);
        assert!(!drawing.alone.contains("download"));
        // It is not drawn a second time.
        assert!(drawing.alone.contains(&complete(colophon(&folder, None))));
    }
}
