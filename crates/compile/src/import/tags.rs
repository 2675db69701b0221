//! HTML, tag by tag, as the HTML Standard's tokenizer reads it.

use std::cell::RefCell;

use html5ever::tokenizer::{Tag, TagKind, Token};

use super::tree::Builder;
use crate::html_tokens::{EMPTY_ELEMENTS, html_tokens};

/// The most letters between attributes of one tag. Each attribute is compared with all
/// before it.
const MOST_IN_TAG: usize = 20_000;

/// Reads HTML that begins at a line of the source. Words between its tags go to `words`,
/// which may take them for something else.
pub fn read_tags(
    html: &str,
    line: usize,
    builder: &mut Builder,
    words: &dyn Fn(&mut Builder, &str, usize),
) {
    if has_endless_tag(html) {
        builder.is_full = true;
        return;
    }
    let sink = Sink {
        state: RefCell::new(State {
            builder,
            run: String::new(),
            run_line: line,
        }),
        words,
        line,
    };
    html_tokens(html, &|token, line| sink.token(token, line));
    sink.flush();
    drop(sink);
    if let Some(rest) = unfinished(html) {
        let line = line + html[..html.len() - rest.len()].matches('\n').count();
        builder.told.drop("a tag that ends nowhere", line, rest);
    }
}

/// Returns a tag at the end of a text that does not end.
fn unfinished(html: &str) -> Option<&str> {
    let rest = &html[html.rfind('<')?..];
    let is_tag = rest[1..].starts_with(|it: char| it.is_ascii_alphabetic() || "/!?".contains(it));
    (is_tag && !rest.contains('>')).then_some(rest)
}

struct Sink<'a> {
    state: RefCell<State<'a>>,
    words: &'a dyn Fn(&mut Builder, &str, usize),
    line: usize,
}

struct State<'a> {
    builder: &'a mut Builder,
    /// The words since the last tag.
    run: String,
    run_line: usize,
}

impl Sink<'_> {
    fn flush(&self) {
        let mut state = self.state.borrow_mut();
        let run = std::mem::take(&mut state.run);
        if !run.is_empty() {
            let line = state.run_line;
            (self.words)(state.builder, &run, line);
        }
    }

    fn tag(&self, tag: Tag, line: usize) {
        self.flush();
        let builder = &mut *self.state.borrow_mut().builder;
        if tag.kind == TagKind::EndTag {
            match &*tag.name {
                // `</br>` is a line break in every browser (HTML Standard, 13.2.6.4.7).
                "br" => _ = builder.leaf("br", Vec::new(), line),
                name => builder.close(name),
            }
            return;
        }
        let attributes = tag.attrs.into_iter();
        let attributes = attributes.map(|it| (it.name.local, it.value.to_string()));
        let attributes = attributes.collect();
        let name = &*tag.name;
        // A slash ends only foreign tags: in HTML `<div/>` opens a `div`.
        let is_foreign = name.starts_with("jsx-") || name.contains(':');
        if EMPTY_ELEMENTS.contains(&name) || is_foreign && tag.self_closing {
            // In HTML it ends a paragraph; it is added as a leaf, which alone would not.
            if name == "hr" {
                builder.close("p");
            }
            builder.leaf(name, attributes, line);
            return;
        }
        builder.open(name, attributes, line);
    }

    fn token(&self, token: Token, line: usize) {
        let line = self.line + line.saturating_sub(1);
        match token {
            Token::TagToken(tag) => self.tag(tag, line),
            Token::CharacterTokens(words) => {
                let mut state = self.state.borrow_mut();
                if state.run.is_empty() {
                    state.run_line = line;
                }
                state.run.push_str(&words);
            }
            Token::CommentToken(words) => {
                // Word processors write comments for themselves.
                let is_own = words.contains("[if ")
                    || words.contains("[endif]")
                    || words.contains("Fragment")
                    // The declaration of a page in XML.
                    || words.starts_with("?xml ");
                if !is_own {
                    self.flush();
                    let told = &mut self.state.borrow_mut().builder.told;
                    told.drop("a comment", line, words.to_string());
                }
            }
            _ => {}
        }
    }
}

/// Tells whether a tag has so many attributes that to read them takes too long.
fn has_endless_tag(html: &str) -> bool {
    let mut count = None;
    let mut quote = None;
    let mut last = 0;
    for byte in html.bytes() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'>') => count = None,
            (None, _) if last == b'<' && (byte.is_ascii_alphabetic() || byte == b'/') => {
                count = Some(0);
            }
            (None, b'"' | b'\'') if count.is_some() && last == b'=' => quote = Some(byte),
            (None, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'/' | b'"' | b'\'') => {
                if let Some(count) = &mut count {
                    *count += 1;
                    if *count > MOST_IN_TAG {
                        return true;
                    }
                }
            }
            _ => {}
        }
        last = byte;
    }
    false
}
