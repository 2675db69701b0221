//! The entries of `explainer.toml` as they are written, each key on its own: an entry
//! that lacks a key or has a wrong one is still there for the views, under its number.

use std::rc::Rc;

use toml_edit::{Document, Item, TableLike, Value};

use crosslight_compile::QuoteSelector;

use super::{
    Speaker, WrittenActor, WrittenAnswer, WrittenBlock, WrittenComparison, WrittenPoint,
    WrittenSection, WrittenSentence, WrittenStatement, WrittenTie, WrittenViewpoint, WrittenVoice,
};

/// All entries of `explainer.toml`, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries {
    /// `[[actor]]`
    pub actors: Vec<WrittenActor>,
    /// `[[voice]]`
    pub voices: Vec<WrittenVoice>,
    /// `[[section]]`
    pub sections: Vec<WrittenSection>,
    /// `[[sentence]]`
    pub sentences: Vec<WrittenSentence>,
    /// `[[statement]]`
    pub statements: Vec<WrittenStatement>,
    /// `[[block]]`
    pub blocks: Vec<WrittenBlock>,
    /// `[[viewpoint]]`
    pub viewpoints: Vec<WrittenViewpoint>,
    /// `[comparison]`
    pub comparison: Option<WrittenComparison>,
    /// `[[relation]]`
    pub ties: Vec<WrittenTie>,
}

/// A table with its keys, each read on its own.
struct Written<'a>(&'a dyn TableLike, usize);

impl Entries {
    /// Reads the entries of a document.
    pub(super) fn of<S>(document: &Document<S>) -> Self {
        let root = Written(document.as_table(), 0);
        Entries {
            actors: root.all("actor", |it| WrittenActor {
                at: it.1,
                id: it.text("id"),
                name: it.text("name"),
                also: it.texts("also").unwrap_or_default(),
                position: it.position(),
                draft: it.some_text("draft"),
            }),
            voices: root.all("voice", |it| WrittenVoice {
                at: it.1,
                id: it.text("id"),
                name: it.text("name"),
                short: it.some_text("short"),
                role: it.some_text("role"),
                draft: it.some_text("draft"),
            }),
            sections: root.all("section", |it| WrittenSection {
                at: it.1,
                heading: it.text("heading").trim().into(),
                begins: it.some_quote("begins"),
                nth: it.number("nth"),
                id: it.some_text("id"),
                voice: it.speaker("voice"),
                is_closed: &*it.text("start") == "closed",
            }),
            sentences: root.all("sentence", |it| WrittenSentence {
                at: it.1,
                join: it.some_quote("join"),
                split: it.some_quote("split"),
            }),
            statements: root.all("statement", |it| WrittenStatement {
                at: it.1,
                quote: it.quote("quote"),
                voice: it.speaker("voice"),
                verb: it.some_text("verb"),
                quoted: it.flag("quoted", false),
                hedges: it.texts("hedges"),
                draft: it.some_text("draft"),
            }),
            blocks: root.all("block", |it| WrittenBlock {
                at: it.1,
                quote: it.quote("quote"),
                voice: it.speaker("voice"),
                quoted: it.flag("quoted", true),
            }),
            viewpoints: root.all("viewpoint", |it| WrittenViewpoint {
                at: it.1,
                id: it.text("id"),
                name: it.text("name"),
                voices: it.texts("voices").unwrap_or_default(),
            }),
            comparison: root.table("comparison").map(|it| it.comparison()),
            ties: root.all("relation", |it| WrittenTie {
                at: it.1,
                from: it.text("from"),
                to: it.text("to"),
                mutual: it.flag("mutual", false),
                quote: it.quote("quote"),
                caption: it.text("label"),
            }),
        }
    }
}

impl Entries {
    /// Tells whether an entry is a draft that nobody has confirmed.
    #[must_use]
    pub fn have_drafts(&self) -> bool {
        let actors = self.actors.iter().map(|it| &it.draft);
        let voices = self.voices.iter().map(|it| &it.draft);
        let statements = self.statements.iter().map(|it| &it.draft);
        actors.chain(voices).chain(statements).any(Option::is_some)
    }
}

