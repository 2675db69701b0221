//! Ids made of names: small letters, digits and hyphens.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Returns whether a text can be an id.
pub fn is_plain(id: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.chars().all(letter) && !id.starts_with('-')
}

/// Returns a name as an id; empty if it has no letter that an id can have.
pub fn plain_id(name: &str) -> String {
    let lower = name
        .to_lowercase()
        .replace('ß', "ss")
        .replace('æ', "ae")
        .replace('ø', "o");
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(&lower);
    let mut id = String::new();
    for letter in decomposed.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if (letter.is_whitespace() || letter == '-') && !id.ends_with('-') && !id.is_empty()
        {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    let articles = [
        "the-", "der-", "die-", "das-", "le-", "la-", "les-", "el-", "los-", "las-",
    ];
    let short = articles.iter().find_map(|it| id.strip_prefix(it));
    short.unwrap_or(id).to_owned()
}
