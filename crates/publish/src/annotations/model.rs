//! The objects of the Web Annotation Data Model, with their keys in the order of the file.

use serde::Serialize;
use serde_json::Value;

/// The document: a collection of annotations.
#[derive(Serialize)]
pub struct Collection<'a> {
    #[serde(rename = "@context")]
    pub context: &'static str,
    pub id: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub label: &'a str,
    #[serde(rename = "dcterms:source")]
    pub source: Value,
    pub total: usize,
    pub first: Page<'a>,
}

/// The only page of the document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<'a> {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub start_index: usize,
    pub items: Vec<Annotation<'a>>,
}

/// A claim about some words.
#[derive(Serialize)]
pub struct Annotation<'a> {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub motivation: &'static str,
    pub body: Vec<Body<'a>>,
    pub target: (InPage<'a>, InArticle<'a>),
}

/// A part of a claim.
#[derive(Serialize)]
pub struct Body<'a> {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub purpose: &'static str,
    pub value: &'a str,
    pub format: &'static str,
    pub language: &'a str,
}

/// Words of the page.
#[derive(Serialize)]
pub struct InPage<'a> {
    pub source: &'a str,
    pub selector: Fragment<'a>,
}

/// The words' element, and the words in it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fragment<'a> {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub conforms_to: &'static str,
    pub value: &'a str,
    pub refined_by: TextQuote<'a>,
}

/// Words of `article.md`.
#[derive(Serialize)]
pub struct InArticle<'a> {
    pub source: &'a str,
    pub format: &'static str,
    pub selector: (TextQuote<'a>, TextPosition),
}

/// Words, with those around them.
#[derive(Serialize)]
pub struct TextQuote<'a> {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub exact: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suffix: Option<&'a str>,
}

/// The numbers of the first letter and of the one after the last.
#[derive(Serialize)]
pub struct TextPosition {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub start: usize,
    pub end: usize,
}
