//! Tests of the zip file, by a library that reads it.

use std::io::{Cursor, Read};
use std::rc::Rc;

use ::zip::ZipArchive;

use super::*;

#[test]
fn a_zip_file_has_the_folder_and_no_more() {
    let picture: Rc<[u8]> = (0..=255).collect();
    let pictures = [("bilder/lämpchen.png".into(), picture)];
    let project = Project::new("# Tee\n\nEr ist warm.\n", "language = \"de\"\n")
        .with_pictures(Rc::new(pictures.into_iter().collect()));
    let bytes = zip(&project);
    assert_eq!(bytes, zip(&project.clone()));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut files = Vec::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).expect("a file");
        let mut bytes = Vec::new();
        // The checksum is compared at the end.
        file.read_to_end(&mut bytes).expect("its bytes");
        let name = file.name().expect("a name").into_owned();
        files.push((name, bytes));
    }
    let all = (0..=255).collect::<Vec<u8>>();
    let expected = [
        (
            "article.md".to_owned(),
            project.article().as_bytes().to_vec(),
        ),
        (
            "explainer.toml".to_owned(),
            project.editorial().as_bytes().to_vec(),
        ),
        ("bilder/lämpchen.png".to_owned(), all),
    ];
    assert_eq!(files, expected);
}

#[test]
fn a_folder_is_known_again_by_its_digest_and_another_is_not() {
    let project = Project::new("# Tea\n", "language = \"en\"\n");
    let same = Project::new("# Tea\n", "language = \"en\"\n");
    assert_eq!(digest(&project), digest(&same));
    for other in [
        project.with_article("# Tea\n\n"),
        project.with_editorial(""),
        Project::new("# Tea\nlanguage", " = \"en\"\n"),
    ] {
        assert_ne!(digest(&project), digest(&other));
    }
}
