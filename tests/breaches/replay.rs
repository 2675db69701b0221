//! `make breaches`: replays each breach in a copy of the repository and runs the test
//! that must fail. It ends with an error if a breach slips through, or if a test fails
//! in the unchanged copy, where it would catch anything. The copy,
//! `target/breaches/tree`, is built in a folder of its own, which is kept, so that only
//! the changes of a breach are built again.
//!
//! `make breaches ONLY=escape-ignored` replays the breaches with this word in their id
//! or wall.

mod list;

fn main() -> std::process::ExitCode {
    // The tests of this package run in its folder; this program runs in the root.
    std::env::set_current_dir("..").expect("the tree's folder");
    replay::all()
}

mod replay {
    use std::fs;
    use std::os::unix::process::CommandExt;
    use std::path::{Path, PathBuf};
    use std::process::{Command, ExitCode, Output, Stdio};
    use std::time::Instant;

    use rustix::process::{Pid, Signal, kill_process_group};

    use super::list::{Breach, Kind, breaches};

    /// The copy of the repository.
    const TREE: &str = "target/breaches/tree";
    /// The copy's build folder.
    const TARGET: &str = "target/breaches/target";

    /// The outcome of a breach.
    enum Outcome {
        Caught,
        /// The test passed.
        SlippedThrough,
        /// Something else failed; the last output.
        Unclear(String),
    }

