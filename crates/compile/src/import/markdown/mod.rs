//! Markdown of any dialect as a tree of elements.

mod within;

use html5ever::LocalName;
use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd,
};

use super::foreign::without_foreign;
use super::lines::Lines;
use super::names::own;
use super::tags::read_tags;
use super::tree::{Attribute, Builder};

/// The extensions with which Markdown is read: those of all dialects.
const DIALECTS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_WIKILINKS);

/// Reads Markdown that begins at a line of the source, of the dialect MDX or another.
pub fn read_markdown(text: &str, line: usize, is_mdx: bool, builder: &mut Builder) {
    let (text, lines) = without_foreign(text, line, is_mdx, &mut builder.told);
    let callback = |link: BrokenLink| {
        // Words in brackets are often words alone, and two numbers are marks of sources.
        let is_reference = matches!(link.link_type, LinkType::Reference | LinkType::Collapsed);
        let is_link = is_reference
            && !link.reference.starts_with('^')
            && !link.reference.bytes().all(|it| it.is_ascii_digit());
        let name = link.reference.to_string();
        is_link.then(|| (CowStr::from(name), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(&text, DIALECTS, Some(callback));
    let mut definitions: Vec<(usize, String)> = Vec::new();
    for (_, definition) in parser.reference_definitions().iter() {
        let words = &text[definition.span.clone()];
        definitions.push((definition.span.start, words.to_owned()));
    }
    let mut collector = Collector::new(&text, &lines, builder);
    for (event, span) in parser.into_offset_iter() {
        if collector.builder.is_full {
            return;
        }
        collector.take(event, span.start, span.end);
    }
    let used = collector.used;
    for (at, words) in definitions {
        let name = words
            .trim_start_matches('[')
            .split(']')
            .next()
            .unwrap_or_default();
        let name = name.to_lowercase();
        if !used.contains(&name) {
            builder
                .told
                .drop("a link definition that nothing uses", lines.of(at), words);
        }
    }
}

struct Collector<'a> {
    text: &'a str,
    lines: &'a Lines,
    builder: &'a mut Builder,
    /// The elements that Markdown has opened.
    open: Vec<&'static str>,
    /// A block of HTML, and its line.
    html: Option<(String, usize)>,
    /// The names of link definitions that something uses.
    used: Vec<String>,
    /// Where the last cell of a table ends.
    cell_end: usize,
    /// True if paragraphs are none of their own.
    is_within: bool,
}

impl<'a> Collector<'a> {
    fn new(text: &'a str, lines: &'a Lines, builder: &'a mut Builder) -> Self {
        Collector {
            text,
            lines,
            builder,
            open: Vec::new(),
            html: None,
            used: Vec::new(),
            cell_end: 0,
            is_within: false,
        }
    }

    fn take(&mut self, event: Event, start: usize, end: usize) {
        let line = self.lines.of(start);
        match event {
            Event::Start(tag) => self.start(tag, line, start),
            Event::End(tag) => self.end(tag, start, end),
            Event::Text(words) => self.builder.text(&words, line),
            Event::Code(words) => {
                self.builder.open("code", Vec::new(), line);
                self.builder.text(&words, line);
                self.builder.close("code");
            }
            Event::Html(html) => {
                let (block, _) = self.html.get_or_insert((String::new(), line));
                block.push_str(&html);
            }
            Event::InlineHtml(html) => {
                read_tags(&html, line, self.builder, &|builder, words, line| {
                    builder.text(words, line);
                });
            }
            Event::FootnoteReference(name) => {
                let name = vec![attribute("name", &name)];
                self.builder.leaf(own::REFERENCE, name, line);
            }
            Event::SoftBreak => _ = self.builder.leaf(own::LINE_END, Vec::new(), line),
            Event::HardBreak => _ = self.builder.leaf("br", Vec::new(), line),
            Event::Rule => _ = self.builder.leaf("hr", Vec::new(), line),
            Event::TaskListMarker(is_done) => {
                let done = vec![attribute("done", if is_done { "yes" } else { "no" })];
                self.builder.leaf(own::TASK, done, line);
            }
            Event::InlineMath(words) if !words.contains(['\\', '^', '_']) => {
                // Sums of money.
                self.builder.text(&["$", &words, "$"].concat(), line);
            }
            Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.builder
                    .told
                    .drop("math (`$ … $`)", line, words.to_string());
            }
        }
    }

    fn open(&mut self, name: &'static str, attributes: Vec<Attribute>, line: usize) {
        self.open.push(name);
        if !name.is_empty() {
            self.builder.open(name, attributes, line);
        }
    }

    fn start(&mut self, tag: Tag, line: usize, start: usize) {
        let mut attributes = Vec::new();
        let name = match tag {
            Tag::Paragraph if self.is_within => "",
            Tag::Paragraph => "p",
            Tag::Heading {
                level,
                id,
                classes,
                attrs,
            } => {
                self.tell_attributes(&classes, &attrs, line);
                attributes.extend(id.map(|id| attribute("id", &id)));
                ["h1", "h2", "h3", "h4", "h5", "h6"][level as usize - 1]
            }
            Tag::BlockQuote(kind) => {
                if kind.is_some() {
                    self.tell_callout(line);
                }
                "blockquote"
            }
            Tag::CodeBlock(kind) => {
                if let CodeBlockKind::Fenced(language) = kind {
                    attributes.push(attribute("language", &language));
                }
                "pre"
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => "",
            Tag::List(first) => {
                attributes.extend(first.map(|first| attribute("start", &first.to_string())));
                if first.is_some() { "ol" } else { "ul" }
            }
            Tag::Item => "li",
            Tag::FootnoteDefinition(name) => {
                attributes.push(attribute("name", &name));
                own::NOTE
            }
            Tag::DefinitionList => "dl",
            Tag::DefinitionListTitle => "dt",
            Tag::DefinitionListDefinition => "dd",
            Tag::Table(_) => "table",
            Tag::TableHead => {
                self.cell_end = start;
                self.builder.open("thead", Vec::new(), line);
                "tr"
            }
            Tag::TableRow => {
                self.cell_end = start;
                "tr"
            }
            Tag::TableCell => "td",
            Tag::Emphasis => "em",
            Tag::Strong => "strong",
            Tag::Strikethrough => "del",
            Tag::Superscript => "sup",
            Tag::Subscript => "sub",
            Tag::Link {
                link_type: LinkType::WikiLink { .. },
                dest_url,
                ..
            } => {
                let what = "a wiki link (`[[ … ]]`)";
                self.builder.told.reduce(what, line, dest_url.to_string());
                ""
            }
            Tag::Link {
                link_type: LinkType::ReferenceUnknown | LinkType::CollapsedUnknown,
                dest_url,
                ..
            } => self.tell_lost_link(&dest_url, line),
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => {
                self.used.push(id.to_lowercase());
                let is_mail = link_type == LinkType::Email;
                let mail = if is_mail { "mailto:" } else { "" };
                attributes.push(attribute("href", &[mail, &dest_url].concat()));
                attributes.push(attribute("title", &title));
                "a"
            }
            Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            } => {
                let is_wiki = matches!(link_type, LinkType::WikiLink { .. });
                attributes.extend(is_wiki.then(|| attribute("wiki", "")));
                self.used.push(id.to_lowercase());
                attributes.push(attribute("src", &dest_url));
                attributes.push(attribute("title", &title));
                "img"
            }
        };
        self.open(name, attributes, line);
    }

    /// Tells of the classes and other attributes of a heading.
    fn tell_attributes(
        &mut self,
        classes: &[CowStr],
        others: &[(CowStr, Option<CowStr>)],
        line: usize,
    ) {
        let others = others.iter().map(|(name, _)| name);
        let names: Vec<&str> = classes.iter().chain(others).map(|it| &**it).collect();
        if !names.is_empty() {
            let what = "attributes (`{: … }`)";
            self.builder.told.drop(what, line, names.join(" "));
        }
    }

    /// Tells of the kind of a block quotation.
    fn tell_callout(&mut self, line: usize) {
        let what = "the kind of a callout (`[!NOTE]`)";
        self.builder.told.reduce(what, line, "");
    }

    /// Tells of a link by the name of its definition, which is nowhere; returns no element.
    fn tell_lost_link(&mut self, name: &str, line: usize) -> &'static str {
        let what = "a link to a definition that is not there";
        let name = ["[", name, "]"].concat();
        self.builder.told.reduce(what, line, name);
        ""
    }

    fn end(&mut self, end: TagEnd, start: usize, stop: usize) {
        match end {
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::TableCell => self.cell_end = stop,
            TagEnd::TableHead | TagEnd::TableRow => self.extra_cells(start, stop),
            _ => {}
        }
        match self.open.pop() {
            None | Some("") => {}
            Some(name) => self.builder.close(name),
        }
        if end == TagEnd::TableHead {
            self.builder.close("thead");
        }
    }
}

fn attribute(name: &str, value: &str) -> Attribute {
    (LocalName::from(name), value.to_owned())
}
