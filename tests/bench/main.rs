//! `make bench`: our page and the same content written by hand, side by side in one run
//! of headless Chromium. It prints a table and writes it to `target/bench/`, as
//! Markdown and as JSON. Loads of the two pages alternate, so that other load on the
//! machine affects both.
//!
//! `cargo bench … -- loads clicks 1000` measures these parts alone. With
//! `CROSSLIGHT_BASELINE`, another bundle takes the place of the page by hand, to
//! measure the effect of a change.

mod by_hand;
mod control;
mod lighthouse;
mod link;
mod measure;
mod pages;
mod table;

use std::path::Path;

use self::control::Control;
use self::link::{Files, LINKS, Server};
use self::measure::{Browser, Clicks, Load};
use self::table::{Report, Row};

/// The number of loads of each page over each link: with half as many, medians on two
/// shared cores vary by a tenth.
const LOADS: usize = 31;
/// The number of clicks on each control.
const CLICKS: usize = 40;
/// The number of rounds, in which both pages alternate on each control.
const ROUNDS: usize = 4;
/// The number of loads of each long article.
const LONG_LOADS: usize = 3;
const LONG_CLICKS: usize = 24;
/// The number of clicks on a voice with thousands of sentences, which take seconds
/// each.
const LONG_VOICE_CLICKS: usize = 4;

/// The parts that can be measured alone, besides articles of one of [`pages::SIZES`].
const PARTS: [&str; 3] = ["loads", "clicks", "lighthouse"];

fn main() {
    // Cargo runs the bench in the folder of its package; the paths start at the root.
    std::env::set_current_dir("..").expect("the tree's folder");
    // Cargo itself adds `--bench`.
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| it != "--bench")
        .collect();
    let sizes = pages::SIZES.map(|size| size.to_string());
    let known = |part: &String| PARTS.contains(&&**part) || sizes.contains(part);
    if let Some(other) = asked.iter().find(|part| !known(part)) {
        let known = [PARTS.join(", "), sizes.join(", ")].join(", ");
        eprintln!("{other}: no such part; there are {known}");
        std::process::exit(2);
    }
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|it| it == part);
    let baseline = std::env::var_os("CROSSLIGHT_BASELINE");
    let files = pages::files(
        &support::environment::bundle(),
        baseline.as_deref().map(Path::new),
    );
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(measure_all(files, wanted));
}

async fn measure_all(files: Files, wanted: impl Fn(&str) -> bool) {
    let article = files.contains_key("/article/");
    let server = Server::start(files).await;
    let browser = Browser::start().await;
    let mut report = Report::default();
    for link in LINKS.into_iter().filter(|_| wanted("loads")) {
        server.over(link);
        let paths: &[&str] = if article {
            &["/ours/", "/reference/", "/article/"]
        } else {
            &["/ours/", "/reference/"]
        };
        let loads = loads(&browser, &server, paths, LOADS).await;
        report.loads(&format!("The shipped article, {}", link.name), &loads);
    }
    server.over(LINKS[0]);
    for control in Control::SHIPPED.into_iter().filter(|_| wanted("clicks")) {
        clicks(&browser, &server, &mut report, None, control, CLICKS).await;
    }
    if wanted("lighthouse") {
        let scores = lighthouse::scores(&server.address_of("/ours/")).await;
        report.section("Lighthouse, the shipped article on a phone, of 100", scores);
    }
    for size in pages::SIZES {
        if !wanted(&size.to_string()) {
            continue;
        }
        let paths = [format!("/ours/{size}/"), format!("/reference/{size}/")];
        let loads = loads(&browser, &server, &[&paths[0], &paths[1]], LONG_LOADS).await;
        report.loads(&format!("{size} sections, {}", LINKS[0].name), &loads);
        for control in Control::LONG {
            let times = match control {
                Control::Voice if size > 1000 => LONG_VOICE_CLICKS,
                _ => LONG_CLICKS,
            };
            clicks(&browser, &server, &mut report, Some(size), control, times).await;
        }
    }
    print!("{}", report.markdown());
}

/// Measures loads of pages in a counterbalanced order (A B B A), so that none always
/// follows the same; the first load of each is dropped.
async fn loads(browser: &Browser, server: &Server, paths: &[&str], times: usize) -> Vec<Vec<Load>> {
    let mut loads = vec![Vec::new(); paths.len()];
    for turn in 0..=times {
        for place in 0..paths.len() {
            let back = paths.len() - 1 - place;
            let which = if turn % 2 == 0 { place } else { back };
            server.hang_up();
            let address = server.address_of(paths[which]);
            let load = browser.load(&address, which == 0).await;
            if turn > 0 {
                loads[which].push(load);
            }
        }
    }
    loads
}

async fn clicks(
    browser: &Browser,
    server: &Server,
    report: &mut Report,
    size: Option<u32>,
    control: Control,
    times: usize,
) {
    let (folder, article) = match size {
        None => (String::new(), "the shipped article".to_owned()),
        Some(size) => (format!("{size}/"), format!("{size} sections")),
    };
    let mut found = [None, None];
    for round in 0..ROUNDS {
        for (which, page) in ["ours", "reference"].into_iter().enumerate() {
            if which > 0 && !control.is_native() {
                continue;
            }
            let query = control.query();
            let address = server.address_of(&format!("/{page}/{folder}{query}"));
            let share = times * (round + 1) / ROUNDS - times * round / ROUNDS;
            let more = browser.clicks(&address, which == 0, control, share).await;
            if let Some(more) = more {
                found[which].get_or_insert_with(Clicks::default).add(more);
            }
        }
    }
    let title = format!("Clicks on the {}, {article}", control.name());
    let of = |which: usize, what: fn(&Clicks) -> &Vec<f64>| {
        found[which]
            .as_ref()
            .map(|clicks| what(clicks).clone())
            .unwrap_or_default()
    };
    let both = |name, what: fn(&Clicks) -> &Vec<f64>| Row::new(name, of(0, what), of(1, what));
    let rows = vec![
        both("to the changed DOM, ms", |it| &it.dom),
        both("to the next frame, ms", |it| &it.frame),
        both("by script, to the DOM laid out, ms", |it| &it.laid_out),
        Row::new(
            "the program's own part, ms",
            of(0, |it| &it.program),
            Vec::new(),
        ),
    ];
    report.section(&title, rows);
}
