//! Private remarks in the metadata of a source: they are no part of a title or of a name.

use super::front::About;
use super::told::Told;

const COMMENT: &str = "a comment";

/// The most comments of YAML or TOML that are told.
const MOST: usize = 200;

impl About {
    /// Returns the texts that are shown.
    fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let single = [
            &mut self.title,
            &mut self.standfirst,
            &mut self.published,
            &mut self.updated,
            &mut self.source,
            &mut self.publisher,
            &mut self.licence,
        ];
        let single = single.into_iter().filter_map(Option::as_mut);
        let picture = self.picture.as_mut().map(|(_, words)| words);
        single.chain(&mut self.authors).chain(picture)
    }

    /// Leaves the comments of HTML and the remarks between percent signs out of all texts;
    /// tells of them on a line, if it is one.
    pub fn leave_remarks_out(&mut self, line: usize, told: &mut Told) {
        for text in self.texts() {
            for (open, close) in [("<!--", "-->"), ("%%", "%%")] {
                let mut kept = String::new();
                let mut rest = text.as_str();
                while let Some((before, within)) = rest.split_once(open) {
                    kept.push_str(before);
                    // One that ends nowhere goes on to the end.
                    let (remark, behind) = within.split_once(close).unwrap_or((within, ""));
                    rest = behind;
                    if line > 0 {
                        told.drop(COMMENT, line, remark.trim());
                    }
                }
                *text = [kept.as_str(), rest].concat();
            }
            *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        for slot in [&mut self.title, &mut self.standfirst] {
            *slot = slot.take().filter(|text| !text.is_empty());
        }
        self.authors.retain(|text| !text.is_empty());
    }

    /// Tells of the comments in front matter, by its lines: those of HTML, and those of YAML
    /// and TOML.
    pub fn tell_remarks(&mut self, front: &str, told: &mut Told) {
        let mut rest = 0;
        while let Some(start) = front[rest..].find("<!--").map(|it| rest + it) {
            let end = front[start..]
                .find("-->")
                .map_or(front.len(), |it| start + it + 3);
            let line = 1 + front[..start].matches('\n').count();
            told.drop(COMMENT, line, &front[start..end]);
            rest = end;
        }
        let mut left = MOST;
        let shown: Vec<String> = self.texts().map(|it| it.clone()).collect();
        for (line, words) in (1..).zip(front.lines()) {
            let own = words.trim_start().starts_with('#').then_some(words.trim());
            let behind = words.find(" #").map(|at| words[at..].trim());
            let Some(remark) = own.or(behind) else {
                continue;
            };
            // In quotation marks it is a part of a text.
            if !shown.iter().any(|text| text.contains(remark)) && !remark.ends_with(['"', '\'']) {
                told.drop(COMMENT, line, remark);
                left -= 1;
            }
            if left == 0 {
                break;
            }
        }
    }
}
