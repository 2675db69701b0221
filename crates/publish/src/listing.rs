//! The explainers of a site, as its index lists them. The manifest keeps the listing, so
//! that a later publication draws the index anew without the other explainers' folders.

use serde::{Deserialize, Serialize};

use super::brand::Brand;

use super::site::{BaseUrl, SubPath};
use crosslight_compile::Folder;
use crosslight_content::{About, Direction};
use crosslight_render::{Files, description};

/// The explainers of a site, with what all of its pages have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The site's name, colours and footer.
    pub brand: Brand,
    /// The address of the site, if it is known.
    pub base_url: Option<BaseUrl>,
    /// The explainers, in the order in which they were named or added.
    pub entries: Vec<Entry>,
}

/// One explainer in the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl Listing {
    /// Adds an explainer, which replaces the one in the same folder.
    #[must_use]
    pub fn with(mut self, entry: Entry) -> Self {
        let mut entries = self.entries.iter_mut();
        match entries.find(|old| old.sub_path == entry.sub_path) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
        self
    }

    /// Returns the explainers in the order of the index: the newest first, and last those
    /// without a day.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Entry> {
        let mut sorted: Vec<&Entry> = self.entries.iter().collect();
        // The sort is stable: explainers of one day stay in the order of their publication.
        sorted.sort_by(|one, other| other.published().cmp(&one.published()));
        sorted
    }
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
    #[must_use]
    pub fn published(&self) -> Option<&str> {
        self.days.iter().flatten().next().map(String::as_str)
    }

    /// Returns the day of its last change; a feed leaves out an explainer without one.
    #[must_use]
    pub fn changed(&self) -> Option<&str> {
        self.days.iter().flatten().max().map(String::as_str)
    }
}

/// Returns whether an ISO day is one of the calendar.
fn is_day(day: &str) -> bool {
    // The parser of TOML knows the calendar, leap years included.
    day.parse::<toml::value::Datetime>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(path: &str, title: &str, day: &str) -> Entry {
        Entry {
            sub_path: path.parse().expect("a path"),
            title: title.to_owned(),
            summary: String::new(),
            language: ("ar".to_owned(), Direction::Rtl),
            authors: Vec::new(),
            days: [Some(day.to_owned()), None],
            card: None,
        }
    }

    #[test]
    fn an_explainer_that_is_published_again_takes_its_own_place() {
        let listing = Listing::default()
            .with(entry("a", "One", "2031-05-01"))
            .with(entry("b", "Two", "2031-06-01"))
            .with(entry("a", "One again", "2031-05-02"));
        let titles = |entries: Vec<&Entry>| -> Vec<String> {
            entries.iter().map(|entry| entry.title.clone()).collect()
        };
        assert_eq!(
            titles(listing.entries.iter().collect()),
            ["One again", "Two"]
        );
        assert_eq!(titles(listing.sorted()), ["Two", "One again"]);
    }

    #[test]
    fn a_listing_is_read_as_it_was_written_without_the_remarks_of_its_file() {
        let brand = "# a private remark\n[site]\nname = \"The \\\"Gazette\\\"\"\n\
                     links = [{ text = \"About\", to = \"https://gazette.example/\" }]\n\
                     ink = [\"#14161a\", \"#e9ebee\"]\n";
        let listing = Listing {
            brand: Brand::read(brand).expect("a brand"),
            base_url: Some("https://gazette.example/a".parse().expect("an address")),
            entries: vec![entry("a/b", "One", "2031-05-01")],
        };
        let text = serde_json::to_string(&listing).expect("a text");
        let read: Listing = serde_json::from_str(&text).expect("a listing");
        assert_eq!(read, listing);
        assert!(!text.contains("private"), "{text}");
        let broken = text.replace("#14161a", "#14161a}</style>");
        assert!(serde_json::from_str::<Listing>(&broken).is_err());
        let outside = text.replace("a/b", "../b");
        assert!(serde_json::from_str::<Listing>(&outside).is_err());
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        for day in ["2031-12-31", "2032-02-29"] {
            assert!(is_day(day), "{day}");
        }
        for day in ["2031-13-01", "2031-01-00", "2031-02-29", "2031-04-31"] {
            assert!(!is_day(day), "{day}");
        }
    }
}
