//! The actor map alone, as an SVG file with its font inside: for print and for other
//! pages. Captions that have no room on the map stand below it.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::html::escaped;
use crosslight_content::ends_in_word;
use crosslight_content::{Explainer, Label, Labels, Map, Node, Relation, RelationShape, Slice};

/// The font of the map, as plain TrueType; other scripts get the viewer's own fonts.
const FONT: &[u8] = include_bytes!("card/inter-ui.ttf");
/// The colours of a light page, from tokens.css, as for white paper.
const STYLE: &str = "svg{background:#fff}text{font-family:\"Inter UI\",Inter,sans-serif;text-anchor:middle}\
    rect{fill:#fff;stroke:#8b919b}path{fill:none;stroke:#8b919b;stroke-width:1.25}\
    .head{fill:#8b919b;stroke:none}.name{fill:#14161a;font-size:13px;font-weight:550}\
    .caption{fill:#565c66;font-size:12px;font-weight:500}.number{font-weight:700}\
    .below{fill:#14161a;font-size:12px;text-anchor:start}";
/// The baseline of a name, below the middle of its box.
const BASELINE: u32 = 5;
/// The mark by which a later map knows that it may replace this one.
pub const GENERATOR: &str = "<!-- Generator: Crosslight -->";
/// The margin around the picture.
const MARGIN: u32 = 8;
/// The distance between captions below the map.
const BELOW: u32 = 18;

/// Draws the map as SVG; of two drawings, the wide one.
#[must_use]
pub fn map_picture(explainer: &Explainer, labels: &Labels, map: &Map) -> String {
    let map = map.wide.as_deref().unwrap_or(map);
    let ties = explainer.relations.iter().zip(&map.ties);
    let numbered = ties.clone().filter(|(_, tie)| tie.number.is_some());
    let below = u32::try_from(numbered.clone().count()).unwrap_or(u32::MAX) * BELOW;
    let (width, height) = (map.width + 2 * MARGIN, map.height + 2 * MARGIN + below);
    let title = escaped(labels.get(Label::Map));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"-{MARGIN} -{MARGIN} {width} {height}\" role=\"img\" xml:lang=\"{}\">\
         {GENERATOR}<title>{title}</title><style>@font-face{{font-family:\"Inter UI\";font-weight:400 700;\
         src:url(data:font/ttf;base64,{}) format(\"truetype\")}}{STYLE}</style>",
        escaped(&explainer.language),
        STANDARD.encode(FONT)
    );
    for (actor, node) in explainer.actors.iter().zip(&map.nodes) {
        write_box(&mut svg, &actor.name, node);
    }
    for copy in &map.copies {
        let actor = explainer.actor(copy.actor);
        write_box(&mut svg, actor.map_or("", |actor| &actor.name), &copy.node);
    }
    for (relation, tie) in ties {
        write_tie(&mut svg, text_of(explainer, relation), tie);
    }
    for (at, (relation, tie)) in (1..).zip(numbered) {
        let y = map.height + at * BELOW;
        let name = |id| explainer.actor(id).map_or("", |actor| &*actor.name);
        let (from, to) = (name(relation.from), name(relation.to));
        let words = relation.label.of(text_of(explainer, relation));
        let between = labels.get(if relation.mutual {
            Label::And
        } else {
            Label::To
        });
        let line = [
            from,
            between,
            to,
            labels.get(Label::Colon),
            words.unwrap_or_default(),
        ];
        let (number, line) = (tie.number.unwrap_or_default(), escaped(&line.concat()));
        // Writing into a string cannot fail.
        let _ = write!(
            svg,
            "<text class=\"below\" x=\"0\" y=\"{y}\">{number}. {line}</text>"
        );
    }
    svg + "</svg>\n"
}

fn text_of<'a>(explainer: &'a Explainer, relation: &Relation) -> &'a str {
    let statement = explainer.statement(relation.evidence.statement);
    statement.map_or("", |said| &said.text)
}

fn write_box(svg: &mut String, name: &str, node: &Node) {
    let Node {
        x,
        y,
        width,
        height,
        lines,
    } = node;
    let _ = write!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\"/>"
    );
    let more = u32::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    let first = y + height / 2 + BASELINE - more * Map::NAME_LEADING / 2;
    write_lines(
        svg,
        "name",
        name,
        lines,
        [x + width / 2, first, Map::NAME_LEADING],
    );
}

fn write_tie(svg: &mut String, text: &str, tie: &RelationShape) {
    let _ = write!(svg, "<path d=\"{}\"/>", tie.line);
    if !tie.head.is_empty() {
        let _ = write!(svg, "<path class=\"head\" d=\"{}\"/>", tie.head);
    }
    if let Some(number) = tie.number {
        let (x, y) = (tie.x, tie.y);
        let _ = write!(
            svg,
            "<text class=\"caption number\" x=\"{x}\" y=\"{y}\">{number}</text>"
        );
    }
    write_lines(
        svg,
        "caption",
        text,
        &tie.lines,
        [tie.x, tie.y, Map::LEADING],
    );
}

/// Writes the lines of a text: the first at this position, the others at intervals of
/// `leading`.
fn write_lines(
    svg: &mut String,
    class: &str,
    text: &str,
    lines: &[Slice],
    [x, y, leading]: [u32; 3],
) {
    for (at, line) in (0..).zip(lines) {
        let hyphen = if ends_in_word(text, *line) && class == "name" {
            "-"
        } else {
            ""
        };
        let words = escaped(line.of(text).unwrap_or_default());
        let y = y + at * leading;
        let _ = write!(
            svg,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{words}{hyphen}</text>"
        );
    }
}

#[cfg(test)]
mod tests {
    use resvg::usvg::{Options, Tree};

    use super::*;
    use crate::read_folder;

    #[test]
    fn the_picture_holds_the_map_and_its_font() {
        let folder = read_folder("../../content".as_ref()).expect("the shipped explainer");
        let map = folder.map().expect("a map");
        let svg = map_picture(&folder.explainer, &folder.labels, &map);
        assert!(Tree::from_str(&svg, &Options::default()).is_ok());
        assert_eq!(svg.matches("<rect ").count(), 6);
        assert_eq!(svg.matches("class=\"head\"").count(), 11);
        assert!(svg.contains(">frozen conflict</text>") && svg.contains("base64,AAEAAAA"));
        assert!(!svg.contains("class=\"below\""));
    }
}
