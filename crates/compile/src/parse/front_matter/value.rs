//! The values of front matter, from YAML or TOML, with limits: no aliases (a few lines
//! of them can stand for billions of values), no deep nesting.

use saphyr_parser::{Event, Parser, ScalarStyle};

/// The maximum nesting of lists and tables.
const DEEPEST: usize = 12;
/// The maximum number of values.
const MOST: usize = 5_000;
/// The keys of a table whose value stands for it, the best first.
const TEXT_KEYS: [&str; 4] = ["name", "title", "url", "text"];
/// The keys of a picture's address.
const PICTURE_KEYS: [&str; 4] = ["file", "src", "path", "url"];
/// The keys of a picture's text alternative.
const ALTERNATIVE_KEYS: [&str; 3] = ["alt", "words", "text"];

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// No value: `null`, `~`, or nothing.
    Null,
    /// A text, a number, a date.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys with values.
    Fields(Vec<(String, Value)>),
}

/// The reason why the text cannot be parsed, and the byte where.
pub type Refusal = (String, usize);

impl Value {
    /// Parses keys and values in TOML.
    pub fn of_toml(text: &str) -> Result<Vec<(String, Value)>, Refusal> {
        let table: toml::Table = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (format!("this is not TOML: {}", error.message()), at)
        })?;
        let Value::Fields(fields) = of_toml(toml::Value::Table(table)) else {
            return Ok(Vec::new());
        };
        Ok(fields)
    }

    /// Parses keys and values in YAML.
    pub fn of_yaml(text: &str) -> Result<Vec<(String, Value)>, Refusal> {
        let mut builder = Builder::default();
        for event in Parser::new_from_str(text) {
            let (event, span) = event.map_err(|error| {
                let at = byte_at(text, error.marker().index());
                (format!("this is not YAML: {}", error.info()), at)
            })?;
            let at = byte_at(text, span.start.index());
            builder
                .take(event)
                .map_err(|reason| (reason.to_owned(), at))?;
        }
        match builder.root {
            Some(Value::Fields(fields)) => Ok(fields),
            Some(_) => Err(("it has no keys".to_owned(), 0)),
            None => Ok(Vec::new()),
        }
    }

    /// Returns the value's words, or those of a list's only value.
    pub fn text(&self) -> Option<String> {
        match self {
            Value::Text(text) => Some(text.clone()),
            Value::List(values) if values.len() == 1 => values.first()?.text(),
            Value::Fields(fields) => {
                let named = |key: &str| fields.iter().find(|(name, _)| name == key);
                let named = TEXT_KEYS.into_iter().find_map(named);
                named.and_then(|(_, value)| value.text())
            }
            Value::List(_) | Value::Null => None,
        }
    }

    /// Returns the paths of the keys within the value that [`Value::text`] passes over,
    /// such as `author.email`.
    pub fn passed_over(&self, path: &str) -> Vec<String> {
        self.unnamed(path, &TEXT_KEYS)
    }

    /// Returns the paths of the keys within a picture that [`Value::picture`] passes over.
    pub fn passed_over_in_picture(&self, path: &str) -> Vec<String> {
        let Value::Fields(fields) = self else {
            return self.passed_over(path);
        };
        let mut passed = self.unnamed(path, &[]);
        let first = |keys: &[&str]| {
            let found = fields.iter().find(|(name, _)| keys.contains(&&**name));
            found.map(|(name, _)| format!("{path}.{name}"))
        };
        let used = [first(&PICTURE_KEYS), first(&ALTERNATIVE_KEYS)];
        passed.retain(|it| !used.iter().flatten().any(|used| used == it));
        passed
    }

    fn unnamed(&self, path: &str, keys: &[&str]) -> Vec<String> {
        match self {
            Value::List(values) => {
                let values = values.iter().flat_map(|it| it.unnamed(path, keys));
                values.collect()
            }
            Value::Fields(fields) => {
                let named = |key: &&str| fields.iter().position(|(name, _)| name == key);
                let used = keys.iter().find_map(named);
                let others = fields.iter().enumerate();
                let others = others.filter(|(at, _)| Some(*at) != used);
                others
                    .map(|(_, (name, _))| format!("{path}.{name}"))
                    .collect()
            }
            Value::Text(_) | Value::Null => Vec::new(),
        }
    }

    /// Returns the address of a picture and its text alternative, which may be empty.
    pub fn picture(&self) -> Option<(String, String)> {
        let among = |keys: &[&str]| {
            let Value::Fields(fields) = self else {
                return None;
            };
            let named = fields.iter().find(|(name, _)| keys.contains(&&**name));
            named.and_then(|(_, value)| value.text())
        };
        let address = match self {
            Value::Fields(_) => among(&PICTURE_KEYS),
            other => other.text(),
        };
        let address = address.filter(|address| !address.trim().is_empty())?;
        let words = among(&ALTERNATIVE_KEYS).unwrap_or_default();
        Some((address.trim().to_owned(), words.trim().to_owned()))
    }

    /// Returns the names in the value: one, or those of a list.
    pub fn names(&self) -> Vec<String> {
        match self {
            Value::List(values) => values.iter().filter_map(Value::text).collect(),
            other => other.text().into_iter().collect(),
        }
    }
}

