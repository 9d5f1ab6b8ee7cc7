//! Numbers in Arabic-Indic digits in the window: egui sets them from right to left, so they are handed
//! to it turned. What is kept, read aloud and copied is as it was typed.

use sijil::gui::digits::as_shaped;

#[test]
fn numbers_are_turned_and_nothing_else() {
    for (typed, shaped) in [
        ("", ""),
        ("24 attacks", "24 attacks"),
        ("٢٤", "٤٢"),
        ("٢٤ هجوماً", "٤٢ هجوماً"),
        ("و٣ في ١٩ حزيران ٢٠٢٣", "و٣ في ٩١ حزيران ٣٢٠٢"),
        ("٢٬٠٠٠", "٠٠٠٬٢"),
        ("٣٫٥ و٧", "٥٫٣ و٧"),
        // A separator that ends a number is none of it.
        ("٢٤٬ ثم", "٤٢٬ ثم"),
        ("(+٨٥٪)", "(+٥٨٪)"),
        ("۲۴", "۴۲"),
        ("هجوم", "هجوم"),
    ] {
        assert_eq!(as_shaped(typed), shaped);
        assert_eq!(as_shaped(typed).len(), typed.len());
        // Twice is as it was.
        assert_eq!(as_shaped(&as_shaped(typed)), typed);
    }
}
