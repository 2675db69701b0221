//! The installation of a bundle: shared parts of its tests.

mod faults;
mod places;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;

use super::disk::{Disk, System};
use super::*;
use crate::hosts::add_manifest;
use crate::manifest::{Manifest, Published};

/// The way in which a step fails.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// The program ends during the step, and no step follows.
    Killed,
    /// From this step on, the disk is full.
    Full,
    /// The system refuses this step alone.
    Refused,
}

/// A disk on which one step fails, with or without the exchange of folders.
struct Faulty<'a> {
    fault: Fault,
    left: Cell<usize>,
    failed: Cell<bool>,
    exchanges: bool,
    /// The actions of others right before the folders are exchanged.
    meanwhile: &'a dyn Fn(),
}

impl Faulty<'_> {
    fn new(fault: Fault, step: usize, exchanges: bool) -> Self {
        Faulty {
            fault,
            left: Cell::new(step),
            failed: Cell::new(false),
            exchanges,
            meanwhile: &|| {},
        }
    }

    /// Returns whether the next step fails; `fills` is for a step that takes room.
    fn fails(&self, fills: bool) -> bool {
        let reached = self.left.get() == 0;
        self.left.set(self.left.get().saturating_sub(1));
        let fails = match self.fault {
            Fault::Killed => reached,
            Fault::Full => reached && fills,
            Fault::Refused => reached && !self.failed.get(),
        };
        self.failed.set(self.failed.get() || fails);
        fails
    }

    fn step(&self, fills: bool) -> io::Result<()> {
        let kind = match self.fault {
            Fault::Full => ErrorKind::StorageFull,
            _ => ErrorKind::PermissionDenied,
        };
        if self.fails(fills) {
            return Err(kind.into());
        }
        Ok(())
    }
}

impl Disk for Faulty<'_> {
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let dead = self.failed.get() && self.fault == Fault::Killed;
        self.step(true).inspect_err(|_| {
            if !dead {
                fs::write(path, &bytes[..bytes.len() / 2]).expect("half of it");
            }
        })?;
        System.write(path, bytes)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step(true)?;
        System.create_folder(path)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(true)?;
        System.link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(false)?;
        System.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.step(false)?;
        if !self.exchanges {
            return Err(ErrorKind::CrossesDevices.into());
        }
        (self.meanwhile)();
        System.exchange(one, other)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step(false)?;
        System.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step(false)?;
        System.remove_folder(path)
    }
}

type Tree = BTreeMap<String, String>;

/// Returns a bundle whose page names its files, in its plain and in its compressed form.
fn bundle(sub_path: &SubPath, version: &str) -> Files {
    let mut files = Files::default();
    let digest = format!("{version:0>16}");
    let prefix = sub_path.prefix();
    let (module, data) = (
        format!("crosslight-{digest}.js"),
        format!("{prefix}explainer-{digest}.json"),
    );
    files.add("fonts/a-00000000000000ff.woff2", "letters");
    for name in [&module, &data] {
        files.add(name.as_str(), format!("content of {name}"));
    }
    files.add(format!("{prefix}article.md"), version);
    for form in ["index.html", "index.html.br"] {
        files.add(format!("{prefix}{form}"), format!("{module} {data}"));
    }
    let published = Published {
        files: files.paths().map(str::to_owned).collect(),
        ..Published::default()
    };
    let manifest = Manifest::of(sub_path, published);
    add_manifest(&manifest, &mut files).expect("a manifest");
    files
}

fn tree(folder: &Path) -> Tree {
    let files = crate::read_files(folder).expect("a folder");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let files = files.iter();
    files
        .map(|(path, bytes)| (path.to_owned(), text(bytes)))
        .collect()
}

/// Asserts that each form of the page is whole: every file that it names exists.
#[track_caller]
fn assert_serves(out: &Path, what: &str) {
    let there = tree(out);
    for form in ["index.html", "index.html.br"] {
        let page = there.get(form).unwrap_or_else(|| panic!("{what}: {form}"));
        let names: Vec<_> = page.split(' ').collect();
        assert_eq!(names.len(), 2, "{what}: {page}");
        for name in names {
            let content = format!("content of {name}");
            assert_eq!(there.get(name), Some(&content), "{what}: {form}");
        }
    }
}

struct Site {
    folder: tempfile::TempDir,
    out: PathBuf,
    old: Tree,
    new: Tree,
}

/// The files of others, by their paths.
const FOREIGN: [(&str, &str); 4] = [
    (".git/objects/ab", "blob"),
    ("CNAME", "gazette.example"),
    ("fonts/mine.woff2", "mine"),
    ("notes/a.txt", "a"),
];

impl Site {
    /// Creates a site with an old bundle; with `foreign`, files of others as well.
    fn new(foreign: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        install(&bundle(&root(), "1"), &root(), &out).expect("installed");
        if foreign {
            for (path, text) in FOREIGN {
                let path = out.join(path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                fs::write(path, text).expect("written");
            }
        }
        let old = tree(&out);
        let mut new = tree(&out);
        new.retain(|path, _| FOREIGN.iter().any(|(foreign, _)| foreign == path));
        for (path, bytes) in bundle(&root(), "2").iter() {
            new.insert(path.to_owned(), String::from_utf8_lossy(bytes).into_owned());
        }
        Site {
            folder,
            out,
            old,
            new,
        }
    }

    fn install(&self, disk: &dyn Disk) -> Result<(), InstallError> {
        install_on(disk, &bundle(&root(), "2"), &root(), &self.out)
    }

    /// Publishes again without a fault, and asserts the exact result.
    #[track_caller]
    fn assert_recovers(&self, what: &str) {
        self.install(&System).expect("installed");
        assert_eq!(tree(&self.out), self.new, "{what}");
        let beside = fs::read_dir(self.folder.path()).expect("a folder").count();
        assert_eq!(beside, 1, "{what}");
    }
}

fn root() -> SubPath {
    SubPath::default()
}

/// Returns the bundle's files, without those that only a stopped installation leaves.
fn without_own(mut tree: Tree) -> Tree {
    tree.retain(|path, _| path != LOCK);
    tree
}

/// Lets each step fail in turn, until no step fails.
fn at_each_step(fault: Fault, exchanges: bool, mut check: impl FnMut(&Faulty, &str) -> bool) {
    for step in 0.. {
        let disk = Faulty::new(fault, step, exchanges);
        let what = format!("{fault:?} at step {step}");
        if check(&disk, &what) {
            assert!(step > 8, "{step} steps");
            return;
        }
        assert!(step < 200, "no end");
    }
}
