//! A browser of a test's own: a driver process on a free port, and in it one
//! session with a fresh profile. Both end when it is dropped.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use thirtyfour::common::capabilities::chrome::ChromeCapabilities;
use thirtyfour::prelude::*;
use thirtyfour::{
    BrowserCapabilitiesHelper, ChromiumLikeCapabilities, LoggingPrefsLogLevel, PageLoadStrategy,
};

use crate::environment;

/// How long the driver has to come up.
const START: Duration = Duration::from_secs(30);

/// How often it is started, if it ends at once.
const STARTS: usize = 3;

/// How long it has to end.
const END: Duration = Duration::from_secs(10);

/// What the browser is started with.
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
        let process = Process::start();
        let capabilities = capabilities(&profile, scripts).expect("the session's capabilities");
        let driver = WebDriver::new(format!("http://{}", process.address), capabilities).await;
        let driver = driver.expect("a browser session");
        // It ends with the process: ended by itself, it would wait for this thread.
        driver.clone().leak().expect("a session that has not ended");
        Session {
            driver,
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
struct Process {
    child: Child,
    address: SocketAddr,
}

impl Process {
    /// Starts it and waits until it listens. A driver takes one port for both kinds
    /// of addresses, and ends if another process has taken the second meanwhile.
    fn start() -> Self {
        let mut started = (0..STARTS).filter_map(|_| Self::try_start());
        started.next().expect("the driver says its port")
    }

    /// Nothing if it ended before it listened.
    fn try_start() -> Option<Self> {
        let mut command = Command::new(environment::chromedriver());
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("the browser's driver starts");
        let output = child.stdout.take().expect("the driver's output");
        let (found, port) = mpsc::channel();
        // Reads to the end, so that the driver never waits for a reader.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(port) = port_in(&line) {
                    let _ = found.send(port);
                }
            }
        });
        match port.recv_timeout(START) {
            Ok(port) => Some(Process {
                child,
                address: SocketAddr::from(([127, 0, 0, 1], port)),
            }),
            Err(RecvTimeoutError::Disconnected) => {
                child.wait().expect("the driver has ended");
                None
            }
            Err(RecvTimeoutError::Timeout) => {
                let _ = child.kill();
                panic!("the driver does not say its port");
            }
        }
    }

    /// Asks the driver to end its browser and itself, and waits until it has.
    fn shut_down(&mut self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect_timeout(&self.address, END)?;
        stream.set_read_timeout(Some(END))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n",
            self.address
        )?;
        // The browser has ended when the answer is there.
        stream.read(&mut [0]).map(drop)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.shut_down();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The port in `ChromeDriver was started successfully on port 40123.`
fn port_in(line: &str) -> Option<u16> {
    line.strip_prefix("ChromeDriver was started successfully on port ")?
        .strip_suffix('.')?
        .parse()
        .ok()
}
