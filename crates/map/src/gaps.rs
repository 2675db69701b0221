//! Where a line is left out: at the letters of captions, which so stand on the bare page.
//! A halo around the letters would look the same, and is slow to paint.

use super::geometry::{Curve, ParamCurve, Rect, Room, at_point};

/// The room around a line of a caption; less than is free between a caption and a box, so
/// that each line is seen to leave its box.
const AROUND: f64 = 1.0;
/// A piece between two gaps that is shorter is left out as well: it would look like a mark.
const SHORTEST: f64 = 4.0;
/// In how many places a curve is looked at.
const STEPS: u16 = 256;

/// Returns the pieces of a curve that are at no `letters`, from its beginning on.
pub fn pieces(curve: Curve, letters: &[Rect]) -> Vec<Curve> {
    let room = at_point(curve.p0).union_pt(curve.p1).union_pt(curve.p2);
    let near: Vec<Rect> = letters
        .iter()
        .map(|rect| rect.grown(AROUND))
        .filter(|rect| rect.meets(room.grown(AROUND)))
        .collect();
    if near.is_empty() {
        return vec![curve];
    }
    let place = |step: u16| f64::from(step) / f64::from(STEPS);
    let is_bare = |step: &u16| !near.iter().any(|rect| rect.holds(curve.eval(place(*step))));
    let bare: Vec<u16> = (0..=STEPS).filter(is_bare).collect();
    let runs = bare.chunk_by(|one, next| one + 1 == *next);
    let between = |run: &[u16]| Some((*run.first()?, *run.last()?));
    let piece = |(first, last): (u16, u16)| {
        let piece = curve.subsegment(place(first)..place(last));
        // The first and the last piece stay however short: they tie the line to its boxes.
        let ends = first == 0 || last == STEPS;
        (ends || piece.p0.distance(piece.p2) >= SHORTEST).then_some(piece)
    };
    runs.filter_map(between).filter_map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, straight};

    fn across() -> Curve {
        let (from, to) = (Point::new(0.0, 0.0), Point::new(100.0, 0.0));
        straight(from, to)
    }

    fn words(left: f64, right: f64) -> Rect {
        Rect::new(left, -6.0, right, 7.0)
    }

    fn ends(letters: &[Rect]) -> Vec<(f64, f64)> {
        let pieces = pieces(across(), letters);
        let ends = |piece: &Curve| (piece.p0.x.round(), piece.p2.x.round());
        pieces.iter().map(ends).collect()
    }

    #[test]
    fn a_line_is_whole_where_no_caption_is() {
        assert_eq!(pieces(across(), &[]), [across()]);
        let aside = Rect::from_center_size((50.0, 20.0), (30.0, 13.0));
        assert_eq!(pieces(across(), &[aside]), [across()]);
    }

    #[test]
    fn a_line_has_a_gap_at_each_caption() {
        assert_eq!(
            ends(&[words(20.0, 40.0), words(60.0, 80.0)]),
            [(0.0, 19.0), (41.0, 59.0), (81.0, 100.0)]
        );
    }

    #[test]
    fn a_speck_between_two_captions_is_left_out_but_never_an_end() {
        assert_eq!(
            ends(&[words(2.0, 40.0), words(44.0, 80.0)]),
            [(0.0, 1.0), (81.0, 100.0)]
        );
    }
}
