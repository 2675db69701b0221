//! The explainers of the tests: the shipped one, and plain ones.

use crosslight_content::{
    Explainer, Labels, Map, Node, Paragraph, RelationShape, Section, Statement, StatementId,
    read_island,
};

/// Returns the shipped explainer, parsed from the data of its page.
pub fn shipped() -> Explainer {
    let island = include_str!("../fixtures/explainer.json");
    read_island(island).expect("the fixture is an island")
}

/// Returns an explainer with this number of sections, all of which start open.
pub fn of_sections(number: u32) -> Explainer {
    let section = |at: u32| Section {
        anchor: format!("section-{at}").into(),
        heading: format!("Section {at}").into(),
        starts_open: true,
        paragraphs: vec![Paragraph {
            start: StatementId::new(at),
            end: StatementId::new(at + 1),
        }],
    };
    let statement = |at: u32| Statement {
        anchor: format!("s_{at}").into(),
        directive: None,
        is_draft: false,
        text: format!("Something is said in section {at}.").into(),
        spaced: false,
        voice: None,
        verb: None,
        quoted: false,
        hedges: Vec::new(),
    };
    Explainer {
        language: "en".into(),
        labels: Labels::english().for_program(0),
        kicker: None,
        about: crosslight_content::About::default(),
        typography: crosslight_content::Typography::default(),
        title: "Title".into(),
        lede: Vec::new(),
        sections: (0..number).map(section).collect(),
        statements: (0..number).map(statement).collect(),
        voices: Vec::new(),
        viewpoints: Vec::new(),
        comparison: None,
        actors: Vec::new(),
        relations: Vec::new(),
    }
}

/// Returns an explainer with two sections, of which the second starts closed.
pub fn open_and_closed() -> Explainer {
    let mut explainer = of_sections(2);
    explainer.sections[1].starts_open = false;
    explainer
}

/// Returns a map with every element at one point, since the build's layout is not
/// available here.
pub fn map_of(explainer: &Explainer) -> Map {
    let node = |_| Node {
        x: 0,
        y: 0,
        width: 10,
        height: 10,
        lines: Vec::new(),
    };
    let tie = |relation: &crosslight_content::Relation| RelationShape {
        line: "M0 0L9 9".into(),
        reach: "M0 0L9 9".into(),
        head: "".into(),
        x: 0,
        y: 0,
        lines: vec![relation.label],
        number: None,
    };
    Map {
        width: 10,
        height: 10,
        nodes: explainer.actors.iter().map(node).collect(),
        copies: Vec::new(),
        ties: explainer.relations.iter().map(tie).collect(),
        wide: None,
    }
}
