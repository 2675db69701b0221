//! Five hundred random addresses. For each, the article is whole, the page equals the
//! result of the pure state, and nothing is thrown. The seed is fixed, so a failure can
//! be reproduced.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::Deserialize;
use serde_json::json;

use crosslight_content::{Explainer, SectionId};
use crosslight_publish::read_folder;
use crosslight_state::{Message, State, View};

use support::page::{Page, SECTIONS};
use support::reading::fixture_words;

const ADDRESSES: usize = 500;
/// The number of addresses to open before the test examines the pages.
const AT_ONCE: usize = 20;

/// Returns a strategy for the value of a key, or for a fragment.
fn value() -> impl Strategy<Value = String> {
    let known = "beijings-fears|potential-regional-implications|chinas-leverage|alternative-perspectives|s_of4y2|s_eke72|tie_6nta3|actor_china|voice_campbell|voice_article|point_ooxlq_alternative|point_w33y7_alternative|_comparison|_introduction";
    prop_oneof![
        4 => known,
        2 => "(beijings-fears|chinas-leverage|,|%2C|nowhere){0,5}",
        2 => "0|1|2|true|on|-1|1e9|%31|%001",
        2 => "__proto__|constructor|toString|hasOwnProperty|valueOf|then|null|undefined|NaN",
        2 => "(s_|tie_|point_|actor_|voice_)[0-9a-z-]{1,30}",
        2 => "(%[0-9a-fA-F]{0,2}){1,6}",
        1 => "(%[0-9a-f]{2}){1,6}",
        1 => "[ -~&&[^#]]{0,40}",
        1 => "\\PC{0,20}",
        1 => "\"><img src=x onerror=alert\\(1\\)>|<script>alert\\(1\\)</script>|javascript:alert\\(1\\)",
        1 => "[a-z,]{2000,6000}",
    ]
}

/// Returns a strategy for a path with its query and fragment.
fn address() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        8 => "compare|who|select|open|closed",
        1 => "Compare|closed\\[\\]|utm_source|embed|theme|",
        1 => "__proto__|constructor|[ -~&&[^#]]{0,8}",
    ];
    let pair = prop_oneof![
        9 => (key, value()).prop_map(|(key, value)| format!("{key}={value}")),
        1 => "compare|select|=|==|%|compare%3D1",
    ];
    let pairs = prop::collection::vec(pair, 0..5);
    let fragment = prop_oneof![
        3 => Just(String::new()),
        2 => value().prop_map(|value| format!("#{value}")),
        1 => "#(:~:text=[a-z,%-]{0,12})?",
    ];
    (pairs, "&|&&|;", fragment)
        .prop_map(|(pairs, between, fragment)| format!("/?{}{fragment}", pairs.join(&between)))
}

/// The state of a document once its program is ready.
#[derive(Debug, Deserialize)]
struct Shown {
    /// The query that it was opened with, as the browser parsed it.
    asked: String,
    /// The query that it has now, and its fragment.
    query: String,
    fragment: String,
    open: Vec<bool>,
    comparison: bool,
    layer: bool,
    /// The names of the selected things.
    chosen: Vec<String>,
    /// `true` if the document has every word of the article.
    whole: bool,
    errors: Vec<String>,
}

