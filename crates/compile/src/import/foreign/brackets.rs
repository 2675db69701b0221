//! Shortcodes in brackets, the addresses of links and images that Markdown would not read, and
//! attributes behind words.

use std::collections::BTreeSet;

use super::super::jsx::LONGEST;
use super::Cleaner;

const ATTRIBUTES: &str = "attributes (`{: … }`)";

/// The most names of shortcodes.
const MOST_NAMES: usize = 50;

/// The most bytes that are looked through for a bracket that is open.
const WITHIN: usize = 2_000;

/// Returns the names of the shortcodes that have an end (`[name]…[/name]`).
pub fn shortcodes(text: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices("[/") {
        let rest = &text[at + 2..];
        let length = rest.find(|it: char| !is_name(it)).unwrap_or(rest.len());
        if length > 0 && rest[length..].starts_with(']') {
            names.insert(&rest[..length]);
        }
        if names.len() > MOST_NAMES {
            break;
        }
    }
    names.retain(|name| {
        let begins = |end: &str| text.contains(&["[", name, end].concat());
        begins("]") || begins(" ") || begins("=")
    });
    names
}

/// Returns the names of the footnotes of a text, in small letters.
pub fn footnotes(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices("[^") {
        let rest = &text[at + 2..];
        let near = &rest[..rest.floor_char_boundary(100.min(rest.len()))];
        if let Some((name, behind)) = near.split_once(']')
            && behind.starts_with(':')
        {
            names.insert(name.to_lowercase());
        }
    }
    names
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_-".contains(letter)
}

