//! Files in the three codings that hosts send: brotli, zstd, gzip. Each is made
//! once, when the bundle is, and the same bytes always give the same bytes.
//!
//! What explainers share is compressed as far as it goes, once, when the page is built.
//! An explainer's own files are compressed whenever it is published, so there the time
//! counts. Of a page that is the first thing that its readers wait for, so it is
//! compressed as far as it goes up to [`HEAD`] and quickly from there on. So whatever
//! its size is, a longer page takes longer.

use std::io::{self, Write};
use std::thread;

use brotli::concat::{BroCatli, BroCatliResult};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use super::files::Files;

/// The endings of the kinds of file that become smaller.
const COMPRESSIBLE: [&str; 10] = [
    "css", "html", "js", "json", "jsonld", "md", "svg", "txt", "wasm", "xml",
];

/// So many bytes of a page are compressed as far as they go: the shipped one is two
/// thirds of it. They take a tenth of a second in brotli.
const HEAD: usize = 96 << 10;

/// How much time a file is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// All that makes it smaller: what is compressed once.
    Kept,
    /// All for its head, and little for the rest: what readers wait for.
    Page,
    /// Little: what few readers ask for, or what is compressed inside already.
    Quick,
}

/// A content coding (RFC 9110, section 8.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// RFC 7932
    Brotli,
    /// RFC 8878
    Zstd,
    /// RFC 1952
    Gzip,
}

impl Coding {
    /// All of them, the one that makes files smallest first.
    pub const ALL: [Coding; 3] = [Coding::Brotli, Coding::Zstd, Coding::Gzip];

    /// How a file in this coding ends, beside the file as it is.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Coding::Brotli => ".br",
            Coding::Zstd => ".zst",
            Coding::Gzip => ".gz",
        }
    }

    /// The bytes in this coding.
    ///
    /// # Errors
    /// None that writing into memory has.
    pub fn encode(self, bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
        match (self, effort) {
            (Coding::Brotli, Effort::Kept) => brotli(bytes, 11, Part::Whole),
            (Coding::Brotli, Effort::Quick) => brotli(bytes, 8, Part::Whole),
            (Coding::Brotli, Effort::Page) => match bytes.split_at_checked(HEAD) {
                None | Some((_, [])) => brotli(bytes, 11, Part::Whole),
                Some((head, rest)) => joined(
                    &brotli(head, 11, Part::First)?,
                    &brotli(rest, 8, Part::Next)?,
                ),
            },
            (Coding::Zstd, effort) => {
                let level = if effort == Effort::Kept { 19 } else { 12 };
                zstd::bulk::compress(bytes, level)
            }
            (Coding::Gzip, _) => {
                // Neither a time nor a name, so that it is the same tomorrow.
                let mut coder = GzBuilder::new()
                    .mtime(0)
                    .write(Vec::new(), Compression::best());
                coder.write_all(bytes)?;
                coder.finish()
            }
        }
    }
}

/// Which part of a brotli stream is made.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Whole,
    /// Another can follow.
    First,
    /// It follows another.
    Next,
}

fn brotli(bytes: &[u8], quality: i32, part: Part) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality,
        lgwin: WINDOW.into(),
        size_hint: bytes.len(),
        appendable: part != Part::Whole,
        catable: part == Part::Next,
        use_dictionary: part != Part::Next,
        ..BrotliEncoderParams::default()
    };
    let mut coded = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut coded, &params)?;
    Ok(coded)
}

/// The window of brotli, as a power of two.
const WINDOW: u8 = 22;

/// Two brotli streams as one.
fn joined(first: &[u8], next: &[u8]) -> io::Result<Vec<u8>> {
    let mut joined = BroCatli::new();
    // A few bytes of each stream's head and end are written anew.
    let mut out = vec![0; first.len() + next.len() + 64];
    let mut end = 0;
    for stream in [first, next] {
        joined.new_brotli_file();
        let mut read = 0;
        let result = joined.stream(stream, &mut read, &mut out, &mut end);
        if result != BroCatliResult::NeedsMoreInput && result != BroCatliResult::Success {
            return Err(io::Error::other("brotli streams that can't be joined"));
        }
    }
    if joined.finish(&mut out, &mut end) != BroCatliResult::Success {
        return Err(io::Error::other("brotli streams that can't be joined"));
    }
    out.truncate(end);
    Ok(out)
}

