//! A server on 127.0.0.1 that answers from memory, in brotli, over a modelled link. A
//! new connection takes round trips. An answer arrives at the link's rate, and no
//! faster than TCP's slow start allows (RFC 6928: ten segments at first, twice as many
//! after each round trip).

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

/// The bytes of a segment, and the segments of the first flight.
const SEGMENT: usize = 1460;
const FIRST_FLIGHT: usize = 10 * SEGMENT;

/// The link between the server and the browser.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The link's name in the tables.
    pub name: &'static str,
    /// The time from a request to its answer.
    pub round_trip: Duration,
    /// The bytes in a second; `None` for as fast as the machine.
    pub rate: Option<f64>,
}

/// The links to measure over.
pub const LINKS: [Link; 3] = [
    Link {
        name: "unthrottled",
        round_trip: Duration::ZERO,
        rate: None,
    },
    Link {
        name: "40 ms, 10 Mbit/s",
        round_trip: Duration::from_millis(40),
        rate: Some(10e6 / 8.0),
    },
    Link {
        name: "150 ms, 1.6 Mbit/s",
        round_trip: Duration::from_millis(150),
        rate: Some(1.6e6 / 8.0),
    },
];

/// A file as it is sent.
pub struct File {
    /// The media type.
    pub kind: &'static str,
    /// The bytes, in brotli unless it is a font.
    pub body: Vec<u8>,
    /// `true` if the bytes are in brotli.
    pub brotli: bool,
}

/// The files by their paths.
pub type Files = BTreeMap<String, File>;

/// A server that ends when dropped.
pub struct Server {
    address: SocketAddr,
    link: watch::Sender<Link>,
    /// A counter that grows when every connection is to end.
    visits: watch::Sender<u32>,
    listening: JoinHandle<()>,
}

impl Server {
    pub async fn start(files: Files) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("the port's number");
        let link = watch::Sender::new(LINKS[0]);
        let visits = watch::Sender::new(0);
        let shared = Arc::new(Shared {
            files,
            link: link.subscribe(),
            visits: visits.subscribe(),
            free: Mutex::new(Instant::now()),
        });
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = shared.clone();
                // A browser that leaves early is no mistake.
                tokio::spawn(async move { answer_all(stream, &shared).await.ok() });
            }
        });
        Server {
            address,
            link,
            visits,
            listening,
        }
    }

    /// Sends answers over this link from now on.
    pub fn over(&self, link: Link) {
        self.link.send_replace(link);
    }

    /// Ends all connections, since a first-time visitor has none.
    pub fn hang_up(&self) {
        self.visits.send_modify(|visits| *visits += 1);
    }

    pub fn address_of(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

struct Shared {
    files: Files,
    link: watch::Receiver<Link>,
    visits: watch::Receiver<u32>,
    /// The time when the link is free again: all connections share its rate.
    free: Mutex<Instant>,
}

/// Answers the requests of one connection, one after the other.
async fn answer_all(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    let mut flight = FIRST_FLIGHT;
    // One round trip for TCP's handshake and one for that of TLS 1.3, which the browser
    // does not need on this machine.
    let mut first = true;
    let mut visits = shared.visits.clone();
    visits.borrow_and_update();
    loop {
        let asked = tokio::select! {
            asked = request(&mut stream) => asked?,
            _ = visits.changed() => None,
        };
        let Some(path) = asked else { return Ok(()) };
        let link = *shared.link.borrow();
        let trips = if std::mem::take(&mut first) { 3 } else { 1 };
        let due = Instant::now() + link.round_trip * trips;
        let Some(file) = shared
            .files
            .get(path.split(['?', '#']).next().unwrap_or_default())
        else {
            stream
                .write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
                .await?;
            continue;
        };
        sleep_until(due).await;
        let coding = if file.brotli {
            "content-encoding: br\r\n"
        } else {
            ""
        };
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: {}\r\n{coding}cache-control: no-store\r\ncontent-length: {}\r\n\r\n",
            file.kind,
            file.body.len()
        );
        stream.write_all(head.as_bytes()).await?;
        send(&mut stream, &file.body, link, &mut flight, shared).await?;
    }
}

/// Returns the path of the next request; `None` at the connection's end.
async fn request(stream: &mut BufReader<TcpStream>) -> std::io::Result<Option<String>> {
    let mut path = None;
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        if line == "\r\n" {
            return Ok(path);
        }
        if path.is_none() {
            path = Some(line.split(' ').nth(1).unwrap_or("/").to_owned());
        }
    }
}

/// Sends bytes in flights, each twice as large as the last, at the link's rate.
async fn send(
    stream: &mut BufReader<TcpStream>,
    body: &[u8],
    link: Link,
    flight: &mut usize,
    shared: &Shared,
) -> std::io::Result<()> {
    let Some(rate) = link.rate else {
        return stream.write_all(body).await;
    };
    let mut rest = body;
    while !rest.is_empty() {
        let started = Instant::now();
        let (now, later) = rest.split_at(rest.len().min(*flight));
        for segment in now.chunks(SEGMENT) {
            let length = f64::from(u32::try_from(segment.len()).unwrap_or(u32::MAX));
            let arrived = {
                let mut free = shared.free.lock().await;
                *free = Instant::now().max(*free) + Duration::from_secs_f64(length / rate);
                *free
            };
            sleep_until(arrived).await;
            stream.write_all(segment).await?;
        }
        rest = later;
        *flight *= 2;
        if !rest.is_empty() {
            sleep_until(started + link.round_trip).await;
        }
    }
    Ok(())
}
