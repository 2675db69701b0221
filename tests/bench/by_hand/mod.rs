//! The reference: a page with the same content, as one would write it by hand. It has
//! native details, the comparison and the layer by CSS, a map in SVG, our style sheets
//! except those that need the program and `containment.css`, and no program. Its words
//! are the same, in the same order ([`said::of`]), and so are its links.

mod around;
mod comparison;
pub mod said;

use crosslight::components::Imprint;
use crosslight_content::{
    Excerpt, Explainer, Map, Paragraph, SectionId, Statement, StatementId, Voice,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use self::around::{colophon, contents, drawing, legend, toolbar};
use self::comparison::points;

/// The extent of a page by hand.
#[derive(Clone, Copy, PartialEq)]
pub enum Extent<'a> {
    /// The whole content, with its map and its colophon if it has them.
    Whole(Option<&'a Map>, Option<&'a Imprint>),
    /// The article and the comparison alone.
    Article,
}

const ARTICLE: [&str; 11] = [
    "layers",
    "fonts",
    "tokens",
    "base",
    "layout",
    "masthead",
    "disclosure",
    "prose",
    "comparison-switch",
    "comparison",
    "print",
];
const REST: [&str; 6] = [
    "toolbar",
    "theme-choice",
    "map",
    "contents",
    "who-says-so",
    "colophon",
];

/// Returns the page; `up` leads to its fonts.
pub fn by_hand(explainer: &Explainer, extent: Extent, up: &str) -> String {
    let whole = extent != Extent::Article;
    let page = html! {
        (DOCTYPE)
        html lang=(explainer.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                meta name="color-scheme" content="light dark";
                meta name="description" content=(explainer.statements.first().map_or("", |it| &it.text));
                link rel="icon" href="data:,";
                title { (explainer.title) }
                style { (PreEscaped(style_sheet(whole, up))) }
            }
            body {
                main class="explainer" {
                    article class="article" {
                        div class="opening" {
                            (masthead(explainer, whole))
                            @if let Extent::Whole(map, _) = extent {
                                aside class="rail" {
                                    @if let Some(map) = map { (drawing(explainer, map)) }
                                    (contents(explainer))
                                }
                            }
                            div class="beside" {
                                @if whole { (toolbar(explainer)) (legend(explainer)) }
                                @for id in 0..beside(explainer) { (section(explainer, SectionId::new(id), whole)) }
                            }
                        }
                        @for id in beside(explainer)..count(explainer) { (section(explainer, SectionId::new(id), whole)) }
                    }
                    @if let Extent::Whole(_, Some(imprint)) = extent { (colophon(explainer, imprint)) }
                }
            }
        }
    };
    page.into_string()
}

/// Returns the number of sections beside the rail.
fn beside(explainer: &Explainer) -> u32 {
    let comparison = explainer.comparison.as_ref();
    comparison.map_or(count(explainer), |it| it.section.number())
}

fn count(explainer: &Explainer) -> u32 {
    u32::try_from(explainer.sections.len()).expect("not so many sections")
}

fn masthead(explainer: &Explainer, whole: bool) -> Markup {
    html! {
        header class="masthead" id="_introduction" {
            @if let Some(kicker) = &explainer.kicker { p class="kicker" { (kicker) } }
            h1 class="title" { (explainer.title) }
            div class="lede" { @for it in &explainer.lede { (prose(explainer, *it, whole)) } }
        }
    }
}

fn section(explainer: &Explainer, id: SectionId, whole: bool) -> Markup {
    let section = &explainer.sections[id.index()];
    let comparison = explainer.comparison.as_ref().filter(|it| it.section == id);
    html! {
        section class=(if comparison.is_some() { "section section-wide" } else { "section" }) {
            h2 class="section-heading" { (section.heading) }
            details class="disclosure" open[section.starts_open] {
                summary class="disclosure-control" {
                    span class="disclosure-heading" { (section.heading) span class="disclosure-colon" { ":" } }
                    (action("when-open", "Hide", "hide this section"))
                    (action("when-closed", "Show", "show this section"))
                }
                div class="section-body" id=(section.anchor) {
                    @if let Some(it) = comparison {
                        div class="comparison-control" id="_switch" {
                            label class="switch" { span class="switch-label" { (it.switch) } input class="switch-input" type="checkbox" role="switch"; }
                            " " a class="points-link" href="#_comparison" { (it.points.len()) " points, below" }
                        }
                    }
                    @for it in &section.paragraphs { (prose(explainer, *it, whole)) }
                    @if whole && explainer.relations_in(Some(id)).next().is_some() {
                        a class="map-link" href="#_map-title" { "On the map" }
                    }
                    @if let Some(it) = comparison { (points(explainer, it)) }
                }
            }
        }
    }
}

