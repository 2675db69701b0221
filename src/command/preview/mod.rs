//! `crosslight preview`: serves an explainer on this machine while it is being
//! written. Each save is checked; a good one is drawn anew and the open pages load
//! again; a mistake is shown in them, over the last good page, and in the terminal.

mod answers;
mod watching;

use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::arguments::Preview;
use super::{Failure, carried, say};
use crate::publish::{Files, PAGE, Parts, RECORD, Record, Site, bundle};
use crate::reading::hexadecimal_digest;
use crate::reading::read_folder;

/// The ports that are tried where none is named.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8099;

/// What the pages show.
#[derive(Clone, Debug, Default)]
struct Shown {
    /// The last good bundle, with its record.
    good: Option<Arc<(Files, Record)>>,
    /// Names what is shown, so that a page knows whether it is still that.
    version: String,
    /// What is wrong with what was saved last.
    mistakes: Option<Arc<str>>,
}

/// Serves the folder until the process is ended.
pub fn preview(asked: &Preview) -> Result<String, Failure> {
    let parts = Arc::new(carried::parts()?);
    if !asked.folder.is_dir() {
        return Err(Failure::of(format!(
            "{} is not a folder",
            asked.folder.display()
        )));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.map_err(Failure::of)?.block_on(serve(asked, parts))
}

async fn serve(asked: &Preview, parts: Arc<Parts>) -> Result<String, Failure> {
    let listener = listener(asked.port).await?;
    let address = listener.local_addr().map_err(Failure::of)?;
    let shown = watch::Sender::new(Shown::default());
    let changes = watching::changes(&asked.folder).map_err(Failure::of)?;
    let folder: Arc<Path> = asked.folder.as_path().into();
    shown.send_replace(drawn(&folder, &parts, &Shown::default()).await);
    say(&format!(
        "{} is shown at http://{address}/ until this ends (Ctrl+C)",
        asked.folder.display()
    ));
    let telling = shown.clone();
    let drawing = async move {
        let mut changes = changes;
        while changes.next().await {
            let before = telling.borrow().clone();
            telling.send_replace(drawn(&folder, &parts, &before).await);
        }
    };
    let app = Router::new()
        .route(answers::EVENTS, get(answers::events))
        .route(answers::SCRIPT, get(answers::script))
        .fallback(get(answers::file))
        .with_state(answers::Preview::new(shown, address));
    tokio::select! {
        served = axum::serve(listener, app) => served.map_err(Failure::of)?,
        () = drawing => {}
    }
    Ok("the preview has ended".to_owned())
}

/// The port that was named, or the first free one.
async fn listener(port: Option<u16>) -> Result<TcpListener, Failure> {
    let ports = port.map_or(PORTS, |port| port..=port);
    let mut refused = None;
    for number in ports {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, number)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => refused = Some((number, error)),
        }
    }
    let (number, error) = refused.unwrap_or((0, ErrorKind::AddrInUse.into()));
    let reason = match error.kind() {
        ErrorKind::AddrInUse => "something listens there already".to_owned(),
        _ => error.to_string(),
    };
    Err(Failure(match port {
        Some(_) => format!(
            "error: port {number} cannot be used: {reason}\n\
             help: name another with --port, or none to take the first that is free"
        ),
        None => format!(
            "error: no port from {} to {number} can be used: {reason}\n\
             help: name another with --port",
            PORTS.start()
        ),
    }))
}

/// Checks and draws the folder, in a thread of its own, and says what came of it.
async fn drawn(folder: &Arc<Path>, parts: &Arc<Parts>, before: &Shown) -> Shown {
    let (folder, parts) = (folder.clone(), parts.clone());
    let drawing = tokio::task::spawn_blocking(move || draw(&folder, &parts));
    let drawn = drawing
        .await
        .unwrap_or_else(|error| Err(format!("error: {error}")));
    match drawn {
        Ok((files, record, coverage)) => {
            say(&coverage);
            let page = files.get(PAGE).unwrap_or_default();
            Shown {
                version: hexadecimal_digest(page),
                good: Some(Arc::new((files, record))),
                mistakes: None,
            }
        }
        Err(mistakes) => {
            eprintln!("{}", mistakes.trim_end());
            let version = if before.good.is_some() {
                before.version.clone()
            } else {
                hexadecimal_digest(mistakes.as_bytes())
            };
            Shown {
                good: before.good.clone(),
                version,
                mistakes: Some(mistakes.into()),
            }
        }
    }
}

fn draw(folder: &Path, parts: &Parts) -> Result<(Files, Record, String), String> {
    let folder = read_folder(folder).map_err(|errors| errors.report(false))?;
    let said = |error: &dyn std::fmt::Display| format!("error: {error}");
    let files = bundle(&folder, parts, &Site::default()).map_err(|error| said(&error))?;
    let record = Record::read(files.get(RECORD).unwrap_or_default());
    let record = record.map_err(|error| said(&error))?;
    Ok((
        files,
        record,
        folder.report(false) + &folder.coverage.to_string(),
    ))
}
