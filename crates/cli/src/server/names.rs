//! The host names that a server on this machine responds to.
//!
//! A page of any site can reach this machine if the site's name resolves to it (DNS
//! rebinding). An IP address or `localhost` can't be made to lead elsewhere, so requests
//! by these are allowed, with any port, as the port may be forwarded. Other names need
//! the editor's permission.

use std::net::{IpAddr, Ipv6Addr};

/// The names that the editor allowed.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<String>);

impl Names {
    /// Allows these names besides IP addresses and `localhost`.
    pub fn new(allowed: &[String]) -> Self {
        let allowed = allowed.iter().map(|name| bare(name).to_lowercase());
        Names(allowed.collect())
    }

    /// Returns whether a request with this `Host` is allowed.
    pub fn allow(&self, host: &str) -> bool {
        // Names of hosts know no case (RFC 4343).
        let name = bare(host).to_lowercase();
        let is_number = name.parse::<IpAddr>().is_ok()
            || name
                .strip_prefix('[')
                .and_then(|name| name.strip_suffix(']'))
                .is_some_and(|name| name.parse::<Ipv6Addr>().is_ok());
        is_number || name == "localhost" || name.ends_with(".localhost") || self.0.contains(&name)
    }
}

/// Returns a host without its port and without the final dot of a name.
pub fn bare(host: &str) -> &str {
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    host.strip_suffix('.').unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_localhost_are_answered_by_any_port_and_names_when_they_are_allowed() {
        let names = Names::new(&[
            "Studio-8080.codespace.example".to_owned(),
            "mac.local:9".into(),
        ]);
        for host in [
            "127.0.0.1:8080",
            "127.0.0.1:9000",
            "127.0.0.1",
            "192.168.1.7:8080",
            "[::1]:8080",
            "[fe80::1]",
            "localhost:9000",
            "LOCALHOST",
            "essay.localhost:8080",
            "studio-8080.codespace.example",
            "studio-8080.codespace.example:443",
            "mac.local:8080",
            "mac.local.",
        ] {
            assert!(names.allow(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example:8080",
            "codespace.example",
            "x.studio-8080.codespace.example",
            "[evil.example]:8080",
            "::1:8080x",
        ] {
            assert!(!names.allow(host), "{host}");
        }
    }
}
