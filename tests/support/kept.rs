//! Browsers that are kept from one test to the next, since one takes seconds to start:
//! Firefox and Chromium. A test has one to itself. The test begins in a tab of its own
//! with empty history and storage, and default colours and medium.

use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::driver::until_listening;
use crate::engine::Engine;
use crate::environment;
use crate::session::ARGUMENTS;

/// The browsers that no test uses at the moment.
static IDLE: Mutex<Vec<Kept>> = Mutex::new(Vec::new());

/// A running browser, with a driver that lends it from one session to the next.
pub struct Kept {
    /// The driver's address.
    pub address: SocketAddr,
    /// The address of the browser's remote interface.
    pub browser: SocketAddr,
    _processes: [Child; 2],
}

/// Returns the preferences of a Firefox profile: how it is driven, and that it asks
/// nothing of anybody.
fn preferences(port: u16) -> String {
    format!(
        r#"user_pref("marionette.port", {port});
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.page", 0);
user_pref("browser.startup.homepage", "about:blank");
user_pref("browser.newtabpage.enabled", false);
"#
    )
}

impl Kept {
    /// Takes an idle browser or starts a new one. A run of the tests has one engine.
    pub fn take(engine: Engine) -> Self {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.unwrap_or_else(|| Self::start(engine))
    }

    /// Gives the browser back for the next test.
    pub fn give_back(self) {
        IDLE.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(self);
    }

    fn start(engine: Engine) -> Self {
        let profile = tempfile::tempdir()
            .expect("a folder for the profile")
            .keep();
        let [browser, driver] = [free_port(), free_port()];
        let commands = match engine {
            Engine::Firefox => firefox(&profile, browser.port()),
            _ => chromium(&profile, browser.port()),
        };
        let [program, mut lender] = commands;
        lender.arg(format!("--port={}", driver.port()));
        let lenders = profile.join("driver");
        std::fs::create_dir(&lenders).expect("a folder for the driver");
        let mut processes = [
            until_this_ends(&program, &profile),
            until_this_ends(&lender, &lenders),
        ];
        for (process, address) in processes.iter_mut().zip([browser, driver]) {
            until_listening(process, address).expect("it runs");
        }
        Kept {
            address: driver,
            browser,
            _processes: processes,
        }
    }
}

/// Returns the commands for the browser and its driver.
fn firefox(profile: &Path, port: u16) -> [Command; 2] {
    std::fs::File::create(profile.join("user.js"))
        .and_then(|mut file| file.write_all(preferences(port).as_bytes()))
        .expect("the profile is written");
    let mut firefox = Command::new(Engine::Firefox.browser());
    firefox
        .args(["--headless", "--no-remote", "--marionette"])
        // Firefox's own interface emulates media.
        .arg("--remote-allow-system-access")
        .arg("--profile")
        .arg(profile);
    let mut gecko = Command::new(Engine::Firefox.driver());
    gecko
        .args(["--connect-existing", "--allow-system-access"])
        .arg(format!("--marionette-port={port}"));
    [firefox, gecko]
}

/// Returns the commands for the browser and its driver.
fn chromium(profile: &Path, port: u16) -> [Command; 2] {
    let mut chromium = Command::new(Engine::Chromium.browser());
    chromium
        .args(ARGUMENTS)
        .arg(format!("--remote-debugging-port={port}"))
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg("about:blank");
    [chromium, Command::new(Engine::Chromium.driver())]
}

fn free_port() -> SocketAddr {
    let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
    free.local_addr().expect("the port's number")
}

/// Runs a program for as long as this process lives, however it ends: a shell waits for
/// the end of its own input, ends the program, and removes the folder, in which the
/// program has its temporary files as well. A browser's other processes end a little
/// later and may still write there.
fn until_this_ends(program: &Command, folder: &Path) -> Child {
    const WATCH: &str = r#"trap : INT TERM HUP
"$@" </dev/null >/dev/null 2>&1 &
program=$!
while read -r _; do :; done
kill -KILL $program
wait $program
for _ in 1 2 3 4 5 6 7 8 9 10; do
    rm -rf "$0" && break
    sleep 1
done"#;
    let mut shell = Command::new("sh");
    shell
        .args(["-c", WATCH])
        .arg(folder)
        .arg(program.get_program())
        .args(program.get_args())
        .env("TMPDIR", folder)
        .envs(environment::fonts().map(|file| ("FONTCONFIG_FILE", file)))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    shell.spawn().expect("a shell runs")
}
