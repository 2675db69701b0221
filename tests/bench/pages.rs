//! The pages that are measured: ours as it is built, the same with many sections,
//! and beside each the reference, the same content as one would write it by hand:
//! native details, the comparison by CSS, no program.

use std::fmt::Write;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use crosslight::content::{
    Comparison, Excerpt, Explainer, Paragraph, Point, Section, SectionId, Slice, Statement,
    StatementId, Viewpoint, ViewpointId, Voice, VoiceId,
};
use crosslight::publish::{island, prerender, read_folder};

use crate::link::{File, Files};

/// How many sections the long articles have.
pub const SIZES: [u32; 4] = [5, 100, 1000, 5000];

/// The style sheets that the reference needs: ours, without the parts that only
/// the program brings to life.
const SHEETS: [&str; 11] = [
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

/// All files, ours at `/ours/` and `/ours/5/`, the reference at `/reference/` and
/// `/reference/5/`.
pub fn files(bundle: &Path) -> Files {
    let mut files = Files::new();
    let page = std::fs::read_to_string(bundle.join("index.html")).expect("the built page");
    add_folder(&mut files, bundle, bundle, "/ours/");
    let shipped = read_folder("content".as_ref())
        .expect("the shipped explainer")
        .explainer;
    add(&mut files, "/ours/".into(), page.clone().into_bytes());
    add(
        &mut files,
        "/reference/".into(),
        reference(&shipped, "").into_bytes(),
    );
    let fonts = Path::new("styles/fonts");
    add_folder(&mut files, fonts, fonts, "/reference/fonts/");
    for size in SIZES {
        let explainer = long(size);
        let page = refilled(&page, &explainer);
        add(&mut files, format!("/ours/{size}/"), page.into_bytes());
        add(
            &mut files,
            format!("/reference/{size}/"),
            reference(&explainer, "../").into_bytes(),
        );
    }
    files
}

fn add_folder(files: &mut Files, root: &Path, folder: &Path, prefix: &str) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add_folder(files, root, &path, prefix);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("a path in it")
                .to_string_lossy();
            add(
                files,
                format!("{prefix}{name}"),
                std::fs::read(&path).expect("a file"),
            );
        }
    }
}

fn add(files: &mut Files, path: String, bytes: Vec<u8>) {
    let ending = path.rsplit_once('.').map_or("html", |(_, ending)| ending);
    let kind = match ending {
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "html" => "text/html; charset=utf-8",
        _ if path.ends_with('/') => "text/html; charset=utf-8",
        _ => "text/plain",
    };
    let brotli = kind != "font/woff2";
    let body = if brotli { compressed(&bytes) } else { bytes };
    files.insert(path, File { kind, body, brotli });
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality: if bytes.len() > 500_000 { 9 } else { 11 },
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)
        .expect("memory takes what is written");
    out
}

/// Our built page with another explainer in it; its files are one folder up.
fn refilled(page: &str, explainer: &Explainer) -> String {
    const ROOT: &str = "<div id=\"page\">";
    const ISLAND: &str = "<script type=\"application/json\" id=\"explainer\">";
    let markup = prerender(explainer, None, None).expect("a page");
    let data = island(explainer).expect("an island");
    let start = page.find(ROOT).expect("the page's root") + ROOT.len();
    let carried = page.find(ISLAND).expect("the page's island");
    let root_end = page[..carried].rfind("</div>").expect("the root's end");
    let data_end = page[carried..].find("</script>").expect("the island's end") + carried;
    let head = page[..start]
        .replace("\"./", "\"../")
        .replace("url(fonts/", "url(../fonts/")
        .replace("url(./", "url(../");
    // What is changed in the style sheet would be refused by its digest.
    let head = without_policy(&head);
    let between = &page[root_end..carried];
    [&head, &markup, between, ISLAND, &data, &page[data_end..]]
        .concat()
        .replace("src=\"./", "src=\"../")
}

/// A page in a folder below the bundle has another style sheet, by its addresses.
fn without_policy(head: &str) -> String {
    let start = head.find("<meta http-equiv=").expect("the policy");
    let end = head[start..].find('>').expect("its end") + start + 1;
    [&head[..start], &head[end..]].concat()
}

