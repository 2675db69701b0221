//! The layout shifts of a shared link on the way to its view: none.

use super::budgets::{OBSERVE, assert_jumped_at_most};
use super::typefaces::visit_for_the_first_time;
use support::answer::Fault;
use support::page::Page;

/// Over a slow link, until the program is ready. The fonts are left out, since they may
/// move letters by a hair.
#[tokio::test]
async fn a_shared_view_is_there_from_the_first_paint_and_nothing_jumps() {
    for (width, height) in [(390, 844), (1440, 900)] {
        let page = Page::unvisited().await;
        page.resize(width, height).await;
        page.server.fault(".woff2", Fault::Never);
        page.before_scripts(OBSERVE);
        for address in [
            "/?compare=1",
            "/?who=1",
            "/?compare=1&who=1&closed=beijings-fears,chinas-leverage",
            "/?compare=1&closed=beijings-fears#alternative-perspectives",
        ] {
            page.leave().await;
            visit_for_the_first_time(&page, address).await;
            assert_jumped_at_most(&page, 0.0).await;
        }
    }
}
