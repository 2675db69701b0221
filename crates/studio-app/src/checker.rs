//! Checks a project's texts and makes its page, as the command does: the same functions,
//! so the same diagnostics and the same page, byte for byte.

use std::rc::Rc;

use crosslight_compile::{Folder, compile_folder};
use crosslight_render::{Template, single_file};
use crosslight_studio::project::{Pictures, imported};
use crosslight_studio::{Checks, Project, update};

use crate::protocol::{Check, Checked, Drawn, Product, Request, Response, Task};
use crate::template_file::unpack;

/// The state that the worker keeps from one request to the next.
#[derive(Debug, Default)]
pub struct Checker {
    template: Option<Template>,
    pictures: Pictures,
}

impl Checker {
    /// Carries out a request; returns the response, if the request has one.
    pub async fn respond(&mut self, request: Request) -> Option<Response> {
        match request {
            Request::Template(packed) => match unpack(&packed) {
                Ok(template) => {
                    self.template = Some(template);
                    None
                }
                Err(reason) => Some(Response::TemplateRefused(reason)),
            },
            Request::Pictures(pictures) => {
                self.pictures = pictures;
                None
            }
            Request::Check(check) => Some(Response::Checked(Box::new(self.check(&check).await))),
            Request::Task(task) => Some(Response::Done(carry_out(&task, &self.pictures))),
        }
    }

    async fn check(&self, check: &Check) -> Checked {
        let project = Project::new(check.article.clone(), check.editorial.clone());
        let project = project.with_pictures(self.pictures.clone());
        let compiled = project.compiled(compile_folder).map(Folder::with_map);
        let checks = Checks::of_compiled(&project, &compiled);
        let (listing, coverage, page) = match &compiled {
            Ok(folder) => (
                folder.listing(),
                Some(folder.coverage.to_string()),
                self.draw(folder, check.draws).await,
            ),
            Err(errors) => (errors.listing(), None, Drawn::Nothing),
        };
        Checked {
            id: check.id,
            listing,
            report: checks.report.to_string(),
            checks: Rc::new(checks),
            coverage,
            page,
        }
    }

    async fn draw(&self, folder: &Folder, draws: bool) -> Drawn {
        if !draws {
            return Drawn::Nothing;
        }
        let Some(template) = &self.template else {
            return Drawn::Failed("the parts of the page have not come".to_owned());
        };
        match single_file(folder, template).await {
            Ok(page) => Drawn::Page(page),
            Err(error) => Drawn::Failed(error.to_string()),
        }
    }
}

/// Carries out a task, on a project that has these pictures.
///
/// # Errors
/// A sentence: why it cannot be done.
pub fn carry_out(task: &Task, pictures: &Pictures) -> Result<Product, String> {
    let product = match task {
        Task::Read(source) => {
            imported(&source.bytes, source.name.as_deref()).map(|it| Product::Article {
                text: it.article.into(),
                dropped: it.dropped.iter().map(|it| it.in_full().into()).collect(),
            })
        }
        Task::Act {
            article,
            editorial,
            action,
        } => {
            let before = Project::new(Rc::clone(article), Rc::clone(editorial));
            let before = before.with_pictures(Rc::clone(pictures));
            update(&before, action).map(|it| Product::Project {
                article: Rc::clone(it.article()),
                editorial: Rc::clone(it.editorial()),
            })
        }
    };
    product.map_err(|refusal| refusal.to_string())
}
