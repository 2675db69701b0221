//! The gallery: the examples of every component, and whole pages. Each is shown in light
//! and dark, the components also in both directions. It is for developers of the page; no
//! bundle has it.

use std::fmt::Write;
use std::io;

use super::page::{draw, prerender};
use crosslight::components::gallery::{Exhibit, ShownInPage, ShownProps, exhibits};
use crosslight_compile::Folder;
use crosslight_content::Direction;

/// A whole page in the gallery.
pub struct GalleryPage<'a> {
    /// The page's name in the gallery.
    pub name: &'a str,
    /// The page's explainer.
    pub folder: &'a Folder,
}

const THEMES: [&str; 2] = ["light", "dark"];

/// The styles of the list of examples, beside the page's style sheets.
const LIST_STYLE: &str = "body { font: 1rem/1.5 sans-serif; margin: 2rem; color-scheme: light dark; }
iframe { inline-size: 100%; block-size: 22rem; resize: both; border: 1px solid; }
.frames { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 1rem; }";

/// Returns the files of the gallery with their names; `index.html` shows all others.
/// `shell` is the page's shell; each file links to its style sheets, in the folder
/// `styles`.
///
/// # Errors
/// The errors of [`draw`].
pub fn gallery(shell: &str, pages: &[GalleryPage]) -> io::Result<Vec<(String, String)>> {
    let styles = style_links(shell);
    let mut files = Vec::new();
    let mut list = String::new();
    for exhibit in exhibits() {
        let shown = exhibit_files(&exhibit, &styles)?;
        add_to_list(&mut list, exhibit.component, &shown);
        files.extend(shown);
    }
    for page in pages {
        let shown = page_files(page, &styles)?;
        add_to_list(&mut list, page.name, &shown);
        files.extend(shown);
    }
    let index = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Gallery</title>\
         <style>{LIST_STYLE}</style></head><body><h1>Gallery</h1>{list}</body></html>\n"
    );
    files.push(("index.html".to_owned(), index));
    Ok(files)
}

fn exhibit_files(exhibit: &Exhibit, styles: &str) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for (example, drawn) in &exhibit.examples {
        let props = ShownProps {
            children: drawn.clone(),
        };
        let markup = draw::<ShownInPage>(props)?;
        let name = format!("{}.{example}", exhibit.component);
        for theme in THEMES {
            for direction in [Direction::Ltr, Direction::Rtl] {
                let root = format!("lang=\"en\" dir=\"{}\"", direction.name());
                let file = format!("{name}.{theme}.{}.html", direction.name());
                files.push((file, document(&name, &root, theme, styles, &markup)));
            }
        }
    }
    Ok(files)
}

fn page_files(page: &GalleryPage, styles: &str) -> io::Result<Vec<(String, String)>> {
    let explainer = &page.folder.explainer;
    let map = page.folder.map();
    let markup = prerender(explainer, &page.folder.labels, map.as_ref(), None)?;
    let root = format!(
        "lang=\"{}\" dir=\"{}\"",
        explainer.language,
        page.folder.direction.name()
    );
    let files = THEMES.map(|theme| {
        let file = format!("page.{}.{theme}.html", page.name);
        let document = document(page.name, &root, theme, styles, &markup);
        (file, document)
    });
    Ok(files.into())
}

/// Returns a document with everything switched on that the page hides at first.
fn document(title: &str, root: &str, theme: &str, styles: &str, markup: &str) -> String {
    format!(
        "<!doctype html>\n<html {root} data-theme=\"{theme}\" data-comparison data-layer \
         data-program=\"ready\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"><title>{title}</title>{styles}</head>\
         <body><div id=\"_page\">{markup}</div></body></html>\n"
    )
}

/// Returns links to the shell's style sheets, in their order.
fn style_links(shell: &str) -> String {
    let named = shell
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next());
    let named = named.filter(|href| href.starts_with("styles/") && href.contains(".css"));
    named.fold(String::new(), |mut links, href| {
        // Writing into a string cannot fail.
        let _ = write!(links, "<link rel=\"stylesheet\" href=\"{href}\">");
        links
    })
}

fn add_to_list(list: &mut String, name: &str, files: &[(String, String)]) {
    // Writing into a string cannot fail.
    let _ = write!(list, "<h2>{name}</h2><div class=\"frames\">");
    for (file, _) in files {
        let _ = write!(
            list,
            "<figure><figcaption><a href=\"{file}\">{file}</a></figcaption>\
             <iframe src=\"{file}\" title=\"{file}\" loading=\"lazy\"></iframe></figure>"
        );
    }
    list.push_str("</div>\n");
}
