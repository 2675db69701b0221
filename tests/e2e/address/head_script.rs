//! The script in the page's head and the permalink follow the same rules: at a thousand
//! random addresses, the script gives the page the pure state's view. The script is the
//! bundle's; the browser parses the address for both. The seed is fixed, so a failure
//! can be reproduced.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::Deserialize;
use serde_json::json;

use crosslight_content::{Explainer, Labels, SectionId};
use crosslight_publish::prerender;
use crosslight_publish::read_folder;
use crosslight_state::{Message, State, View};

use super::random::decoded;
use support::environment;
use support::page::Page;

const ADDRESSES: usize = 1000;

/// The names of the sections, with whether they start open.
const NAMES: [(&str, bool); 4] = [
    ("beijings-fears", true),
    ("was-kommt-über-uns", false),
    ("что-дальше", true),
    ("c++", false),
];

/// Returns the shipped explainer with these sections.
fn explainer() -> Explainer {
    let mut explainer = read_folder("../content".as_ref())
        .expect("the shipped explainer")
        .explainer;
    for (section, (name, starts_open)) in explainer.sections.iter_mut().zip(NAMES) {
        section.anchor = name.into();
        section.starts_open = starts_open;
    }
    explainer
}

/// Returns a strategy for a part of a query, with some letters percent-encoded in
/// either case.
fn written(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let ways = prop::collection::vec(0..6u8, 40);
    (text, ways).prop_map(|(text, ways)| {
        let letters = text.chars().zip(ways.into_iter().cycle());
        let write = |(letter, way): (char, u8)| {
            let mut bytes = [0; 4];
            let bytes = letter.encode_utf8(&mut bytes).bytes();
            let written: Vec<_> = match way {
                0 => bytes.map(|it| format!("%{it:02X}")).collect(),
                1 => bytes.map(|it| format!("%{it:02x}")).collect(),
                _ => vec![letter.to_string()],
            };
            written.concat()
        };
        letters.map(write).collect()
    })
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        10 => prop::sample::select(NAMES.map(|(name, _)| name.to_owned()).to_vec()),
        1 => "nowhere|c%2B%2B|c  |Beijings-Fears|beijings-fears |constructor|__proto__",
        1 => "\\PC{0,6}",
    ]
}

/// Returns a strategy for the id of a sentence of the shipped article, or nearly one.
fn sentence() -> impl Strategy<Value = String> {
    let explainer = explainer();
    let ids = explainer.statements.iter().map(|it| it.anchor.to_string());
    let ids = ids.collect::<Vec<_>>();
    prop_oneof![
        4 => prop::sample::select(ids),
        1 => "s_[a-z0-9]{5}|s[0-9]",
    ]
}

fn value() -> impl Strategy<Value = String> {
    let names = prop::collection::vec(name(), 0..5);
    prop_oneof![
        8 => (names, ",|,|,|,|,|,,|, |;|\\+").prop_map(|(names, between)| names.join(&between)),
        4 => "1|1|1|1|1|1|0|2|true|11| 1|\\+1||1,1|%31|１",
        1 => "(%[0-9a-fA-F]{0,2}){1,6}",
        1 => "[ -~&&[^#]]{0,20}",
    ]
}

/// Returns a strategy for a query and a fragment.
fn address() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        16 => "compare|who|open|closed",
        1 => "Compare|closed\\[\\]|utm_source|select|embed|theme|",
        1 => "__proto__|constructor|toString|\\PC{0,4}",
    ];
    let pair = prop_oneof![
        12 => (written(key), written(value())).prop_map(|(key, value)| format!("{key}={value}")),
        1 => "compare|closed|=|==|%|compare%3D1|\\+",
    ];
    let pairs = prop::collection::vec(pair, 0..8);
    let fragment = prop_oneof![
        3 => Just(String::new()),
        2 => written(name()).prop_map(|name| format!("#{name}")),
        1 => written(sentence()).prop_map(|name| format!("#{name}")),
        1 => "#(%[0-9a-fA-F]{0,2}){0,4}",
    ];
    (pairs, "&|&|&|&|&|&|&|&&|;", fragment)
        .prop_map(|(pairs, between, fragment)| format!("/?{}{fragment}", pairs.join(&between)))
}

