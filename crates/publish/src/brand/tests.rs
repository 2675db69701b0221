//! The tables that a site may have, and those that are refused.

use super::*;

fn read(lines: &str) -> Result<Brand, BrandError> {
    Brand::read(&format!("[site]\n{lines}"))
}

#[test]
fn colours_that_cannot_be_read_are_named_with_their_contrast() {
    let error = read("accent = [\"#ffcc00\", \"#93b3ff\"]").expect_err("a mistake");
    assert_eq!(
        error.to_string(),
        "words in `accent` (#ffcc00) on `ground` (#ffffff) have a contrast of 1.51 to 1, \
         and 4.5 to 1 is needed"
    );
    let error = read("ground = [\"#d0d0d0\", \"#101216\"]").expect_err("a mistake");
    assert!(
        error
            .to_string()
            .contains("`ink-quiet` (#565c66) on `ground` (#d0d0d0)"),
        "{error}"
    );
    let good = read("accent = [\"#8a0010\", \"#ff9aa5\"]").expect("good");
    assert_eq!(
        good.styles,
        "@layer tokens{:root{--accent:light-dark(#8a0010,#ff9aa5);}}"
    );
}

#[test]
fn nothing_in_it_ends_an_element_or_a_rule() {
    let attack = "</style><script>alert(1)</script>\\\" onclick=x";
    let brand = read(&format!(
        "name = \"{attack}\"\nfooter = \"{attack}\"\nlinks = [{{ text = \"{attack}\", to = \"https://example.org/\\\"><script>\" }}]"
    ));
    let brand = brand.expect("good");
    let html = brand.header("./") + &brand.footer();
    assert!(
        !html.contains("<script") && !html.contains("</style"),
        "{html}"
    );
    assert_eq!(html.matches("onclick").count(), 3, "{html}");
    assert!(!html.contains("\" onclick"), "{html}");
    for bad in [
        "home = \"javascript:alert(1)\"",
        "home = \"/about\"",
        "links = [{ text = \"a\", to = \"data:text/html,x\" }]",
        "accent = [\"red;}</style>\", \"#93b3ff\"]",
        "language = \"en\\\" onload=x\"",
        "language = \"e\"",
        "name = 1",
        "colour = \"#fff\"",
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
    assert!(Brand::read("name = \"x\"").is_err());
}

#[test]
fn an_empty_site_says_nothing() {
    let brand = read("").expect("good");
    assert_eq!(brand, Brand::default());
    assert_eq!(brand.header("./") + &brand.footer(), "");
}
