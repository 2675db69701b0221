//! The choice of a theme.

use crosslight_state::{Message, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::explainers::shipped;
use crate::page::{Attached, until};

#[wasm_bindgen_test]
async fn choosing_a_theme_is_heard_of() {
    let page = Attached::new(shipped()).await;
    for theme in [Theme::Dark, Theme::Light, Theme::System] {
        page.root.click(&format!("input[value={}]", theme.name()));
        until("the theme is chosen", || {
            page.store.state().theme() == theme
        })
        .await;
        assert_eq!(page.root.chosen_themes(), [theme.name()]);
    }
}

#[wasm_bindgen_test]
async fn the_radio_buttons_follow_the_state() {
    let page = Attached::new(shipped()).await;
    assert_eq!(page.root.chosen_themes(), ["system"]);
    for theme in [Theme::Dark, Theme::System, Theme::Light] {
        page.store.dispatch(Message::ThemeChosen(theme));
        assert_eq!(page.root.chosen_themes(), [theme.name()]);
    }
}
