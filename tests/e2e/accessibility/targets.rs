//! Touch targets are at least 24 by 24 CSS pixels, or far enough from others (WCAG 2.2,
//! 2.5.8, Target Size (Minimum)).

use serde_json::json;

use support::environment;
use support::maps::samples;
use support::page::{Page, SECTIONS_BUTTON};
use support::server::Server;
use support::session::Scripts;

/// An expression for the targets that break the rule, each with its size. Two of the rule's
/// exceptions apply:
///
/// - Inline: a link in a line with other text, which determines its height.
/// - Spacing: a circle of 24 px around the middle of the target's box meets neither
///   another target nor the circle of another target that is too small.
///
/// A control's label is part of its target. The target of a relation is its caption and
/// the strips along its line.
const SMALL: &str = "(() => {
    const all = [...document.querySelectorAll('a[href], button, input, summary, select, textarea, [tabindex=\"0\"]')]
        .filter(it => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
    const shown = it => it.getClientRects().length > 0 && it.checkVisibility();
    const rects = it => {
        if (it.matches('.tie')) {
            const strips = [...it.querySelectorAll('.tie-reach')].filter(shown).flatMap(strip => {
                const screen = strip.getScreenCTM(), length = strip.getTotalLength();
                const half = parseFloat(getComputedStyle(strip).strokeWidth) / 2;
                const point = at => strip.getPointAtLength(Math.max(0, Math.min(length, at)));
                return Array.from({ length: 65 }, (_, at) => {
                    const here = point(length * at / 64), [before, after] = [-0.1, 0.1].map(by => point(length * at / 64 + by));
                    const way = [after.x - before.x, after.y - before.y], far = Math.hypot(...way) || 1;
                    const [x, y] = [way[1], way[0]].map(it => Math.abs(it) / far * half);
                    const [start, end] = [-1, 1].map(side => new DOMPoint(here.x + side * x, here.y + side * y).matrixTransform(screen));
                    return new DOMRect(start.x, start.y, end.x - start.x, end.y - start.y);
                });
            });
            return [...it.querySelectorAll('tspan, .tie-number')].filter(shown).map(it => it.getBoundingClientRect()).concat(strips);
        }
        return [it, ...(it.labels ?? [])].flatMap(it => [...it.getClientRects()]);
    };
    const bounds = rects => {
        const [left, top] = ['left', 'top'].map(side => Math.min(...rects.map(rect => rect[side])));
        const [right, bottom] = ['right', 'bottom'].map(side => Math.max(...rects.map(rect => rect[side])));
        return new DOMRect(left, top, right - left, bottom - top);
    };
    const inline = it => {
        if (!it.matches('a') || getComputedStyle(it).display !== 'inline') return false;
        let block = it.parentElement;
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
        const linked = [...block.querySelectorAll('a, button')].map(link => link.textContent).join('');
        return block.textContent.replace(/\\s/g, '').length > linked.replace(/\\s/g, '').length;
    };
    const targets = all.map(it => ({ it, rects: rects(it).filter(rect => rect.width > 0 || rect.height > 0) })).filter(({ rects }) => rects.length)
        .map(target => ({ ...target, box: bounds(target.rects) }))
        .map(target => ({ ...target, small: Math.min(target.box.width, target.box.height) < 23.99 }));
    const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
    const far = ([x, y], rect) => Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
    const wrong = targets.filter(({ it, small }) => small && !inline(it)).filter(target => targets.some(other =>
        other.it !== target.it && !other.it.contains(target.it) && !target.it.contains(other.it) &&
        (other.rects.some(rect => far(middle(target), rect) < 12) ||
            other.small && Math.hypot(middle(target)[0] - middle(other)[0], middle(target)[1] - middle(other)[1]) < 24)));
    return { wrong: wrong.map(({ it, box }) => [it.outerHTML.slice(0, 120), box.width, box.height]), count: targets.length };
})()";

/// The number of frames that the layout may take after a change of the window.
const FRAMES: usize = 30;

