//! The parts around the article: the map, the lists, the tools, the colophon.

use crosslight::components::Imprint;
use crosslight_content::{ActorId, Explainer, Map, Relation, Slice, VoiceId};
use crosslight_state::{Belongings, Selection};
use maud::{Markup, html};

use super::{said_by, viewpoint, words};

pub fn colophon(explainer: &Explainer, imprint: &Imprint) -> Markup {
    let (title, version, coverage) = (&explainer.title, &imprint.version, imprint.coverage);
    let kilobytes = imprint.single_file.unwrap_or_default().div_ceil(1000);
    html! {
        section class="colophon" {
            h2 class="colophon-title" { "How this explainer was made" }
            p class="colophon-note" {
                "Every quotation, every line on the map and every answer in the comparison is an exact excerpt of the article, checked when this page was built."
            }
            dl class="facts" {
                (fact("Sentences", &html! { (coverage.sentences) " covered, all of them; " (coverage.unattributed) " name no source" }))
                (fact("Excerpts", &html! { (coverage.excerpts) " verified, word for word" }))
                (fact("SHA-256 of the article", &html! { code class="digest" { (imprint.digest) } }))
                (fact("Made with", &html! { "Crosslight " (version) }))
                (fact("To keep", &html! { a href="single-file.html" { "This page as one file that works offline (" (kilobytes) " KB)" } }))
                (fact("Cite this", &html! { "“" (title) "”, interactive explainer made with Crosslight " (version) "." }))
            }
        }
    }
}

fn fact(term: &str, fact: &Markup) -> Markup {
    html! { div class="fact" { dt { (term) } dd { (fact) } } }
}

pub fn contents(explainer: &Explainer) -> Markup {
    html! {
        nav class="contents" {
            h2 class="rail-title" { "In this article" }
            div class="contents-lists" {
                ol class="contents-list" {
                    li { a href="#_introduction" { "Introduction" } }
                    @for section in &explainer.sections {
                        li { a href={ "#" (section.anchor) } { (section.heading) } }
                    }
                }
            }
        }
    }
}

pub fn toolbar(explainer: &Explainer) -> Markup {
    html! {
        div class="toolbar" {
            @if explainer.comparison.is_some() {
                a class="button compare" href="#_switch" {
                    span class="compare-words" { "Compare two readings" } span class="visually-hidden" { ": " }
                    span class="compare-state" { span class="compare-off" { "off" } span class="compare-on" { "on" } }
                }
            }
            label class="layer-switch" { input class="layer-input" type="checkbox"; span { "Who says so" } }
            fieldset class="theme-choice" {
                legend class="visually-hidden" { "Colours" }
                @for (at, (name, label)) in [("system", "As the system"), ("light", "Light"), ("dark", "Dark")].iter().enumerate() {
                    label class="theme-option" title=(label) {
                        input type="radio" name="theme" value=(name) checked[at == 0];
                        span class="visually-hidden" { (label) }
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
                @for (id, voice) in (0..).map(VoiceId::new).zip(&explainer.voices) {
                    li class="legend-voice" {
                        a class="legend-name" href={ "#" (first_of(explainer, Selection::Voice(Some(id)))) } { (voice.name) }
                        @if let Some(role) = &voice.role { ", " span class="legend-role" { (role) } }
                        ": " span class="legend-count" { (sentences(explainer.statements_of(Some(id)))) }
                    }
                }
            }
            p class="legend-note" {
                a class="legend-name" href={ "#" (first_of(explainer, Selection::Voice(None))) } {
                    (explainer.statements_of(None)) " of " (explainer.statements.len()) " sentences name no source."
                }
                " Marked words make a claim less than certain."
            }
        }
    }
}

fn sentences(count: usize) -> String {
    let noun = if count == 1 { "sentence" } else { "sentences" };
    format!("{count} {noun}")
}

/// Returns the first sentence of a selection.
fn first_of(explainer: &Explainer, chosen: Selection) -> String {
    let all = Belongings::of(chosen, explainer).statements;
    all.first()
        .map_or(String::new(), |id| explainer.anchor(*id).to_owned())
}

pub fn drawing(explainer: &Explainer, map: &Map) -> Markup {
    html! {
        figure class="map" {
            h2 class="rail-title" id="_map-title" { "Who does what to whom" }
            p class="map-note" { "Select an actor or a line to find its sentence." }
            svg class="map-drawing" viewBox={ "0 0 " (map.width) " " (map.height) } {
                @for ((id, node), actor) in (0..).map(ActorId::new).zip(&map.nodes).zip(&explainer.actors) {
                    a class="node" href={ "#" (first_of(explainer, Selection::Actor(id))) } {
                        rect class="node-box" x=(node.x) y=(node.y) width=(node.width) height=(node.height) rx="3" {}
                        text class="node-name" x=(node.x + node.width / 2) y=(node.y + node.height / 2 + 5) { (actor.name) }
                    }
                }
                @for (tie, relation) in map.ties.iter().zip(&explainer.relations) {
                    a class="tie" href={ "#" (explainer.anchor(relation.evidence.statement)) } data-viewpoint=[viewpoint(explainer, relation.evidence.statement)] {
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
                summary class="relations-control" { "The same in words: " (explainer.relations.len()) " ties" }
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
            a class="relation-link" href={ "#" (explainer.anchor(relation.evidence.statement)) } {
                (name(relation.from)) (between) (name(relation.to))
            }
            ": “" (words(explainer, &relation.evidence)) "” "
            span class="relation-voice" { "[" (said_by(explainer, relation.evidence.statement)) "]" }
        }
    }
}