    pub fn all() -> ExitCode {
        let only: Vec<String> = std::env::args()
            .skip(1)
            .filter(|it| it != "--bench")
            .collect();
        let asked = |breach: &Breach| {
            only.is_empty()
                || only
                    .iter()
                    .any(|it| breach.id.contains(it) || breach.wall == *it)
        };
        let asked: Vec<Breach> = breaches().into_iter().filter(asked).collect();
        copy_tree();
        if !all_hold(&asked) {
            return ExitCode::FAILURE;
        }
        let mut table = vec!["| breach | caught by | seconds |\n|---|---|---|".to_owned()];
        let mut missed = Vec::new();
        for breach in &asked {
            let started = Instant::now();
            let outcome = replay(breach);
            let seconds = started.elapsed().as_secs();
            let said = match outcome {
                Outcome::Caught => format!("`{}`", breach.test),
                Outcome::SlippedThrough => {
                    missed.push(&breach.id);
                    "**nothing**: it slipped through".to_owned()
                }
                Outcome::Unclear(said) => {
                    missed.push(&breach.id);
                    eprintln!("{said}");
                    "**unclear**: the named test did not run to its end".to_owned()
                }
            };
            println!("{}: {said} ({seconds} s)", breach.id);
            table.push(format!("| {} | {said} | {seconds} |", breach.id));
        }
        fs::write("target/breaches/breaches.md", table.join("\n") + "\n").expect("written");
        println!(
            "{} of {} breaches were caught",
            asked.len() - missed.len(),
            asked.len()
        );
        if missed.is_empty() && !asked.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    /// Copies the files that git tracks or would track, and only those changed since
    /// the last time, so that cargo rebuilds nothing unchanged.
    fn copy_tree() {
        let listed = run(Command::new("git").args(["ls-files", "-co", "--exclude-standard", "-z"]));
        let names = String::from_utf8(listed.stdout).expect("names");
        let tree = Path::new(TREE);
        for name in names.split('\0').filter(|name| Path::new(name).is_file()) {
            let (from, to) = (Path::new(name), tree.join(name));
            let bytes = fs::read(from).expect("a file");
            if fs::read(&to).is_ok_and(|old| old == bytes) {
                continue;
            }
            fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
            fs::copy(from, to).expect("a copy");
        }
    }

    /// Tells whether each test passes without its breach.
    fn all_hold(asked: &[Breach]) -> bool {
        let mut built = false;
        for (at, breach) in asked.iter().enumerate() {
            if asked[..at].iter().any(|it| it.test == breach.test) {
                continue;
            }
            if breach.kind == Kind::E2e && !built {
                if let Err(said) = build(true) {
                    eprintln!("{said}");
                    return false;
                }
                built = true;
            }
            if let Outcome::Caught | Outcome::Unclear(_) = tested(breach) {
                println!("`{}` fails without a breach", breach.test);
                return false;
            }
        }
        println!("every test holds without its breach");
        true
    }

    fn replay(breach: &Breach) -> Outcome {
        let file = Path::new(TREE).join(&breach.file);
        let whole = fs::read_to_string(&file).expect("the file of the breach");
        fs::write(&file, whole.replacen(&breach.old, &breach.new, 1)).expect("written");
        let outcome = outcome(breach);
        fs::write(&file, whole).expect("mended");
        outcome
    }

    fn outcome(breach: &Breach) -> Outcome {
        if breach.kind == Kind::E2e
            && let Err(said) = build(breach.test.contains("panics"))
        {
            return Outcome::Unclear(said);
        }
        tested(breach)
    }

    /// Builds the bundle without optimization, which changes its weight alone; on
    /// request, also the one that panics on demand.
    fn build(panics: bool) -> Result<(), String> {
        let mut built = vec![run(in_tree("trunk").args(["build"]))];
        if panics {
            built.push(run(&mut in_tree("scripts/faulty.sh")));
        }
        let failed = built.iter().find(|output| !output.status.success());
        failed.map_or(Ok(()), |output| Err(last_lines(output)))
    }

    /// Runs the test of a breach and returns the outcome.
    fn tested(breach: &Breach) -> Outcome {
        let tested = run(&mut test(breach));
        let said = String::from_utf8_lossy(&tested.stdout).into_owned();
        let result = said.lines().find_map(|line| {
            let (name, result) = line.strip_prefix("test ")?.split_once(" ... ")?;
            let own = name.rsplit("::").next() == Some(&*breach.test);
            own.then_some(result)
        });
        match result {
            Some("ok") => Outcome::SlippedThrough,
            Some("FAILED" | "FAIL") => Outcome::Caught,
            _ => Outcome::Unclear(last_lines(&tested)),
        }
    }

    /// Returns the command for the test of a breach, which also runs tests whose names
    /// contain its name.
    fn test(breach: &Breach) -> Command {
        let kind = breach.kind.name();
        let mut command = in_tree("cargo");
        match breach.kind {
            Kind::Lib => command.args(["test", "--workspace", "--lib", &breach.test]),
            // `wasm-pack test` runs all tests; it takes no name.
            Kind::Browser => command
                .env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                    "wasm-bindgen-test-runner",
                )
                .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
                .args(["test", "--target", "wasm32-unknown-unknown"])
                .args(["--test", kind, &breach.test]),
            _ => command.args([
                "test",
                "-p",
                "crosslight-tests",
                "--test",
                kind,
                &breach.test,
            ]),
        };
        command
    }

    /// Returns a command in the copy, with the environment of the tests.
    fn in_tree(program: &str) -> Command {
        let here = std::env::current_dir().expect("the tree's folder");
        let tree: PathBuf = here.join(TREE);
        let mut command = Command::new(program);
        command
            .current_dir(&tree)
            .env("CARGO_TARGET_DIR", here.join(TARGET))
            .env("CROSSLIGHT_DIST", tree.join("dist"))
            .env("CROSSLIGHT_FAULTY_DIST", tree.join("target/faulty/dist"))
            .env("NODE_MODULES", here.join("node_modules"));
        command
    }

    /// Runs a command and ends the processes that it leaves behind: the runner of tests
    /// in a browser ends that browser's driver alone.
    fn run(command: &mut Command) -> Output {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn();
        let child = child.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let group = Pid::from_child(&child);
        let output = child.wait_with_output().expect("what was said");
        // Mostly nothing is left.
        let _ = kill_process_group(group, Signal::TERM);
        output
    }

    fn last_lines(output: &Output) -> String {
        let said = [&*output.stdout, &*output.stderr].map(String::from_utf8_lossy);
        let said = said.join("\n");
        let lines: Vec<_> = said.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }
}
