//! Characters that no page can show, or that would change the direction of other words,
//! are refused with their location, in either file and however they are written.

use crosslight_compile::hexadecimal_digest;
use crosslight_publish::read_folder;

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
            "embed.origins = [\"https://a.example:8443\", \"https://a.example/b\", \"a.example\", \"https://*; script-src *\"]\nstudio = \"studio.example\"\nlanguage",
        )
        .reports("origins");
}

#[test]
fn another_encoding_and_a_line_break_of_a_word_processor_are_named() {
    let utf16 = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    Copy::new()
        .write("article.md", &utf16("\u{feff}# Tea\n\nAnna drinks.\n"))
        .write("explainer.toml", b"kicker = \"Caf\xe9 \x96 Tee\"\n")
        .reports("encodings");
    Copy::new()
        .article("Anna drinks", "Anna\u{b}drinks")
        .reports("line-break");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read_and_kept() {
    let article = "\u{feff}# The log\r\n\r\nOne\r\nline. Two.\r\n\r\n## Then\r\n\r\nThree.\r\n";
    let copy = Copy::new()
        .write("article.md", article.as_bytes())
        .write("explainer.toml", "\u{feff}language = \"en\"\r\n".as_bytes());
    let folder = read_folder(copy.path()).expect("no mistake");
    let texts: Vec<_> = folder
        .explainer
        .statements
        .iter()
        .map(|it| &*it.text)
        .collect();
    assert_eq!(texts, ["One line.", "Two.", "Three."]);
    assert_eq!(folder.article_file(), article.as_bytes());
    assert_eq!(folder.digest, hexadecimal_digest(article.as_bytes()));
}
