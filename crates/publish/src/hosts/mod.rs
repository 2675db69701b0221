//! The headers of each file of a bundle, defined here alone: for the `_headers` file that
//! some hosts read, for the snippets for nginx, Caddy and Apache, and for the responses of
//! `crosslight preview`.

mod apache;
mod at;
mod caddy;
mod headers_file;
mod nginx;
mod pages;

use std::collections::BTreeSet;

pub use apache::for_apache;
pub use at::At;
pub use caddy::for_caddy;
pub use headers_file::headers_file;
pub use nginx::for_nginx;
pub use pages::{Pages, for_pages};

use crate::manifest::{HEADERS, MANIFEST, Manifest};
use crosslight_render::{Files, media_type};

/// The caching of files whose names change with their bytes.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// The caching of other files, which are revalidated each time so that a correction is
/// seen at once. No proxy may change a word or a script of them (RFC 9111,
/// `no-transform`). Files that are kept for good lack this: they are not rewritten, and
/// their digest would tell. Some hosts compress only files that they may change.
const REVALIDATED: &str = "public, max-age=0, must-revalidate, no-transform";

/// The features that the page never uses (Permissions Policy). The clipboard is not among
/// them: the page writes to it at the reader's request.
const REFUSED: [&str; 16] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
];

/// A header's name and value.
pub type Header = (&'static str, String);

/// Returns whether a file has its digest in its name, as the build writes it: sixteen
/// hexadecimal digits before the ending.
#[must_use]
pub fn names_its_digest(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let digest = stem.rsplit_once('-').map_or("", |(_, digest)| digest);
    digest.len() == 16 && digest.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Returns the headers of every response, errors included.
fn always() -> Vec<Header> {
    let refused: Vec<_> = REFUSED.iter().map(|name| format!("{name}=()")).collect();
    vec![
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "no-referrer".into()),
        (
            "Permissions-Policy",
            format!("{}, clipboard-write=(self)", refused.join(", ")),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
    ]
}

/// Returns the header that lets other sites use a file, or not. They may use pictures, for
/// a card is made for them, and a page that may be framed.
fn resource_policy(path: &str, policy: Option<&str>) -> Header {
    let framed = policy.is_some_and(|policy| !policy.contains("frame-ancestors 'none'"));
    let anyone = framed || media_type(path).starts_with("image/");
    let who = if anyone {
        "cross-origin"
    } else {
        "same-origin"
    };
    ("Cross-Origin-Resource-Policy", who.into())
}

/// Returns the caching of a file.
fn caching(path: &str) -> &'static str {
    if names_its_digest(path) {
        FOR_GOOD
    } else {
        REVALIDATED
    }
}

/// Adds the manifest and the `_headers` file to a bundle's files.
///
/// # Errors
/// None that a manifest can cause.
pub fn add_manifest(manifest: &Manifest, files: &mut Files) -> serde_json::Result<()> {
    files.add(MANIFEST, manifest.to_text()?);
    files.add(HEADERS, headers_file(manifest, &At::default()));
    Ok(())
}

/// Returns the headers of a file of the bundle; `path` is relative to the bundle's folder.
#[must_use]
pub fn headers(path: &str, manifest: &Manifest) -> Vec<Header> {
    let policy = manifest.policy(path);
    let mut headers = always();
    headers.push(resource_policy(path, policy));
    headers.extend(policy.map(|policy| ("Content-Security-Policy", policy.to_owned())));
    headers.push(("Cache-Control", caching(path).into()));
    headers
}

/// Returns the paths that a host serves, without the compressed forms.
fn served(manifest: &Manifest) -> impl Iterator<Item = &str> {
    let all = manifest.all().into_iter();
    all.filter(|path| !crate::compression::is_coded(path) && !is_hidden(path))
}

/// Returns the served paths without a digest in their names.
fn unnamed(manifest: &Manifest) -> impl Iterator<Item = &str> {
    served(manifest).filter(|path| !names_its_digest(path))
}

/// The placeholder for any digest in [`named`].
const DIGEST: char = '*';

/// Returns the served paths with a digest in their names; [`DIGEST`] replaces the digest.
fn named(manifest: &Manifest) -> BTreeSet<String> {
    // By a pattern and not by the name: a correction changes digests, and the host's
    // configuration may stay as it is.
    let named = served(manifest).filter(|path| names_its_digest(path));
    let mut patterns = BTreeSet::new();
    for path in named {
        if let Some((stem, ending)) = path.rsplit_once('.') {
            let name = &stem[..stem.len() - 16];
            patterns.insert(format!("{name}{DIGEST}.{ending}"));
        }
    }
    patterns
}

/// Returns the bundle's folder within the site, as a clause for a snippet's first lines.
fn whereabouts(at: &At) -> String {
    match at.folder() {
        "" => "is the bundle's folder".to_owned(),
        folder => format!("has the bundle as the folder {folder}/"),
    }
}

/// Returns whether a file is for the host and not for readers.
#[must_use]
pub fn is_hidden(path: &str) -> bool {
    path.starts_with('.') || path == HEADERS
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::manifest::Published;

    const MODULE: &str = "crosslight-0123456789abcdef.js";

    fn manifest() -> Manifest {
        let policy = "default-src 'none'; frame-ancestors 'none'".to_owned();
        let files = [
            "a/index.html",
            "a/index.html.br",
            MODULE,
            HEADERS,
            "card.png",
        ];
        let published = Published {
            policies: BTreeMap::from([("a/index.html".to_owned(), policy)]),
            files: files.map(str::to_owned).into(),
            ..Published::default()
        };
        Manifest::of(&"a".parse().expect("a path"), published)
    }

    fn value(path: &str, name: &str) -> Option<String> {
        let headers = headers(path, &manifest());
        headers
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    #[test]
    fn the_page_has_its_policy_and_is_asked_for_again() {
        let policy = value("a/index.html", "Content-Security-Policy").expect("a policy");
        assert_eq!(policy, "default-src 'none'; frame-ancestors 'none'");
        assert_eq!(
            value("a/index.html", "Cache-Control").as_deref(),
            Some("public, max-age=0, must-revalidate, no-transform")
        );
        assert_eq!(value(MODULE, "Cache-Control").as_deref(), Some(FOR_GOOD));
        assert_eq!(value(MODULE, "Content-Security-Policy"), None);
    }

    #[test]
    fn only_a_whole_digest_before_the_ending_is_one() {
        let names = [
            (MODULE, true),
            ("fonts/a-0123456789abcdef.woff2", true),
            ("crosslight-0123456789abcde.js", false),
            ("crosslight-0123456789abcdeg.js", false),
            ("0123456789abcdef.js", false),
            ("index.html", false),
        ];
        for (name, named) in names {
            assert_eq!(names_its_digest(name), named, "{name}");
        }
    }

    #[test]
    fn a_card_may_be_shown_elsewhere_and_a_page_may_not() {
        let name = "Cross-Origin-Resource-Policy";
        assert_eq!(value("card.png", name).as_deref(), Some("cross-origin"));
        assert_eq!(value("a/index.html", name).as_deref(), Some("same-origin"));
    }
}
