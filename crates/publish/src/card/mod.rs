//! The card picture for shared links: the headline and the viewpoints, in the page's
//! design, drawn as SVG and written as PNG.
//!
//! The card has the page's fonts, and two with more letters (Latin of all languages,
//! Cyrillic, Greek). A headline in another script has no card, and `publish` lists the
//! missing letters: a picture of boxes would be worse than none.

mod letters;

use std::fmt;
use std::fmt::Write;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::html::escaped;
use crosslight_content::Explainer;
use letters::{Letters, prepared};

/// The picture's size, as programs that read Open Graph expect it.
pub const WIDTH: u32 = 1200;
/// The same, downwards.
pub const HEIGHT: u32 = 630;
/// The margin on every side.
const MARGIN: f32 = 80.0;
/// The possible sizes of a headline, and its line height as a factor.
const SIZES: [f32; 5] = [88.0, 76.0, 66.0, 56.0, 48.0];
const LEADING: f32 = 1.1;
/// The lowest end of the headline.
const FOOT: f32 = 470.0;
/// The sizes of the kicker and of the viewpoints' names.
const KICKER: f32 = 28.0;
const NAME: f32 = 26.0;
/// The number of letters that a note lists.
const NAMED: usize = 12;
/// The viewpoints' colours on a light ground, from tokens.css, and their dashes.
const VIEWPOINTS: [(&str, &str); 3] = [
    ("#1d46b4", "none"),
    ("#a23c06", "18 10"),
    ("#12683f", "4 8"),
];

/// The reason why there is no card, or why a part of it is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The card's fonts lack these letters.
    Letters(Vec<char>),
    /// The text is too long for a legible size.
    Room,
}

/// Returns the card as PNG.
///
/// # Errors
/// The [`Lack`] of the headline.
pub fn card(explainer: &Explainer) -> Result<Vec<u8>, Lack> {
    // No fonts of the system, so that the card is the same on every machine.
    let mut options = Options::default();
    let fonts = options.fontdb_mut();
    for letters in Letters::ALL {
        fonts.load_font_data(letters.font.to_vec());
    }
    let svg = drawing(explainer)?;
    // Our SVG is well-formed, and a picture of this size is never refused.
    let picture = Tree::from_str(&svg, &options).ok().and_then(|tree| {
        let mut picture = Pixmap::new(WIDTH, HEIGHT)?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        picture.encode_png().ok()
    });
    picture.ok_or(Lack::Room)
}

/// Returns a note for each part that the explainer's card lacks.
#[must_use]
pub fn card_notes(explainer: &Explainer) -> Vec<String> {
    if let Err(lack) = headline(&explainer.title) {
        return vec![format!("there is no card picture: {lack}")];
    }
    let mut notes = Vec::new();
    let kicker = explainer.kicker.as_deref().unwrap_or_default();
    if let Err(lack) = line(kicker, KICKER) {
        notes.push(format!("the card picture is without the kicker: {lack}"));
    }
    if let Err(lack) = viewpoints(explainer) {
        notes.push(format!(
            "the card picture is without the viewpoints: {lack}"
        ));
    }
    notes
}

/// Returns the card as SVG.
fn drawing(explainer: &Explainer) -> Result<String, Lack> {
    let Headline {
        letters,
        size,
        lines,
    } = headline(&explainer.title)?;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\
         <rect width=\"{WIDTH}\" height=\"12\" fill=\"#1d46b4\"/>"
    );
    let mut text = |y: f32, size: f32, family: &str, colour: &str, x: f32, words: &str| {
        // Writing into a string cannot fail.
        let _ = write!(
            svg,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-size=\"{size}\" fill=\"{colour}\">{}</text>",
            escaped(words)
        );
    };
    let kicker = explainer.kicker.as_deref().unwrap_or_default();
    if let Ok((letters, kicker, _)) = line(kicker, KICKER) {
        text(112.0, KICKER, letters.family, "#565c66", MARGIN, &kicker);
    }
    let mut baseline = 160.0 + size * 0.8;
    for line in lines {
        text(baseline, size, letters.family, "#14161a", MARGIN, &line);
        baseline += size * LEADING;
    }
    let viewpoints = viewpoints(explainer).unwrap_or_default();
    for viewpoint in &viewpoints {
        let Viewpoint { x, colour, .. } = viewpoint;
        let family = viewpoint.letters.family;
        text(564.0, NAME, family, colour, *x, &viewpoint.name);
    }
    for Viewpoint {
        x,
        width,
        colour,
        dashes,
        ..
    } in &viewpoints
    {
        let end = x + width;
        let _ = write!(
            svg,
            "<path d=\"M{x} 524H{end}\" stroke=\"{colour}\" stroke-width=\"5\" stroke-dasharray=\"{dashes}\"/>"
        );
    }
    Ok(svg + "</svg>")
}

