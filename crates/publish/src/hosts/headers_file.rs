//! The `_headers` file of Netlify and Cloudflare Pages, within their limits.
//!
//! If two rules set the same header for one address, these hosts send both values, joined.
//! So no two rules here overlap in a header. Of four ways, the first is taken that keeps
//! to the limits:
//!
//! 1. each file has its rules;
//! 2. each page has its rules, and so has each shared file;
//! 3. each explainer's folder has one, whose policy allows what its pages need together;
//! 4. all folders have one.
//!
//! In each of them, the page's own `<meta>` applies beside the header.

use std::fmt::Write as _;

use super::at::At;
use super::{FOR_GOOD, Header, REVALIDATED, always, headers, names_its_digest, served};
use crate::manifest::{Manifest, Published};
use crosslight_render::{allowing_both, only_for_headers};

/// The limits of these hosts: rules in a file, and characters in a line.
const RULES: usize = 100;
const LINE: usize = 2000;

/// A rule: an address, and the headers that are sent there.
struct Rule {
    address: String,
    headers: Vec<Header>,
}

/// Returns the `_headers` file of a site that has the bundle at this path.
#[must_use]
pub fn headers_file(manifest: &Manifest, at: &At) -> String {
    let first = Rule {
        address: format!("{at}*"),
        headers: always(),
    };
    let ways = [by_file, by_page, by_folder, for_all];
    let mut ways = ways.iter().map(|way| way(manifest, at));
    let fitting = ways.find(|rules| rules.len() < RULES);
    let rules = fitting.unwrap_or_else(|| for_all(manifest, at));
    let mut text = format!(
        "# Made by Crosslight, for hosts that read such a file (Netlify, Cloudflare Pages).\n\
         # It belongs at the root of the site, whose folder {}.\n",
        super::whereabouts(at)
    );
    // If there are too many rules, those of caching are dropped; they come last.
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

/// Shortens a policy that is too long for a line: keeps the part that the page's `<meta>`
/// cannot have. If even that is too long, nobody may frame the page.
fn shortened(policy: &str) -> String {
    let short = only_for_headers(policy);
    if short.len() + "  Content-Security-Policy: ".len() <= LINE {
        short
    } else {
        "frame-ancestors 'none'".to_owned()
    }
}

fn by_file(manifest: &Manifest, at: &At) -> Vec<Rule> {
    let paths = served(manifest);
    paths
        .flat_map(|path| {
            let own = headers(path, manifest).split_off(always().len());
            rules_of(at, path, &own)
        })
        .collect()
}

/// Returns a rule for each address of a file: hosts serve a page without its ending, too.
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

fn by_page(manifest: &Manifest, at: &At) -> Vec<Rule> {
    let explainers = manifest.explainers.values();
    let pages = explainers.flat_map(|own| page_rules(own, at));
    pages.chain(shared(manifest, at)).collect()
}

fn by_folder(manifest: &Manifest, at: &At) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (sub_path, own) in &manifest.explainers {
        let inside = format!("{sub_path}/");
        let mut others = manifest.explainers.keys();
        if sub_path.is_empty() || others.any(|other| other.starts_with(&inside)) {
            rules.extend(page_rules(own, at));
        } else {
            rules.push(Rule {
                address: format!("{at}{inside}*"),
                headers: for_pages(own.policies.values()),
            });
        }
    }
    rules.extend(shared(manifest, at));
    rules
}

fn for_all(manifest: &Manifest, at: &At) -> Vec<Rule> {
    let explainers = manifest.explainers.iter();
    let (root, folders): (Vec<_>, Vec<_>) = explainers.partition(|(path, _)| path.is_empty());
    let root = root.into_iter().flat_map(|(_, own)| page_rules(own, at));
    let policies = folders.iter().flat_map(|(_, own)| own.policies.values());
    let all = Rule {
        address: format!("{at}:folder/*"),
        headers: for_pages(policies),
    };
    // The rule for folders covers the fonts as well.
    let shared =
        shared(manifest, at).filter(|rule| !rule.address[at.to_string().len()..].contains('/'));
    root.chain([all]).chain(shared).collect()
}

/// Returns the rules of an explainer's pages, for all their addresses.
fn page_rules(own: &Published, at: &At) -> Vec<Rule> {
    let pages = own.policies.iter();
    pages
        .flat_map(|(path, policy)| rules_of(at, path, &for_pages([policy])))
        .collect()
}

/// Returns the headers of these pages and of the files in their folder.
fn for_pages<'a>(policies: impl IntoIterator<Item = &'a String>) -> Vec<Header> {
    let policies = policies.into_iter().cloned();
    let policy = policies.reduce(|one, other| allowing_both(&one, &other));
    vec![
        ("Content-Security-Policy", policy.unwrap_or_default()),
        ("Cache-Control", REVALIDATED.to_owned()),
    ]
}

/// Returns the rules of the files that explainers share.
fn shared<'a>(manifest: &'a Manifest, at: &'a At) -> impl Iterator<Item = Rule> + use<'a> {
    let own: Vec<String> = manifest
        .explainers
        .keys()
        .map(|path| format!("{path}/"))
        .collect();
    let shared = served(manifest).filter(move |path| {
        names_its_digest(path) && !own.iter().any(|folder| path.starts_with(folder))
    });
    shared.map(move |path| Rule {
        address: format!("{at}{path}"),
        headers: vec![("Cache-Control", FOR_GOOD.to_owned())],
    })
}

#[cfg(test)]
mod tests;
