//! A document as an article can have it: blocks, and runs of words with marks upon them.

use std::rc::Rc;

use crosslight_content::is_unspaced;

/// A document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its title, where it is a heading of the document.
    pub title: Option<Vec<Run>>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Its footnotes, by their names.
    pub notes: Vec<(String, Vec<Block>)>,
    /// The ids of headings that a link of the document leads to.
    pub used_ids: Vec<String>,
}

/// A block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its line in the source.
    pub line: usize,
    /// Its kind and content.
    pub body: Body,
}

/// A block's kind and content.
#[derive(Clone, Debug)]
pub enum Body {
    /// A heading.
    Heading {
        /// Its level, from 1 to 6.
        level: u8,
        /// The id that the source gives it.
        id: Option<String>,
        /// Its words.
        words: Vec<Run>,
    },
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list.
    List {
        /// The number of its first item; none where the items have none.
        first: Option<u64>,
        /// Its items.
        items: Vec<Item>,
    },
    /// An item of a list as word processors have it: a paragraph that says how deep.
    Numbered {
        /// The depth of its list, from 1.
        level: usize,
        /// Its number, where it has one.
        first: Option<u64>,
        /// Its words.
        words: Vec<Run>,
    },
    /// A block quotation.
    Quotation(Vec<Block>),
    /// Lines of code.
    Code {
        /// The language that it is said to be in.
        language: String,
        /// The lines.
        lines: String,
    },
    /// A table; its first row is its head.
    Table(Vec<Vec<Vec<Run>>>),
    /// A thematic break.
    Rule,
}

/// An item of a list.
#[derive(Clone, Debug)]
pub struct Item {
    /// The state of its task, if it is one: true if it is done.
    pub done: Option<bool>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its kind and content.
    pub piece: Piece,
    /// The marks upon it, outer ones before inner ones.
    pub marks: Marks,
}

/// Marks, which runs share.
pub type Marks = Rc<Vec<Mark>>;

/// A run's kind and content.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A line's end.
    Break,
    /// A reference to a footnote, by its name.
    Reference(String),
    /// A picture.
    Image {
        /// The name of its file in the folder.
        file: String,
        /// A description of it.
        words: String,
        /// Its title.
        title: String,
    },
}

/// A mark upon words.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck words.
    Struck,
    /// Code.
    Code,
    /// An element of HTML that an article may have.
    Element(&'static str),
    /// Such an element with attributes that an article may have.
    Tagged {
        /// Its name.
        name: &'static str,
        /// Its attributes, as HTML has them, each behind a space.
        attributes: String,
    },
    /// A link.
    Link {
        /// Where it leads.
        address: String,
        /// Its title.
        title: String,
    },
}

impl Run {
    /// Returns its words; nothing where it has none.
    pub fn words(&self) -> &str {
        match &self.piece {
            Piece::Words(words) => words,
            Piece::Break | Piece::Reference(_) | Piece::Image { .. } => "",
        }
    }
}

/// Returns the words of runs, those of pictures and of their titles among them.
pub fn words_of(runs: &[Run]) -> String {
    let pieces = runs.iter().flat_map(|run| match &run.piece {
        Piece::Words(words) => [words, "", ""],
        Piece::Break => [" ", "", ""],
        Piece::Reference(_) => [""; 3],
        Piece::Image { words, title, .. } if title.is_empty() => [words, "", ""],
        Piece::Image { words, title, .. } => [words, " ", title],
    });
    pieces.collect()
}

/// Tells whether runs show nothing.
pub fn is_blank(runs: &[Run]) -> bool {
    runs.iter().all(|run| match &run.piece {
        Piece::Words(words) => words.chars().all(|it| it.is_whitespace() || is_hidden(it)),
        Piece::Break => true,
        Piece::Reference(_) | Piece::Image { .. } => false,
    })
}