/// Returns the visible words and the accessible ones in their place.
fn action(when: &str, seen: &str, heard: &str) -> Markup {
    html! {
        span class={ "disclosure-action " (when) } {
            span aria-hidden="true" { (seen) } span class="visually-hidden" { (heard) }
        }
    }
}

fn prose(explainer: &Explainer, paragraph: Paragraph, whole: bool) -> Markup {
    html! {
        p {
            @for id in paragraph.statements() {
                @if let Some(it) = explainer.statement(id) {
                    span class="statement" id=(explainer.anchor(id)) data-viewpoint=[viewpoint(explainer, id)] {
                        (if whole { hedged(it) } else { html! { (it.text) } })
                    }
                    @if whole {
                        @for (number, point) in explainer.comparison.iter().flat_map(|it| it.points_on(id)) {
                            a class="back-link" href={ "#" (point.anchor) } { (number) }
                        }
                        a class="tag" href={ "#" (explainer.anchor(id)) } { " [" (said_by(explainer, id)) "]" }
                    }
                    " "
                }
            }
        }
    }
}

fn hedged(statement: &Statement) -> Markup {
    let mut read = 0;
    let mut pieces = Vec::new();
    for hedge in &statement.hedges {
        pieces.push((&statement.text[read..hedge.start as usize], false));
        pieces.push((
            &statement.text[hedge.start as usize..hedge.end as usize],
            true,
        ));
        read = hedge.end as usize;
    }
    pieces.push((&statement.text[read..], false));
    html! {
        @for (words, hedge) in pieces {
            @if hedge { span class="hedge" { (words) } } @else { (words) }
        }
    }
}

fn words(explainer: &Explainer, excerpt: &Excerpt) -> String {
    explainer.words(excerpt).collect::<Vec<_>>().join(" … ")
}

fn voice(explainer: &Explainer, id: StatementId) -> Option<&Voice> {
    explainer.voice(explainer.statement(id)?.voice?)
}

/// Returns the voice with the verb of its sentence, in the sentence's order.
fn said_by(explainer: &Explainer, id: StatementId) -> String {
    let Some(name) = voice(explainer, id).map(|voice| &voice.short) else {
        return "the article, naming no source".to_owned();
    };
    let statement = explainer.statement(id).expect("it has a voice");
    let verb = statement
        .verb
        .and_then(|verb| Some((verb.start, statement.words(verb)?)));
    match verb {
        _ if statement.quoted => format!("{name}, quoted"),
        None => name.to_string(),
        Some((0, verb)) => format!("{verb} {name}"),
        Some((_, verb)) => format!("{name} {verb}"),
    }
}

fn viewpoint(explainer: &Explainer, id: StatementId) -> Option<usize> {
    let column = explainer.column_of(explainer.statement(id)?.voice?)?;
    Some(column + 1)
}

/// Returns our style sheets in one piece, minified by the same esbuild.
fn style_sheet(whole: bool, up: &str) -> String {
    let names = ARTICLE.iter().chain(REST.iter().filter(|_| whole));
    let css: String = names
        .map(|name| std::fs::read_to_string(format!("styles/{name}.css")).expect("a style sheet"))
        .collect();
    minified(&css).replace("url(fonts/", &format!("url({up}fonts/"))
}

/// Minifies a style sheet, as ours in the page is.
fn minified(css: &str) -> String {
    let file = tempfile::Builder::new()
        .suffix(".css")
        .tempfile()
        .expect("a file");
    std::fs::write(file.path(), css).expect("written");
    let mut esbuild = std::process::Command::new("esbuild");
    let output = esbuild
        .arg("--minify")
        .arg(file.path())
        .output()
        .expect("esbuild is on the PATH");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("a text")
}
