//! A bundle is installed, and each step of it fails once.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;

use super::disk::{Disk, System};
use super::*;
use crate::publish::record::{Published, Record};

/// How a step fails.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// The program ends in the middle of it: nothing follows.
    Killed,
    /// From then on there is no room.
    Full,
    /// It alone is refused.
    Refused,
}

/// A disk on which one step fails, and where folders may change places or not.
struct Faulty<'a> {
    fault: Fault,
    left: Cell<usize>,
    failed: Cell<bool>,
    exchanges: bool,
    /// What others do right before the folders change places.
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

    /// Whether the next step fails; `fills` where it takes room.
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

/// A bundle whose page, in both of its forms, names what it needs.
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
    let record = Record::of(sub_path, published);
    record.complete(&mut files).expect("a record");
    files
}

fn tree(folder: &Path) -> Tree {
    let files = Files::read(folder).expect("a folder");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let files = files.iter();
    files
        .map(|(path, bytes)| (path.to_owned(), text(bytes)))
        .collect()
}

/// Sees that each form of the page is whole: it has all that it names.
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

/// Files of others, by their paths.
const FOREIGN: [(&str, &str); 4] = [
    (".git/objects/ab", "blob"),
    ("CNAME", "gazette.example"),
    ("fonts/mine.woff2", "mine"),
    ("notes/a.txt", "a"),
];

impl Site {
    /// A site with an old bundle; `foreign` where there are files of others, too.
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

