//! The help for each problem: what an editor can do about it.

use crate::Problem;
use crate::parse::foreign;
use crate::plain_id::plain_id;
use crate::quoted::quoted;
use crate::quotes::nearest::Difference;

impl Problem {
    /// Returns the help: what the editor can do about the problem.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one list of all, a line or two each")]
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Problem::NoFolder => {
                "name a folder that there is; `crosslight new` and `crosslight import` make one"
                    .into()
            }
            Problem::Missing => "write it, or name the folder that has it".into(),
            Problem::LeadsOut => "put the file itself into the folder".into(),
            Problem::TooLarge(..) => "divide the article into several explainers".into(),
            Problem::NotUtf8 { .. } => "save the file as UTF-8".into(),
            Problem::Utf16 | Problem::Windows1252 { .. } => {
                "save it as UTF-8: text editors offer it as “encoding” where they save".into()
            }
            Problem::NotToml(_) => {
                "write each key and its value on a line of its own, `key = \"value\"`".into()
            }
            Problem::Notation { slip, .. } => slip.help(),
            Problem::WrongValue(wrong) => wrong.help(),
            Problem::CurlyMarks(words) => format!("write straight marks around it: {}", quoted(words)),
            Problem::StraightMarks(words) => format!(
                "write other marks around it, or the article’s own within it: {}",
                quoted(words)
            ),
            Problem::BrokenString => {
                "write it on one line, whatever the article does (a line end there is a space here), \
                 and end it with the mark that it begins with"
                    .into()
            }
            Problem::IdForHeading { heading, .. } => {
                format!("write its heading: {}", quoted(heading))
            }
            Problem::RepeatedKey => "keep one of the two".into(),
            Problem::RepeatedTable => {
                "write its keys where it begins first, and take this line out".into()
            }
            Problem::MisplacedKeys(keys) => {
                let it = if keys.len() == 1 { "it" } else { "them" };
                format!("move {it} up, above the first line in brackets")
            }
            Problem::BesideQuote(_, quote) => format!("write `quote = {quote}`"),
            Problem::MissingKey(key) => format!("add `{key} = …` to it"),
            Problem::UnknownKey { nearest: Some(name), .. }
            | Problem::UndefinedId { nearest: Some(name), .. } => format!("did you mean `{name}`?"),
            Problem::UnknownKey { nearest: None, .. } => "take it out".into(),
            Problem::UndefinedId { kind, id, nearest: None } => undefined(kind, id),
            Problem::Text(problem) => problem.help(),
            Problem::UnknownHeading { nearest: Some(heading), .. } => {
                format!("did you mean “{heading}”?")
            }
            Problem::UnderlinedSentence(_) => {
                "put an empty line above the dashes for a rule, or write a heading with `## `".into()
            }
            Problem::FrontMatter { help, .. } => help.clone(),
            Problem::NoTitle => "begin the file with `# ` and the title".into(),
            Problem::LateTitle => {
                "move it up, to the beginning of the file; sections begin with `## `".into()
            }
            Problem::SecondTitle => "use `## ` for the sections".into(),
            Problem::NoText => "write it below the title; sections begin with `## ` and their heading".into(),
            Problem::HasHeadings => "take `begins` out, and name the section by its heading".into(),
            Problem::BeginsWithin(_) => {
                "quote the beginning of a paragraph that stands in no list and no block quotation".into()
            }
            Problem::BeginsTwice => "begin one of the two with another paragraph".into(),
            Problem::NotPlain { what, .. } => refused(what).into(),
            Problem::Picture { problem, .. } => problem.help().into(),
            Problem::NoAlternative(address) => format!(
                "write between its brackets what it shows, or in a [[image]] entry with \
                 `file = \"{address}\"`: `alt = \"…\"`; `alt = \"\"` says that it only decorates"
            ),
            Problem::UnknownPicture(_) => "write it as the article does, or take the entry out".into(),
            Problem::NoSuchFragment { nearest: Some(name), .. } => format!("did you mean `#{name}`?"),
            Problem::NoSuchFragment { nearest: None, .. } => {
                "give a heading this name, `## Words {#name}`, or take the link away and leave its words"
                    .into()
            }
            Problem::UnusedDefinition(line) => {
                format!("to show it, write `\\{line}`; else take the line out")
            }
            Problem::BadId(id) => {
                let plain = plain_id(id);
                let plain = if plain.is_empty() { "south-korea" } else { &plain };
                format!("use small letters, digits and hyphens: `{plain}`")
            }
            Problem::EmptyQuote => "quote enough of the article to find the place".into(),
            Problem::AbsentQuote { nearest: Some(nearest), .. } => {
                format!("to point there, write it as the article does: “{}”", nearest.words)
            }
            Problem::AbsentQuote { nearest: None, .. } => {
                "copy the words from article.md, exactly".into()
            }
            Problem::QuotedHeading(_) => "quote words of a sentence below it".into(),
            Problem::AmbiguousQuote { .. } => {
                "quote more of the sentence, until only one place has it, or say which is meant: \
                 `quote = { quote = \"…\", nth = 2 }`; `prefix` and `suffix` name what stands around it"
                    .into()
            }
            Problem::QuoteElsewhere { .. } => {
                "copy `prefix` and `suffix` from right before and right after the words, or use `nth`".into()
            }
            Problem::TooFewPlaces { .. } => "`nth` counts from 1, in reading order".into(),
            Problem::NothingToJoin(_) => {
                "take the entry out, or quote from before the end of the sentence to after it".into()
            }
            Problem::NothingToSplit(_) => {
                "take the entry out, or quote the words with which the sentence is to end".into()
            }
            Problem::JoinOrSplit => {
                "write `join = \"…\"` or `split = \"…\"`, one of them".into()
            }
            Problem::SpanningParagraphs(_) => "a sentence stays within its paragraph".into(),
            Problem::SpanningQuote(_) => "quote from one sentence only".into(),
            Problem::ScatteredPieces => {
                "quote pieces of one sentence, in the order in which it has them".into()
            }
            Problem::VerbNotInSentence { .. } => {
                "copy the verb from the sentence, with enough beside it to be found once".into()
            }
            Problem::HedgeNotInSentence { .. } => {
                "copy the hedge from the sentence, in whole words".into()
            }
            Problem::OverlappingHedges(_) => "list each word in one hedge only".into(),
            Problem::NoBlockQuotation(_) => {
                "quote from lines that begin with `>`; for other sentences, add a [[statement]] each".into()
            }
            Problem::CoveredTwice(_) => "keep one of the two statements".into(),
            Problem::ForeignVoice { voice: Some(voice), viewpoint } => {
                format!("quote a voice of “{viewpoint}”, or add {voice} to its voices")
            }
            Problem::ForeignVoice { voice: None, viewpoint } => {
                format!("quote a voice of “{viewpoint}”")
            }
            Problem::RepeatedId { .. } => "give one of the two another id".into(),
            Problem::SharedVoice(_) => "let one viewpoint hold the voice".into(),
            Problem::NoPoints => {
                "add a [[comparison.point]], or take the comparison out".into()
            }
            Problem::NoAnswer => "add an answer, or take the point out".into(),
            Problem::NoEvidence => "add a `quote`: the words of the article that say so".into(),
            Problem::RelatedToItself(_) => "name two actors".into(),
            Problem::CaptionNotInSentence { .. } => {
                "copy the label from the sentence of the quotation, with enough beside it to be found once"
                    .into()
            }
            Problem::OffMap(_) => "the columns are 0 to 2, the rows 0 to 7: `[column, row]`".into(),
            Problem::ManyActors(_) => {
                "keep those that the article is about, and take out those with the fewest ties".into()
            }
            Problem::ManyRelations(_) => {
                "keep the ties without which the article can't be understood".into()
            }
            Problem::SharedGridPosition(_) => "give one of the two another place".into(),
            _ => return None,
        })
    }
}

