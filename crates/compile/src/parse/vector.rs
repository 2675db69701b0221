//! Pictures in SVG: their size, and that nothing in them acts. A page shows them as
//! pictures, where scripts never run; their files lie beside it all the same.

use roxmltree::{Document, Node, ParsingOptions};

use crate::PictureProblem;

/// The most elements and texts of one.
const NODES: u32 = 200_000;

/// Elements that act, or that have another document in them.
const ACTING: [&str; 6] = [
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "handler",
];

/// Returns the width and the height of a picture in SVG.
///
/// # Errors
/// The problem that keeps it from being shown.
pub fn size(bytes: &[u8]) -> Result<[u32; 2], PictureProblem> {
    let text = std::str::from_utf8(bytes).map_err(|_| PictureProblem::UnknownKind)?;
    if !text.contains("<svg") {
        return Err(PictureProblem::UnknownKind);
    }
    if text.contains("<!ENTITY") {
        return Err(PictureProblem::Acts);
    }
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options);
    let document = document.map_err(|_| PictureProblem::Broken)?;
    if document.descendants().any(acts) {
        return Err(PictureProblem::Acts);
    }
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(PictureProblem::UnknownKind);
    }
    let length = |name| root.attribute(name).and_then(dots);
    let numbers = root.attribute("viewBox").unwrap_or_default();
    let numbers = numbers
        .split([' ', ',', '\t', '\n'])
        .filter_map(|it| it.parse::<f64>().ok());
    let numbers: Vec<f64> = numbers.collect();
    let sides = match (length("width"), length("height"), numbers.as_slice()) {
        (Some(width), Some(height), _) => [width, height],
        (Some(width), None, [_, _, w, h]) if *w > 0.0 => [width, width * h / w],
        (None, Some(height), [_, _, w, h]) if *h > 0.0 => [height * w / h, height],
        (None, None, [_, _, w, h]) => [*w, *h],
        // The size that browsers take where none is given.
        _ => [300.0, 150.0],
    };
    let [Some(width), Some(height)] = sides.map(whole) else {
        return Err(PictureProblem::TooLarge);
    };
    Ok([width, height])
}

/// Returns a length in dots; none where it depends on the page.
fn dots(length: &str) -> Option<f64> {
    const UNITS: [(&str, f64); 7] = [
        ("px", 1.0),
        ("pt", 96.0 / 72.0),
        ("pc", 16.0),
        ("mm", 96.0 / 25.4),
        ("cm", 96.0 / 2.54),
        ("in", 96.0),
        ("", 1.0),
    ];
    let length = length.trim();
    let mut units = UNITS.iter();
    units.find_map(|(unit, dots)| {
        let number = length.strip_suffix(unit)?.trim().parse::<f64>().ok()?;
        (number > 0.0).then_some(number * dots)
    })
}

/// Returns a whole number of dots, of at most 100,000.
fn whole(dots: f64) -> Option<u32> {
    let is_good = dots.is_finite() && (0.0..=100_000.0).contains(&dots);
    let text = is_good.then(|| format!("{:.0}", dots.ceil().max(1.0)))?;
    text.parse().ok()
}

/// Tells whether an element runs something, or asks for something elsewhere.
fn acts(node: Node) -> bool {
    let name = node.tag_name().name().to_ascii_lowercase();
    let is_elsewhere = |value: &str| {
        let value = value.trim().to_ascii_lowercase();
        !value.starts_with('#') && !value.starts_with("data:image/")
    };
    let mut attributes = node.attributes();
    ACTING.contains(&&*name)
        || node.is_pi() && name != "xml"
        || attributes.any(|attribute| {
            let key = attribute.name().to_ascii_lowercase();
            key.starts_with("on")
                || matches!(&*key, "href" | "src") && name != "a" && is_elsewhere(attribute.value())
                || attribute
                    .value()
                    .to_ascii_lowercase()
                    .contains("javascript:")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_what_the_picture_says_of_itself() {
        for (attributes, expected) in [
            ("width='40' height='30'", [40, 30]),
            ("width='1in' height='10mm'", [96, 38]),
            ("viewBox='0 0 200 100'", [200, 100]),
            ("width='50' viewBox='0 0 200 100'", [50, 25]),
            ("width='100%' viewBox='0,0,20,10'", [20, 10]),
            ("", [300, 150]),
        ] {
            let picture =
                format!("<svg xmlns='http://www.w3.org/2000/svg' {attributes}><path/></svg>");
            assert_eq!(size(picture.as_bytes()), Ok(expected), "{attributes}");
        }
    }

    #[test]
    fn what_acts_or_asks_for_something_elsewhere_is_refused() {
        for inner in [
            "<script>alert(1)</script>",
            "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
            "<rect onload='x()'/>",
            "<foreignObject/>",
            "<image href='https://a.example/b.png'/>",
            "<image xmlns:l='http://www.w3.org/1999/xlink' l:href='//a.example'/>",
            "<a href='JavaScript:x'/>",
            "<set attributeName='href' to='javascript:x'/>",
        ] {
            let picture = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inner}</svg>");
            assert_eq!(
                size(picture.as_bytes()),
                Err(PictureProblem::Acts),
                "{inner}"
            );
        }
        let bomb = "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>";
        assert_eq!(size(bomb.as_bytes()), Err(PictureProblem::Acts));
        assert_eq!(size(b"<svg>"), Err(PictureProblem::Broken));
        assert_eq!(size(b"BM"), Err(PictureProblem::UnknownKind));
        let wide = "<svg width='1e9' height='1'/>";
        assert_eq!(size(wide.as_bytes()), Err(PictureProblem::TooLarge));
    }
}
