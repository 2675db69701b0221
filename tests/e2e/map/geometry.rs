//! The geometry of the map as the browsers draw it, narrow and wide, in the page's fonts
//! and in those that stand in for them: names stay in their boxes, nothing stands on
//! anything else, and each caption is nearest to its own line.

use serde_json::{Value, json};

use support::answer::Fault;
use support::engine::Engine;
use support::environment;
use support::maps::{DEVANAGARI, samples};
use support::page::Page;
use support::server::Server;
use support::session::Scripts;

/// An expression for what is wrong on the map, and for how much of it was looked at.
///
/// `it.drawn` tells whether the letters are those that readers see. Where the system has no
/// font for them, only boxes, lines and arrowheads are looked at.
///
/// Letters are as wide as they are drawn, and from 0.8 em above the baseline to 0.25 em
/// below it: the boxes of lines are higher in some fonts. A name may reach into the line of
/// its box, by `it.slack` pixels. A line goes on within the gaps that it has at its own
/// caption.
const FAULTS: &str = "(() => {
    const seen = selector => [...document.querySelectorAll(selector)].filter(it => it.getClientRects().length && it.checkVisibility());
    const lines = text => (text.children.length ? [...text.children] : [text]).map(line => {
        const half = line.getComputedTextLength() / 2, screen = line.getScreenCTM();
        const [x, baseline] = ['x', 'y'].map(side => Number(line.getAttribute(side) ?? text.getAttribute(side)));
        const [left, right] = [x - half, x + half].map(x => screen.a * x + screen.e);
        const size = parseFloat(getComputedStyle(line).fontSize) * screen.d, y = screen.d * baseline + screen.f;
        return { left, right, top: y - 0.8 * size, bottom: y + 0.25 * size };
    });
    const round = box => ['left', 'top', 'right', 'bottom'].map(side => Math.round(box[side] * 10) / 10);
    const screen = (it, x, y) => new DOMPoint(x, y).matrixTransform(it.getScreenCTM());
    const owner = it => it.closest('a').id;
    const names = it.drawn ? seen('.node-name') : [], boxes = seen('.node-box').map(it => {
        const { x, y, width, height } = it.getBBox(), start = screen(it, x, y), end = screen(it, x + width, y + height);
        return [owner(it), { left: start.x, top: start.y, right: end.x, bottom: end.y }];
    });
    const within = (box, line) => line.left >= box.left - it.slack && line.right <= box.right + it.slack && line.top >= box.top && line.bottom <= box.bottom;
    const out = names.flatMap(name => lines(name).filter(line => !boxes.some(([id, box]) => id === owner(name) && within(box, line))).map(line => [owner(name), 'runs out of its box', ...[line, ...boxes.filter(([id]) => id === owner(name)).map(([, box]) => box)].map(round)]));
    const captions = (it.drawn ? seen('.tie-label') : []).map(it => [owner(it), lines(it)]);
    const rects = boxes.concat(captions.flatMap(([id, lines]) => lines.map(line => [id, line])));
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const standing = rects.flatMap(([id, rect], at) => rects.slice(at + 1).filter(([other, it]) => other !== id && meet(rect, it)).map(([other]) => [id, 'stands on', other]));
    const heads = seen('.tie-head').map(it => {
        const [x, y, a, b, c, d] = it.getAttribute('d').match(/-?[\\d.]+/g).map(Number);
        return [owner(it), [[x, y], [x + a, y + b], [x + a + c, y + b + d]].map(([x, y]) => screen(it, x, y))];
    });
    const within3 = ([a, b, c]) => Array.from({ length: 66 }, (_, at) => {
        const row = Math.floor((Math.sqrt(8 * at + 1) - 1) / 2), u = row / 10, v = (at - row * (row + 1) / 2) / 10;
        return { x: a.x + u * (b.x - a.x) + v * (c.x - b.x), y: a.y + u * (b.y - a.y) + v * (c.y - b.y) };
    });
    const holds = (box, { x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    const side = (a, b, p) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    const inside = ([a, b, c], p) => { const s = [side(a, b, p), side(b, c, p), side(c, a, p)]; return s.every(it => it > 0.2) || s.every(it => it < -0.2); };
    const covered = heads.flatMap(([id, head], at) => {
        const points = within3(head);
        return rects.filter(([, rect]) => points.some(point => holds(rect, point))).map(([other]) => [id, 'has its arrowhead on', other])
            .concat(heads.slice(at + 1).filter(([, it]) => points.some(point => inside(it, point))).map(([other]) => [id, 'has its arrowhead on that of', other]));
    });
    const paths = seen('.tie-line').map(it => {
        const length = it.getTotalLength(), steps = Math.ceil(length / 2), points = [];
        for (let at = 0; at <= steps; at++) {
            const { x, y } = it.getPointAtLength(length * at / steps), next = screen(it, x, y), last = points.at(-1);
            const gap = last ? Math.floor(Math.hypot(next.x - last.x, next.y - last.y) / 3) : 0;
            for (let by = 1; by < gap; by++) points.push({ x: last.x + (next.x - last.x) * by / gap, y: last.y + (next.y - last.y) * by / gap });
            points.push(next);
        }
        return [owner(it), points];
    });
    const far = (box, { x, y }) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const stray = captions.flatMap(([id, lines]) => {
        const away = points => Math.min(...lines.flatMap(line => points.map(point => far(line, point))));
        const own = Math.min(...paths.filter(([it]) => it === id).map(([, points]) => away(points)));
        return paths.filter(([it, points]) => it !== id && away(points) <= own).map(([it]) => [id, 'is nearer to the line of', it]);
    });
    return { wrong: [...out, ...standing, ...covered, ...stray], looked: [names.length, captions.length, heads.length, paths.length] };
})()";