impl Written<'_> {
    fn comparison(&self) -> WrittenComparison {
        WrittenComparison {
            at: self.1,
            section: self.text("section").trim().into(),
            nth: self.number("nth"),
            switch: self.text("switch"),
            title: self.text("title"),
            viewpoints: self.texts("viewpoints").unwrap_or_default(),
            points: self.all("point", |it| WrittenPoint {
                at: it.1,
                question: it.text("question"),
                answers: it.all("answers", |it| WrittenAnswer {
                    viewpoint: it.text("viewpoint"),
                    quote: it.quote("quote"),
                }),
            }),
        }
    }

    /// Reads the tables under a key; none if one of them is no table.
    fn all<T>(&self, key: &str, read: impl Fn(Written) -> T) -> Vec<T> {
        let tables = self.0.get(key).and_then(tables).unwrap_or_default();
        let tables = tables.into_iter();
        tables.map(|(table, at)| read(Written(table, at))).collect()
    }

    fn table(&self, key: &str) -> Option<Written<'_>> {
        let item = self.0.get(key)?;
        let at = item.span().map_or(0, |span| span.start);
        Some(Written(item.as_table_like()?, at))
    }

    fn some_text(&self, key: &str) -> Option<Rc<str>> {
        self.0.get(key)?.as_str().map(Rc::from)
    }

    fn text(&self, key: &str) -> Rc<str> {
        self.some_text(key).unwrap_or_default()
    }

    fn texts(&self, key: &str) -> Option<Vec<Rc<str>>> {
        let values = self.0.get(key)?.as_array()?.iter();
        Some(values.filter_map(Value::as_str).map(Rc::from).collect())
    }

    fn flag(&self, key: &str, otherwise: bool) -> bool {
        let flag = self.0.get(key).and_then(Item::as_bool);
        flag.unwrap_or(otherwise)
    }

    fn number(&self, key: &str) -> Option<u32> {
        let number = self.0.get(key)?.as_integer()?;
        u32::try_from(number).ok()
    }

    fn speaker(&self, key: &str) -> Option<Speaker> {
        Some(Speaker::of(self.0.get(key)?.as_str()?))
    }

    fn position(&self) -> Option<[u32; 2]> {
        let values = self.0.get("place")?.as_array()?.iter();
        let numbers = values.map(|it| u32::try_from(it.as_integer()?).ok());
        let numbers: Vec<u32> = numbers.collect::<Option<_>>()?;
        <[u32; 2]>::try_from(numbers).ok()
    }

    fn some_quote(&self, key: &str) -> Option<QuoteSelector> {
        selector(self.0.get(key)?)
    }

    fn quote(&self, key: &str) -> QuoteSelector {
        self.some_quote(key).unwrap_or_default()
    }
}

/// Returns the tables of an array, each with its first byte in the file; `None` if the
/// item is no array of tables.
pub(super) fn tables(item: &Item) -> Option<Vec<(&dyn TableLike, usize)>> {
    match item {
        Item::ArrayOfTables(tables) => {
            let tables = tables.iter().map(|table| {
                let at = table.span().map_or(0, |span| span.start);
                (table as &dyn TableLike, at)
            });
            Some(tables.collect())
        }
        Item::Value(Value::Array(values)) => {
            let tables = values.iter().map(|value| {
                let at = value.span().map_or(0, |span| span.start);
                Some((value.as_inline_table()? as &dyn TableLike, at))
            });
            tables.collect()
        }
        _ => None,
    }
}

/// Reads a quote selector; `None` if it is none.
fn selector(item: &Item) -> Option<QuoteSelector> {
    if let Some(table) = item.as_table_like() {
        let written = Written(table, 0);
        let words = table.get("quote").or_else(|| table.get("exact"))?;
        return Some(QuoteSelector {
            pieces: pieces(words)?,
            prefix: written.some_text("prefix").map(|it| it.to_string()),
            suffix: written.some_text("suffix").map(|it| it.to_string()),
            nth: written.number("nth"),
        });
    }
    Some(QuoteSelector {
        pieces: pieces(item)?,
        ..QuoteSelector::default()
    })
}

fn pieces(item: &Item) -> Option<Vec<String>> {
    if let Some(words) = item.as_str() {
        return Some(vec![words.to_owned()]);
    }
    let pieces = item.as_array()?.iter();
    let pieces = pieces.map(|piece| Some(piece.as_str()?.to_owned()));
    pieces.collect()
}