/// An article of so many sections, with two voices, two viewpoints and a comparison
/// in its last section.
pub fn long(sections: u32) -> Explainer {
    let sentences = [
        "It is said in this section that the tea is warm, and that whoever drinks it early in the morning may have reason to be content.",
        "Anna believes that it could be warmer.",
        "Ben replied that this is a matter of taste, of which there are as many as there are people who drink tea.",
    ];
    let voices = [None, Some(VoiceId(0)), Some(VoiceId(1))];
    let statements = (0..sections * 3).map(|at| {
        let kind = (at % 3) as usize;
        Statement {
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
            start: StatementId(at * 3),
            end: StatementId(at * 3 + 3),
        }],
    };
    let voice = |name: &str| Voice {
        anchor: name.to_lowercase().into(),
        name: name.into(),
        short: name.into(),
        role: None,
    };
    let viewpoint = |name: &str, id| Viewpoint {
        name: name.into(),
        voices: vec![VoiceId(id)],
    };
    let excerpt = |statement| {
        Some(Excerpt {
            statement: StatementId(statement),
            pieces: vec![Slice { start: 0, end: 20 }],
        })
    };
    let point = |at: u32| Point {
        question: format!("Question {at}?").into(),
        answers: vec![excerpt(at * 3 + 1), excerpt(at * 3 + 2)],
    };
    Explainer {
        language: "en".into(),
        kicker: None,
        title: "An article of many sections".into(),
        lede: Vec::new(),
        sections: (0..sections).map(section).collect(),
        statements: statements.collect(),
        voices: vec![voice("Anna"), voice("Ben")],
        viewpoints: vec![viewpoint("Anna’s view", 0), viewpoint("Ben’s view", 1)],
        comparison: Some(Comparison {
            section: SectionId(sections - 1),
            switch: "Compare".into(),
            title: "Two readings".into(),
            viewpoints: vec![ViewpointId(0), ViewpointId(1)],
            points: (0..4).map(point).collect(),
        }),
        actors: Vec::new(),
        relations: Vec::new(),
    }
}

/// A style sheet as small as ours in the page: through the same esbuild.
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

/// The same content as a page written by hand; `up` leads to its fonts.
fn reference(explainer: &Explainer, up: &str) -> String {
    let css: String = SHEETS
        .iter()
        .map(|name| std::fs::read_to_string(format!("styles/{name}.css")).expect("a style sheet"))
        .collect();
    let css = minified(&css).replace("url(fonts/", &format!("url({up}fonts/"));
    let mut page = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>{0}</title><style>{css}</style></head><body><main class=explainer><article><div class=opening><header class=masthead><h1 class=title>{0}</h1><div class=lede>",
        explainer.title
    );
    let say = |page: &mut String, paragraph: Paragraph| {
        page.push_str("<p>");
        for id in paragraph.statements() {
            let Some(statement) = explainer.statement(id) else {
                continue;
            };
            let column = statement.voice.and_then(|voice| explainer.column_of(voice));
            let viewpoint = column.map(|column| format!(" data-viewpoint={}", column + 1));
            write!(
                page,
                "<span class=statement id={}{}>{}</span> ",
                id.anchor(),
                viewpoint.unwrap_or_default(),
                statement.text
            )
            .expect("written");
        }
        page.push_str("</p>");
    };
    for paragraph in &explainer.lede {
        say(&mut page, *paragraph);
    }
    page.push_str("</div></header></div>");
    for (id, section) in explainer.sections() {
        write!(page, "<section class=section><h2 class=section-heading>{0}</h2><details class=disclosure open><summary class=disclosure-control><span class=disclosure-heading>{0}</span><span class=\"disclosure-action when-open\">Hide</span><span class=\"disclosure-action when-closed\">Show</span></summary><div class=section-body id={1}>", section.heading, section.anchor).expect("written");
        let comparison = explainer.comparison.as_ref().filter(|it| it.section == id);
        if let Some(comparison) = comparison {
            write!(page, "<div class=comparison-control><label class=switch><span>{}</span><input class=switch-input type=checkbox role=switch></label></div>", comparison.switch).expect("written");
        }
        for paragraph in &section.paragraphs {
            say(&mut page, *paragraph);
        }
        if let Some(comparison) = comparison {
            write!(
                page,
                "<section class=comparison><h3 class=comparison-title>{}</h3><ol class=points>",
                comparison.title
            )
            .expect("written");
            for point in &comparison.points {
                write!(
                    page,
                    "<li class=point><h4 class=question>{}</h4><div class=cards>",
                    point.question
                )
                .expect("written");
                for (column, answer) in (1..).zip(&point.answers) {
                    let column: u32 = column;
                    let words = answer.as_ref().map_or_else(String::new, |it| {
                        explainer.words(it).collect::<Vec<_>>().join(" … ")
                    });
                    write!(page, "<figure class=card data-viewpoint={column}><blockquote class=excerpt>{words}</blockquote></figure>").expect("written");
                }
                page.push_str("</div></li>");
            }
            page.push_str("</ol></section>");
        }
        page.push_str("</div></details></section>");
    }
    page.push_str("</article></main></body></html>");
    page
}
