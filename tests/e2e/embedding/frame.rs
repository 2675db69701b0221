//! The page in a frame of another page, embedded with the lines that `docs/format.md`
//! gives publishers. It leaves out what the other page already has, and is as high as
//! it reports. A page that the explainer does not name shows nothing of it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crosslight_publish::snippet;

use super::links::click_through;
use support::answer::Fault;
use support::page::{Page, READY, SWITCH};
use support::publishing::publish;
use support::reading::visible_points;
use support::server::Server;
use support::session::Scripts;

/// Publishes the shipped explainer with one origin that may frame it.
fn bundle_framed_by(origin: &str, folder: &Path) -> PathBuf {
    let shipped = Path::new("../content");
    fs::copy(shipped.join("article.md"), folder.join("article.md")).expect("copied");
    let editorial = fs::read_to_string(shipped.join("explainer.toml")).expect("it is shipped");
    let embed = format!("\n[embed]\norigins = [\"{origin}\"]\n");
    fs::write(folder.join("explainer.toml"), [editorial, embed].concat()).expect("written");
    publish(folder)
}

/// Serves such a bundle under its own headers.
async fn framed_by(origin: &str, folder: &Path) -> Server {
    let out = bundle_framed_by(origin, folder);
    let headers = fs::read_to_string(out.join("_headers")).expect("the bundle's headers");
    assert!(headers.contains(&format!("frame-ancestors {origin}")));
    let server = Server::start(&out).await;
    server.send_headers(&headers);
    server
}

/// Writes a page with the publisher's lines around the explainer's frame; it records
/// the messages it gets.
fn write_host(folder: &Path, explainer: &Server) {
    let lines = snippet(&explainer.address_of("/"), "explainer", "An explainer");
    let page = format!(
        "<!doctype html><html lang=en><title>News</title><h1>News</h1><script>
        window.told = [];
        addEventListener('message', ({{ data }}) => {{ if ('height' in data) told.push(data.height) }});
        </script>{lines}<p style='block-size:200vh'>More news</p>"
    );
    fs::write(folder.join("index.html"), page).expect("written");
}

/// Returns a host page served from a folder, and the server of the explainer in its
/// frame. The explainer names the origin `named`, or the host itself for `None`.
pub async fn host(folder: &Path, named: Option<&str>) -> (Page, Server) {
    let [outer, inner] = ["host", "explainer"].map(|name| folder.join(name));
    for folder in [&outer, &inner] {
        fs::create_dir(folder).expect("a folder");
    }
    let server = Server::start(&outer).await;
    let explainer = framed_by(named.unwrap_or(&server.origin()), &inner).await;
    write_host(&outer, &explainer);
    let page = Page::on(server, Scripts::Run).await;
    page.visit("/").await;
    (page, explainer)
}

/// Enters the frame, once it is as high as its page.
pub async fn enter_whole_frame(page: &Page) {
    page.enter_frame_until("the program is ready", READY).await;
    until_nothing_scrolls(page).await;
}

/// A script for the frame that keeps what is copied there.
const KEEP: &str =
    "document.addEventListener('copy', () => { window.copied = document.activeElement.value })";

/// Waits until the current frame is as high as its page.
pub async fn until_nothing_scrolls(page: &Page) {
    let whole = "document.scrollingElement.scrollHeight <= innerHeight
        && document.body.getBoundingClientRect().height > innerHeight - 1";
    page.until("the frame is as high as its page", whole).await;
}

#[tokio::test]
async fn in_a_frame_the_page_leaves_out_what_is_around_it_and_is_as_high_as_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, _explainer) = host(folder.path(), None).await;
    page.enter_frame_until("the program is ready", READY).await;
    until_nothing_scrolls(&page).await;
    let seen = "[...document.querySelectorAll('.kicker, .title, .theme-choice, .lede, .layer-switch, .colophon')]
        .filter(it => it.checkVisibility()).map(it => it.classList[0])";
    assert_eq!(
        page.get(seen).await,
        json!(["lede", "layer-switch", "colophon"])
    );
    let before = page.number("innerHeight").await;
    page.run(&format!("document.querySelector('{SWITCH}').click()"))
        .await;
    let higher = format!("innerHeight > {before} + 100");
    page.until("the frame has grown with the comparison", &higher)
        .await;
    until_nothing_scrolls(&page).await;
    assert_eq!(visible_points(&page).await, 5);
    let height = page.number("innerHeight").await;
    page.leave_frame().await;
    assert!((page.number("told.at(-1)").await - height).abs() < 0.5);
    let size = "document.getElementById('explainer').style.blockSize";
    assert_eq!(page.text(size).await, format!("{height}px"));
}

