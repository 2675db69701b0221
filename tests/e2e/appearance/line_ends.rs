//! Words that must end a line: the control that hides a section, beside the last line
//! of its heading, and the number of a point, beside the last word of its sentence. One
//! page is tested at every width of a phone.

use serde_json::json;

use support::answer::Fault;
use support::page::Page;

/// A script that adds sections with other headings and a longer word of another
/// language.
const MORE_SECTIONS: &str = "(() => {
    const section = document.querySelector('.section');
    for (const heading of ['A', 'What Comes of It', 'The Short Way Home', 'Alternative Perspectives Now', 'Regional Implications of It',
        'Questions Nobody Asked', 'A Bridge, Two Villages and One Ferry', 'Unternehmenssteuerfortentwicklungsgesetz', 'Who Pays for All This, and When?']) {
        const more = section.cloneNode(true);
        more.querySelector('.section-body').remove();
        more.querySelector('h2').textContent = heading;
        more.querySelector('.disclosure-heading').firstChild.data = heading;
        section.after(more);
    }
})()";

/// An expression for the headings whose control is not beside the last line, in one
/// line.
const APART: &str = "(() => {
    const lines = it => {
        const range = document.createRange();
        range.selectNodeContents(it);
        return [...range.getClientRects()];
    };
    return [...document.querySelectorAll('.section')].filter(section => {
        const heading = lines(section.querySelector('h2')).at(-1);
        const words = lines(section.querySelector('.when-open > [aria-hidden]'));
        const [word] = words, middle = (word.top + word.bottom) / 2;
        const lies = lines(section.querySelector('.disclosure-heading').firstChild).at(-1);
        return words.length !== 1 || middle < heading.top || middle > heading.bottom || Math.abs(lies.top - heading.top) > 1
            || heading.right > word.left || word.right > section.getBoundingClientRect().right + 1;
    }).map(section => section.querySelector('h2').textContent);
})()";

/// An expression for the numbers of points that are not in the line of the preceding
/// word.
const ALONE: &str = "(() => {
    const range = document.createRange();
    return [...document.querySelectorAll('.back-link')].filter(link => {
        let before = link.previousSibling;
        while (before.lastChild) before = before.lastChild;
        range.setStart(before, before.data.trimEnd().length - 1);
        range.setEnd(before, before.data.trimEnd().length);
        const letter = range.getBoundingClientRect();
        range.selectNodeContents(link);
        const number = range.getBoundingClientRect();
        return number.bottom < letter.top || number.top > letter.bottom || Math.abs(number.left - letter.right) > 16;
    }).map(link => link.outerHTML);
})()";

/// Tests the shipped page at every width of a phone, with web fonts and with the
/// system's fonts.
async fn at_every_width(path: &str, prepare: &str, wrong: &str) {
    let page = Page::unvisited().await;
    for fonts in ["ours", "the system's"] {
        if fonts != "ours" {
            page.server.fault(".woff2", Fault::Missing);
        }
        page.visit_until_ready(path).await;
        page.until("the fonts are there", "document.fonts.status === 'loaded'")
            .await;
        page.run(prepare).await;
        for width in (320..=480).chain([600, 768, 1024, 1280]) {
            page.resize(width, 800).await;
            let found = page.get(wrong).await;
            assert_eq!(found, json!([]), "{width} px, {fonts} typefaces");
        }
    }
}

#[tokio::test]
async fn the_word_that_hides_a_section_stands_beside_the_last_line_of_its_heading() {
    at_every_width("/", MORE_SECTIONS, APART).await;
}

#[tokio::test]
async fn a_longer_word_in_its_place_stands_there_too() {
    let longer = format!(
        "document.querySelector('.explainer').dataset.actions = 'long';
        for (const word of document.querySelectorAll('.when-open > [aria-hidden]')) word.textContent = 'Ausblenden';
        {MORE_SECTIONS}"
    );
    at_every_width("/", &longer, APART).await;
}

#[tokio::test]
async fn the_number_of_a_point_stays_with_the_last_word_of_its_sentence() {
    at_every_width("/?compare=1", "", ALONE).await;
}

/// Characters that are not the article's are neither copied nor found.
#[tokio::test]
async fn the_articles_words_stand_in_the_page_without_what_joins_them() {
    let page = Page::ready("/?compare=1").await;
    let joiners = "document.querySelector('main').textContent.match(/[\\u2060\\u00ad\\u200b]/g)";
    assert_eq!(page.get(joiners).await, json!(null));
}
