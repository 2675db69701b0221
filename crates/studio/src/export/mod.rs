//! A folder as one file: a zip file whose files are stored as they are. The same project
//! gives the same bytes, which say nothing of the time or the machine.

use crc::{CRC_32_ISO_HDLC, Crc};

use crosslight_compile::hexadecimal_digest;

use crate::project::Project;

/// The checksum of the format; its table has one kilobyte.
static CHECKSUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// The version of the format that is needed to read the file: 2.0.
const VERSION: u16 = 20;
/// Names are UTF-8 (bit 11).
const UTF_8: u16 = 1 << 11;
/// The first day that the format knows: 1980-01-01.
const DAY: u16 = (1 << 5) | 1;
/// The signatures of the format's records.
const FILE: u32 = 0x0403_4b50;
const ENTRY: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;

/// Returns a project's folder as a zip file: the two texts, and the pictures.
#[must_use]
pub fn zip(project: &Project) -> Vec<u8> {
    let pictures = project.pictures().iter();
    let pictures = pictures.map(|(path, bytes)| (&**path, &**bytes));
    let files = [
        ("article.md", project.article().as_bytes()),
        ("explainer.toml", project.editorial().as_bytes()),
    ];
    packed(files.into_iter().chain(pictures))
}

/// Returns the digest of a project's folder, by which it is known again.
#[must_use]
pub fn digest(project: &Project) -> String {
    hexadecimal_digest(&zip(project))
}

/// Returns files as a zip file.
fn packed<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    let mut count = 0_u16;
    for (name, bytes) in files {
        let offset = length(archive.len());
        let mut about = Vec::new();
        for field in [VERSION, UTF_8, 0, 0, DAY] {
            about.extend(field.to_le_bytes());
        }
        for field in [
            CHECKSUM.checksum(bytes),
            length(bytes.len()),
            length(bytes.len()),
        ] {
            about.extend(field.to_le_bytes());
        }
        about.extend(short(name.len()).to_le_bytes());
        about.extend(0_u16.to_le_bytes());
        archive.extend(FILE.to_le_bytes());
        archive.extend(&about);
        archive.extend(name.as_bytes());
        archive.extend(bytes);
        directory.extend(ENTRY.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&about);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
        count += 1;
    }
    let offset = length(archive.len());
    let size = length(directory.len());
    archive.extend(directory);
    archive.extend(END.to_le_bytes());
    archive.extend([0; 4]);
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(size.to_le_bytes());
    archive.extend(offset.to_le_bytes());
    archive.extend([0; 2]);
    archive
}

/// Returns a length; a folder has far less than 4 GiB.
fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns the length of a name.
fn short(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
