//! The operators of a content stream as bytes (ISO 32000-1, 7.3 and 7.8). Knows nothing of pages.

/// A content stream in the making: operands, then their operator.
#[derive(Debug, Default)]
pub struct Operators {
    bytes: Vec<u8>,
}

impl Operators {
    /// The content stream.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// A length or a place in points, to a hundredth: finer is not seen and only takes room.
    pub fn number(&mut self, value: f32) -> &mut Self {
        self.decimal(hundredths(value), 2)
    }

    /// A number that is a whole one of 10^-`places`.
    pub fn decimal(&mut self, value: i32, places: usize) -> &mut Self {
        decimal(&mut self.bytes, value, places);
        self.bytes.push(b' ');
        self
    }

    /// A name.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.bytes.push(b'/');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.push(b' ');
        self
    }

    /// An operand that is ready.
    pub fn operand(&mut self, operand: &[u8]) -> &mut Self {
        self.bytes.extend_from_slice(operand);
        self
    }

    /// The operator of the operands before it.
    pub fn operator(&mut self, operator: &str) {
        self.bytes.extend_from_slice(operator.as_bytes());
        self.bytes.push(b'\n');
    }

    /// Begins marked content that carries a number or the text that it stands for.
    pub fn begin_marked(&mut self, tag: &str, key: &str, value: &[u8]) {
        self.name(tag).operand(b"<<");
        self.name(key).operand(value).operand(b">>");
        self.operator("BDC");
    }

    /// Begins content that stands for a text: `/ActualText` (14.9.4).
    pub fn begin_span(&mut self, text: &str) {
        let mut value = b"<FEFF".to_vec();
        for unit in text.encode_utf16() {
            value.extend(format!("{unit:04X}").bytes());
        }
        value.push(b'>');
        self.begin_marked("Span", "ActualText", &value);
    }
}

/// Hundredths of a point.
pub fn hundredths(value: f32) -> i32 {
    (value * 100.0).round() as i32
}

/// A place in points as content streams have it.
pub fn rounded(value: f32) -> f32 {
    hundredths(value) as f32 / 100.0
}

/// Writes a whole number of 10^-`places` in as few characters as it takes.
pub fn decimal(bytes: &mut Vec<u8>, value: i32, places: usize) {
    let mut digits = [b'0'; 16];
    let mut rest = value.unsigned_abs();
    let mut first = digits.len();
    while rest > 0 {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let point = digits.len() - places;
    let (whole, fraction) = (&digits[first.min(point)..point], &digits[point..]);
    let zeros = fraction.iter().rev().take_while(|digit| **digit == b'0');
    let fraction = &fraction[..places - zeros.count()];
    if value < 0 {
        bytes.push(b'-');
    }
    bytes.extend_from_slice(whole);
    if !fraction.is_empty() {
        bytes.push(b'.');
        bytes.extend_from_slice(fraction);
    } else if whole.is_empty() {
        bytes.push(b'0');
    }
}
