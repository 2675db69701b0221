//! `crosslight draft`: what it writes is accepted, stays as it is once it is confirmed, and
//! says on the page what nobody has confirmed.

use std::path::Path;

use crosslight_compile::{
    Class, DraftOptions, Drafted, FolderErrors, FolderFiles, Lint, PictureProblem, SourceFile,
    draft, read_texts,
};
use crosslight_publish::prerender;
use proptest::prelude::*;

use super::any_article::{GOOD, ODD, counted};

/// Drafts two texts that are in no folder.
fn drafted(article: &str, editorial: &str, guesses: bool) -> Result<Drafted, Box<FolderErrors>> {
    let text = |file| match file {
        SourceFile::Article => Ok(article.as_bytes().to_vec()),
        SourceFile::Editorial => Ok(editorial.as_bytes().to_vec()),
    };
    let files = FolderFiles {
        folder: Path::new(""),
        text: &text,
        picture: &|_| Err(PictureProblem::Missing(None)),
    };
    let options = DraftOptions {
        guesses,
        language: None,
    };
    draft(&files, options)
}

const SHIPPED: &str = include_str!("../../content/article.md");
const CONFIRMED: &str = include_str!("../../content/explainer.toml");

/// Returns voice and verb of each sentence; without a voice as without a source.
fn said(editorial: &str) -> Vec<(Option<String>, Option<String>)> {
    let folder = read_texts(SHIPPED, editorial).unwrap_or_else(|errors| panic!("{errors}"));
    let explainer = &folder.explainer;
    let statements = explainer.statements.iter().map(|statement| {
        let voice = statement.voice.and_then(|id| explainer.voice(id));
        let voice = voice.filter(|voice| !voice.is_not_yet());
        let verb = statement.verb.and_then(|verb| statement.words(verb));
        (voice.map(|it| it.name.to_string()), verb.map(str::to_owned))
    });
    statements.collect()
}

#[test]
fn the_shipped_article_is_drafted_as_its_editor_wrote_it() {
    let draft = drafted(SHIPPED, "", false).expect("a draft");
    let (found, confirmed) = (said(&draft.text), said(CONFIRMED));
    assert_eq!(found.len(), 16);
    let right = found.iter().zip(&confirmed).filter(|(a, b)| a == b).count();
    assert!(right >= 15, "{right} of 16:\n{}", draft.text);
    let again = drafted(SHIPPED, "", false).expect("a draft");
    assert_eq!(draft, again);
}

#[test]
fn what_was_confirmed_stays_and_what_is_missing_is_added() {
    let draft = drafted(SHIPPED, CONFIRMED, true).expect("a draft");
    assert!(draft.is_unchanged());
    assert_eq!(draft.text, CONFIRMED);
    // Without one statement, it alone is added, after all others of its kind.
    let statement =
        "[[statement]]\nquote = \"Panda believes\"\nvoice = \"panda\"\nverb = \"believes\"\n\n";
    let without = CONFIRMED.replacen(statement, "", 1);
    assert_ne!(without, CONFIRMED);
    let draft = drafted(SHIPPED, &without, true).expect("a draft");
    let added = "[[statement]]\nquote = \"Panda believes\"\nvoice = \"panda\"\nverb = \"believes\"\ndraft = \"said-that\"\n";
    let (before, after) = draft.text.split_once(added).expect(&draft.text);
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let left: Vec<_> = lines(&[before, after].concat());
    for line in lines(&without).iter().filter(|it| !it.is_empty()) {
        assert!(left.contains(line), "{line} is lost");
    }
    assert_eq!((draft.present, draft.voices, draft.actors), (15, 0, 0));
}

#[test]
fn a_draft_without_a_voice_is_completed_later() {
    let article = "# T\n\nAna Ruiz came. Ana Ruiz thinks the town could be quiet.\n";
    let first = drafted(article, "", false).expect("a draft");
    assert!(first.text.contains("draft = \"no-rule\""), "{}", first.text);
    assert!(
        first.text.contains("hedges = [\"could\"]"),
        "{}",
        first.text
    );
    let guessed = drafted(article, &first.text, true).expect("a draft");
    assert_eq!(guessed.of_class(Class::Guess), 1, "{}", guessed.text);
    assert!(
        guessed.text.contains("voice = \"ruiz\""),
        "{}",
        guessed.text
    );
    let folder = read_texts(article, &guessed.text).expect("no mistake");
    assert_eq!(folder.coverage.not_yet, 1);
}

