//! What stands around the article: the map, the lists, the tools, the colophon.

use crosslight::content::{Explainer, Map, Relation, Slice};
use maud::{Markup, html};

use super::{said_by, viewpoint, words};

pub fn colophon() -> Markup {
    // As much to lay out as ours; the words are nobody's to check.
    let facts = [
        (
            "Sentences",
            "16 of 16 sentences of the article are on this page",
        ),
        ("Excerpts", "All excerpts were found in it, word for word"),
        (
            "SHA-256 of the article",
            "d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26",
        ),
        ("Made with", "A text editor"),
    ];
    html! {
        section class="colophon" {
            h2 class="colophon-title" { "How this explainer was made" }
            p class="colophon-note" { "Every quotation, every line on the map and every answer in the comparison is an exact excerpt of the article." }
            dl class="facts" {
                @for (term, fact) in facts { div class="fact" { dt { (term) } dd { (fact) } } }
            }
        }
    }
}

pub fn contents(explainer: &Explainer) -> Markup {
    html! {
        nav class="contents" {
            h2 class="rail-title" { "In this article" }
            ol class="contents-list" {
                li { a href="#introduction" { "Introduction" } }
                @for section in &explainer.sections {
                    li { a href={ "#" (section.anchor) } { (section.heading) } }
                }
            }
        }
    }
}

pub fn toolbar(explainer: &Explainer) -> Markup {
    html! {
        div class="toolbar" {
            @if explainer.comparison.is_some() {
                a class="toolbar-link" href="#comparison" { "Compare two readings" }
            }
            label class="layer-switch" { input class="layer-input" type="checkbox"; span { "Who says so" } }
            fieldset class="theme-choice" {
                legend class="visually-hidden" { "Colours" }
                @for (at, (name, label)) in [("system", "System"), ("light", "Light"), ("dark", "Dark")].iter().enumerate() {
                    label class="theme-option" {
                        input type="radio" name="theme" value=(name) checked[at == 0];
                        span { (label) }
                    }
                }
            }
        }
    }
}

pub fn legend(explainer: &Explainer) -> Markup {
    html! {
        section class="legend" {
            h2 class="legend-title" { "Who says so" }
            ul class="legend-voices" {
                @for voice in &explainer.voices {
                    li class="legend-voice" {
                        span class="legend-name" { (voice.name) }
                        @if let Some(role) = &voice.role { ", " span class="legend-role" { (role) } }
                    }
                }
            }
            p class="legend-note" { "Marked words make a claim less than certain." }
        }
    }
}

pub fn drawing(explainer: &Explainer, map: &Map) -> Markup {
    html! {
        figure class="map" {
            h2 class="rail-title" { "Who does what to whom" }
            svg class="map-drawing" viewBox={ "0 0 " (map.width) " " (map.height) } {
                @for (node, actor) in map.nodes.iter().zip(&explainer.actors) {
                    g class="node" {
                        rect class="node-box" x=(node.x) y=(node.y) width=(node.width) height=(node.height) rx="3" {}
                        text class="node-name" x=(node.x + node.width / 2) y=(node.y + node.height / 2 + 5) { (actor.name) }
                    }
                }
                @for (tie, relation) in map.ties.iter().zip(&explainer.relations) {
                    a class="tie" href={ "#" (relation.evidence.statement.anchor()) } data-viewpoint=[viewpoint(explainer, relation.evidence.statement)] {
                        path class="tie-line" d=(tie.line) {}
                        @if !tie.head.is_empty() { path class="tie-head" d=(tie.head) {} }
                        text class="tie-label" {
                            @for (line, words) in (0..).zip(label(explainer, relation, &tie.lines)) {
                                tspan x=(tie.x) y=(tie.y + line * Map::LEADING) { (words) }
                            }
                        }
                    }
                }
            }
            details class="relations" {
                summary class="relations-control" { "The same in words" }
                ol class="relations-list" {
                    @for relation in &explainer.relations { (in_words(explainer, relation)) }
                }
            }
        }
    }
}

fn label<'a>(
    explainer: &'a Explainer,
    relation: &Relation,
    lines: &'a [Slice],
) -> impl Iterator<Item = &'a str> {
    let statement = explainer.statement(relation.evidence.statement);
    let words = move |line| statement.and_then(|it| it.words(line));
    lines.iter().copied().filter_map(words)
}

fn in_words(explainer: &Explainer, relation: &Relation) -> Markup {
    let name = |id| explainer.actor(id).map_or("", |it| &*it.name);
    let between = if relation.mutual { " and " } else { " to " };
    html! {
        li class="relation" {
            a class="relation-link" href={ "#" (relation.evidence.statement.anchor()) } {
                (name(relation.from)) (between) (name(relation.to))
            }
            ": “" (words(explainer, &relation.evidence)) "” "
            span class="relation-voice" { "[" (said_by(explainer, relation.evidence.statement)) "]" }
        }
    }
}
