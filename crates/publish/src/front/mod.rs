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
use super::manifest::{Manifest, Published};
use super::site::{BaseUrl, SubPath};
use crosslight_compile::Folder;
use crosslight_content::{About, Direction};
use crosslight_render::{Files, Template, description, digest, framed_by_nobody, layer};

/// The style sheet of the index, and of the site's name and footer elsewhere.
const STYLES: &str = include_str!("index.css");
/// The name of the index where the site has none.
const NAMELESS: &str = "Explainers";
/// The names of the two other files.
const FEED: &str = "feed.xml";
const SITE_MAP: &str = "sitemap.xml";

/// One explainer in the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its folder.
    pub sub_path: SubPath,
    /// Its title.
    pub title: String,
    /// Its standfirst, or its first sentence.
    pub summary: String,
    /// Its language, a BCP 47 tag, and its direction.
    pub language: (String, Direction),
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was published, and last changed: days, as ISO 8601 has them.
    pub days: [Option<String>; 2],
    /// The card picture's path in the bundle, where it has one.
    pub card: Option<String>,
}

impl Entry {
    /// Returns what the index says of a folder whose bundle has these files.
    #[must_use]
    pub fn of(folder: &Folder, sub_path: &SubPath, bundle: &Files) -> Self {
        let explainer = &folder.explainer;
        let about = &explainer.about;
        let day = |date: &Option<std::rc::Rc<str>>| {
            let day = date.as_deref().and_then(About::iso_date);
            day.filter(|day| is_day(day)).map(str::to_owned)
        };
        let begins = format!("{}card-", sub_path.prefix());
        let mut paths = bundle.paths();
        Entry {
            sub_path: sub_path.clone(),
            title: explainer.title.to_string(),
            summary: description(explainer),
            language: (explainer.language.to_string(), folder.direction),
            authors: about.authors.iter().map(ToString::to_string).collect(),
            days: [day(&about.published), day(&about.updated)],
            card: paths
                .find(|path| path.starts_with(&begins))
                .map(str::to_owned),
        }
    }

    /// Returns the day by which entries are put in order.
    fn published(&self) -> Option<&str> {
        self.days.iter().flatten().next().map(String::as_str)
    }

    /// Returns the day of its last change.
    fn changed(&self) -> Option<&str> {
        self.days.iter().flatten().max().map(String::as_str)
    }
}

/// Tells whether an ISO day has a month and a day that there are.
fn is_day(day: &str) -> bool {
    let number = |at: std::ops::Range<usize>| day.get(at)?.parse::<u8>().ok();
    number(5..7).is_some_and(|it| (1..=12).contains(&it))
        && number(8..10).is_some_and(|it| (1..=31).contains(&it))
}

/// Returns the files of a site's front: its index and, where its address is known, its feed
/// and its site map, with the manifest by which hosts send its policy.
///
/// # Errors
/// None that a site can cause.
pub fn front(
    mut entries: Vec<Entry>,
    parts: &Template,
    brand: &Brand,
    base: Option<&BaseUrl>,
) -> std::io::Result<(Files, Manifest)> {
    // The newest first; those without a day last, in the order that they were named in.
    entries.sort_by(|one, other| other.published().cmp(&one.published()));
    let (page, policy) = page(&entries, parts, brand, base.is_some());
    let mut files = Files::default();
    files.add(PAGE, page);
    if let Some(base) = base {
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
    Ok((files, Manifest::of(&SubPath::default(), published)))
}

/// Returns the styles of a site's name and footer, and its colours, for a page of an
/// explainer.
pub(super) fn styles_of_page(brand: &Brand) -> String {
    code(STYLES) + &brand.styles
}

/// Returns the titles of explainers that the feed leaves out, for a feed has dates.
#[must_use]
pub fn undated(entries: &[Entry]) -> Vec<&str> {
    let undated = entries.iter().filter(|entry| entry.changed().is_none());
    undated.map(|entry| entry.title.as_str()).collect()
}

/// Returns the index page and its policy.
fn page(entries: &[Entry], parts: &Template, brand: &Brand, has_feed: bool) -> (String, String) {
    let sheet = parts.styles_from("./");
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
    let items: Vec<String> = entries.iter().map(item).collect();
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
