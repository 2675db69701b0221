//! Examples of the component.

use std::rc::Rc;

use yew::{Callback, Html};

use super::AppProps;
use crate::components::example::{Example, after};
use crate::components::{Access, Saved, Saves, Tasks};
use crate::labels::Labels;
use crate::state::{Aside, Message, Work};
use crosslight_studio::Checks;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<AppProps>> {
    let app = |name, language, messages: &[Message]| {
        let studio = after(messages);
        let checks = Checks::of(studio.project());
        let props = AppProps {
            studio: Rc::clone(&studio),
            labels: Labels::of(language),
            access: Access::Write,
            checks: Some(Rc::new(checks)),
            saves: Saves {
                browser: Saved::Saved,
                ..Saves::default()
            },
            can_pick_folder: false,
            page: Html::default(),
            notes: Html::default(),
            downloaded: (0, "".into()),
            on_history: Callback::noop(),
            on_request: Callback::noop(),
            tasks: Tasks::default(),
        };
        Example::within(name, props, &studio)
    };
    vec![
        app("who", "en", &[]),
        app("arabic", "ar", &[]),
        app("german", "de", &[Message::WordClicked(0)]),
        app("article", "en", &[Message::WorkShown(Work::Article)]),
        app("ties", "en", &[Message::WorkShown(Work::Ties)]),
        app("ledger", "en", &[Message::WorkShown(Work::Ledger)]),
        app("page", "en", &[Message::AsideShown(Aside::Page)]),
        app("checks", "en", &[Message::AsideShown(Aside::Checks)]),
        app("file", "en", &[Message::AsideShown(Aside::File)]),
        app("keys", "en", &[Message::KeysListed]),
    ]
}
