//! The article's text, block by block and sentence by sentence. Each sentence is the
//! target of its fragment and, where the comparison quotes it, links back to the point.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::marked::{picture, plain_words, words};
use super::table::table;
use super::tag::{Tag, said};
use crosslight_content::{Body, Explainer, Frame, Label, Labels, Paragraph, Shape, StatementId};

/// Draws the blocks of the lede or of a section; those without a shape are paragraphs.
pub fn prose(
    explainer: &Explainer,
    labels: &Labels,
    paragraphs: &[Paragraph],
    shapes: &[Shape],
) -> Html {
    let plain = Shape::default();
    let shapes = shapes.iter().chain(std::iter::repeat(&plain));
    let blocks: Vec<_> = paragraphs.iter().copied().zip(shapes).collect();
    framed(explainer, labels, &blocks, 0)
}

type Block<'a> = (Paragraph, &'a Shape);

/// Blocks in the frames that are so deep or deeper. How deep they may be is bounded
/// where they are read.
fn framed(explainer: &Explainer, labels: &Labels, blocks: &[Block], depth: usize) -> Html {
    let alike = |one: &Block, other: &Block| {
        let [one, other] = [one, other].map(|(_, shape)| shape.frames.get(depth));
        one.is_some() && one == other
    };
    let drawn = blocks.chunk_by(alike).map(|run| {
        let Some((paragraph, shape)) = run.first() else {
            return Html::default();
        };
        let Some(frame) = shape.frames.get(depth) else {
            return block(explainer, labels, *paragraph, &shape.body);
        };
        let inner = framed(explainer, labels, run, depth + 1);
        match frame {
            Frame::Quotation(_) => html! { <blockquote>{ inner }</blockquote> },
            Frame::List { first: None, .. } => html! { <ul>{ inner }</ul> },
            Frame::List {
                first: Some(first), ..
            } => {
                let start = (*first != 1).then(|| first.to_string());
                html! { <ol {start}>{ inner }</ol> }
            }
            Frame::Item { done: None, .. } => html! { <li>{ inner }</li> },
            Frame::Item { done: Some(done), .. } => {
                // Named by its first sentence.
                let first = explainer.anchor(paragraph.start).to_owned();
                html! {
                    <li class="task">
                        <input type="checkbox" checked={*done} disabled=true aria-labelledby={first} />{ " " }
                        { inner }
                    </li>
                }
            }
        }
    });
    drawn.collect()
}

fn block(explainer: &Explainer, labels: &Labels, paragraph: Paragraph, body: &Body) -> Html {
    let sentences = || {
        paragraph
            .statements()
            .map(|id| sentence(explainer, labels, id))
    };
    match body {
        Body::Prose => html! { <p>{ for sentences() }</p> },
        Body::Bare => sentences().collect(),
        Body::Rule => html! { <hr /> },
        Body::Code(lines) => {
            html! { <pre tabindex="0"><code data-article="code">{ lines.clone() }</code></pre> }
        }
        Body::Heading(heading) => {
            let mut tag = VTag::new(format!("h{}", heading.level.clamp(3, 6)));
            tag.add_attribute("class", "sub-heading");
            if let Some(anchor) = &heading.anchor {
                tag.add_attribute("id", AttrValue::from(anchor.clone()));
            }
            tag.add_attribute("data-article", "sub-heading");
            tag.add_child(plain_words(&heading.words));
            tag.into()
        }
        Body::Table(lines) => table(lines),
        Body::Figure(image) => html! {
            <figure class="figure">
                { picture(image) }
                if paragraph.start < paragraph.end {
                    <figcaption>{ for sentences() }</figcaption>
                }
            </figure>
        },
    }
}

fn sentence(explainer: &Explainer, labels: &Labels, id: StatementId) -> Html {
    let Some(statement) = explainer.statement(id) else {
        return Html::default();
    };
    let column = statement.voice.and_then(|voice| explainer.column_of(voice));
    let viewpoint = column.map(|column| AttrValue::from((column + 1).to_string()));
    let points = explainer
        .comparison
        .iter()
        .flat_map(|comparison| comparison.points_on(id));
    html! {
        <>
            <span class="statement" id={statement.anchor.clone()} data-article="statement" data-viewpoint={viewpoint.clone()}>
                { words(explainer, id, statement) }
            </span>
            { for points.map(|(number, point)| html! {
                <a class="back-link" href={["#", &point.anchor].concat()} data-viewpoint={viewpoint.clone()}
                    lang={labels.lang(Label::BackLink)}
                    aria-label={labels.fill(Label::BackLink, &[("number", &number.to_string())])}>{ number }</a>
            }) }
            <Tag anchor={statement.anchor.clone()}>{ said(explainer, labels, statement) }</Tag>
            if statement.spaced { { " " } }
        </>
    }
}
