//! `make bench`: our page and the same content written by hand, side by side in one
//! run of headless Chromium. It prints a table and leaves it in `target/bench/`, as
//! Markdown and as JSON. Loads of the two pages take turns, so that what else the
//! machine does falls on both.

mod link;
mod measure;
mod pages;
mod table;

#[path = "../e2e/environment.rs"]
#[expect(dead_code, reason = "the end-to-end tests use all of it")]
mod environment;
#[path = "../e2e/session.rs"]
mod session;

use self::link::{Files, LINKS, Server};
use self::measure::{Browser, Control, Load};
use self::table::{Report, Row};

/// Loads of each page over each link, and clicks on each control.
const LOADS: usize = 9;
const CLICKS: usize = 40;
/// The same for the long articles.
const LONG_LOADS: usize = 3;
const LONG_CLICKS: usize = 8;

fn main() {
    let files = pages::files(&environment::bundle());
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(measure_all(files));
}

async fn measure_all(files: Files) {
    let server = Server::start(files).await;
    let browser = Browser::start().await;
    let mut report = Report::default();
    for link in LINKS {
        server.over(link);
        let loads = loads(&browser, &server, ["/ours/", "/reference/"], LOADS).await;
        report.loads(&format!("The shipped article, {}", link.name), &loads);
    }
    server.over(LINKS[0]);
    for control in Control::ALL {
        clicks(&browser, &server, &mut report, "", control, CLICKS).await;
    }
    for size in pages::SIZES {
        let paths = [format!("/ours/{size}/"), format!("/reference/{size}/")];
        let loads = loads(&browser, &server, [&paths[0], &paths[1]], LONG_LOADS).await;
        report.loads(&format!("{size} sections, {}", LINKS[0].name), &loads);
        for control in [Control::Section, Control::Comparison] {
            clicks(
                &browser,
                &server,
                &mut report,
                &format!("{size}/"),
                control,
                LONG_CLICKS,
            )
            .await;
        }
    }
    print!("{}", report.markdown());
}

/// Loads of two pages in turns; the first load of each is thrown away.
async fn loads(
    browser: &Browser,
    server: &Server,
    paths: [&str; 2],
    times: usize,
) -> [Vec<Load>; 2] {
    let mut loads = [Vec::new(), Vec::new()];
    for turn in 0..=times {
        for (which, path) in paths.iter().enumerate() {
            server.hang_up();
            let load = browser.load(&server.address_of(path), which == 0).await;
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
    size: &str,
    control: Control,
    times: usize,
) {
    let mut found = Vec::new();
    for (which, page) in ["ours", "reference"].into_iter().enumerate() {
        let address = server.address_of(&format!("/{page}/{size}"));
        found.push(browser.clicks(&address, which == 0, control, times).await);
    }
    let article = if size.is_empty() {
        "the shipped article".to_owned()
    } else {
        format!("{} sections", size.trim_end_matches('/'))
    };
    let title = format!("Clicks on the {}, {article}", control.name());
    let mut rows = Vec::new();
    let of = |which: usize, what: fn(&measure::Clicks) -> &Vec<f64>| {
        found[which]
            .as_ref()
            .map(|clicks| what(clicks).clone())
            .unwrap_or_default()
    };
    rows.push(Row::new(
        "to the changed DOM, ms",
        of(0, |it| &it.dom),
        of(1, |it| &it.dom),
    ));
    rows.push(Row::new(
        "to the next frame, ms",
        of(0, |it| &it.frame),
        of(1, |it| &it.frame),
    ));
    if control == Control::Section {
        rows.push(Row::new(
            "the program's own part, ms",
            of(0, |it| &it.program),
            Vec::new(),
        ));
    }
    report.section(&title, rows);
}
