//! The headers of a bundle as a configuration of Caddy.

use std::fmt::Write as _;

use super::at::At;
use super::{DIGEST, always, headers, named, unnamed, whereabouts};
use crate::manifest::Manifest;
use crosslight_render::media_type;

/// Returns the snippet for Caddy, to be imported in a site. It handles the paths of the
/// bundle alone.
#[must_use]
pub fn for_caddy(manifest: &Manifest, at: &At) -> String {
    let mut text = format!(
        "# Made by Crosslight for Caddy. Import it in the site whose root\n\
         # {}, ahead of its other handlers.\n\
         # It handles no other path. Make it anew with each explainer that is added, and\n\
         # with each version of Crosslight.\n",
        whereabouts(at)
    );
    if at.folder().is_empty() {
        let paths: Vec<_> = addresses(manifest, at).collect();
        let hidden = "/.crosslight* /_headers";
        let _ = write!(
            text,
            "@crosslight path {} {hidden}\nhandle @crosslight {{\n",
            paths.join(" ")
        );
    } else {
        let _ = writeln!(text, "handle {at}* {{");
    }
    let mut body = String::from("header {\n");
    for (name, value) in always() {
        let _ = writeln!(body, "\t{name} \"{value}\"");
    }
    body += "}\n";
    let mut block = |number: usize, paths: &str, path: &str| {
        let _ = write!(
            body,
            "@file{number} {{\n\tpath {paths}\n}}\nheader @file{number} {{\n"
        );
        for (name, value) in &headers(path, manifest)[always().len()..] {
            let _ = writeln!(body, "\t{name} \"{value}\"");
        }
        let _ = writeln!(body, "\tContent-Type \"{}\"\n}}", media_type(path));
    };
    let mut count = 0;
    for path in unnamed(manifest) {
        count += 1;
        block(count, &both(at, path).join(" "), path);
    }
    for pattern in named(manifest) {
        count += 1;
        let example = pattern.replace(DIGEST, "0123456789abcdef");
        // A missing file must have neither a type nor a cache time.
        block(count, &format!("{at}{pattern}\n\tfile"), &example);
    }
    body += "file_server {\n\thide .crosslight* _headers\n\tprecompressed br zstd gzip\n}\n";
    for line in body.lines() {
        let _ = writeln!(text, "\t{line}");
    }
    text + "}\n"
}

/// Returns the addresses of a file; a page is also at the address of its folder.
fn both(at: &At, path: &str) -> Vec<String> {
    let folder = path.strip_suffix("index.html");
    let both = folder.into_iter().chain([path]);
    both.map(|path| format!("{at}{path}")).collect()
}

/// Returns the addresses of all files; an asterisk stands for any digest.
fn addresses(manifest: &Manifest, at: &At) -> impl Iterator<Item = String> {
    let unnamed = unnamed(manifest).flat_map(|path| both(at, path));
    let named = named(manifest).into_iter();
    unnamed.chain(named.map(move |pattern| format!("{at}{pattern}")))
}
