//! The driver of a browser: a process of the test's own on a free port. The processes
//! that it started end with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::display::Display;
use crate::engine::Engine;
use crate::environment;

/// The time limit for the driver to start.
const START: Duration = Duration::from_mins(1);

/// The number of starts to try if the driver ends at once.
const STARTS: usize = 3;

/// The time limit for the driver to end.
const END: Duration = Duration::from_secs(10);

const POLL: Duration = Duration::from_millis(10);

/// A listening driver; the fields are dropped in this order.
pub struct Driver {
    child: Child,
    pub address: SocketAddr,
    engine: Engine,
    _display: Option<Display>,
}

impl Driver {
    /// Starts a driver and waits until it listens. `home` is a folder for the files of
    /// the driver and its browser. A driver ends at once if another process has taken
    /// its port.
    pub fn start(engine: Engine, home: &Path) -> Self {
        let mut started = (0..STARTS).filter_map(|_| Self::try_start(engine, home));
        started.next().expect("the driver listens")
    }

    /// Starts a driver; `None` if it ended before it listened.
    fn try_start(engine: Engine, home: &Path) -> Option<Self> {
        let mut command = Command::new(engine.driver());
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command.envs(environment::fonts().map(|file| ("FONTCONFIG_FILE", file)));
        let mut display = None;
        match engine {
            Engine::Chromium => {
                command.arg("--port=0").env("TMPDIR", home);
            }
            Engine::Firefox => unreachable!("Firefoxes are kept"),
            Engine::WebKit => {
                let shown = display.insert(Display::start());
                command
                    .env("DISPLAY", shown.name())
                    .env("GDK_BACKEND", "x11");
                // Switches off the accessibility bus, which all tests would share.
                command.env("NO_AT_BRIDGE", "1");
                // There is no graphics card to share memory with; without it the tests
                // take a tenth less time.
                command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
                command.env("XDG_CONFIG_HOME", home);
            }
        }
        let (child, port) = match engine {
            Engine::WebKit => port_given(command)?,
            _ => port_said(command)?,
        };
        Some(Driver {
            child,
            address: SocketAddr::from(([127, 0, 0, 1], port)),
            engine,
            _display: display,
        })
    }

    /// Asks the driver to end its browser, and waits until it has ended.
    fn end_browser(&mut self) -> std::io::Result<()> {
        if self.engine == Engine::Chromium {
            // The request ends the driver, too.
            request(self.address, "GET /shutdown")?;
        }
        Ok(())
    }
}

/// Sends a request to a driver outside of any runtime, and waits for the answer.
pub fn request(address: SocketAddr, what: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect_timeout(&address, END)?;
    stream.set_read_timeout(Some(END))?;
    write!(
        stream,
        "{what} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"
    )?;
    stream.read(&mut [0]).map(drop)
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.end_browser();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a driver that chooses its port and reports it.
fn port_said(mut command: Command) -> Option<(Child, u16)> {
    let mut child = command.spawn().expect("the browser's driver starts");
    let output = child.stdout.take().expect("the driver's output");
    let (found, port) = mpsc::channel();
    // Reads to the end, since a full pipe would block the driver.
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some(port) = port_in(&line) {
                let _ = found.send(port);
            }
        }
    });
    match port.recv_timeout(START) {
        Ok(port) => Some((child, port)),
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

/// Returns the port in `ChromeDriver was started successfully on port 40123.`
fn port_in(line: &str) -> Option<u16> {
    line.strip_prefix("ChromeDriver was started successfully on port ")?
        .strip_suffix('.')?
        .parse()
        .ok()
}

/// The lock that lets one driver start at a time, so that no two get the same port.
static STARTING: Mutex<()> = Mutex::new(());

/// Starts a driver that must be given its port and reports nothing.
fn port_given(mut command: Command) -> Option<(Child, u16)> {
    let _alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = free.local_addr().expect("the port's number");
    drop(free);
    command
        .arg(format!("--port={}", address.port()))
        .stdout(Stdio::null());
    let mut child = command.spawn().expect("the browser's driver starts");
    until_listening(&mut child, address)?;
    Some((child, address.port()))
}

/// Waits until a process listens at the address; `None` if it ends before.
pub fn until_listening(child: &mut Child, address: SocketAddr) -> Option<()> {
    let deadline = Instant::now() + START;
    while TcpStream::connect(address).is_err() {
        if child.try_wait().expect("the process's state").is_some() {
            return None;
        }
        assert!(Instant::now() < deadline, "it does not listen at {address}");
        std::thread::sleep(POLL);
    }
    Some(())
}
