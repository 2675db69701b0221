//! Voices for many sentences at once, and sentences that nobody has attributed.

use crosslight_compile::{Folder, read_texts};
use crosslight_publish::prerender;

const ARTICLE: &str = "# T\n\n## One\n\nAna Moss came. It rained.\n\n> Stay. Go.\n>\n> > Run.\n\nBo Lyle left.\n\n\
    ## Two\n\nHe wrote. She read.\n";
const VOICES: &str = "[[voice]]\nid = \"ana\"\nname = \"Ana Moss\"\n\n[[voice]]\nid = \"bo\"\nname = \"Bo Lyle\"\n\n";

fn read(editorial: &str) -> Folder {
    let folder = read_texts(ARTICLE, &[VOICES, editorial].concat());
    folder.unwrap_or_else(|errors| panic!("{errors}"))
}

/// Returns the voice of each sentence, with a mark for direct quotation.
fn said(folder: &Folder) -> Vec<String> {
    let explainer = &folder.explainer;
    let statements = explainer.statements.iter().map(|statement| {
        let voice = statement.voice.and_then(|id| explainer.voice(id));
        let name = voice.map_or("-", |voice| &*voice.name);
        let mark = if statement.quoted { "!" } else { "" };
        [name, mark].concat()
    });
    statements.collect()
}

#[test]
fn a_statement_comes_before_a_block_quotation_and_that_before_a_section() {
    let folder = read(
        "[[section]]\nheading = \"One\"\nvoice = \"ana\"\n\n\
         [[section]]\nheading = \"Two\"\nvoice = \"article\"\n\n\
         [[block]]\nquote = \"Go.\"\nvoice = \"bo\"\n\n\
         [[statement]]\nquote = \"Stay.\"\nvoice = \"ana\"\n",
    );
    assert_eq!(
        said(&folder),
        [
            "Ana Moss", "Ana Moss", "Ana Moss", "Bo Lyle!", "Bo Lyle!", "Ana Moss", "-", "-"
        ]
    );
    assert_eq!(folder.report(false), "");
    assert_eq!(
        folder.coverage.to_string(),
        "8 sentences covered, 2 of them without a named source; 4 excerpts verified"
    );
}

#[test]
fn what_is_not_yet_attributed_is_told_apart_from_what_names_no_source() {
    let folder = read(
        "[[block]]\nquote = \"Stay.\"\nvoice = \"bo\"\nquoted = false\n\n\
         [[statement]]\nquote = \"It rained.\"\nvoice = \"article\"\n\n\
         [[statement]]\nquote = \"Ana Moss came.\"\nvoice = \"ana\"\n",
    );
    assert_eq!(
        said(&folder)[..4],
        ["Ana Moss", "-", "Bo Lyle", "Bo Lyle"].map(str::to_owned)
    );
    let report = folder.report(false);
    assert!(
        report.contains("warning: 3 of 8 sentences are not yet attributed, from this one on"),
        "{report}"
    );
    assert_eq!(
        folder.coverage.to_string(),
        "8 sentences, 3 of them not yet attributed, 1 without a named source; 5 excerpts verified"
    );
    let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
    assert_eq!(
        page.matches("the article, naming no source").count(),
        1,
        "{page}"
    );
    assert!(page.contains("1 of 8 sentences names no source."), "{page}");
    // Three tags and the list of voices.
    assert_eq!(page.matches(">not yet attributed<").count(), 4, "{page}");
}

#[test]
fn a_voice_of_many_is_one_that_there_is_for_sentences_that_there_are() {
    let report = |editorial: &str| {
        let read = read_texts(ARTICLE, &[VOICES, editorial].concat());
        read.expect_err("a mistake").report(false)
    };
    let block = report("[[block]]\nquote = \"It rained.\"\nvoice = \"bo\"\n");
    assert!(
        block.contains("“It rained.” stands in no block quotation"),
        "{block}"
    );
    let voice = report("[[section]]\nheading = \"One\"\nvoice = \"anna\"\n");
    assert!(voice.contains("no voice has the id `anna`"), "{voice}");
}

#[test]
fn a_section_that_one_viewpoint_says_is_marked_as_a_whole() {
    let page = |count: usize, editorial: &str| {
        let sentences =
            |start: usize| (0..count).map(move |at| format!("Ana and Bo say {}.", start + at));
        let text = |start| sentences(start).collect::<Vec<_>>().join(" ");
        let article = format!("# T\n\n## A\n\n{}\n\n## B\n\n{}\n", text(0), text(100));
        let editorial = format!(
            "{editorial}[[voice]]\nid = \"a\"\nname = \"Ana\"\n[[voice]]\nid = \"b\"\nname = \"Bo\"\n\
             [[section]]\nheading = \"A\"\nvoice = \"a\"\n[[section]]\nheading = \"B\"\nvoice = \"b\"\n\
             [[viewpoint]]\nid = \"one\"\nname = \"One\"\nvoices = [\"a\"]\n\
             [[viewpoint]]\nid = \"two\"\nname = \"Two\"\nvoices = [\"b\"]\n\
             [comparison]\nsection = \"B\"\nswitch = \"S\"\ntitle = \"C\"\nviewpoints = [\"one\", \"two\"]\n\
             [[comparison.point]]\nquestion = \"Q?\"\nanswers = [{{ viewpoint = \"one\", quote = \"say 1.\" }}]\n"
        );
        let folder = read_texts(&article, &editorial).unwrap_or_else(|errors| panic!("{errors}"));
        prerender(&folder.explainer, &folder.labels, None, None).expect("a page")
    };
    let whole = |page: &str, column: u8| {
        let marked = format!("data-viewpoint=\"{column}\"");
        let mut tags = page
            .split('<')
            .map(|rest| rest.split('>').next().unwrap_or_default());
        tags.by_ref()
            .filter(|tag| tag.contains("section-body") && tag.contains(&marked))
            .count()
    };
    let long = page(11, "");
    assert_eq!((whole(&long, 1), whole(&long, 2)), (1, 1));
    // One sentence by another makes the marks of sentences tell something.
    let mixed = page(11, "[[statement]]\nquote = \"say 103.\"\nvoice = \"a\"\n");
    assert_eq!((whole(&mixed, 1), whole(&mixed, 2)), (1, 0));
    let short = page(10, "");
    assert_eq!((whole(&short, 1), whole(&short, 2)), (0, 0));
}