/// Whether the path is that of a coded file.
pub fn is_coded(path: &str) -> bool {
    uncoded(path) != path
}

/// Returns the path of the file that a coded file stands beside; other paths as they are.
pub fn uncoded(path: &str) -> &str {
    let mut plain = Coding::ALL.iter();
    let plain = plain.find_map(|coding| path.strip_suffix(coding.ending()));
    plain.unwrap_or(path)
}

/// Returns the coded forms of files that become smaller, each in the coding's ending.
///
/// # Errors
/// None that writing into memory has.
pub fn compressed(files: &Files, effort: impl Fn(&str) -> Effort) -> io::Result<Files> {
    let mut jobs = Vec::new();
    for (path, bytes) in files.iter() {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        if COMPRESSIBLE.contains(&ending) {
            let effort = effort(path);
            jobs.extend(Coding::ALL.map(|coding| (path, bytes, coding, effort)));
        }
    }
    // Brotli's thorough work takes as long as all the rest.
    let (long, short): (Vec<_>, Vec<_>) = jobs
        .into_iter()
        .partition(|(.., coding, effort)| *coding == Coding::Brotli && *effort != Effort::Quick);
    thread::scope(|scope| {
        let long = scope.spawn(move || encoded(&long));
        let mut coded = encoded(&short)?;
        let long = long.join();
        coded.extend(long.unwrap_or_else(|_| Err(io::Error::other("brotli failed")))?);
        Ok(coded)
    })
}

/// A file to be coded.
type Job<'a> = (&'a str, &'a [u8], Coding, Effort);

fn encoded(jobs: &[Job]) -> io::Result<Files> {
    let mut coded = Files::default();
    for &(path, bytes, coding, effort) in jobs {
        let smaller = coding.encode(bytes, effort)?;
        if smaller.len() < bytes.len() {
            coded.add(format!("{path}{}", coding.ending()), smaller);
        }
    }
    Ok(coded)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn decoded(coding: Coding, bytes: &[u8]) -> Vec<u8> {
        let mut plain = Vec::new();
        match coding {
            Coding::Brotli => {
                brotli::BrotliDecompress(&mut &bytes[..], &mut plain).expect("brotli");
            }
            Coding::Zstd => plain = zstd::stream::decode_all(bytes).expect("zstd"),
            Coding::Gzip => {
                let mut decoder = flate2::read::GzDecoder::new(bytes);
                decoder.read_to_end(&mut plain).expect("gzip");
            }
        }
        plain
    }

    #[test]
    fn what_is_coded_can_be_decoded_whatever_its_size_and_effort() {
        for size in [0, 1, 1000, HEAD, HEAD + 1, 3 * HEAD] {
            let mut text = String::new();
            let mut number = 1_u32;
            while text.len() < size {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text += "A tea, and another one of ";
                text += &(number >> 20).to_string();
                text += ". ";
            }
            text.truncate(size);
            for coding in Coding::ALL {
                for effort in [Effort::Kept, Effort::Page, Effort::Quick] {
                    // It would take seconds where nothing is optimized.
                    if effort == Effort::Kept && size > 1000 {
                        continue;
                    }
                    let coded = coding.encode(text.as_bytes(), effort).expect("coded");
                    let what = format!("{coding:?}, {effort:?}, {size}: {}", coded.len());
                    assert!(coded.len() < size / 3 + 32, "{what}");
                    let again = coding.encode(text.as_bytes(), effort).expect("coded");
                    assert_eq!(coded, again, "{what}");
                    assert!(decoded(coding, &coded) == text.as_bytes(), "{what}");
                }
            }
        }
    }

    #[test]
    fn only_what_becomes_smaller_gets_coded_forms() {
        let mut files = Files::default();
        files.add("index.html", "a".repeat(1000));
        files.add("short.txt", "a");
        files.add("letters.woff2", "a".repeat(1000));
        let coded = compressed(&files, |_| Effort::Page).expect("coded");
        files.extend(coded);
        let paths: Vec<_> = files.paths().collect();
        let expected = [
            "index.html",
            "index.html.br",
            "index.html.gz",
            "index.html.zst",
            "letters.woff2",
            "short.txt",
        ];
        assert_eq!(paths, expected);
        assert!(is_coded("index.html.zst"));
        assert!(!is_coded("index.html"));
    }
}