fn of_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::Array(values) => Value::List(values.into_iter().map(of_toml).collect()),
        toml::Value::Table(table) => {
            let fields = table.into_iter().map(|(key, value)| (key, of_toml(value)));
            Value::Fields(fields.collect())
        }
        toml::Value::String(text) => Value::Text(text),
        other => Value::Text(other.to_string()),
    }
}

/// Returns the byte at which the text's character number `letter` begins.
fn byte_at(text: &str, letter: usize) -> usize {
    text.char_indices()
        .nth(letter)
        .map_or(text.len(), |(at, _)| at)
}

/// Builds a value from the parser's events, without recursion.
#[derive(Default)]
struct Builder {
    open: Vec<(Value, Option<String>)>,
    root: Option<Value>,
    count: usize,
}

impl Builder {
    fn take(&mut self, event: Event) -> Result<(), &'static str> {
        self.count += 1;
        if self.count > MOST {
            return Err("it has too many values");
        }
        match event {
            Event::Alias(_) => {
                return Err("it has an alias (`*name`), which stands for other values");
            }
            Event::Scalar(text, style, ..) => {
                let is_null = matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                self.add(if is_null && style == ScalarStyle::Plain {
                    Value::Null
                } else {
                    Value::Text(text.into_owned())
                });
            }
            Event::SequenceStart(..) => self.open.push((Value::List(Vec::new()), None)),
            Event::MappingStart(..) => self.open.push((Value::Fields(Vec::new()), None)),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((value, _)) = self.open.pop() {
                    self.add(value);
                }
            }
            _ => {}
        }
        if self.open.len() > DEEPEST {
            return Err("it nests too deeply");
        }
        Ok(())
    }

    fn add(&mut self, value: Value) {
        match self.open.last_mut() {
            None => self.root = self.root.take().or(Some(value)),
            Some((Value::List(values), _)) => values.push(value),
            Some((Value::Fields(fields), key)) => match (key.take(), value) {
                (Some(name), value) => fields.push((name, value)),
                (None, Value::Text(name)) => *key = Some(name),
                (None, _) => *key = Some(String::new()),
            },
            Some((Value::Text(_) | Value::Null, _)) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Value {
        Value::Text(words.to_owned())
    }

    #[test]
    fn yaml_and_toml_give_the_same_values() {
        let expected = vec![
            ("title".to_owned(), text("A: b")),
            (
                "authors".to_owned(),
                Value::List(vec![text("Ana"), text("Bo")]),
            ),
        ];
        let yaml = "title: \"A: b\"\nauthors:\n  - Ana\n  - Bo\n";
        assert_eq!(Value::of_yaml(yaml), Ok(expected.clone()));
        let toml = "title = \"A: b\"\nauthors = [\"Ana\", \"Bo\"]\n";
        let mut read = Value::of_toml(toml).expect("TOML");
        read.sort_by(|one, other| other.0.cmp(&one.0));
        assert_eq!(read, expected);
    }

    #[test]
    fn what_would_grow_without_bound_is_refused() {
        let laughs = "a: &a [x, x]\nb: &b [*a, *a]\n";
        let (reason, at) = Value::of_yaml(laughs).expect_err("an alias");
        assert!(reason.contains("alias"), "{reason}");
        assert_eq!(&laughs[at..at + 2], "*a");
        let deep = format!("a: {}{}\n", "[".repeat(5_000), "]".repeat(5_000));
        assert!(Value::of_yaml(&deep).is_err());
        let many = format!("a: [{}]\n", "1,".repeat(9_000));
        assert!(Value::of_yaml(&many).is_err());
        let toml = format!("a = {}{}\n", "[".repeat(5_000), "]".repeat(5_000));
        assert!(Value::of_toml(&toml).is_err());
    }
}
