//! HTML within Markdown, and Markdown within that HTML; what Markdown leaves out of tables.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::super::lines::Lines;
use super::super::tags::read_tags;
use super::super::tree::Builder;
use super::{Collector, DIALECTS};

impl Collector<'_> {
    /// Adds the cells of a row that has more than the table's head: Markdown leaves them
    /// out.
    pub(super) fn extra_cells(&mut self, start: usize, stop: usize) {
        let line = self.lines.of(start);
        let rest = self.text.get(self.cell_end..stop).unwrap_or_default();
        let rest = rest.trim().trim_start_matches('|').trim_end_matches('|');
        if rest.trim().is_empty() {
            return;
        }
        for cell in rest.split('|') {
            self.builder.open("td", Vec::new(), line);
            self.builder.text(cell, line);
            self.builder.close("td");
        }
    }

    /// Reads a block of HTML. In elements that are none of HTML, and where the attribute
    /// `markdown` says so, words are Markdown.
    pub(super) fn html_block(&mut self) {
        let Some((html, line)) = self.html.take() else {
            return;
        };
        read_tags(&html, line, self.builder, &|builder, words, line| {
            if builder.is_open("markdown", "jsx-") {
                read_within(words, line, builder);
            } else {
                builder.text(words, line);
            }
        });
    }
}

/// Reads words within HTML, where a dialect reads Markdown.
fn read_within(words: &str, line: usize, builder: &mut Builder) {
    let mut text = String::new();
    let mut lines = Lines::from(line);
    for (at, piece) in words.split_inclusive('\n').enumerate() {
        lines.note(text.len(), line + at);
        text.push_str(piece.trim_start_matches([' ', '\t']));
    }
    let is_block = text.trim().contains("\n\n");
    let mut collector = Collector::new(&text, &lines, builder);
    collector.is_within = !is_block;
    for (event, span) in Parser::new_ext(&text, DIALECTS).into_offset_iter() {
        let event = match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            event => event,
        };
        collector.take(event, span.start, span.end);
    }
    if words.ends_with(char::is_whitespace) {
        builder.text(" ", line);
    }
}
