//! The folders that a bundle is installed in, those it is not, and failures, which
//! leave the last good bundle unchanged.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use crosslight_publish::Files;
use support::environment;

use crate::{GOOD, SHIPPED, fails_to_publish, files, publish, text};

/// Publishes a bundle; returns its folder and the one around it.
pub fn published() -> (tempfile::TempDir, PathBuf) {
    published_of(GOOD)
}

/// Publishes a bundle of a folder; returns its folder and the one around it.
fn published_of(content: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(Path::new(content), &out, &[]);
    (folder, out)
}

/// Copies the good folder and changes the copy.
pub fn spoilt(folder: &Path, spoil: impl Fn(&Path)) -> PathBuf {
    let copy = folder.join("spoilt");
    fs::create_dir(&copy).expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        fs::copy(Path::new(GOOD).join(file), copy.join(file)).expect("a copy");
    }
    spoil(&copy);
    copy
}

#[test]
fn a_mistake_leaves_the_last_good_bundle() {
    let (folder, out) = published();
    let before = files(&out);
    let wrong = spoilt(folder.path(), |copy| {
        fs::write(copy.join("explainer.toml"), "kicker = 1").expect("written");
    });
    let why = fails_to_publish(&wrong, &out, &[]);
    assert!(why.contains("1 mistake found"), "{why}");
    assert!(files(&out) == before);
}

#[test]
fn a_full_disk_leaves_the_last_good_bundle_and_nothing_beside_it() {
    let (folder, out) = published();
    let before = files(&out);
    // The system refuses to make a file larger than the page, as a full disk would
    // refuse it. SIGXFSZ is ignored, so that the program gets the error.
    let script = "trap '' XFSZ; ulimit -f 24; exec \"$@\"";
    let limited = Command::new("bash")
        .args(["-c", script, "bash"])
        .arg(environment::program())
        .args(["publish", SHIPPED, "--out", text(&out)])
        .output()
        .expect("bash runs");
    let why = String::from_utf8_lossy(&limited.stderr).into_owned();
    assert_eq!(limited.status.code(), Some(1), "{why}");
    assert!(why.starts_with(&format!("error: {}/", text(&out))), "{why}");
    assert!(why.contains("is as it was"), "{why}");
    assert!(files(&out) == before);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_repository_keeps_its_files_and_a_page_that_no_bundle_made_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = ["README.md", "LICENSE", "404.html", "_config.yml"];
    for name in own.into_iter().chain(["index.html"]) {
        fs::write(folder.path().join(name), "mine").expect("written");
    }
    let page = folder.path().join("index.html");
    let why = fails_to_publish(Path::new(GOOD), folder.path(), &[]);
    let named = format!("error: {} is no bundle's file", page.display());
    assert!(why.starts_with(&named), "{why}");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 5);
    fs::remove_file(&page).expect("moved away");
    let mut expected = Files::default();
    for content in [GOOD, SHIPPED] {
        publish(Path::new(content), folder.path(), &[]);
        let (_around, other) = published_of(content);
        expected = files(&other);
        for name in own {
            expected.add(name, "mine");
        }
        assert!(files(folder.path()) == expected, "{content}");
    }
    let mine = folder.path().join("LICENSE");
    for out in [mine.clone(), mine.join("below")] {
        let why = fails_to_publish(Path::new(GOOD), &out, &[]);
        assert!(
            why.contains("LICENSE is not a folder: name another"),
            "{why}"
        );
    }
    assert!(files(folder.path()) == expected);
}

#[test]
fn an_empty_folder_and_a_new_one_are_filled_with_what_others_may_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let (empty, new) = (folder.path().join("empty"), folder.path().join("a/b/new"));
    fs::create_dir(&empty).expect("a folder");
    for out in [&empty, &new] {
        publish(Path::new(GOOD), out, &[]);
        let mode = |path: &Path| {
            fs::metadata(path)
                .expect("it is there")
                .permissions()
                .mode()
        };
        assert_eq!(mode(out) & 0o777, 0o755, "{}", out.display());
        assert_eq!(mode(&out.join("index.html")) & 0o777, 0o644);
    }
    assert!(files(&empty) == files(&new));
}

/// Makes a folder a mount point, in a mount namespace that ends with the shell, and
/// runs a script there.
fn in_a_mount_point(out: &Path, script: &str) -> String {
    let mounted = format!("mount -t tmpfs -o size=8m none \"$1\" && {script}");
    let output = Command::new("unshare")
        .args([
            "--user",
            "--map-root-user",
            "--mount",
            "bash",
            "-ec",
            &mounted,
            "bash",
        ])
        .arg(out)
        .arg(environment::program())
        .output()
        .expect("unshare runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        crate::complained(&output)
    );
    said
}

#[test]
fn a_mount_point_gets_the_files_and_keeps_what_else_it_has() {
    let (folder, out) = published();
    let mount = folder.path().join("mount");
    fs::create_dir(&mount).expect("a folder");
    let script = format!(
        "mkdir \"$1/lost+found\"; \"$2\" publish {SHIPPED} --out \"$1\"; \
         \"$2\" publish {GOOD} --out \"$1\"; rmdir \"$1/lost+found\"; diff -r \"$1\" {} && echo alike",
        text(&out)
    );
    assert!(in_a_mount_point(&mount, &script).ends_with("alike\n"));
}

