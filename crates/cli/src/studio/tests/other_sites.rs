//! Pages of other sites, and other folders at the same address.

use super::*;

/// Another site's page may send simple requests; one with a token or another method asks
/// for leave first (CORS), and gets none.
#[test]
fn a_page_of_another_site_gets_no_leave_to_ask() {
    let serving = Serving::start();
    for method in ["OPTIONS", "POST", "DELETE", "PATCH"] {
        for path in ["/-/folder", "/-/folder/files/article.md", "/"] {
            let more = "Origin: https://evil.example\r\nAccess-Control-Request-Method: PUT\r\n\
                        Access-Control-Request-Headers: x-crosslight-token\r\n";
            let answer = serving.ask(method, path, more, "");
            assert_eq!(answer.status, 405, "{method} {path}");
            assert!(!answer.head.contains("access-control"), "{}", answer.head);
        }
    }
    let read = serving.ask(
        "GET",
        "/-/folder/files/article.md",
        "Origin: https://evil.example\r\n",
        "",
    );
    assert!(!read.head.contains("access-control"), "{}", read.head);
    assert_eq!(serving.get("article.md").body, ARTICLE);
}

/// By it Studio keeps the steps of each folder apart.
#[test]
fn a_folder_is_told_from_others_without_its_path() {
    let listings = [Serving::start(), Serving::start()].map(|serving| {
        let listing = serving.ask("GET", "/-/folder", "", "").body;
        let path = serving.folder.path().to_string_lossy().into_owned();
        assert!(!listing.contains(&path), "{listing}");
        let listing: serde_json::Value = serde_json::from_str(&listing).expect("JSON");
        listing["id"].as_str().expect("an id").to_owned()
    });
    assert_eq!(listings[0].len(), 64);
    assert_ne!(listings[0], listings[1]);
}
