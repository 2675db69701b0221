//! A page in a browser, and a reader's acts on it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::collector;
use crate::engine::Engine;
use crate::environment;
use crate::server::Server;
use crate::session::{Scheme, Scripts, Session, Start};

/// The longest wait of a test.
pub const PATIENCE: Duration = Duration::from_secs(20);
pub const POLL: Duration = Duration::from_millis(20);

/// The time limit for one poll. WebKitGTK's driver sometimes never answers one that
/// comes while a page gives way to the next.
const ANSWER: Duration = Duration::from_secs(4);

/// The anchors of the sections, in the article's order.
pub const SECTIONS: [&str; 4] = [
    "beijings-fears",
    "potential-regional-implications",
    "chinas-leverage",
    "alternative-perspectives",
];

pub const SWITCH: &str = "#_switch input[role=switch]";
pub const SECTIONS_BUTTON: &str = "#_sections";
pub const READY: &str = "document.documentElement.dataset.program === 'ready'";
pub const FAILED: &str = "document.documentElement.dataset.program === 'failed'";

/// A session with the server that it visits.
pub struct Page {
    pub server: Server,
    pub session: Session,
}

impl Page {
    /// Opens the bundle's page and waits until its program is ready. `path` is a slash
    /// with the query and fragment.
    pub async fn ready(path: &str) -> Self {
        let page = Page::unvisited().await;
        page.visit_until_ready(path).await;
        page
    }

    /// Starts a session that has visited nothing.
    pub async fn unvisited() -> Self {
        Page::on(Server::start(&environment::bundle()).await, Scripts::Run).await
    }

    /// Starts a session with a server of the test's own.
    pub async fn on(server: Server, scripts: Scripts) -> Self {
        let start = Start {
            scripts,
            ..Start::PLAIN
        };
        Page::started(server, start).await
    }

    /// Starts a session with a server and a start of the test's own.
    pub async fn started(server: Server, start: Start) -> Self {
        let engine = Engine::chosen();
        if engine != Engine::Chromium {
            server.before_scripts(collector::SCRIPT);
        }
        let page = Page {
            server,
            session: Session::start(engine, start).await,
        };
        if engine == Engine::Chromium {
            page.forget().await;
        }
        page.resize(1280, 800).await;
        if engine == Engine::Chromium && start.scheme == Scheme::Dark {
            let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
            page.cdp("Emulation.setEmulatedMedia", json!({ "features": dark }))
                .await;
        }
        page
    }

    /// Removes what an earlier test stored, if its server had the same port or it
    /// opened a file.
    async fn forget(&self) {
        for origin in [&*self.server.origin(), "file://"] {
            let all = json!({ "origin": origin, "storageTypes": "all" });
            self.cdp("Storage.clearDataForOrigin", all).await;
        }
        self.cdp("Network.clearBrowserCookies", json!({})).await;
    }

    /// Starts a session that has visited nothing, in a system with these colours.
    pub async fn seen_in(scheme: Scheme) -> Self {
        let start = Start {
            scheme,
            ..Start::PLAIN
        };
        Page::started(Server::start(&environment::bundle()).await, start).await
    }

    /// Runs a script in every document of the page from now on, before its own scripts
    /// and before its policy begins.
    pub fn before_scripts(&self, script: &str) {
        self.server.before_scripts(script);
    }

    pub fn driver(&self) -> &WebDriver {
        &self.session.driver
    }

    /// Visits an address and waits until its document is parsed.
    pub async fn visit(&self, path: &str) {
        self.visit_of(&self.server, path).await;
    }

    /// Visits an address of another server, as [`Self::visit`] does.
    pub async fn visit_of(&self, server: &Server, path: &str) {
        self.leave_document().await;
        let address = server.address_of(path);
        self.driver()
            .goto(address.as_str())
            .await
            .expect("the page is fetched");
        self.arrive().await;
    }

    pub async fn visit_until_ready(&self, path: &str) {
        self.visit(path).await;
        self.until_ready().await;
    }

    /// Reloads and waits until the new document is parsed.
    pub async fn reload(&self) {
        self.leave_document().await;
        self.driver().refresh().await.expect("the page is reloaded");
        self.arrive().await;
    }

    /// Reloads by script, as [`Self::reload`] does. Browsers then restore the scroll
    /// position; Firefox's driver starts anew.
    pub async fn reload_itself(&self) {
        self.run("document.left = true; location.reload()").await;
        self.arrive().await;
    }

    /// Leaves for an empty document.
    pub async fn leave(&self) {
        self.driver()
            .goto("about:blank")
            .await
            .expect("the page is left");
        self.until("the page is left", "location.href === 'about:blank'")
            .await;
    }