async fn assert_large_enough(page: &Page, state: &str) {
    for width in [1280, 390, 320] {
        page.resize(width, 800).await;
        let mut found = page.get(SMALL).await;
        // WebKit lays out a resized page a few frames later.
        for _ in 0..FRAMES {
            if found["wrong"] == json!([]) {
                break;
            }
            page.get(
                "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))",
            )
            .await;
            found = page.get(SMALL).await;
        }
        assert_eq!(found["wrong"], json!([]), "{state}, {width} px");
        assert!(found["count"].as_u64() > Some(15), "{found}");
    }
}

#[tokio::test]
async fn what_can_be_pressed_is_large_enough_or_stands_apart() {
    for state in [
        "/",
        "/?compare=1",
        "/?who=1",
        "/?who=1&compare=1&select=s_4fp6z",
        "/?compare=1&select=actor_china",
        "/?select=tie_nx668",
    ] {
        let page = Page::ready(state).await;
        page.until(
            "the panel is as it should be",
            &format!(
                "(document.querySelector('.panel') !== null) === {}",
                state.contains("select")
            ),
        )
        .await;
        assert_large_enough(&page, state).await;
        page.run("document.querySelector('.relations').open = true")
            .await;
        assert_large_enough(&page, &format!("{state}, with the ties in words")).await;
    }
    let page = Page::ready("/").await;
    page.click(SECTIONS_BUTTON).await;
    page.until(
        "all are hidden",
        "document.querySelectorAll('details.disclosure[open]').length === 0",
    )
    .await;
    assert_large_enough(&page, "all sections hidden").await;
}

#[tokio::test]
async fn a_target_that_is_too_small_and_too_near_is_found() {
    let page = Page::ready("/").await;
    page.run(
        "for (const name of 'ab') {
        const button = document.createElement('button');
        button.textContent = name;
        button.style.cssText = 'flex: none; inline-size: 12px; block-size: 12px; padding: 0';
        document.querySelector('.toolbar').append(button);
    }",
    )
    .await;
    let found = page.get(SMALL).await;
    assert_eq!(found["wrong"].as_array().map(Vec::len), Some(2), "{found}");
}

/// Maps that are drawn in rows, and such with long names.
#[tokio::test]
async fn on_every_map_what_can_be_pressed_is_large_enough_or_stands_apart() {
    for sample in samples() {
        let folder = tempfile::tempdir().expect("a folder");
        let bundle = sample.publish(folder.path());
        let page = Page::on(Server::start(&bundle).await, Scripts::Run).await;
        page.visit_until_ready("/").await;
        assert_large_enough(&page, sample.name).await;
    }
}

/// An expression for the ties that are not hit at some place beside their line where no
/// other line or caption is near, and for the number of such places.
const MISSED: &str = "(() => {
    let places = 0;
    const missed = [...document.querySelectorAll('.tie')].filter(tie => {
        const line = tie.querySelector('.tie-line'), screen = line.getScreenCTM(), length = line.getTotalLength();
        return [0.1, 0.25, 0.75, 0.9].some(share => {
            const [here, next] = [0, 0.1].map(by => line.getPointAtLength(length * share + by));
            const far = Math.hypot(next.x - here.x, next.y - here.y) || 1;
            return [-6, 6].some(by => {
                const { x, y } = new DOMPoint(here.x - (next.y - here.y) / far * by, here.y + (next.x - here.x) / far * by).matrixTransform(screen);
                const hit = document.elementFromPoint(x, y)?.closest('a');
                // Where two strips meet, the upper one is hit.
                if (hit && hit !== tie && hit.matches('.tie, .node')) return false;
                places += 1;
                return hit !== tie;
            });
        });
    });
    return [missed.map(tie => tie.id), places > 50];
})()";

/// Shows actor-map/reach.
#[tokio::test]
async fn a_tie_is_pressed_beside_its_line_with_the_program_and_without() {
    for scripts in [Scripts::Run, Scripts::Off] {
        let page = Page::on(Server::start(&environment::bundle()).await, scripts).await;
        page.visit("/").await;
        if scripts == Scripts::Run {
            page.until_ready().await;
        }
        page.run("document.querySelector('.map-drawing').scrollIntoView({ block: 'center', behavior: 'instant' })")
            .await;
        assert_eq!(page.get(MISSED).await, json!([[], true]));
    }
}
