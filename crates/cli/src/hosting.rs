//! `crosslight hosting`: the configuration that a server needs for a bundle.

use std::fs;

use super::Failure;
use super::arguments::{Hosting, Server};
use crosslight_publish::{
    MANIFEST, Manifest, Pages, for_apache, for_caddy, for_nginx, for_pages, headers_file,
};

/// Returns the snippet for the server or host.
pub fn hosting(asked: &Hosting) -> Result<String, Failure> {
    let path = asked.bundle.join(MANIFEST);
    let no_bundle = |reason: &dyn std::fmt::Display| {
        let folder = asked.bundle.display();
        Failure::with_help(
            format!("{folder} is no bundle: {}: {reason}", path.display()),
            "name the folder that `crosslight publish` or `make dist` made",
        )
    };
    let text = fs::read(&path).map_err(|error| no_bundle(&error))?;
    let manifest = Manifest::read(&text).map_err(|error| no_bundle(&error))?;
    let at = &asked.at;
    // Made anew from the manifest each time: nobody has to keep a configuration in step.
    Ok(match asked.server {
        Server::Nginx => for_nginx(&manifest, at, asked.brotli),
        Server::Caddy => for_caddy(&manifest, at),
        Server::Apache => for_apache(&manifest, at),
        Server::Netlify | Server::Cloudflare => headers_file(&manifest, at),
        Server::Github => for_pages(Pages::GitHub, at),
        Server::Gitlab => for_pages(Pages::GitLab, at),
    })
}
