//! Recognizes the files that Crosslight made outside of bundles, which it may replace.

use super::map_picture::GENERATOR;

/// The parts of a single file that no other page has: the explainer and the program.
const SINGLE: [&str; 2] = [
    "<script type=\"application/json\" id=\"_explainer\">",
    "<script type=\"application/wasm\">",
];

/// Returns whether a file is a single file that Crosslight made.
#[must_use]
pub fn is_single_file(bytes: &[u8]) -> bool {
    is_text(bytes, "<!doctype html>", &SINGLE)
}

/// Returns whether a file is a map that Crosslight drew.
#[must_use]
pub fn is_map_picture(bytes: &[u8]) -> bool {
    is_text(bytes, "<svg ", &[GENERATOR])
}

fn is_text(bytes: &[u8], begins: &str, has: &[&str]) -> bool {
    let text = std::str::from_utf8(bytes);
    text.is_ok_and(|text| text.starts_with(begins) && has.iter().all(|part| text.contains(part)))
}
