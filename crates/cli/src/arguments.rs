//! The arguments of the command line.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::error::{Error, ErrorKind};
use clap::{Args, ColorChoice, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crosslight_publish::{At, BaseUrl, SubPath};

/// Publishes an article as an interactive explainer.
#[derive(Debug, Parser)]
#[command(name = "crosslight", version, arg_required_else_help = true, after_help = EXIT_CODES)]
pub struct Arguments {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
    /// Say nothing but what is wrong
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Use colours for what is wrong
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    pub color: ColorChoice,
}

impl Arguments {
    /// Refuses arguments that only a count of others makes wrong.
    ///
    /// # Errors
    /// The parser's own error, which ends the program as a wrong call.
    pub fn fit_together(&self) -> Result<(), Error> {
        let Command::Publish(asked) = &self.command else {
            return Ok(());
        };
        let for_one = [
            ("--single-file", asked.single_file),
            ("--sub-path", asked.sub_path.is_some()),
        ];
        let Some((option, _)) = for_one.iter().find(|(_, is_given)| *is_given) else {
            return Ok(());
        };
        if asked.folders.len() < 2 {
            return Ok(());
        }
        let mut command = Arguments::command();
        command.build();
        let message = format!(
            "{option} is for one explainer; several have a folder each below DIST, named as theirs"
        );
        let publish = command.find_subcommand_mut("publish");
        Err(match publish {
            Some(publish) => publish.error(ErrorKind::ArgumentConflict, message),
            None => command.error(ErrorKind::ArgumentConflict, message),
        })
    }
}

/// The note on exit codes at the end of the help.
const EXIT_CODES: &str = "It ends with 0 where all is good, with 1 where something is wrong that it \
     has said, and with 2 where it was called wrongly.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a sample explainer folder to begin with
    New(New),
    /// Make an explainer folder of an article in Markdown, HTML or plain text
    Import(Import),
    /// Draft who says what in an explainer folder, by rules, to be confirmed
    Draft(Draft),
    /// Check an explainer folder and say what it covers
    Check(Check),
    /// List the sentences of an explainer folder, with who says them
    Sentences(Sentences),
    /// Draw the map of an explainer folder alone, as a picture
    Map(Map),
    /// Print the interface's words in a language, to begin with
    Labels(Labels),
    /// Make the bundle of an explainer folder
    Publish(Publish),
    /// Serve an explainer folder on this machine while it is being written
    Preview(Preview),
    /// Serve Studio on this machine, where an explainer is made in the browser
    Studio(Studio),
    /// Print what a server needs to know about a bundle
    Hosting(Hosting),
    /// Print the completions for a shell
    Completions(Completions),
    /// Print the man page
    Man,
}

/// `crosslight completions`
#[derive(Args, Debug)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
}