    /// Marks the present document, so that [`Page::arrive`] recognizes the next one.
    async fn leave_document(&self) {
        self.until("the document is marked", "document.left = true")
            .await;
    }

    async fn arrive(&self) {
        // A new tab's empty document may be followed by another one.
        let arrived =
            "!document.left && location.protocol !== 'about:' && document.readyState !== 'loading'";
        self.until("the document is parsed", arrived).await;
    }

    pub async fn until_ready(&self) {
        self.until("the program is ready", READY).await;
    }

    /// Returns the value of an expression.
    pub async fn get(&self, expression: &str) -> Value {
        self.try_get(expression)
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Returns the value of an expression with an argument, named `it`.
    pub async fn get_of(&self, it: impl Into<Value> + Send, expression: &str) -> Value {
        let it: Value = it.into();
        self.get(&format!("(it => ({expression}))({it})")).await
    }

    /// Tells whether an expression is true.
    pub async fn is(&self, expression: &str) -> bool {
        self.get(expression).await == json!(true)
    }

    pub async fn text(&self, expression: &str) -> String {
        match self.get(expression).await {
            Value::String(text) => text,
            other => panic!("{expression} is no text: {other}"),
        }
    }

    pub async fn number(&self, expression: &str) -> f64 {
        self.get(expression)
            .await
            .as_f64()
            .unwrap_or_else(|| panic!("{expression} is no number"))
    }

    /// Runs a statement.
    pub async fn run(&self, statement: &str) {
        self.get(&format!("(() => {{ {statement}; return null }})()"))
            .await;
    }

    /// Evaluates an expression. Drivers run scripts even where the page's own are off,
    /// but wait for promises only where they are on.
    async fn try_get(&self, expression: &str) -> Result<Value, String> {
        let script = format!("return (\n{expression}\n)");
        let answer = self.driver().execute(script, Vec::new()).await;
        let answer = answer.map_err(|error| error.to_string())?;
        Ok(answer.json().clone())
    }

    /// Tells whether an expression is true. A document that is being left may answer
    /// with an error, or not at all.
    pub async fn says(&self, expression: &str) -> bool {
        let answer = tokio::time::timeout(ANSWER, self.try_get(expression)).await;
        answer == Ok(Ok(json!(true)))
    }

    /// Waits until an expression is true; `what` names the condition in the failure
    /// message.
    pub async fn until(&self, what: &str, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if self.says(expression).await {
                return;
            }
            if Instant::now() > deadline {
                let address = self.get("location.href").await;
                panic!(
                    "waited in vain until {what} ({expression} at {address}): {:?}",
                    self.console().await
                );
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Waits until the server got a request for a path with this end.
    pub async fn until_asked_for(&self, suffix: &str) {
        self.server.until_asked_for(suffix).await;
    }

    pub async fn comparison_is_on(&self) -> bool {
        self.get_of(SWITCH, "document.querySelector(it).checked")
            .await
            == json!(true)
    }

    pub async fn is_open(&self, anchor: &str) -> bool {
        self.get_of(
            anchor,
            "document.getElementById(it).closest('details').open",
        )
        .await
            == json!(true)
    }

    /// Returns the anchors of the open sections.
    pub async fn open_sections(&self) -> Vec<String> {
        let open = "it.filter(it => document.getElementById(it).closest('details').open)";
        let open = self.get_of(SECTIONS.to_vec(), open).await;
        serde_json::from_value(open).expect("names")
    }

    /// Waits until the address has this query, "" for none.
    pub async fn until_query_is(&self, query: &str) {
        self.until(
            "the address follows",
            &format!("location.search === {}", json!(query)),
        )
        .await;
    }

    pub async fn status(&self) -> String {
        self.text("document.querySelector('[role=status]').textContent")
            .await
    }

    /// Returns every console line since the last call: in Chromium as it keeps them, in
    /// the other engines as the page itself collects them.
    pub async fn console(&self) -> Vec<String> {
        if Engine::chosen() != Engine::Chromium {
            let lines = self.get(collector::LINES).await;
            return serde_json::from_value(lines).expect("lines");
        }
        let log = self.driver().get_log("browser").await.expect("the console");
        log.into_iter()
            .map(|line| format!("{} {}", line.level, line.message))
            .collect()
    }
}

/// Returns the selector of a section's control.
pub fn control(anchor: &str) -> String {
    format!("details:has(> #{anchor}) > summary")
}

/// Returns the selector of a section's heading.
pub fn heading(anchor: &str) -> String {
    format!("section:has(> details > #{anchor}) > h2")
}
