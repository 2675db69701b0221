//! The proposals of the rules for sentences of each language.

use std::path::Path;

use super::lexicon::Lexicon;
use super::{Proposals, propose};
use crate::uncompiled::read_to_draft;
use crate::{FolderFiles, SourceFile};

/// Proposes for the paragraphs of an article.
pub(super) fn proposals(language: &str, text: &str) -> Proposals {
    let article = format!("# T\n\n{text}\n");
    let bytes = |file| match file {
        SourceFile::Article => Ok(article.clone().into_bytes()),
        SourceFile::Editorial => Ok(format!("language = \"{language}\"").into_bytes()),
    };
    let files = FolderFiles {
        folder: Path::new(""),
        text: &bytes,
        picture: &crate::parse::pictures::no_pictures,
    };
    let (article, ..) = read_to_draft(&files).expect("an article");
    propose(&article, language)
}

/// Returns voice, verb and rule of each sentence.
fn said(language: &str, text: &str) -> Vec<String> {
    let proposals = proposals(language, text);
    let sentences = proposals.sentences.iter().map(|it| match &it.attribution {
        None => "-".to_owned(),
        Some(it) => {
            let voice = &proposals.voices[it.voice].name;
            let verb = it.verb.as_deref().unwrap_or("-");
            format!("{voice} | {verb} | {}", it.rule)
        }
    });
    sentences.collect()
}

#[track_caller]
pub(super) fn assert_said(language: &str, text: &str, expected: &[&str]) {
    assert_eq!(said(language, text), expected, "{text}");
}

#[test]
fn each_form_of_a_verb_stands_once() {
    for language in ["en", "de", "fr", "es"] {
        let lexicon = Lexicon::of_language(language).expect("words");
        let words = lexicon.words;
        let mut lemmas: Vec<&str> = [words.strong, words.needing_clause]
            .iter()
            .flat_map(|it| it.split_whitespace())
            .map(|it| it.split('=').next().unwrap_or_default())
            .collect();
        lemmas.sort_unstable();
        let count = lemmas.len();
        lemmas.dedup();
        assert_eq!(lemmas.len(), count, "{language}: {lemmas:?}");
        assert!(lexicon.forms.len() > 300, "{language}");
        for (list, entries) in words.lists {
            let mut entries: Vec<&str> = entries.split_whitespace().collect();
            entries.sort_unstable();
            let twice = entries.windows(2).find(|two| two[0] == two[1]);
            assert_eq!(twice, None, "{language} {list:?}");
        }
    }
}

#[test]
fn english_names_its_sources() {
    assert_said(
        "en",
        "According to Ana Ruiz, the mayor of the town, it rains. Ruiz said that it snows. “It is late,” she said, “and cold.” \
         The plan is good, officials say. Bo Lyle, a baker, argued the road was closed. “We go,” said Tom Reed of the Gazette. “We stay.”",
        &[
            "Ana Ruiz | According to | according-to",
            "Ana Ruiz | said | said-that",
            "Ana Ruiz | said | pronoun",
            "officials | say | said-at-end",
            "Bo Lyle | argued | said",
            "Tom Reed | said | quotation-said-by",
            "Tom Reed | - | quotation-follows",
        ],
    );
    let roles = proposals(
        "en",
        "The minister, Ana Ruiz, said that it rains. “Yes,” said Tom Reed of the Gazette.",
    );
    let roles: Vec<_> = roles
        .voices
        .iter()
        .map(|it| (&*it.name, it.role.as_deref()))
        .collect();
    assert_eq!(roles[1], ("Tom Reed", Some("of the Gazette")));
}

#[test]
fn what_nobody_says_has_no_source() {
    assert_said(
        "en",
        "The reports arrived. He was said to be ill. Nobody said that it rains. She could not say why. It is said that he left. \
         The new claims of the union are false. I think that it rains.",
        &["-"; 7],
    );
}

#[test]
fn a_quotation_has_one_speaker() {
    assert_said(
        "en",
        "“It rains. It is cold,” Ana Ruiz said. Bo Lyle said: “I stay. I read.”\n\n“I write.” The street was empty.",
        &[
            "Ana Ruiz | - | quotation-before",
            "Ana Ruiz | said | said-with-quotation",
            "Bo Lyle | said | said-with-quotation",
            "Bo Lyle | - | quotation-continues",
            "Bo Lyle | - | quotation-follows",
            "-",
        ],
    );
    assert_said(
        "en",
        "It is 6\" long, Ana Ruiz said. Ana Ruiz said that it rains.",
        &["-", "-"],
    );
}

#[test]
fn german_names_its_sources() {
    assert_said(
        "de",
        "Laut Polizei regnet es. Der Bürgermeister Jan Moss sagte, die Lage sei ernst. Er habe davon gewusst. „Es ist spät“, sagte Moss. \
         Wie die Feuerwehr mitteilte, brannte ein Haus. Die Stadt teilte am Montag mit, dass sie baut. Nach Angaben der Behörde fehlt Geld. \
         Das sei falsch, so Ministerin Eva Lind. Am Dienstag erklärte der Verband, dass er klagt. Es regnet.",
        &[
            "Polizei | Laut | according-to",
            "Jan Moss | sagte | said",
            "Jan Moss | - | subjunctive",
            "Jan Moss | sagte | quotation-said-by",
            "Feuerwehr | mitteilte | according-to",
            "Die Stadt | teilte | split-verb",
            "Behörde | Nach Angaben | according-to",
            "Eva Lind | so | according-to",
            "der Verband | erklärte | said-that",
            "-",
        ],
    );
}

#[test]
fn french_names_its_sources() {
    assert_said(
        "fr",
        "Selon la mairie, il pleut. Le maire Jean Moreau a déclaré que tout va bien. « Il est tard », explique-t-il. \
         « Nous partons », a ajouté Anne Petit, professeure au lycée. D’après les experts, la mer monte. La ville est calme.",
        &[
            "la mairie | Selon | according-to",
            "Jean Moreau | a déclaré | said-that",
            "Jean Moreau | explique | pronoun",
            "Anne Petit | a ajouté | quotation-said-by",
            "les experts | D’après | according-to",
            "-",
        ],
    );
}

#[test]
fn spanish_names_its_sources() {
    assert_said(
        "es",
        "Según el ayuntamiento, llueve. La alcaldesa Ana Ruiz dijo que todo va bien. “Es tarde”, añadió. \
         «Nos vamos», ha explicado Luis Vega, maestro del pueblo. La ciudad está tranquila.",
        &[
            "el ayuntamiento | Según | according-to",
            "Ana Ruiz | dijo | said-that",
            "Ana Ruiz | añadió | no-subject",
            "Luis Vega | ha explicado | quotation-said-by",
            "-",
        ],
    );
}

#[test]
fn a_language_without_rules_has_quotes_and_quotation_marks_alone() {
    let found = proposals("it", "Ana disse: «Forse piove e fa freddo». Piove.");
    assert_eq!((found.voices.len(), found.actors.len()), (0, 0));
    assert!(found.sentences[0].quoted && !found.sentences[1].quoted);
    assert_eq!(found.sentences[0].hedges, ["Forse"]);
    assert!(
        found
            .sentences
            .iter()
            .all(|it| it.quote.is_some() && it.attribution.is_none())
    );
}
