//! The article's bibliographic facts: authors, dates, source. They are drawn when the
//! page is built, and the program does not carry them.

use std::rc::Rc;

use super::Image;

/// The bibliographic facts of an article, in its publisher's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The line under the title.
    pub standfirst: Option<Rc<str>>,
    /// The authors' names.
    pub authors: Vec<Rc<str>>,
    /// The date of publication, as the article writes it.
    pub published: Option<Rc<str>>,
    /// The date of the last change.
    pub updated: Option<Rc<str>>,
    /// The web address of the first publication.
    pub source: Option<Rc<str>>,
    /// The publisher.
    pub publisher: Option<Rc<str>>,
    /// The licence: a name or a web address.
    pub licence: Option<Rc<str>>,
    /// The picture that stands for the article where a link to it is shown.
    pub picture: Option<Rc<Picture>>,
}

/// A picture with the bytes of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The picture as a page shows it.
    pub image: Image,
    /// The file.
    pub bytes: Vec<u8>,
}

impl About {
    /// Returns the date part of a date that HTML and schema.org understand (ISO 8601):
    /// `2031-05-01`, with or without a time. `None` for any other text.
    #[must_use]
    pub fn iso_date(date: &str) -> Option<&str> {
        let day = date.get(..10)?;
        let is_day = day.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        let rest = &date[10..];
        let is_time = |byte: u8| byte.is_ascii_digit() || b"T:.+-Z ".contains(&byte);
        (is_day && rest.bytes().all(is_time)).then_some(day)
    }

    /// Returns a date as a page shows it: one with a time (ISO 8601) without it, any other
    /// as it is written.
    #[must_use]
    pub fn shown_date(date: &str) -> &str {
        let time = date.get(10..).unwrap_or_default();
        let is_time = time.starts_with(['T', ' ']);
        About::iso_date(date).filter(|_| is_time).unwrap_or(date)
    }

    /// Returns a date with its time and zone, if that is one that machines understand
    /// (RFC 3339), or else its day.
    #[must_use]
    pub fn iso_moment(date: &str) -> Option<&str> {
        let day = About::iso_date(date)?;
        let Some(time) = date
            .get(11..19)
            .filter(|_| date.as_bytes().get(10) == Some(&b'T'))
        else {
            return Some(day);
        };
        let two = |at: usize, most: u8| {
            let number = time.get(at..at + 2).and_then(|it| it.parse::<u8>().ok());
            number.is_some_and(|number| number <= most)
        };
        let is_time = two(0, 23) && two(3, 59) && two(6, 60);
        let is_parted = [2, 5]
            .iter()
            .all(|at| time.as_bytes().get(*at) == Some(&b':'));
        let zone = date[19..].trim_start_matches(|it: char| it == '.' || it.is_ascii_digit());
        let is_zone = |zone: &str| {
            let zone = zone.as_bytes();
            matches!(zone, [b'+' | b'-', a, b, b':', c, d] if [a, b, c, d].iter().all(|it| it.is_ascii_digit()))
        };
        let is_whole = is_time && is_parted && (zone == "Z" || is_zone(zone));
        Some(if is_whole { date } else { day })
    }

    /// Returns the address if a page may link to it: web addresses alone.
    #[must_use]
    pub fn web_address(address: &str) -> Option<&str> {
        let lower = address.get(..8).unwrap_or(address).to_ascii_lowercase();
        let is_web = lower.starts_with("https://") || lower.starts_with("http://");
        let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control();
        (is_web && address.chars().all(is_plain)).then_some(address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_one_that_machines_read() {
        assert_eq!(About::iso_date("2031-05-01"), Some("2031-05-01"));
        assert_eq!(About::iso_date("2031-05-01T10:00:00Z"), Some("2031-05-01"));
        assert_eq!(About::iso_date("05-01-2031"), None);
        assert_eq!(About::iso_date("1 May 2031"), None);
        assert_eq!(About::iso_date("2031-05-01\" onclick"), None);
    }

    #[test]
    fn a_time_is_for_machines_and_a_date_for_readers() {
        for (date, shown, moment) in [
            ("2031-05-01", "2031-05-01", Some("2031-05-01")),
            (
                "2031-05-01T10:00:00+02:00",
                "2031-05-01",
                Some("2031-05-01T10:00:00+02:00"),
            ),
            (
                "2031-05-01T10:00:00.5Z",
                "2031-05-01",
                Some("2031-05-01T10:00:00.5Z"),
            ),
            (
                "2031-05-01 10:00:00 +0200",
                "2031-05-01",
                Some("2031-05-01"),
            ),
            ("2031-05-01T99:00:00Z", "2031-05-01", Some("2031-05-01")),
            ("2031-05-01-02", "2031-05-01-02", Some("2031-05-01")),
            ("May 1, 2031", "May 1, 2031", None),
        ] {
            assert_eq!(About::shown_date(date), shown);
            assert_eq!(About::iso_moment(date), moment, "{date}");
        }
    }

    #[test]
    fn an_address_is_one_of_the_web() {
        assert!(About::web_address("https://gazette.example/a").is_some());
        for other in [
            "javascript:alert(1)",
            "JavaScript:x",
            "data:text/html,x",
            "//a.example",
            "https://a b",
            "ht\ntp://a",
            "",
        ] {
            assert_eq!(About::web_address(other), None, "{other}");
        }
    }
}
