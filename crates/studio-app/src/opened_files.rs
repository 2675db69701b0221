//! Files that an editor opened or dropped, sorted: the two texts of an explainer, its
//! pictures, and what is none of these, each with a sentence.

use std::rc::Rc;

/// The largest file that is read, in bytes, as everywhere.
const LARGEST: f64 = 8_388_608.0;
/// The most bytes that are opened at once: a program in a browser has 4 GiB in all.
const MOST: f64 = 67_108_864.0;
/// The endings of texts that may be an article, and of pictures.
const TEXTS: [&str; 3] = ["md", "markdown", "txt"];
const PICTURES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];
/// The number of files that are told by name.
const TOLD: usize = 4;

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The file's name; in a chosen folder, its path within the folder.
    pub name: String,
    /// The bytes, or why there are none.
    pub bytes: Result<Vec<u8>, String>,
}

/// Opened files by what they are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// The text of the article.
    pub article: Option<String>,
    /// The text of `explainer.toml`.
    pub editorial: Option<String>,
    /// The pictures by their paths.
    pub pictures: Vec<(Rc<str>, Rc<[u8]>)>,
    /// The files that were left out, in sentences; empty if there are none.
    pub said: String,
}

/// Tells by its name and size why a file is not even read; `total` is what was read before.
#[must_use]
pub fn why_left_out(name: &str, size: f64, total: f64) -> Option<&'static str> {
    if !is_article(name) && !is_editorial(name) && !is_picture(name) {
        return Some("it is no text in Markdown, no explainer.toml and no picture");
    }
    if size > LARGEST {
        return Some("it is larger than 8 MiB");
    }
    (size + total > MOST).then_some("with it the files would be larger than 64 MiB")
}

/// Sorts files.
#[must_use]
pub fn sorted(files: Vec<Opened>) -> Sorted {
    let mut sorted = Sorted::default();
    let mut left_out = Vec::new();
    let articles = files.iter().filter(|it| is_article(&it.name)).count();
    for Opened { name, bytes } in files {
        let is_named = |own: &str| name == own || articles == 1;
        let taken = bytes.and_then(|bytes| {
            if is_picture(&name) {
                sorted.pictures.push((name.as_str().into(), bytes.into()));
                return Ok(());
            }
            if is_article(&name) && !is_named("article.md") {
                return Err("of several texts, the article is the one named article.md".to_owned());
            }
            let text = String::from_utf8(bytes);
            let text = text.map_err(|_| "it is no text in UTF-8".to_owned())?;
            if is_editorial(&name) {
                sorted.editorial = Some(text);
            } else {
                sorted.article = Some(text);
            }
            Ok(())
        });
        if let Err(reason) = taken {
            left_out.push(format!("{name} is left out: {reason}."));
        }
    }
    let more = left_out.len().saturating_sub(TOLD);
    left_out.truncate(TOLD);
    if more > 0 {
        left_out.push(format!("{more} more files are left out."));
    }
    sorted.said = left_out.join(" ");
    sorted
}

fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.to_lowercase()
}

fn is_article(name: &str) -> bool {
    TEXTS.contains(&&*ending(name))
}

/// Tells whether a file is `explainer.toml`, also as a browser names a second download.
fn is_editorial(name: &str) -> bool {
    name.starts_with("explainer") && ending(name) == "toml"
}

fn is_picture(name: &str) -> bool {
    PICTURES.contains(&&*ending(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> Opened {
        Opened {
            name: name.to_owned(),
            bytes: Ok(text.as_bytes().to_vec()),
        }
    }

    #[test]
    fn the_files_of_an_explainer_are_taken_each_as_what_it_is() {
        let files = vec![
            file("article.md", "# Tea"),
            file("README.md", "not the article"),
            file("explainer (1).toml", "a = 1"),
            file("img/Weir.PNG", "picture"),
        ];
        let sorted = sorted(files);
        assert_eq!(sorted.article.as_deref(), Some("# Tea"));
        assert_eq!(sorted.editorial.as_deref(), Some("a = 1"));
        assert_eq!(
            sorted.pictures,
            [("img/Weir.PNG".into(), b"picture"[..].into())]
        );
        assert_eq!(
            sorted.said,
            "README.md is left out: of several texts, the article is the one named article.md."
        );
    }

    #[test]
    fn a_single_text_is_the_article_whatever_its_name() {
        let sorted = sorted(vec![file("tea.txt", "Tea.")]);
        assert_eq!(sorted.article.as_deref(), Some("Tea."));
        assert_eq!(sorted.said, "");
    }

    #[test]
    fn what_is_none_of_these_is_not_read() {
        for name in ["Cargo.toml", "main.rs", "page.html", "README", ".env"] {
            assert!(why_left_out(name, 1.0, 0.0).is_some(), "{name}");
        }
        for name in ["explainer.toml", "a.md", "b.txt", "c.jpg"] {
            assert_eq!(why_left_out(name, LARGEST, 0.0), None, "{name}");
            assert!(why_left_out(name, LARGEST + 1.0, 0.0).is_some(), "{name}");
            assert!(why_left_out(name, 1.0, MOST).is_some(), "{name}");
        }
    }

    #[test]
    fn many_files_of_others_are_told_in_one_line() {
        let other = |number: usize| Opened {
            name: format!("{number}.rs"),
            bytes: Err("it is no picture".to_owned()),
        };
        let sorted = sorted((0..900).map(other).collect());
        let said = &sorted.said;
        assert!(said.starts_with("0.rs is left out: it is no picture. 1.rs"));
        assert!(said.ends_with("896 more files are left out."), "{said}");
        assert_eq!((sorted.article, sorted.editorial), (None, None));
    }

    #[test]
    fn bytes_that_are_no_text_leave_the_article_as_it_is() {
        let files = vec![Opened {
            name: "article.md".to_owned(),
            bytes: Ok(vec![0xff]),
        }];
        let sorted = sorted(files);
        assert_eq!(sorted.article, None);
        assert_eq!(
            sorted.said,
            "article.md is left out: it is no text in UTF-8."
        );
    }
}
