//! Many explainers on one host: the index page, the feed and the site map, and what the
//! site says of itself on every page. The index is whole without scripts, and its policy
//! allows none.

mod feed;

use std::collections::BTreeMap;

use super::brand::Brand;
use super::compression::{Effort, compressed};
use super::embedding::code;
use super::files::PAGE;
use super::html::escaped;
use super::listing::{Entry, Listing};
use super::manifest::{Manifest, Published};
use super::site::SubPath;
use crosslight_content::Direction;
use crosslight_render::{Files, Template, digest, framed_by_nobody, layer};

/// The style sheet of the index, and of the site's name and footer elsewhere.
const STYLES: &str = include_str!("index.css");
/// The name of the index where the site has none.
const NAMELESS: &str = "Explainers";
/// The names of the two other files.
const FEED: &str = "feed.xml";
const SITE_MAP: &str = "sitemap.xml";

/// Returns the files of a site's front: its index and, where its address is known, its feed
/// and its site map, with the manifest by which hosts send its policy, and which keeps the
/// listing for later publications.
///
/// # Errors
/// None that a site can cause.
pub fn front(listing: Listing, parts: &Template) -> std::io::Result<(Files, Manifest)> {
    let entries = listing.sorted();
    let brand = &listing.brand;
    let (page, policy) = page(&entries, parts, brand, listing.base_url.is_some());
    let mut files = Files::default();
    files.add(PAGE, page);
    if let Some(base) = &listing.base_url {
        files.add(FEED, feed::feed(&entries, brand, base));
        files.add(SITE_MAP, feed::site_map(&entries, base));
    }
    let coded = compressed(&files, |_| Effort::Page)?;
    files.extend(coded);
    let published = Published {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        policies: BTreeMap::from([(PAGE.to_owned(), framed_by_nobody(&policy))]),
        files: files.paths().map(str::to_owned).collect(),
    };
    let manifest = Manifest::of(&SubPath::default(), published);
    Ok((files, manifest.listing(listing)))
}

/// Returns the styles of a site's name and footer, and its colours, for a page of an
/// explainer.
pub(super) fn styles_of_page(brand: &Brand) -> String {
    code(STYLES) + &brand.styles
}

/// Returns the index page and its policy.
fn page(entries: &[&Entry], parts: &Template, brand: &Brand, has_feed: bool) -> (String, String) {
    let sheet = parts.styles_from("./");
    // The other layers of the page's sheet are about elements that the index lacks.
    let own = [layer(&sheet, "fonts"), layer(&sheet, "tokens")].concat();
    let styles = [&own, "\n", &code(STYLES), "\n", &brand.styles].concat();
    let policy = format!(
        "default-src 'none'; style-src '{}'; font-src 'self'; img-src 'self' data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'",
        digest(styles.as_bytes())
    );
    let name = brand.name.as_deref().unwrap_or(NAMELESS);
    let language = brand.language.as_deref().unwrap_or("en");
    let dir = Direction::of(language).attribute();
    let dir = dir.map_or_else(String::new, |dir| format!(" dir=\"{dir}\""));
    let title = escaped(name);
    let feed = if has_feed {
        format!(
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{FEED}\" title=\"{title}\">"
        )
    } else {
        String::new()
    };
    // The site's name is the heading, so it stands above it only where it leads elsewhere.
    let header = match brand.home {
        Some(_) => brand.header("./"),
        None => String::new(),
    };
    let items: Vec<String> = entries.iter().map(|entry| item(entry)).collect();
    let page = format!(
        "<!doctype html>\n<html lang=\"{language}\"{dir}>\n<head>\n<meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">{feed}<style>{styles}</style>\n</head>\n\
         <body class=\"site-index\">\n{header}<main>\n<h1>{title}</h1>\n<ol>\n{}\n</ol>\n</main>\n{}\n\
         </body>\n</html>\n",
        items.join("\n"),
        brand.footer()
    );
    (page, policy)
}

/// Returns one explainer on the index.
fn item(entry: &Entry) -> String {
    let (language, direction) = &entry.language;
    let href = entry.sub_path.prefix();
    let card = entry.card.as_ref().map_or_else(String::new, |card| {
        format!(
            "<img src=\"{card}\" alt=\"\" width=\"1200\" height=\"630\" loading=\"lazy\" decoding=\"async\">"
        )
    });
    let published = entry.published().map_or_else(String::new, |day| {
        format!("<time datetime=\"{day}\">{day}</time> · ")
    });
    format!(
        "<li lang=\"{}\" dir=\"{}\"><h2><a href=\"{href}\">{}</a></h2>{card}<p>{}</p>\
         <p class=\"about\">{published}{}</p></li>",
        escaped(language),
        direction.name(),
        escaped(&entry.title),
        escaped(&entry.summary),
        escaped(language_name(language))
    )
}

/// Languages by their own names (CLDR).
const NAMES: [(&str, &str); 20] = [
    ("ar", "العربية"),
    ("cs", "čeština"),
    ("da", "dansk"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "español"),
    ("fa", "فارسی"),
    ("fr", "français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("it", "italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nl", "Nederlands"),
    ("pl", "polski"),
    ("pt", "português"),
    ("ru", "русский"),
    ("tr", "Türkçe"),
    ("uk", "українська"),
    ("zh", "中文"),
];

/// Returns a language's own name; its tag where that is not known here.
fn language_name(tag: &str) -> &str {
    let primary = tag.split('-').next().unwrap_or_default();
    let mut names = NAMES.iter();
    let known = names.find(|(known, _)| known.eq_ignore_ascii_case(primary));
    known.map_or(tag, |(_, name)| name)
}

#[cfg(test)]
mod tests;
