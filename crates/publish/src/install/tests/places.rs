//! The folders for a bundle, and the other files and programs there.

use super::*;

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
    let manifest = Manifest::read(&fs::read(out.join(".crosslight")).expect("a manifest"));
    let manifest = manifest.expect("a manifest");
    assert_eq!(manifest.explainers.len(), 8);
    for path in manifest.all() {
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
fn a_first_bundle_comes_beside_all_that_it_does_not_have() {
    for path in [
        ".git/HEAD",
        ".github/workflows/pages.yml",
        "CNAME",
        ".nojekyll",
        ".well-known/acme",
        "Desktop.ini",
        "lost+found/x",
        "README.md",
        "LICENSE",
        "404.html",
        "_config.yml",
        "package.json",
        "src/a",
        "fonts/mine.woff2",
        "index.html.bak",
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
                crate::read_files(folder.path()).expect("a folder") == expected,
                "{path}"
            );
        }
    }
}

#[test]
fn what_no_bundle_made_is_named_and_never_replaced() {
    for (paths, named) in [
        (&["index.html", "README.md"][..], &["index.html"][..]),
        // A file of headers is a bundle's only where a bundle is.
        (&["_headers"], &["_headers"]),
        (&[".crosslight"], &[".crosslight"]),
        (
            &["index.html/a", "article.md"],
            &["article.md", "index.html"],
        ),
        (&["fonts"], &["fonts"]),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        for path in paths {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(&file, "mine").expect("written");
        }
        let before = tree(folder.path());
        let refused = install(&bundle(&root(), "1"), &root(), folder.path());
        let Err(InstallError::Taken(taken)) = refused else {
            panic!("{paths:?}");
        };
        let expected: Vec<_> = named.iter().map(|name| folder.path().join(name)).collect();
        assert_eq!(taken, expected);
        assert_eq!(tree(folder.path()), before, "{paths:?}");
    }
}

#[test]
fn as_many_files_in_the_way_are_named_as_can_be_read() {
    let paths = |count: usize| {
        (1..=count)
            .map(|at| PathBuf::from(format!("f{at}")))
            .collect()
    };
    let said = |count| InstallError::Taken(paths(count)).to_string();
    assert!(
        said(1).starts_with("f1 is no bundle's file, and"),
        "{}",
        said(1)
    );
    assert!(said(2).contains("2 files are no bundle's, and would be replaced: f1, f2: move"));
    assert!(said(8).contains("f5, f6 and 2 more: move them away, or name another folder"));
}

#[test]
fn one_file_takes_the_place_of_nothing_or_of_its_like() {
    let folder = tempfile::tempdir().expect("a folder");
    let is_ours: fn(&[u8]) -> bool = |bytes| bytes.starts_with(b"ours");
    let file = folder.path().join("a/map.svg");
    install_file(b"ours 1", &file, is_ours).expect("a new one");
    install_file(b"ours 2", &file, is_ours).expect("another of ours");
    assert_eq!(fs::read(&file).expect("a file"), b"ours 2");
    let mine = folder.path().join("mine");
    fs::write(&mine, "mine").expect("written");
    let refused = install_file(b"ours 3", &mine, is_ours);
    assert!(matches!(refused, Err(InstallError::Foreign(path)) if path == mine));
    assert_eq!(fs::read(&mine).expect("a file"), b"mine");
    for below in [mine.join("x"), mine.join("x/y")] {
        let refused = install_file(b"ours 3", &below, is_ours);
        assert!(matches!(refused, Err(InstallError::NotAFolder(path)) if path == mine));
    }
    #[cfg(unix)]
    {
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&file, &link).expect("a link");
        let refused = install_file(b"ours 3", &link, is_ours);
        assert!(matches!(refused, Err(InstallError::Foreign(_))));
        assert_eq!(fs::read(&file).expect("a file"), b"ours 2");
    }
}
