//! Makes Studio's bundle, a folder for any static host, and Studio as one file. Native
//! only; Studio's program knows nothing of it.

mod policy;
mod program;

use std::error::Error;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crosslight_publish::{
    Effort, Files, Kind, Manifest, PAGE, Published, Staged, SubPath, Template, add_manifest,
    compressed, digest, draw, empty, framed_by_nobody, keep_files, minify, read_files, read_staged,
    weigh, write_files,
};
use crosslight_render::{Filling, Shell, gzip, hashed_name};
use crosslight_studio_app::TEMPLATE;
use crosslight_studio_app::components::{Access, App, AppProps};
use crosslight_studio_app::template_file::pack;

use policy::{Form, policy};
use program::Program;

/// The name of Studio as one file.
pub const ONE_FILE: &str = "studio.html";

const TITLE: &str = "Crosslight Studio";
const SUMMARY: &str =
    "Makes an interactive explainer of an article, in its own words, in the browser.";

/// Makes the bundle from Trunk's output in `staged`, in the same folder. The template of
/// the reader's page is in `kept/kept`; the bundle is kept in `kept/studio` for the command
/// line. Returns the bundle's weight.
///
/// # Errors
/// A sentence; after an error of writing, `staged` is incomplete.
pub fn assemble(staged: &Path, kept: &Path) -> Result<String, Box<dyn Error>> {
    let studio = Studio::of(staged, &kept.join("kept"))?;
    let mut bundle = Files::default();
    bundle.add(studio.module_name(), studio.program.fetching.as_str());
    bundle.add(studio.program.wasm_name.as_str(), &*studio.program.wasm);
    bundle.add(studio.template_name(), &*studio.packed);
    let (page, policy) = studio.page()?;
    bundle.add(PAGE, page);
    let mut carried = bundle.clone();
    let (one_file, own_policy) = studio.one_file()?;
    bundle.add(ONE_FILE, one_file);
    let coded = compressed(&bundle, |_| Effort::Kept)?;
    bundle.extend(coded);
    let policies = [(PAGE, policy), (ONE_FILE, own_policy)];
    let published = Published {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        policies: policies
            .map(|(name, policy)| (name.to_owned(), framed_by_nobody(&policy)))
            .into(),
        files: bundle.paths().map(str::to_owned).collect(),
    };
    let manifest = Manifest::of(&SubPath::default(), published);
    add_manifest(&manifest, &mut bundle)?;
    // The command line serves its pages with the headers of the manifest.
    add_manifest(&manifest, &mut carried)?;
    keep_files(&carried, &kept.join("studio"))?;
    empty(staged)?;
    let written = write_files(&bundle, staged);
    written.map_err(|(path, error)| format!("{}: {error}", path.display()))?;
    Ok(format!("Studio\n\n{}", weigh(staged)?))
}

/// The parts of Studio.
struct Studio {
    shell: Shell,
    styles: String,
    markup: String,
    program: Program,
    /// The template of the reader's page.
    template: Template,
    packed: Vec<u8>,
}

/// A page and its policy.
type Page = (String, String);

impl Studio {
    fn of(staged: &Path, template: &Path) -> Result<Self, Box<dyn Error>> {
        let kept = read_files(template).map_err(|(path, _)| {
            format!(
                "{}: the template of the page is not there: `trunk build --release` in the top \
                 folder keeps it",
                path.display()
            )
        })?;
        let template = Template::from_files(kept)?;
        let Staged {
            shell,
            linked,
            mut files,
        } = read_staged(staged)?;
        let mut styles = String::new();
        for sheet in &linked.stylesheets {
            let bytes = files.take(sheet).ok_or("Trunk staged no style sheet")?;
            styles += &minify(&String::from_utf8(bytes)?, Kind::Stylesheet)?;
        }
        Ok(Studio {
            shell,
            styles,
            markup: draw::<App>(AppProps {
                access: Access::Loading,
                ..AppProps::default()
            })?,
            program: Program::of(&mut files, &linked)?,
            packed: pack(&template)?,
            template,
        })
    }

    fn module_name(&self) -> String {
        hashed_name("studio.js", self.program.fetching.as_bytes())
    }

    fn template_name(&self) -> String {
        hashed_name("template.bin", &self.packed)
    }

    /// Returns the page whose program lies beside it.
    fn page(&self) -> Result<Page, Box<dyn Error>> {
        let policy = policy(Form::Folder, &[], &self.styles, &self.template)?;
        let head = format!(
            "<link rel=\"alternate\" type=\"application/octet-stream\" id=\"{TEMPLATE}\" \
             href=\"./{}\" data-integrity=\"{}\">",
            self.template_name(),
            digest(&self.packed)
        );
        let scripts = format!(
            "<script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>",
            self.module_name(),
            digest(self.program.fetching.as_bytes())
        );
        self.filled(policy, &head, &scripts)
    }

    /// Returns the page with everything inside it.
    fn one_file(&self) -> Result<Page, Box<dyn Error>> {
        let module = &self.program.carrying;
        let own = [digest(module.as_bytes())];
        let policy = policy(Form::OneFile, &own, &self.styles, &self.template)?;
        let scripts = format!(
            "<script type=\"application/octet-stream\" id=\"{TEMPLATE}\">{}</script>\
             <script type=\"application/wasm\">{}</script>\
             <script type=\"module\">{module}</script>",
            STANDARD.encode(&self.packed),
            STANDARD.encode(gzip(&self.program.wasm)?)
        );
        self.filled(policy, "", &scripts)
    }

    fn filled(&self, policy: String, head: &str, scripts: &str) -> Result<Page, Box<dyn Error>> {
        let page = self.shell.fill(&Filling {
            language: "en",
            direction: None,
            title: TITLE,
            summary: SUMMARY,
            policy: &policy,
            css: &self.styles,
            head,
            before: "",
            markup: &self.markup,
            scripts,
        })?;
        Ok((page, policy))
    }
}
