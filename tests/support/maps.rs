//! Explainers whose maps are hard to draw: long names in six languages, and graphs that are
//! known from the literature.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::publishing::publish;

/// An expression for whether the system has a font for Devanagari: without one, each sign
/// is a box of its own, far wider than the letters that readers see.
pub const DEVANAGARI: &str = r"(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.font = '16px sans-serif';
    const width = text => canvas.measureText(text).width;
    return width('\u0915\u094d\u0937') < 2 * width('\u0915');
})()";

/// An explainer of nothing but actors and relations, one a sentence.
pub struct MapSample {
    /// Its name in the message of a failure.
    pub name: &'static str,
    language: &'static str,
    actors: Vec<&'static str>,
    /// Who does something to whom, each with the number of its words.
    relations: Vec<(usize, usize, usize)>,
    captions: [&'static str; 4],
    /// Between the words of a sentence, and at its end.
    marks: [&'static str; 2],
}

/// Names of countries, one word each.
const COUNTRIES: [&str; 40] = [
    "Albania", "Belgium", "Croatia", "Denmark", "Estonia", "Finland", "Germany", "Hungary",
    "Iceland", "Jordan", "Kenya", "Latvia", "Malta", "Nepal", "Oman", "Poland", "Qatar", "Rwanda",
    "Serbia", "Tunisia", "Uganda", "Vietnam", "Yemen", "Zambia", "Armenia", "Bolivia", "Cyprus",
    "Ecuador", "Fiji", "Ghana", "Haiti", "Israel", "Kuwait", "Laos", "Mexico", "Norway", "Peru",
    "Spain", "Turkey", "Ukraine",
];

const ENGLISH: [&str; 4] = [
    "supports",
    "warns about sanctions against",
    "signed a trade agreement with",
    "recognizes",
];

/// A language, five long names in it, four captions, and the marks between the words of a
/// sentence and at its end.
type Names = (
    &'static str,
    [&'static str; 5],
    [&'static str; 4],
    [&'static str; 2],
);

const LONG_NAMES: [Names; 6] = [
    (
        "en",
        [
            "Ministry of Foreign Affairs and Trade",
            "National Union of Students",
            "Royal Institute of International Affairs",
            "Parliamentary Commissioner for Standards",
            "Confederation of Small Businesses",
        ],
        [
            "refuses to publish the figures of",
            "asks for more money from",
            "warns",
            "signed an agreement on exchange with",
        ],
        [" ", "."],
    ),
    (
        "de",
        [
            "Bundesministerium für wirtschaftliche Zusammenarbeit",
            "Bundesverfassungsgericht",
            "Gewerkschaft Erziehung und Wissenschaft",
            "Rechnungshof der Freien Hansestadt",
            "Bundesinstitut für Arzneimittel",
        ],
        [
            "verweigert die Herausgabe der Unterlagen an",
            "bittet um Geld von",
            "warnt",
            "unterzeichnete ein Austauschabkommen mit",
        ],
        [" ", "."],
    ),
    (
        "ar",
        [
            "وزارة الخارجية والتعاون الدولي",
            "اتحاد طلاب الجامعات",
            "المعهد الملكي للشؤون الدولية",
            "هيئة الرقابة المالية",
            "اتحاد الصناعات",
        ],
        [
            "ترفض نشر أرقام",
            "تطلب مزيدا من المال من",
            "تحذر",
            "وقعت اتفاقا للتبادل مع",
        ],
        [" ", "."],
    ),
    (
        "zh",
        [
            "北京市人民代表大会常务委员会",
            "全国学生联合会",
            "国际关系研究院",
            "审计署",
            "对外贸易协会",
        ],
        ["拒绝公布", "要求增加经费于", "警告", "签署交流协议予"],
        ["", "。"],
    ),
    (
        "hi",
        [
            "विदेश और व्यापार मंत्रालय",
            "राष्ट्रीय छात्र संघ",
            "अंतरराष्ट्रीय मामलों का संस्थान",
            "लेखा परीक्षा विभाग",
            "लघु उद्योग परिसंघ",
        ],
        [
            "आँकड़े देने से मना करता है",
            "से और धन माँगता है",
            "चेतावनी देता है",
            "के साथ समझौता करता है",
        ],
        [" ", "।"],
    ),
    (
        "ru",
        [
            "Министерство иностранных дел",
            "Всероссийский союз студентов",
            "Институт международных отношений",
            "Счётная палата",
            "Союз промышленников и предпринимателей",
        ],
        [
            "отказывается публиковать данные",
            "просит больше денег у",
            "предупреждает",
            "подписал соглашение об обмене с",
        ],
        [" ", "."],
    ),
];

/// Who has to do with whom, of five actors with long names.
const AMONG_FIVE: [(usize, usize, usize); 7] = [
    (0, 1, 0),
    (1, 0, 1),
    (0, 2, 2),
    (2, 3, 3),
    (3, 0, 1),
    (4, 1, 2),
    (2, 4, 0),
];

/// Returns all samples: six languages, a star of 30, a ring of 12, two cliques of 6, 8 that
/// all have to do with 8 others, and [`largest`].
pub fn samples() -> Vec<MapSample> {
    let mut samples: Vec<MapSample> = LONG_NAMES.map(long_names).into();
    let clique = |first: usize| {
        (first..first + 6).flat_map(move |from| (from + 1..first + 6).map(move |to| (from, to)))
    };
    let ring = (0..12).map(|at| (at, (at + 1) % 12)).collect();
    let cliques = clique(0).chain(clique(6)).chain([(0, 6)]).collect();
    let all_with_all = (0..8).flat_map(|from| (8..16).map(move |to| (from, to)));
    samples.extend([
        graph("a star of 30", 30, (1..30).map(|at| (0, at)).collect()),
        graph("a ring of 12", 12, ring),
        graph("two cliques of 6", 12, cliques),
        graph("8 that have to do with 8", 16, all_with_all.collect()),
        largest(),
    ]);
    samples
}

/// Returns the most that a map holds: 40 actors with 80 relations.
pub fn largest() -> MapSample {
    let pair = |at: usize| (at % 40, (at * 7 + 3 + at / 40 * 2) % 40);
    graph(
        "40 actors with 80 relations",
        40,
        (0..80).map(pair).collect(),
    )
}

fn graph(name: &'static str, actors: usize, pairs: Vec<(usize, usize)>) -> MapSample {
    let words = |(from, to): (usize, usize)| (from, to, (from * 5 + to * 3) % 4);
    MapSample {
        name,
        language: "en",
        actors: COUNTRIES[..actors].to_vec(),
        relations: pairs.into_iter().map(words).collect(),
        captions: ENGLISH,
        marks: [" ", "."],
    }
}

fn long_names((language, actors, captions, marks): Names) -> MapSample {
    MapSample {
        name: language,
        language,
        actors: actors.to_vec(),
        relations: AMONG_FIVE.to_vec(),
        captions,
        marks,
    }
}

impl MapSample {
    /// Returns the number of its relations.
    pub fn relations(&self) -> usize {
        self.relations.len()
    }

    /// Publishes it within a folder, and returns the bundle.
    pub fn publish(&self, folder: &Path) -> PathBuf {
        self.write(folder);
        publish(folder)
    }

    /// Writes the two files of the explainer into a folder.
    pub fn write(&self, folder: &Path) {
        let [space, end] = self.marks;
        let mut article = "# A map\n\n## Who\n\n".to_owned();
        let mut editorial = format!("language = \"{}\"\n", self.language);
        for (at, name) in self.actors.iter().enumerate() {
            write!(editorial, "[[actor]]\nid = \"a{at}\"\nname = \"{name}\"\n").expect("a text");
        }
        for (from, to, words) in &self.relations {
            let (one, other) = (self.actors[*from], self.actors[*to]);
            let words = self.captions[*words];
            let sentence = [one, space, words, space, other, end].concat();
            write!(article, "{sentence}{space}").expect("a text");
            write!(
                editorial,
                "[[relation]]\nfrom = \"a{from}\"\nto = \"a{to}\"\nquote = \"{sentence}\"\nlabel = \"{words}\"\n"
            )
            .expect("a text");
        }
        let files = [("article.md", article), ("explainer.toml", editorial)];
        for (file, text) in files {
            std::fs::write(folder.join(file), text.trim_end()).expect("written");
        }
    }
}
