//! Sentences that are joined and split, with what is said of them.

use crosslight_studio::{Action, Project, SentenceChange};

use crate::support::{after, difference, slice};

#[test]
fn sentences_are_joined_and_split_again() {
    let article = "# Tea\n\nIt is warm. She said so. It is warm. He may drink it.\n";
    let file = "[[voice]]\nid = \"she\"\nname = \"She\"\n\n\
                [[statement]]\nquote = \"She said\"\nvoice = \"she\"\nverb = \"said\"\n\n\
                [[statement]]\nquote = \"He may\"\nvoice = \"she\"\nhedges = [\"may\"]\n";
    let project = Project::new(article, file);
    let id = project.parsed().ids()[1].clone();
    let joined = after(
        &project,
        Action::Sentence(SentenceChange::Joined(id.clone())),
    );
    let texts = |project: &Project| {
        let article = project.parsed().article.as_ref().expect("an article");
        article
            .sentences()
            .map(|it| it.text.clone())
            .collect::<Vec<_>>()
    };
    let lines = ["+", "+[[sentence]]", "+join = \"so. It\""];
    assert_eq!(difference(file, joined.editorial()), lines);
    assert_eq!(
        texts(&joined),
        [
            "It is warm.",
            "She said so. It is warm.",
            "He may drink it."
        ]
    );
    let id = joined.parsed().ids()[1].clone();
    let end = slice(&joined, &id, "so").end;
    let split = Action::Sentence(SentenceChange::Split { sentence: id, end });
    assert_eq!(&**after(&joined, split).editorial(), file);
    // Where the rules see no end, a split is written.
    let id = project.parsed().ids()[3].clone();
    let end = slice(&project, &id, "may").end;
    let split = Action::Sentence(SentenceChange::Split { sentence: id, end });
    let split = after(&project, split);
    assert_eq!(texts(&split)[3..], ["He may", "drink it."]);
    let lines = ["+", "+[[sentence]]", "+split = \"may\""];
    assert_eq!(difference(file, split.editorial()), lines);
    let id = split.parsed().ids()[3].clone();
    let joined = after(&split, Action::Sentence(SentenceChange::Joined(id)));
    assert_eq!(&**joined.editorial(), file);
}

#[test]
fn a_statement_goes_with_its_verb_when_its_sentence_is_split() {
    let article = "# Tea\n\nThe tea is warm and Ana says it may be cold.\n";
    let file = "[[voice]]\nid = \"ana\"\nname = \"Ana\"\n\n[[statement]]\nquote = \"The tea\"\n\
                voice = \"ana\"\nverb = \"says\"\nhedges = [\"may\"]\n";
    let project = Project::new(article, file);
    let id = project.parsed().ids()[0].clone();
    let end = slice(&project, &id, "warm").end;
    let split = after(
        &project,
        Action::Sentence(SentenceChange::Split { sentence: id, end }),
    );
    let lines = [
        "-quote = \"The tea\"",
        "+quote = \"and\"",
        "+",
        "+[[sentence]]",
        "+split = \"warm\"",
    ];
    assert_eq!(difference(file, split.editorial()), lines);
}