fn is_hidden(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

impl Block {
    /// Returns its words, those of each paragraph by themselves.
    pub fn paragraphs(&self) -> Vec<Vec<Run>> {
        match &self.body {
            Body::Heading { words, .. } | Body::Paragraph(words) | Body::Numbered { words, .. } => {
                vec![words.clone()]
            }
            Body::List { items, .. } => {
                let blocks = items.iter().flat_map(|item| &item.blocks);
                blocks.flat_map(Block::paragraphs).collect()
            }
            Body::Quotation(blocks) => blocks.iter().flat_map(Block::paragraphs).collect(),
            Body::Code { lines, .. } => vec![vec![Run {
                piece: Piece::Words(lines.clone()),
                marks: Marks::default(),
            }]],
            Body::Table(rows) => rows.iter().flatten().cloned().collect(),
            Body::Rule => Vec::new(),
        }
    }

    /// Returns its words as one text.
    pub fn words(&self) -> String {
        let paragraphs = self.paragraphs();
        let words = paragraphs.iter().map(|words| words_of(words));
        words.collect::<Vec<_>>().join("\n")
    }
}

/// Returns runs with one space where several stand together, none at the start and the end
/// of a line; no-break spaces are kept. A line's end is no space between letters of scripts
/// that write without spaces.
pub fn tidy(runs: Vec<Run>) -> Vec<Run> {
    let mut tidied: Vec<Run> = Vec::new();
    let mut before = None;
    let mut space = None;
    for mut run in runs {
        match &mut run.piece {
            Piece::Words(words) => {
                let mut tidy = String::with_capacity(words.len());
                for letter in words.chars() {
                    if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                        space = match space {
                            Some(' ') => space,
                            _ if letter == '\n' => Some('\n'),
                            _ => Some(' '),
                        };
                        continue;
                    }
                    let is_line_end = space == Some('\n')
                        && is_unspaced(letter)
                        && before.is_some_and(is_unspaced);
                    if space.take().is_some() && before.is_some() && !is_line_end {
                        tidy.push(' ');
                    }
                    tidy.push(letter);
                    before = Some(letter);
                }
                if tidy.is_empty() {
                    continue;
                }
                *words = tidy;
            }
            Piece::Break if before.is_none() => continue,
            Piece::Break => {
                space = None;
                before = None;
            }
            // A reference to a footnote belongs to the word before it.
            Piece::Reference(_) => {}
            Piece::Image { .. } => {
                if space.take().is_some() && before.is_some() {
                    tidied.push(Run {
                        piece: Piece::Words(" ".to_owned()),
                        marks: run.marks.clone(),
                    });
                }
                before = Some('\u{fffc}');
            }
        }
        match tidied.last_mut() {
            Some(Run {
                piece: Piece::Words(before),
                marks,
            }) if *marks == run.marks && matches!(run.piece, Piece::Words(_)) => {
                before.push_str(run.words());
            }
            _ => tidied.push(run),
        }
    }
    while matches!(tidied.last(), Some(run) if run.piece == Piece::Break) {
        tidied.pop();
    }
    loosened(tidied)
}

/// Returns runs in which a line's end, a reference and a picture have no marks but those
/// around them; a picture belongs to no link and is no code.
fn loosened(mut runs: Vec<Run>) -> Vec<Run> {
    for at in 0..runs.len() {
        if matches!(runs[at].piece, Piece::Words(_)) {
            continue;
        }
        let none = Marks::default();
        let before = at.checked_sub(1).map_or(&none, |at| &runs[at].marks);
        let after = runs.get(at + 1).map_or(&none, |run| &run.marks);
        // Marks that begin or end at a line's end or a picture could not be written in
        // Markdown: its asterisks must touch letters.
        let shared = before
            .iter()
            .zip(after.iter())
            .take_while(|(one, other)| one == other);
        let is_picture = matches!(runs[at].piece, Piece::Image { .. });
        let may_be = |mark: &&Mark| !is_picture || !matches!(mark, Mark::Link { .. } | Mark::Code);
        let shared = shared.map(|(mark, _)| mark).filter(may_be);
        let marks: Vec<Mark> = shared.cloned().collect();
        runs[at].marks = marks.into();
    }
    runs
}
