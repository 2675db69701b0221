//! The three browser engines. One run of the tests uses one of them, named by
//! `CROSSLIGHT_ENGINE`: `chromium` (the default), `firefox` or `webkit`.

use std::path::PathBuf;
use std::sync::LazyLock;

use crate::environment::existing;

/// An engine, with its name in `CROSSLIGHT_ENGINE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    /// WebKitGTK.
    WebKit,
}

const VARIABLE: &str = "CROSSLIGHT_ENGINE";

static CHOSEN: LazyLock<Engine> = LazyLock::new(|| match std::env::var(VARIABLE).as_deref() {
    Err(_) | Ok("" | "chromium") => Engine::Chromium,
    Ok("firefox") => Engine::Firefox,
    Ok("webkit") => Engine::WebKit,
    Ok(other) => panic!("{VARIABLE} is {other}: it names chromium, firefox or webkit."),
});

impl Engine {
    /// Returns the engine of this run.
    pub fn chosen() -> Self {
        *CHOSEN
    }

    /// Returns the path of the browser.
    pub fn browser(self) -> PathBuf {
        match self {
            Engine::Chromium => existing("CHROMIUM", "the browser Chromium"),
            Engine::Firefox => existing("FIREFOX", "the browser Firefox"),
            Engine::WebKit => existing("MINIBROWSER", "the browser of WebKitGTK"),
        }
    }

    /// Returns the path of the browser's WebDriver.
    pub fn driver(self) -> PathBuf {
        match self {
            Engine::Chromium => existing("CHROMEDRIVER", "the driver of Chromium"),
            Engine::Firefox => existing("GECKODRIVER", "the driver of Firefox"),
            Engine::WebKit => existing("WEBKITDRIVER", "the driver of WebKitGTK"),
        }
    }
}