#[test]
fn a_full_mount_point_keeps_its_last_bundle() {
    let (folder, out) = published();
    let mount = folder.path().join("mount");
    fs::create_dir(&mount).expect("a folder");
    let script = format!(
        "\"$2\" publish {GOOD} --out \"$1\"; dd if=/dev/zero of=\"$1/.fill\" bs=1k 2>/dev/null || true; \
         \"$2\" publish {SHIPPED} --out \"$1\" 2>&1 || echo \"ended with $?\"; \
         rm \"$1/.fill\"; diff -r \"$1\" {} && echo alike",
        text(&out)
    );
    let said = in_a_mount_point(&mount, &script);
    assert!(said.contains(": the disk is full"), "{said}");
    assert!(
        said.contains("is as it was") && said.contains("ended with 1"),
        "{said}"
    );
    assert!(said.ends_with("alike\n"), "{said}");
}

#[test]
fn a_folder_below_one_that_cannot_be_written_gets_the_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("html");
    fs::create_dir(&out).expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).expect("set");
    // Root may write everywhere, so the script runs without that capability.
    let script = format!(
        "\"$2\" publish {GOOD} --out \"$1\"; \"$2\" publish {SHIPPED} --out \"$1\"; \
         ls -A \"$1/..\""
    );
    let output = Command::new("setpriv")
        .args([
            "--bounding-set=-all",
            "--inh-caps=-all",
            "bash",
            "-ec",
            &script,
            "bash",
        ])
        .arg(&out)
        .arg(environment::program())
        .output()
        .expect("setpriv runs");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("set");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        crate::complained(&output)
    );
    assert!(said.ends_with("\nhtml\n"), "{said}");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let elsewhere = elsewhere.path().join("dist");
    publish(Path::new(SHIPPED), &elsewhere, &[]);
    assert!(files(&out) == files(&elsewhere));
}

#[test]
fn a_program_that_is_killed_at_any_moment_leaves_a_whole_bundle() {
    let (folder, out) = published();
    let other = folder.path().join("other");
    publish(Path::new(SHIPPED), &other, &[]);
    let whole = [files(&out), files(&other)];
    let mut killed = 0;
    for number in 0..30 {
        let content = if number % 2 == 0 { SHIPPED } else { GOOD };
        let mut process = Command::new(environment::program())
            .args(["publish", content, "--out", text(&out)])
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("the program runs");
        // Kills the program later each time, mostly when it is nearly done.
        let aside = folder.path().join(".crosslight-dist");
        let lock = out.join(".crosslight-lock");
        while !aside.exists() && !lock.exists() && process.try_wait().expect("a state").is_none() {
            std::thread::yield_now();
        }
        for _ in 0..number * 40 {
            std::thread::yield_now();
        }
        process.kill().expect("killed");
        killed += u32::from(!process.wait().expect("ended").success());
        let mut there = files(&out);
        there.take(".crosslight-lock");
        assert!(whole.contains(&there), "{number}");
    }
    assert!(killed > 0);
    publish(Path::new(GOOD), &out, &[]);
    assert!(files(&out) == whole[0]);
    assert!(!folder.path().join(".crosslight-dist").exists());
}

#[test]
fn a_link_to_a_bundle_stays_a_link() {
    let (folder, out) = published();
    let link = folder.path().join("link");
    symlink(&out, &link).expect("a link");
    publish(Path::new(SHIPPED), &link, &[]);
    assert!(link.is_symlink());
    let page = fs::read_to_string(out.join("index.html")).expect("a page");
    assert!(page.contains("North Korea"));
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let why = fails_to_publish(Path::new(GOOD), Path::new("/proc/no/dist"), &[]);
    assert!(why.starts_with("error: /proc/no: "), "{why}");
    assert!(why.contains("note: /proc/no/dist is as it was"), "{why}");
}

#[test]
fn a_missing_folder_is_named() {
    let (_folder, out) = published();
    let before = files(&out);
    let why = fails_to_publish(Path::new("no/such/folder"), &out, &[]);
    assert!(why.contains("no/such/folder"), "{why}");
    assert!(files(&out) == before);
}

#[test]
fn a_file_that_leads_out_of_its_folder_is_not_followed() {
    let (folder, out) = published();
    let secret = folder.path().join("secret.md");
    fs::write(&secret, "# Secret\n\n## A\n\nB.\n").expect("written");
    let wrong = spoilt(folder.path(), |copy| {
        fs::remove_file(copy.join("article.md")).expect("removed");
        symlink(&secret, copy.join("article.md")).expect("a link");
    });
    let why = fails_to_publish(&wrong, &out, &[]);
    assert!(why.contains("leads out of the folder"), "{why}");
    assert!(!why.contains("Secret"), "{why}");
}

#[test]
fn what_is_no_file_and_what_is_too_large_are_refused_in_no_time() {
    let (folder, out) = published();
    let wrong = spoilt(folder.path(), |copy| {
        let article = copy.join("article.md");
        fs::remove_file(&article).expect("removed");
        let made = Command::new("mkfifo")
            .arg(&article)
            .status()
            .expect("mkfifo runs");
        assert!(made.success());
        fs::write(copy.join("explainer.toml"), "#".repeat(9 << 20)).expect("written");
    });
    let why = fails_to_publish(&wrong, &out, &[]);
    assert!(why.contains("it is no file"), "{why}");
    assert!(
        why.contains("it has 9437184 of at most 8388608 bytes"),
        "{why}"
    );
}
