//! The whole app: one reducer over [`Studio`], contexts for the desk and the analysis, and
//! the views. What needs storage, files, a worker or a frame comes in by props.

pub mod examples;
mod keys;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::article_view::ArticleView;
use super::checks_view::ChecksView;
use super::desk::{Access, Desk};
use super::file_view::FileView;
use super::header::Header;
use super::keys_list::KeysList;
use super::ledger::Ledger;
use super::page_view::PageView;
use super::request::Request;
use super::save_state::Saves;
use super::status_line::StatusLine;
use super::tasks::Tasks;
use super::ties_view::TiesView;
use super::views_nav::{ViewsNav, name_of_aside};
use super::who_view::WhoView;
use crate::focus;
use crate::labels::{Label, Labels};
use crate::state::{Aside, Front, Message, News, Studio, Work};
use crosslight_studio::{Analysis, Checks, History, Project};

/// The time without a letter, in milliseconds, after which the editor rests. The analysis
/// of a long article would hold up a letter that comes meanwhile, so it is longer than
/// between two letters of a word.
const REST: u32 = 400;

/// The props of the app.
#[derive(Clone, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The state with which it begins. Another one, by another pointer, takes its place: a
    /// history that was loaded, or changed from outside.
    pub studio: Rc<Studio>,
    /// The words of the interface.
    pub labels: Labels,
    /// The editor's access to the project in this window.
    #[prop_or_default]
    pub access: Access,
    /// The build's checks of the project; `None` until there are any.
    #[prop_or_default]
    pub checks: Option<Rc<Checks>>,
    /// The state of the work in each place where it is saved.
    #[prop_or_default]
    pub saves: Saves,
    /// True if the browser has a picker of folders.
    #[prop_or_default]
    pub can_pick_folder: bool,
    /// The frame with the page.
    #[prop_or_default]
    pub page: Html,
    /// The owner's notes and questions: a conflict, damage.
    #[prop_or_default]
    pub notes: Html,
    /// The number of downloads so far, and the file of the last.
    #[prop_or_default]
    pub downloaded: (u32, AttrValue),
    /// Hears of each new history.
    #[prop_or_default]
    pub on_history: Callback<History>,
    /// Hears what the browser is asked for.
    #[prop_or_default]
    pub on_request: Callback<Request>,
    /// Carries out tasks.
    #[prop_or_default]
    pub tasks: Tasks,
}

/// The state as the reducer has it.
struct Model(Rc<Studio>);

impl Reducible for Model {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        Rc::new(Model(Rc::new(self.0.after(&message))))
    }
}

/// Draws the app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let model = {
        let studio = Rc::clone(&props.studio);
        use_reducer(move || Model(studio))
    };
    let studio = Rc::clone(&model.0);
    let given = (model.dispatcher(), props.access == Access::Write);
    let on = use_callback(given, |message: Message, (to, is_writable)| {
        if *is_writable || !message.is_change() {
            to.dispatch(message);
        }
    });
    let desk = Desk {
        labels: props.labels.clone(),
        on: on.clone(),
        access: props.access,
    };
    {
        let (own, given) = (studio.history.clone(), Rc::clone(&props.studio));
        let on = on.clone();
        use_effect_with(Rc::as_ptr(&props.studio), move |_| {
            if given.history != own {
                on.emit(Message::Opened(given.history.clone()));
            }
        });
    }
    {
        let on_history = props.on_history.clone();
        use_effect_with(studio.history.clone(), move |history| {
            on_history.emit(history.clone());
        });
    }
    use_tasks(&studio, &props.tasks, &on);
    use_rest(&studio, &on);
    use_effect_with(studio.focus.clone(), |to| match to.line {
        _ if to.number == 0 => {}
        Some(line) => focus::focus_line(&to.id, line),
        None => focus::focus(&to.id),
    });
    use_effect_with(on.clone(), |on| {
        let listener = keys::listen(on.clone());
        move || drop(listener)
    });
    {
        let on = on.clone();
        use_effect_with(props.downloaded.clone(), move |(number, file)| {
            if *number > 0 {
                on.emit(Message::Told(News::Downloaded(Rc::from(&**file))));
            }
        });
    }
    let analysis: Rc<Analysis> = Rc::clone(&studio.analysis);
    html! {
        <ContextProvider<Desk> context={desk.clone()}>
        <ContextProvider<Rc<Analysis>> context={analysis}>
            <div class="studio" lang={desk.labels.language()} dir={desk.labels.direction()}>
                { whole(props, &desk, &studio) }
            </div>
        </ContextProvider<Rc<Analysis>>>
        </ContextProvider<Desk>>
    }
}

