//! The pictures that a project names, before any of them was loaded.

use crosslight_studio::Project;

#[test]
fn the_pictures_that_both_texts_name_are_known_by_their_paths() {
    let article = "# Tea\n\n![A cup](cup.png)\n\n![A pot](img/a%20pot.jpg)\n\nAnna ![x](https://a.example/b.png) drinks.\n\n![Out](../out.png)\n";
    let editorial = "[article]\npicture = { file = \"leaf.webp\", alt = \"A leaf\" }\n";
    let named = Project::new(article, editorial).named_pictures();
    assert_eq!(named, ["cup.png", "img/a pot.jpg", "leaf.webp"]);
    assert!(Project::default().named_pictures().is_empty());
}
