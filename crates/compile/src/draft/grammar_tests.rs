//! Constructs of grammar: where a phrase ends, appositions, descriptions, acts.

use super::tests::{assert_said, proposals};

#[test]
fn a_participle_after_its_noun_ends_the_phrase() {
    assert_said(
        "en",
        "According to a survey ordered by the port, ships are late. According to three clerks close to the board, the plan is dead. \
         According to figures released on Friday, it rains.",
        &[
            "a survey | According to | according-to",
            "three clerks close to the board | According to | according-to",
            "figures | According to | according-to",
        ],
    );
    assert_said(
        "fr",
        "Selon un rapport remis par la ville, il pleut. Selon deux témoins de la scène, il neige.",
        &[
            "un rapport | Selon | according-to",
            "deux témoins de la scène | Selon | according-to",
        ],
    );
    assert_said(
        "es",
        "Según un sondeo encargado por la ciudad, llueve. Según dos técnicos del puerto, nieva.",
        &[
            "un sondeo | Según | according-to",
            "dos técnicos del puerto | Según | according-to",
        ],
    );
}

#[test]
fn a_second_article_begins_another_phrase_in_german() {
    assert_said(
        "de",
        "Der Sturm hat nach Angaben der Feuerwehr einen Kran umgeworfen. „Es reicht“, begründete Trainer Udo Brenk den Wechsel. \
         „Wir warten“, sagte er dem Rat.",
        &[
            "Feuerwehr | nach Angaben | according-to",
            "Udo Brenk | begründete | quotation-said-by",
            "Udo Brenk | sagte | pronoun",
        ],
    );
}

#[test]
fn an_apposition_is_the_name_of_what_stands_before_it() {
    assert_said(
        "en",
        "“We wait,” said its spokesman on transport, Tom Reed. The dean, the Rev Ana Ruiz, believes that it rains. \
         Its owner, Tarn & Sons, said that it snows. Bo Lyle, who runs the mill, said that it hails.",
        &[
            "Tom Reed | said | quotation-said-by",
            "Ana Ruiz | believes | said-that",
            "Tarn & Sons | said | said-that",
            "Bo Lyle | said | said-that",
        ],
    );
    assert_said(
        "de",
        "„Es reicht“, sagte die Leiterin der Schule, Henning Kolb, vor Gästen. Der Ökonom Jan Moss, der das Gutachten schrieb, nennt den Plan „ganz und gar falsch“.",
        &[
            "Henning Kolb | sagte | quotation-said-by",
            "Jan Moss | nennt | said-with-quotation",
        ],
    );
    assert_said(
        "fr",
        "L’avocate de la ville, Me Anne Petit, avait plaidé « une simple et banale erreur ».",
        &["Anne Petit | avait plaidé | said-with-quotation"],
    );
    assert_said(
        "es",
        "Su abogado, Luis Vega, dijo que llueve. «Es muy tarde», dijo a la puerta del juzgado Ana Ruiz, portavoz del barrio.",
        &[
            "Luis Vega | dijo | said-that",
            "Ana Ruiz | dijo | quotation-said-by",
        ],
    );
}

#[test]
fn what_a_preposition_governs_is_no_subject() {
    assert_said(
        "en",
        "In the concert notes she writes that it rains. Residents on the island say that it snows.",
        &["-", "Residents on the island | say | said-that"],
    );
    assert_said(
        "de",
        "Jan Moss, Bürgermeister, sagte, es regne. Auf Bitte der Zeitung sagte er, es sei spät. Zunächst teilte der Verband mit, dass er klagt.",
        &[
            "Jan Moss | sagte | said",
            "Jan Moss | sagte | pronoun",
            "der Verband | teilte | split-verb",
        ],
    );
}

#[test]
fn an_act_is_no_statement() {
    assert_said(
        "en",
        "Tom Reed denies six counts of theft. The museum announced the loss on Friday. Tom Reed held up a map that he had drawn. \
         The boat called the Heron is old. Tom Reed announced he was ill.",
        &["-", "-", "-", "-", "Tom Reed | announced | said"],
    );
    assert_said(
        "fr",
        "Tom Petit dit vouloir espérer que tout ira.",
        &["Tom Petit | dit | said-that"],
    );
    assert_said(
        "es",
        "Conviene recordar que llueve. Se espera que nieve. Luis Vega avisa antes de que llueva.",
        &["-"; 3],
    );
}

#[test]
fn a_description_is_who_was_said_to_be_that() {
    assert_said(
        "en",
        "The minister, Ana Ruiz, came. Bo Lyle, a baker, came too. The minister said that it rains. The company said that it snows.",
        &[
            "-",
            "-",
            "Ana Ruiz | said | said-that",
            "The company | said | description",
        ],
    );
    // Nobody was named before.
    assert_said(
        "en",
        "The company said that it rains.",
        &["The company | said | said-that"],
    );
    assert_said(
        "de",
        "Der Minister Jan Moss kam. „Es reicht“, so der Minister.",
        &["-", "Jan Moss | so | according-to"],
    );
}

#[test]
fn a_salutation_is_nobody() {
    let found = proposals(
        "de",
        "Liebe Gäste, willkommen. „Ein Haus“, sagte er, „ist ein Haus.“",
    );
    assert!(found.voices.is_empty(), "{:?}", found.voices);
}