/// A typeset headline.
struct Headline {
    letters: &'static Letters,
    size: f32,
    lines: Vec<String>,
}

/// Typesets a headline in the first font that has its letters, and in the largest size
/// that fits.
fn headline(title: &str) -> Result<Headline, Lack> {
    let title = prepared(title);
    let letters = Letters::serif_with(&title).map_err(Lack::Letters)?;
    let set = SIZES.into_iter().find_map(|size| {
        let lines = letters.lines(&title, size, 1200.0 - 2.0 * MARGIN)?;
        #[expect(clippy::cast_precision_loss, reason = "a headline has few lines")]
        let height = lines.len() as f32 * size * LEADING;
        (160.0 + height <= FOOT).then_some((size, lines))
    });
    let (size, lines) = set.ok_or(Lack::Room)?;
    Ok(Headline {
        letters,
        size,
        lines,
    })
}

/// Typesets a line in the interface's font; returns it with its width.
fn line(text: &str, size: f32) -> Result<(&'static Letters, String, f32), Lack> {
    let text = prepared(text);
    let letters = Letters::sans_with(&text).map_err(Lack::Letters)?;
    let width = letters.width(&text, size);
    if fits(width) {
        Ok((letters, text, width))
    } else {
        Err(Lack::Room)
    }
}

/// A typeset name of a viewpoint.
struct Viewpoint {
    letters: &'static Letters,
    name: String,
    x: f32,
    width: f32,
    colour: &'static str,
    dashes: &'static str,
}

/// Typesets the names of the compared viewpoints, side by side, if all of them fit.
fn viewpoints(explainer: &Explainer) -> Result<Vec<Viewpoint>, Lack> {
    let compared = explainer.comparison.iter().flat_map(|it| &it.viewpoints);
    let mut x = MARGIN;
    let mut viewpoints = Vec::new();
    for (id, (colour, dashes)) in compared.zip(VIEWPOINTS) {
        let name = explainer.viewpoint(*id).map_or("", |it| &*it.name);
        let (letters, name, width) = line(name, NAME)?;
        // All or none: a card that names one viewpoint only would take its side.
        if !fits(x - MARGIN + width) {
            return Err(Lack::Room);
        }
        viewpoints.push(Viewpoint {
            letters,
            name,
            x,
            width,
            colour,
            dashes,
        });
        x += width + 48.0;
    }
    Ok(viewpoints)
}

/// Returns whether a width fits between the margins.
fn fits(width: f32) -> bool {
    width <= 1200.0 - 2.0 * MARGIN
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Lack::Letters(letters) => {
                let named = letters.iter().take(NAMED).map(|&letter| {
                    let code = u32::from(letter);
                    if letter.is_control() || letters::is_mark(letter) {
                        format!("U+{code:04X}")
                    } else {
                        format!("U+{code:04X} {letter}")
                    }
                });
                let named: Vec<_> = named.collect();
                write!(f, "its fonts lack {}", named.join(", "))?;
                match letters.len().saturating_sub(NAMED) {
                    0 => Ok(()),
                    more => write!(f, " and {more} more"),
                }
            }
            Lack::Room => f.write_str("the text is too long for it"),
        }
    }
}

#[cfg(test)]
mod tests;
