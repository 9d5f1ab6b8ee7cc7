//! The size of a file in words. Knows nothing of the file.

use super::{Message, Words};

/// The units above bytes, each a thousand times the one before, by the key of their words.
const UNITS: [&str; 4] = ["size-kb", "size-mb", "size-gb", "size-tb"];

impl Words {
    /// A number of bytes, in the largest unit that it fills: "812 bytes", "4.8 kB", "48 MB".
    pub fn size(&self, bytes: u64) -> String {
        if bytes < 1000 {
            return self.say(&Message::new("size-bytes").with("number", bytes.to_string()));
        }
        let thousandth = |number: u128| (number + 500) / 1000;
        let [mut key, larger @ ..] = UNITS;
        let mut tenths = thousandth(u128::from(bytes) * 10);
        for unit in larger {
            // 999,960 is 1.0 MB, not 1000 kB.
            if tenths < 9995 {
                break;
            }
            (key, tenths) = (unit, thousandth(tenths));
        }
        let number = if tenths < 100 {
            let parts = Message::new("size-tenths").with("whole", (tenths / 10).to_string());
            self.say(&parts.with("tenths", (tenths % 10).to_string()))
        } else {
            self.number(((tenths + 5) / 10) as u64)
        };
        self.say(&Message::new(key).with("number", number))
    }
}