/// `crosslight new`
#[derive(Args, Debug)]
pub struct New {
    /// The folder to write: a new or empty one
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// `crosslight import`
#[derive(Args, Debug)]
pub struct Import {
    /// The article: Markdown of any dialect, a saved web page, or plain text
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The folder to write: a new or empty one; here, with the file's name, if none is named
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The file's encoding, where it is not UTF-8 and does not say it, such as `windows-1251`
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
}

/// `crosslight draft`
#[derive(Args, Debug)]
pub struct Draft {
    /// The explainer folder: article.md and, where it is begun, explainer.toml
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Draft by rules that are only guesses, too
    #[arg(long)]
    pub guesses: bool,
    /// The article's language, where the folder does not name it, such as `de`
    #[arg(long, value_name = "LANG")]
    pub language: Option<String>,
}

/// `crosslight preview`
#[derive(Args, Debug)]
pub struct Preview {
    /// The explainer folder: article.md and explainer.toml
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The port; the first free one from 8080 if none is named
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// The address to listen on, such as 0.0.0.0 for a phone in the same network
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub host: IpAddr,
    /// A name by which the preview may be asked, where something forwards its port
    #[arg(long, value_name = "NAME")]
    pub allow_host: Vec<String>,
}

/// `crosslight studio`
#[derive(Args, Debug)]
pub struct Studio {
    /// The explainer folder that Studio reads and writes; none if it is absent
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The port; the first free one from 8080 if none is named
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
}

/// `crosslight check`
#[derive(Args, Debug)]
pub struct Check {
    /// The explainer folder: article.md and explainer.toml
    #[arg(value_name = "DIR", required_unless_present = "list")]
    pub folder: Option<PathBuf>,
    /// List the rules that an explainer keeps, by their names
    #[arg(long)]
    pub list: bool,
    /// For whom the result is written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `crosslight sentences`
#[derive(Args, Debug)]
pub struct Sentences {
    /// The explainer folder: article.md and explainer.toml
    #[arg(value_name = "DIR", required_unless_present = "hedges")]
    pub folder: Option<PathBuf>,
    /// For whom the result is written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Print the hedge words of a language in place of sentences: `en` where DIR and
    /// LANGUAGE are absent
    #[arg(long, value_name = "LANGUAGE", num_args = 0..=1, default_missing_value = "")]
    pub hedges: Option<String>,
}

/// `crosslight labels`
#[derive(Args, Debug)]
pub struct Labels {
    /// The language, a BCP 47 tag such as `de` or `pt-BR`
    #[arg(value_name = "LANG")]
    pub language: String,
}

/// For whom a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Lines of the files, with what is wrong in them
    Human,
    /// One JSON object on standard output
    Json,
}

/// `crosslight map`
#[derive(Args, Debug)]
pub struct Map {
    /// The explainer folder: article.md and explainer.toml
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub svg: PathBuf,
}

/// `crosslight publish`
#[derive(Args, Debug)]
pub struct Publish {
    /// The explainer folder: article.md and explainer.toml; of several, a site with an index
    #[arg(value_name = "DIR", required = true)]
    pub folders: Vec<PathBuf>,
    /// The bundle's folder: a new one, an earlier bundle, or any in which no file is in the way
    #[arg(long, value_name = "DIST")]
    pub out: PathBuf,
    /// A file with `[site]`: the name, colours and footer of a site with an index
    #[arg(long, value_name = "FILE", conflicts_with_all = ["single_file", "sub_path"])]
    pub site: Option<PathBuf>,
    /// Publish drafts that nobody has confirmed; the page says which they are
    #[arg(long)]
    pub draft: bool,
    /// Make one HTML file, DIST, with everything inside it
    #[arg(long, conflicts_with_all = ["base_url", "sub_path"])]
    pub single_file: bool,
    /// The address at which DIST will be served
    #[arg(long, value_name = "URL")]
    pub base_url: Option<BaseUrl>,
    /// Put the page into DIST/PATH, beside other explainers that share its files
    #[arg(long, value_name = "PATH")]
    pub sub_path: Option<SubPath>,
}

/// `crosslight hosting`
#[derive(Args, Debug)]
pub struct Hosting {
    /// The bundle
    #[arg(value_name = "DIST")]
    pub bundle: PathBuf,
    /// The server or host
    #[arg(long = "for", value_enum, value_name = "HOST")]
    pub server: Server,
    /// The path at which the bundle is served
    #[arg(long, value_name = "PATH", default_value_t)]
    pub at: At,
    /// Use the module `ngx_brotli` of nginx
    #[arg(long)]
    pub brotli: bool,
}

/// A server or host that a snippet can be made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Server {
    /// To be included in a `server` block
    Nginx,
    /// To be imported in a site
    Caddy,
    /// A file `.htaccess` in the bundle's folder
    Apache,
    /// A file `_headers` at the site's root
    Netlify,
    /// A file `_headers` at the site's root
    Cloudflare,
    /// The steps, and the limits of this host
    Github,
    /// The steps, and the limits of this host
    Gitlab,
}