    /// Publishes again without a fault, and sees that all is there and nothing more.
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

/// The bundle's files, without what only a stopped installation leaves.
fn without_own(mut tree: Tree) -> Tree {
    tree.retain(|path, _| path != LOCK);
    tree
}

/// Lets each step fail, as long as one does.
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

#[test]
fn a_program_that_is_killed_leaves_the_old_bundle_or_the_new_one() {
    at_each_step(Fault::Killed, true, |disk, what| {
        let site = Site::new(false);
        let ended = site.install(disk).is_ok() && !disk.failed.get();
        let there = without_own(tree(&site.out));
        assert!(there == site.old || there == site.new, "{what}: {there:?}");
        site.assert_recovers(what);
        ended
    });
}

#[test]
fn a_program_that_is_killed_while_files_change_in_place_leaves_whole_pages() {
    for foreign in [false, true] {
        at_each_step(Fault::Killed, false, |disk, what| {
            let site = Site::new(foreign);
            let ended = site.install(disk).is_ok();
            assert_serves(&site.out, what);
            for (path, text) in FOREIGN.iter().filter(|_| foreign) {
                let there = fs::read_to_string(site.out.join(path)).expect("it is there");
                assert_eq!(there, *text, "{what}");
            }
            site.assert_recovers(what);
            ended
        });
    }
}

#[test]
fn a_first_bundle_whose_program_is_killed_is_whole_or_has_no_page() {
    for exchanges in [true, false] {
        at_each_step(Fault::Killed, exchanges, |disk, what| {
            let folder = tempfile::tempdir().expect("a folder");
            let out = folder.path().join("site");
            let bundle = bundle(&root(), "1");
            let ended = install_on(disk, &bundle, &root(), &out).is_ok() && !disk.failed.get();
            if out.join("index.html").exists() {
                assert_serves(&out, what);
            }
            install(&bundle, &root(), &out).expect("installed");
            assert!(Files::read(&out).expect("a folder") == bundle, "{what}");
            assert_eq!(
                fs::read_dir(folder.path()).expect("a folder").count(),
                1,
                "{what}"
            );
            ended
        });
    }
}

#[test]
fn a_full_disk_leaves_all_as_it_was() {
    for (exchanges, foreign) in [(true, false), (false, false), (false, true)] {
        at_each_step(Fault::Full, exchanges, |disk, what| {
            let site = Site::new(foreign);
            let installed = site.install(disk);
            let expected = if installed.is_ok() {
                &site.new
            } else {
                &site.old
            };
            assert_eq!(&tree(&site.out), expected, "{what}");
            assert_eq!(
                fs::read_dir(site.folder.path()).expect("a folder").count(),
                1,
                "{what}"
            );
            if let Err(error) = installed {
                assert!(error.to_string().ends_with(": the disk is full"), "{error}");
                assert!(error.note(&site.out).ends_with("is as it was"), "{what}");
            }
            site.assert_recovers(what);
            !disk.failed.get()
        });
    }
}

#[test]
fn one_refused_step_leaves_whole_pages_and_is_told_of_as_what_it_is() {
    for (exchanges, foreign) in [(true, false), (false, true)] {
        at_each_step(Fault::Refused, exchanges, |disk, what| {
            let site = Site::new(foreign);
            let installed = site.install(disk);
            assert_serves(&site.out, what);
            match &installed {
                Ok(()) => assert_eq!(without_own(tree(&site.out)), site.new, "{what}"),
                Err(InstallError::Unfinished(..)) => {}
                Err(_) => {
                    let mut there = tree(&site.out);
                    there.retain(|path, _| !path.contains(STAGED) && path != JOURNAL);
                    assert_eq!(there, site.old, "{what}");
                }
            }
            site.assert_recovers(what);
            !disk.failed.get()
        });
    }
}

#[test]
fn a_file_that_comes_while_the_folders_change_places_is_not_lost() {
    let site = Site::new(false);
    let mut disk = Faulty::new(Fault::Killed, usize::MAX, true);
    let meanwhile = || fs::write(site.out.join("upload.txt"), "mine").expect("written");
    disk.meanwhile = &meanwhile;
    site.install(&disk).expect("installed");
    let mut expected = site.new.clone();
    expected.insert("upload.txt".into(), "mine".into());
    assert_eq!(tree(&site.out), expected);
}

#[test]
fn many_publications_at_once_come_one_after_the_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    thread::scope(|scope| {
        for number in 0..8 {
            let out = &out;
            scope.spawn(move || {
                let path: SubPath = format!("e{number}").parse().expect("a path");
                install(&bundle(&path, "1"), &path, out).expect("installed");
            });
        }
    });
    let record = Record::read(&fs::read(out.join(".crosslight")).expect("a record"));
    let record = record.expect("a record");
    assert_eq!(record.explainers.len(), 8);
    for path in record.all() {
        assert!(out.join(path).is_file(), "{path}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    assert!(!out.join(LOCK).exists());
}

#[test]
fn whoever_waits_too_long_is_told_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let _held = Lock::take(folder.path(), Duration::ZERO).expect("a lock");
    let refused = Lock::take(folder.path(), Duration::from_millis(50));
    let why = refused.err().expect("it is held").to_string();
    assert!(why.starts_with("another publication into "), "{why}");
}

#[test]
fn a_first_bundle_comes_beside_what_hosts_and_desktops_put_there() {
    for path in [
        ".git/HEAD",
        ".git",
        ".github/workflows/pages.yml",
        ".gitignore",
        "CNAME",
        ".nojekyll",
        ".well-known/acme",
        ".DS_Store",
        "Desktop.ini",
        "Thumbs.db",
        ".htaccess",
        "lost+found/x",
        "robots.txt",
        ".env",
        "@eaDir/x",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(&file, "mine").expect("written");
        for version in ["1", "2"] {
            let bundle = bundle(&root(), version);
            install(&bundle, &root(), folder.path()).expect("installed");
            let mut expected = bundle.clone();
            expected.add(path, "mine");
            assert!(
                Files::read(folder.path()).expect("a folder") == expected,
                "{path}"
            );
        }
    }
    for path in ["index.html", "article.md", "src/a", "git"] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(&file, "mine").expect("written");
        let refused = install(&bundle(&root(), "1"), &root(), folder.path());
        assert!(
            matches!(refused, Err(InstallError::NotABundle(_))),
            "{path}"
        );
        assert_eq!(tree(folder.path()).len(), 1, "{path}");
    }
}
