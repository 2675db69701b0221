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
}

#[test]
fn a_value_that_is_none_is_named() {
    let no_address = "is no address of the web: it begins with https://, http:// or mailto:";
    let no_colour = "is no colour: write six digits, such as #1d46b4";
    for (bad, value, reason) in [
        (
            "home = \"javascript:alert(1)\"",
            "javascript:alert(1)",
            no_address,
        ),
        ("home = \"/about\"", "/about", no_address),
        (
            "links = [{ text = \"a\", to = \"data:text/html,x\" }]",
            "data:text/html,x",
            no_address,
        ),
        (
            "accent = [\"red;}</style>\", \"#93b3ff\"]",
            "red;}</style>",
            no_colour,
        ),
        (
            "language = \"en\\\" onload=x\"",
            "en\" onload=x",
            "is no language tag",
        ),
        ("language = \"e\"", "e", "is no language tag"),
    ] {
        let error = read(bad).expect_err(bad);
        assert_eq!(error.to_string(), format!("`{value}` {reason}"));
    }
}

#[test]
fn a_file_with_other_keys_or_kinds_is_no_site() {
    for bad in ["name = 1", "colour = \"#fff\""] {
        assert!(matches!(read(bad), Err(BrandError::NotToml(_))), "{bad}");
    }
    let bare = Brand::read("name = \"x\"");
    assert!(matches!(bare, Err(BrandError::NotToml(_))), "{bare:?}");
}

#[test]
fn an_empty_site_says_nothing() {
    let brand = read("").expect("good");
    assert_eq!(brand, Brand::default());
    assert_eq!(brand.header("./") + &brand.footer(), "");
}
