//! Lists as word processors write them: paragraphs that say how deep they stand.

use super::document::{Block, Body, Item, Piece, Run};
use super::marks::Style;
use super::tree::{Node, Tree};

/// The greatest depth of lists in one another.
const DEEPEST: usize = 9;

/// The signs that word processors put before the items of a list; letters are signs in their
/// own fonts.
const BULLETS: &str = "·•o§▪▫■□–—-*Øüv◦‣►➢➤✓✔\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}";

/// The mark of an item of a list.
#[derive(Clone, Copy, Debug)]
pub struct ListMark {
    /// Its number, if it has one.
    pub number: Option<u64>,
}

/// Tells whether a paragraph is of a list by the class that Word gives it.
pub fn is_listed(node: &Node) -> bool {
    let classes = node.attribute("class").unwrap_or_default();
    let mut classes = classes.split_whitespace();
    classes.any(|it| it.starts_with("MsoListParagraph") || it.starts_with("MsoListBullet"))
}

/// Returns the mark of a paragraph in a list, as the word processor says what it is.
pub fn mark(tree: &Tree, paragraph: usize) -> Option<ListMark> {
    let mut rest = vec![paragraph];
    while let Some(at) = rest.pop() {
        let node = tree.node(at);
        if Style::of(node).is_list_mark {
            return Some(ListMark {
                number: number(tree.words(at).trim()),
            });
        }
        rest.extend(node.children.iter().rev());
    }
    None
}

/// Returns the number of a mark.
fn number(mark: &str) -> Option<u64> {
    let digits = mark.trim_end_matches(['.', ')']).trim_start_matches('(');
    let is_letter =
        digits.chars().count() == 1 && digits.chars().all(|it| it.is_ascii_alphabetic());
    let is_roman = !digits.is_empty() && digits.chars().all(|it| "ivxIVX".contains(it));
    // A letter or a Roman number with its point: an article has no such lists, so the list
    // counts from 1.
    let is_lettered = digits.len() < mark.len() && (is_letter || is_roman);
    digits.parse().ok().or(is_lettered.then_some(1))
}

/// Takes the mark out of the words of a paragraph in a list, if they begin with one and with
/// no-break spaces behind it; returns it.
pub fn take_mark(runs: &mut [Run]) -> Option<ListMark> {
    let mut words = String::new();
    for run in runs.iter() {
        match &run.piece {
            Piece::Words(more) => words.push_str(more),
            _ => break,
        }
        if words.len() > 100 {
            break;
        }
    }
    let start = words.trim_start();
    let mark = start.split(char::is_whitespace).next()?;
    let behind = &start[mark.len()..];
    let rest = behind.trim_start();
    let has_space = behind[..behind.len() - rest.len()].contains('\u{a0}');
    let number = number(mark);
    let mut letters = mark.chars();
    let is_bullet =
        letters.next().is_some_and(|it| BULLETS.contains(it)) && letters.as_str().is_empty();
    let is_number = number.is_some() && mark.ends_with(['.', ')']) && mark.len() < 8;
    if !has_space || !is_bullet && !is_number {
        return None;
    }
    let mut length = words.len() - rest.len();
    for run in runs {
        if let Piece::Words(words) = &mut run.piece {
            let taken = length.min(words.len());
            words.drain(..taken);
            length -= taken;
        }
        if length == 0 {
            break;
        }
    }
    Some(ListMark {
        number: number.filter(|_| is_number),
    })
}

/// Makes lists of paragraphs that say that they stand in one.
pub fn lists(blocks: Vec<Block>) -> Vec<Block> {
    let mut done: Vec<Block> = Vec::new();
    // The lists that are open, each in the last item of the one before it.
    let mut open: Vec<(Block, usize)> = Vec::new();
    for block in blocks {
        let Body::Numbered {
            level,
            first,
            words,
        } = block.body
        else {
            done.extend(closed(&mut open, 0));
            done.push(block);
            continue;
        };
        let level = level.clamp(1, DEEPEST);
        // A list that began deeper than this one is not inside of it.
        if open.first().is_some_and(|(_, lowest)| *lowest > level) {
            done.extend(closed(&mut open, 0));
        }
        let depth = open.iter().take_while(|(_, open)| *open <= level).count();
        done.extend(closed(&mut open, depth));
        let item = Item {
            done: None,
            blocks: vec![Block {
                line: block.line,
                body: Body::Paragraph(words),
            }],
        };
        match open.last_mut() {
            Some((list, open)) if *open == level && is_numbered(list) == first.is_some() => {
                push(list, item);
            }
            _ => {
                // A list of another kind begins beside the one that is open.
                let depth = open.iter().take_while(|(_, open)| *open < level).count();
                done.extend(closed(&mut open, depth));
                let body = Body::List {
                    first,
                    items: vec![item],
                };
                let list = Block {
                    line: block.line,
                    body,
                };
                open.push((list, level));
            }
        }
    }
    done.extend(closed(&mut open, 0));
    done
}

/// Closes the lists that stand deeper; returns the outermost if it is closed too.
fn closed(open: &mut Vec<(Block, usize)>, depth: usize) -> Option<Block> {
    while open.len() > depth {
        let (list, _) = open.pop()?;
        match open.last_mut() {
            Some((outer, _)) => {
                if let Body::List { items, .. } = &mut outer.body
                    && let Some(item) = items.last_mut()
                {
                    item.blocks.push(list);
                }
            }
            None => return Some(list),
        }
    }
    None
}

fn is_numbered(list: &Block) -> bool {
    matches!(list.body, Body::List { first: Some(_), .. })
}

fn push(list: &mut Block, item: Item) {
    if let Body::List { items, .. } = &mut list.body {
        items.push(item);
    }
}