/// Returns the help for an id that no entry has.
fn undefined(kind: &str, id: &str) -> String {
    let a = if kind.starts_with('a') { "an" } else { "a" };
    let plain = plain_id(id);
    match (kind, id) {
        ("voice", "article") => {
            "take it out: sentences without a named source are held by no viewpoint".into()
        }
        _ if plain == id || plain.is_empty() => format!("define it in {a} [[{kind}]] entry"),
        _ => format!(
            "define it in {a} [[{kind}]] entry with `id = \"{plain}\"`, and write that here"
        ),
    }
}

/// Returns the help for Markdown that an article cannot have.
fn refused(what: &str) -> &'static str {
    match what {
        "a link that is neither of the web nor of a mailbox"
        | "a link whose address is broken"
        | "a link without `https://`, to a file beside it" => {
            "write the whole address: `[words](https://…)`, or `mailto:`"
        }
        "a link that Markdown does not take for one" => {
            "write the address without spaces, or a backslash before the bracket: `\\[`"
        }
        "a link that leads nowhere" => "take the link away and leave its words",
        "a link without words" => {
            "write words between its brackets, `[words](https://…)`, or take it out"
        }
        "lines of code that do not end" => {
            "write the signs that begin them, such as three backticks, on a line of their own below them"
        }
        "front matter that does not begin the file" => {
            "move it up, with its two lines of dashes, to the first line of the file; or take it out"
        }
        "HTML" | "HTML whose tags do not match" => {
            "write Markdown; of HTML, `sup`, `sub`, `em`, `strong`, `br` and the like may stand in a paragraph, without attributes"
        }
        "JSX" => {
            "write it as Markdown, a side note as a footnote (`[^1]`); `crosslight import` does, and lists what it drops"
        }
        "an HTML comment" => "end it with `-->`, in the paragraph that it begins in",
        "a private remark (`%% … %%`)" => {
            "end it in its paragraph with `%%`, or write backslashes before signs that are words: `\\%%`"
        }
        "a picture that is a link" => "write the link in words of its own",
        "a class of a heading" => "take it out; an id may stay: `{#id}`",
        "a footnote's mark whose footnote is nowhere" => {
            "write the footnote on a line of its own, `[^1]: words`, or a backslash before the mark: `\\[^1]`"
        }
        "a footnote's mark without words before it" => {
            "write it behind the words that it belongs to"
        }
        "a row of a table with more cells than its head" => {
            "give the head as many cells, or write a backslash before a bar that is a word: `\\|`"
        }
        other => foreign::help(other).unwrap_or(
            "take it out, or write it otherwise; a backslash keeps a mark as it is: `\\*`",
        ),
    }
}

impl Difference {
    /// Returns the difference in words, to follow “the nearest place: ”.
    #[must_use]
    pub fn in_words(self) -> String {
        let code = |letter: char| format!("{letter} (U+{:04X})", u32::from(letter));
        match self {
            Difference::Marks { article, quote } => format!(
                "only its quotation marks, apostrophes or dashes differ, of which the first is {} there and {} here",
                code(article),
                code(quote)
            ),
            Difference::Forms(letter) => {
                format!("only the form of its letters differs: see {}", code(letter))
            }
            Difference::Letters { article, quote } => format!(
                "letters of two scripts look alike, of which the first is {} there and {} here",
                code(article),
                code(quote)
            ),
            Difference::Case => "its capital letters differ".to_owned(),
            Difference::Words => "its words differ".to_owned(),
        }
    }
}
