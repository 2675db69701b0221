//! What an editor saves, told once it has been quiet for a moment.
//!
//! The system tells of changes at once, where it does: not on every share, not into
//! every container, and not of a folder that took the place of the one that is watched.
//! So the folder is looked at as well, a few times a second.

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

/// A save is often several changes: a new file, its bytes, its name.
const QUIET: Duration = Duration::from_millis(25);
/// How often the folder is looked at.
const LOOK: Duration = Duration::from_millis(250);
/// How long the system may take to tell of what was seen.
const LATE: Duration = Duration::from_millis(100);

/// The changes to a folder, for as long as this lives.
pub struct Changes(mpsc::UnboundedReceiver<()>);

/// Watches a folder. `say` is called once, if the system does not tell of its changes.
///
/// # Errors
/// Where no thread can be started.
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
        // What the system failed to tell may have been a change.
        if event.is_ok_and(|event| !changes_something(event.kind)) {
            return;
        }
        heard.fetch_add(1, Ordering::Relaxed);
        // After the end there is nobody to tell.
        let _ = tell.send(());
    })
}

/// Reading a file, as we do, is told of as well.
fn changes_something(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// What looks at the folder, in a thread of its own: a share may keep it waiting.
struct Looking {
    folder: PathBuf,
    seen: Seen,
    watcher: notify::Result<RecommendedWatcher>,
    /// How often the system told of something.
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
        // What was saved since the first look, before the system was asked to tell.
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
            thread::sleep(LATE);
            if self.heard.load(Ordering::Relaxed) == heard
                && let Some(say) = say.take()
            {
                say();
            }
        }
    }

    /// Asks the system to tell of changes to the folder that has the name now.
    fn watch(&mut self) -> bool {
        let Ok(watcher) = &mut self.watcher else {
            return false;
        };
        // Of one that is gone there is nothing to end.
        let _ = watcher.unwatch(&self.folder);
        watcher
            .watch(&self.folder, RecursiveMode::NonRecursive)
            .is_ok()
    }
}

/// What can be seen of a folder without reading its files.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    folder: Option<Identity>,
    files: [Option<(Identity, u64, Option<SystemTime>)>; 2],
}

/// Which file or folder it is, whatever its name.
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
    /// Waits for a change and for the quiet after it; false where none can come.
    pub async fn next(&mut self) -> bool {
        if self.0.recv().await.is_none() {
            return false;
        }
        while self.more(QUIET).await {}
        true
    }

    /// Whether another change comes within this time.
    pub async fn more(&mut self, time: Duration) -> bool {
        let more = tokio::time::timeout(time, self.0.recv()).await;
        more.is_ok_and(|more| more.is_some())
    }
}
