//! Bundles on real servers, with the snippets that the program makes for them.

use std::fs;
use std::path::{Path, PathBuf};

use crosslight_publish::{Files, MANIFEST, Manifest, headers, media_type};

use crate::answer::Answer;
use crate::web_server::{ALL, Kind, WebServer};
use crate::{GOOD, SHIPPED, files, publish};

/// A site with two explainers in a folder; the folder is empty for the site's root.
struct Site {
    _folder: tempfile::TempDir,
    root: PathBuf,
    bundle: PathBuf,
    at: String,
    files: Files,
    record: Manifest,
}

/// The site's own page and style sheet.
const OWN: [(&str, &str); 2] = [
    ("news.html", "<!doctype html><title>The Gazette</title>"),
    ("style-0123456789abcdef.css", "body { color: teal }"),
];

impl Site {
    fn with_bundle_at(at: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("site");
        let bundle = root.join(at.trim_matches('/'));
        publish(Path::new(SHIPPED), &bundle, &[]);
        publish(Path::new(GOOD), &bundle, &["--sub-path", "tea"]);
        let files = files(&bundle);
        for (name, content) in OWN {
            fs::write(root.join(name), content).expect("written");
        }
        let record = Manifest::read(files.get(MANIFEST).expect("a record"));
        Site {
            _folder: folder,
            root,
            bundle,
            at: at.to_owned(),
            files,
            record: record.expect("a record"),
        }
    }

    fn serve(&self, kind: Kind, more: &str) -> WebServer {
        WebServer::start(kind, &self.root, &self.bundle, &self.at, more)
    }

    /// Returns each served file of the bundle, with the addresses that lead to it.
    fn addresses(&self) -> impl Iterator<Item = (&str, Vec<String>)> {
        let plain = self.files.paths().filter(|path| {
            let coded = [".br", ".zst", ".gz"];
            !coded.iter().any(|ending| path.ends_with(ending)) && !path.starts_with(['.', '_'])
        });
        plain.map(|path| {
            let folder = path.strip_suffix("index.html");
            let both = folder.into_iter().chain([path]);
            (
                path,
                both.map(|path| format!("{}{path}", self.at)).collect(),
            )
        })
    }
}

/// The paths that a bundle is served at.
const PLACES: [&str; 2] = ["/", "/essays/alliance/"];

/// Returns the policy in a page.
fn policy_in(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let start = "http-equiv=\"Content-Security-Policy\" content=\"";
    let policy = page.split_once(start).expect("a policy").1;
    policy.split_once('"').expect("its end").0.to_owned()
}

fn assert_has_no_header_of_ours(answer: &Answer, what: &str) {
    for name in [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Cache-Control",
    ] {
        assert_eq!(answer.header(name), None, "{what}: {name}");
    }
}

#[test]
fn each_server_sends_each_file_with_its_headers_wherever_the_bundle_is() {
    for at in PLACES {
        let site = Site::with_bundle_at(at);
        for kind in ALL {
            let server = site.serve(kind, "");
            let mut named = 0;
            for (path, addresses) in site.addresses() {
                for address in addresses {
                    let what = format!("{kind:?}: {address}");
                    let answer = server.ask(&address, "identity");
                    assert_eq!(answer.status, 200, "{what}");
                    assert!(Some(&*answer.body) == site.files.get(path), "{what}");
                    for (name, value) in headers(path, &site.record) {
                        assert_eq!(answer.header(name), Some(&*value), "{what}: {name}");
                    }
                    assert_eq!(
                        answer.header("Content-Type"),
                        Some(media_type(path)),
                        "{what}"
                    );
                    assert_eq!(answer.header("Content-Encoding"), None, "{what}");
                    assert_eq!(answer.header("Strict-Transport-Security"), None, "{what}");
                    named += usize::from(media_type(path) == "font/woff2");
                    if media_type(path).starts_with("text/html") {
                        let policy = policy_in(&answer.body) + "; frame-ancestors 'none'";
                        let sent = answer.header("Content-Security-Policy");
                        assert_eq!(sent, Some(&*policy), "{what}");
                        let dated = answer.header("ETag").and(answer.header("Last-Modified"));
                        assert!(dated.is_some(), "{what}");
                    }
                }
            }
            assert_eq!(named, 3, "three fonts");
        }
    }
}

