//! A preview that is open in a browser of its own.

use std::process::Child;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use support::engine::Engine;
use support::session::{Session, Start};

use crate::tools::Article;

/// The longest wait for a save.
const PATIENCE: Duration = Duration::from_secs(20);

/// A preview in a browser; both end when dropped.
pub struct Watched<'a> {
    article: &'a Article,
    process: Child,
    session: Session,
}

impl<'a> Watched<'a> {
    /// Starts the preview and opens it.
    pub async fn open(article: &'a Article) -> Self {
        let (process, address) = article.preview();
        let session = Session::start(Engine::Chromium, Start::PLAIN).await;
        let watched = Watched {
            article,
            process,
            session,
        };
        let screen =
            json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        let script = include_str!("watch.js").replace("HEADING", article.heading());
        for (method, parameters) in [
            ("Emulation.setDeviceMetricsOverride", screen),
            ("Page.enable", json!({})),
            (
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": script }),
            ),
        ] {
            watched.cdp(method, parameters).await;
        }
        let open = watched.session.driver.goto(&*address).await;
        open.expect("the preview is visited");
        watched.until_shown("first").await;
        watched
    }

    /// Saves the article, and returns the time until the browser has drawn its new title.
    pub async fn save(&self, title: &str) -> Duration {
        let begin = SystemTime::now();
        self.article.title(title);
        let drawn = self.until_shown(title).await;
        let begin = begin.duration_since(UNIX_EPOCH).expect("a time");
        drawn.saturating_sub(begin)
    }

    /// Waits for this title, and returns the time at which the browser drew it.
    async fn until_shown(&self, title: &str) -> Duration {
        let drawn = async {
            loop {
                if let Some(drawn) = self.shown(title).await {
                    return drawn;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let drawn = tokio::time::timeout(PATIENCE, drawn).await;
        drawn.unwrap_or_else(|_| panic!("“{title}” is not shown"))
    }

    /// Returns the time at which the browser drew this title, since 1970.
    async fn shown(&self, title: &str) -> Option<Duration> {
        let asked = json!({ "expression": "window.desk", "returnByValue": true });
        let answer = self.cdp("Runtime.evaluate", asked).await;
        let desk = &answer["result"]["value"];
        let is_new = desk["title"].as_str()?.ends_with(title);
        let drawn = desk["drawn"].as_f64().filter(|_| is_new)?;
        Some(Duration::from_secs_f64(drawn / 1000.0))
    }

    /// Calls Chromium; a document that is being left may answer with an error.
    async fn cdp(&self, method: &str, parameters: Value) -> Value {
        let cdp = self.session.driver.cdp();
        cdp.send_raw(method, parameters).await.unwrap_or_default()
    }
}

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
