//! The article's metadata, and the editor's entries that override it.

use crosslight_content::About;

use crate::{ArticleEntry, Heading};

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
    }
}

/// Returns the title that is shown, and a different one that is given but not shown:
/// the article's heading wins.
pub fn entitled(
    own: Option<Heading>,
    front: Option<&str>,
    editorial: Option<&ArticleEntry>,
) -> (Option<Heading>, Option<String>) {
    let given = editorial.and_then(|article| article.title.as_ref());
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
    let other = other.map(str::to_owned);
    (Some(title), other)
}