#[test]
fn the_page_says_what_nobody_has_confirmed() {
    let draft = drafted(SHIPPED, "", false).expect("a draft");
    let folder = read_texts(SHIPPED, &draft.text).expect("no mistake");
    let drafts = folder.warnings.iter().filter_map(|it| match it.lint {
        Lint::Drafts { count, .. } => Some(count),
        _ => None,
    });
    assert_eq!(drafts.sum::<usize>(), folder.coverage.drafts);
    assert_eq!(folder.coverage.drafts, 16 + draft.voices + draft.actors);
    let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
    let attributed: usize = draft.rules.values().sum();
    assert_eq!(page.matches(", not yet confirmed").count(), attributed);
    // Once its line is out, an entry is confirmed.
    let confirmed: String = draft
        .text
        .lines()
        .filter(|line| !line.starts_with("draft = "))
        .map(|line| [line, "\n"].concat())
        .collect();
    let confirmed = confirmed.replace(
        "[[statement]]\nquote = \"In return",
        "[[statement]]\nvoice = \"article\"\nquote = \"In return",
    );
    let errors = read_texts(SHIPPED, &confirmed).expect_err("a statement without a voice");
    assert!(
        errors.to_string().contains("lacks the key `voice`"),
        "{errors}"
    );
}

#[test]
fn a_file_with_mistakes_is_not_drafted() {
    for editorial in ["kicker = ", "[[statement]]\nquote = 3\n", "voice = 1\n"] {
        assert!(drafted(SHIPPED, editorial, false).is_err(), "{editorial}");
    }
    // A pointer that leads nowhere keeps nothing from being drafted.
    let stale = "[[statement]]\nquote = \"Nobody wrote this\"\nvoice = \"article\"\n";
    let draft = drafted(SHIPPED, stale, false).expect("a draft");
    assert_eq!((draft.present, draft.sentences), (0, 16));
}

/// Sentences of people in an article, with `@` for each word.
const SPEECH: [&str; 16] = [
    "“@ @ @,” said Ana Ruiz of the @. ",
    "“@ @. @ @ @,” she said. ",
    "Ana Ruiz, a teacher, said that @ could @. ",
    "According to the @, it may @. ",
    "Bo Lyle told @: “@ @ @. ",
    "@ @ @.” ",
    "It is \"@ @ ",
    "\n\nANA RUIZ: @ @. @.\n\nBO LYLE: @.\n\n",
    "Dr. A. B. @ argued, “@,” @. ",
    "The @ (@) said @; they say @. ",
    "Might @ say @ might? ",
    "said said said. ",
    "“”, said Ana, “’”. ",
    "— @ —said— @. ",
    "The @ said. The @ said. ",
    "ẞ\u{301}@ said ﬁ@. ",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_article_is_drafted_without_a_mistake_and_but_once(
        pieces in prop::collection::vec(
            prop_oneof![
                6 => prop::sample::select(GOOD.to_vec()),
                6 => prop::sample::select(SPEECH.to_vec()),
                1 => prop::sample::select(ODD.to_vec()),
            ],
            1..18,
        ),
        language in prop::sample::select(vec!["en", "de", "fr", "es", "it", "ja"]),
        guesses in any::<bool>(),
    ) {
        let (article, _) = counted(&pieces.concat());
        let editorial = format!("# Mine.\nlanguage = \"{language}\"\nkicker = \"k\" # kept\n");
        if read_texts(&article, &editorial).is_err() {
            return Ok(());
        }
        let first = drafted(&article, &editorial, guesses).expect("a draft");
        let folder = read_texts(&article, &first.text);
        prop_assert!(folder.is_ok(), "{}\n{article}\n{}", folder.expect_err("mistakes"), first.text);
        prop_assert!(first.text.starts_with(&editorial));
        prop_assert_eq!(first.unquotable, 0);
        let second = drafted(&article, &first.text, guesses).expect("a draft");
        prop_assert!(second.is_unchanged() && second.text == first.text, "{}", second.text);
    }
}
