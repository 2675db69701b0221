//! The index, the feed and the site map of a site of several explainers.

use super::*;
use crosslight_render::Shell;
use scraper::{Html, Selector};

fn entry(path: &str, title: &str, day: Option<&str>) -> Entry {
    Entry {
        sub_path: path.parse().expect("a path"),
        title: title.to_owned(),
        summary: "It is & was.".to_owned(),
        language: ("en".to_owned(), Direction::Ltr),
        authors: vec!["Ana <Moss>".to_owned()],
        days: [day.map(str::to_owned), None],
        card: Some(format!("{path}/card-0123456789abcdef.png")),
    }
}

fn parts() -> Template {
    let css = "@layer fonts,tokens;@layer fonts{@font-face{src:url(fonts/a.woff2)}}@layer base{p{}}@layer tokens{:root{--ink:red}}";
    Template {
        shell: Shell::kept(String::new()),
        styles: css.to_owned(),
        script_styles: String::new(),
        large_map_styles: String::new(),
        block_styles: String::new(),
        boot: String::new(),
        head_script: String::new(),
        module: String::new(),
        shared: Files::default(),
    }
}

fn entries() -> Vec<Entry> {
    let mut arabic = entry("nil", "النيل", Some("2031-04-01"));
    arabic.language = ("ar".to_owned(), Direction::Rtl);
    arabic.card = None;
    vec![
        entry("tea", "Tea & “time”", Some("2031-05-01")),
        entry("old", "Undated", None),
        arabic,
    ]
}

fn made(brand: &Brand, base: Option<&str>) -> (Files, Manifest) {
    let listing = Listing {
        brand: brand.clone(),
        base_url: base.map(|it| it.parse().expect("an address")),
        entries: entries(),
    };
    front(listing, &parts()).expect("made")
}

fn text(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path}"));
    String::from_utf8(bytes.to_owned()).expect("a text")
}

fn branded() -> Brand {
    Brand::read(
        "[site]\nname = \"The <b>Gazette</b>\"\nhome = \"https://gazette.example/\"\nfooter = \"© 2031\"\nlinks = [{ text = \"About\", to = \"https://gazette.example/about\" }]\naccent = [\"#8a0010\", \"#ff9aa5\"]",
    )
    .expect("a brand")
}

#[test]
fn the_index_has_each_explainer_with_all_that_is_known_of_it_the_newest_first() {
    let page = text(&made(&branded(), None).0, PAGE);
    let html = Html::parse_document(&page);
    let all = |css: &str| -> Vec<String> {
        let selector = Selector::parse(css).expect("a selector");
        let found = html.select(&selector);
        found.map(|it| it.text().collect::<String>()).collect()
    };
    assert_eq!(all("li h2 a[href]"), ["Tea & “time”", "النيل", "Undated"]);
    assert_eq!(all("li[lang=ar][dir=rtl] h2 a[href='nil/']"), ["النيل"]);
    assert_eq!(all("li[lang=ar] .about"), ["2031-04-01 · العربية"]);
    assert_eq!(all("li time[datetime='2031-05-01']"), ["2031-05-01"]);
    assert_eq!(all("li p:not(.about)").len(), 3);
    assert_eq!(
        all("img[src='tea/card-0123456789abcdef.png'][alt=''][loading=lazy]").len(),
        1
    );
    assert_eq!(all("img").len(), 2);
    assert_eq!(
        all("h1, title"),
        ["The <b>Gazette</b>", "The <b>Gazette</b>"]
    );
    assert_eq!(all("nav a[href='https://gazette.example/']").len(), 1);
    assert_eq!(all("footer a, footer span"), ["© 2031", "About"]);
    assert!(all("script, [style], link[href$='.css']").is_empty());
    assert!(page.contains("--accent:light-dark(#8a0010,#ff9aa5)"));
    assert!(page.contains("url(fonts/a.woff2)") && !page.contains("@layer base{"));
}

#[test]
fn the_policy_of_the_index_allows_its_styles_and_no_script() {
    let (files, manifest) = made(&branded(), None);
    let policy = manifest.policy(PAGE).expect("a policy");
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-"),
        "{policy}"
    );
    assert!(!policy.contains("script-src") && policy.ends_with("frame-ancestors 'none'"));
    let page = text(&files, PAGE);
    let styles = page
        .split("<style>")
        .nth(1)
        .and_then(|it| it.split("</style>").next());
    let allowed = digest(styles.expect("styles").as_bytes());
    assert!(policy.contains(&allowed) && page.contains(&allowed));
    assert_eq!(page.matches("<style").count(), 1);
}

#[test]
fn the_feed_and_the_site_map_need_an_address_and_name_every_page_by_it() {
    let (files, manifest) = made(&Brand::default(), None);
    assert!(files.get(FEED).is_none() && files.get(SITE_MAP).is_none());
    assert!(!text(&files, PAGE).contains(FEED));
    assert!(manifest.all().contains(PAGE));
    let (files, manifest) = made(&branded(), Some("https://example.org/a&b"));
    assert!(text(&files, PAGE).contains("href=\"feed.xml\""));
    assert!(manifest.all().contains(FEED) && manifest.all().contains(SITE_MAP));
    let feed = text(&files, FEED);
    for part in [
        "<id>https://example.org/a&amp;b/</id>",
        "<updated>2031-05-01T00:00:00Z</updated>\n<author>",
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/a&amp;b/feed.xml\"/>",
        "<entry xml:lang=\"en\"><title>Tea &amp; “time”</title><id>https://example.org/a&amp;b/tea/</id>",
        "<author><name>Ana &lt;Moss&gt;</name></author><summary>It is &amp; was.</summary>",
    ] {
        assert!(feed.contains(part), "{part}: {feed}");
    }
    assert_eq!(
        feed.matches("<entry").count(),
        2,
        "the undated one is left out"
    );
    let map = text(&files, SITE_MAP);
    assert_eq!(map.matches("<loc>").count(), 4);
    assert!(
        map.contains("<loc>https://example.org/a&amp;b/nil/</loc><lastmod>2031-04-01</lastmod>")
    );
}
