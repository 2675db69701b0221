//! The article's metadata, and the editor's entries that override it.

use std::rc::Rc;

use crosslight_content::{About, Picture};

use super::collector::Collector;
use crate::{ArticleEntry, ContentError, Heading, Lint, Location, Problem, SourceFile};

/// Returns the article's metadata, overridden by the editor's entries.
pub fn about(front: About, editorial: Option<&ArticleEntry>) -> About {
    let Some(own) = editorial else {
        return front;
    };
    let text = |own: &Option<crate::Located<String>>, front| {
        let own = own.as_ref().map(|text| text.get_ref().as_str().into());
        own.or(front)
    };
    let authors = own.authors.as_ref().map(|authors| {
        let authors = authors.iter();
        authors
            .map(|author| author.get_ref().as_str().into())
            .collect()
    });
    About {
        standfirst: text(&own.standfirst, front.standfirst),
        authors: authors.unwrap_or(front.authors),
        published: text(&own.published, front.published),
        updated: text(&own.updated, front.updated),
        source: text(&own.source, front.source),
        publisher: text(&own.publisher, front.publisher),
        licence: text(&own.licence, front.licence),
        picture: front.picture,
    }
}

impl Collector<'_> {
    /// Loads the picture that stands for the article: the editor's, or the one that the
    /// front matter names with its text alternative. Tools that use front matter often
    /// mean files elsewhere, so a mistake there is only a warning.
    pub(super) fn picture_of_article(
        &mut self,
        front: Option<&(String, String)>,
        editorial: Option<&ArticleEntry>,
    ) -> Option<Rc<Picture>> {
        let Some(own) = editorial.and_then(|article| article.picture.as_ref()) else {
            let (address, words) = front?;
            let read = self.pictures.alone(address, words);
            let unused = |problem| {
                let address = address.clone();
                // The first line of the front matter.
                self.warn(0..3, Lint::UnusedPicture { address, problem });
            };
            return read.map_err(unused).ok().map(Rc::new);
        };
        let address = own.file.get_ref();
        let read = self.pictures.alone(address, own.alt.get_ref());
        let mistake = |problem| {
            self.errors.push(ContentError {
                location: Location {
                    file: SourceFile::Editorial,
                    span: Some(own.file.span()),
                },
                problem: Problem::Picture {
                    address: address.clone(),
                    problem,
                },
            });
        };
        read.map_err(mistake).ok().map(Rc::new)
    }
}

/// Returns the title that is shown, and a different one that is given but not shown:
/// the article's heading wins. The latter comes with whether it is the editor's.
pub fn entitled(
    own: Option<Heading>,
    front: Option<&str>,
    editorial: Option<&ArticleEntry>,
) -> (Option<Heading>, Option<(String, bool)>) {
    let given = editorial.and_then(|article| article.title.as_ref());
    let is_editors = given.is_some();
    let given = given.map(|title| title.get_ref().as_str()).or(front);
    let Some(title) = own else {
        let title = given.map(|title| Heading {
            text: title.to_owned(),
            span: 0..0,
            marks: Vec::new(),
            id: None,
        });
        return (title, None);
    };
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let other = given.filter(|given| words(given) != words(&title.text));
    let other = other.map(|other| (other.to_owned(), is_editors));
    (Some(title), other)
}
