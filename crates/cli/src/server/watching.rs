//! Watches the explainer folder and reports a save once the folder has been quiet for a
//! moment.
//!
//! The system's notifications are immediate, but not complete: they fail on some shares
//! and in some containers, and for a folder that replaced the watched one. So the folder
//! is polled as well, a few times a second.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;

/// The quiet that ends a save. A save is often several changes: a new file, its bytes,
/// its name.
const QUIET: Duration = Duration::from_millis(25);
/// The interval of polling.
const LOOK: Duration = Duration::from_millis(250);
/// The delay after which a missing notification counts as lost.
const LATE: Duration = Duration::from_millis(100);

/// The changes to a folder; dropping it ends the watch.
pub struct Changes(mpsc::UnboundedReceiver<()>);

/// Watches a folder. Calls `say` once, if the system does not report a change that polling
/// found.
///
/// # Errors
/// The system's error if no thread can be started.
pub fn changes(folder: &Path, say: impl FnOnce() + Send + 'static) -> io::Result<Changes> {
    let (tell, told) = mpsc::unbounded_channel();
    let heard = Arc::new(AtomicUsize::new(0));
    let looking = Looking {
        folder: folder.to_owned(),
        seen: Seen::of(folder),
        watcher: watcher(tell.clone(), heard.clone()),
        heard,
        tell,
    };
    let builder = thread::Builder::new().name("looking".to_owned());
    builder.spawn(move || looking.look(say))?;
    Ok(Changes(told))
}

fn watcher(
    tell: mpsc::UnboundedSender<()>,
    heard: Arc<AtomicUsize>,
) -> notify::Result<RecommendedWatcher> {
    notify::recommended_watcher(move |event: notify::Result<Event>| {
        // A failed notification may have been a change.
        if event.is_ok_and(|event| !changes_something(event.kind)) {
            return;
        }
        heard.fetch_add(1, Ordering::Relaxed);
        // The receiver may have ended.
        let _ = tell.send(());
    })
}

/// Returns whether an event is a change. Our own reading of a file is an event as well.
fn changes_something(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// The watch on the folder, in a thread of its own because a share may block it.
struct Looking {
    folder: PathBuf,
    seen: Seen,
    watcher: notify::Result<RecommendedWatcher>,
    /// The number of the system's notifications.
    heard: Arc<AtomicUsize>,
    tell: mpsc::UnboundedSender<()>,
}

impl Looking {
    fn look(mut self, say: impl FnOnce()) {
        let mut say = Some(say);
        if !self.watch()
            && let Some(say) = say.take()
        {
            say();
        }
        // Saves between the first look and the start of notifications are found here.
        while !self.tell.is_closed() {
            let heard = self.heard.load(Ordering::Relaxed);
            thread::sleep(LOOK);
            let now = Seen::of(&self.folder);
            if now == self.seen {
                continue;
            }
            let replaced = now.folder != self.seen.folder;
            self.seen = now;
            let _ = self.tell.send(());
            if replaced {
                self.watch();
                continue;
            }
            // The notification may only be slower than this look.
            thread::sleep(LATE);
            if self.heard.load(Ordering::Relaxed) == heard
                && let Some(say) = say.take()
            {
                say();
            }
        }
    }

    /// Asks the system for notifications about the folder that has the name now.
    fn watch(&mut self) -> bool {
        let Ok(watcher) = &mut self.watcher else {
            return false;
        };
        // There is nothing to unwatch if the old folder is gone.
        let _ = watcher.unwatch(&self.folder);
        watcher
            // The folder and not its two files: many editors save by a new file in the old
            // one's place, and a watch on a file would end there.
            .watch(&self.folder, RecursiveMode::NonRecursive)
            .is_ok()
    }
}

/// The observable state of a folder, without its files' contents.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    folder: Option<Identity>,
    files: [Option<(Identity, u64, Option<SystemTime>)>; 2],
}

/// The identity of a file or folder, independent of its name.
type Identity = (PathBuf, u64, u64);

impl Seen {
    fn of(folder: &Path) -> Self {
        let files = ["article.md", "explainer.toml"].map(|name| {
            let path = folder.join(name);
            let file = fs::metadata(&path).ok()?;
            Some((identity(&path)?, file.len(), file.modified().ok()))
        });
        Seen {
            folder: identity(folder),
            files,
        }
    }
}

fn identity(path: &Path) -> Option<Identity> {
    // The path behind links, too: a link that is turned to another folder is a change.
    let real = fs::canonicalize(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let metadata = fs::metadata(path).ok()?;
        Some((real, metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    Some((real, 0, 0))
}

impl Changes {
    /// Waits for a change and the quiet after it; returns false if no change can come.
    pub async fn next(&mut self) -> bool {
        if self.0.recv().await.is_none() {
            return false;
        }
        while self.more(QUIET).await {}
        true
    }

    /// Returns whether another change comes within this time.
    pub async fn more(&mut self, time: Duration) -> bool {
        let more = tokio::time::timeout(time, self.0.recv()).await;
        more.is_ok_and(|more| more.is_some())
    }
}
