//! The feed (Atom, RFC 4287) and the site map (sitemaps.org) of a site.

use super::{Brand, Entry, FEED, NAMELESS};
use crate::html::escaped;
use crate::site::{BaseUrl, Site};

/// Returns the feed. An explainer without a day is left out: Atom wants one.
pub fn feed(entries: &[&Entry], brand: &Brand, base: &BaseUrl) -> String {
    let name = escaped(brand.name.as_deref().unwrap_or(NAMELESS));
    let language = escaped(brand.language.as_deref().unwrap_or("en"));
    let root = escaped(&base.to_string());
    let dated = entries
        .iter()
        .filter_map(|entry| Some((*entry, entry.changed()?)));
    let last = dated.clone().map(|(_, day)| day).max();
    let items = dated.map(|(entry, day)| item(entry, day, base));
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <title>{name}</title>\n<id>{root}</id>\n<updated>{}</updated>\n\
         <author><name>{name}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{root}{FEED}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{root}\"/>\n\
         <generator>Crosslight</generator>\n{}</feed>\n",
        // Atom wants a time even of an empty feed, and the same site must give the same
        // bytes.
        instant(last.unwrap_or("1970-01-01")),
        items.collect::<String>()
    )
}

fn item(entry: &Entry, day: &str, base: &BaseUrl) -> String {
    let address = address(entry, base);
    let authors = entry.authors.iter();
    let authors = authors.map(|name| format!("<author><name>{}</name></author>", escaped(name)));
    let published = entry.days[0].as_deref().map_or_else(String::new, |day| {
        format!("<published>{}</published>", instant(day))
    });
    format!(
        "<entry xml:lang=\"{}\"><title>{}</title><id>{address}</id>\
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\
         <updated>{}</updated>{published}{}<summary>{}</summary></entry>\n",
        escaped(&entry.language.0),
        escaped(&entry.title),
        instant(day),
        authors.collect::<String>(),
        escaped(&entry.summary)
    )
}

/// Returns the site map: the index, and each explainer's page.
pub fn site_map(entries: &[&Entry], base: &BaseUrl) -> String {
    let pages = entries.iter().map(|entry| {
        let changed = entry.changed();
        let changed = changed.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        format!("<url><loc>{}</loc>{changed}</url>\n", address(entry, base))
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
         <url><loc>{}</loc></url>\n{}</urlset>\n",
        escaped(&base.to_string()),
        pages.collect::<String>()
    )
}

/// Returns the address of an explainer's page, for XML.
fn address(entry: &Entry, base: &BaseUrl) -> String {
    let site = Site {
        base_url: Some(base.clone()),
        sub_path: entry.sub_path.clone(),
        ..Site::default()
    };
    escaped(&site.canonical().unwrap_or_default())
}

/// Returns the first instant of a day (RFC 3339).
fn instant(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
