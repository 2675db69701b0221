//! The program that `make dist` builds, with the template inside it: the bundles that
//! it publishes, and their folders. The variables that `scripts/tools.sh` sets name the
//! program and the bundle of Trunk's build.

mod answer;
mod drafts;
mod hosts;
mod places;
mod preview;
mod saves;
mod scale;
mod several;
mod sharing;
mod single_file;
mod site_files;
mod studio_checks;
mod web_server;

use std::path::Path;
use std::process::{Command, Output};

use crosslight_publish::{Files, read_files};
use support::environment;

/// Returns the program as a command without arguments.
fn program() -> Command {
    let mut command = Command::new(environment::program());
    command.env("NO_COLOR", "1");
    command
}

/// Runs the program.
fn crosslight(arguments: &[&str]) -> Output {
    program()
        .args(arguments)
        .output()
        .expect("the program runs")
}

/// Publishes, asserts success, and returns the output.
#[track_caller]
fn publish(folder: &Path, out: &Path, more: &[&str]) -> String {
    let output = crosslight(&[&["publish", text(folder), "--out", text(out)], more].concat());
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", complained(&output));
    said
}

/// Publishes, asserts an ordinary failure, and returns the reason.
#[track_caller]
fn fails_to_publish(folder: &Path, out: &Path, more: &[&str]) -> String {
    let output = crosslight(&[&["publish", text(folder), "--out", text(out)], more].concat());
    assert_eq!(output.status.code(), Some(1), "{}", complained(&output));
    complained(&output)
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in Unicode")
}

fn files(folder: &Path) -> Files {
    read_files(folder).expect("a folder")
}

/// The shipped explainer's folder.
const SHIPPED: &str = "../content";
/// A small explainer's folder.
const GOOD: &str = "fixtures/good";

#[test]
fn the_shipped_article_is_published_as_trunk_builds_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(Path::new(SHIPPED), &out, &[]);
    let (published, built) = (files(&out), files(&environment::bundle()));
    let paths: Vec<_> = published.paths().collect();
    assert_eq!(paths, built.paths().collect::<Vec<_>>());
    for (path, bytes) in published.iter() {
        assert!(built.get(path) == Some(bytes), "{path} differs");
    }
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (first, second) = (folder.path().join("1"), folder.path().join("2"));
    for out in [&first, &second] {
        publish(Path::new(GOOD), out, &[]);
    }
    assert!(files(&first) == files(&second));
}

#[test]
fn every_compressed_file_is_the_file_beside_it() {
    let files = files(&environment::bundle());
    let mut count = 0;
    for (path, bytes) in files.iter() {
        let coded: Vec<_> = [".br", ".gz", ".zst"]
            .iter()
            .filter_map(|ending| files.get(&format!("{path}{ending}")))
            .collect();
        let [brotli, gzip, zstd] = coded.as_slice() else {
            assert!(coded.is_empty(), "{path} lacks a compressed form");
            continue;
        };
        count += 1;
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &**brotli, &mut plain).expect("brotli");
        assert!(plain == bytes, "{path}.br");
        plain.clear();
        let mut gzip = flate2::read::GzDecoder::new(*gzip);
        std::io::Read::read_to_end(&mut gzip, &mut plain).expect("gzip");
        assert!(plain == bytes, "{path}.gz");
        let plain = zstd::stream::decode_all(*zstd).expect("zstd");
        assert!(plain == bytes, "{path}.zst");
    }
    // The page, the single file, the module, the program and the licences.
    assert!(count >= 6, "{count}");
}
