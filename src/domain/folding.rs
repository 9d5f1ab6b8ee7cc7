//! Folding: the same word in any spelling, so that it is found and matched across scripts.

use super::dates::ascii_digits;
use unicode_normalization::UnicodeNormalization;

/// The text in lower case, without marks, harakat, tatweel, joiners and bidi controls; letters that
/// the scripts of the region write in several ways are one.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // Nothing of it has marks or other spellings, and most of what is folded is of this kind.
        return text.to_ascii_lowercase().replace('`', "'");
    }
    let text = ascii_digits(text);
    text.nfkd()
        .filter(|c| !is_dropped(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| !is_dropped(*c))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' | 'ێ' | 'ې' | 'ئ' => 'ي',
            'ک' | 'گ' => 'ك',
            'ة' | 'ە' | 'ھ' | 'ہ' => 'ه',
            'ۆ' | 'ۇ' | 'ؤ' => 'و',
            'ڕ' => 'ر',
            'ڵ' => 'ل',
            // These have no decomposition.
            'ı' => 'i',
            'ł' => 'l',
            'đ' | 'ð' => 'd',
            'ø' => 'o',
            '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`' => '\'',
            c => c,
        })
        .collect::<String>()
        .replace('ß', "ss")
        .replace('æ', "ae")
}

/// Whether folding leaves the character out: a mark, a haraka, tatweel, a joiner, a bidi control.
pub fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}'
        | '\u{610}'..='\u{61A}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6ED}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}')
}

/// The text as a slug: folded, with `_` between its words: "Deir ez-Zor" is `deir_ez_zor`. Empty
/// where nothing of it is ASCII.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('_') && c != '\'' {
            slug.push('_');
        }
    }
    slug.truncate(slug.trim_end_matches('_').len());
    slug
}
