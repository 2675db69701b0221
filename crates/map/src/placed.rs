//! A caption where it stands on the map.

use super::geometry::Rect;
use super::text::{Broken, CAPTION};

/// The room of a number: two digits of a caption's size.
pub const NUMBER: [f64; 2] = [17.0, 13.0];

/// A caption, or the number in its stead, in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which of the ways to break it; none where its number stands here.
    pub way: Option<usize>,
    /// The room of its text.
    pub rect: Rect,
    /// Its cost there.
    pub cost: f64,
}

impl Placed {
    /// Returns the room of each of its lines, broken in its way.
    pub fn letters(self, ways: &[Broken]) -> Vec<Rect> {
        let Some(way) = self.way.and_then(|way| ways.get(way)) else {
            return vec![self.rect];
        };
        let middle = self.rect.center().x;
        let leading = CAPTION.leading;
        let tops = std::iter::successors(Some(self.rect.y0), |top| Some(top + leading));
        let line = |(top, width): (f64, &f64)| {
            Rect::new(
                middle - width / 2.0,
                top,
                middle + width / 2.0,
                top + leading,
            )
        };
        tops.zip(&way.widths).map(line).collect()
    }
}
