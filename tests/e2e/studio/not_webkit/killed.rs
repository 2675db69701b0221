//! Studio's tab ends without a word: the work that is older than 300 ms is there again,
//! with its steps.

use serde_json::Value;

use crate::studio::editor::{
    begin_with_article, begin_with_both, opened_with, reopen, show_beside, until_stored,
};
use support::page::Page;
use support::session::Scheme;

/// Takes away every event in which a page could save at its end, so that a reload is as
/// sudden as a crash.
const NO_LAST_WORDS: &str = "
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (name, ...all) {
        if (!['beforeunload', 'pagehide', 'unload', 'visibilitychange'].includes(name))
            listen.call(this, name, ...all);
    };";

/// The age in milliseconds from which on work is kept.
const KEPT_AFTER: i64 = 300;

/// Does one random thing, by the number `it`, and returns the project once `KEPT_AFTER` has
/// passed: its texts, and the steps to undo and to redo.
const ACT: &str = "(async () => {
    const shows = (id) => { document.getElementById(id).click(); return new Promise((done) => setTimeout(done)); };
    await shows('_show-who');
    const controls = [...document.querySelectorAll('#_confirm, #_quoted, .voice, .undo button:not([aria-disabled]), #_file_text')]
        .filter((control) => control.matches(':enabled'));
    const control = controls[it % controls.length];
    if (control.id === '_file_text') {
        control.value += `# ${it}\\n`;
        control.dispatchEvent(new InputEvent('input', { bubbles: true }));
        control.dispatchEvent(new FocusEvent('blur'));
    } else control.click();
    const did = performance.now();
    await new Promise((done) => setTimeout(done, KEPT_AFTER - (performance.now() - did)));
    return STATE;
})()";

const STATE: &str = "[
    document.querySelector('.head-title').textContent,
    document.getElementById('_file_text').value,
    ...[...document.querySelectorAll('.undo button')].map((it) => it.title)
]";

/// A generator of numbers that differ from run to run of the loop and not of the test
/// (`SplitMix64`).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) >> 11
    }
}

async fn state(page: &Page) -> Value {
    show_beside(page, "file").await;
    page.get(STATE).await
}

async fn assert_all_is_there_after_each_of_ten_actions(seed: u64) {
    let page = opened_with(NO_LAST_WORDS, Scheme::Light).await;
    begin_with_both(&page).await;
    until_stored(&page).await;
    let mut random = Random(seed);
    let act = ACT.replace("STATE", STATE);
    let act = act.replace("KEPT_AFTER", &KEPT_AFTER.to_string());
    for number in 0..10 {
        show_beside(&page, "file").await;
        let before = page.get_of(random.next(), &act).await;
        reopen(&page).await;
        assert_eq!(state(&page).await, before, "action {number} of seed {seed}");
    }
    let undone = "(async () => {
        const [undo] = document.querySelectorAll('.undo button');
        for (let step = 0; step < 100 && !undo.matches('[aria-disabled]'); step += 1) {
            undo.click();
            await new Promise((done) => setTimeout(done));
        }
        return STATE;
    })()";
    let begun = page.get(&undone.replace("STATE", STATE)).await;
    assert_eq!(begun[0], "", "all steps can be undone: {begun}");
    assert_eq!(begun[1], "");
}

#[tokio::test]
async fn killed_after_any_of_ten_actions_studio_has_them_all() {
    assert_all_is_there_after_each_of_ten_actions(1).await;
}

#[tokio::test]
async fn killed_after_any_of_ten_other_actions_studio_has_them_all() {
    assert_all_is_there_after_each_of_ten_actions(2).await;
}

#[tokio::test]
async fn killed_after_any_of_a_third_ten_actions_studio_has_them_all() {
    assert_all_is_there_after_each_of_ten_actions(3).await;
}

#[tokio::test]
async fn killed_after_any_of_a_fourth_ten_actions_studio_has_them_all() {
    assert_all_is_there_after_each_of_ten_actions(4).await;
}

#[tokio::test]
async fn killed_after_any_of_a_fifth_ten_actions_studio_has_them_all() {
    assert_all_is_there_after_each_of_ten_actions(5).await;
}

/// Types a number every 20 ms, and notes when where it outlives the tab.
const TYPE: &str = "
    const field = document.getElementById('_file_text');
    const notes = [];
    const typed = () => {
        field.value += `# ${notes.length}\\n`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        notes.push(Date.now());
        localStorage.setItem('notes', JSON.stringify(notes));
    };
    setInterval(typed, 20);";

/// The number of the last line that was typed and is there, and the most of those that are
/// not: how old the first of them was when the last was typed.
const LOST: &str = "(() => {
    const notes = JSON.parse(localStorage.getItem('notes'));
    const last = document.getElementById('_file_text').value.trimEnd().split('# ').pop();
    const kept = /^\\d+$/.test(last) ? Number(last) : -1;
    const first = notes[kept + 1];
    return [kept, notes.length, first === undefined ? 0 : notes.at(-1) - first];
})()";

/// Whoever types on and on is saved as well, though no moment is quiet.
#[tokio::test]
async fn whoever_types_without_a_pause_loses_at_most_the_last_moment() {
    let page = opened_with(NO_LAST_WORDS, Scheme::Light).await;
    begin_with_article(&page).await;
    show_beside(&page, "file").await;
    until_stored(&page).await;
    for count in [30, 41, 57] {
        page.run("localStorage.clear()").await;
        page.run(TYPE).await;
        let has_typed = format!("JSON.parse(localStorage.getItem('notes'))?.length >= {count}");
        page.until("it has typed", &has_typed).await;
        reopen(&page).await;
        show_beside(&page, "file").await;
        let lost = page.get(LOST).await;
        let [kept, typed, age] = [0, 1, 2].map(|at| lost[at].as_i64().expect("a number"));
        assert!(kept >= 0, "nothing of {typed} is kept");
        assert!(
            age <= KEPT_AFTER,
            "{kept} of {typed} are kept, the next was {age} ms old"
        );
    }
}