#[test]
fn each_server_sends_the_compressed_files_that_lie_there() {
    for at in PLACES {
        let site = Site::with_bundle_at(at);
        for kind in ALL {
            let server = site.serve(kind, "");
            for (coding, ending) in [("br", ".br"), ("gzip", ".gz"), ("zstd", ".zst")] {
                if (kind, coding) == (Kind::Nginx, "zstd") {
                    continue; // Debian's nginx has no module for it.
                }
                for (path, addresses) in site.addresses() {
                    let Some(expected) = site.files.get(&format!("{path}{ending}")) else {
                        continue;
                    };
                    for address in addresses {
                        let what = format!("{kind:?}: {address} in {coding}");
                        let answer = server.ask(&address, coding);
                        assert_eq!(answer.header("Content-Encoding"), Some(coding), "{what}");
                        assert_eq!(answer.header("Vary"), Some("Accept-Encoding"), "{what}");
                        assert!(answer.body == expected, "{what}");
                        let kind = answer.header("Content-Type");
                        assert_eq!(kind, Some(media_type(path)), "{what}");
                        for (name, value) in headers(path, &site.record) {
                            assert_eq!(answer.header(name), Some(&*value), "{what}: {name}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_not_there_and_what_is_for_hosts_alone_is_not_found_and_not_kept() {
    for at in PLACES {
        let site = Site::with_bundle_at(at);
        for kind in ALL {
            let server = site.serve(kind, "");
            for path in [".crosslight", ".crosslight-lock", "_headers"] {
                let answer = server.ask(&format!("{at}{path}"), "identity");
                assert_eq!(answer.status, 404, "{kind:?}: {at}{path}");
            }
            let mut missing = vec!["crosslight-fedcba9876543210.js"];
            // At the root, names that are not the bundle's belong to the site.
            if at != "/" {
                missing.extend(["nothing", "tea/nothing/", "a-fedcba9876543210.js"]);
            }
            for path in missing {
                let answer = server.ask(&format!("{at}{path}"), "identity");
                let what = format!("{kind:?}: {at}{path}");
                assert_eq!(answer.status, 404, "{what}");
                assert_eq!(answer.header("Cache-Control"), None, "{what}");
                let guarded = answer.header("X-Content-Type-Options");
                assert_eq!(guarded, Some("nosniff"), "{what}");
            }
        }
    }
}

#[test]
fn the_site_around_keeps_its_own_locations_and_gets_no_header_of_ours() {
    let own = [
        (Kind::Nginx, "location / { add_header X-Own yes; }"),
        (
            Kind::Apache,
            "<Files news.html>\nHeader set X-Own yes\n</Files>",
        ),
        (Kind::Caddy, "\theader /news.html X-Own yes\n"),
    ];
    for at in PLACES {
        let site = Site::with_bundle_at(at);
        for (kind, more) in own {
            // Apache's file applies to the whole folder, which at the root is the site.
            if kind == Kind::Apache && at == "/" {
                continue;
            }
            let server = site.serve(kind, more);
            for (name, content) in OWN {
                let what = format!("{kind:?}: {name} beside {at}");
                let answer = server.ask(&format!("/{name}"), "identity");
                assert_eq!(answer.status, 200, "{what}");
                assert_eq!(answer.body, content.as_bytes(), "{what}");
                assert_has_no_header_of_ours(&answer, &what);
                if kind == Kind::Nginx || name == "news.html" {
                    assert_eq!(answer.header("X-Own"), Some("yes"), "{what}");
                }
            }
        }
    }
}
