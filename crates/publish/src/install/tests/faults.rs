//! Each step of installing fails once, in each way.

use super::*;

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
            assert!(
                crate::read_files(&out).expect("a folder") == bundle,
                "{what}"
            );
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
