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
                crate::read_files(folder.path()).expect("a folder") == expected,
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
