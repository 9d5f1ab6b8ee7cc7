//! A minimal ICC profile of sRGB, made here so that no profile of others needs shipping. Written
//! after ICC.1:2004-10 (version 4.2) and IEC 61966-2-1; it knows nothing of PDF.

/// The profile's bytes.
pub fn srgb() -> Vec<u8> {
    // Chromatically adapted to the D50 of the connection space (Bradford).
    let white = xyz([0.9642, 1.0, 0.824_9]);
    let red = xyz([0.436_07, 0.222_49, 0.013_92]);
    let green = xyz([0.385_15, 0.716_87, 0.097_08]);
    let blue = xyz([0.143_07, 0.060_61, 0.714_1]);
    let adaptation = fixed(
        *b"sf32",
        &[
            1.047_88, 0.022_92, -0.050_22, 0.029_59, 0.990_48, -0.017_08, -0.009_25, 0.015_08,
            0.751_68,
        ],
    );
    let curve = curve();
    let tags: [([u8; 4], Vec<u8>); 10] = [
        (*b"desc", words("sRGB IEC61966-2.1")),
        (*b"cprt", words("CC0")),
        (*b"wtpt", white),
        (*b"rXYZ", red),
        (*b"gXYZ", green),
        (*b"bXYZ", blue),
        (*b"rTRC", curve.clone()),
        (*b"gTRC", curve.clone()),
        (*b"bTRC", curve),
        (*b"chad", adaptation),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let from = 128 + 4 + 12 * tags.len();
    for (signature, value) in tags {
        table.extend(signature);
        table.extend(((from + data.len()) as u32).to_be_bytes());
        table.extend((value.len() as u32).to_be_bytes());
        data.extend(value);
        // Every tag begins at a multiple of four.
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((from + data.len()) as u32);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(size.to_be_bytes());
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(*b"mntrRGB XYZ ");
    for part in [2023_u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(*b"acsp");
    header.resize(68, 0);
    for part in [0.9642, 1.0, 0.8249] {
        header.extend(s15_fixed_16(part));
    }
    header.resize(128, 0);
    header
}

/// A number in sixteen bits before the point and sixteen after it.
fn s15_fixed_16(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn fixed(kind: [u8; 4], values: &[f64]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(values.iter().flat_map(|value| s15_fixed_16(*value)));
    tag
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    fixed(*b"XYZ ", &values)
}

/// The transfer curve of sRGB: ((a x + b) ^ g) from d on, c x below.
fn curve() -> Vec<u8> {
    let mut tag = b"para\0\0\0\0\0\x03\0\0".to_vec();
    let values = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
    tag.extend(values.into_iter().flat_map(s15_fixed_16));
    tag
}

fn words(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    tag.extend((units.len() as u32).to_be_bytes());
    tag.extend(28_u32.to_be_bytes());
    tag.extend(units);
    tag
}
