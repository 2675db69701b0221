//! The `_headers` file of Netlify and Cloudflare Pages, within their limits.
//!
//! Where two rules name the same header for one address, these hosts send both values
//! joined, so no two rules here overlap in a header. The first of three ways that keeps
//! to the limits is taken:
//!
//! 1. each file has its rules;
//! 2. each explainer's folder has one, whose policy allows what its pages need together;
//! 3. all folders have one.
//!
//! What a page's own `<meta>` says holds beside the header in each of them.

use std::fmt::Write as _;

use super::at::At;
use super::{FOR_GOOD, Header, REVALIDATED, always, headers, names_its_digest, served};
use crate::publish::policy::{allowing_both, only_for_headers};
use crate::publish::record::{Published, Record};

/// As many rules are read, and of each line as many characters.
const RULES: usize = 100;
const LINE: usize = 2000;

/// An address, and the headers that are sent there.
struct Rule {
    address: String,
    headers: Vec<Header>,
}

/// Returns the `_headers` file of a site that has the bundle at this path.
#[must_use]
pub fn headers_file(record: &Record, at: &At) -> String {
    let first = Rule {
        address: format!("{at}*"),
        headers: always(),
    };
    let ways = [by_file, by_folder, for_all];
    let mut ways = ways.iter().map(|way| way(record, at));
    let fitting = ways.find(|rules| rules.len() < RULES);
    let rules = fitting.unwrap_or_else(|| for_all(record, at));
    let mut text = format!(
        "# Made by Crosslight, for hosts that read such a file (Netlify, Cloudflare Pages).\n\
         # It belongs at the root of the site, whose folder {}.\n",
        super::whereabouts(at)
    );
    // Which file is kept for how long is what can be left out, where all is too much.
    for rule in [first].iter().chain(&rules).take(RULES) {
        let _ = writeln!(text, "{}", rule.address);
        for (name, value) in &rule.headers {
            let line = format!("  {name}: {value}");
            let _ = if line.len() <= LINE {
                writeln!(text, "{line}")
            } else {
                writeln!(text, "  {name}: {}", shortened(value))
            };
        }
    }
    text
}

/// A policy that is too long for a line: what its page's `<meta>` does not say. Where
/// even that is too long, nobody may frame the page.
fn shortened(policy: &str) -> String {
    let short = only_for_headers(policy);
    if short.len() + "  Content-Security-Policy: ".len() <= LINE {
        short
    } else {
        "frame-ancestors 'none'".to_owned()
    }
}

fn by_file(record: &Record, at: &At) -> Vec<Rule> {
    let paths = served(record);
    paths
        .flat_map(|path| {
            let own = headers(path, record).split_off(always().len());
            rules_of(at, path, &own)
        })
        .collect()
}

/// A rule for each address of a file: hosts serve a page without its ending, too.
fn rules_of(at: &At, path: &str, headers: &[Header]) -> Vec<Rule> {
    let short = path
        .strip_suffix("index.html")
        .or_else(|| path.strip_suffix(".html"));
    let addresses = short.into_iter().chain([path]);
    let rules = addresses.map(|address| Rule {
        address: format!("{at}{address}"),
        headers: headers.to_vec(),
    });
    rules.collect()
}

fn by_folder(record: &Record, at: &At) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (sub_path, own) in &record.explainers {
        let inside = format!("{sub_path}/");
        let mut others = record.explainers.keys();
        if sub_path.is_empty() || others.any(|other| other.starts_with(&inside)) {
            rules.extend(page_rules(own, at));
        } else {
            rules.push(Rule {
                address: format!("{at}{inside}*"),
                headers: for_pages(own.policies.values()),
            });
        }
    }
    rules.extend(shared(record, at));
    rules
}

fn for_all(record: &Record, at: &At) -> Vec<Rule> {
    let explainers = record.explainers.iter();
    let (root, folders): (Vec<_>, Vec<_>) = explainers.partition(|(path, _)| path.is_empty());
    let root = root.into_iter().flat_map(|(_, own)| page_rules(own, at));
    let policies = folders.iter().flat_map(|(_, own)| own.policies.values());
    let all = Rule {
        address: format!("{at}:folder/*"),
        headers: for_pages(policies),
    };
    // The fonts are in a folder, too.
    let shared =
        shared(record, at).filter(|rule| !rule.address[at.to_string().len()..].contains('/'));
    root.chain([all]).chain(shared).collect()
}

