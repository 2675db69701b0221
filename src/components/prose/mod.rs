//! The article's text, block by block and sentence by sentence. Each sentence is the
//! target of its fragment and, where the comparison quotes it, links back to the point.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::components::marked::{plain_words, words};
use crate::components::picture::Picture;
use crate::components::table::ArticleTable;
use crate::components::tag::{Tag, said};
use crosslight_content::{Body, Explainer, Frame, Label, Labels, Paragraph, Shape, StatementId};

/// The props of a text.
#[derive(Clone, PartialEq, Properties)]
pub struct ProseProps {
    /// The interface's words.
    pub labels: Labels,
    /// The blocks, in order.
    pub blocks: Rc<[Block]>,
}

/// A block of the text.
#[derive(Clone, PartialEq)]
pub struct Block {
    /// The block's frames and its kind.
    pub shape: Shape,
    /// The block's sentences.
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Clone, PartialEq)]
pub struct Sentence {
    /// The sentence's `id`.
    pub anchor: AttrValue,
    /// The sentence's words, with their marks.
    pub words: Html,
    /// The column of the comparison whose viewpoint says it, from 1.
    pub viewpoint: Option<AttrValue>,
    /// The points that quote it.
    pub points: Vec<PointLink>,
    /// The sentence's [`Tag`].
    pub tag: Html,
    /// True if a space follows.
    pub is_spaced: bool,
}

/// A link from a sentence to a point that quotes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointLink {
    /// The point's number, from 1.
    pub number: usize,
    /// The point's `id`.
    pub anchor: AttrValue,
}

/// Draws the text.
#[component]
pub fn Prose(ProseProps { labels, blocks }: &ProseProps) -> Html {
    framed(labels, blocks, 0)
}

/// Draws blocks in their frames from this depth on. The parser bounds how deep frames can
/// be.
fn framed(labels: &Labels, blocks: &[Block], depth: usize) -> Html {
    let alike = |one: &Block, other: &Block| {
        let [one, other] = [one, other].map(|block| block.shape.frames.get(depth));
        one.is_some() && one == other
    };
    let drawn = blocks.chunk_by(alike).map(|run| {
        let Some(first) = run.first() else {
            return Html::default();
        };
        let Some(frame) = first.shape.frames.get(depth) else {
            return view_block(labels, first);
        };
        let inner = framed(labels, run, depth + 1);
        match frame {
            Frame::Quotation(_) => html! { <blockquote>{ inner }</blockquote> },
            Frame::List { first: None, .. } => html! { <ul>{ inner }</ul> },
            Frame::List {
                first: Some(first), ..
            } => {
                let start = (*first != 1).then(|| first.to_string());
                html! { <ol {start}>{ inner }</ol> }
            }
            Frame::Item { done: None, value, .. } => {
                html! { <li value={value.map(|it| it.to_string())}>{ inner }</li> }
            }
            Frame::Item {
                done: Some(done),
                value,
                ..
            } => {
                // The box is named by its own sentence. It is disabled: the article says
                // so, and no reader changes it.
                let name = first.sentences.first().map(|it| it.anchor.clone());
                html! {
                    <li class="task" value={value.map(|it| it.to_string())}>
                        <input type="checkbox" checked={*done} disabled=true aria-labelledby={name} />{ " " }
                        { inner }
                    </li>
                }
            }
        }
    });
    drawn.collect()
}

fn view_block(labels: &Labels, block: &Block) -> Html {
    let sentences = || block.sentences.iter().map(|it| view_sentence(labels, it));
    match &block.shape.body {
        Body::Prose => html! { <p>{ for sentences() }</p> },
        Body::Bare => sentences().collect(),
        Body::Rule => html! { <hr /> },
        // Long lines scroll sideways; by keyboard that takes the focus.
        Body::Code(lines) => {
            html! { <pre tabindex="0"><code data-article="code">{ lines.clone() }</code></pre> }
        }
        Body::Heading(heading) => {
            // Sections have the second level, so headings within them begin at the third.
            let mut tag = VTag::new(format!("h{}", heading.level.clamp(3, 6)));
            tag.add_attribute("class", "sub-heading");
            if let Some(anchor) = &heading.anchor {
                tag.add_attribute("id", AttrValue::from(anchor.clone()));
            }
            tag.add_attribute("data-article", "sub-heading");
            tag.add_child(plain_words(&heading.words));
            tag.into()
        }
        Body::Table(table) => html! { <ArticleTable table={table.clone()} /> },
        Body::Figure(image) => html! {
            <figure class="figure">
                <Picture image={image.clone()} />
                if !block.sentences.is_empty() {
                    <figcaption>{ for sentences() }</figcaption>
                }
            </figure>
        },
    }
}

fn view_sentence(labels: &Labels, sentence: &Sentence) -> Html {
    let Sentence {
        anchor,
        words,
        viewpoint,
        points,
        tag,
        is_spaced,
    } = sentence;
    html! {
        <>
            <span class="statement" id={anchor.clone()} data-article="statement" data-viewpoint={viewpoint.clone()}>
                { words.clone() }
            </span>
            { for points.iter().map(|PointLink { number, anchor }| html! {
                <a class="back-link" href={["#", &**anchor].concat()} data-viewpoint={viewpoint.clone()}
                    lang={labels.lang(Label::BackLink)}
                    aria-label={labels.fill(Label::BackLink, &[("number", &number.to_string())])}>{ number }</a>
            }) }
            { tag.clone() }
            if *is_spaced { { " " } }
        </>
    }
}

impl ProseProps {
    /// Returns what the blocks of the lede or of a section are drawn from; those without a
    /// shape are paragraphs.
    pub fn of(
        explainer: &Explainer,
        labels: &Labels,
        paragraphs: &[Paragraph],
        shapes: &[Shape],
    ) -> Self {
        let plain = Shape::default();
        let shapes = shapes.iter().chain(std::iter::repeat(&plain));
        let blocks = paragraphs.iter().zip(shapes).map(|(paragraph, shape)| {
            let ids = paragraph.statements();
            Block {
                shape: shape.clone(),
                sentences: ids
                    .filter_map(|id| Sentence::of(explainer, labels, id))
                    .collect(),
            }
        });
        ProseProps {
            labels: labels.clone(),
            blocks: blocks.collect(),
        }
    }
}

impl Sentence {
    /// Returns what a sentence of an explainer is drawn from, if there is such a sentence.
    fn of(explainer: &Explainer, labels: &Labels, id: StatementId) -> Option<Self> {
        let statement = explainer.statement(id)?;
        let column = statement.voice.and_then(|voice| explainer.column_of(voice));
        let comparison = explainer.comparison.iter();
        let points = comparison.flat_map(|comparison| comparison.points_on(id));
        let link = |(number, point): (usize, &crosslight_content::Point)| PointLink {
            number,
            anchor: point.anchor.clone().into(),
        };
        Some(Sentence {
            anchor: statement.anchor.clone().into(),
            words: words(explainer, id, statement),
            viewpoint: column.map(|column| (column + 1).to_string().into()),
            points: points.map(link).collect(),
            tag: html! { <Tag anchor={statement.anchor.clone()}>{ said(explainer, labels, statement) }</Tag> },
            is_spaced: statement.spaced,
        })
    }
}
