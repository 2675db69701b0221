//! The JSON Schema of `explainer.toml`, for editors that complete and check it. It is
//! generated from the types that parse the file.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use crosslight_content::Label;

use crate::{Editorial, QuoteSelector};

/// Returns the schema, as in `docs/explainer.schema.json`.
#[must_use]
pub fn schema() -> String {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<Editorial>();
    schema.insert("title".into(), json!("explainer.toml"));
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("labels".into(), labels());
    }
    format!("{:#}\n", schema.to_value())
}

/// Returns the schema of `[labels]`: every key with its purpose and its English text.
fn labels() -> Value {
    let keys = Label::ALL.iter().map(|label| {
        let schema = json!({
            "type": "string",
            "description": label.about().trim(),
            "default": label.english(),
        });
        if label.for_one().is_none() {
            return (label.key().to_owned(), schema);
        }
        let schema = json!({
            "description": format!("{} Or a text for each plural form.", label.about().trim()),
            "anyOf": [
                schema,
                {
                    "type": "object",
                    "propertyNames": { "enum": ["zero", "one", "two", "few", "many", "other"] },
                    "additionalProperties": { "type": "string" },
                },
            ],
        });
        (label.key().to_owned(), schema)
    });
    json!({
        "type": "object",
        "description": "The interface's words, by their keys; those of the language's set, or English, where there are no others.",
        "properties": keys.collect::<Map<_, _>>(),
        "additionalProperties": false,
    })
}

impl JsonSchema for QuoteSelector {
    fn schema_name() -> Cow<'static, str> {
        "Quotation".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Words of the article, exactly: of one place, or of several places in one sentence.",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 },
                {
                    "type": "object",
                    "description": "Words that the article has more than once, and which of them is meant.",
                    "properties": {
                        "quote": {
                            "description": "The exact words, in one piece or in several of one sentence.",
                            "anyOf": [
                                { "type": "string", "minLength": 1 },
                                { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 },
                            ],
                        },
                        "prefix": { "type": "string", "description": "What stands right before them." },
                        "suffix": { "type": "string", "description": "What stands right after them." },
                        "nth": { "type": "integer", "minimum": 1, "description": "Which of the places that have them, from 1." },
                    },
                    "required": ["quote"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}
