//! Studio of `crosslight studio`, opened again while a question is open.

use crate::studio::editor::until_said;
use crate::studio::served::{
    OURS, Program, THEIRS, change_both, open, opened, undo, until_file_is,
};

/// The tab goes before the question is answered.
#[tokio::test]
async fn an_open_question_leaves_the_disk_as_it_is_and_studios_text_one_undo_away() {
    let program = Program::start();
    let page = opened(&program).await;
    change_both(&page, &program).await;
    // Another fragment alone would load nothing.
    let again = program.serving.address.replace("/#", "/?again#");
    open(&page, &again).await;
    until_file_is(&page, THEIRS).await;
    until_said(&page, "Undo brings those back.").await;
    program.assert_has(THEIRS);
    undo(&page).await;
    until_file_is(&page, OURS).await;
    program.until_has("explainer.toml", OURS).await;
}