/// Returns what is wrong on the page's map in a window of this width, and how many names,
/// captions, arrowheads and lines there are.
async fn faults(page: &Page, width: u32, fonts: Fonts) -> Value {
    page.resize(width, 900).await;
    page.until(
        "the fonts are there, or will not come",
        "document.fonts.status === 'loaded'",
    )
    .await;
    let hindi = page.is("document.documentElement.lang === 'hi'").await;
    let drawn = !hindi || page.is(DEVANAGARI).await;
    // WebKitGTK rounds the width of each letter of a system's font to whole pixels.
    let is_rounded = fonts == Fonts::OfTheSystem && Engine::chosen() == Engine::WebKit;
    let slack = if is_rounded { 3.0 } else { 0.5 };
    page.get_of(json!({ "drawn": drawn, "slack": slack }), FAULTS)
        .await
}

/// Which fonts the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fonts {
    Ours,
    OfTheSystem,
}

/// Returns what is wrong on a map, narrow and wide, in the page's fonts and without them.
async fn all_faults(name: &str, bundle: &std::path::Path, relations: usize) -> Vec<String> {
    let mut all = Vec::new();
    for fonts in [Fonts::Ours, Fonts::OfTheSystem] {
        let server = Server::start(bundle).await;
        if fonts == Fonts::OfTheSystem {
            server.fault(".woff2", Fault::Missing);
        }
        let page = Page::on(server, Scripts::Run).await;
        page.visit_until_ready("/").await;
        let have_come = "document.fonts.check('12px Inter UI')";
        assert_eq!(page.is(have_come).await, fonts == Fonts::Ours);
        for width in [320, 1440] {
            let found = faults(&page, width, fonts).await;
            let place = format!("{name} at {width} px, {fonts:?}");
            if found["wrong"] != json!([]) {
                all.push(format!("{place}: {}", found["wrong"]));
            }
            assert_eq!(found["looked"][3], json!(relations), "{place}");
        }
    }
    all
}

#[tokio::test]
async fn on_the_shipped_map_everything_has_its_place() {
    let found = all_faults("the shipped map", &environment::bundle(), 12).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn on_maps_of_long_names_and_of_many_relations_everything_has_its_place() {
    let mut found = Vec::new();
    for sample in samples() {
        let folder = tempfile::tempdir().expect("a folder");
        let bundle = sample.publish(folder.path());
        found.extend(all_faults(sample.name, &bundle, sample.relations()).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn what_stands_in_a_wrong_place_on_the_map_is_found() {
    let page = Page::ready("/").await;
    for (breach, fault) in [
        (
            "document.querySelector('#actor_china text').setAttribute('x', 190)",
            "runs out of its box",
        ),
        (
            "for (const line of document.querySelectorAll('#tie_68v5s tspan')) line.setAttribute('y', 115)",
            "stands on",
        ),
        (
            "document.querySelector('#tie_e0yqi .tie-head').setAttribute('d', 'M160 37l8 4 0 -8Z')",
            "has its arrowhead on",
        ),
        (
            "for (const line of document.querySelectorAll('#tie_4n56l tspan')) line.setAttribute('x', 290)",
            "is nearer to the line of",
        ),
    ] {
        page.visit_until_ready("/").await;
        assert_eq!(faults(&page, 320, Fonts::Ours).await["wrong"], json!([]));
        page.run(breach).await;
        let found = faults(&page, 320, Fonts::Ours).await["wrong"].to_string();
        assert!(found.contains(fault), "{fault}: {found}");
    }
}
