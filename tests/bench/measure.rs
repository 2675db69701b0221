//! Measurements of a page in headless Chromium, over its `DevTools` protocol.

use std::time::Duration;

use serde_json::{Value, json};

use crate::control::Control;
use support::engine::Engine;
use support::session::{Session, Start};

/// The slowdown of the processor.
pub const SLOWER: u32 = 4;
/// The longest wait for anything.
const PATIENCE: Duration = Duration::from_mins(1);

/// The time that a reader looks at the page before the first click.
const READING: Duration = Duration::from_secs(1);

/// A browser that measures.
pub struct Browser(Session);

/// The measurements of one load, in milliseconds unless stated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    pub first_paint: f64,
    pub largest_paint: f64,
    /// The time when the lede's text is painted; `None` where there is none.
    pub lede: Option<f64>,
    /// The time when the first section's text is painted; `None` where it is below the
    /// window.
    pub first_section: Option<f64>,
    pub section_works: f64,
    pub comparison_works: f64,
    /// The time when the program is ready; `None` where there is none.
    pub ready: Option<f64>,
    /// The total time of long tasks beyond 50 ms each.
    pub blocking: f64,
    pub longest_task: f64,
    /// The longest run of the program in a frame of more than 50 ms.
    pub longest_run: f64,
    /// The cumulative layout shift.
    pub jumps: f64,
    pub requests: f64,
    /// The transferred bytes.
    pub transferred: f64,
    /// The memory for JavaScript and WebAssembly, in MiB.
    pub memory: f64,
}

/// The measurements of some clicks on one control, in milliseconds each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clicks {
    /// The times from the click to the changed DOM.
    pub dom: Vec<f64>,
    /// The times from the click to the next frame, as Event Timing rounds them.
    pub frame: Vec<f64>,
    /// The times in the program's own code.
    pub program: Vec<f64>,
    /// The times from a click by script to the DOM that is changed and laid out, which
    /// other benches of frameworks call a click. The program's work in a later task is
    /// not included.
    pub laid_out: Vec<f64>,
}

impl Clicks {
    /// Adds the measurements of more clicks.
    pub fn add(&mut self, more: Clicks) {
        self.dom.extend(more.dom);
        self.frame.extend(more.frame);
        self.program.extend(more.program);
        self.laid_out.extend(more.laid_out);
    }
}

impl Browser {
    pub async fn start() -> Self {
        Browser(Session::start(Engine::Chromium, Start::PLAIN).await)
    }

