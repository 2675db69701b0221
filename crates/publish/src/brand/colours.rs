//! Colours of a site, and whether words in them can be read (WCAG 2.2, 1.4.3).

use std::fmt;
use std::str::FromStr;

/// The least contrast of words with their ground.
pub const LEAST: f64 = 4.5;

/// A colour, `#1d46b4`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl FromStr for Colour {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.strip_prefix('#').ok_or(())?;
        if digits.len() != 6 || !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
            return Err(());
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| ())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Colour([red, green, blue]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    /// Returns the contrast of two colours, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().expect("a colour")
    }

    #[test]
    fn contrasts_are_those_of_wcag() {
        let white = colour("#ffffff");
        for (other, expected) in [("#000000", 21.0), ("#FFFFFF", 1.0), ("#767676", 4.54)] {
            let contrast = white.contrast(colour(other));
            assert!((contrast - expected).abs() < 0.005, "{other}: {contrast}");
        }
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for text in [
            "red",
            "#fff",
            "#12345g",
            "#1234567",
            "rgb(1,2,3)",
            "#ffffff;}",
            "",
        ] {
            assert_eq!(text.parse::<Colour>(), Err(()), "{text}");
        }
        assert_eq!(colour("#A1b2C3").to_string(), "#a1b2c3");
    }
}
