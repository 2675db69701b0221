//! The measured pages: ours as it is built, the same with many sections, and for each
//! the reference, the same content by hand.

use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use crosslight::components::Imprint;
use crosslight_content::Explainer;
use crosslight_publish::read_folder;
use crosslight_publish::{SINGLE_FILE, digest};

use crate::by_hand::{Extent, by_hand, said};
use crate::link::{File, Files};
use support::island::with_link_as;
use support::long_article::{self, long};

/// The number of sections of the long articles.
pub const SIZES: [u32; 4] = [5, 100, 1000, 5000];

/// Returns all files: ours at `/ours/` and `/ours/5/`, the reference at `/reference/`
/// and `/reference/5/`. A baseline bundle takes the reference's place.
pub fn files(bundle: &Path, baseline: Option<&Path>) -> Files {
    let mut files = Files::new();
    add_bundle(&mut files, bundle, "/ours/");
    if let Some(baseline) = baseline {
        add_bundle(&mut files, baseline, "/reference/");
        return files;
    }
    let fonts = Path::new("styles/fonts");
    let shipped = read_folder("content".as_ref()).expect("the shipped explainer");
    let map = shipped.map();
    let single_file = std::fs::metadata(bundle.join(SINGLE_FILE)).expect("the single file");
    let imprint = Imprint {
        coverage: shipped.coverage,
        digest: shipped.digest.as_str().into(),
        version: env!("CARGO_PKG_VERSION").into(),
        studio: None,
        single_file: usize::try_from(single_file.len()).ok(),
    };
    for (folder, extent) in [
        ("reference", Extent::Whole(map.as_ref(), Some(&imprint))),
        ("article", Extent::Article),
    ] {
        let page = by_hand(&shipped.explainer, extent, "");
        if folder == "reference" {
            assert_says_the_same(&page, bundle);
        }
        // Kept for looking at it.
        std::fs::create_dir_all("target/bench").expect("a folder");
        std::fs::write(format!("target/bench/{folder}.html"), &page).expect("written");
        add(&mut files, format!("/{folder}/"), page.into_bytes());
        add_folder(&mut files, fonts, fonts, &format!("/{folder}/fonts/"));
    }
    for size in SIZES {
        let page = by_hand(&long(size), Extent::Whole(None, None), "../");
        let path = format!("/reference/{size}/");
        add(&mut files, path, page.into_bytes());
    }
    files
}

/// Asserts that the page by hand shows as much as ours; else it would be no reference.
fn assert_says_the_same(by_hand: &str, bundle: &Path) {
    let ours = std::fs::read_to_string(bundle.join("index.html")).expect("the built page");
    let [by_hand, ours] = [by_hand, &ours].map(said::of);
    let same = by_hand.letters.chars().zip(ours.letters.chars());
    let same: String = same.take_while(|(a, b)| a == b).map(|it| it.0).collect();
    assert_eq!(by_hand.letters, ours.letters, "the same up to: {same}");
    assert_eq!(by_hand.links, ours.links);
}

/// Adds a built bundle, and its page with other explainers in it.
fn add_bundle(files: &mut Files, bundle: &Path, prefix: &str) {
    let page = std::fs::read_to_string(bundle.join("index.html")).expect("the built page");
    add_folder(files, bundle, bundle, prefix);
    for size in SIZES {
        let [page, data] = refilled(&page, &long(size));
        add(files, format!("{prefix}{size}/"), page.into_bytes());
        add(files, format!("{prefix}{size}/{DATA}"), data.into_bytes());
    }
    add(files, prefix.into(), page.into_bytes());
}

fn add_folder(files: &mut Files, root: &Path, folder: &Path, prefix: &str) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add_folder(files, root, &path, prefix);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("a path in it")
                .to_string_lossy();
            add(
                files,
                format!("{prefix}{name}"),
                std::fs::read(&path).expect("a file"),
            );
        }
    }
}

fn add(files: &mut Files, path: String, bytes: Vec<u8>) {
    let ending = path.rsplit_once('.').map_or("html", |(_, ending)| ending);
    let kind = match ending {
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "html" => "text/html; charset=utf-8",
        _ if path.ends_with('/') => "text/html; charset=utf-8",
        _ => "text/plain",
    };
    let brotli = kind != "font/woff2";
    let body = if brotli { compressed(&bytes) } else { bytes };
    files.insert(path, File { kind, body, brotli });
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality: if bytes.len() > 500_000 { 9 } else { 11 },
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)
        .expect("memory takes what is written");
    out
}

/// The name of a long article's data, beside its page.
const DATA: &str = "explainer.json";

/// Returns the bundle's page with another explainer's markup, and its data. Both go
/// into a folder of their own; the other files are one folder up.
fn refilled(page: &str, explainer: &Explainer) -> [String; 2] {
    let (page, data) = long_article::redrawn(page, explainer);
    // The policy is removed, since its digests would refuse the changed styles and
    // script.
    let start = page.find("<meta http-equiv=").expect("the policy");
    let end = page[start..].find('>').expect("its end") + start + 1;
    let page = [&page[..start], &page[end..]]
        .concat()
        .replace("\"./", "\"../")
        .replace("url(fonts/", "url(../fonts/");
    let digest = digest(data.as_bytes());
    let link = format!("<link id=\"_explainer\" href=\"{DATA}\" data-integrity=\"{digest}\">");
    [with_link_as(&page, &link), data]
}
