//! Keys and values of `explainer.toml` that are not where, or what, they should be: each is
//! told once, and nothing follows from it.

use crosslight_publish::read_folder;

use crate::copy::Copy;
use crate::notation::{beginning, is_mended};

#[test]
fn keys_below_a_table_are_one_mistake_and_keep_their_meaning() {
    let copy = beginning("").editorial(
        "name = \"Ben\"\n",
        "name = \"Ben\"\nlanguage = \"en\"\nhedge-words = [\"may\"]\n",
    );
    copy.reports("misplaced-keys");
    let copy = copy
        .editorial("language = \"en\"\nhedge-words = [\"may\"]\n", "")
        .editorial(
            "[[actor]]",
            "language = \"en\"\nhedge-words = [\"may\"]\n\n[[actor]]",
        );
    assert!(read_folder(copy.path()).is_ok());
    beginning("[labels]\nclear = \"Off\"\nlanguage = \"en\"\n").reports("misplaced-in-labels");
    // Without its language, the sentences would end elsewhere.
    let german = Copy::new()
        .write("article.md", "# A\n\nAm 3. Mai kam der Regen.\n".as_bytes())
        .write(
            "explainer.toml",
            "[[statement]]\nquote = \"3. Mai\"\nvoice = \"article\"\nlanguage = \"de\"\n"
                .as_bytes(),
        );
    german.reports("misplaced-language");
}

#[test]
fn a_misspelt_key_is_one_mistake() {
    let copy = Copy::new()
        .editorial("quote = \"Nobody\"\nvoice", "Quote = \"Nobody\"\nVoice")
        .editorial(
            "[[viewpoint]]\nid = \"tea\"",
            "[[viewpoints]]\nid = \"tea\"",
        );
    copy.reports("misspelt-keys");
    let copy = Copy::new().editorial("quote = \"Nobody\"", "qoute = \"Nobody\"");
    copy.reports("misspelt-key");
    is_mended(copy, "misspelt-key", &[("qoute", "quote")]);
}

#[test]
fn a_choice_beside_its_quotation_is_moved_into_it() {
    let copy = Copy::new().editorial("quote = \"Nobody\"", "quote = \"Nobody\"\nnth = 1");
    let right = "quote = { quote = \"Nobody\", nth = 1 }";
    copy.reports("beside-quote");
    is_mended(
        copy,
        "beside-quote",
        &[("quote = \"Nobody\"\nnth = 1", right)],
    );
}

#[test]
fn a_value_of_the_wrong_kind_is_shown_in_the_right_one() {
    let copy = beginning(
        "language = [\"en\"]\nhedge-words = \"may\"\nabbreviations = 1\ndirection = \"up\"\n\
         article.picture = \"lamp.png\"\n",
    );
    copy.reports("wrong-values-of-top");
    let copy = Copy::new()
        .editorial("quoted = true", "quoted = \"yes\"")
        .editorial("verb = \"thinks\"", "verb = 3")
        .editorial("start = \"closed\"", "start = \"collapsed\"\nnth = \"1\"")
        .editorial("voices = [\"ben\"]", "voices = \"ben\"")
        .editorial("\"Nobody\"", "2031-05-01")
        .editorial("\"Anna drinks\"", "{ quote = 1 }");
    copy.reports("wrong-values-of-entries");
    let placed = |place: &str| {
        let lines = format!("name = \"tea\"\nplace = {place}");
        Copy::new().editorial("name = \"tea\"", &lines)
    };
    let copy = placed("[1, 2, 3]");
    copy.reports("place-of-three");
    is_mended(copy, "place-of-three", &[("[1, 2, 3]", "[0, 1]")]);
    let copy = placed("\"0,0\"");
    copy.reports("place-of-text");
    is_mended(copy, "place-of-text", &[("\"0,0\"", "[0, 1]")]);
    let copy = placed("[0.5, 5]");
    copy.reports("place-of-fraction");
    is_mended(copy, "place-of-fraction", &[("0.5", "1")]);
    Copy::new()
        .write("explainer.toml", b"statement = \"x\"\n")
        .reports("wrong-entries");
    let copy = beginning("article.published = 2031-05-01\n");
    copy.reports("date");
    is_mended(copy, "date", &[("2031-05-01", "\"2031-05-01\"")]);
}

#[test]
fn a_name_in_place_of_an_id_leads_to_the_id() {
    let copy = Copy::new()
        .editorial("voice = \"anna\"", "voice = \"Anna\"")
        .editorial("voice = \"article\"", "voice = \"Article\"")
        .editorial("voices = [\"ben\"]", "voices = [\"Ben\"]");
    let mended = [
        ("\"Anna\"\nverb", "`anna`"),
        ("\"Article\"", "`article`"),
        ("[\"Ben\"]", "`ben`"),
    ];
    copy.reports("names-for-ids");
    let copy = mended.iter().fold(copy, |copy, (wrong, right)| {
        let id = right.trim_matches('`');
        let right = match *wrong {
            "[\"Ben\"]" => format!("[\"{id}\"]"),
            "\"Article\"" => format!("\"{id}\""),
            _ => format!("\"{id}\"\nverb"),
        };
        copy.editorial(wrong, &right)
    });
    assert!(read_folder(copy.path()).is_ok());
    // Somebody without an entry is shown the id for one.
    let copy = Copy::new().editorial("voice = \"article\"", "voice = \"Élodie Groß\"");
    copy.reports("name-without-entry");
    let copy = Copy::new().editorial("id = \"ben\"", "id = \"Ben!\"");
    copy.reports("bad-id");
    is_mended(copy, "bad-id", &[("Ben!", "ben")]);
}

#[test]
fn what_an_entry_would_have_said_is_not_missing_elsewhere() {
    let article = "# A\n\nB.\n\n![](a.png)\n";
    let with = |editorial: &str| {
        let picture = include_bytes!("../../crates/cli/src/sample/bridge.png");
        Copy::new()
            .write("article.md", article.as_bytes())
            .write("explainer.toml", editorial.as_bytes())
            .write("a.png", picture)
    };
    with("[[image]]\nfile: \"a.png\"\nalt = \"\"\n").reports("void-and-picture");
    with("[[image]]\nfile = \"a.png\"\n").reports("entry-and-picture");
}
