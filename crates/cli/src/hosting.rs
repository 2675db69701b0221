//! `crosslight hosting`: the configuration that a server needs for a bundle.

use std::fs;
use std::path::Path;

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
        let help = match bundle_above(&asked.bundle) {
            Some(above) => format!(
                "name the whole bundle, which has the files of all its explainers: {}",
                above.display()
            ),
            None => "name the folder that `crosslight publish` or `make dist` made".to_owned(),
        };
        Failure::with_help(
            format!("{folder} is no bundle: {}: {reason}", path.display()),
            help,
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

/// Returns the bundle that has a folder, if one has.
fn bundle_above(folder: &Path) -> Option<&Path> {
    let mut above = folder.ancestors().skip(1);
    above.find(|it| it.join(MANIFEST).is_file())
}
