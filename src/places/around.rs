//! Names within what people say around them: "near Hajin", "the countryside of Kobanê", بين الشحيل وذيبان.
//! Knows nothing of which names there are.

use super::letters::words;
use crate::domain::folding::fold;

/// Words that stand around a name and are none of it, folded.
const AROUND: &[&str] = &[
    "near",
    "nearby",
    "close",
    "to",
    "by",
    "outside",
    "outskirts",
    "around",
    "vicinity",
    "surroundings",
    "of",
    "the",
    "from",
    "in",
    "at",
    "on",
    "towards",
    "toward",
    "town",
    "city",
    "village",
    "area",
    "countryside",
    "rural",
    "rif",
    "reef",
    "suburb",
    "suburbs",
    "environs",
    "between",
    "along",
    "road", // In Kurmanji.
    "li",
    "nezik",
    "neziki",
    "nezike",
    "derdora",
    "derdore",
    "gundewar",
    "gundeware",
    "gundewaren",
    "di",
    "navbera",
    "de",
    "bajar",
    "bajare",
    "herema",
    "reya", // In French and Turkish.
    "pres",
    "du",
    "d",
    "dal",
    "del",
    "entre",
    "ville",
    "campagne",
    "banlieue",
    "region",
    "yakin",
    "yakinlari",
    "yakininda",
    "yakinlarinda",
    "kirsali",
    "kirsalinda",
    "ilcesi",
    "koyu",
    "arasinda",
    "قرب",
    "بالقرب",
    "قريب",
    "من",
    "في",
    "عند",
    "محيط",
    "بمحيط",
    "اطراف",
    "ضواحي",
    "ريف",
    "بريف",
    "بين",
    "مدينه",
    "بلده",
    "قريه",
    "ناحيه",
    "منطقه",
    "طريق", // In Sorani.
    "له",
    "نزيك",
    "نزيكي",
    "دهوروبهري",
    "كوندهواري",
    "نيوان",
    "شاري",
    "شاروچكهي",
];
/// Of these, those that two names follow.
const BETWEEN: &[&str] = &["between", "navbera", "entre", "arasinda", "بين", "نيوان"];
/// What stands between the two.
const AND: &[&str] = &["and", "u", "et", "ve", "و"];

/// The names in a text that says more than a name, the first that is said first; none where it says
/// nothing around one.
pub(super) fn names_within(text: &[String]) -> Vec<Vec<String>> {
    let folded: Vec<String> = text.iter().map(|word| fold(word)).collect();
    let is_two = folded.iter().any(|word| BETWEEN.contains(&word.as_str()));
    let mut names: Vec<Vec<String>> = vec![Vec::new()];
    let mut is_around = false;
    for (word, folded) in text.iter().zip(&folded) {
        let first = names.last().is_none_or(Vec::is_empty);
        if AROUND.contains(&folded.as_str()) {
            is_around = true;
        } else if is_two && AND.contains(&folded.as_str()) {
            names.push(Vec::new());
        } else if let Some(rest) = joined_and(folded).filter(|_| is_two && !first) {
            names.push(words(rest));
        } else if let Some(last) = names.last_mut() {
            last.push(word.clone());
        }
    }
    names.retain(|name| !name.is_empty());
    if is_around { names } else { Vec::new() }
}

/// What is left of an Arabic word without the "and" that it is written together with.
fn joined_and(folded: &str) -> Option<&str> {
    let rest = folded.strip_prefix('و')?;
    (rest.chars().count() >= 3).then_some(rest)
}
