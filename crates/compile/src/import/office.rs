//! Lists as word processors write them: paragraphs that say how deep they stand.

use super::document::{Block, Body, Item};
use super::marks::Style;
use super::tree::Tree;

/// The greatest depth of lists in one another.
const DEEPEST: usize = 9;

/// Returns the number of a paragraph in a list, by the words of its mark.
pub fn number(tree: &Tree, paragraph: usize) -> Option<u64> {
    let mut rest = vec![paragraph];
    while let Some(at) = rest.pop() {
        let node = tree.node(at);
        if Style::of(node).is_list_mark {
            let words = tree.words(at);
            let mark = words.trim();
            let digits = mark.trim_end_matches(['.', ')']).trim_start_matches('(');
            let is_letter =
                digits.chars().count() == 1 && digits.chars().all(|it| it.is_ascii_alphabetic());
            let is_roman = !digits.is_empty() && digits.chars().all(|it| "ivxIVX".contains(it));
            // A letter or a Roman number with its point: an article has no such lists, so
            // the list counts from 1.
            let is_lettered = digits.len() < mark.len() && (is_letter || is_roman);
            return digits.parse().ok().or(is_lettered.then_some(1));
        }
        rest.extend(node.children.iter().rev());
    }
    None
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
            Some((list, open)) if *open == level => push(list, item),
            _ => {
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

fn push(list: &mut Block, item: Item) {
    if let Body::List { items, .. } = &mut list.body {
        items.push(item);
    }
}
