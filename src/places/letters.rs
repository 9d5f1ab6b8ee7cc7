//! A word in either script to sounds that both share. Knows nothing of places.
//!
//! A sound is one ASCII character: the vowels `a e i u`, consonants by their usual letter, and capitals
//! for those that spellings disagree about: `S` sh, `C` ch, `X` kh, `G` gh, `T` th (ث), `D` dh (ذ ض ظ),
//! `c` the Latin letter, which is j in Kurmanji and k in English, `v` likewise f or w.

use crate::domain::folding::is_dropped;
use unicode_normalization::UnicodeNormalization;

/// Several letters that are one sound, the longer ones first.
const TOGETHER: &[(&str, char)] = &[
    ("dsch", 'j'),
    ("tsch", 'C'),
    ("tch", 'C'),
    ("sch", 'S'),
    ("sh", 'S'),
    ("ch", 'C'),
    ("kh", 'X'),
    ("gh", 'G'),
    ("th", 'T'),
    ("dh", 'D'),
    ("dj", 'j'),
    ("zh", 'j'),
    ("ph", 'f'),
    ("ck", 'k'),
    ("cc", 'k'),
    ("qu", 'k'),
];

/// The sounds of a word that is in lower case and without marks of its own. A sound that is written
/// twice is one.
pub(super) fn sounds(word: &str) -> String {
    let mut sounds = String::with_capacity(word.len());
    let letters: Vec<char> = word.chars().collect();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let (sound, taken) = if letter.is_ascii() {
            latin(&letters[at..], at == 0)
        } else {
            (arabic(*letter, at == 0, at + 1 == letters.len()), 1)
        };
        at += taken;
        if let Some(sound) = sound
            && !sounds.ends_with(sound)
        {
            sounds.push(sound);
        }
    }
    // Raqqah and Raqqa, Amudeh and Amude: the ending that Arabic writes ة.
    if word.ends_with('h') && letters.len() > 2 && sounds.ends_with('h') {
        let before = sounds[..sounds.len() - 1].chars().last();
        if before.is_some_and(is_vowel) {
            sounds.pop();
        }
    }
    sounds
}

/// Whether a sound is a vowel, which skeletons leave out.
pub(super) fn is_vowel(sound: char) -> bool {
    matches!(sound, 'a' | 'e' | 'i' | 'u')
}

fn latin(rest: &[char], is_first: bool) -> (Option<char>, usize) {
    for (letters, sound) in TOGETHER {
        if letters.chars().eq(rest.iter().copied().take(letters.len())) {
            return (Some(*sound), letters.len());
        }
    }
    let before_vowel = rest.get(1).is_some_and(|next| "aeiou".contains(*next));
    let sound = match rest[0] {
        'o' | 'u' => 'u',
        // Between letters these are half of a vowel: Deir and Dayr, Zor and Zawr.
        'w' if !(is_first && before_vowel) => 'u',
        'y' if !(is_first && before_vowel) => 'i',
        'p' => 'b',
        'q' => 'k',
        'x' => 'X',
        sound => sound,
    };
    (Some(sound), 1)
}

fn arabic(letter: char, is_first: bool, is_last: bool) -> Option<char> {
    let sound = match letter {
        // The carrier of a first vowel in Sorani.
        'ئ' if is_first => return None,
        'ا' | 'أ' | 'آ' | 'ٱ' | 'ع' | 'ة' | 'ى' => 'a',
        'ه' | 'ہ' if is_last => 'a',
        'ە' | 'ێ' | 'ې' => 'e',
        'و' if is_first => 'w',
        'ي' | 'ی' if is_first => 'y',
        'و' | 'ؤ' | 'ۆ' | 'ۇ' => 'u',
        'ي' | 'ی' | 'إ' | 'ئ' => 'i',
        'ب' | 'پ' => 'b',
        'ت' | 'ط' => 't',
        'ث' => 'T',
        'ج' | 'ژ' => 'j',
        'چ' => 'C',
        'ح' | 'ه' | 'ھ' | 'ہ' => 'h',
        'خ' => 'X',
        'د' => 'd',
        'ذ' | 'ض' | 'ظ' => 'D',
        'ر' | 'ڕ' => 'r',
        'ز' => 'z',
        'س' | 'ص' => 's',
        'ش' => 'S',
        'غ' => 'G',
        'ف' => 'f',
        'ڤ' => 'v',
        'ق' | 'ك' | 'ک' => 'k',
        'گ' => 'g',
        'ل' | 'ڵ' => 'l',
        'م' => 'm',
        'ن' => 'n',
        _ => return None,
    };
    Some(sound)
}

/// The words of a text, in lower case and without marks; Latin letters of other languages as those
/// that English writes for them.
pub(super) fn words(text: &str) -> Vec<String> {
    // Old Sorani typing: a vowel as h and a joiner.
    let text = text.replace("ه\u{200C}", "ە");
    let mut words = vec![String::new()];
    for letter in text.nfkc().flat_map(char::to_lowercase) {
        let Some(word) = words.last_mut() else { break };
        match letter {
            'ş' => word.push_str("sh"),
            'ç' => word.push_str("ch"),
            'ı' => word.push('i'),
            'ə' => word.push('e'),
            '٠'..='٩' => word.push(digit(letter, '٠')),
            '۰'..='۹' => word.push(digit(letter, '۰')),
            '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | 'ʻ' | '`' | '´' => {}
            _ if is_dropped(letter) => {}
            _ if !letter.is_alphanumeric() => words.push(String::new()),
            _ if is_arabic(letter) => word.push(letter),
            _ => word.extend(std::iter::once(letter).nfkd().filter(|c| !is_dropped(*c))),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(letter as u32 - zero as u32, 10).unwrap_or(letter)
}

/// Whether it is a letter of the Arabic scripts. They are not taken apart: a hamza tells letters apart.
pub(super) fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6FF}') && letter.is_alphabetic()
}
