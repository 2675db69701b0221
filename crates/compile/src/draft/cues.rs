//! Where a sentence names who says it: the verb or preposition, the phrase beside it, and
//! the rule that found them.

use super::german;
use super::lexicon::Lexicon;
use super::line::Line;
use super::phrase::Phrases;
use super::rule::Rule;
use super::seek::{Cue, Seek};

/// Returns the best cue of a sentence: by the rank of its rule, then the first.
pub fn cue(line: &Line, lexicon: &'static Lexicon) -> Option<Cue> {
    let mut found = Vec::new();
    let seek = Seek {
        line,
        lexicon,
        phrases: Phrases { line, lexicon },
    };
    seek.sources(&mut found);
    seek.told_as(&mut found);
    for at in 0..line.tokens.len() {
        let form = line.token(at).filter(|it| it.is_told());
        let Some(form) = form.and_then(|it| lexicon.form(it)) else {
            continue;
        };
        if seek.is_noun(at) {
            continue;
        }
        found.extend(seek.said(at, form));
    }
    if lexicon.words.language == "de" {
        german::cues(&seek, &mut found);
    }
    found
        .into_iter()
        .min_by_key(|cue| (rank(cue.rule), cue.verb.start))
}

/// Returns the rank of a rule: what is least ambiguous comes first.
fn rank(rule: Rule) -> u32 {
    match rule {
        Rule::AccordingTo => 0,
        Rule::SaidWithQuotation | Rule::QuotationSaidBy => 1,
        Rule::SaidThat => 2,
        Rule::SplitVerb => 3,
        Rule::SaidAtEnd => 4,
        Rule::Said => 5,
        Rule::NoSubject => 6,
        _ => 7,
    }
}
