//! The actor map and the same relations as text.

use std::path::Path;

use crosslight_content::{Explainer, Labels, SectionId, Slice};
use crosslight_map::lay_out;
use crosslight_publish::prerender;
use crosslight_publish::read_folder;
use scraper::Html;

use crate::{all, collapsed, drawn, shipped, text, texts, within};

/// Returns the page of an explainer with its map, whose actors have the shipped grid
/// positions.
fn with_map(explainer: &Explainer) -> Html {
    let folder = read_folder(Path::new("../content")).expect("the shipped explainer");
    let map = lay_out(explainer, &folder.grid_positions);
    Html::parse_fragment(
        &prerender(explainer, &Labels::english(), map.as_ref(), None).expect("a page"),
    )
}

#[test]
fn the_drawing_and_the_list_by_actor_hold_the_same_ties() {
    let explainer = shipped();
    let html = with_map(&explainer);
    let ties = all(&html, ".map-drawing > a.tie");
    let lines = all(&html, ".relations-list > .relation");
    assert_eq!((ties.len(), lines.len()), (12, 12));
    let mut drawn: Vec<_> = ties.iter().zip(&explainer.relations).collect();
    drawn.sort_by_key(|(_, relation)| relation.from.number());
    for ((tie, relation), line) in drawn.into_iter().zip(&lines) {
        let link = within(*line, "a.relation-link")[0];
        let id = tie.attr("id").expect("an id");
        assert_eq!(link.attr("id"), Some(&*format!("{id}_words")));
        assert_eq!(link.attr("data-select"), Some(""));
        assert_eq!(tie.attr("data-select"), Some(""));
        let sentence = explainer.fragment(relation.evidence.statement);
        assert_eq!([tie.attr("href"), link.attr("href")], [Some(&*sentence); 2]);
        assert_eq!(tie.attr("data-viewpoint"), line.attr("data-viewpoint"));
        // Both actors and the words of the caption, visible and in the accessible name.
        let name = tie.attr("aria-label").expect("a name");
        let label = text(within(*tie, ".tie-label")[0]);
        assert!(
            name.starts_with(&format!("{}: “{label}”, ", text(link))),
            "{name}"
        );
        let statement = explainer
            .statement(relation.evidence.statement)
            .expect("a statement");
        assert!(statement.text.contains(&label), "{label}");
        let evidence = texts(&within(*line, "[data-article=excerpt]"));
        assert!(statement.text.contains(&evidence[0]), "{evidence:?}");
        let heads = within(*tie, ".tie-head").len();
        assert_eq!(heads == 0, relation.mutual);
    }
}

#[test]
fn every_actor_stands_on_the_map_and_leads_to_a_sentence_that_names_it() {
    let html = with_map(&shipped());
    let nodes = all(&html, ".map-drawing > a.node");
    let names: Vec<_> = nodes.iter().map(|node| text(*node)).collect();
    assert_eq!(
        names,
        [
            "China",
            "North Korea",
            "Russia",
            "US",
            "South Korea",
            "Ukraine"
        ]
    );
    let targets: Vec<_> = nodes.iter().filter_map(|node| node.attr("href")).collect();
    assert_eq!(
        targets,
        [
            "#s_of4y2", "#s_of4y2", "#s_of4y2", "#s_of4y2", "#s_2k92u", "#s_yfwsu"
        ]
    );
}

#[test]
fn each_section_with_relations_leads_to_the_map_and_no_other_does() {
    let mut explainer = shipped();
    // The second section loses its two relations.
    let whole = shipped();
    explainer.relations.retain(|relation| {
        whole.section_of(relation.evidence.statement) != Some(SectionId::new(1))
    });
    let html = with_map(&explainer);
    let links = all(&html, ".section-body").into_iter().map(|body| {
        let links = within(body, ".map-link");
        links.first().map(|link| (text(*link), link.attr("href")))
    });
    let link = Some(("On the map".to_owned(), Some("#_map-title")));
    assert_eq!(
        links.collect::<Vec<_>>(),
        [link.clone(), None, link.clone(), link]
    );
    assert_eq!(all(&html, ".map-link").len(), 3);
    assert_eq!(all(&html, "figure.map > h2#_map-title").len(), 1);
}

