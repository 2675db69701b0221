//! `crosslight studio`: serves Studio on this machine, and lets it read and write the two
//! files of one folder.
//!
//! A server that writes is open to every page that the browser shows, so it takes nothing
//! on trust: it listens on the loopback address alone, answers to the names of this machine
//! alone (DNS rebinding), and wants a token with each request for the folder. The token is
//! in the fragment of the printed address, which no browser sends, and comes back in a
//! header, which no other site may set.

mod answers;
mod project;
#[cfg(test)]
mod tests;
mod token;

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use tokio::sync::watch;

use super::arguments::Studio;
use super::server::{listener, watching};
use super::{Failure, carried, explainer_folder, say};
use crosslight_compile::LIMIT;
use crosslight_publish::{Files, MANIFEST, Manifest};
use project::Project;
use token::Token;

/// Serves Studio until the process ends.
pub fn studio(asked: &Studio) -> Result<String, Failure> {
    let bundle = carried::studio()?;
    let folder = asked.folder.as_deref().map(explainer_folder);
    if let Some(folder) = folder.as_deref().filter(|folder| !folder.is_dir()) {
        return Err(Failure::of(format!("{} is not a folder", folder.display())));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let serving = serve(asked.port, folder.as_deref(), bundle);
    runtime.map_err(Failure::of)?.block_on(serving)
}

async fn serve(port: Option<u16>, folder: Option<&Path>, bundle: Files) -> Result<String, Failure> {
    let manifest = Manifest::read(bundle.get(MANIFEST).unwrap_or_default());
    let manifest = manifest.map_err(Failure::of)?;
    // No choice of another address: this server writes files.
    let listener = listener(IpAddr::V4(Ipv4Addr::LOCALHOST), port).await?;
    let address = listener.local_addr().map_err(Failure::of)?;
    let token = Token::new().map_err(Failure::of)?;
    let project = folder.map(|folder| Arc::new(Project::new(folder)));
    let listing = project.as_deref().map(Project::listing).unwrap_or_default();
    let told = watch::Sender::new(listing);
    let subject = match folder {
        Some(folder) => format!("{} is open in Studio", folder.display()),
        None => "Studio is".to_owned(),
    };
    let fragment = token.text();
    say(&format!(
        "{subject} at http://{address}/#folder={fragment} until this ends (Ctrl+C)\n\
         Whoever has this address can change the folder's two files."
    ));
    let app = app(answers::Server {
        bundle: Arc::new((bundle, manifest)),
        project: project.clone(),
        token: Arc::new(token),
        told: told.clone(),
    });
    let served = axum::serve(listener, app);
    let Some((folder, project)) = folder.zip(project) else {
        served.await.map_err(Failure::of)?;
        return Ok("Studio has ended".to_owned());
    };
    let mut changes = watching::changes(folder, || ()).map_err(Failure::of)?;
    let telling = async move {
        while changes.next().await {
            let now = project.listing();
            told.send_if_modified(|before| {
                // A save can leave all bytes as they were; Studio need not ask for them
                // then.
                let is_other = *before != now;
                *before = now;
                is_other
            });
        }
    };
    tokio::select! {
        served = served => served.map_err(Failure::of)?,
        () = telling => {}
    }
    Ok("Studio has ended".to_owned())
}

fn app(server: answers::Server) -> Router {
    let limit = usize::try_from(LIMIT).unwrap_or(usize::MAX);
    let file = get(answers::read).put(answers::write);
    Router::new()
        .route("/-/folder", get(answers::listing))
        .route("/-/folder/changes", get(answers::changes))
        .route("/-/folder/files/{*name}", file)
        .fallback(get(answers::file))
        // A larger file could not be read again.
        .layer(DefaultBodyLimit::max(limit))
        .with_state(server)
}