/// The view that the script gave a page.
#[derive(Debug, Deserialize)]
struct Shown {
    /// The address, as the browser parsed it.
    query: String,
    fragment: String,
    open: Vec<bool>,
    comparison: bool,
    layer: bool,
}

/// A script that runs the page's script at each address, in a document of its own that
/// gets the page in two parts.
const SHOW: &str = "window.shown = [];
    (async () => {
        const script = new Function('document', 'location', 'localStorage', SCRIPT);
        const template = document.createElement('template');
        template.innerHTML = MARKUP;
        for (const address of ADDRESSES) {
            const { search, hash } = new URL(address, 'https://a.example');
            const page = document.implementation.createHTMLDocument();
            script(page, { search, hash });
            const whole = page.importNode(template.content, true);
            // As it is parsed: the last section comes later, and nothing after it.
            const last = [...whole.querySelectorAll('.section')].at(-1);
            for (let it = last; it !== whole; it = it.parentNode)
                while (it.nextSibling) it.nextSibling.remove();
            const around = last.parentNode;
            last.remove();
            page.body.append(whole);
            await null;
            around.append(last);
            await null;
            page.dispatchEvent(new Event('DOMContentLoaded'));
            const checked = it => page.querySelector(it).checked;
            shown.push({ query: search, fragment: hash, comparison: checked('.switch-input'), layer: checked('.layer-input'),
                open: [...page.querySelectorAll('details.disclosure')].map(it => it.open) });
        }
        window.all = true;
    })().catch(error => { window.all = String(error) });";

/// Returns the script in the head of the bundle's page.
fn script() -> String {
    let page = environment::bundle_page();
    let (_, rest) = page.split_once("<script>").expect("a script in the head");
    let (script, _) = rest.split_once("</script>").expect("its end");
    script.to_owned()
}

#[tokio::test]
async fn at_a_thousand_random_addresses_the_script_and_the_permalink_agree() {
    // The renderer starts a runtime of its own.
    let drawn = std::thread::spawn(|| {
        prerender(&explainer(), &Labels::english(), None, None).expect("a page")
    });
    let markup = drawn.join().expect("a page");
    let explainer = Rc::new(explainer());
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[11; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let strategy = address();
    let mut any = || {
        let tree = strategy.new_tree(&mut runner);
        tree.expect("an address").current()
    };
    let addresses: Vec<String> = (0..ADDRESSES).map(|_| any()).collect();

    let page = Page::unvisited().await;
    // This document has no policy.
    page.visit("/nowhere").await;
    let show = SHOW
        .replace("SCRIPT", &json!(script()).to_string())
        .replace("MARKUP", &json!(markup).to_string())
        .replace("ADDRESSES", &json!(addresses).to_string());
    page.run(&show).await;
    page.until("each address was tried", "window.all !== undefined")
        .await;
    assert_eq!(page.get("window.all").await, json!(true));
    let shown: Vec<Shown> =
        serde_json::from_value(page.get("shown").await).expect("what was shown");
    assert_eq!(shown.len(), ADDRESSES);
    let mut moved = 0;
    for (address, shown) in addresses.iter().zip(shown) {
        let mut state = State::start(&explainer);
        let start = state.view();
        state.update(Message::AddressChanged(View::from_query(&shown.query)));
        let (fragment, found) = (decoded(shown.fragment.trim_start_matches('#')), true);
        state.update(Message::FragmentFollowed { fragment, found });
        let open: Vec<bool> = (0..4).map(|at| state.is_open(SectionId::new(at))).collect();
        let expected = (open, state.comparison(), state.layer());
        let found = (shown.open, shown.comparison, shown.layer);
        assert_eq!(found, expected, "{address}");
        moved += usize::from(state.view() != start);
    }
    assert!(
        (300..950).contains(&moved),
        "{moved} of them move something"
    );
}
