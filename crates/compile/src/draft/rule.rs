//! The rules by which sentences are attributed, and how often each is right.

use std::fmt;

/// A rule that found who says a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// “According to Ana Ruiz”, “laut”, “selon”, “según”; “…, so Müller”; “wie … mitteilte”.
    AccordingTo,
    /// “Ana Ruiz said” beside a quotation or before a colon.
    SaidWithQuotation,
    /// A quotation, a verb, and who speaks: “…,” said Ana Ruiz.
    QuotationSaidBy,
    /// “Ana Ruiz said that …”
    SaidThat,
    /// “…, Ana Ruiz said.”, “…, sagte Müller.”, without quotation marks.
    SaidAtEnd,
    /// “Ana Ruiz said the town …”, neither with “that” nor with a quotation.
    Said,
    /// The same, with a verb of believing.
    Thinks,
    /// “…, saying that …”: the subject of the sentence.
    SayingThat,
    /// A verb in two parts: “teilte … mit”, “hat … erklärt”.
    SplitVerb,
    /// “She said …”: who was last named.
    Pronoun,
    /// “Dijo que …”: who was last named.
    NoSubject,
    /// “The company said …”: a noun for somebody named before, whom nothing else tells.
    Description,
    /// A quotation that goes on after its speaker was named.
    QuotationContinues,
    /// The sentences of a quotation before the one that names its speaker.
    QuotationBefore,
    /// A new quotation right after a speaker was named.
    QuotationFollows,
    /// German's subjunctive I, which says that it is reported speech.
    Subjunctive,
    /// The turn of an interview that begins with a name and a colon.
    Turn,
}

/// The trust that an editor can put in a rule in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Right in 95 of 100 cases or more.
    Sure,
    /// Right in 85 of 100 cases or more.
    Likely,
    /// Less often right, or measured too little; drafted only if it is asked for.
    Guess,
}

/// The record of a rule, measured on the labelled sentences of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// The number of times that voice and verb were both right.
    pub right: u32,
    /// The number of times that the rule fired.
    pub count: u32,
}

/// The name that an entry has for a sentence that no rule attributes.
pub const NO_RULE: &str = "no-rule";

/// The records, a line each: language, rule, class, right, count. The tests measure them.
const RECORDS: &str = include_str!("records.txt");

impl Rule {
    /// All rules.
    pub const ALL: [Rule; 17] = [
        Rule::AccordingTo,
        Rule::SaidWithQuotation,
        Rule::QuotationSaidBy,
        Rule::SaidThat,
        Rule::SaidAtEnd,
        Rule::Said,
        Rule::Thinks,
        Rule::SayingThat,
        Rule::SplitVerb,
        Rule::Pronoun,
        Rule::NoSubject,
        Rule::Description,
        Rule::QuotationContinues,
        Rule::QuotationBefore,
        Rule::QuotationFollows,
        Rule::Subjunctive,
        Rule::Turn,
    ];

    /// Returns the rule's name, as `draft = "…"` has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Rule::AccordingTo => "according-to",
            Rule::SaidWithQuotation => "said-with-quotation",
            Rule::QuotationSaidBy => "quotation-said-by",
            Rule::SaidThat => "said-that",
            Rule::SaidAtEnd => "said-at-end",
            Rule::Said => "said",
            Rule::Thinks => "thinks",
            Rule::SayingThat => "saying-that",
            Rule::SplitVerb => "split-verb",
            Rule::Pronoun => "pronoun",
            Rule::NoSubject => "no-subject",
            Rule::Description => "description",
            Rule::QuotationContinues => "quotation-continues",
            Rule::QuotationBefore => "quotation-before",
            Rule::QuotationFollows => "quotation-follows",
            Rule::Subjunctive => "subjunctive",
            Rule::Turn => "turn",
        }
    }

    /// Returns the rule with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.name() == name)
    }

    /// Returns how often the rule was right on the labelled sentences of a language, by
    /// its BCP 47 tag; `None` if it never fired there.
    #[must_use]
    pub fn record(self, language: &str) -> Option<Record> {
        let [_, right, count] = self.line(language)?;
        let record = Record {
            right: right.parse().ok()?,
            count: count.parse().ok()?,
        };
        (record.count > 0).then_some(record)
    }

    /// Returns how far the rule can be trusted in a language, by its BCP 47 tag.
    #[must_use]
    pub fn class(self, language: &str) -> Class {
        let class = self.line(language).map(|[class, ..]| class);
        let all = [Class::Sure, Class::Likely];
        let found = all.into_iter().find(|it| Some(it.name()) == class);
        found.unwrap_or(Class::Guess)
    }

    /// Returns class, right and count of the rule in a language.
    fn line(self, language: &str) -> Option<[&'static str; 3]> {
        let primary = language.split('-').next().unwrap_or_default();
        let mut lines = RECORDS.lines().filter_map(|line| {
            let mut fields = line.split(' ');
            let mut field = || fields.next();
            let known = (field()?, field()?);
            Some((known, [field()?, field()?, field()?]))
        });
        let found = lines.find(|((language, rule), _)| {
            language.eq_ignore_ascii_case(primary) && *rule == self.name()
        });
        found.map(|(_, fields)| fields)
    }
}

impl Record {
    /// The count below which a rule is never sure.
    pub const FEW: u32 = 10;

    /// Returns the best class that the record allows. A rule that fired fewer than ten
    /// times is likely at best, and a guess after one mistake or with fewer than three.
    #[must_use]
    pub fn best_class(self) -> Class {
        let reaches = |percent: u32| self.right * 100 >= self.count * percent;
        match self.count {
            0..Record::FEW if self.right == self.count && self.count >= 3 => Class::Likely,
            0..Record::FEW => Class::Guess,
            _ if reaches(95) => Class::Sure,
            _ if reaches(85) => Class::Likely,
            _ => Class::Guess,
        }
    }
}

impl Class {
    /// Returns the class's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Class::Sure => "sure",
            Class::Likely => "likely",
            Class::Guess => "guess",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}
