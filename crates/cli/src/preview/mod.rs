//! `crosslight preview`: serves an explainer on this machine while it is being written.
//! Each save is checked. After a good save the page is drawn anew and the open pages
//! reload. Errors are shown over the last good page, and in the terminal.

mod answers;

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use tokio::sync::watch;

use super::arguments::Preview;
use super::server::{listener, names, watching};
use super::{Failure, carried, explainer_folder, say};
use crosslight_compile::hexadecimal_digest;
use crosslight_publish::read_folder;
use crosslight_publish::{Files, MANIFEST, Manifest, PAGE, Template, draft};

/// The time to wait after a mistake for the rest of the save, which may be incomplete.
const REST: Duration = Duration::from_millis(80);

/// The state that the pages show.
#[derive(Clone, Debug, Default)]
struct Shown {
    /// The last good bundle, with its manifest.
    good: Option<Arc<(Files, Manifest)>>,
    /// The identity of the shown page; a page with another one reloads.
    version: String,
    /// The report of the errors in the last save.
    mistakes: Option<Arc<str>>,
    /// The report of the warnings in the last save.
    warnings: Option<Arc<str>>,
    /// The terminal's message about the last save.
    said: String,
}

/// Serves the folder until the process ends.
pub fn preview(asked: &Preview) -> Result<String, Failure> {
    let parts = Arc::new(carried::parts()?);
    let folder = explainer_folder(&asked.folder);
    if !folder.is_dir() {
        return Err(Failure::of(format!("{} is not a folder", folder.display())));
    }
    // One thread is enough for an editor's tabs; drawing has its own.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let serving = serve(asked, &folder, parts);
    runtime.map_err(Failure::of)?.block_on(serving)
}

async fn serve(asked: &Preview, folder: &Path, parts: Arc<Template>) -> Result<String, Failure> {
    // Before the first drawing, so that a port in use is told at once.
    let listener = listener(asked.host, asked.port).await?;
    let address = listener.local_addr().map_err(Failure::of)?;
    let shown = watch::Sender::new(Shown::default());
    let folder: Arc<Path> = folder.into();
    // Watched from before the first drawing on: a save during it would be lost.
    let mut changes = watching::changes(&folder, || {
        eprintln!(
            "note: the system does not tell of changes to this folder (a share, a container?): \
             it is looked at four times a second"
        );
    })
    .map_err(Failure::of)?;
    let first = drawn(&folder, &parts, &Shown::default()).await;
    tell(&first);
    shown.send_replace(first);
    if !address.ip().is_loopback() {
        eprintln!(
            "warning: whoever is in the same network can read this while the preview runs; \
             leave out --host to keep it on this machine"
        );
    }
    say(&format!(
        "{} is shown at http://{}/ until this ends (Ctrl+C)",
        folder.display(),
        reachable(address)
    ));
    let telling = shown.clone();
    let drawing = async move {
        while changes.next().await {
            let before = telling.borrow().clone();
            let mut after = drawn(&folder, &parts, &before).await;
            // Half a file has mistakes that its other half mends: they are not worth a
            // flash.
            while after.mistakes.is_some() && changes.more(REST).await {
                after = drawn(&folder, &parts, &before).await;
            }
            tell(&after);
            telling.send_replace(after);
        }
    };
    let names = names::Names::new(&asked.allow_host);
    let app = Router::new()
        .route(answers::EVENTS, get(answers::events))
        .route(answers::SCRIPT, get(answers::script))
        .fallback(get(answers::file))
        .with_state(answers::Preview::new(shown, names));
    tokio::select! {
        served = axum::serve(listener, app) => served.map_err(Failure::of)?,
        () = drawing => {}
    }
    Ok("the preview has ended".to_owned())
}

/// Prints the outcome of a save in the terminal.
fn tell(shown: &Shown) {
    match &shown.mistakes {
        Some(mistakes) => eprintln!("{}", mistakes.trim_end()),
        None => say(&shown.said),
    }
}

/// Returns an address for other machines, if the server listens on all of this machine's.
fn reachable(address: SocketAddr) -> SocketAddr {
    if !address.ip().is_unspecified() {
        return address;
    }
    // Connecting a UDP socket sends nothing: the system chooses the address that it would
    // send from. The other end is an address reserved for documentation.
    let own = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).and_then(|socket| {
        socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9))?;
        socket.local_addr()
    });
    let own = own.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |own| own.ip());
    SocketAddr::new(own, address.port())
}

/// Checks and draws the folder on a blocking thread.
async fn drawn(folder: &Arc<Path>, parts: &Arc<Template>, before: &Shown) -> Shown {
    let (folder, parts) = (folder.clone(), parts.clone());
    let drawing = tokio::task::spawn_blocking(move || draw(&folder, &parts));
    let drawn = drawing
        .await
        .unwrap_or_else(|error| Err(format!("error: {error}")));
    match drawn {
        Ok(drawn) => drawn,
        Err(mistakes) => {
            let version = if before.good.is_some() {
                // The last good page stays below its mistakes, so no page need reload.
                before.version.clone()
            } else {
                hexadecimal_digest(mistakes.as_bytes())
            };
            Shown {
                good: before.good.clone(),
                version,
                mistakes: Some(mistakes.into()),
                warnings: None,
                said: String::new(),
            }
        }
    }
}

fn draw(folder: &Path, parts: &Template) -> Result<Shown, String> {
    let folder = read_folder(folder)
        .map_err(|errors| errors.report(false))?
        .with_map();
    let said = |error: &dyn std::fmt::Display| format!("error: {error}");
    let files = draft(&folder, parts).map_err(|error| said(&error))?;
    let manifest = Manifest::read(files.get(MANIFEST).unwrap_or_default());
    let manifest = manifest.map_err(|error| said(&error))?;
    let warnings = folder.report(false);
    Ok(Shown {
        version: hexadecimal_digest(files.get(PAGE).unwrap_or_default()),
        good: Some(Arc::new((files, manifest))),
        mistakes: None,
        said: warnings.clone() + &folder.coverage.to_string(),
        warnings: (!warnings.is_empty()).then(|| warnings.into()),
    })
}
