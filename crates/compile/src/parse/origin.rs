//! Origins as the URL Standard defines them: a scheme, a host and a port. They are kept
//! as a browser serializes them, so that the policy, the page's script and the browser
//! compare the same text.

use url::{Host, Url};

/// Returns the origin as a browser serializes it: in small letters, without the
/// scheme's default port, an international name in Punycode.
///
/// # Errors
/// The probable origin, if there is one: the text is no origin, or none that a policy
/// can name.
pub fn parse_origin(text: &str) -> Result<String, Option<String>> {
    let nearest = || {
        let bare = (!text.contains("://")).then(|| format!("https://{text}"));
        origin_of(text).or_else(|| origin_of(&bare?))
    };
    let host = SCHEMES.iter().find_map(|scheme| after(text, scheme));
    // The URL Standard ignores or decodes these characters. An editor who writes them
    // means more than an origin, or something else.
    let more = |letter: char| "/\\?#@%".contains(letter) || letter.is_whitespace();
    match host {
        Some(host) if !host.contains(more) => origin_of(text).ok_or(None),
        _ => Err(nearest()),
    }
}

const SCHEMES: [&str; 2] = ["https://", "http://"];

/// Returns the text after a scheme, which may be in letters of any case.
fn after<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Returns the origin of an address, if it is a web origin that a policy can name (CSP
/// Level 3, `host-source`).
fn origin_of(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let can_be_named = match url.host()? {
        Host::Domain(name) => name.split('.').all(is_label),
        Host::Ipv4(_) => true,
        Host::Ipv6(_) => false,
    };
    let of_web = matches!(url.scheme(), "https" | "http");
    (of_web && can_be_named).then(|| url.origin().ascii_serialization())
}

fn is_label(label: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    !label.is_empty() && label.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_kept_as_a_browser_writes_it() {
        let cases = [
            ("https://news.example.org", "https://news.example.org"),
            ("http://localhost:1313", "http://localhost:1313"),
            ("https://a.example:8443", "https://a.example:8443"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("HTTPS://News.Example.ORG", "https://news.example.org"),
            ("https://news.example.org:443", "https://news.example.org"),
            ("http://intranet:80", "http://intranet"),
            ("http://intranet:443", "http://intranet:443"),
            ("https://news.example.org:", "https://news.example.org"),
            (
                "https://news.example.org:08443",
                "https://news.example.org:8443",
            ),
            ("https://Zürich.example", "https://xn--zrich-kva.example"),
            ("https://новости.example", "https://xn--b1amnebsh.example"),
        ];
        for (written, kept) in cases {
            assert_eq!(parse_origin(written).as_deref(), Ok(kept), "{written}");
        }
    }

    #[test]
    fn what_is_none_is_refused_with_what_was_meant() {
        let a = Some("https://a.example");
        let cases = [
            ("https://a.example/", a),
            ("https://a.example/news", a),
            ("https://a.example?x", a),
            ("https://a.example#x", a),
            ("https://me@a.example", a),
            ("https:a.example", a),
            ("https:\\\\a.example", a),
            (" https://a.example", a),
            ("https://a.example ", a),
            ("https://%61.example", a),
            ("A.example", a),
            ("a.example:8443", Some("https://a.example:8443")),
            ("//a.example", a),
            ("https://*.a.example", None),
            ("*.a.example", None),
            ("*", None),
            ("'self'", None),
            ("https://*; script-src *", None),
            ("https://a_b.example", None),
            ("https://a.example.", None),
            ("https://[::1]:8080", None),
            ("https://a.example:99999", None),
            ("ftp://a.example", None),
            ("data:text/html,a", None),
            ("https://", None),
            ("", None),
        ];
        for (written, meant) in cases {
            let refused = parse_origin(written).expect_err(written);
            assert_eq!(refused.as_deref(), meant, "{written}");
        }
    }
}
