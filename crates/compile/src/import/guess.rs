//! A judgement of a text that was read in an encoding which nobody named: can it be right?

/// Tells whether a text that was read as Windows-1252 is likely in it. Letters of Cyrillic,
/// Greek or Chinese become rows of accented ones, and letters of other encodings of the West
/// become signs in the midst of words.
pub fn seems_western(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    let mut length = 0;
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        if letter.is_ascii() {
            length = 0;
        } else {
            all += 1;
            length = if letter.is_alphabetic() {
                length + 1
            } else {
                0
            };
            let is_within = before.is_alphabetic() && next.is_alphabetic();
            let is_odd = letter.is_control()
                // Three accented letters in a row.
                || length > 2
                || before.is_lowercase() && letter.is_uppercase()
                || is_within && !letter.is_alphabetic() && !may_be_within(letter)
                // A quotation that would begin behind a letter.
                || before.is_alphabetic() && matches!(letter, '‚' | '„' | '¿' | '¡')
                || letter == '¤'
                || before != ' ' && !before.is_ascii() && matches!(next, '\u{a1}'..='\u{bf}')
                    && !may_be_within(next) && next != '»' && next != '¿' && next != '¡';
            odd += usize::from(is_odd);
        }
        before = letter;
    }
    odd * 20 <= all
}

/// Tells whether words have a sign in their midst: an apostrophe, a dash, a soft hyphen, the
/// point of Catalan.
fn may_be_within(sign: char) -> bool {
    matches!(
        sign,
        '’' | '‘' | '´' | '–' | '—' | '·' | '\u{ad}' | '\u{a0}' | '…' | '«' | '»' | '“' | '”'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what bytes in an encoding are, read as Windows-1252.
    fn misread(text: &str, name: &str) -> String {
        let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("an encoding");
        let (bytes, _, has_lost) = encoding.encode(text);
        assert!(!has_lost, "{text} in {name}");
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        text.into_owned()
    }

    #[test]
    fn texts_of_the_west_may_be_in_it() {
        for text in [
            "Le passé simple\u{a0}: «\u{a0}Où est l’été\u{a0}?\u{a0}» — Là-bas, à côté.",
            "„Über den Fluß führt eine Brücke“, sagte er. Sie kostet 5 €.",
            "¿Quién paga? —preguntó—. ¡Nadie! El niño, la paella·la.",
            "Þetta er íslenska. Það er kalt á Íslandi, og við förum ekki út.",
            "The “first” café… the ‘second’ one’s dear – £5.",
            "Não há pão, só maçãs; é às três. À noite, não.",
        ] {
            assert!(seems_western(&misread(text, "windows-1252")), "{text}");
        }
    }

    #[test]
    fn texts_in_other_encodings_are_not() {
        for (text, names) in [
            (
                "Мост стоит дорого, и он стар.",
                &[
                    "windows-1251",
                    "koi8-r",
                    "iso-8859-5",
                    "ibm866",
                    "x-mac-cyrillic",
                ][..],
            ),
            (
                "Η γέφυρα είναι παλιά και ακριβή.",
                &["windows-1253", "iso-8859-7"],
            ),
            ("הגשר ישן ויקר מאוד.", &["windows-1255"]),
            ("الجسر قديم وغال جدا.", &["windows-1256", "iso-8859-6"]),
            (
                "这座桥很旧，也很贵。没有人知道是谁建的。",
                &["gbk", "gb18030"],
            ),
            ("這座橋很舊，也很貴。沒有人知道是誰建的。", &["big5"]),
            (
                "この橋は古くて高い。だれが建てたかは知られていない。",
                &["euc-jp", "shift_jis"],
            ),
            (
                "다리는 오래되었고 비싸다. 누가 지었는지 모른다.",
                &["euc-kr"],
            ),
            (
                "Książka leży na stole, a łódź płynie. Było późno.",
                &["windows-1250", "iso-8859-2"],
            ),
            (
                "L’été, le café est fermé; où aller à présent?",
                &["macintosh"],
            ),
        ] {
            for name in names {
                assert!(
                    !seems_western(&misread(text, name)),
                    "{name}: {}",
                    misread(text, name)
                );
            }
        }
    }
}
