//! A small article with all that an explainer can have, for the examples.

use std::rc::Rc;

use crosslight_content::{
    Actor, ActorId, Comparison, Excerpt, Explainer, Labels, Paragraph, Point, Relation, Section,
    SectionId, Slice, Statement, StatementId, Viewpoint, ViewpointId, Voice, VoiceId,
};

/// Returns the explainer of the article: four sentences, two voices and two viewpoints.
#[must_use]
pub fn ferry() -> Explainer {
    let [holm, tarn] = [0, 1].map(VoiceId::new);
    let sentences = [
        ("The ferry leaves on Friday for the last time.", None, ""),
        ("Ida Holm says boats connect people.", Some(holm), "says"),
        (
            "According to Jon Tarn, boats divide them.",
            Some(tarn),
            "According to",
        ),
        ("“Boats stay,” said Jon Tarn.", Some(tarn), "said"),
    ];
    let statements = sentences.into_iter().zip(1..).map(statement);
    let mut statements: Vec<_> = statements.collect();
    statements[3].quoted = true;
    let comparison = comparison(&statements);
    let relation = Relation {
        anchor: "tie_abcde".into(),
        from: ActorId::new(0),
        to: ActorId::new(1),
        mutual: false,
        evidence: excerpt(&statements, 1, "boats connect people"),
        label: slice(&statements[1].text, "connect"),
    };
    Explainer {
        language: "en".into(),
        labels: Labels::english().for_program(comparison.points.len()),
        about: crosslight_content::About::default(),
        typography: crosslight_content::Typography::default(),
        kicker: Some("An explainer of one article".into()),
        title: "The last ferry".into(),
        lede: vec![paragraph(0, 1)],
        sections: vec![section("the-ferry", "The ferry")],
        statements,
        voices: vec![voice("holm", "Ida Holm"), voice("tarn", "Jon Tarn")],
        viewpoints: vec![
            viewpoint("islanders", "The islanders’ view", holm),
            viewpoint("owners", "The owners’ view", tarn),
        ],
        comparison: Some(comparison),
        actors: vec![actor("island", "The island"), actor("owners", "The owners")],
        relations: vec![relation],
    }
}

type Sentence = (&'static str, Option<VoiceId>, &'static str);

fn statement(((text, voice, verb), number): (Sentence, u32)) -> Statement {
    Statement {
        anchor: format!("s_abcd{number}").into(),
        text: text.into(),
        spaced: true,
        voice,
        verb: (!verb.is_empty()).then(|| slice(text, verb)),
        quoted: false,
        hedges: Vec::new(),
        directive: None,
        is_draft: false,
    }
}

/// Returns where words stand in a text; nowhere, at its start, if they do not.
fn slice(text: &str, words: &str) -> Slice {
    let start = text.find(words).unwrap_or(0);
    let byte = |at| u32::try_from(at).unwrap_or(0);
    Slice {
        start: byte(start),
        end: byte(start + words.len()),
    }
}

fn excerpt(statements: &[Statement], at: u32, words: &str) -> Excerpt {
    Excerpt {
        statement: StatementId::new(at),
        pieces: vec![slice(&statements[at as usize].text, words)],
    }
}

fn comparison(statements: &[Statement]) -> Comparison {
    let point = |anchor: &str, question: &str, answers| Point {
        anchor: anchor.into(),
        question: question.into(),
        answers,
    };
    let islanders = excerpt(statements, 1, "boats connect people");
    let owners = excerpt(statements, 2, "boats divide them");
    Comparison {
        section: SectionId::new(0),
        switch: "Compare both views".into(),
        title: "Both views".into(),
        viewpoints: vec![ViewpointId::new(0), ViewpointId::new(1)],
        points: vec![
            point(
                "point_abcde",
                "What do boats do?",
                vec![Some(islanders), Some(owners)],
            ),
            point("point_abcdf", "Who pays?", vec![None, None]),
        ],
    }
}

fn paragraph(start: u32, end: u32) -> Paragraph {
    Paragraph {
        start: StatementId::new(start),
        end: StatementId::new(end),
    }
}

fn section(anchor: &str, heading: &str) -> Section {
    Section {
        anchor: anchor.into(),
        heading: heading.into(),
        starts_open: true,
        paragraphs: vec![paragraph(1, 4)],
    }
}

fn voice(anchor: &str, name: &str) -> Voice {
    let name: Rc<str> = name.into();
    Voice {
        anchor: anchor.into(),
        short: name.clone(),
        name,
        role: None,
    }
}

fn viewpoint(anchor: &str, name: &str, voice: VoiceId) -> Viewpoint {
    Viewpoint {
        anchor: anchor.into(),
        name: name.into(),
        voices: vec![voice],
    }
}

fn actor(anchor: &str, name: &str) -> Actor {
    Actor {
        anchor: anchor.into(),
        name: name.into(),
        statements: vec![StatementId::new(1)],
    }
}
