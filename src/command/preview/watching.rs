//! What an editor saves, told once it has been quiet for a moment.

use std::path::Path;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;

/// A save is often several changes: a new file, its bytes, its name.
const QUIET: Duration = Duration::from_millis(120);

/// The changes to a folder, for as long as this lives.
pub struct Changes {
    told: mpsc::UnboundedReceiver<()>,
    _watcher: RecommendedWatcher,
}

/// Watches a folder.
///
/// # Errors
/// Where the system refuses to tell.
pub fn changes(folder: &Path) -> notify::Result<Changes> {
    let (tell, told) = mpsc::unbounded_channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // What the system failed to tell may have been a change.
        if event.is_ok_and(|event| !changes_something(event.kind)) {
            return;
        }
        // After the end there is nobody to tell.
        let _ = tell.send(());
    })?;
    watcher.watch(folder, RecursiveMode::NonRecursive)?;
    Ok(Changes {
        told,
        _watcher: watcher,
    })
}

/// Reading a file, as we do, is told of as well.
fn changes_something(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

impl Changes {
    /// Waits for a change and for the quiet after it; false where none can come.
    pub async fn next(&mut self) -> bool {
        if self.told.recv().await.is_none() {
            return false;
        }
        while let Ok(more) = tokio::time::timeout(QUIET, self.told.recv()).await {
            if more.is_none() {
                return false;
            }
        }
        true
    }
}
