//! Emulates the browser's environment: its size, its medium, its colours. Each engine
//! has its own way: Chromium by its developer tools (CDP), Firefox by its own
//! interface, WebKitGTK by its window and by style sheets.

use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::engine::Engine;
use crate::page::Page;
use crate::session::Asked;

impl Page {
    /// Sends a command to Chromium's developer tools; only for what no other engine
    /// has.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Value {
        assert_eq!(Engine::chosen(), Engine::Chromium, "{method}");
        let answer = self.driver().cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Gives the page's viewport a size in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        match Engine::chosen() {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.cdp("Emulation.setDeviceMetricsOverride", size).await;
            }
            // Firefox's window can't be as narrow as a phone, but its page can.
            Engine::Firefox => {
                let sizes = [("width", width), ("height", height)].map(|(side, size)| {
                    format!("min-{side}: {size}px; max-{side}: {size}px; {side}: {size}px;")
                });
                self.session
                    .in_firefox(&format!("tab.style.cssText = '{}'", sizes.concat()))
                    .await;
            }
            Engine::WebKit => {
                let bar = self.number("outerHeight - innerHeight").await;
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a bar of some pixels"
                )]
                let bar = bar as u32;
                let sized = self
                    .driver()
                    .set_window_rect(0, 0, width, height + bar)
                    .await;
                sized.expect("the window takes its size");
            }
        }
        let sized = format!("innerWidth === {width} && innerHeight === {height}");
        self.until("the page has its size", &sized).await;
    }

    /// Shows the page as on paper. WebKitGTK can't change its medium, so there the
    /// style sheet's print rules are applied to the screen.
    pub async fn show_as_on_paper(&self) {
        match Engine::chosen() {
            Engine::Chromium => {
                self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))
                    .await;
            }
            Engine::Firefox => {
                self.session
                    .in_firefox("tab.browsingContext.mediumOverride = 'print'")
                    .await;
                self.until("the medium is paper", "matchMedia('print').matches")
                    .await;
            }
            Engine::WebKit => {
                let rules = self.number(PAPER_BY_RULES).await;
                assert!(rules > 0.0, "there are rules for paper");
            }
        }
    }

    /// Turns on forced colours. Returns whether the engine applies them itself;
    /// WebKitGTK lacks the mode and only reports it to the page.
    pub async fn force_colours(&self) -> bool {
        match Engine::chosen() {
            Engine::Chromium => {
                let features = json!({ "features": [
                    { "name": "forced-colors", "value": "active" },
                    { "name": "prefers-reduced-motion", "value": "reduce" },
                ] });
                self.cdp("Emulation.setEmulatedMedia", features).await;
            }
            Engine::Firefox => {
                self.session.in_firefox("tab.browsingContext.forcedColorsOverride = 'active'; tab.browsingContext.prefersReducedMotionOverride = 'reduce'").await;
            }
            Engine::WebKit => {
                assert!(self.is("matchMedia('(forced-colors: none)').matches").await);
                return false;
            }
        }
        self.until("colours are forced", "matchMedia('(forced-colors: active)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches").await;
        true
    }

    /// Returns the role and the name that assistive technology gets for an element.
    pub async fn role_and_name(&self, element: &WebElement) -> (String, String) {
        let asked = ["computedrole", "computedlabel"]
            .map(|what| Asked(format!("/element/{}/{what}", element.element_id()), None));
        let mut answers = Vec::new();
        for asked in asked {
            let answer = self.driver().cmd(asked).await.expect("role and name");
            answers.push(answer.value::<String>().expect("a text"));
        }
        let name = answers.pop().unwrap_or_default();
        (answers.pop().unwrap_or_default(), name)
    }
}

/// A script that applies the print rules to the screen, and returns their number.
const PAPER_BY_RULES: &str = "(() => {
    let papers = 0;
    const turn = rules => {
        for (const rule of rules) {
            if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') {
                rule.media.mediaText = 'all';
                papers += 1;
            }
            if (rule.cssRules) turn(rule.cssRules);
        }
    };
    for (const sheet of document.styleSheets) turn(sheet.cssRules);
    return papers;
})()";