/// A part of the page may be painted before the rest has arrived.
#[tokio::test]
async fn what_is_around_it_is_left_out_of_the_first_frame() {
    let folder = tempfile::tempdir().expect("a folder");
    let bundle = bundle_framed_by("https://news.example.org", folder.path());
    let page = Page::on(Server::start(&bundle).await, Scripts::Run).await;
    page.before_scripts(
        "window.seen = { title: 0, lede: 0 };
        const look = () => {
            requestAnimationFrame(look);
            for (const name in window.seen) {
                if (document.querySelector(`.${name}`)?.checkVisibility()) window.seen[name]++;
            }
        };
        requestAnimationFrame(look);",
    );
    page.server.fault("/", Fault::Trickled);
    page.visit("/?embed").await;
    assert_eq!(page.get("seen.title").await, json!(0));
    assert!(page.number("seen.lede").await > 1.0);
}

#[tokio::test]
async fn a_page_that_the_explainer_does_not_name_shows_nothing_of_it_and_is_told_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, explainer) = host(folder.path(), Some("https://news.example.org")).await;
    explainer.until_asked_for("/?embed").await;
    page.until("the page has loaded", "document.readyState === 'complete'")
        .await;
    let bare = "document.readyState === 'complete' && document.querySelector('#_page') === null";
    page.enter_frame_until("nothing of it is shown", bare).await;
    page.leave_frame().await;
    assert_eq!(page.get("told").await, json!([]));
}

#[tokio::test]
async fn what_is_chosen_on_the_map_of_a_frame_is_named_in_sight_and_what_is_copied_said_beside() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, _explainer) = host(folder.path(), None).await;
    for width in [400, 1280] {
        page.leave_frame().await;
        page.resize(width, 700).await;
        enter_whole_frame(&page).await;
        page.run("document.querySelector('.tie').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
            .await;
        page.until(
            "the panel is drawn",
            "document.querySelector('.panel') !== null",
        )
        .await;
        let sight = "new Promise(done => new IntersectionObserver(([it]) => done(it.intersectionRatio > 0.99)).observe(document.querySelector('.panel')))";
        page.until("the panel is in sight", sight).await;
        page.run("document.querySelector('.panel .clear').click()")
            .await;
        page.run("document.querySelector('[data-copy=link]').click()")
            .await;
        page.until(
            "it says that it was copied",
            "document.querySelector('.notice-seen') !== null",
        )
        .await;
        let distance = "document.querySelector('.notice-seen').getBoundingClientRect().top
            - document.querySelector('[data-copy=link]').getBoundingClientRect().bottom";
        let distance = page.number(distance).await;
        assert!(
            (-1.0..40.0).contains(&distance),
            "{distance} pixels below the button at {width} px"
        );
    }
}

#[tokio::test]
async fn what_is_copied_in_a_frame_is_the_address_of_the_whole_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, explainer) = host(folder.path(), None).await;
    enter_whole_frame(&page).await;
    page.run(KEEP).await;
    page.run(&format!("document.querySelector('{SWITCH}').click()"))
        .await;
    until_nothing_scrolls(&page).await;
    click_through(&page, "[data-copy=link]").await;
    page.until("the link is copied", "window.copied !== undefined")
        .await;
    let whole = explainer.address_of("/");
    assert_eq!(page.text("copied").await, format!("{whole}?compare=1"));
    click_through(&page, "[data-copy=citation]").await;
    let citation = format!("copied.endsWith(' {whole}')");
    page.until("the citation has the same", &citation).await;
    page.run("document.querySelectorAll('.tag')[7].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
        .await;
    page.until(
        "the panel is drawn",
        "document.querySelector('.panel') !== null",
    )
    .await;
    click_through(&page, ".panel [data-copy]").await;
    let quotation = format!("copied.includes(' {whole}#')");
    page.until("and so has the quotation", &quotation).await;
}
