//! A screenshot of the whole page, as archives and journalists take it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use resvg::tiny_skia::Pixmap;
use serde_json::{Value, json};

use support::page::Page;

/// An expression for the position of each part of the page, from the page's top.
const PARTS: &str = "[...document.querySelectorAll('.masthead, .toolbar, .map-drawing, .section-heading, .section-body > p, .colophon-title, .colophon-note, .fact')]
    .map(it => [it.className?.baseVal ?? (it.className || it.textContent.slice(0, 30)), it.getBoundingClientRect()])
    .map(([name, box]) => [name, box.x, box.y + scrollY, box.width, box.height].map(it => it.trim ? it : Math.round(it)))";

/// Returns the number of a part's pixels that have the colour of letters, not of the
/// ground.
fn inked(picture: &Pixmap, part: [u32; 4]) -> usize {
    let [x, y, width, height] = part;
    let rows = y..(y + height).min(picture.height());
    let pixels = rows.flat_map(|row| {
        (x..(x + width).min(picture.width())).filter_map(move |column| picture.pixel(column, row))
    });
    // In the light theme, the ground is white.
    pixels
        .filter(|it| u16::from(it.red()) + u16::from(it.green()) + u16::from(it.blue()) < 450)
        .count()
}

/// The reader has scrolled nowhere before.
#[tokio::test]
async fn a_picture_of_the_whole_page_has_all_of_its_parts() {
    for (width, height) in [(390, 844), (1440, 900)] {
        let page = Page::ready("/").await;
        page.resize(width, height).await;
        page.until(
            "its fonts have come",
            "document.fonts.status === 'loaded' && scrollY === 0",
        )
        .await;
        // A font that comes while the picture is taken moves the parts.
        let mut parts = page.get(PARTS).await;
        let taken = loop {
            let height = page.number("document.documentElement.scrollHeight").await;
            let options = json!({ "format": "png", "captureBeyondViewport": true,
                "clip": { "x": 0, "y": 0, "width": width, "height": height, "scale": 1 } });
            let taken = page.cdp("Page.captureScreenshot", options).await;
            let now = page.get(PARTS).await;
            if now == parts {
                break taken;
            }
            parts = now;
        };
        let taken = STANDARD.decode(taken["data"].as_str().expect("a picture"));
        let picture = Pixmap::decode_png(&taken.expect("base64")).expect("a PNG");
        let parts: Vec<(String, u32, u32, u32, u32)> = serde_json::from_value::<Value>(parts)
            .and_then(serde_json::from_value)
            .expect("parts");
        assert!(parts.len() > 15, "{parts:?}");
        for (name, x, y, wide, high) in parts {
            let inked = inked(&picture, [x, y, wide, high]);
            assert!(inked > 30, "{name} at {width} px: {inked} pixels");
        }
    }
}
