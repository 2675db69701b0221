//! Articles with many sections in the built page; the bench measures the same ones.

use crosslight_compile::island;
use crosslight_content::{
    Comparison, Excerpt, Explainer, Labels, Paragraph, Point, Section, SectionId, Slice, Statement,
    StatementId, Viewpoint, ViewpointId, Voice, VoiceId,
};
use crosslight_publish::prerender;

use crate::island::carrying;

/// Returns the bundle's page with another explainer's markup and its data.
pub fn refilled(page: &str, explainer: &Explainer) -> String {
    let (page, data) = redrawn(page, explainer);
    carrying(&page, &data)
}

/// Returns the bundle's page with another explainer's markup, and the data that its
/// link leads to.
pub fn redrawn(page: &str, explainer: &Explainer) -> (String, String) {
    const ROOT: &str = "<div id=\"_page\">";
    let markup = prerender(explainer, &Labels::english(), None, None).expect("a page");
    let data = island(explainer).expect("an island");
    let start = page.find(ROOT).expect("the page's root") + ROOT.len();
    let end = page.rfind("</div><script ").expect("the root's end");
    ([&page[..start], &markup, &page[end..]].concat(), data)
}

/// Returns an article with this number of sections, two voices, two viewpoints and a
/// comparison in its last section.
pub fn long(sections: u32) -> Explainer {
    let sentences = [
        "It is said in this section that the tea is warm, and that whoever drinks it early in the morning may have reason to be content.",
        "Anna believes that it could be warmer.",
        "Ben replied that this is a matter of taste, of which there are as many as there are people who drink tea.",
    ];
    let voices = [None, Some(VoiceId::new(0)), Some(VoiceId::new(1))];
    let statements = (0..sections * 3).map(|at| {
        let kind = (at % 3) as usize;
        Statement {
            anchor: format!("s_{at}").into(),
            directive: None,
            is_draft: false,
            text: format!("{} ({at})", sentences[kind]).into(),
            spaced: kind < 2,
            voice: voices[kind],
            verb: None,
            quoted: false,
            hedges: Vec::new(),
        }
    });
    let section = |at: u32| Section {
        anchor: format!("section-{at}").into(),
        heading: format!("Section {at} of the tea").into(),
        starts_open: true,
        paragraphs: vec![Paragraph {
            start: StatementId::new(at * 3),
            end: StatementId::new(at * 3 + 3),
        }],
    };
    let voice = |name: &str| Voice {
        anchor: name.to_lowercase().into(),
        name: name.into(),
        short: name.into(),
        role: None,
    };
    let viewpoint = |name: &str, id| Viewpoint {
        anchor: format!("view-{id}").into(),
        name: name.into(),
        voices: vec![VoiceId::new(id)],
    };
    let excerpt = |statement| {
        Some(Excerpt {
            statement: StatementId::new(statement),
            pieces: vec![Slice { start: 0, end: 20 }],
        })
    };
    let point = |at: u32| Point {
        anchor: format!("point_{at}").into(),
        question: format!("Question {at}?").into(),
        answers: vec![excerpt(at * 3 + 1), excerpt(at * 3 + 2)],
    };
    Explainer {
        language: "en".into(),
        labels: Labels::english().for_program(0),
        kicker: None,
        title: "An article of many sections".into(),
        about: crosslight_content::About::default(),
        typography: crosslight_content::Typography::default(),
        lede: Vec::new(),
        sections: (0..sections).map(section).collect(),
        statements: statements.collect(),
        voices: vec![voice("Anna"), voice("Ben")],
        viewpoints: vec![viewpoint("Anna’s view", 0), viewpoint("Ben’s view", 1)],
        comparison: Some(Comparison {
            section: SectionId::new(sections - 1),
            switch: "Compare".into(),
            title: "Two readings".into(),
            viewpoints: vec![ViewpointId::new(0), ViewpointId::new(1)],
            points: (0..4).map(point).collect(),
        }),
        actors: Vec::new(),
        relations: Vec::new(),
    }
}
