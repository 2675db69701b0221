//! Checks of the editor's own texts.

use crate::resolve::{Draft, Resolver};
use crate::{Editorial, Lint, Located, Problem};

pub(super) fn have_words(resolver: &mut Resolver, _: &Draft) {
    for (what, text) in texts(resolver.editorial) {
        if text.get_ref().trim().is_empty() {
            resolver.mistake(text, Problem::EmptyText(what));
        }
    }
}

pub(super) fn can_be_shown(resolver: &mut Resolver, _: &Draft) {
    for (_, text) in texts(resolver.editorial) {
        resolver.fit(text);
    }
}

/// Warns of abbreviations without their full stop; it is where a sentence would end.
pub(super) fn abbreviations_have_stops(resolver: &mut Resolver, _: &Draft) {
    let Some(list) = &resolver.editorial.abbreviations else {
        return;
    };
    for word in list.get_ref() {
        let word = word.trim();
        if !word.is_empty() && !word.ends_with(['.', '．']) {
            resolver.warn(list, Lint::UnstoppedAbbreviation(word.to_owned()));
        }
    }
}

/// Returns the texts, each with what it is.
fn texts(editorial: &Editorial) -> Vec<(&'static str, &Located<String>)> {
    let page = [
        ("language", &editorial.language),
        ("language", &editorial.interface),
        ("kicker", &editorial.kicker),
    ];
    let page = page.into_iter();
    let page = page.filter_map(|(what, text)| Some((what, text.as_ref()?)));
    let viewpoints = editorial.viewpoints.iter().map(|it| ("name", &it.name));
    let comparison = editorial.comparison.iter().flat_map(|comparison| {
        let head = [("switch", &comparison.switch), ("title", &comparison.title)];
        let questions = comparison
            .points
            .iter()
            .map(|it| ("question", &it.question));
        head.into_iter().chain(questions)
    });
    let article = editorial.article.iter().flat_map(|article| {
        let texts = [
            ("title", &article.title),
            ("standfirst", &article.standfirst),
            ("date", &article.published),
            ("date", &article.updated),
            ("address", &article.source),
            ("publisher", &article.publisher),
            ("licence", &article.licence),
        ];
        let authors = article.authors.iter().flatten().map(|it| ("author", it));
        let texts = texts.into_iter();
        texts
            .filter_map(|(what, text)| Some((what, text.as_ref()?)))
            .chain(authors)
    });
    page.chain(article)
        .chain(viewpoints)
        .chain(comparison)
        .collect()
}
