//! An editor at work in Studio's bundle, whose actions are counted.

use serde_json::json;
use thirtyfour::prelude::*;

use crosslight_studio::Project;
use support::environment;
use support::page::Page;
use support::server::Server;
use support::session::Scripts;

use super::super::editor::return_to_page;
use super::way::ARTICLE;

/// The role of a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    Checkbox,
    Combobox,
    Textbox,
}

/// A control of Studio, by its id and by its role and name.
#[derive(Clone, Debug)]
pub struct Control {
    pub id: String,
    pub role: Role,
    pub name: String,
}

impl Control {
    pub fn button(id: &str, name: &str) -> Self {
        Control {
            id: id.to_owned(),
            role: Role::Button,
            name: name.to_owned(),
        }
    }

    pub fn field(id: &str, name: &str) -> Self {
        Control {
            role: Role::Textbox,
            ..Control::button(id, name)
        }
    }

    pub fn selector(&self) -> String {
        format!("#{}", self.id)
    }
}

/// A manner of working.
pub trait Editor {
    fn hand(&mut self) -> &mut Hand;

    /// Presses a button or a checkbox.
    async fn press(&mut self, control: &Control);

    /// Types a text into a field in place of its own, and leaves the field.
    async fn write(&mut self, control: &Control, text: &str);

    /// Chooses an option of a list by its words.
    async fn choose(&mut self, control: &Control, option: &str);
}

/// Studio in a browser, and the number of actions so far.
pub struct Hand {
    pub page: Page,
    pub actions: usize,
}

impl Hand {
    /// Opens Studio's bundle in a window of a width.
    pub async fn open(width: u32) -> Self {
        let server = Server::start(&environment::studio()).await;
        let page = Page::on(server, Scripts::Run).await;
        page.resize(width, 800).await;
        page.visit("/").await;
        let is_ready = "document.querySelector('#_paste')?.matches(':enabled')";
        page.until("Studio is ready", is_ready).await;
        Hand { page, actions: 0 }
    }

    /// Pastes the article into the field that has the focus. The event is the test's:
    /// no driver has a clipboard of its own.
    pub async fn paste(&mut self) {
        let pasting = "(() => {
            const field = document.activeElement;
            if (field.id !== '_paste') return false;
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', it);
            const options = { clipboardData, data: it, dataType: 'text/plain', bubbles: true, cancelable: true };
            return !field.dispatchEvent(new ClipboardEvent('paste', options));
        })()";
        let pasted = self.page.get_of(ARTICLE, pasting).await;
        assert_eq!(pasted, json!(true), "the article is pasted");
        self.actions += 1;
    }

    /// Waits until a control is there and can be used, and returns it.
    pub async fn find(&self, control: &Control) -> WebElement {
        let is_there = format!(
            "document.querySelector('{}')?.matches(':enabled')",
            control.selector()
        );
        self.page.until(&control.name, &is_there).await;
        self.page.find(&control.selector()).await
    }

    /// Types a text into a field in place of its own, and leaves the field by Tab.
    pub async fn type_into(&self, field: &WebElement, text: &str) {
        let is_empty = field.value().await.expect("a value");
        if is_empty.is_some_and(|it| !it.is_empty()) {
            let all = Key::Control + "a";
            field.send_keys(all).await.expect("all is chosen");
        }
        // A line ends by its key: WebKit's driver types no line feed.
        let lines: Vec<_> = text.split('\n').collect();
        let typed = lines.join(&Key::Enter.value().to_string()) + Key::Tab;
        field.send_keys(typed).await.expect("the text is typed");
        return_to_page(&self.page).await;
    }

    /// Returns the project, as the view of the file has it.
    pub async fn project(&self) -> Project {
        let file = Control::button("_show-file", "File");
        self.find(&file).await.click().await.expect("the file");
        let text = self
            .find(&Control::field("_file_text", "explainer.toml"))
            .await;
        let text = text.prop("value").await.expect("a text");
        Project::new(ARTICLE, text.unwrap_or_default())
    }
}
