//! The rules for the style sheets.

use std::path::Path;

use super::{files, read};

#[test]
fn every_style_sheet_is_linked_and_layered() {
    let shell = read(Path::new("index.html"));
    let layers = read(Path::new("styles/layers.css"));
    for path in files("styles", "css") {
        let text = read(&path);
        assert!(
            shell.contains(&*path.to_string_lossy()),
            "{} is not linked",
            path.display()
        );
        if path.ends_with("layers.css") {
            continue;
        }
        let rules = text.split("*/").nth(1).unwrap_or_default().trim_start();
        let layer = rules
            .strip_prefix("@layer ")
            .and_then(|rest| rest.split([' ', '{']).next());
        let layer =
            layer.unwrap_or_else(|| panic!("{} has a rule outside a layer", path.display()));
        assert!(
            layers.contains(layer),
            "{}: no layer {layer}",
            path.display()
        );
        let outside = text
            .lines()
            .filter(|line| line.starts_with(|c: char| !" \t}/@".contains(c)));
        let outside: Vec<_> = outside.filter(|line| !line.is_empty()).collect();
        assert!(
            outside.is_empty() || path.ends_with("fonts.css"),
            "{}: {outside:?}",
            path.display()
        );
    }
}

#[test]
fn style_sheets_say_start_and_end_and_never_important() {
    let sides = [
        "margin-left",
        "margin-right",
        "margin-top",
        "margin-bottom",
        "padding-left",
        "padding-right",
        "padding-top",
        "padding-bottom",
        "border-left",
        "border-right",
        "border-top",
        "border-bottom",
        " left:",
        " right:",
        " top:",
        " bottom:",
        "text-align: left",
        "text-align: right",
        " width:",
        " height:",
        "max-width:",
        "min-width:",
        "float: left",
        "float: right",
    ];
    for path in files("styles", "css") {
        for (number, line) in (1..).zip(read(&path).lines()) {
            let place = format!("{}:{number}: {line}", path.display());
            assert!(!sides.iter().any(|side| line.contains(side)), "{place}");
            assert!(
                !line.trim_start().starts_with('#'),
                "an id selector: {place}"
            );
            let reduced_motion = line.contains("transition-duration: 0s !important");
            assert!(reduced_motion || !line.contains("!important"), "{place}");
            let colour = line.contains(": #") || line.contains("(#");
            assert!(
                !colour || path.ends_with("tokens.css"),
                "a colour that is not a token: {place}"
            );
        }
    }
}