    /// Opens a new tab, and with it a process with empty caches, since a process keeps
    /// the fonts and words of earlier pages.
    async fn fresh_tab(&self) {
        let driver = &self.0.driver;
        let old = driver.window().await.expect("a window");
        let new = driver.new_tab().await.expect("a tab");
        driver.switch_to_window(old).await.expect("the old tab");
        driver.close_window().await.expect("it closes");
        driver.switch_to_window(new).await.expect("the new tab");
        let screen =
            json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        let script = json!({ "source": include_str!("watch.js") });
        for (method, parameters) in [
            ("Emulation.setDeviceMetricsOverride", screen),
            ("Network.enable", json!({})),
            ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
            ("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })),
            ("Page.enable", json!({})),
            ("Page.addScriptToEvaluateOnNewDocument", script),
        ] {
            self.cdp(method, parameters).await;
        }
    }

    async fn cdp(&self, method: &str, parameters: Value) -> Value {
        let answer = self.0.driver.cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    async fn get(&self, expression: &str) -> Value {
        let parameters =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        self.cdp("Runtime.evaluate", parameters).await["result"]["value"].clone()
    }

    async fn until(&self, expression: &str) {
        let holds = async {
            while self.get(expression).await != json!(true) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let waited = tokio::time::timeout(PATIENCE, holds).await;
        if waited.is_err() {
            let found = self
                .get("[location.href, document.readyState, document.fonts.status, JSON.stringify(window.bench)]")
                .await;
            panic!("waited in vain: {expression}: {found}");
        }
    }

    /// Loads a page anew, until all of it is there.
    async fn visit(&self, address: &str, has_program: bool) {
        self.fresh_tab().await;
        self.0.driver.goto(address).await.expect("a navigation");
        let ready = if has_program {
            "bench.ready"
        } else {
            "bench.paint['first-contentful-paint']"
        };
        self.until(&format!(
            "document.readyState === 'complete' && document.fonts.status === 'loaded'
                && typeof bench?.section === 'number' && typeof bench.comparison === 'number' && typeof {ready} === 'number'"
        ))
        .await;
        self.get("new Promise(done => setTimeout(done, 100))").await;
    }

    pub async fn load(&self, address: &str, has_program: bool) -> Load {
        self.visit(address, has_program).await;
        // The program's work after it is ready counts too.
        tokio::time::sleep(READING).await;
        let found = self.get("({
            ...bench, first: bench.paint['first-contentful-paint'], memory: bench.memory?.buffer.byteLength ?? 0,
            requests: performance.getEntriesByType('resource').length + 1,
            transferred: [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
                .reduce((all, entry) => all + entry.transferSize, 0),
        })").await;
        self.cdp("HeapProfiler.collectGarbage", json!({})).await;
        let heap = self.cdp("Runtime.getHeapUsage", json!({})).await;
        let number = |name: &str| found[name].as_f64().unwrap_or(f64::NAN);
        let tasks: Vec<f64> = serde_json::from_value(found["long"].clone()).expect("tasks");
        let used = heap["usedSize"].as_f64().unwrap_or(f64::NAN) + number("memory");
        Load {
            first_paint: number("first"),
            largest_paint: number("largest"),
            lede: found["text"]["lede"].as_f64(),
            first_section: found["text"]["section"].as_f64(),
            section_works: number("section"),
            comparison_works: number("comparison"),
            ready: found["ready"].as_f64(),
            blocking: tasks.iter().map(|task| task - 50.0).sum(),
            longest_run: found["run"].as_f64().unwrap_or(0.0),
            longest_task: tasks.iter().copied().fold(0.0, f64::max),
            jumps: number("jumps"),
            requests: number("requests"),
            transferred: number("transferred"),
            memory: used / 1024.0 / 1024.0,
        }
    }

    /// Clicks a control of a loaded page with the mouse, again and again; `None` if the
    /// page lacks it.
    pub async fn clicks(
        &self,
        address: &str,
        has_program: bool,
        control: Control,
        times: usize,
    ) -> Option<Clicks> {
        self.visit(address, has_program).await;
        let place = self
            .get(&format!(
                "(async () => {{
                const control = document.querySelector('{}');
                if (!control) return null;
                control.scrollIntoView({{ block: 'center' }});
                for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
                const box = control.getBoundingClientRect();
                Object.assign(bench, {{ dom: [], events: [], program: [] }});
                return [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2];
            }})()",
                control.selector()
            ))
            .await;
        let (x, y) = (place[0].as_f64()?, place[1].as_f64()?);
        // A hand reaches the control before it presses, and takes a while to let go.
        tokio::time::sleep(READING).await;
        let come = json!({ "type": "mouseMoved", "x": x, "y": y });
        self.cdp("Input.dispatchMouseEvent", come).await;
        self.until_drawn().await;
        for click in 1..=times {
            for kind in ["mousePressed", "mouseReleased"] {
                let event =
                    json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
                self.cdp("Input.dispatchMouseEvent", event).await;
                self.until_drawn().await;
            }
            self.until(&format!("bench.dom.length >= {click}")).await;
        }
        // Taken before the clicks by script, which the page would record as well.
        let found = self.get("({ ...bench, memory: null })").await;
        let laid_out = self.clicks_by_script(control, times).await;
        let numbers = |name: &str| -> Vec<f64> {
            serde_json::from_value(found[name].clone()).expect("numbers")
        };
        let mut frame = numbers("events");
        // Event Timing leaves out events of less than 16 ms.
        frame.resize(times.max(frame.len()), 16.0);
        Some(Clicks {
            dom: numbers("dom"),
            frame,
            program: numbers("program"),
            laid_out,
        })
    }

    /// Waits until all pending changes are drawn.
    async fn until_drawn(&self) {
        let drawn = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))";
        self.get(drawn).await;
    }

    /// Clicks by script on a visible control, a few frames apart.
    async fn clicks_by_script(&self, control: Control, times: usize) -> Vec<f64> {
        let found = self
            .get(&format!(
                "(async () => {{
                const control = document.querySelector('{}');
                const found = [];
                for (let click = 0; click < {times}; click++) {{
                    const began = performance.now();
                    control.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}));
                    document.body.getBoundingClientRect();
                    found.push(performance.now() - began);
                    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
                    await new Promise(done => setTimeout(done, 30));
                }}
                return found;
            }})()",
                control.selector()
            ))
            .await;
        serde_json::from_value(found).expect("numbers")
    }
}
