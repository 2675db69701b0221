//! The bundle: an explainer put into the template of the page.

use std::collections::BTreeMap;

use super::brand::Brand;
use super::bundle_error::BundleError;
use super::compression::{Effort, compressed};
use super::directives::find_directives;
use super::embedding::Embedding;
use super::files::{Files, PAGE};
use super::front::styles_of_page;
use super::hosts::{add_manifest, names_its_digest};
use super::manifest::{Manifest, Published};
use super::metadata::{Metadata, description};
use super::page::{in_plain_words, prerender};
use super::page_styles::more_styles;
use super::policy::{Policy, digest, framed_by, framed_by_nobody};
use super::shell::Filling;
use super::single_file::{Inside, SINGLE_FILE, with_pictures};
use super::site::Site;
use super::slash;
use super::stylesheet::hashed_name;
use super::template::Template;
use crosslight::components::Imprint;
use crosslight::components::dom::EXPLAINER;
use crosslight_compile::{Folder, island};
use crosslight_content::Map;

/// Makes the bundle of an explainer: all its files, in memory. The same folder, template
/// and site give the same bytes.
///
/// # Errors
/// [`BundleError`], which nothing that an editor wrote can cause.
pub fn bundle(folder: &Folder, parts: &Template, site: &Site) -> Result<Files, BundleError> {
    let (own, policies) = drawn(folder, parts, site)?;
    let coded = compressed(&own, effort).map_err(BundleError::Drawing)?;
    completed(parts, site, [own, coded], policies)
}

/// Returns the effort of compressing a file of an explainer.
fn effort(path: &str) -> Effort {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name == PAGE || names_its_digest(path) {
        Effort::Page
    } else {
        Effort::Quick
    }
}

/// Makes the bundle of an explainer for its editor's preview: at the root, without
/// compressed forms, which a browser on the same machine does not need.
///
/// # Errors
/// [`BundleError`], which nothing that an editor wrote can cause.
pub fn draft(folder: &Folder, parts: &Template) -> Result<Files, BundleError> {
    let site = Site::default();
    let (own, policies) = drawn(folder, parts, &site)?;
    completed(parts, &site, [own, Files::default()], policies)
}

/// The policy of each page by its path, as hosts send it.
type Policies = BTreeMap<String, String>;

/// Returns the explainer's own files, without compressed forms, and the pages' policies.
fn drawn(folder: &Folder, parts: &Template, site: &Site) -> Result<(Files, Policies), BundleError> {
    let metadata = Metadata::of(folder, site.canonical().as_deref(), site.brand.is_some());
    let embedding = Embedding::by(&folder.origins);
    let drawing = Drawing::of(folder)?;
    let prefix = site.sub_path.prefix();
    let mut policies = BTreeMap::new();
    let mut files = Files::default();
    let (alone, policy) = drawing.single_file(parts)?;
    let (page, of_page) = drawing.page(parts, site, alone.len(), &metadata, &embedding)?;
    let pages = [
        (SINGLE_FILE, alone, framed_by_nobody(&policy)),
        (PAGE, page, framed_by(&of_page, &embedding.ancestors)),
    ];
    for (name, page, policy) in pages {
        let path = format!("{prefix}{name}");
        files.add(path.as_str(), page);
        policies.insert(path, policy);
    }
    files.add(
        format!("{prefix}{}", drawing.explainer_name()),
        drawing.data.into_bytes(),
    );
    for (name, bytes) in &folder.pictures {
        files.add(format!("{prefix}{name}"), bytes.as_slice());
    }
    for (name, bytes) in metadata.files {
        files.add(format!("{prefix}{name}"), bytes);
    }
    Ok((files, policies))
}

/// Adds the shared files and the manifest to the explainer's own files.
fn completed(
    parts: &Template,
    site: &Site,
    own: [Files; 2],
    policies: Policies,
) -> Result<Files, BundleError> {
    let mut files = parts.shared.clone();
    for own in own {
        files.extend(own);
    }
    let published = Published {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        policies,
        files: files.paths().map(str::to_owned).collect(),
    };
    let manifest = Manifest::of(&site.sub_path, published);
    add_manifest(&manifest, &mut files).map_err(BundleError::Island)?;
    Ok(files)
}

/// Makes the page as one file that includes everything it needs.
///
/// # Errors
/// [`BundleError`], which nothing that an editor wrote can cause.
pub fn single_file(folder: &Folder, parts: &Template) -> Result<String, BundleError> {
    let (page, _) = Drawing::of(folder)?.single_file(parts)?;
    Ok(page)
}

/// The contents that the page and the single file have in common.
struct Drawing<'a> {
    folder: &'a Folder,
    map: Option<Map>,
    /// The markup of the single file.
    alone: String,
    /// The explainer's data for the program, as JSON.
    data: String,
}

