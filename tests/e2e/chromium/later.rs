//! What comes a frame after the rest of an answer. Other engines may show both at once.

use serde_json::json;

use crate::page::Page;

/// The points are the answer; the links to them, for which the paragraphs' lines are
/// broken anew, come when that is drawn, and the switch stays where it is.
#[tokio::test]
async fn the_links_to_the_points_come_a_frame_after_the_points() {
    let page = Page::ready("/").await;
    let found = page
        .get(
            "(async () => {
                const control = document.querySelector('.switch-input');
                control.scrollIntoView({ block: 'center' });
                const top = () => Math.round(control.getBoundingClientRect().top);
                const seen = what => [...document.querySelectorAll(what)].filter(it => it.checkVisibility()).length;
                const frame = () => new Promise(requestAnimationFrame);
                await frame();
                // As by a hand, not while a frame is made.
                await new Promise(done => setTimeout(done));
                const before = top();
                const look = async () => {
                    await frame();
                    return [seen('.point'), seen('.back-link'), top() - before];
                };
                control.click();
                const first = await look();
                let last = await look();
                for (let more = 0; more < 3 && last[1] === 0; more++) last = await look();
                return [first, last];
            })()",
        )
        .await;
    assert_eq!(found, json!([[5, 0, 0], [5, 8, 0]]));
}
