//! The path of an explainer below a site, made of its folder's name.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::site::{SiteError, SubPath};

/// Letters without a form in Unicode that has their marks apart.
const LETTERS: [(&str, &str); 12] = [
    ("ß", "ss"),
    ("æ", "ae"),
    ("Æ", "Ae"),
    ("œ", "oe"),
    ("Œ", "Oe"),
    ("ø", "o"),
    ("Ø", "O"),
    ("ł", "l"),
    ("Ł", "L"),
    ("đ", "d"),
    ("Đ", "D"),
    ("ı", "i"),
];

/// Returns the path of a folder below a site: its name, whose letters lose their marks,
/// with hyphens for what an address has no room for.
///
/// # Errors
/// [`SiteError`], if no letter or digit is left, or something else stands there.
pub fn path_of_folder(name: &str) -> Result<SubPath, SiteError> {
    let mut name = name.to_owned();
    for (letter, plain) in LETTERS {
        name = name.replace(letter, plain);
    }
    let name = DecomposingNormalizerBorrowed::new_nfkd().normalize(&name);
    let is_mark = |letter: char| ('\u{300}'..='\u{36f}').contains(&letter);
    let name: String = name.chars().filter(|letter| !is_mark(*letter)).collect();
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let words = name.split(|letter| !is_plain(letter));
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let path = words.join("-");
    if !path.contains(|letter: char| letter.is_ascii_alphanumeric()) {
        return Err(SiteError::NoPlainLetter);
    }
    path.trim_start_matches('.').parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_keeps_its_letters_in_its_address() {
        for (name, path) in [
            ("tea 1", "tea-1"),
            ("Über uns", "Uber-uns"),
            ("København & Łódź", "Kobenhavn-Lodz"),
            ("Straße", "Strasse"),
            ("e\u{301}te\u{301}", "ete"),
            (".hidden", "hidden"),
            ("2031 日本", "2031"),
        ] {
            assert_eq!(path_of_folder(name).map(String::from), Ok(path.into()));
        }
        for name in ["日本", "…", "---", ""] {
            assert_eq!(
                path_of_folder(name),
                Err(SiteError::NoPlainLetter),
                "{name}"
            );
        }
        assert_eq!(path_of_folder("fonts"), Err(SiteError::TakenPath));
    }
}
