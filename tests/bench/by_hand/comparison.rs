//! The comparison: its points, and the answers to each, side by side.

use crosslight_content::{Comparison, Excerpt, Explainer, StatementId, Viewpoint};
use maud::{Markup, html};

use super::{voice, words};

pub fn points(explainer: &Explainer, comparison: &Comparison) -> Markup {
    html! {
        div class="comparison-room" {
            section class="comparison" id="_comparison" data-columns=(comparison.viewpoints.len()) {
                h3 class="comparison-title" { (comparison.title) }
                div class="column-heads" aria-hidden="true" {
                    @for (column, id) in comparison.viewpoints.iter().enumerate() {
                        @if let Some(viewpoint) = explainer.viewpoint(*id) {
                            div class="column-head" data-viewpoint=(column + 1) {
                                p class="viewpoint-name" { (viewpoint.name) }
                                p class="viewpoint-voices" { (names(explainer, viewpoint)) }
                            }
                        }
                    }
                }
                ol class="points" {
                    @for (number, point) in (1..).zip(&comparison.points) {
                        @let number: u32 = number;
                        li class="point" id=(point.anchor) {
                            h4 class="question" { span class="point-number" { (number) } span { (point.question) } }
                            div class="cards" {
                                @for (column, answer) in point.answers.iter().enumerate() {
                                    figure class="card" data-viewpoint=(column + 1) {
                                        @if let Some(it) = explainer.viewpoint(comparison.viewpoints[column]) { p class="viewpoint-name" { (it.name) } }
                                        (card(explainer, answer.as_ref()))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn card(explainer: &Explainer, answer: Option<&Excerpt>) -> Markup {
    html! {
        @match answer {
            None => p class="no-answer" { "The article does not say." },
            Some(it) => {
                @let sentence = format!("#{}", explainer.anchor(it.statement));
                blockquote class="excerpt" { a class="excerpt-link" href=(sentence) { "“" (words(explainer, it)) "”" } }
                figcaption class="source" {
                    (voice(explainer, it.statement).map_or("", |it| &it.name)) ", "
                    a href=(sentence) { (place(explainer, it.statement)) }
                }
            }
        }
    }
}

fn names(explainer: &Explainer, viewpoint: &Viewpoint) -> String {
    let voices = viewpoint.voices.iter();
    let names = voices.filter_map(|id| explainer.voice(*id).map(|it| &*it.name));
    names.collect::<Vec<_>>().join("; ")
}

fn place(explainer: &Explainer, id: StatementId) -> &str {
    let section = explainer.section_of(id);
    section.map_or("Introduction", |section| {
        &explainer.sections[section.index()].heading
    })
}
