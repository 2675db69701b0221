//! A browser of a test's own: a driver process on a free port, and in it one
//! session with a fresh profile. Both end when it is dropped.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use thirtyfour::common::capabilities::chrome::ChromeCapabilities;
use thirtyfour::prelude::*;
use thirtyfour::{
    BrowserCapabilitiesHelper, ChromiumLikeCapabilities, LoggingPrefsLogLevel, PageLoadStrategy,
};

use crate::environment;

/// How long the driver has to come up.
const START: Duration = Duration::from_secs(30);

const ARGUMENTS: [&str; 9] = [
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

/// What a session can do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    Run,
    /// As in the browser's own settings.
    Off,
}

/// A session; the fields end in this order.
pub struct Session {
    pub driver: WebDriver,
    _process: Process,
    _profile: tempfile::TempDir,
}

impl Session {
    pub async fn start(scripts: Scripts) -> Self {
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let (process, port) = Process::start();
        let capabilities = capabilities(&profile, scripts).expect("the session's capabilities");
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await;
        Session {
            driver: driver.expect("a browser session"),
            _process: process,
            _profile: profile,
        }
    }
}

fn capabilities(
    profile: &tempfile::TempDir,
    scripts: Scripts,
) -> WebDriverResult<ChromeCapabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    chrome.set_binary(&environment::chromium().to_string_lossy())?;
    for argument in ARGUMENTS {
        chrome.add_arg(argument)?;
    }
    chrome.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    // The tests wait for what they need, so they can act before the page is ready.
    chrome.set_page_load_strategy(PageLoadStrategy::None)?;
    chrome.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    chrome.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    if scripts == Scripts::Off {
        let blocked =
            serde_json::json!({ "profile.managed_default_content_settings.javascript": 2 });
        chrome.set_browser_option("prefs", blocked)?;
    }
    Ok(chrome)
}

/// The driver's process.
struct Process(Child);

impl Process {
    /// Starts it and tells the port on which it listens.
    fn start() -> (Self, u16) {
        let mut command = Command::new(environment::chromedriver());
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("the browser's driver starts");
        let output = child.stdout.take().expect("the driver's output");
        let process = Process(child);
        let (found, port) = mpsc::channel();
        // Reads to the end, so that the driver never waits for a reader.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(port) = port_in(&line) {
                    let _ = found.send(port);
                }
            }
        });
        let port = port.recv_timeout(START).expect("the driver says its port");
        (process, port)
    }
}

/// The port in "ChromeDriver was started successfully on port 40123."
fn port_in(line: &str) -> Option<u16> {
    line.strip_prefix("ChromeDriver was started successfully on port ")?
        .strip_suffix('.')?
        .parse()
        .ok()
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
