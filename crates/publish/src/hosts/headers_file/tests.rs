//! The rules of `_headers`, applied as a host applies them.

use std::collections::BTreeMap;

use super::*;

const MODULE: &str = "crosslight-0123456789abcdef.js";

/// Returns a manifest of `count` explainers with two pages each; every tenth may be framed.
fn manifest(count: usize, folder: impl Fn(usize) -> String) -> Manifest {
    let mut manifest = Manifest::default();
    for number in 0..count {
        let path = folder(number);
        let who = if number % 10 == 9 {
            "https://a.example"
        } else {
            "'none'"
        };
        let page = |file: &str, digest: &str| {
            let policy =
                format!("default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors {who}");
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
        manifest.explainers.insert(path, published);
    }
    manifest
}

/// Returns a host's headers at an address; values of the same name are joined, as it does.
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
            let text = headers_file(&manifest(count, folder), &At::default());
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
                    let policy = sent(&text, &format!("/{path}/{page}"), "Content-Security-Policy");
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
    let mut manifest = manifest(30, |number| match number {
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
    manifest.explainers.insert(String::new(), root);
    let text = headers_file(&manifest, &At::default());
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
    let text = headers_file(&manifest(3, |number| format!("e{number}")), &at);
    for name in ["Content-Security-Policy", "X-Content-Type-Options"] {
        assert_eq!(sent(&text, "/", name), None);
        assert_eq!(sent(&text, "/e1/", name), None);
        assert!(sent(&text, "/explainer/e1/", name).is_some());
    }
}

#[test]
fn a_list_of_origins_that_is_too_long_for_a_line_lets_nobody_frame_the_page() {
    for (count, expected) in [(40, "https://site0.example"), (200, "'none'")] {
        let mut manifest = manifest(1, |_| "a".to_owned());
        let origins: Vec<_> = (0..count)
            .map(|number| format!("https://site{number}.example"))
            .collect();
        let policy = format!(
            "default-src 'none'; script-src {}; frame-ancestors {}",
            "x".repeat(1500),
            origins.join(" ")
        );
        let own = manifest.explainers.get_mut("a").expect("it is there");
        own.policies.insert("a/index.html".into(), policy);
        let text = headers_file(&manifest, &At::default());
        assert!(text.lines().all(|line| line.len() <= LINE));
        let policy = sent(&text, "/a/", "Content-Security-Policy").expect("a policy");
        assert!(
            policy.contains(&format!("frame-ancestors {expected}")),
            "{policy}"
        );
    }
}
