//! Scripts and tags of JSX and of templates within lines.

use super::super::escape::{Place, escape};
use super::super::jsx::{LONGEST, Tag, attributes, braces, is_old, literal, tag};
use super::{Cleaner, TEMPLATE};

const SCRIPT: &str = "a script in braces (`{ … }`)";

impl Cleaner<'_> {
    /// Leaves a script in braces out; one that is a text alone is its words.
    pub(super) fn script(&mut self) -> bool {
        let rest = self.rest();
        // The id of a heading.
        if rest.starts_with("{#") || self.at < self.no_script_before {
            return false;
        }
        let Some(length) = braces(rest) else {
            // As with tags.
            self.no_script_before = self.at + 200;
            return false;
        };
        match literal(&rest[1..length - 1]) {
            Some(words) => {
                escape(words, Place::Paragraph, 1, &mut self.clean);
                self.skip(length);
            }
            None => self.drop(SCRIPT, length),
        }
        true
    }

    /// Writes a tag of JSX, whose attributes may be scripts, as one of HTML.
    pub(super) fn tag(&mut self) {
        let rest = self.rest();
        // Its letters are no marks.
        if rest.starts_with("<http")
            && let Some(end) = rest.find(['>', ' ', '\n'])
            && rest[end..].starts_with('>')
        {
            return self.keep(end + 1);
        }
        if rest.starts_with("<%")
            && let Some(length) = self.closing("%>", 2, LONGEST)
        {
            return self.drop(TEMPLATE, length);
        }
        // Only tags that may be JSX: the parser of HTML would take `a > b` in an
        // attribute's script for the end of its tag.
        let is_closing = rest.starts_with("</");
        let name = &rest[1 + usize::from(is_closing)..];
        let length = name.find(|it: char| !it.is_ascii_alphanumeric() && !".-_".contains(it));
        let name = &name[..length.unwrap_or(name.len()).min(60)];
        let is_jsx = name.starts_with(|it: char| it.is_ascii_uppercase())
            // Old HTML is written in capital letters.
            && (name.chars().any(|it| it.is_ascii_lowercase()) || is_closing && !is_old(name));
        let may_have_script = name.starts_with(|it: char| it.is_ascii_alphabetic())
            && self.at >= self.no_tag_before
            && (is_jsx || self.closing("={", 1, LONGEST).is_some());
        if !may_have_script {
            return self.keep(1);
        }
        let Some(Tag { length, is_script }) = tag(rest) else {
            // Without an end here the next few signs have none either; each search would go
            // on to its limit.
            self.no_tag_before = self.at + 200;
            return self.keep(1);
        };
        if !is_jsx && !is_script {
            return self.keep(1);
        }
        if !is_jsx {
            let line = self.line;
            self.told.drop(SCRIPT, line, &rest[..length]);
        }
        let is_empty = rest[..length].trim_end_matches('>').ends_with('/');
        let prefix = if is_jsx { "jsx-" } else { "" };
        let name = name.replace(['.', '_'], "-").to_ascii_lowercase();
        let marks = if is_closing { "</" } else { "<" };
        let end = if is_empty { "/>" } else { ">" };
        let inner = attributes(&rest[..length], is_jsx);
        self.clean.extend([marks, prefix, &name, &inner, end]);
        self.skip(length);
    }
}
