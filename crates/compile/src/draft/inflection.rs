//! The forms of verbs of saying, made from their lemmas by tables.
//!
//! An entry is a lemma (`add`) whose forms are regular, or a lemma with its forms:
//! `say=say,says,said,saying`. The forms that a language needs are in its table.

/// The inflections of a form of a verb. One form may have several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one form may be several of these"
)]
pub struct Inflected {
    /// `true` for a finite form that any subject of the third person may have.
    pub finite: bool,
    /// `true` for a finite form of the plural alone, or an infinitive.
    pub base: bool,
    /// `true` for a past participle.
    pub participle: bool,
    /// `true` for a present participle.
    pub ing: bool,
}

const FINITE: Inflected = Inflected {
    finite: true,
    base: false,
    participle: false,
    ing: false,
};
const BASE: Inflected = Inflected {
    base: true,
    finite: false,
    participle: false,
    ing: false,
};
const PARTICIPLE: Inflected = Inflected {
    participle: true,
    base: false,
    finite: false,
    ing: false,
};
const ING: Inflected = Inflected {
    ing: true,
    base: false,
    finite: false,
    participle: false,
};

impl Inflected {
    /// Returns what two forms that are spelled alike are.
    pub fn and(self, other: Self) -> Self {
        Inflected {
            finite: self.finite || other.finite,
            base: self.base || other.base,
            participle: self.participle || other.participle,
            ing: self.ing || other.ing,
        }
    }
}

type Forms = Vec<(String, Inflected, &'static str)>;

/// Returns the forms of an entry, each with the particle that stands apart from it.
pub fn inflect(language: &str, entry: &'static str) -> Forms {
    let (lemma, given) = entry.split_once('=').unwrap_or((entry, ""));
    let given: Vec<&str> = given.split(',').filter(|it| !it.is_empty()).collect();
    match language {
        "en" => english(lemma, &given),
        "de" => german(lemma, &given),
        "fr" => romance(lemma, &given, &french(lemma)),
        _ => romance(lemma, &given, &spanish(lemma)),
    }
}

/// The table of English: the plain form, the third person, the past, the present
/// participle and, if it differs from the past, the past participle.
fn english(lemma: &str, given: &[&str]) -> Forms {
    let stem = lemma.strip_suffix('e').unwrap_or(lemma);
    let consonant_y = lemma
        .strip_suffix('y')
        .filter(|it| !it.ends_with(['a', 'e', 'o', 'u']));
    let hisses = ["s", "sh", "ch", "x"]
        .iter()
        .any(|end| lemma.ends_with(end));
    let third = match consonant_y {
        Some(stem) => format!("{stem}ies"),
        None if hisses => format!("{lemma}es"),
        None => format!("{lemma}s"),
    };
    let past = consonant_y.map_or(format!("{stem}ed"), |stem| format!("{stem}ied"));
    let regular = [lemma.to_owned(), third, past, format!("{stem}ing")];
    let form = |at: usize| {
        given
            .get(at)
            .map_or(regular[at].clone(), |it| (*it).to_owned())
    };
    let participle = given.get(4).map_or(form(2), |it| (*it).to_owned());
    let none = "";
    vec![
        (form(0), BASE, none),
        (form(1), FINITE, none),
        (form(2), FINITE, none),
        (participle, PARTICIPLE, none),
        (form(3), ING, none),
    ]
}

/// The table of German: the third person of the present, its past, the plural of that and
/// the participle. A separable verb is written with a bar: `mit|teilen`.
fn german(lemma: &'static str, given: &[&str]) -> Forms {
    let (particle, verb) = lemma.split_once('|').unwrap_or(("", lemma));
    let stem = verb.strip_suffix("en").or(verb.strip_suffix('n'));
    let stem = stem.unwrap_or(verb);
    let link = if stem.ends_with(['t', 'd']) { "e" } else { "" };
    let prefixed = ["be", "er", "ver", "ent", "wider", "unter"]
        .iter()
        .any(|it| verb.starts_with(it) && verb.len() > it.len() + 4)
        || verb.ends_with("ieren");
    let ge = if prefixed { "" } else { "ge" };
    let regular = [
        format!("{stem}{link}t"),
        format!("{stem}{link}te"),
        format!("{stem}{link}ten"),
        format!("{ge}{stem}{link}t"),
    ];
    let form = |at: usize| {
        given
            .get(at)
            .map_or(regular[at].clone(), |it| (*it).to_owned())
    };
    let mut forms = vec![
        (verb.to_owned(), BASE, particle),
        (form(0), FINITE, particle),
        (form(1), FINITE, particle),
        (form(2), FINITE, particle),
        (form(3), PARTICIPLE, ""),
    ];
    if !particle.is_empty() {
        forms.truncate(4);
        // In one word: the participle, and the verb at the end of its clause.
        forms.push((format!("{particle}{}", form(3)), PARTICIPLE, ""));
        for at in 0..3 {
            forms.push((format!("{particle}{}", form(at)), FINITE, ""));
        }
    }
    forms
}

/// The table of French and Spanish: the finite forms, and the participle after a bar.
fn romance(lemma: &str, given: &[&str], regular: &[String]) -> Forms {
    let mut forms = Vec::new();
    let mut add = |form: &str| match form.strip_prefix('|') {
        Some(participle) => forms.push((participle.to_owned(), PARTICIPLE, "")),
        None => forms.push((form.to_owned(), FINITE, "")),
    };
    // Forms that are given stand for those that begin otherwise: `cuenta` beside `contó`.
    for form in regular {
        add(form);
    }
    for form in given {
        add(form);
    }
    forms.push((lemma.to_owned(), BASE, ""));
    forms
}

/// Returns the regular forms of a French verb in `-er` or `-ir`; none of another one.
fn french(lemma: &str) -> Vec<String> {
    let Some(stem) = lemma.strip_suffix("er") else {
        return Vec::new();
    };
    let soft = match stem.chars().next_back() {
        Some('g') => format!("{stem}e"),
        Some('c') => format!("{}ç", &stem[..stem.len() - 1]),
        _ => stem.to_owned(),
    };
    let mut forms: Vec<String> = ["e", "ent", "èrent", "era", "eront", "|é"]
        .iter()
        .map(|end| attach(stem, end))
        .collect();
    forms.extend(["a", "ait", "aient"].iter().map(|end| attach(&soft, end)));
    forms
}

/// Returns the regular forms of a Spanish verb.
fn spanish(lemma: &str) -> Vec<String> {
    let ends = if lemma.ends_with("ar") {
        ["a", "an", "ó", "aron", "aba", "aban", "ará", "|ado"]
    } else if lemma.ends_with("er") {
        ["e", "en", "ió", "ieron", "ía", "ían", "erá", "|ido"]
    } else {
        ["e", "en", "ió", "ieron", "ía", "ían", "irá", "|ido"]
    };
    let stem: String = lemma.chars().take(lemma.chars().count() - 2).collect();
    ends.iter().map(|end| attach(&stem, end)).collect()
}

fn attach(stem: &str, end: &str) -> String {
    match end.strip_prefix('|') {
        Some(end) => format!("|{stem}{end}"),
        None => format!("{stem}{end}"),
    }
}
