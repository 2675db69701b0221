//! The ledger: all can be done by native fields with names of their own.

use std::collections::BTreeSet;

use crate::{all, example, text};

#[test]
fn each_field_of_the_ledger_has_a_label_and_an_id_of_its_own() {
    let html = example("ledger", "ferry");
    let fields = all(&html, "input, select, textarea");
    assert!(fields.len() > 40, "{}", fields.len());
    let mut ids = BTreeSet::new();
    for field in fields {
        let id = field.attr("id").expect("an id");
        let own = all(&html, &format!("label[for='{id}'], label:has([id='{id}'])"));
        assert_eq!(own.len(), 1, "{id}");
        assert!(!text(own[0]).is_empty(), "{id}");
        assert!(ids.insert(id.to_owned()), "{id} twice");
    }
}

#[test]
fn each_button_of_the_ledger_says_what_it_is_for() {
    let html = example("ledger", "ferry");
    let mut names = Vec::new();
    for button in all(&html, "table button") {
        names.push(
            button
                .attr("aria-label")
                .map_or_else(|| text(button), ToOwned::to_owned),
        );
    }
    let distinct: BTreeSet<_> = names.iter().collect();
    assert_eq!(distinct.len(), names.len(), "{names:?}");
}

#[test]
fn a_row_of_the_ledger_is_named_by_its_sentence_and_has_voice_verb_and_hedges() {
    let html = example("sentence-table", "ferry");
    let rows = all(&html, "tbody tr");
    assert_eq!(rows.len(), 6);
    let heads = all(&html, "tbody th[scope='row']");
    assert_eq!(text(heads[3]), "“Boats stay,” said Jon Tarn.");
    let voice = all(&html, "#_row-3-voice option[selected]");
    assert_eq!(
        voice.iter().map(|it| text(*it)).collect::<Vec<_>>(),
        ["Jon Tarn"]
    );
    assert_eq!(all(&html, "#_row-3-verb")[0].attr("value"), Some("said"));
    let name = |id: &str| text(all(&html, &format!("label[for='{id}']"))[0]);
    assert_eq!(name("_row-3-voice"), "Voice, sentence 4");
    assert_eq!(name("_row-3-verb"), "Verb, sentence 4");
    let hedges = all(&html, "tbody tr:nth-child(2) .row-hedges .check");
    assert_eq!(hedges.len(), 1);
    assert_eq!(text(hedges[0]), "could");
    let hedge = all(&html, "tbody tr:nth-child(2) .row-hedges [type='checkbox']");
    let name = hedge[0].attr("aria-label");
    assert_eq!(name, Some("could, a hedge of sentence 2"));
    assert!(hedge[0].attr("checked").is_some());
    let confirm = all(&html, "button[id$='-confirm']");
    let confirm: Vec<_> = confirm
        .iter()
        .filter_map(|it| it.attr("aria-label"))
        .collect();
    assert_eq!(confirm, ["Confirm sentence 3", "Confirm sentence 5"]);
}

#[test]
fn a_cell_of_the_comparison_says_when_the_article_does_not_say() {
    let html = example("comparison-grid", "ferry");
    let cells = all(&html, "tbody tr:nth-child(2) td");
    let texts: Vec<_> = cells.iter().map(|it| text(*it)).collect();
    assert_eq!(
        texts,
        [
            "The islanders’ viewThe article does not sayWords that answer question 2: The islanders’ viewChoose words",
            "The owners’ viewThey may even come backWords that answer question 2: The owners’ viewChoose wordsThe article does not say",
        ]
    );
}
