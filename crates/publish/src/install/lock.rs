//! The lock of a folder, by which two publications follow each other.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{InstallError, LOCK, at};

/// The interval between attempts to take the lock.
const PAUSE: Duration = Duration::from_millis(30);

/// The right to install into a folder. It ends when it is dropped, or with the program.
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of a folder; waits up to `patience` for another publication.
    ///
    /// # Errors
    /// [`InstallError::Busy`] after that time; [`InstallError::Path`] if the folder can't
    /// be written.
    pub fn take(out: &Path, patience: Duration) -> Result<Self, InstallError> {
        let started = Instant::now();
        let path = out.join(LOCK);
        loop {
            let file = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&path);
            let file = file.map_err(at(out))?;
            match file.try_lock() {
                Ok(()) => {
                    let path = path.clone();
                    let lock = Lock { file, path };
                    // The last holder may have exchanged the folder, or removed the file.
                    if lock.is_of_the_path() {
                        return Ok(lock);
                    }
                }
                Err(TryLockError::WouldBlock) if started.elapsed() >= patience => {
                    return Err(InstallError::Busy(out.to_owned()));
                }
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
                // Some shares have no locks; other publications have none there either.
                Err(TryLockError::Error(_)) => return Ok(Lock { file, path }),
            }
        }
    }

    /// Records the folder's new path.
    pub fn moved_to(&mut self, out: &Path) {
        self.path = out.join(LOCK);
    }

    /// Returns whether the locked file is the one at the path.
    fn is_of_the_path(&self) -> bool {
        let same = || -> io::Result<bool> {
            Ok(is_same(&self.file.metadata()?, &fs::metadata(&self.path)?))
        };
        same().unwrap_or(false)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.is_of_the_path() {
            // A file that stays does no harm: the lock on it has ended.
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(unix)]
fn is_same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_same(_one: &fs::Metadata, _other: &fs::Metadata) -> bool {
    true
}
