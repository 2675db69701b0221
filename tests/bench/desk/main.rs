//! `make desk`: what an editor waits for, with Crosslight and with mdBook side by side:
//! the time from a save until the browser shows it, and the time to publish. Both have
//! the shipped article, and take turns, so that other load on the machine affects both.
//! The program `mdbook` is on the PATH, or `MDBOOK` names it.

mod tools;
mod watched;

use std::path::Path;
use std::time::{Duration, Instant};

use self::tools::{Article, Tool};
use self::watched::Watched;

/// The number of saves and of publications, of which the first is dropped.
const TIMES: usize = 21;
/// The rest between two saves, as an editor has it, so that none meets the end of another.
const REST: Duration = Duration::from_millis(700);

fn main() {
    // Cargo runs the bench in the folder of its package; the paths start at the root.
    std::env::set_current_dir("..").expect("the tree's folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let table = runtime.block_on(measured());
    print!("{table}");
    let folder = Path::new("target/bench");
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(folder.join("desk.md"), table).expect("the table is written");
}

async fn measured() -> String {
    let around = tempfile::tempdir().expect("a folder");
    let ours = Article::of(Tool::Crosslight, &around.path().join("crosslight"));
    let theirs = Article::of(Tool::MdBook, &around.path().join("mdbook"));
    let both = [&ours, &theirs];
    let mut published = [Vec::new(), Vec::new()];
    for time in 0..TIMES {
        for (article, times) in both.into_iter().zip(&mut published) {
            article.title(&format!("published {time}"));
            let begin = Instant::now();
            article.publish();
            times.push(begin.elapsed());
        }
    }
    let mut watched = Vec::new();
    for article in both {
        article.title("first");
        watched.push(Watched::open(article).await);
    }
    let mut shown = [Vec::new(), Vec::new()];
    for time in 0..TIMES {
        for (watched, times) in watched.iter().zip(&mut shown) {
            times.push(watched.save(&format!("saved {time}")).await);
            tokio::time::sleep(REST).await;
        }
    }
    table(&[
        ("from a save until it is on the screen", shown),
        ("publishing", published),
    ])
}

/// Returns the table as Markdown.
fn table(rows: &[(&str, [Vec<Duration>; 2])]) -> String {
    let figures = |times: &[Duration]| {
        let mut sorted = times[1..].to_vec();
        sorted.sort();
        let milliseconds = |at: usize| sorted[at].as_millis();
        let [least, middle, most] = [0, sorted.len() / 2, sorted.len() - 1].map(milliseconds);
        format!("{middle} ({least}–{most})")
    };
    let lines = rows.iter().map(|(what, [ours, theirs])| {
        format!("| {what} | {} | {} |\n", figures(ours), figures(theirs))
    });
    format!(
        "Milliseconds: median of {} (least–most).\n\n| what | crosslight | {} |\n|---|---|---|\n{}",
        TIMES - 1,
        tools::version(),
        lines.collect::<String>()
    )
}
