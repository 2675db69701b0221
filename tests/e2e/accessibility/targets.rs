//! Touch targets are at least 24 by 24 CSS pixels, or far enough from others (WCAG 2.2,
//! 2.5.8, Target Size (Minimum)).

use serde_json::json;

use support::page::{Page, SECTIONS_BUTTON};

/// An expression for the targets that break the rule, each with its size. Three of
/// the rule's exceptions apply:
///
/// - Inline: a link in a line with other text, which determines its height.
/// - Spacing: a circle of 24 px around the middle of the target's box meets neither
///   another target nor the circle of another target that is too small.
/// - Equivalent: a relation of the map that is at least 20 px high, since the list in words
///   has a link of its own for each, which is large enough.
///
/// A control's label is part of its target. The target of a relation is its caption and
/// its line.
const SMALL: &str = "(() => {
    const all = [...document.querySelectorAll('a[href], button, input, summary, select, textarea, [tabindex=\"0\"]')]
        .filter(it => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
    const rects = it => {
        if (it.matches('.tie')) {
            const line = it.querySelector('.tie-line'), screen = line.getScreenCTM(), length = line.getTotalLength();
            const along = Array.from({ length: 33 }, (_, at) => line.getPointAtLength(length * at / 32).matrixTransform(screen));
            return [...it.querySelectorAll('tspan')].map(it => it.getBoundingClientRect()).concat(along.map(({ x, y }) => new DOMRect(x - 4, y - 4, 8, 8)));
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
    const equivalent = ({ it, box }) => it.matches('.tie') && Math.min(box.width, box.height) >= 20 &&
        document.getElementById(it.id + '_words');
    const targets = all.map(it => ({ it, rects: rects(it).filter(rect => rect.width > 0) })).filter(({ rects }) => rects.length)
        .map(target => ({ ...target, box: bounds(target.rects) }))
        .map(target => ({ ...target, small: Math.min(target.box.width, target.box.height) < 23.99 }));
    const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
    const far = ([x, y], rect) => Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
    const wrong = targets.filter(({ it, small }) => small && !inline(it)).filter(target => !equivalent(target)).filter(target => targets.some(other =>
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
        assert!(found["count"].as_u64() > Some(20), "{found}");
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
