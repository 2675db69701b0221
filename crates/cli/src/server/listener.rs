//! Listens on a port of this machine.

use std::io::ErrorKind;
use std::net::IpAddr;

use tokio::net::TcpListener;

use crate::Failure;

/// The ports to try if none is named.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8099;

/// Binds the named port, or the first free one.
///
/// # Errors
/// The message with its help, if no port can be used.
pub async fn listener(host: IpAddr, port: Option<u16>) -> Result<TcpListener, Failure> {
    let ports = port.map_or(PORTS, |port| port..=port);
    let mut refused = None;
    // The next port, not an error: a second preview is common, and its address is printed.
    for number in ports {
        match TcpListener::bind((host, number)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => refused = Some((number, error)),
        }
    }
    let (number, error) = refused.unwrap_or((0, ErrorKind::AddrInUse.into()));
    let reason = match error.kind() {
        ErrorKind::AddrInUse => "something listens there already".to_owned(),
        ErrorKind::AddrNotAvailable => format!("{host} is no address of this machine"),
        _ => error.to_string(),
    };
    Err(match port {
        Some(_) => Failure::with_help(
            format!("port {number} cannot be used: {reason}"),
            "name another with --port, or none to take the first that is free",
        ),
        None => Failure::with_help(
            format!(
                "no port from {} to {number} can be used: {reason}",
                PORTS.start()
            ),
            "name another with --port",
        ),
    })
}
