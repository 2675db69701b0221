//! The pictures of the single file: data in the place of the files' names.

use std::collections::BTreeMap;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::media_type::media_type;
use crosslight_content::{Body, Explainer, Image, Mark, MarkKind, Shape, Typography, Words};

/// Returns the explainer with each picture's data, as a data URL, in the place of its
/// file's name.
pub fn with_data(explainer: &Explainer, pictures: &BTreeMap<Rc<str>, Vec<u8>>) -> Explainer {
    let urls = pictures.iter().map(|(name, bytes)| {
        let data = STANDARD.encode(bytes);
        let url = format!("data:{};base64,{data}", media_type(name));
        (name.clone(), url.into())
    });
    let urls = Urls(urls.collect());
    let mut explainer = explainer.clone();
    let Typography {
        marks,
        title,
        headings,
        lede,
        sections,
        notes,
        ..
    } = &mut explainer.typography;
    urls.replace_marks(marks.values_mut().chain(headings).chain([title]).flatten());
    let of_notes = notes.iter_mut().flat_map(|note| &mut note.shapes);
    for shape in lede
        .iter_mut()
        .chain(sections.iter_mut().flatten())
        .chain(of_notes)
    {
        urls.replace_in(shape);
    }
    explainer
}

/// The data URL of each picture, by its file's name.
struct Urls(BTreeMap<Rc<str>, Rc<str>>);

impl Urls {
    fn replace_in(&self, shape: &mut Shape) {
        match &mut shape.body {
            Body::Figure(image) => self.replace(image),
            Body::Heading(heading) => {
                let heading = Rc::make_mut(heading);
                self.replace_marks(&mut heading.words.marks);
            }
            Body::Table(table) => {
                let table = Rc::make_mut(table);
                let rows = table.rows.iter_mut().flatten();
                let cells = table.head.iter_mut().chain(rows);
                self.replace_marks(cells.flat_map(|Words { marks, .. }| marks));
            }
            Body::Prose | Body::Bare | Body::Rule | Body::Code(_) => {}
        }
    }

    fn replace_marks<'a>(&self, marks: impl IntoIterator<Item = &'a mut Mark>) {
        for mark in marks {
            if let MarkKind::Image(image) = &mut mark.kind {
                self.replace(image);
            }
        }
    }

    fn replace(&self, image: &mut Rc<Image>) {
        if let Some(url) = self.0.get(&image.file) {
            Rc::make_mut(image).file = url.clone();
        }
    }
}
