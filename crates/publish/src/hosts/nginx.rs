//! The headers of a bundle as a configuration of nginx.

use std::fmt::Write as _;

use super::at::At;
use super::{DIGEST, always, headers, named, unnamed, whereabouts};
use crate::manifest::Manifest;
use crosslight_render::media_type;

/// Returns the snippet for nginx, to be included in a `server` block. `brotli` is for an
/// nginx with that module. The snippet affects the bundle's paths alone: at the root it
/// has a location for each file, elsewhere one location around them.
#[must_use]
pub fn for_nginx(manifest: &Manifest, at: &At, brotli: bool) -> String {
    let mut text = format!(
        "# Made by Crosslight for nginx. Include it in the server block whose root\n\
         # {}, ahead of locations with regular expressions.\n\
         # It says nothing of other paths. What the server block adds to all answers\n\
         # (Strict-Transport-Security, say) is not inherited: repeat it here.\n\
         # Make it anew with each explainer that is added, and with each version of\n\
         # Crosslight.\n",
        whereabouts(at)
    );
    let mut body = String::new();
    let _ = write!(
        body,
        "location ^~ {at}.crosslight {{ return 404; }}\n\
         location = {at}_headers {{ return 404; }}\n"
    );
    let is_around = !at.folder().is_empty();
    let mut block = |location: &str, path: &str| {
        let _ = writeln!(body, "location {location} {{");
        let kind = media_type(path);
        // While the server's own types hold, nginx ignores the default.
        let _ = writeln!(body, "    types {{ }}\n    default_type \"{kind}\";");
        if !is_around {
            body += &compressed(brotli, "    ");
        }
        // All headers: nginx inherits none into a block that adds one of its own.
        for (name, value) in headers(path, manifest) {
            // A response for a missing file has no cache time.
            let always = if name == "Cache-Control" {
                ""
            } else {
                " always"
            };
            let _ = writeln!(body, "    add_header {name} \"{value}\"{always};");
        }
        body.push_str("}\n");
    };
    for path in unnamed(manifest) {
        block(&format!("= {at}{path}"), path);
    }
    for pattern in named(manifest) {
        let example = pattern.replace(DIGEST, "0123456789abcdef");
        let escaped = format!("{at}{pattern}").replace('.', "\\.");
        let expression = escaped.replace(DIGEST, "[0-9a-f]{16}");
        block(&format!("~ \"^{expression}$\""), &example);
    }
    if !is_around {
        return text + &body;
    }
    let _ = write!(text, "location ^~ {at} {{\n    index index.html;\n");
    text += &compressed(brotli, "    ");
    for (name, value) in always() {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    for line in body.lines() {
        let _ = writeln!(text, "    {line}");
    }
    text + "}\n"
}

/// Returns the directives by which nginx sends the compressed files.
fn compressed(brotli: bool, indent: &str) -> String {
    let brotli = if brotli {
        "brotli_static on;"
    } else {
        "# brotli_static on; # with the module ngx_brotli"
    };
    format!("{indent}gzip_static on;\n{indent}gzip_vary on;\n{indent}{brotli}\n")
}
