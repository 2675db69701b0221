//! The card picture that is shown where a link is shared: the headline and the
//! viewpoints, in the page's design, drawn as SVG and written as PNG.
//!
//! Its fonts are the page's own, which have Latin letters alone. A headline in
//! another script has no card: a picture of boxes would be worse than none.

use std::fmt::Write;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::content::Explainer;

/// The sizes that Open Graph's readers ask for.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// What is left free on every side.
const MARGIN: f32 = 80.0;
/// The sizes that a headline may have, and from line to line in each of them.
const SIZES: [f32; 5] = [88.0, 76.0, 66.0, 56.0, 48.0];
const LEADING: f32 = 1.1;
/// Where the headline ends at the latest.
const FOOT: f32 = 470.0;
/// The viewpoints' colours on a light ground, as in tokens.css, and their dashes.
const VIEWPOINTS: [(&str, &str); 3] = [
    ("#1d46b4", "none"),
    ("#a23c06", "18 10"),
    ("#12683f", "4 8"),
];

/// The page's fonts, which the build scripts make (scripts/fonts.sh), as plain
/// TrueType.
const DISPLAY: &[u8] = include_bytes!("newsreader-display.ttf");
const SANS: &[u8] = include_bytes!("inter-ui.ttf");

/// The card as PNG; none where the fonts have not all letters of the headline, or
/// where it is too long to be set in letters that can be read.
#[must_use]
pub fn card(explainer: &Explainer) -> Option<Vec<u8>> {
    let mut options = Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_font_data(DISPLAY.to_vec());
    fonts.load_font_data(SANS.to_vec());
    let tree = Tree::from_str(&drawing(explainer)?, &options).ok()?;
    let mut picture = Pixmap::new(WIDTH, HEIGHT)?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().ok()
}

/// The card as SVG.
fn drawing(explainer: &Explainer) -> Option<String> {
    let (display, sans) = (Letters::of(DISPLAY)?, Letters::of(SANS)?);
    let (size, lines) = headline(&display, &explainer.title)?;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\
         <rect width=\"{WIDTH}\" height=\"12\" fill=\"#1d46b4\"/>"
    );
    let mut text = |y: f32, size: f32, family: &str, colour: &str, x: f32, words: &str| {
        // Writing into a string does not fail.
        let _ = write!(
            svg,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-size=\"{size}\" fill=\"{colour}\">{}</text>",
            escaped(words)
        );
    };
    let kicker = explainer.kicker.as_deref().unwrap_or_default();
    if sans.width(kicker, 28.0).is_some_and(fits) {
        text(112.0, 28.0, "Inter UI", "#565c66", MARGIN, kicker);
    }
    let mut baseline = 160.0 + size * 0.8;
    for line in lines {
        text(
            baseline,
            size,
            "Newsreader Display",
            "#14161a",
            MARGIN,
            &line,
        );
        baseline += size * LEADING;
    }
    let viewpoints = viewpoints(explainer, &sans);
    for (x, name, (colour, _)) in &viewpoints {
        text(564.0, 26.0, "Inter UI", colour, *x, name);
    }
    for (x, name, (colour, dashes)) in &viewpoints {
        let end = x + sans.width(name, 26.0).unwrap_or_default();
        let _ = write!(
            svg,
            "<path d=\"M{x} 524H{end}\" stroke=\"{colour}\" stroke-width=\"5\" stroke-dasharray=\"{dashes}\"/>"
        );
    }
    Some(svg + "</svg>")
}

/// The largest size in which a headline has room, and its lines.
fn headline(letters: &Letters, title: &str) -> Option<(f32, Vec<String>)> {
    SIZES.into_iter().find_map(|size| {
        let lines = letters.lines(title, size)?;
        #[expect(clippy::cast_precision_loss, reason = "a headline has few lines")]
        let height = lines.len() as f32 * size * LEADING;
        (160.0 + height <= FOOT).then_some((size, lines))
    })
}

/// The names of the viewpoints that are compared, side by side, where there is room
/// for all of them.
fn viewpoints<'a>(
    explainer: &'a Explainer,
    letters: &Letters,
) -> Vec<(f32, &'a str, (&'static str, &'static str))> {
    let compared = explainer.comparison.iter().flat_map(|it| &it.viewpoints);
    let mut x = MARGIN;
    let mut placed = Vec::new();
    for (id, look) in compared.zip(VIEWPOINTS) {
        let name = explainer.viewpoint(*id).map_or("", |it| &*it.name);
        let Some(width) = letters
            .width(name, 26.0)
            .filter(|width| fits(x - MARGIN + width))
        else {
            return Vec::new();
        };
        placed.push((x, name, look));
        x += width + 48.0;
    }
    placed
}

/// Whether a text so wide has room between the margins.
fn fits(width: f32) -> bool {
    width <= 1200.0 - 2.0 * MARGIN
}

/// A font's letters.
struct Letters<'a>(FontRef<'a>);

impl Letters<'_> {
    fn of(font: &[u8]) -> Option<Letters<'_>> {
        FontRef::new(font).ok().map(Letters)
    }

    /// The width of a text; none where the font has not all of its letters.
    fn width(&self, text: &str, size: f32) -> Option<f32> {
        let glyphs = self.0.charmap();
        let metrics = self
            .0
            .glyph_metrics(Size::new(size), LocationRef::default());
        let widths = text
            .chars()
            .map(|letter| metrics.advance_width(glyphs.map(letter)?));
        widths.sum()
    }

    /// A text in lines that have room; none where a word has none.
    fn lines(&self, text: &str, size: f32) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            if !fits(self.width(word, size)?) {
                return None;
            }
            if let Some(line) = lines.last_mut() {
                let longer = format!("{line} {word}");
                if fits(self.width(&longer, size)?) {
                    *line = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        Some(lines)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::read_folder;

    fn read(folder: &str) -> Explainer {
        read_folder(folder.as_ref()).expect("no mistake").explainer
    }

    #[test]
    fn the_card_is_a_small_picture_and_the_same_each_time() {
        let explainer = read("content");
        let png = card(&explainer).expect("a card");
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(png[16..24], [0, 0, 4, 0xb0, 0, 0, 2, 0x76], "1200 by 630");
        assert!(png.len() <= 100_000, "{} bytes", png.len());
        assert_eq!(card(&explainer), Some(png));
    }

    #[test]
    fn the_headline_stands_on_the_card_whole() {
        let mut explainer = read("content");
        explainer.title = "a < b & c > d".into();
        let svg = drawing(&explainer).expect("a card");
        assert!(svg.contains(">a &lt; b &amp; c &gt; d</text>"), "{svg}");
        let display = Letters::of(DISPLAY).expect("a font");
        let (_, lines) = headline(&display, &read("content").title).expect("room");
        assert_eq!(lines.join(" "), &*read("content").title);
    }

    #[test]
    fn what_the_fonts_cannot_set_has_no_card() {
        for folder in ["arabic", "chinese", "hindi"] {
            let folder = format!("tests/fixtures/explainers/{folder}");
            assert_eq!(card(&read(&folder)), None, "{folder}");
        }
        let mut explainer = read("content");
        explainer.title = "word ".repeat(200).trim().into();
        assert_eq!(card(&explainer), None);
    }

    #[test]
    fn the_colours_are_those_of_the_page() {
        let tokens = std::fs::read_to_string("styles/tokens.css").expect("the tokens");
        for (number, (colour, _)) in (1..).zip(VIEWPOINTS) {
            assert!(tokens.contains(&format!("--viewpoint-{number}: light-dark({colour},")));
        }
    }
}
