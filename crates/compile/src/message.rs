//! The message of each problem, one sentence. The help is in [`Problem::help`].

use std::fmt;

use crosslight_content::Map;

use crate::Problem;

impl fmt::Display for Problem {
    #[expect(clippy::too_many_lines, reason = "one list of all, a line or two each")]
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Problem::NoFolder => f.write_str("there is no such folder"),
            Problem::Missing => f.write_str("the file is missing"),
            Problem::Unreadable(reason) => write!(f, "the file cannot be read: {reason}"),
            Problem::LeadsOut => f.write_str("the file is a link that leads out of the folder"),
            Problem::TooLarge(size, most) => write!(f, "it has {size} of at most {most} bytes"),
            Problem::Empty => f.write_str("the file is empty"),
            Problem::NotUtf8 { line } => write!(f, "the file is not UTF-8: see line {line}"),
            Problem::Utf16 => f.write_str("the file is UTF-16, not UTF-8"),
            Problem::Windows1252 { line } => {
                write!(
                    f,
                    "the file is Windows-1252 or the like, not UTF-8: see line {line}"
                )
            }
            Problem::Notation { slip, lines } => {
                slip.fmt(f)?;
                HaveIt(lines).fmt(f)
            }
            Problem::NotToml(reason) => write!(f, "this is not TOML: {reason}"),
            Problem::CurlyMarks(_) => {
                f.write_str("these quotation marks are not those of TOML, which are straight")
            }
            Problem::StraightMarks(_) => {
                f.write_str("a quotation mark within this string ends it too soon")
            }
            Problem::BrokenString => f.write_str("this string does not end on its line"),
            Problem::RepeatedTable => f.write_str("this table begins a second time"),
            Problem::MisplacedKeys(keys) => {
                let verb = if keys.len() == 1 { "belongs" } else { "belong" };
                write!(
                    f,
                    "`{}` {verb} above all lines in brackets",
                    keys.join("` and `")
                )
            }
            Problem::BesideQuote(key, _) => {
                write!(f, "`{key}` stands within the quotation, not beside it")
            }
            Problem::RepeatedKey => f.write_str("this key is set twice"),
            Problem::UnknownKey { key, .. } => write!(f, "there is no key `{key}` here"),
            Problem::Text(problem) => problem.fmt(f),
            Problem::MissingKey(key) => write!(f, "this entry lacks the key `{key}`"),
            Problem::WrongValue(wrong) => wrong.fmt(f),
            Problem::FrontMatter { reason, .. } => {
                write!(
                    f,
                    "the front matter of the article cannot be read: {reason}"
                )
            }
            Problem::NoTitle => f.write_str("the article does not begin with its title"),
            Problem::LateTitle => f.write_str("the title stands below other text"),
            Problem::SecondTitle => f.write_str("the article has a second title"),
            Problem::EmptyHeading => f.write_str("this heading has no words"),
            Problem::RepeatedHeading(heading) => {
                write!(f, "two entries are for the section “{heading}”")
            }
            Problem::UnderlinedSentence(words) => {
                write!(f, "the dashes below make this a heading: “{words}”")
            }
            Problem::EmptySection(heading) => write!(f, "the section “{heading}” has no text"),
            Problem::NoText => f.write_str("the article has no text"),
            Problem::HasHeadings => {
                f.write_str("the article has headings of its own, which begin its sections")
            }
            Problem::BeginsWithin(words) => {
                write!(
                    f,
                    "no paragraph begins with the sentence that has “{words}”"
                )
            }
            Problem::BeginsTwice => f.write_str("another section begins here already"),
            Problem::NotPlain { what, tags, lines } => {
                write!(f, "an article cannot have {what}")?;
                for (at, tag) in tags.iter().enumerate() {
                    write!(f, "{} `<{tag}>`", if at == 0 { ":" } else { "," })?;
                }
                HaveIt(lines).fmt(f)
            }
            Problem::Picture { address, problem } => {
                write!(f, "the picture `{address}` cannot be shown: {problem}")
            }
            Problem::NoAlternative(address) => {
                write!(
                    f,
                    "the picture `{address}` has no words for those who do not see it"
                )
            }
            Problem::UnknownPicture(file) => write!(f, "the article has no picture `{file}`"),
            Problem::NoSuchFragment { name, .. } => {
                write!(f, "a link leads to `#{name}`, and no heading has this name")
            }
            Problem::UnusedDefinition(line) => {
                write!(
                    f,
                    "nothing uses this link definition, so its words would be lost: “{line}”"
                )
            }
            Problem::BadId(id) => write!(f, "`{id}` cannot be an id"),
            Problem::RepeatedId { kind, id } => write!(f, "a second {kind} has the id `{id}`"),
            Problem::UndefinedId { kind, id, .. } => write!(f, "no {kind} has the id `{id}`"),
            Problem::UnknownHeading { heading, .. } => {
                write!(f, "no section of the article is headed “{heading}”")
            }
            Problem::IdForHeading { id, .. } => {
                write!(f, "`{id}` is the id of a section, not its heading")
            }
            Problem::EmptyText(what) => write!(f, "this {what} has no words"),
            Problem::EmptyQuote => f.write_str("this quotation is empty"),
            Problem::AbsentQuote { words, .. } => {
                write!(f, "the article does not say “{words}”")
            }
            Problem::QuotedHeading(words) => {
                write!(
                    f,
                    "“{words}” stands in a heading, and nobody is said to say it"
                )
            }
            Problem::AmbiguousQuote { words, count, .. } => {
                write!(f, "the article says “{words}” {count} times")
            }
            Problem::QuoteElsewhere { words, .. } => {
                write!(f, "the article says “{words}”, but not between these words")
            }
            Problem::TooFewPlaces { words, count, .. } => {
                let count = Count(*count);
                write!(f, "the article says “{words}” only {count}")
            }
            Problem::NothingToJoin(words) => {
                write!(f, "no sentence ends within “{words}”")
            }
            Problem::NothingToSplit(words) => {
                write!(f, "a sentence ends after “{words}” already")
            }
            Problem::JoinOrSplit => f.write_str("this entry says not what to do"),
            Problem::SpanningQuote(words) => {
                write!(f, "“{words}” begins in one sentence and ends in another")
            }
            Problem::SpanningParagraphs(words) => {
                write!(f, "“{words}” begins in one paragraph and ends in another")
            }
            Problem::ScatteredPieces => {
                f.write_str("these pieces do not follow each other in one sentence")
            }
            Problem::OverlappingHedges(sentence) => {
                write!(f, "two hedges share words of “{sentence}”")
            }
            Problem::HedgeNotInSentence { hedge, sentence } => {
                write!(f, "the words “{hedge}” do not stand in “{sentence}”")
            }
            Problem::VerbNotInSentence {
                verb: words,
                sentence,
            }
            | Problem::CaptionNotInSentence {
                label: words,
                sentence,
            } => {
                write!(f, "“{words}” does not stand exactly once in “{sentence}”")
            }
            Problem::NoBlockQuotation(words) => {
                write!(f, "“{words}” stands in no block quotation")
            }
            Problem::CoveredTwice(sentence) => {
                write!(f, "a second statement covers the sentence “{sentence}”")
            }
            Problem::ForeignVoice {
                voice: Some(voice),
                viewpoint,
            } => {
                write!(f, "{voice} says this, who does not hold “{viewpoint}”")
            }
            Problem::ForeignVoice {
                voice: None,
                viewpoint,
            } => {
                write!(
                    f,
                    "the article names no source for this, so “{viewpoint}” does not hold it"
                )
            }
            Problem::SecondAnswer(viewpoint) => {
                write!(f, "“{viewpoint}” answers this question twice")
            }
            Problem::SharedVoice(voice) => {
                write!(f, "a second viewpoint holds the voice `{voice}`")
            }
            Problem::ViewpointCount(count) => {
                write!(f, "a comparison shows two or three viewpoints, not {count}")
            }
            Problem::NoPoints => f.write_str("this comparison has no points"),
            Problem::NoAnswer => f.write_str("no viewpoint answers this question"),
            Problem::NoEvidence => f.write_str("this tie has no evidence"),
            Problem::RelatedToItself(actor) => write!(f, "this ties {actor} to itself"),
            Problem::OffMap([column, row]) => {
                write!(f, "the map has no place in column {column}, row {row}")
            }
            Problem::ManyActors(count) => {
                write!(
                    f,
                    "the map shows at most {} actors, not {count}",
                    Map::MAX_ACTORS
                )
            }
            Problem::ManyRelations(count) => {
                write!(
                    f,
                    "the map shows at most {} ties, not {count}",
                    Map::MAX_RELATIONS
                )
            }
            Problem::SharedGridPosition(actor) => {
                write!(f, "{actor} has this place of the map already")
            }
        }
    }
}

/// A number of times, in words.
struct Count(usize);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.0 {
            1 => f.write_str("once"),
            count => write!(f, "{count} times"),
        }
    }
}

/// The lines that have something, if there are several.
struct HaveIt<'a>(&'a [usize]);

impl fmt::Display for HaveIt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.0.len() {
            0 | 1 => Ok(()),
            count => write!(f, " ({count} lines have it: {})", Lines(self.0)),
        }
    }
}

/// Line numbers, shortened to as many as can be read at once.
struct Lines<'a>(&'a [usize]);

impl fmt::Display for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(usize::to_string).collect();
        let shown = lines.get(..20).unwrap_or(&lines).join(", ");
        let more = if lines.len() > 20 { ", …" } else { "" };
        write!(f, "{shown}{more}")
    }
}