impl Cleaner<'_> {
    /// Leaves a shortcode out, or keeps a bracket.
    pub(super) fn bracket(&mut self) {
        if let Some(length) = self.lost_note() {
            return self.drop("the mark of a footnote that is not there", length);
        }
        match self.shortcode() {
            Some(length) => self.drop("a shortcode (`[name]`)", length),
            None => self.keep(1),
        }
    }

    /// Returns the length of the mark of a footnote that is nowhere.
    fn lost_note(&self) -> Option<usize> {
        let name = self.near(0, 100).strip_prefix("[^")?;
        let (name, behind) = name.split_once(']')?;
        let is_mark = !name.is_empty()
            && !name.contains(['[', ' ', '\n'])
            && !behind.starts_with(':')
            && !self.footnotes.contains(&name.to_lowercase());
        is_mark.then_some(name.len() + 3)
    }

    /// Returns the length of a shortcode.
    fn shortcode(&self) -> Option<usize> {
        let rest = self.rest();
        let is_end = rest.starts_with("[/");
        let inner = &rest[1 + usize::from(is_end)..];
        let inner = &inner[..inner.floor_char_boundary(LONGEST.min(inner.len()))];
        let length = inner.find(|it: char| !is_name(it))?;
        let (name, after) = inner.split_at(length);
        // Before its end is looked for, which may be far.
        if !name.starts_with(|it: char| it.is_ascii_lowercase())
            || !after.starts_with([']', ' ', '='])
        {
            return None;
        }
        let end = after.find([']', '\n'])?;
        let behind = after[end..].strip_prefix(']')?;
        let attributes = &after[..end];
        let is_known = self.shortcodes.contains(name)
            || !is_end && attributes.contains("=\"") && attributes.starts_with(' ');
        let is_one = is_known && !behind.starts_with(['(', ':']) && !self.clean.ends_with('!');
        is_one.then_some(1 + usize::from(is_end) + length + end + 1)
    }

    /// Writes the address of a link or an image so that Markdown reads it: some dialects have
    /// spaces in it, and the size of an image behind it.
    pub(super) fn destination(&mut self) {
        let line = self.near(0, LONGEST).split('\n').next().unwrap_or_default();
        let inner = line.strip_prefix("](").and_then(|inner| {
            let mut depth = 0_u32;
            let end = inner.bytes().take(LONGEST).position(|byte| {
                depth += u32::from(byte == b'(');
                let is_end = byte == b')' && depth == 0;
                depth -= u32::from(byte == b')' && depth > 0);
                is_end
            })?;
            Some(&inner[..end])
        });
        let Some(inner) = inner else {
            return self.keep(1);
        };
        if !inner.contains([' ', '{', '<', '%', '`', '\\']) {
            // Its letters are no marks.
            return self.keep(inner.len() + 3);
        }
        // The title stands behind it, in quotation marks.
        let title = [" \"", " '"]
            .iter()
            .filter_map(|mark| inner.find(mark))
            .min();
        let address = inner[..title.unwrap_or(inner.len())].trim_end();
        let (plain, size) = match address.rsplit_once(" =") {
            Some((plain, size)) if is_size(size) => (plain.trim_end(), Some(size)),
            _ => (address, None),
        };
        let plain = plain.trim_start();
        let is_broken = size.is_some() || plain.contains(' ') && is_file(plain);
        if !is_broken || plain.contains(['<', '>']) || self.open_bracket().is_none() {
            return self.keep(1);
        }
        if let Some(size) = size {
            self.told.reduce("the size of an image", self.line, size);
        }
        self.clean.extend(["](<", plain, ">"]);
        self.skip(2 + address.len());
    }

    /// Returns the place of the bracket that is open before the byte at hand.
    fn open_bracket(&self) -> Option<usize> {
        let text = self.clean.as_bytes();
        let mut depth = 0_u32;
        let first = text.len().saturating_sub(WITHIN);
        for at in (first..text.len()).rev() {
            match text[at] {
                _ if at > 0 && text[at - 1] == b'\\' => {}
                b'\n' if at > 0 && text[at - 1] == b'\n' => return None,
                b']' => depth += 1,
                b'[' if depth == 0 => return Some(at),
                b'[' => depth -= 1,
                _ => {}
            }
        }
        None
    }

    /// Leaves out attributes behind words, an image or a block.
    pub(super) fn attributes(&mut self) -> bool {
        let rest = self.near(0, LONGEST);
        let is_kramdown = rest.starts_with("{:");
        let line = rest.split('\n').next().unwrap_or_default();
        let Some(end) = line.find('}') else {
            return false;
        };
        let near = self.clean.len().saturating_sub(WITHIN);
        let near = &self.clean[self.clean.floor_char_boundary(near)..];
        let begun = near.rsplit('\n').next().unwrap_or_default();
        let begun = begun.trim_start_matches([' ', '>', '\t']);
        let is_behind = self.clean.ends_with([']', ')', '*', '_', '`', '~', '>']);
        let is_last = line[end + 1..].trim().is_empty() && !begun.starts_with('#');
        let inner = rest[1..].trim_start();
        let is_named = inner.starts_with('.') || inner.starts_with('#');
        let word = inner.split(['=', '}', ' ']).next().unwrap_or_default();
        let has_value = inner[word.len()..].starts_with('=') && !word.is_empty();
        let is_own = is_last && (is_named || has_value && begun.is_empty());
        if !is_kramdown && !(is_behind && (is_named || has_value)) && !is_own {
            return false;
        }
        self.drop(ATTRIBUTES, end + 1);
        if is_behind {
            self.without_brackets();
        }
        true
    }

    /// Takes the brackets off words that have them only for their attributes.
    fn without_brackets(&mut self) {
        if !self.clean.ends_with(']') {
            return;
        }
        self.clean.pop();
        match self.open_bracket() {
            Some(at) if !self.clean[..at].ends_with(['!', ']']) => {
                self.clean.remove(at);
                self.lines.cut(at);
            }
            _ => self.clean.push(']'),
        }
    }
}

/// Tells whether an address ends with the extension of a file.
fn is_file(address: &str) -> bool {
    let extension = address
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension);
    (2..=5).contains(&extension.len()) && extension.bytes().all(|it| it.is_ascii_alphanumeric())
}

/// Tells whether a text is the size of an image: `300x200`, `300x`, `50%`.
fn is_size(size: &str) -> bool {
    !size.is_empty()
        && size.starts_with(|it: char| it.is_ascii_digit() || it == 'x')
        && size
            .bytes()
            .all(|it| it.is_ascii_digit() || b"x%*".contains(&it))
}