/// A script that opens addresses in frames of a document of the same origin, a few at a
/// time.
const OPEN: &str = "window.shown = {};
    const words = it => it.split(' ').filter(Boolean).join(' ');
    const open = async address => {
        const frame = document.createElement('iframe');
        frame.style = 'position: fixed; inset: 0; width: 320px; height: 240px';
        const asked = new URL(address, location).search;
        frame.src = address;
        document.body.append(frame);
        const errors = [];
        let watched = null;
        for (;;) {
            const inside = frame.contentWindow;
            if (inside.location.href !== 'about:blank' && watched !== inside.document) {
                watched = inside.document;
                for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation'])
                    inside.addEventListener(kind, event => errors.push(`${kind}: ${event.message ?? event.reason ?? event.violatedDirective}`));
            }
            if (watched?.documentElement?.dataset.program) break;
            await new Promise(done => setTimeout(done, 5));
        }
        const all = selector => [...watched.querySelectorAll(selector)];
        if (watched.documentElement.dataset.program !== 'ready') errors.push('the program has failed');
        const pieces = all('[data-article=title], [data-article=heading], [data-article=statement]')
            .filter(piece => !piece.closest('nav.contents'));
        const { search: query, hash: fragment } = frame.contentWindow.location;
        const chosen = [...new Set(all('[data-select][aria-current]').map(it => it.id.replace(/_(words|tag)$/, '')))];
        const whole = words(pieces.map(it => it.textContent).join(' ')) === WORDS;
        const checked = selector => watched.querySelector(selector).checked;
        frame.remove();
        return { asked, query, fragment, open: all('details.disclosure').map(it => it.open),
            comparison: checked('.switch-input'), layer: checked('.layer-input'), chosen, whole, errors };
    };
    const addresses = ADDRESSES;
    let next = 0;
    const work = async () => {
        while (next < addresses.length) {
            const at = next++;
            shown[at] = await open(addresses[at]);
        }
    };
    for (let frames = 0; frames < 5; frames++) work();";

#[tokio::test]
async fn at_five_hundred_random_addresses_the_page_is_whole_and_as_the_state_has_it() {
    let explainer = Rc::new(
        read_folder("../content".as_ref())
            .expect("the shipped explainer")
            .explainer,
    );
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let strategy = address();
    let mut any = || {
        strategy
            .new_tree(&mut runner)
            .expect("an address")
            .current()
    };
    let addresses: Vec<String> = (0..ADDRESSES).map(|_| any()).collect();

    let page = Page::unvisited().await;
    // This document may hold frames; the page itself may not.
    page.visit("/nowhere").await;
    let words = fixture_words().join(" ");
    for some in addresses.chunks(AT_ONCE) {
        let open = OPEN.replace("ADDRESSES", &json!(some).to_string());
        page.run(&open.replace("WORDS", &json!(words).to_string()))
            .await;
        let all = format!("Object.keys(shown).length === {}", some.len());
        page.until(&format!("all of {some:?} are open"), &all).await;
        let shown = page.get("Object.values(shown)").await;
        let shown: Vec<Shown> = serde_json::from_value(shown).expect("what was shown");
        for (address, shown) in some.iter().zip(shown) {
            assert_agrees(address, &shown, &explainer);
        }
    }
    let unexpected = page.console().await;
    // The document with the frames does not exist, nor does its icon.
    let unexpected: Vec<_> = unexpected
        .iter()
        .filter(|line| !line.contains("/nowhere") && !line.contains("/favicon.ico"))
        .collect();
    assert!(unexpected.is_empty(), "{unexpected:#?}");
}

/// Asserts that the page shows the pure state of the address.
#[track_caller]
fn assert_agrees(address: &str, shown: &Shown, explainer: &Rc<Explainer>) {
    let mut state = State::start(explainer);
    state.update(Message::AddressChanged(View::from_query(&shown.asked)));
    let (fragment, found) = (decoded(shown.fragment.trim_start_matches('#')), true);
    state.update(Message::FragmentFollowed { fragment, found });
    let is_open =
        |at: usize| state.is_open(SectionId::new(u32::try_from(at).expect("few sections")));
    let open: Vec<bool> = (0..SECTIONS.len()).map(is_open).collect();
    let view = state.view();
    assert_eq!(shown.errors, Vec::<String>::new(), "{address}");
    assert!(shown.whole, "{address}");
    assert_eq!(shown.open, open, "{address}: the open sections");
    assert_eq!(shown.comparison, state.comparison(), "{address}");
    assert_eq!(shown.layer, state.layer(), "{address}");
    let chosen: Vec<String> = view.selection.iter().cloned().collect();
    assert_eq!(shown.chosen, chosen, "{address}: what is chosen");
    assert_eq!(View::from_query(&shown.query), view, "{address}: its query");
}

/// Returns a fragment without its percent-encoding.
pub fn decoded(fragment: &str) -> String {
    let value = fragment.replace('+', "%2B").replace('&', "%26");
    let pair = format!("fragment={value}");
    let mut pairs = form_urlencoded::parse(pair.as_bytes());
    pairs
        .next()
        .map_or(String::new(), |(_, value)| value.into_owned())
}
