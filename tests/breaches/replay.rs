//! `make breaches`: replays each breach in a copy of the tree and runs the test that
//! must fail. It ends with an error if one slips through, or if a test fails that was
//! not named. The copy, `target/breaches/tree`, is built in a folder of its own,
//! which is kept, so that only what a breach changes is built again.
//!
//! `make breaches ONLY=escape-ignored` replays those whose ids or walls have the word.

#[cfg(not(target_arch = "wasm32"))]
mod list;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    replay::all()
}

#[cfg(not(target_arch = "wasm32"))]
mod replay {
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::process::{Command, ExitCode, Output};
    use std::time::Instant;

    use super::list::{Breach, Kind, breaches};

    /// The copy of the tree.
    const TREE: &str = "target/breaches/tree";
    /// What is built in it.
    const TARGET: &str = "target/breaches/target";

    /// What came of a breach.
    enum Outcome {
        Caught,
        /// The test passed.
        SlippedThrough,
        /// Something else failed: what was said last.
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

    /// Copies what git knows or would, and what has changed since the last time only,
    /// so that cargo sees no change where there is none.
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

    fn replay(breach: &Breach) -> Outcome {
        let file = Path::new(TREE).join(&breach.file);
        let whole = fs::read_to_string(&file).expect("the file of the breach");
        fs::write(&file, whole.replacen(&breach.old, &breach.new, 1)).expect("written");
        let outcome = outcome(breach);
        fs::write(&file, whole).expect("mended");
        outcome
    }

    fn outcome(breach: &Breach) -> Outcome {
        if breach.kind == Kind::E2e {
            // Not optimized: what is built differs in its weight alone.
            let built = run(in_tree("trunk").args(["build"]));
            if !built.status.success() {
                return unclear(&built);
            }
            let panics = breach.test.contains("panics");
            if panics {
                let built = run(&mut in_tree("scripts/faulty.sh"));
                if !built.status.success() {
                    return unclear(&built);
                }
            }
        }
        let tested = run(&mut test(breach));
        let said = String::from_utf8_lossy(&tested.stdout).into_owned();
        let line = said
            .lines()
            .find(|line| line.starts_with("test ") && line.contains(&breach.test));
        match line {
            Some(line) if line.ends_with("... ok") => Outcome::SlippedThrough,
            Some(line) if line.ends_with("... FAILED") || line.ends_with("... FAIL") => {
                Outcome::Caught
            }
            _ => unclear(&tested),
        }
    }

    /// Runs the test of a breach, and no other whose name does not hold its name.
    fn test(breach: &Breach) -> Command {
        let kind = breach.kind.name();
        let mut command = in_tree("cargo");
        match breach.kind {
            Kind::Lib => command.args(["test", "--lib", &breach.test]),
            Kind::Browser => {
                command = in_tree("wasm-pack");
                let chromedriver =
                    std::env::var_os("CHROMEDRIVER").unwrap_or("chromedriver".into());
                command
                    .args([
                        "test",
                        "--mode",
                        "no-install",
                        "--headless",
                        "--chrome",
                        "--chromedriver",
                    ])
                    .arg(chromedriver)
                    .args([
                        "--",
                        "--no-default-features",
                        "--features",
                        "page",
                        "--test",
                        "browser",
                    ])
                    .arg(&breach.test)
            }
            Kind::E2e => command.args(["test", "--features", "e2e", "--test", kind, &breach.test]),
            _ => command.args(["test", "--test", kind, &breach.test]),
        };
        command
    }

    /// A command in the copy, with what the tests are run with.
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

    fn run(command: &mut Command) -> Output {
        let output = command.output();
        output.unwrap_or_else(|error| panic!("{command:?}: {error}"))
    }

    /// The last lines of what was said.
    fn unclear(output: &Output) -> Outcome {
        let said = [&*output.stdout, &*output.stderr].map(String::from_utf8_lossy);
        let said = said.join("\n");
        let lines: Vec<_> = said.lines().collect();
        Outcome::Unclear(lines[lines.len().saturating_sub(30)..].join("\n"))
    }
}