/// `e2e/chromium/tree.rs` shows what comes of it.
#[test]
fn the_figure_owns_its_drawing_so_that_the_list_comes_before_it_for_ears() {
    for explainer in [shipped(), large()] {
        let html = with_map(&explainer);
        let figure = all(&html, "figure.map")[0];
        let owned = figure.attr("aria-owns").expect("it owns something");
        let drawing = within(figure, &format!("svg#{owned}"))[0];
        assert_eq!(drawing.attr("role"), Some("group"));
        // Nothing that has the focus is hidden from ears.
        assert_eq!(
            within(drawing, "a").len(),
            explainer.actors.len() + explainer.relations.len()
        );
        assert!(within(figure, "[aria-hidden] a").is_empty());
        assert!(all(&html, "[aria-hidden] .map-drawing").is_empty());
    }
}

/// Returns an explainer with more relations than a web has room for, to and from China.
fn large() -> Explainer {
    let mut explainer = shipped();
    for at in 0..30 {
        let mut relation = explainer.relations[at % 12].clone();
        relation.anchor = format!("tie_more{at}").into();
        explainer.relations.push(relation);
    }
    explainer
}

#[test]
fn both_drawings_of_a_large_map_are_in_the_same_links() {
    let explainer = large();
    let html = with_map(&explainer);
    let links = all(&html, ".map-frame > .map-drawing > a");
    assert_eq!(links.len(), 6 + 42);
    for link in &links {
        let drawings = within(*link, "g");
        let classes = drawings.iter().map(|it| it.attr("class"));
        let both = [Some("map-narrow"), Some("map-wide")];
        assert_eq!(classes.collect::<Vec<_>>(), both);
        for drawing in drawings {
            assert!(!within(drawing, "text").is_empty());
        }
    }
    // An actor with several boxes has one accessible name.
    let names = all(&html, ".map-drawing > a.node");
    let names: Vec<_> = names
        .iter()
        .filter_map(|node| node.attr("aria-label"))
        .collect();
    assert_eq!(names.len(), 6);
    assert!(all(&html, ".map-drawing > a.node rect").len() > 12);
    // The list is by actor and has each relation once.
    let groups = all(&html, ".relations-list > .relation-group");
    let actors = groups
        .iter()
        .map(|it| text(within(*it, ".relation-actor")[0]));
    let from = ["China", "North Korea", "Russia", "US", "South Korea"];
    assert_eq!(actors.collect::<Vec<_>>(), from);
    let own = within(groups[0], "ol > .relation > .relation-link");
    assert!(own.iter().all(|link| text(*link).starts_with("China")));
    assert_eq!(all(&html, ".relations-list .relation-voice").len(), 42);
    let rooms = all(&html, ".map-frame > svg[aria-hidden]");
    let rooms: Vec<_> = rooms
        .iter()
        .filter_map(|room| room.attr("viewBox"))
        .collect();
    assert!(rooms[0].starts_with("0 0 320 ") && rooms[1].starts_with("0 0 480 "));
}

#[test]
fn a_caption_without_room_stands_below_the_map_under_its_number() {
    let mut explainer = shipped();
    let statement = explainer.relations[4].evidence.statement;
    let words = "unawareoftheserelationsofwhichnobodycouldhaveknownanything";
    explainer.statements[statement.index()].text = words.into();
    let length = u32::try_from(words.len()).expect("a short word");
    explainer.relations[4].label = Slice {
        start: 0,
        end: length,
    };
    explainer.relations[4].evidence.pieces = vec![Slice {
        start: 0,
        end: length,
    }];
    let html = with_map(&explainer);
    let number = all(&html, ".map-drawing .tie-number")[0];
    let items = all(&html, ".map-numbers > li");
    let item = items
        .iter()
        .find(|it| text(**it).contains(words))
        .expect("the caption");
    assert_eq!(item.attr("value"), Some(&*text(number)));
    assert!(collapsed(&text(*item)).starts_with("US to China: “unaware"));
}

#[test]
fn without_ties_there_is_no_map() {
    let mut explainer = shipped();
    explainer.relations.clear();
    assert!(all(&with_map(&explainer), ".map, .tie, .relation").is_empty());
    assert!(all(&drawn(&shipped()), ".map").is_empty());
}