/// The rules of an explainer's pages, each by its addresses.
fn page_rules(own: &Published, at: &At) -> Vec<Rule> {
    let pages = own.policies.iter();
    pages
        .flat_map(|(path, policy)| rules_of(at, path, &for_pages([policy])))
        .collect()
}

/// What is sent with these pages, and with what is in their folder.
fn for_pages<'a>(policies: impl IntoIterator<Item = &'a String>) -> Vec<Header> {
    let policies = policies.into_iter().cloned();
    let policy = policies.reduce(|one, other| allowing_both(&one, &other));
    vec![
        ("Content-Security-Policy", policy.unwrap_or_default()),
        ("Cache-Control", REVALIDATED.to_owned()),
    ]
}

/// The rules of what explainers share.
fn shared<'a>(record: &'a Record, at: &'a At) -> impl Iterator<Item = Rule> + use<'a> {
    let own: Vec<String> = record
        .explainers
        .keys()
        .map(|path| format!("{path}/"))
        .collect();
    let shared = served(record).filter(move |path| {
        names_its_digest(path) && !own.iter().any(|folder| path.starts_with(folder))
    });
    shared.map(move |path| Rule {
        address: format!("{at}{path}"),
        headers: vec![("Cache-Control", FOR_GOOD.to_owned())],
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const MODULE: &str = "crosslight-0123456789abcdef.js";

    /// So many explainers, each with two pages; every tenth one may be framed.
    fn record(count: usize, folder: impl Fn(usize) -> String) -> Record {
        let mut record = Record::default();
        for number in 0..count {
            let path = folder(number);
            let who = if number % 10 == 9 {
                "https://a.example"
            } else {
                "'none'"
            };
            let page = |file: &str, digest: &str| {
                let policy = format!(
                    "default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors {who}"
                );
                (format!("{path}/{file}"), policy)
            };
            let policies = BTreeMap::from([page("index.html", "i"), page("single-file.html", "s")]);
            let data = format!("{path}/explainer-{number:0>16}.json");
            let font = "fonts/a-0123456789abcdef.woff2".to_owned();
            let files = policies.keys().cloned().chain([data, MODULE.into(), font]);
            let published = Published {
                files: files.collect(),
                policies,
                ..Published::default()
            };
            record.explainers.insert(path, published);
        }
        record
    }

    /// What a host sends at an address: values of the same name joined, as it does it.
    fn sent(text: &str, address: &str, name: &str) -> Option<String> {
        let (mut applies, mut values) = (false, Vec::new());
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                None => applies = is_matched(line, address),
                Some(header) if applies => {
                    let (known, value) = header.split_once(": ").expect("a header");
                    values.extend((known == name).then(|| value.to_owned()));
                }
                Some(_) => {}
            }
        }
        (!values.is_empty()).then(|| values.join(", "))
    }

    fn is_matched(rule: &str, address: &str) -> bool {
        let (rule, address): (Vec<_>, Vec<_>) =
            (rule.split('/').collect(), address.split('/').collect());
        for (number, part) in rule.iter().enumerate() {
            match (*part, address.get(number)) {
                ("*", Some(_)) => return true,
                (part, Some(there))
                    if part == *there || (part.starts_with(':') && !there.is_empty()) => {}
                _ => return false,
            }
        }
        rule.len() == address.len()
    }

    fn rules(text: &str) -> usize {
        text.lines().filter(|line| line.starts_with('/')).count()
    }

    #[test]
    fn however_many_explainers_there_are_each_page_has_one_policy_within_the_limits() {
        let folders: [fn(usize) -> String; 2] = [
            |number| format!("e{number}"),
            |number| format!("a{}/b/e{number}", number % 7),
        ];
        for folder in folders {
            for count in [1, 2, 12, 13, 40, 96, 97, 98, 99, 100, 300] {
                let text = headers_file(&record(count, folder), &At::default());
                assert!(rules(&text) <= RULES, "{count}: {}", rules(&text));
                assert!(text.lines().all(|line| line.len() <= LINE), "{count}");
                for number in 0..count {
                    let path = folder(number);
                    for (page, digest) in [
                        ("", "'sha256-i'"),
                        ("index.html", "'sha256-i'"),
                        ("single-file.html", "'sha256-s'"),
                        ("single-file", "'sha256-s'"),
                    ] {
                        let policy =
                            sent(&text, &format!("/{path}/{page}"), "Content-Security-Policy");
                        let policy = policy.unwrap_or_default();
                        assert!(
                            policy.starts_with("default-src 'none'; style-src "),
                            "{count}: {path}/{page}: {policy}"
                        );
                        assert!(
                            policy.contains(digest) && !policy.contains(", "),
                            "{policy}"
                        );
                        assert!(policy.contains("; frame-ancestors "), "{policy}");
                    }
                    let caching = sent(&text, &format!("/{path}/"), "Cache-Control");
                    assert_eq!(caching.as_deref(), Some(REVALIDATED), "{count}: {path}");
                }
                let caching = sent(&text, &format!("/{MODULE}"), "Cache-Control");
                assert_eq!(caching.as_deref(), Some(FOR_GOOD), "{count}");
                assert_eq!(sent(&text, "/mine.html", "Content-Security-Policy"), None);
            }
        }
    }

    #[test]
    fn an_explainer_within_anothers_folder_and_one_at_the_root_keep_their_own_policies() {
        let mut record = record(30, |number| match number {
            0 => "a".to_owned(),
            1 => "a/b".to_owned(),
            _ => format!("e{number}"),
        });
        let mut root = Published::default();
        root.policies.insert(
            "index.html".into(),
            "default-src 'self'; frame-ancestors 'none'".into(),
        );
        root.files.insert("index.html".into());
        record.explainers.insert(String::new(), root);
        let text = headers_file(&record, &At::default());
        for page in ["/a/", "/a/b/", "/e7/"] {
            let policy = sent(&text, page, "Content-Security-Policy").expect("a policy");
            assert!(
                policy.starts_with("default-src 'none'") && !policy.contains(", "),
                "{policy}"
            );
        }
        let policy = sent(&text, "/", "Content-Security-Policy").expect("a policy");
        assert_eq!(policy, "default-src 'self'; frame-ancestors 'none'");
        assert_eq!(sent(&text, "/about/", "Content-Security-Policy"), None);
    }

    #[test]
    fn below_another_site_nothing_is_said_of_that_site() {
        let at = "/explainer/".parse().expect("a path");
        let text = headers_file(&record(3, |number| format!("e{number}")), &at);
        for name in ["Content-Security-Policy", "X-Content-Type-Options"] {
            assert_eq!(sent(&text, "/", name), None);
            assert_eq!(sent(&text, "/e1/", name), None);
            assert!(sent(&text, "/explainer/e1/", name).is_some());
        }
    }

    #[test]
    fn a_list_of_origins_that_is_too_long_for_a_line_lets_nobody_frame_the_page() {
        for (count, expected) in [(40, "https://site0.example"), (200, "'none'")] {
            let mut record = record(1, |_| "a".to_owned());
            let origins: Vec<_> = (0..count)
                .map(|number| format!("https://site{number}.example"))
                .collect();
            let policy = format!(
                "default-src 'none'; script-src {}; frame-ancestors {}",
                "x".repeat(1500),
                origins.join(" ")
            );
            let own = record.explainers.get_mut("a").expect("it is there");
            own.policies.insert("a/index.html".into(), policy);
            let text = headers_file(&record, &At::default());
            assert!(text.lines().all(|line| line.len() <= LINE));
            let policy = sent(&text, "/a/", "Content-Security-Policy").expect("a policy");
            assert!(
                policy.contains(&format!("frame-ancestors {expected}")),
                "{policy}"
            );
        }
    }
}
