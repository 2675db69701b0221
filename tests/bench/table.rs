//! The table: medians, their spread, and the ratio of ours to the reference.

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use crate::measure::Load;

/// All measurements.
#[derive(Default)]
pub struct Report(Vec<(String, Vec<Row>)>);

/// One quantity, measured on all pages.
pub struct Row {
    name: &'static str,
    ours: Vec<f64>,
    reference: Vec<f64>,
    /// The values of the article alone, by hand, where measured.
    article: Vec<f64>,
}

impl Row {
    pub fn new(name: &'static str, ours: Vec<f64>, reference: Vec<f64>) -> Self {
        Row {
            name,
            ours,
            reference,
            article: Vec::new(),
        }
    }

    fn markdown(&self) -> String {
        let figures = |all: &[f64]| match all {
            [] => "–".to_owned(),
            all => format!(
                "{:.1} ({:.1}–{:.1}; p95 {:.1})",
                at(all, 0.5),
                at(all, 0.0),
                at(all, 1.0),
                at(all, 0.95)
            ),
        };
        let ratio = |other, part| match at(&self.ours, part) / at(other, part) {
            ratio if ratio.is_finite() => format!("{ratio:.2}"),
            _ => "–".to_owned(),
        };
        format!(
            "| {} | {} | {} | {} | {} | {} | {} |\n",
            self.name,
            figures(&self.ours),
            figures(&self.reference),
            ratio(&self.reference, 0.5),
            ratio(&self.reference, 0.95),
            figures(&self.article),
            ratio(&self.article, 0.5)
        )
    }

    fn json(&self) -> Value {
        json!({ "name": self.name, "ours": self.ours, "reference": self.reference, "article": self.article })
    }
}

/// Returns a quantile, where `part` is between 0 and 1; NaN without values.
fn at(all: &[f64], part: f64) -> f64 {
    let mut sorted = all.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "there are less than a hundred values"
    )]
    let place = (part * (sorted.len().max(1) - 1) as f64).round() as usize;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

impl Report {
    pub fn section(&mut self, title: &str, rows: Vec<Row>) {
        println!("measured: {title}");
        self.0.push((title.to_owned(), rows));
        // Written at once, so that an interrupted run keeps its measurements.
        self.write("target/bench".as_ref())
            .expect("the report is written");
    }

    /// Adds the loads of ours, of the reference and of the article alone.
    pub fn loads(&mut self, title: &str, loads: &[Vec<Load>]) {
        let row = |name, of: fn(&Load) -> f64| {
            let values = |which: usize| {
                let loads = loads.get(which).into_iter().flatten();
                loads.map(of).filter(|value| value.is_finite()).collect()
            };
            Row {
                article: values(2),
                ..Row::new(name, values(0), values(1))
            }
        };
        let rows = vec![
            row("first contentful paint, ms", |it| it.first_paint),
            row("largest contentful paint, ms", |it| it.largest_paint),
            row("the lede's text is painted, ms", |it| {
                it.lede.unwrap_or(f64::NAN)
            }),
            row("the first section's text is painted, ms", |it| {
                it.first_section.unwrap_or(f64::NAN)
            }),
            row("first section click that works, ms", |it| it.section_works),
            row("first comparison that works, ms", |it| it.comparison_works),
            row("the program is ready, ms", |it| {
                it.ready.unwrap_or(f64::NAN)
            }),
            row("blocking time, ms", |it| it.blocking),
            row("longest task, ms", |it| it.longest_task),
            row("longest run of the program, ms", |it| it.longest_run),
            row("layout shift", |it| it.jumps),
            row("requests", |it| it.requests),
            row("transferred, bytes", |it| it.transferred),
            row("memory, MiB", |it| it.memory),
        ];
        self.section(title, rows);
    }

    pub fn markdown(&self) -> String {
        let mut text = String::from(
            "# Ours and the same page written by hand\n\nMedian (least–most; 95th percentile), headless Chromium, processor slowed four times.\n",
        );
        for (title, rows) in &self.0 {
            let _ = write!(
                text,
                "\n## {title}\n\n| what | ours | by hand | ratio of medians | of p95 | the article alone, by hand | ratio |\n|---|---|---|---|---|---|---|\n"
            );
            text.extend(rows.iter().map(Row::markdown));
        }
        text
    }

    fn write(&self, folder: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("bench.md"), self.markdown())?;
        let sections = self.0.iter().map(|(title, rows)| {
            json!({ "title": title, "rows": rows.iter().map(Row::json).collect::<Vec<_>>() })
        });
        let all = Value::from(sections.collect::<Vec<_>>());
        std::fs::write(folder.join("bench.json"), format!("{all:#}\n"))
    }
}
