//! Measures the letters of the map's font, so that neither the font nor a library that
//! reads it is in the programs.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// The font of the map, as plain TrueType; it has one weight for names and captions.
const FONT: &str = "../publish/src/card/inter-ui.ttf";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FONT}");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let bytes = fs::read(root.join(FONT))?;
    let font = FontRef::new(&bytes)?;
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    let letters = font.charmap().mappings().filter_map(|(letter, glyph)| {
        let advance = metrics
            .advance_width(glyph)
            .filter(|_| glyph != GlyphId::NOTDEF)?;
        Some((char::from_u32(letter)?, advance))
    });
    let mut letters: Vec<(char, f32)> = letters.collect();
    letters.sort_by_key(|(letter, _)| *letter);
    fs::write(out.join("advances.rs"), format!("&{letters:?}"))?;
    Ok(())
}
