//! The two programs, each with the shipped article in a folder of its own.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use support::driver::until_listening;
use support::environment;

/// The shipped explainer's folder.
const SHIPPED: &str = "content";

/// A program that publishes articles and previews them.
#[derive(Clone, Copy, PartialEq)]
pub enum Tool {
    Crosslight,
    MdBook,
}

/// The shipped article in a folder of a tool's own form.
pub struct Article {
    tool: Tool,
    folder: PathBuf,
    text: String,
}

impl Article {
    /// Writes the folder.
    pub fn of(tool: Tool, folder: &Path) -> Self {
        let text = fs::read_to_string(Path::new(SHIPPED).join("article.md")).expect("the article");
        match tool {
            Tool::Crosslight => {
                fs::create_dir_all(folder).expect("a folder");
                let named = "explainer.toml";
                fs::copy(Path::new(SHIPPED).join(named), folder.join(named)).expect("a copy");
            }
            Tool::MdBook => {
                fs::create_dir_all(folder.join("src")).expect("a folder");
                fs::write(folder.join("book.toml"), "[book]\ntitle = \"Article\"\n")
                    .expect("written");
                fs::write(folder.join("src/SUMMARY.md"), "- [Article](article.md)\n")
                    .expect("written");
            }
        }
        Article {
            tool,
            folder: folder.to_owned(),
            text,
        }
    }

    /// Saves the article with more words in its title.
    pub fn title(&self, more: &str) {
        let (title, rest) = self.text.split_once('\n').expect("a title");
        let file = match self.tool {
            Tool::Crosslight => "article.md",
            Tool::MdBook => "src/article.md",
        };
        fs::write(self.folder.join(file), format!("{title}: {more}\n{rest}")).expect("written");
    }

    /// Publishes the article.
    pub fn publish(&self) {
        let mut command = self.command();
        match self.tool {
            Tool::Crosslight => {
                let out = self.folder.with_extension("published");
                command
                    .arg("publish")
                    .arg(&self.folder)
                    .arg("--out")
                    .arg(out)
            }
            Tool::MdBook => command.arg("build").arg(&self.folder),
        };
        assert!(command.status().expect("it runs").success(), "{command:?}");
    }

    /// Starts the preview, and returns its address.
    pub fn preview(&self) -> (Child, String) {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = free.local_addr().expect("its number");
        let port = address.port().to_string();
        drop(free);
        let mut command = self.command();
        match self.tool {
            Tool::Crosslight => command
                .arg("preview")
                .arg(&self.folder)
                .args(["--port", &port]),
            Tool::MdBook => command.arg("serve").arg(&self.folder).args([
                "--hostname",
                "127.0.0.1",
                "--port",
                &port,
            ]),
        };
        let mut process = command.spawn().expect("it runs");
        until_listening(&mut process, address).expect("it listens");
        (process, format!("http://{address}/"))
    }

    /// Returns the selector of the article's title in the page.
    pub fn heading(&self) -> &'static str {
        match self.tool {
            Tool::Crosslight => "h1",
            Tool::MdBook => "main h1",
        }
    }

    fn command(&self) -> Command {
        let mut command = match self.tool {
            Tool::Crosslight => Command::new(fs::canonicalize(environment::program()).expect("it")),
            Tool::MdBook => Command::new(md_book()),
        };
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

fn md_book() -> PathBuf {
    std::env::var_os("MDBOOK").map_or_else(|| "mdbook".into(), PathBuf::from)
}

/// Returns mdBook's name and version.
pub fn version() -> String {
    let output = Command::new(md_book()).arg("--version").output();
    let output = output.expect("mdbook is on the PATH, or MDBOOK names it");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
