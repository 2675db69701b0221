//! Measures the rules of `crosslight draft`: how often each is right in each language, on
//! sentences that people labelled before the rules were run on them.
//!
//! A text in `attribution/LANGUAGE/` has lines of a sentence, a tab and its label: `-` if
//! the article names no source, else `voice | verb`, with `| quoted` for direct quotation.
//! Texts from number 51 on are held out, and counted apart.
//! With `UPDATE_FIXTURES=1` in the environment the records of the rules and the tables of
//! the guide are rewritten; a rule's class is settled by hand in `records.txt`.

mod labels;

use std::collections::BTreeMap;
use std::fs;

use crosslight_compile::{Class, Proposals, Record, Rule, propose};
use labels::{Text, is_verb, is_voice, texts};

const LANGUAGES: [&str; 4] = ["de", "en", "es", "fr"];
const RECORDS: &str = "src/draft/records.txt";
const GUIDE: &str = "../../docs/drafting.md";

/// The counts of a language.
#[derive(Default)]
struct Measure {
    rules: BTreeMap<Rule, Record>,
    sentences: u32,
    attributed: u32,
    right: u32,
    quoted: u32,
    /// The mistakes by rule: no source, another voice, another verb.
    wrong: BTreeMap<Rule, [u32; 3]>,
    /// The labelled sentences that no rule attributed: with a verb, and without one.
    missed: [u32; 2],
}

/// Measures the texts of a language that are of this kind.
fn measure(language: &str, which: impl Fn(&Text) -> bool) -> Measure {
    let mut measure = Measure::default();
    for text in texts(language).iter().filter(|it| which(it)) {
        measure.add(text, &propose(&text.article(), language));
    }
    measure
}

impl Measure {
    fn add(&mut self, text: &Text, proposals: &Proposals) {
        let labelled = text.paragraphs.iter().flatten();
        for ((_, label), proposal) in labelled.zip(&proposals.sentences) {
            self.sentences += 1;
            self.attributed += u32::from(label.is_some());
            self.quoted += u32::from(proposal.quoted == label.as_ref().is_some_and(|it| it.quoted));
            let Some(found) = &proposal.attribution else {
                if let Some(label) = label {
                    self.missed[usize::from(label.verb.is_none())] += 1;
                }
                continue;
            };
            let voice = &proposals.voices[found.voice];
            let fault = match label {
                None => Some(0),
                Some(label) if !is_voice(voice, &label.voice) => Some(1),
                Some(label) if !is_verb(found.verb.as_deref(), label.verb.as_deref()) => Some(2),
                Some(_) => None,
            };
            let none = Record { right: 0, count: 0 };
            let record = self.rules.entry(found.rule).or_insert(none);
            record.count += 1;
            record.right += u32::from(fault.is_none());
            self.right += u32::from(fault.is_none());
            if let Some(fault) = fault {
                self.wrong.entry(found.rule).or_default()[fault] += 1;
            }
        }
    }
}

/// Returns the records of all rules, with the class that each has now.
fn records(measures: &[(&str, Measure)]) -> String {
    let mut lines = String::new();
    for (language, measure) in measures {
        for rule in Rule::ALL {
            let record = measure.rules.get(&rule).copied();
            let class = rule.class(language);
            let Record { right, count } = record.unwrap_or(Record { right: 0, count: 0 });
            if record.is_some() || class < Class::Guess {
                lines.extend([format!("{language} {rule} {class} {right} {count}\n")]);
            }
        }
    }
    lines
}

/// Returns a table of the rules; one without texts says so.
fn table(measures: &[(&str, Measure)]) -> String {
    if measures.iter().all(|(_, it)| it.sentences == 0) {
        return "There are no such texts yet.\n".to_owned();
    }
    let mut table = String::from("| rule | de | en | es | fr |\n|---|---|---|---|---|\n");
    for rule in Rule::ALL {
        let cells = measures
            .iter()
            .map(|(language, measure)| match measure.rules.get(&rule) {
                Some(Record { right, count }) => {
                    format!("{right} of {count}, {}", rule.class(language))
                }
                None => "–".to_owned(),
            });
        let cells: Vec<String> = cells.collect();
        table.extend([format!("| `{rule}` | {} |\n", cells.join(" | "))]);
    }
    let row = |name: &str, cell: &dyn Fn(&Measure) -> String| {
        let cells: Vec<String> = measures.iter().map(|(_, it)| cell(it)).collect();
        format!("| {name} | {} |\n", cells.join(" | "))
    };
    table += &row("sentences", &|it| it.sentences.to_string());
    table += &row("of them with a source", &|it| it.attributed.to_string());
    table += &row("voice and verb found and right", &|it| it.right.to_string());
    table += &row("direct quotation or not, right", &|it| {
        it.quoted.to_string()
    });
    table
}

fn measures(which: impl Fn(&Text) -> bool) -> [(&'static str, Measure); 4] {
    LANGUAGES.map(|it| (it, measure(it, &which)))
}

/// Asserts that a file has these words between two comments, or rewrites them.
fn assert_kept(path: &str, begin: &str, end: &str, words: &str) {
    let text = fs::read_to_string(path).unwrap_or_default();
    let (before, after) = if begin.is_empty() {
        (String::new(), String::new())
    } else {
        let (before, rest) = text.split_once(begin).expect("the beginning");
        let (_, after) = rest.split_once(end).expect("the end");
        (format!("{before}{begin}\n"), format!("{end}{after}"))
    };
    let new = [before, words.to_owned(), after].concat();
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(path, new).expect("written");
    } else {
        assert_eq!(text, new, "{path}: UPDATE_FIXTURES=1 rewrites it");
    }
}

#[test]
fn no_rule_is_less_often_right_than_its_class_says() {
    let measures = measures(|_| true);
    let mut wrong = Vec::new();
    for (language, measure) in &measures {
        println!(
            "{language}: missed with a verb and without: {:?}",
            measure.missed
        );
        println!(
            "no source, another voice, another verb: {:?}",
            measure.wrong
        );
        for (rule, record) in &measure.rules {
            let class = rule.class(language);
            if class < record.best_class() {
                let Record { right, count } = record;
                wrong.push(format!(
                    "{language} {rule} is no {class}: {right} of {count}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{}",
        wrong.join("\n"),
        table(&measures)
    );
}

#[test]
fn the_records_and_the_guide_say_what_is_measured() {
    assert_kept(RECORDS, "", "", &records(&measures(|_| true)));
    for (part, is_held_out) in [("seen", false), ("held-out", true)] {
        let measures = measures(|it| it.is_held_out == is_held_out);
        let mark = |edge: &str| format!("<!-- {part}: {edge} -->");
        assert_kept(GUIDE, &mark("begin"), &mark("end"), &table(&measures));
    }
}

#[test]
fn there_are_enough_labelled_sentences_of_enough_texts() {
    for language in LANGUAGES {
        let texts = texts(language);
        let sentences: usize = texts
            .iter()
            .flat_map(|it| &it.paragraphs)
            .map(Vec::len)
            .sum();
        assert!(texts.len() >= 20, "{language}: {} texts", texts.len());
        assert!(sentences >= 300, "{language}: {sentences} sentences");
    }
}
