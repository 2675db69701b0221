//! The headers of a bundle as a configuration of Apache.

use std::fmt::Write as _;

use super::at::At;
use super::{DIGEST, always, headers, named, unnamed, whereabouts};
use crate::compression::Coding;
use crate::manifest::Manifest;
use crosslight_render::MEDIA_TYPES;

/// Returns the `.htaccess` file for Apache, which applies to its folder alone.
#[must_use]
pub fn for_apache(manifest: &Manifest, at: &At) -> String {
    let mut text = format!(
        "# Made by Crosslight for Apache. Put it into the bundle's folder as .htaccess, or into\n\
         # the <Directory> of that folder; the site's root {}.\n\
         # It holds for that folder alone. It needs mod_headers, mod_mime and mod_rewrite, and\n\
         # as .htaccess \"AllowOverride FileInfo Indexes\". Make it anew with each explainer\n\
         # that is added, and with each version of Crosslight.\n\
         DirectoryIndex index.html\n\
         RedirectMatch 404 \"/(\\.crosslight[^/]*|_headers)$\"\n",
        whereabouts(at)
    );
    for (name, value) in always() {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    for (ending, kind) in MEDIA_TYPES {
        let _ = writeln!(text, "AddType \"{kind}\" .{ending}");
    }
    text += &compressed();
    for path in unnamed(manifest) {
        let expression = escaped(&format!("{at}{path}"));
        // A page is also at the address of its folder.
        let expression = match expression.strip_suffix("index\\.html") {
            Some(folder) => format!("{folder}(index\\.html)?"),
            None => expression,
        };
        block(&mut text, &expression, path, manifest);
    }
    for pattern in named(manifest) {
        let example = pattern.replace(DIGEST, "0123456789abcdef");
        let expression = escaped(&format!("{at}{pattern}")).replace(DIGEST, "[0-9a-f]{16}");
        block(&mut text, &expression, &example, manifest);
    }
    text
}

/// Writes the headers of the file at these addresses.
fn block(text: &mut String, expression: &str, path: &str, manifest: &Manifest) {
    let _ = writeln!(
        text,
        "<If \"%{{REQUEST_URI}} =~ m#^{expression}({})?$#\">",
        codings()
    );
    for (name, value) in &headers(path, manifest)[always().len()..] {
        let _ = writeln!(text, "    Header set {name} \"{value}\"");
    }
    text.push_str("</If>\n");
}

/// Returns the rules by which Apache sends the compressed files.
fn compressed() -> String {
    let mut text = String::from(
        "RemoveType .gz .br .zst\nRemoveLanguage .br\n\
         AddEncoding br .br\nAddEncoding zstd .zst\nAddEncoding gzip .gz\n\
         RewriteEngine On\n\
         RewriteCond \"%{REQUEST_FILENAME}/index.html\" -f\n\
         RewriteRule \"(^|/)$\" \"%{REQUEST_URI}index.html\" [L]\n",
    );
    for (coding, token) in Coding::ALL.into_iter().zip(["br", "zstd", "gzip"]) {
        let ending = coding.ending();
        let _ = write!(
            text,
            "RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"(^|,)\\s*{token}\\s*(;\\s*q=(1|0\\.0*[1-9])[^,]*)?(,|$)\"\n\
             RewriteCond \"%{{REQUEST_FILENAME}}{ending}\" -f\n\
             RewriteRule \"^\" \"%{{REQUEST_URI}}{ending}\" [L]\n",
        );
    }
    let endings: Vec<_> = ["html", "js", "json", "jsonld", "md", "txt", "wasm"].into();
    let _ = write!(
        text,
        "<FilesMatch \"\\.({})({})?$\">\n    Header merge Vary Accept-Encoding\n</FilesMatch>\n",
        endings.join("|"),
        codings()
    );
    text
}

/// Returns the endings of coded files, as a regular expression.
fn codings() -> String {
    let endings = Coding::ALL.map(|coding| escaped(coding.ending()));
    endings.join("|")
}

fn escaped(path: &str) -> String {
    path.replace('.', "\\.")
}
