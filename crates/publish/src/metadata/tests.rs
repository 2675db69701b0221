//! Tags and linked data of the shipped explainer, and a picture of an article.

use super::*;
use crate::read_folder;

fn shipped() -> Explainer {
    let folder = read_folder("../../content".as_ref());
    folder.expect("the shipped explainer is right").explainer
}

#[test]
fn without_an_address_nothing_needs_one() {
    let tags = head_tags(&shipped(), None, None);
    assert!(tags.contains("<meta property=\"og:title\" content=\"China’s Growing Concerns"));
    assert!(
        !tags.contains("http") && !tags.contains("canonical"),
        "{tags}"
    );
}

#[test]
fn with_an_address_the_tags_name_the_page_and_its_card() {
    let base = "https://example.org/a/";
    let explainer = shipped();
    let card = SharedPicture::card("card-1.png", &explainer);
    let tags = head_tags(&explainer, Some(base), Some(&card));
    for part in [
        "<link rel=\"canonical\" href=\"https://example.org/a/\">",
        "<meta property=\"og:url\" content=\"https://example.org/a/\">",
        "<meta property=\"og:image\" content=\"https://example.org/a/card-1.png\">",
        "content=\"summary_large_image\"",
    ] {
        assert!(tags.contains(part), "{part} in {tags}");
    }
    assert!(head_tags(&shipped(), Some(base), None).contains("content=\"summary\""));
}

#[test]
fn a_picture_of_the_article_takes_the_place_of_its_card() {
    let folder = tempfile::tempdir().expect("a folder");
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x02\0\x08\x02\0\0\0";
    for (file, bytes) in [
        ("article.md", "# T\n\n## H\n\nOne.\n".as_bytes()),
        (
            "explainer.toml",
            b"article.picture = { file = \"weir.png\", alt = \"The \\\"old\\\" weir\" }\n",
        ),
        ("weir.png", png),
    ] {
        std::fs::write(folder.path().join(file), bytes).expect("written");
    }
    let folder = read_folder(folder.path()).expect("no mistake");
    let metadata = Metadata::of(&folder, Some("https://example.org/a/"), false);
    let names: Vec<_> = metadata.files.iter().map(|(name, _)| &**name).collect();
    let picture = names.last().expect("a picture");
    assert!(picture.starts_with("image-"));
    assert_eq!(picture.rsplit_once('.').map(|(_, kind)| kind), Some("png"));
    assert!(!names.iter().any(|name| name.starts_with("card")));
    for part in [
        &format!("\"og:image\" content=\"https://example.org/a/{picture}\""),
        "\"og:image:width\" content=\"1024\"",
        "\"og:image:height\" content=\"512\"",
        "\"og:image:alt\" content=\"The &quot;old&quot; weir\"",
        "content=\"summary_large_image\"",
    ] {
        assert!(metadata.head.contains(part), "{part} in {}", metadata.head);
    }
    let data: Value = serde_json::from_str(&metadata.linked_data).expect("JSON");
    let expected = json!({
        "@type": "ImageObject",
        "url": format!("https://example.org/a/{picture}"),
        "width": 1024,
        "height": 512,
        "caption": "The \"old\" weir",
    });
    assert_eq!(data["image"], expected);
    // Without an address nothing leads to the picture.
    let metadata = Metadata::of(&folder, None, false);
    assert!(
        !metadata
            .files
            .iter()
            .any(|(name, _)| name.starts_with("image-"))
    );
    assert!(!metadata.linked_data.contains("image"));
}

#[test]
fn the_linked_data_has_what_is_quoted_directly_and_by_whom() {
    let data: Value = serde_json::from_str(&linked_data(&shipped(), None)).expect("JSON");
    assert_eq!(data["@type"], "Article");
    let parts = data["hasPart"].as_array().expect("quotations");
    let by: Vec<_> = parts.iter().map(|it| &it["creator"]["name"]).collect();
    assert_eq!(by, ["Kurt Campbell", "Jagannath Panda", "Jagannath Panda"]);
    assert_eq!(parts[2]["text"], &*shipped().statements[14].text);
}

#[test]
fn nothing_in_a_text_ends_the_element_or_the_attribute_around_it() {
    let mut explainer = shipped();
    explainer.title = "a \"b\" </script><script>alert(1)</script>".into();
    assert!(!linked_data(&explainer, None).contains('<'));
    let tags = head_tags(&explainer, None, None);
    assert!(tags.contains("a &quot;b&quot; &lt;/script&gt;"), "{tags}");
    assert!(!tags.contains("<script"));
}
