//! Real web servers, each with a site and the snippet that the program makes for a
//! bundle.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::answer::Answer;
use support::environment::existing;

use crate::{crosslight, text};

/// The servers that Debian packages.
pub const ALL: [Kind; 3] = [Kind::Nginx, Kind::Apache, Kind::Caddy];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    Apache,
    Caddy,
}

/// A server that ends when dropped.
pub struct WebServer {
    process: Child,
    port: u16,
    _folder: tempfile::TempDir,
}

impl WebServer {
    /// Serves a site. `bundle` is the folder in it with a bundle, and `at` its path.
    /// `more` is added to the site's configuration before the snippet.
    pub fn start(kind: Kind, site: &Path, bundle: &Path, at: &str, more: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let run = folder.path();
        let name = format!("{kind:?}").to_lowercase();
        let snippet = crosslight(&[
            "hosting",
            text(bundle),
            "--for",
            &name,
            "--at",
            at,
            "--brotli",
        ]);
        assert!(snippet.status.success(), "{}", crate::complained(&snippet));
        let file = run.join("crosslight.conf");
        fs::write(&file, &snippet.stdout).expect("written");
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("its number").port();
        drop(free);
        let configuration = run.join("server.conf");
        let (text, mut command) = match kind {
            Kind::Nginx => nginx(run, site, port, more, &configuration),
            Kind::Caddy => caddy(run, site, port, more, &configuration),
            Kind::Apache => {
                fs::write(bundle.join(".htaccess"), &snippet.stdout).expect("written");
                apache(run, site, port, more, &configuration)
            }
        };
        fs::write(&configuration, text).expect("written");
        // Apache drops the rights of root before it reads a file.
        for folder in [run, site.parent().expect("a folder")] {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("set");
        }
        let process = command.spawn();
        let mut process = process.expect("the server runs: scripts/setup.sh unpacks it");
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = process.try_wait().expect("its state");
            assert!(ended.is_none(), "{kind:?} has ended: {ended:?}");
            assert!(Instant::now() < deadline, "{kind:?} does not answer");
            std::thread::yield_now();
        }
        WebServer {
            process,
            port,
            _folder: folder,
        }
    }

    pub fn ask(&self, path: &str, coding: &str) -> Answer {
        Answer::to(self.port, path, &format!("Accept-Encoding: {coding}\r\n"))
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

type Start = (String, Command);

fn nginx(run: &Path, site: &Path, port: u16, more: &str, configuration: &Path) -> Start {
    let modules = existing("NGINX_MODULES", "the folder of its modules");
    let (run, modules) = (text(run), text(&modules));
    let written = format!(
        "daemon off; master_process off; pid {run}/pid; error_log {run}/error.log;
         load_module {modules}/ngx_http_brotli_static_module.so;
         events {{ worker_connections 64; }}
         http {{
           access_log off;
           client_body_temp_path {run}/b; proxy_temp_path {run}/p; fastcgi_temp_path {run}/f;
           uwsgi_temp_path {run}/u; scgi_temp_path {run}/s;
           server {{
             listen 127.0.0.1:{port}; root {};
             {more}
             include {run}/crosslight.conf;
           }}
         }}",
        text(site)
    );
    let mut command = Command::new(existing("NGINX_PROGRAM", "the server nginx"));
    command.args(["-e", "stderr", "-c", text(configuration)]);
    (written, command)
}

fn apache(run: &Path, site: &Path, port: u16, more: &str, configuration: &Path) -> Start {
    let modules = existing("APACHE_MODULES", "the folder of its modules");
    let modules = text(&modules);
    let loaded = [
        "mpm_event",
        "authz_core",
        "dir",
        "mime",
        "alias",
        "headers",
        "rewrite",
    ];
    let loaded = loaded.map(|name| format!("LoadModule {name}_module {modules}/mod_{name}.so\n"));
    let (run, site) = (text(run), text(site));
    let types = format!("{run}/types");
    fs::write(&types, "text/css css\n").expect("written");
    let written = format!(
        "ServerRoot {run}\nServerName localhost\nListen 127.0.0.1:{port}\n\
         PidFile {run}/pid\nErrorLog {run}/error.log\nUser #65534\nGroup #65534\n{}\
         TypesConfig {types}\nAddType application/x-gzip .gz\n\
         DocumentRoot {site}\nDirectoryIndex index.html\n{more}\n\
         <Directory />\nAllowOverride None\nRequire all denied\n</Directory>\n\
         <Directory {site}>\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>\n\
         <Files \".ht*\">\nRequire all denied\n</Files>\n",
        loaded.concat()
    );
    let mut command = Command::new(existing("APACHE_PROGRAM", "the server Apache"));
    let libraries = std::env::var_os("APACHE_LIBRARIES").map(PathBuf::from);
    command.env("LD_LIBRARY_PATH", libraries.unwrap_or_default());
    command.args(["-X", "-f", text(configuration)]);
    (written, command)
}

fn caddy(run: &Path, site: &Path, port: u16, more: &str, configuration: &Path) -> Start {
    let run = text(run);
    let written = format!(
        "{{\n\tadmin off\n\tauto_https off\n\tlog {{\n\t\toutput discard\n\t}}\n}}\n\
         http://127.0.0.1:{port} {{\n\tbind 127.0.0.1\n\troot * {}\n{more}\n\
         \timport {run}/crosslight.conf\n\tfile_server\n}}\n",
        text(site)
    );
    let mut command = Command::new(existing("CADDY_PROGRAM", "the server Caddy"));
    command.args([
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        text(configuration),
    ]);
    command
        .env("XDG_DATA_HOME", run)
        .env("XDG_CONFIG_HOME", run);
    command.stderr(std::process::Stdio::null());
    (written, command)
}
