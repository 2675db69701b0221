//! Which marks an element puts upon its words, by its name and its styles.

use super::document::Mark;
use super::tree::Node;
use crate::parse::editorial::is_language_tag;

/// Returns the marks of an element.
pub fn marks_of(node: &Node) -> Vec<Mark> {
    let style = Style::of(node);
    let mut marks = Vec::new();
    match node.name() {
        // Google Docs puts all of a text into one that is not bold.
        "b" | "strong" if style.is_bold != Some(false) => marks.push(Mark::Strong),
        "i" | "em" | "var" | "dfn" if style.is_italic != Some(false) => marks.push(Mark::Emphasis),
        "s" | "strike" | "del" => marks.push(Mark::Struck),
        "code" | "tt" | "samp" => marks.push(Mark::Code),
        "abbr" | "acronym" => marks.push(match attribute("title", node.attribute("title")) {
            Some(attributes) => Mark::Tagged {
                name: "abbr",
                attributes,
            },
            None => Mark::Element("abbr"),
        }),
        name => {
            let known = ["cite", "kbd", "mark", "q", "small", "sub", "sup", "u"];
            marks.extend(known.into_iter().find(|it| *it == name).map(Mark::Element));
        }
    }
    if matches!(
        node.name(),
        "span" | "font" | "a" | "i" | "b" | "em" | "strong"
    ) {
        let styled = [
            (style.is_bold == Some(true), Mark::Strong),
            (style.is_italic == Some(true), Mark::Emphasis),
            (style.is_struck, Mark::Struck),
            (
                style.shift.is_some(),
                Mark::Element(style.shift.unwrap_or("sup")),
            ),
        ];
        for (is_so, mark) in styled {
            if is_so && !marks.contains(&mark) {
                marks.push(mark);
            }
        }
    }
    marks
}

/// Returns the marks of an element in a text of a language, with the language and direction
/// that the element gives its words.
pub fn marks_in(node: &Node, language: &str) -> Vec<Mark> {
    let mut marks = marks_of(node);
    let own = own_language(node, language);
    let direction = node.attribute("dir").map(str::trim);
    let direction = direction.filter(|it| own.is_some() || *it == "rtl");
    let attributes = [
        attribute("lang", own),
        attribute(
            "dir",
            direction.filter(|it| ["ltr", "rtl", "auto"].contains(it)),
        ),
    ];
    let more: String = attributes.into_iter().flatten().collect();
    let name = TAGGED.into_iter().find(|it| *it == node.name());
    if let (Some(name), Some(first), false) = (name, marks.first_mut(), more.is_empty()) {
        let attributes = match first {
            Mark::Tagged { attributes, .. } => [attributes, more.as_str()].concat(),
            _ => more,
        };
        *first = Mark::Tagged { name, attributes };
    }
    marks
}

/// The elements that an article may have with attributes.
const TAGGED: [&str; 14] = [
    "abbr", "b", "cite", "em", "i", "kbd", "mark", "q", "s", "small", "strong", "sub", "sup", "u",
];

/// Returns the language of an element's words, if it is another than that of the text.
pub fn own_language<'a>(node: &'a Node, language: &str) -> Option<&'a str> {
    let own = node
        .attribute("lang")
        .or_else(|| node.attribute("xml:lang"));
    let own = own.map(str::trim).filter(|own| is_language_tag(own))?;
    let first = |tag: &str| {
        tag.split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    (first(own) != first(language)).then_some(own)
}

/// Returns an attribute as HTML has it, behind a space.
fn attribute(name: &str, value: Option<&str>) -> Option<String> {
    let value = value?
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;");
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then(|| format!(" {name}=\"{value}\""))
}

/// The look of an element's words, by its styles.
#[derive(Default)]
pub struct Style {
    is_bold: Option<bool>,
    is_italic: Option<bool>,
    is_struck: bool,
    /// The element that raises or lowers them.
    shift: Option<&'static str>,
    /// True if nobody sees it.
    pub is_hidden: bool,
    /// True if a word processor says that it is the mark of a list's item.
    pub is_list_mark: bool,
    /// Its depth in a list, as a word processor gives it, from 1.
    pub list_level: Option<usize>,
}

impl Style {
    /// Reads the styles of an element.
    pub fn of(node: &Node) -> Self {
        let mut style = Style {
            is_hidden: node
                .attribute("hidden")
                .is_some_and(|it| !it.eq_ignore_ascii_case("until-found")),
            ..Style::default()
        };
        for rule in node.attribute("style").unwrap_or_default().split(';') {
            let Some((name, value)) = rule.split_once(':') else {
                continue;
            };
            let value = value.trim().to_ascii_lowercase();
            match name.trim().to_ascii_lowercase().as_str() {
                "font-weight" => {
                    // 600 is semibold, the least that is seen as bold beside 400.
                    let weight = value.parse().ok().filter(|it: &u32| *it > 0);
                    let is_bold = weight.map_or(value.starts_with("bold"), |weight| weight >= 600);
                    style.is_bold = Some(is_bold);
                }
                "font-style" => style.is_italic = Some(value == "italic" || value == "oblique"),
                "text-decoration" | "text-decoration-line" => {
                    style.is_struck = value.contains("line-through");
                }
                "vertical-align" => {
                    style.shift = match value.as_str() {
                        "super" => Some("sup"),
                        "sub" => Some("sub"),
                        _ => None,
                    };
                }
                "display" => style.is_hidden |= value.starts_with("none"),
                "mso-hide" => style.is_hidden |= value.starts_with("all"),
                "mso-list" => {
                    style.is_list_mark = value.contains("ignore");
                    let level = value
                        .split_whitespace()
                        .find_map(|it| it.strip_prefix("level"));
                    style.list_level = level.and_then(|level| level.parse().ok());
                }
                _ => {}
            }
        }
        style
    }
}
