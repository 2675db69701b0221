//! Each component in its examples, by names: for pages to look at, for one markup test an
//! example, and for the accessibility checker.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VChild;

use super::about_form::{self, AboutForm};
use super::actor_table::{self, ActorTable};
use super::answer_editor::{self, AnswerEditor};
use super::app::{self, App};
use super::article_text::{self, ArticleText};
use super::article_view::{self, ArticleView};
use super::bulk_confirm::{self, BulkConfirm};
use super::checks_view::{self, ChecksView};
use super::comparison_grid::{self, ComparisonGrid};
use super::example::Example;
use super::field::{self, Choice};
use super::file_view::{self, FileView};
use super::header::{self, Header};
use super::import_report::{self, ImportReport};
use super::keys_list::{self, KeysList};
use super::ledger::{self, Ledger};
use super::owner_notes::{self, OwnerNotes};
use super::page_view::{self, PageView};
use super::paragraph::{self, Paragraph};
use super::proposal::{self, Proposal};
use super::queue_progress::{self, QueueProgress};
use super::save_state::{self, SaveState};
use super::section_table::{self, SectionTable};
use super::sentence_table::{self, SentenceTable};
use super::stale_list::{self, StaleList};
use super::status_line::{self, StatusLine};
use super::tie_form::{self, TieForm};
use super::tie_table::{self, TieTable};
use super::ties_view::{self, TiesView};
use super::undo_buttons::{self, UndoButtons};
use super::viewpoint_table::{self, ViewpointTable};
use super::views_nav::{self, ViewsNav};
use super::voice_choice::{self, VoiceChoice};
use super::voice_table::{self, VoiceTable};
use super::who_view::{self, WhoView};
use super::word_picker::{self, WordPicker};
use super::words_field::{self, WordsField};
use crate::state::Studio;

/// A component in all its examples.
#[derive(Clone, PartialEq)]
pub struct Exhibit {
    /// The component's name, as that of its module with hyphens.
    pub component: &'static str,
    /// The examples by their names: the state of the app, and what is drawn in it.
    pub examples: Vec<(&'static str, Rc<Studio>, Html)>,
}

/// Returns every component in its examples.
#[must_use]
pub fn exhibits() -> Vec<Exhibit> {
    vec![
        exhibit::<AboutForm>("about-form", about_form::examples::examples()),
        exhibit::<ActorTable>("actor-table", actor_table::examples::examples()),
        exhibit::<AnswerEditor>("answer-editor", answer_editor::examples::examples()),
        exhibit::<App>("app", app::examples::examples()),
        exhibit::<ArticleText>("article-text", article_text::examples::examples()),
        exhibit::<ArticleView>("article-view", article_view::examples::examples()),
        exhibit::<BulkConfirm>("bulk-confirm", bulk_confirm::examples::examples()),
        exhibit::<ChecksView>("checks-view", checks_view::examples::examples()),
        exhibit::<ComparisonGrid>("comparison-grid", comparison_grid::examples::examples()),
        exhibit::<Choice>("field", field::examples::examples()),
        exhibit::<FileView>("file-view", file_view::examples::examples()),
        exhibit::<Header>("header", header::examples::examples()),
        exhibit::<ImportReport>("import-report", import_report::examples::examples()),
        exhibit::<KeysList>("keys-list", keys_list::examples::examples()),
        exhibit::<Ledger>("ledger", ledger::examples::examples()),
        exhibit::<OwnerNotes>("owner-notes", owner_notes::examples::examples()),
        exhibit::<PageView>("page-view", page_view::examples::examples()),
        exhibit::<Paragraph>("paragraph", paragraph::examples::examples()),
        exhibit::<Proposal>("proposal", proposal::examples::examples()),
        exhibit::<QueueProgress>("queue-progress", queue_progress::examples::examples()),
        exhibit::<SaveState>("save-state", save_state::examples::examples()),
        exhibit::<SectionTable>("section-table", section_table::examples::examples()),
        exhibit::<SentenceTable>("sentence-table", sentence_table::examples::examples()),
        exhibit::<StaleList>("stale-list", stale_list::examples::examples()),
        exhibit::<StatusLine>("status-line", status_line::examples::examples()),
        exhibit::<TieForm>("tie-form", tie_form::examples::examples()),
        exhibit::<TieTable>("tie-table", tie_table::examples::examples()),
        exhibit::<TiesView>("ties-view", ties_view::examples::examples()),
        exhibit::<UndoButtons>("undo-buttons", undo_buttons::examples::examples()),
        exhibit::<ViewpointTable>("viewpoint-table", viewpoint_table::examples::examples()),
        exhibit::<ViewsNav>("views-nav", views_nav::examples::examples()),
        exhibit::<VoiceChoice>("voice-choice", voice_choice::examples::examples()),
        exhibit::<VoiceTable>("voice-table", voice_table::examples::examples()),
        exhibit::<WhoView>("who-view", who_view::examples::examples()),
        exhibit::<WordPicker>("word-picker", word_picker::examples::examples()),
        exhibit::<WordsField>("words-field", words_field::examples::examples()),
    ]
}

fn exhibit<Component: BaseComponent>(
    component: &'static str,
    examples: Vec<Example<Component::Properties>>,
) -> Exhibit {
    let drawn = examples.into_iter().map(|it| {
        let html = Html::from(VChild::<Component>::new(it.props, None));
        (it.name, it.studio, html)
    });
    Exhibit {
        component,
        examples: drawn.collect(),
    }
}
