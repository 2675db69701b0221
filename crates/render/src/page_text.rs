//! The text of a page as a browser searches it for a text directive.

use std::cell::RefCell;
use std::collections::BTreeMap;

use html5ever::tokenizer::{Tag, TagKind, Token};

use crosslight_compile::{EMPTY_ELEMENTS, html_tokens};

/// Elements that browsers do not search, and classes of elements that are hidden at first.
const UNSEARCHED: [&str; 2] = ["script", "style"];
const HIDDEN: [&str; 2] = ["tag", "back-link"];
/// Elements whose text belongs to the line around them.
const INLINE: [&str; 20] = [
    "a", "abbr", "b", "cite", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "tspan", "u", "wbr",
];

/// The text of a page as a browser searches it: in lower case, with one space for any
/// white space, and a line for each block.
#[derive(Default)]
pub struct PageText {
    /// The text.
    pub text: String,
    /// The bytes of each statement, by its anchor: the first and the one after the last.
    pub statements: BTreeMap<String, (usize, usize)>,
}

/// An element whose end has not been read.
struct Open {
    name: String,
    is_left_out: bool,
    /// The anchor of a statement, and where its text begins.
    statement: Option<(String, usize)>,
}

impl PageText {
    /// Reads the page's markup, in which every element but the empty ones is closed.
    pub fn of(markup: &str) -> Self {
        let page = RefCell::new((PageText::default(), Vec::new()));
        html_tokens(markup, &|token, _| {
            let (page, open) = &mut *page.borrow_mut();
            match token {
                Token::TagToken(tag) if tag.kind == TagKind::StartTag => page.begin(&tag, open),
                Token::TagToken(tag) => {
                    if let Some(at) = open.iter().rposition(|it| it.name == *tag.name) {
                        open.drain(at..).rev().for_each(|it| page.end(it));
                    }
                }
                Token::CharacterTokens(text) if !is_left_out(open) => page.push(&text),
                _ => {}
            }
        });
        page.into_inner().0
    }

    /// Returns a text in the form of a page's text.
    pub fn folded(text: &str) -> String {
        let mut page = PageText::default();
        page.push(text);
        page.text
    }

    fn begin(&mut self, tag: &Tag, open: &mut Vec<Open>) {
        let attribute = |name: &str| {
            let found = tag.attrs.iter().find(|it| &*it.name.local == name);
            found.map(|it| &*it.value)
        };
        let classes = attribute("class").unwrap_or_default();
        let has_class = |class: &str| classes.split_ascii_whitespace().any(|it| it == class);
        let name = &*tag.name;
        let is_left_out =
            is_left_out(open) || UNSEARCHED.contains(&name) || HIDDEN.into_iter().any(has_class);
        if !is_left_out && is_block(name) {
            self.end_line();
        }
        let id = attribute("id").filter(|_| has_class("statement"));
        let element = Open {
            name: name.to_owned(),
            is_left_out,
            statement: id.map(|id| (id.to_owned(), self.text.len())),
        };
        if tag.self_closing || EMPTY_ELEMENTS.contains(&name) {
            self.end(element);
        } else {
            open.push(element);
        }
    }

    fn end(&mut self, element: Open) {
        if element.is_left_out {
            return;
        }
        if let Some((id, start)) = element.statement {
            let line = &self.text[start..];
            let start = start + line.len() - line.trim_start().len();
            let end = start + line.trim().len();
            self.statements.insert(id, (start, end));
        }
        if is_block(&element.name) {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn push(&mut self, text: &str) {
        for letter in text.chars() {
            if letter.is_ascii_graphic() {
                self.text.push(letter.to_ascii_lowercase());
            } else if !letter.is_whitespace() {
                self.text.extend(letter.to_lowercase());
            } else if !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }
}

fn is_block(name: &str) -> bool {
    !INLINE.contains(&name)
}

fn is_left_out(open: &[Open]) -> bool {
    open.last().is_some_and(|it| it.is_left_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_do_not_search_is_left_out_and_blocks_end_lines() {
        let markup = "<section>One  <b>two</b><br>three\n<script>a<b></script>\
                      <span class=\"x tag\">no <i>no</i></span><svg><path d=\"\"/><title>A &amp; B</title></svg>\
                      <p><span class=\"statement\" id=\"s-1\"> Ä <q>quote</q>.</span> rest</p></section>";
        let page = PageText::of(markup);
        assert_eq!(page.text, "\none two\nthree \na & b\nä quote. rest\n");
        let (start, end) = page.statements["s-1"];
        assert_eq!(&page.text[start..end], "ä quote.");
    }
}
