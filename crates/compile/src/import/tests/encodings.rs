//! Sources that are not in UTF-8.

use super::super::{Source, Unimportable, import, import_beside};
use super::{Fate, Imported};
use crate::parse::pictures::no_pictures;

const CYRILLIC: &str = "Старый мост\n\nМост стоит дорого. Его строили долго.\n";

fn encoded(text: &str, name: &str) -> Vec<u8> {
    let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("an encoding");
    encoding.encode(text).0.into_owned()
}

fn named(bytes: &[u8], encoding: &str) -> Result<Imported, Unimportable> {
    let source = Source {
        bytes,
        name: Some("a.txt"),
        encoding: Some(encoding),
    };
    import_beside(&source, &no_pictures)
}

#[test]
fn one_that_nothing_tells_is_refused_and_read_where_somebody_names_it() {
    let bytes = encoded(CYRILLIC, "windows-1251");
    for name in ["a.txt", "a.md", "a.html"] {
        let refused = import(&bytes, Some(name)).expect_err("no encoding is told");
        assert_eq!(refused, Unimportable::Encoding);
    }
    let read = named(&bytes, "Windows-1251").expect("importable");
    assert_eq!(
        read.article,
        "# Старый мост\n\nМост стоит дорого. Его строили долго.\n"
    );
    assert_eq!(read.dropped, []);
    assert_eq!(
        named(&bytes, "latin-99").unwrap_err(),
        Unimportable::NoEncoding
    );
    let utf32: Vec<u8> = CYRILLIC
        .chars()
        .flat_map(|it| u32::from(it).to_le_bytes())
        .collect();
    assert_eq!(
        import(&utf32, Some("a.txt")).unwrap_err(),
        Unimportable::Encoding
    );
}

#[test]
fn windows_1252_is_a_guess_and_told_as_one() {
    let bytes = encoded("The café\n\nThe “first” one is dear.\n", "windows-1252");
    let read = import(&bytes, Some("a.txt")).expect("importable");
    assert_eq!(read.article, "# The café\n\nThe “first” one is dear.\n");
    let [guess] = read.dropped.as_slice() else {
        panic!("{:?}", read.dropped);
    };
    assert_eq!(
        (guess.fate, guess.line, guess.words.as_str()),
        (Fate::Guessed, 1, "café")
    );
    assert_eq!(
        read.summary(),
        "guessed: the encoding, Windows-1252, since the file does not say it\n  line 1: café\n"
    );
    // Where it is named, it is no guess.
    assert_eq!(
        named(&bytes, "windows-1252").expect("importable").dropped,
        []
    );
}

#[test]
fn a_page_names_it_in_its_head_or_in_its_xml_declaration() {
    let page = |start: &str, name: &str| {
        let text = format!("{start}<title>橋</title><h1>橋</h1><p>橋は古い。</p>");
        import(&encoded(&text, name), Some("a.html"))
    };
    for (start, name) in [
        ("<?xml version=\"1.0\" encoding=\"EUC-JP\"?>", "euc-jp"),
        ("<?xml version='1.0' encoding = 'Shift_JIS' ?>", "shift_jis"),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=GBK'>",
            "gbk",
        ),
        ("<meta charset = \"iso-2022-jp\">", "iso-2022-jp"),
    ] {
        let read = page(start, name).expect("importable");
        assert_eq!(read.article, "# 橋\n\n橋は古い。\n", "{start}");
        assert_eq!(read.dropped, [], "{start}");
    }
    // Within the page the same letters are words.
    let text = "<p>He wrote encoding=\"euc-jp\": 橋は古い。</p>";
    assert_eq!(
        import(&encoded(text, "euc-jp"), Some("a.html")).unwrap_err(),
        Unimportable::Encoding
    );
}

#[test]
fn bytes_that_an_encoding_lacks_are_told_with_their_line() {
    let bytes = b"<meta charset=utf-8><h1>T</h1>\n<p>Caf\xe9 noir.</p>";
    let read = import(bytes, Some("a.html")).expect("importable");
    let told: Vec<_> = read.dropped.iter().map(|it| (it.fate, it.line)).collect();
    assert_eq!(told, [(Fate::Dropped, 2)]);
}

#[test]
fn a_web_archive_is_refused_by_its_name() {
    let mail = b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>It is =C3=A9.</p>";
    for name in ["a.mht", "a.mhtml", "a.html"] {
        let refused = import(mail, Some(name)).unwrap_err();
        assert!(matches!(refused, Unimportable::Format(it) if it.contains("web archive")));
    }
    assert!(import(b"Note: it is.\n\nA content-type: none.\n", Some("a.txt")).is_ok());
}
