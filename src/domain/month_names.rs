//! The names of months that are understood in a typed date. What is shown comes from the words.

/// English; Arabic as in Syria and Iraq, and as elsewhere; Kurmanji. Longer names stand before the
/// names that they contain.
const NAMES: [(&str, u32); 64] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("كانون الثاني", 1),
    ("شباط", 2),
    ("آذار", 3),
    ("نيسان", 4),
    ("أيار", 5),
    ("حزيران", 6),
    ("تموز", 7),
    ("آب", 8),
    ("أيلول", 9),
    ("تشرين الأول", 10),
    ("تشرين الثاني", 11),
    ("كانون الأول", 12),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("أبريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("أغسطس", 8),
    ("سبتمبر", 9),
    ("أكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
    ("çileya pêşîn", 12),
    ("çile", 1),
    ("sibat", 2),
    ("adar", 3),
    ("nîsan", 4),
    ("avrêl", 4),
    ("gulan", 5),
    ("hezîran", 6),
    ("pûşper", 6),
    ("tîrmeh", 7),
    ("tebax", 8),
    ("îlon", 9),
    ("cotmeh", 10),
    ("mijdar", 11),
    ("kanûn", 12),
    ("berfanbar", 12),
];

/// The lower-case text without the name of the month in it, and the month that was named.
pub fn replace(text: &str) -> (String, Option<u32>) {
    if !text.contains(char::is_alphabetic) {
        return (text.to_owned(), None);
    }
    for (name, month) in NAMES {
        if let Some(at) = text.find(name) {
            let (before, after) = (&text[..at], &text[at + name.len()..]);
            let word_ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
            if word_ends(before.chars().next_back()) && word_ends(after.chars().next()) {
                return (
                    format!("{} {}", before.trim(), after.trim())
                        .trim()
                        .to_owned(),
                    Some(month),
                );
            }
        }
    }
    (text.to_owned(), None)
}
