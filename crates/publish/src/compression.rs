//! Files in the three codings that hosts send: brotli, zstd, gzip. Each is made once,
//! with the bundle, and the same bytes always give the same bytes.
//!
//! The files that explainers share are compressed once, when the page is built, as far as
//! possible. An explainer's own files are compressed at each publication, so time counts
//! there. The page is the first file that its readers wait for. So its first [`HEAD`]
//! bytes are compressed as far as possible, and the rest quickly. The time grows with
//! the page, at any size. A file above [`LONG`] that few ask for is compressed with less
//! effort: those of an article of 5,000 sections have 50 MB.

use std::io;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use brotli::concat::{BroCatli, BroCatliResult};
use brotli::enc::BrotliEncoderParams;

use crosslight_render::{Files, gzip};

/// The endings of files that compression makes smaller.
const COMPRESSIBLE: [&str; 10] = [
    "css", "html", "js", "json", "jsonld", "md", "svg", "txt", "wasm", "xml",
];

/// The smallest file in bytes that is compressed: what fits into one packet comes no sooner.
const SMALLEST: usize = 512;

/// The size of a page's head, which is compressed as far as possible: the shipped page is
/// two thirds of it. In brotli this takes a tenth of a second.
const HEAD: usize = 96 << 10;

/// The size in bytes above which [`Effort::Quick`] takes half the time, and a twentieth
/// more bytes.
const LONG: usize = 1 << 20;

/// The most threads that compress at once: each needs some memory.
const THREADS: usize = 4;

/// The effort of compressing a file, in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// The maximum: for files that are compressed once.
    Kept,
    /// The maximum for the head, little for the rest: for pages, which readers wait for.
    Page,
    /// Little: for files that few readers ask for, or that are compressed inside already.
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
    /// All codings, in the order of compression, the best first.
    pub const ALL: [Coding; 3] = [Coding::Brotli, Coding::Zstd, Coding::Gzip];

    /// Returns the ending that a coded file adds to the file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Coding::Brotli => ".br",
            Coding::Zstd => ".zst",
            Coding::Gzip => ".gz",
        }
    }

    /// Encodes bytes.
    ///
    /// # Errors
    /// None: writing into memory does not fail.
    pub fn encode(self, bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
        match (self, effort) {
            (Coding::Brotli, Effort::Kept) => brotli(bytes, 11, Part::Whole),
            (Coding::Brotli, Effort::Quick) => {
                let quality = if bytes.len() > LONG { 5 } else { 8 };
                brotli(bytes, quality, Part::Whole)
            }
            (Coding::Brotli, Effort::Page) => match bytes.split_at_checked(HEAD) {
                None | Some((_, [])) => brotli(bytes, 11, Part::Whole),
                Some((head, rest)) => joined(
                    &brotli(head, 11, Part::First)?,
                    &brotli(rest, 8, Part::Next)?,
                ),
            },
            (Coding::Zstd, effort) => {
                let level = match effort {
                    Effort::Kept => 19,
                    Effort::Quick if bytes.len() > LONG => 9,
                    Effort::Page | Effort::Quick => 12,
                };
                zstd::bulk::compress(bytes, level)
            }
            (Coding::Gzip, _) => gzip(bytes),
        }
    }
}

/// The role of a part in a joined brotli stream.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Whole,
    /// A part that another can follow.
    First,
    /// A part that follows another.
    Next,
}

fn brotli(bytes: &[u8], quality: i32, part: Part) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality,
        lgwin: WINDOW.into(),
        size_hint: bytes.len(),
        appendable: part != Part::Whole,
        catable: part == Part::Next,
        // Distances into the dictionary count from the beginning of the stream, which a
        // later part does not know.
        use_dictionary: part != Part::Next,
        ..BrotliEncoderParams::default()
    };
    let mut coded = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut coded, &params)?;
    Ok(coded)
}

/// The window of brotli, as an exponent of two.
const WINDOW: u8 = 22;

/// Joins two brotli streams.
fn joined(first: &[u8], next: &[u8]) -> io::Result<Vec<u8>> {
    let mut joined = BroCatli::new();
    // The join rewrites a few bytes at the head and at the end of each stream.
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

/// Returns whether the path is one of a coded file.
pub fn is_coded(path: &str) -> bool {
    uncoded(path) != path
}

/// Returns the path of the plain file beside a coded one; other paths unchanged.
pub fn uncoded(path: &str) -> &str {
    let mut plain = Coding::ALL.iter();
    let plain = plain.find_map(|coding| path.strip_suffix(coding.ending()));
    plain.unwrap_or(path)
}

/// Returns the coded forms of the files that become smaller, each with its coding's ending.
///
/// # Errors
/// None: writing into memory does not fail.
pub fn compressed(files: &Files, effort: impl Fn(&str) -> Effort) -> io::Result<Files> {
    let mut jobs = Vec::new();
    for (path, bytes) in files.iter() {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        if COMPRESSIBLE.contains(&ending) && bytes.len() >= SMALLEST {
            let effort = effort(path);
            jobs.extend(Coding::ALL.map(|coding| (path, bytes, coding, effort)));
        }
    }
    // Brotli at full effort takes longest, so it begins first.
    jobs.sort_by_key(|(_, bytes, coding, effort)| {
        let is_long = *coding == Coding::Brotli && *effort != Effort::Quick;
        (!is_long, std::cmp::Reverse(bytes.len()))
    });
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let jobs = Mutex::new(jobs.into_iter());
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
    thread::scope(|scope| {
        let workers = (0..threads.min(THREADS)).map(|_| scope.spawn(|| encoded(next)));
        let workers: Vec<_> = workers.collect();
        let mut coded = Files::default();
        for worker in workers {
            let part = worker.join();
            coded.extend(part.unwrap_or_else(|_| Err(io::Error::other("compressing failed")))?);
        }
        Ok(coded)
    })
}

/// A file to encode, with its coding and effort.
type Job<'a> = (&'a str, &'a [u8], Coding, Effort);

/// Encodes files until there are no more.
fn encoded<'a>(next: impl Fn() -> Option<Job<'a>>) -> io::Result<Files> {
    let mut coded = Files::default();
    while let Some((path, bytes, coding, effort)) = next() {
        let smaller = coding.encode(bytes, effort)?;
        // Otherwise hosts would send more bytes, and a header about them.
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
        for size in [0, 1, 1000, HEAD, HEAD + 1, 3 * HEAD, LONG + 1] {
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
                    // Without optimization, the maximum takes seconds.
                    if effort == Effort::Kept && size > 1000
                        || effort == Effort::Page && size > LONG
                    {
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
