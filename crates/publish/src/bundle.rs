//! The bundle: an explainer put into the template of the page.

use std::collections::BTreeMap;

use super::brand::Brand;
use super::bundle_error::BundleError;
use super::compression::{Effort, compressed};
use super::embedding::Embedding;
use super::files::PAGE;
use super::front::styles_of_page;
use super::hosts::{add_manifest, names_its_digest};
use super::manifest::{Manifest, Published};
use super::metadata::Metadata;
use super::page::complete;
use super::site::Site;
use super::slash;
use crosslight::components::dom::EXPLAINER;
use crosslight_compile::Folder;
use crosslight_render::{
    Around, Drawing, Files, Page, Policy, RenderError, SINGLE_FILE, Template, digest, framed_by,
    framed_by_nobody, hashed_name,
};

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
    let prefix = site.sub_path.prefix();
    let mut policies = BTreeMap::new();
    let mut files = Files::default();
    let rendering = async {
        let drawing = Drawing::of(folder).await?;
        // The single file comes first: the page's link to it names its size.
        let alone = drawing.single_file(parts).await?;
        let markup = drawing.markup(alone.0.len()).await;
        let page = page(&drawing, &markup, parts, site, &metadata, &embedding)?;
        Ok::<_, RenderError>((drawing, alone, page))
    };
    let (drawing, (alone, policy), (page, of_page)) =
        complete(rendering).map_err(BundleError::Drawing)??;
    let pages = [
        // Only a header can say who may frame a page: browsers ignore `frame-ancestors` in
        // a `<meta>`.
        (SINGLE_FILE, alone, framed_by_nobody(&policy)),
        (PAGE, page, framed_by(&of_page, &embedding.ancestors)),
    ];
    for (name, page, policy) in pages {
        let path = format!("{prefix}{name}");
        files.add(path.as_str(), page);
        policies.insert(path, policy);
    }
    files.add(
        format!("{prefix}{}", explainer_name(&drawing)),
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
    // The shared files have their compressed forms already, at the best effort, which would
    // take longer here than all the rest.
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
    add_manifest(&manifest, &mut files).map_err(BundleError::Manifest)?;
    Ok(files)
}

/// Makes the page as one file that includes everything it needs.
///
/// # Errors
/// [`BundleError`], which nothing that an editor wrote can cause.
pub fn single_file(folder: &Folder, parts: &Template) -> Result<String, BundleError> {
    let page = complete(crosslight_render::single_file(folder, parts));
    Ok(page.map_err(BundleError::Drawing)??)
}

/// Returns the name of the explainer's file beside the page.
fn explainer_name(drawing: &Drawing) -> String {
    hashed_name("explainer.json", drawing.data.as_bytes())
}

/// Returns the page with the article, the styles, the script that loads the program, a
/// link to the explainer's data for it, and a policy that allows exactly these.
fn page(
    drawing: &Drawing,
    markup: &str,
    parts: &Template,
    site: &Site,
    metadata: &Metadata,
    embedding: &Embedding,
) -> Result<Page, RenderError> {
    let up = site.sub_path.up();
    let brand = site
        .brand
        .as_ref()
        .filter(|brand| **brand != Brand::default());
    let of_site = brand.map(styles_of_page).unwrap_or_default();
    let styles =
        parts.styles_from(&up) + &drawing.more_styles(parts) + &embedding.styles + &of_site;
    let head_script = [
        &slash::script(),
        "\n",
        &parts.head_script,
        &embedding.script,
    ]
    .concat();
    let boot = parts.boot_from(&up);
    // The policy names digests, so styles and scripts are final from here on.
    let policy = Policy {
        scripts: vec![digest(head_script.as_bytes()), digest(boot.as_bytes())],
        styles: vec![digest(styles.as_bytes())],
        pictures: !drawing.folder.pictures.is_empty(),
    };
    let head = format!(
        "<link rel=\"alternate\" type=\"application/json\" id=\"{EXPLAINER}\" href=\"./{}\" data-integrity=\"{}\">",
        explainer_name(drawing),
        digest(drawing.data.as_bytes())
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
    drawing.filled(parts, markup, around)
}
