//! A page in a browser, and what a reader does with it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::collector;
use crate::engine::Engine;
use crate::environment;
use crate::server::Server;
use crate::session::{Scheme, Scripts, Session, Start};

/// The longest that a test waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);
pub const POLL: Duration = Duration::from_millis(20);

/// How long a question has that is asked again and again. WebKitGTK's driver never
/// answers one, now and then, that comes while a page gives place to the next.
const ANSWER: Duration = Duration::from_secs(4);

/// The names of the sections in addresses, in the article's order.
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

/// A session and the server that it reads from.
pub struct Page {
    pub server: Server,
    pub session: Session,
}

impl Page {
    /// The bundle's page, once its program is ready; `path` is its query and
    /// fragment, after a slash.
    pub async fn ready(path: &str) -> Self {
        let page = Page::unvisited().await;
        page.visit_until_ready(path).await;
        page
    }

    /// A session that has not been anywhere.
    pub async fn unvisited() -> Self {
        Page::on(Server::start(&environment::bundle()).await, Scripts::Run).await
    }

    /// A session for a server of the test's own.
    pub async fn on(server: Server, scripts: Scripts) -> Self {
        let start = Start {
            scripts,
            ..Start::PLAIN
        };
        Page::started(server, start).await
    }

    /// A session that is started in a way of the test's own.
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

    /// What a test before this one stored, should its server have had the same port,
    /// or where it opened a file.
    async fn forget(&self) {
        for origin in [&*self.server.origin(), "file://"] {
            let all = json!({ "origin": origin, "storageTypes": "all" });
            self.cdp("Storage.clearDataForOrigin", all).await;
        }
        self.cdp("Network.clearBrowserCookies", json!({})).await;
    }

    /// A session that has not been anywhere, of a system with these colours.
    pub async fn seen_in(scheme: Scheme) -> Self {
        let start = Start {
            scheme,
            ..Start::PLAIN
        };
        Page::started(Server::start(&environment::bundle()).await, start).await
    }

    /// Runs a script in every document of the page from now on, before its own and
    /// outside its policy, which begins behind it.
    pub fn before_scripts(&self, script: &str) {
        self.server.before_scripts(script);
    }

    pub fn driver(&self) -> &WebDriver {
        &self.session.driver
    }

    /// Goes to an address and waits until its document is parsed.
    pub async fn visit(&self, path: &str) {
        self.visit_of(&self.server, path).await;
    }

    /// The same, of another server.
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

    /// The same by the page itself, after which a browser goes back to the place: what
    /// Firefox's driver does begins anew.
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

    /// Marks the present document, so that [`Page::arrive`] knows the next one.
    async fn leave_document(&self) {
        self.until("the document is marked", "document.left = true")
            .await;
    }

    async fn arrive(&self) {
        // A new tab's empty document may be followed by another of its kind.
        let arrived =
            "!document.left && location.protocol !== 'about:' && document.readyState !== 'loading'";
        self.until("the document is parsed", arrived).await;
    }

    pub async fn until_ready(&self) {
        self.until("the program is ready", READY).await;
    }

    /// What an expression says.
    pub async fn get(&self, expression: &str) -> Value {
        self.try_get(expression)
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// What an expression says of an argument, named `it`.
    pub async fn get_of(&self, it: impl Into<Value> + Send, expression: &str) -> Value {
        let it: Value = it.into();
        self.get(&format!("(it => ({expression}))({it})")).await
    }

    /// Whether an expression is true.
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

    /// Drivers run scripts where the page's own are off as well, but promises are
    /// waited for only where they run.
    async fn try_get(&self, expression: &str) -> Result<Value, String> {
        let script = format!("return (\n{expression}\n)");
        let answer = self.driver().execute(script, Vec::new()).await;
        let answer = answer.map_err(|error| error.to_string())?;
        Ok(answer.json().clone())
    }

    /// Whether an expression is found to be true. A document that is just being left may
    /// answer with an error, or not at all.
    pub async fn says(&self, expression: &str) -> bool {
        let answer = tokio::time::timeout(ANSWER, self.try_get(expression)).await;
        answer == Ok(Ok(json!(true)))
    }

    /// Waits until an expression is true; `what` says of what the test waited.
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

    /// Waits until the server was asked for a path that ends so.
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

    /// The sections that are open.
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

    /// Every line in the console since it was last asked for: as Chromium keeps it, in
    /// the other engines as the page itself can collect it.
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

/// The control of the section of that name.
pub fn control(anchor: &str) -> String {
    format!("details:has(> #{anchor}) > summary")
}

/// The heading of the section of that name.
pub fn heading(anchor: &str) -> String {
    format!("section:has(> details > #{anchor}) > h2")
}