impl<'a> Drawing<'a> {
    fn of(folder: &'a Folder) -> Result<Self, BundleError> {
        let map = folder.map();
        let alone = draw(folder, map.as_ref(), None)?;
        let mut explainer = folder.explainer.clone();
        find_directives(&mut explainer, &alone).map_err(BundleError::Search)?;
        Ok(Drawing {
            folder,
            map,
            alone,
            data: island(&explainer).map_err(BundleError::Island)?,
        })
    }

    /// Returns the name of the explainer's file beside the page.
    fn explainer_name(&self) -> String {
        hashed_name("explainer.json", self.data.as_bytes())
    }

    /// Returns the page with the article, the styles, the script that loads the program, a
    /// link to the explainer's data for it, and a policy that allows exactly these.
    fn page(
        &self,
        parts: &Template,
        site: &Site,
        alone: usize,
        metadata: &Metadata,
        embedding: &Embedding,
    ) -> Result<Page, BundleError> {
        let up = site.sub_path.up();
        let brand = site
            .brand
            .as_ref()
            .filter(|brand| **brand != Brand::default());
        let of_site = brand.map(styles_of_page).unwrap_or_default();
        let styles = parts.styles_from(&up)
            + &more_styles(parts, self.folder, self.map.as_ref())
            + &embedding.styles
            + &of_site;
        let head_script = [
            &slash::script(),
            "\n",
            &parts.head_script,
            &embedding.script,
        ]
        .concat();
        let boot = parts.boot_from(&up);
        let policy = Policy {
            scripts: vec![digest(head_script.as_bytes()), digest(boot.as_bytes())],
            styles: vec![digest(styles.as_bytes())],
            pictures: !self.folder.pictures.is_empty(),
        };
        let head = format!(
            "<link rel=\"alternate\" type=\"application/json\" id=\"{EXPLAINER}\" href=\"./{}\" data-integrity=\"{}\">",
            self.explainer_name(),
            digest(self.data.as_bytes())
        );
        let around = Around {
            policy: policy.for_page(),
            styles,
            head: format!("<script>{head_script}</script>{head}{}", metadata.head),
            before: brand.map(|it| it.header(&up)).unwrap_or_default(),
            scripts: format!(
                "{}<script type=\"application/ld+json\">{}</script><script>{boot}</script>",
                brand.map(Brand::footer).unwrap_or_default(),
                metadata.linked_data
            ),
        };
        let markup = draw(self.folder, self.map.as_ref(), Some(alone))?;
        self.filled(parts, &markup, around)
    }

    /// Returns the page as one file.
    fn single_file(&self, parts: &Template) -> Result<Page, BundleError> {
        let mut inside = Inside::of(parts).map_err(BundleError::Drawing)?;
        inside.styles += &more_styles(parts, self.folder, self.map.as_ref());
        let policy = inside.policy().for_single_file();
        let Inside {
            styles,
            head_script,
            program,
            module,
        } = inside;
        let scripts = format!(
            "<script type=\"application/json\" id=\"{EXPLAINER}\">{}</script>\
             <script type=\"application/wasm\">{program}</script>\
             <script type=\"module\">{module}</script>",
            self.data
        );
        let around = Around {
            policy,
            styles,
            head: format!("<script>{head_script}</script>"),
            before: String::new(),
            scripts,
        };
        let markup = with_pictures(&self.alone, &self.folder.pictures);
        let markup = markup.map_err(|error| BundleError::Shell(error.to_string()))?;
        self.filled(parts, &markup, around)
    }

    /// Fills the shell.
    fn filled(&self, parts: &Template, markup: &str, around: Around) -> Result<Page, BundleError> {
        let explainer = &self.folder.explainer;
        let filling = Filling {
            language: &explainer.language,
            direction: self.folder.direction.attribute(),
            title: &explainer.title,
            summary: &description(explainer),
            policy: &around.policy,
            css: &around.styles,
            head: &around.head,
            before: &around.before,
            markup,
            scripts: &around.scripts,
        };
        let page = parts.shell.fill(&filling).map_err(BundleError::Shell)?;
        Ok((page, around.policy))
    }
}

/// Draws the page's markup; `single_file` is the size in bytes of the single file beside
/// it, if there is one.
fn draw(
    folder: &Folder,
    map: Option<&Map>,
    single_file: Option<usize>,
) -> Result<String, BundleError> {
    let imprint = Imprint {
        coverage: folder.coverage,
        digest: folder.digest.as_str().into(),
        version: env!("CARGO_PKG_VERSION").into(),
        single_file,
    };
    let markup = prerender(&folder.explainer, &folder.labels, map, Some(&imprint));
    let markup = markup.map_err(BundleError::Drawing)?;
    Ok(in_plain_words(markup))
}

/// The parts of the page around the article.
struct Around {
    policy: String,
    styles: String,
    /// The rest of the head, as HTML.
    head: String,
    /// HTML.
    before: String,
    /// HTML.
    scripts: String,
}

/// A page and its own policy.
type Page = (String, String);
