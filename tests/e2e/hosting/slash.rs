//! A host that serves a folder's page at the folder's name, without the last slash and
//! without a redirect: the page finds the files beside it.

use serde_json::json;

use support::environment;
use support::page::Page;
use support::reading::{assert_console_is_empty, assert_readable};
use support::server::Server;
use support::session::Scripts;

async fn served_without_slash(scripts: Scripts) -> Page {
    let server = Server::start_under("/essays/tea", &environment::bundle()).await;
    Page::on(server, scripts).await
}

#[tokio::test]
async fn without_its_last_slash_the_page_has_its_program_its_fonts_and_its_address() {
    let page = served_without_slash(Scripts::Run).await;
    page.visit_until_ready("?compare=1&from=mail#chinas-leverage")
        .await;
    let address = page
        .server
        .address_of("/?compare=1&from=mail#chinas-leverage");
    page.until(
        "the address has its slash",
        &format!(
            "({}).includes(location.href)",
            json!([
                address,
                page.server
                    .address_of("/?from=mail&compare=1#chinas-leverage"),
            ])
        ),
    )
    .await;
    assert!(page.comparison_is_on().await);
    page.until(
        "it has a font",
        "[...document.fonts].some(font => font.status === 'loaded')",
    )
    .await;
    let beside = "document.querySelector('[download]').href";
    assert_eq!(
        page.text(beside).await,
        page.server.address_of("/single-file.html")
    );
    page.run("document.querySelector('.contents a[href=\"#beijings-fears\"]').click()")
        .await;
    page.until(
        "a link leads within the page",
        "location.hash === '#beijings-fears'",
    )
    .await;
    let [first, rest @ ..] = &page.server.requests()[..] else {
        panic!("it was asked for nothing");
    };
    assert!(first.starts_with("/essays/tea?"), "{first}");
    let elsewhere = rest.iter().filter(|path| !path.starts_with("/essays/tea/"));
    assert_eq!(elsewhere.collect::<Vec<_>>(), Vec::<&String>::new());
    assert_console_is_empty(&page).await;
    // Nothing was loaded twice, and a complete address stays as it is.
    let loads = page.server.requests().len();
    page.visit_until_ready("/").await;
    assert_eq!(page.text("location.pathname").await, "/essays/tea/");
    assert!(page.server.requests().len() > loads);
    page.visit_until_ready("/index.html").await;
    assert_eq!(
        page.text("location.pathname").await,
        "/essays/tea/index.html"
    );
}

#[tokio::test]
async fn without_its_last_slash_and_without_scripts_it_can_be_read() {
    let page = served_without_slash(Scripts::Off).await;
    page.visit("").await;
    assert_readable(&page).await;
}
