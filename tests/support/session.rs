//! A browser that a test has to itself for one session. In Firefox and Chromium it is a
//! new tab of a browser that is kept. In WebKitGTK, and where Chromium runs no scripts,
//! it is a driver and a profile of its own, which end with it.

use std::net::SocketAddr;
use std::path::Path;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver};

use crate::driver::{Driver, request};
use crate::engine::Engine;
use crate::kept::Kept;

/// Chromium's command-line arguments.
pub const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// The state of scripts in a session.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    Run,
    /// Off, as in the browser's own settings.
    Off,
}

/// The colour scheme of the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// The options of a browser's start.
#[derive(Clone, Copy)]
pub struct Start {
    pub scripts: Scripts,
    pub scheme: Scheme,
    /// `true` if Chromium records all its network requests, which makes its tests a
    /// tenth slower.
    pub recorded: bool,
}

impl Start {
    /// The defaults of a browser whose reader changed nothing.
    pub const PLAIN: Start = Start {
        scripts: Scripts::Run,
        scheme: Scheme::Light,
        recorded: false,
    };
}

/// A session with its browser.
pub struct Session {
    pub driver: WebDriver,
    runs_in: Option<RunsIn>,
}

/// The browser of a session; the fields are dropped in their order.
enum RunsIn {
    /// A driver and a profile of its own.
    Own {
        _process: Driver,
        _home: tempfile::TempDir,
    },
    /// A browser that is kept.
    Kept(Kept),
}

impl Session {
    pub async fn start(engine: Engine, start: Start) -> Self {
        let kept = match engine {
            Engine::Firefox => true,
            Engine::Chromium => start.scripts == Scripts::Run,
            Engine::WebKit => false,
        };
        if kept {
            return Self::in_kept(engine, start).await;
        }
        let home = tempfile::tempdir().expect("a folder for what the browser writes");
        let process = Driver::start(engine, home.path());
        let asked = match engine {
            Engine::WebKit => webkit(start, home.path()),
            _ => chromium(start, home.path()),
        };
        Session {
            driver: connect(process.address, asked).await,
            runs_in: Some(RunsIn::Own {
                _process: process,
                _home: home,
            }),
        }
    }

    /// Starts in a new tab, with the old ones closed and nothing stored.
    async fn in_kept(engine: Engine, start: Start) -> Self {
        let kept = Kept::take(engine);
        let asked = match engine {
            Engine::Firefox => json!({ "browserName": "firefox" }),
            _ => chromium_at(kept.browser, start),
        };
        let driver = connect(kept.address, asked).await;
        let old = driver.windows().await.expect("its tabs");
        let tab = driver.new_tab().await.expect("a new tab");
        for old in old {
            let switched = driver.switch_to_window(old).await;
            switched.expect("an old tab is shown");
            let closed = driver.close_window().await;
            closed.expect("the old tab is closed");
        }
        let switched = driver.switch_to_window(tab).await;
        switched.expect("the new tab is shown");
        let session = Session {
            driver,
            runs_in: Some(RunsIn::Kept(kept)),
        };
        match engine {
            Engine::Firefox => session.reset_firefox(start).await,
            _ => session.turn_to_tab().await,
        }
        session
    }

    /// Gives Chromium's new tab the focus, and discards the messages of the old ones.
    async fn turn_to_tab(&self) {
        let front = self.driver.cdp();
        let front = front.send_raw("Page.bringToFront", json!({})).await;
        front.expect("the tab comes to the front");
        let log = self.driver.get_log("browser").await;
        log.expect("the console");
    }

    /// Resets Firefox to its state after installation, except for the options of the
    /// start.
    async fn reset_firefox(&self, start: Start) {
        let scripts = start.scripts == Scripts::Run;
        let scheme = if start.scheme == Scheme::Dark {
            "dark"
        } else {
            "light"
        };
        self
            .in_firefox(&format!(
                "Services.prefs.setBoolPref('javascript.enabled', {scripts});
                tab.browsingContext.prefersColorSchemeOverride = '{scheme}';
                const {{ CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_ALL_CACHES }} = Ci.nsIClearDataService;
                return new Promise(done => Services.clearData.deleteData(
                    CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_ALL_CACHES, () => done(null)))"
            ))
            .await;
    }

    /// Runs a script in Firefox's own interface, where `tab` shows the page.
    pub async fn in_firefox(&self, script: &str) -> Value {
        let context = |name| Asked("/moz/context".to_owned(), Some(json!({ "context": name })));
        let driver = &self.driver;
        driver.cmd(context("chrome")).await.expect("its interface");
        let script = format!("const tab = gBrowser.selectedBrowser; {script}");
        let answer = driver.execute(script.as_str(), Vec::new()).await;
        driver.cmd(context("content")).await.expect("the page");
        answer.expect(&script).json().clone()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(RunsIn::Kept(kept)) = self.runs_in.take() {
            let end = format!("DELETE /session/{}", self.driver.session_id());
            // A browser that does not answer is not used again.
            if request(kept.address, &end).is_ok() {
                kept.give_back();
            }
        }
    }
}

async fn connect(address: SocketAddr, mut asked: Value) -> WebDriver {
    // The tests wait for what they need, so they can act before the page is ready.
    asked["pageLoadStrategy"] = json!("none");
    let Value::Object(asked) = asked else {
        unreachable!("each is an object")
    };
    let driver = WebDriver::new(format!("http://{address}"), Capabilities::from(asked)).await;
    let driver = driver.expect("a browser session");
    // The session ends with its process; dropping it would wait for this thread.
    driver.clone().leak().expect("a session that has not ended");
    driver
}

/// A command that the library does not name: a path within the session, and the body.
#[derive(Debug)]
pub struct Asked(pub String, pub Option<Value>);

impl FormatRequestData for Asked {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Asked(path, sent) = self;
        let method = if sent.is_some() {
            Method::POST
        } else {
            Method::GET
        };
        let mut request = RequestData::new(method, format!("session/{session}{path}"));
        request.body.clone_from(sent);
        request
    }
}

/// Returns the capabilities for a Chromium that is already running.
fn chromium_at(browser: SocketAddr, start: Start) -> Value {
    asked_of_chromium(start, &json!({ "debuggerAddress": browser.to_string() }))
}

fn chromium(start: Start, home: &Path) -> Value {
    let mut arguments = ARGUMENTS.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", home.display()));
    let mut preferences = json!({});
    if start.scripts == Scripts::Off {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    let options = json!({
        "binary": Engine::Chromium.browser(),
        "args": arguments,
        "prefs": preferences,
    });
    asked_of_chromium(start, &options)
}

fn asked_of_chromium(start: Start, options: &Value) -> Value {
    let record = if start.recorded { "ALL" } else { "OFF" };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": record },
    })
}

/// Style rules that narrow the bar of the browser's window, which would keep it wider
/// than a phone.
const NARROW_BAR: &str = "toolbar, toolbar *, headerbar, headerbar *, entry, entry *, button, button *, image, progressbar * {
    min-width: 0; min-height: 0; padding: 0; margin: 0; border: none;
}";

fn webkit(start: Start, home: &Path) -> Value {
    let settings = home.join("gtk-3.0");
    std::fs::create_dir_all(&settings).expect("a folder for the settings");
    std::fs::write(settings.join("gtk.css"), NARROW_BAR).expect("the bar's style");
    let mut arguments = vec!["--automation"];
    if start.scripts == Scripts::Off {
        arguments.push("--enable-javascript=false");
    }
    if start.scheme == Scheme::Dark {
        arguments.push("--dark-mode");
    }
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": Engine::WebKit.browser(),
            "args": arguments,
        },
    })
}
