//! The headers of a bundle in the words of two servers.

use std::fmt::Write as _;

use super::{
    FOR_GOOD, TYPES, always, headers, media_type, names_its_digest, resource_policy, served,
};
use crate::publish::record::Record;

/// The snippet for nginx, to be included in the `server` block whose root is the
/// bundle's folder; `brotli` where that nginx has the module for it.
#[must_use]
pub fn for_nginx(record: &Record, brotli: bool) -> String {
    let mut text = String::from(
        "# Made by Crosslight. Include it in the server block whose root is the bundle's\n\
         # folder, and make it anew with each version of Crosslight.\n\
         index index.html;\n\
         gzip_static on;\n\
         gzip_vary on;\n",
    );
    text += if brotli {
        "brotli_static on;\n"
    } else {
        "# With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static):\n\
         # brotli_static on;\n"
    };
    text += "\nlocation ~ /\\. {\n    return 404;\n}\n\
             location = /_headers {\n    return 404;\n}\n";
    let mut block = |location: &str, path: &str| {
        let _ = writeln!(text, "location {location} {{");
        let kind = media_type(path);
        let _ = writeln!(text, "    types {{ }}\n    default_type \"{kind}\";");
        for (name, value) in headers(path, record) {
            // How long an answer may be kept is not said of what is not there.
            let always = if name == "Cache-Control" {
                ""
            } else {
                " always"
            };
            let _ = writeln!(text, "    add_header {name} \"{value}\"{always};");
        }
        text.push_str("}\n");
    };
    for path in served(record).filter(|path| !names_its_digest(path)) {
        block(&format!("= /{path}"), path);
    }
    for (ending, _) in TYPES {
        let example = format!("a-0123456789abcdef.{ending}");
        block(&format!("~ \"-[0-9a-f]{{16}}\\.{ending}$\""), &example);
    }
    text += "location / {\n";
    for (name, value) in always() {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    text + "}\n"
}

/// The snippet for Caddy, to be imported in the site whose root is the bundle's
/// folder.
#[must_use]
pub fn for_caddy(record: &Record) -> String {
    let mut text = String::from(
        "# Made by Crosslight. Import it in the site whose root is the bundle's folder,\n\
         # and make it anew with each version of Crosslight.\n\
         header {\n",
    );
    for (name, value) in always() {
        let _ = writeln!(text, "\t{name} \"{value}\"");
    }
    text += "}\n";
    let unnamed = served(record).filter(|path| !names_its_digest(path));
    for (number, path) in unnamed.enumerate() {
        let folder = path
            .strip_suffix("index.html")
            .map(|folder| format!("/{folder} "));
        let folder = folder.unwrap_or_default();
        let _ = writeln!(
            text,
            "@file{number} path {folder}/{path}\nheader @file{number} {{"
        );
        for (name, value) in &headers(path, record)[always().len()..] {
            let _ = writeln!(text, "\t{name} \"{value}\"");
        }
        let _ = writeln!(text, "\tContent-Type \"{}\"\n}}", media_type(path));
    }
    let (policy, value) = resource_policy("a.js", None);
    let _ = write!(
        text,
        "@named {{\n\tfile\n\tpath_regexp -[0-9a-f]{{16}}\\.[a-z0-9]+$\n}}\n\
         header @named {{\n\tCache-Control \"{FOR_GOOD}\"\n\t{policy} \"{value}\"\n}}\n\
         file_server {{\n\thide .crosslight _headers\n\tprecompressed br zstd gzip\n}}\n",
    );
    text
}
