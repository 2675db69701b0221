//! Characters that no page can show, or that would turn other words around, are
//! refused with their place, in either file and however they are written.

use crate::copy::Copy;

#[test]
fn control_characters_and_overrides_are_refused_in_both_files() {
    Copy::new()
        .article("Anna drinks", "Anna\u{0} drinks")
        .reports("unfit-nul");
    Copy::new()
        .article("Nobody drinks coffee.", "Nobody \u{202e}drinks coffee.")
        .article("It’s cheap", "It&#x2067;’s cheap")
        .reports("unfit-in-article");
    Copy::new()
        .editorial("\"Sample\"", "\"Sample\\u202e\"")
        .editorial("\"Two drinks\"", "\"Two\\u0000 drinks\"")
        .editorial(
            "[[viewpoint]]\nid = \"tea\"",
            "[labels]\nmap = \"M\\u0007ap\"\n\n[[viewpoint]]\nid = \"tea\"",
        )
        .reports("unfit-in-editorial");
}

#[test]
fn an_origin_is_a_scheme_and_a_host() {
    Copy::new()
        .editorial(
            "language",
            "embed.origins = [\"https://a.example:8443\", \"https://a.example/b\", \"a.example\", \"https://*; script-src *\"]\nlanguage",
        )
        .reports("origins");
}