/// Has the task done that has begun.
#[hook]
fn use_tasks(studio: &Studio, tasks: &Tasks, on: &Callback<Message>) {
    let (running, tasks, on) = (studio.task.clone(), tasks.clone(), on.clone());
    use_effect_with(studio.tasks, move |_| {
        if let Some(running) = running {
            tasks.begin(running, on.reform(Message::TaskEnded));
        }
    });
}

/// Tells when no letter was typed for a while.
#[hook]
fn use_rest(studio: &Studio, on: &Callback<Message>) {
    let on = on.clone();
    let typed = studio.is_behind.then(|| studio.project().clone());
    use_effect_with(typed, move |typed| {
        let rest = typed
            .is_some()
            .then(|| Timeout::new(REST, move || on.emit(Message::Rested)));
        move || drop(rest)
    });
}

fn whole(props: &AppProps, desk: &Desk, studio: &Rc<Studio>) -> Html {
    let labels = &desk.labels;
    let front = match studio.front {
        Front::Work => "work",
        Front::Aside => "aside",
    };
    let name = studio.analysis.title.to_string();
    let diagnostics = props.checks.as_ref().map(|it| it.diagnostics.len());
    let take_over = props.on_request.reform(|_: MouseEvent| Request::TakenOver);
    html! {
        <>
            <Header title={name} undo={studio.history.undo_name().cloned()} redo={studio.history.redo_name().cloned()} saves={props.saves.clone()} on_request={props.on_request.clone()} />
            <ViewsNav work={studio.work} aside={studio.aside} front={studio.front} {diagnostics} />
            if props.access == Access::Read {
                <p class="banner" role="status">{ labels.text(Label::ReadOnly) }{ " " }<button type="button" class="control" onclick={take_over}>{ labels.text(Label::TakeOver) }</button></p>
            }
            { props.notes.clone() }
            if studio.are_keys_listed {
                <KeysList keys={studio.keys} />
            }
            <main class="desk" data-front={front} data-aside={studio.aside.map(Aside::id)}>
                <div class="work" id={studio.work.id()}>{ work(props, studio) }</div>
                { beside(props, desk, studio, Aside::Page) }
                if let Some(aside) = studio.aside.filter(|it| *it != Aside::Page) {
                    { beside(props, desk, studio, aside) }
                }
            </main>
            <StatusLine notice={studio.notice.clone()} />
        </>
    }
}

fn work(props: &AppProps, studio: &Rc<Studio>) -> Html {
    let on_request = props.on_request.clone();
    match studio.work {
        Work::Article => html! {
            <ArticleView article={studio.project().article().clone()} is_broken={studio.analysis.is_article_broken} is_new={*studio.project() == Project::default()} offered={studio.offered.clone()} can_pick_folder={props.can_pick_folder} {on_request} />
        },
        Work::Who => html! { <WhoView studio={Rc::clone(studio)} /> },
        Work::Ties => html! { <TiesView studio={Rc::clone(studio)} /> },
        Work::Ledger => html! { <Ledger studio={Rc::clone(studio)} /> },
    }
}

/// Draws a view beside the work, as a region of its own: a narrow window shows it alone, so
/// it belongs to what the window is about. The page is always there, if only hidden: its frame would
/// otherwise begin anew each time.
fn beside(props: &AppProps, desk: &Desk, studio: &Studio, aside: Aside) -> Html {
    let labels = &desk.labels;
    let is_behind = props.checks.as_ref().is_some_and(|it| !it.is_good());
    let view = match aside {
        Aside::Page => html! { <PageView {is_behind}>{ props.page.clone() }</PageView> },
        Aside::Checks => html! { <ChecksView checks={props.checks.clone()} /> },
        Aside::File => html! {
            <FileView editorial={studio.project().editorial().clone()} broken_line={studio.analysis.broken_line} has_folder={props.saves.folder.is_some()} can_pick_folder={props.can_pick_folder} on_request={props.on_request.clone()} />
        },
    };
    let name = format!("_{}-name", aside.id());
    html! {
        <section class="aside" key={aside.id()} id={aside.id()} aria-labelledby={name.clone()} hidden={studio.aside != Some(aside)}>
            <p class="aside-head">
                <strong id={name}>{ labels.text(name_of_aside(aside)) }</strong>
                <button type="button" class="control small quiet" onclick={desk.sends(Message::AsideHidden)}>{ labels.text(Label::Close) }</button>
            </p>
            { view }
        </section>
    }
}
