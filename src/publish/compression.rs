//! Files in the three codings that hosts send: brotli, zstd, gzip. Each is made
//! once, when the bundle is, and the same bytes always give the same bytes.

use std::io::{self, Write};

use flate2::{Compression, GzBuilder};

use super::files::Files;

/// The endings of the kinds of file that become smaller.
const COMPRESSIBLE: [&str; 10] = [
    "css", "html", "js", "json", "jsonld", "md", "svg", "txt", "wasm", "xml",
];

/// Up to this size, in bytes, a file is compressed as far as it goes; beyond it,
/// as far as is quick: a page of thousands of sections would take minutes.
const THOROUGH: usize = 1 << 20;

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
    pub fn encode(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let thorough = bytes.len() <= THOROUGH;
        match self {
            Coding::Brotli => {
                let params = brotli::enc::BrotliEncoderParams {
                    quality: if thorough { 11 } else { 5 },
                    lgwin: 22,
                    size_hint: bytes.len(),
                    ..Default::default()
                };
                let mut coded = Vec::new();
                brotli::BrotliCompress(&mut &bytes[..], &mut coded, &params)?;
                Ok(coded)
            }
            Coding::Zstd => zstd::bulk::compress(bytes, if thorough { 19 } else { 6 }),
            Coding::Gzip => {
                let level = Compression::new(if thorough { 9 } else { 6 });
                // Neither a time nor a name, so that it is the same tomorrow.
                let mut coder = GzBuilder::new().mtime(0).write(Vec::new(), level);
                coder.write_all(bytes)?;
                coder.finish()
            }
        }
    }
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

/// Adds the coded forms of a file beside it, where they are smaller.
///
/// # Errors
/// None that writing into memory has.
pub fn add_compressed(files: &mut Files, path: &str) -> io::Result<()> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let Some(bytes) = files.get(path).filter(|_| COMPRESSIBLE.contains(&ending)) else {
        return Ok(());
    };
    let mut coded = Vec::new();
    for coding in Coding::ALL {
        let smaller = coding.encode(bytes)?;
        if smaller.len() < bytes.len() {
            coded.push((format!("{path}{}", coding.ending()), smaller));
        }
    }
    files.extend(coded);
    Ok(())
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
    fn what_is_coded_can_be_decoded_whatever_its_size() {
        for size in [1000, THOROUGH + 1] {
            let text = "A tea, and another. ".repeat(size.div_ceil(20));
            for coding in Coding::ALL {
                let coded = coding.encode(text.as_bytes()).expect("coded");
                assert!(coded.len() < size / 4, "{coding:?}: {}", coded.len());
                assert_eq!(coded, coding.encode(text.as_bytes()).expect("coded"));
                assert_eq!(decoded(coding, &coded), text.as_bytes(), "{coding:?}");
            }
        }
    }

    #[test]
    fn only_what_becomes_smaller_gets_coded_forms() {
        let mut files = Files::default();
        files.add("index.html", "a".repeat(1000));
        files.add("short.txt", "a");
        files.add("letters.woff2", "a".repeat(1000));
        for path in ["index.html", "short.txt", "letters.woff2"] {
            add_compressed(&mut files, path).expect("coded");
        }
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
