//! The article in “Who says what”.

use crate::{all, example, text};

#[test]
fn a_sentence_is_one_link_named_by_its_own_words_without_controls_in_it() {
    let html = example("who-view", "begun");
    let links = all(&html, ".article-text a[data-sentence]");
    let texts: Vec<_> = links.iter().map(|it| text(*it)).collect();
    assert_eq!(
        texts,
        [
            "The ferry leaves on Friday for the last time.",
            "Ida Holm, who has lived on the island for forty years, says that boats could connect people.",
            "According to Jon Tarn, the owner of the line, boats divide them.",
            "“Boats stay,” said Jon Tarn.",
            "“They may even come back.”",
            "The island might have a bridge by 2031.",
        ]
    );
    assert!(all(&html, "a[data-sentence] :is(button, a, input)").is_empty());
}

#[test]
fn the_text_is_one_tab_stop_at_the_first_sentence_that_is_not_confirmed() {
    let html = example("who-view", "begun");
    let stops = all(&html, "a[data-sentence][tabindex='0']");
    let stops: Vec<_> = stops.iter().map(|it| text(*it)).collect();
    assert_eq!(
        stops,
        ["According to Jon Tarn, the owner of the line, boats divide them."]
    );
    assert_eq!(all(&html, "a[data-sentence][tabindex='-1']").len(), 5);
    assert_eq!(all(&html, "a[aria-current='true'][tabindex='0']").len(), 1);
}

#[test]
fn what_is_said_of_a_sentence_describes_its_link() {
    let html = example("who-view", "begun");
    let said = all(&html, "a[data-sentence]").into_iter().map(|link| {
        let id = link.attr("aria-describedby").expect("a description");
        text(all(&html, &format!("[id='{id}']"))[0])
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "The article, no source named, confirmed",
            "Holm, says, confirmed",
            "Tarn, According to, not confirmed",
            "Tarn, said, word for word, confirmed",
            "Tarn, word for word, not confirmed",
            "Nobody yet, not yet attributed",
        ]
    );
}

#[test]
fn the_words_of_the_chosen_sentence_are_toggle_buttons() {
    let html = example("who-view", "words");
    let words = all(&html, ".words-sentence button");
    let names: Vec<_> = words.iter().map(|it| text(*it)).collect();
    assert_eq!(names[..4], ["According, Verb", "to, Verb", "Jon", "Tarn"]);
    let pressed = all(&html, ".words-sentence button[aria-pressed='true']");
    assert_eq!(pressed.len(), 2);
    assert_eq!(words.len(), 12);
}

#[test]
fn how_much_is_done_is_always_in_sight() {
    let html = example("who-view", "begun");
    assert_eq!(
        text(all(&html, "label[for='_progress']")[0]),
        "3 of 6 confirmed, 3 to go"
    );
    let bar = all(&html, "progress#_progress");
    assert_eq!(bar[0].attr("value"), Some("3"));
    assert_eq!(bar[0].attr("max"), Some("6"));
}
