//! What a line of a journal may look like and what it may not: JSON, names, times and keys that two
//! readers could take differently.

use crate::hand_made::Hand;

/// Something in the second line of `hhhh`, and what takes its place. `HASH` is one.
const MEMBERS: &[(&str, &str)] = &[
    (r#""v":1"#, r#""v":1.0"#),
    (r#""v":1"#, r#""v":1e0"#),
    (r#""v":1"#, r#""v":"1""#),
    (r#""v":1"#, r#""v":0"#),
    (r#""v":1"#, r#""v":-1"#),
    (r#""v":1"#, r#""v":2"#),
    (r#""v":1"#, r#""v":2,"body":1"#),
    (r#""v":1,"seq":2"#, r#""v":2,"seq":"2""#),
    (r#""v":1,"seq":2"#, r#""v":4294967295"#),
    (r#""v":1,"seq":2"#, r#""v":4294967296"#),
    (r#""v":1,"seq":2"#, r#""v":2,"v":2"#),
    (r#""v":1"#, r#""v":true"#),
    (r#""v":1"#, r#""v":null"#),
    (r#""v":1"#, r#""v":4294967295"#),
    (r#""v":1"#, r#""v":4294967296"#),
    (r#""v":1"#, r#""v":99999999999999999999999999"#),
    (r#""v":1"#, r#""v":1,"v":1"#),
    (r#""v":1"#, r#""v":1,"\u0076":1"#),
    (r#""v":1"#, r#""v":1,"x":1,"x":2"#),
    (r#""v":1"#, r#""v":1,"deleted":null"#),
    (r#""v":1"#, r#""v":1,"deleted":false"#),
    (r#""v":1"#, r#""v":1,"deleted":1"#),
    (r#""v":1"#, r#""v":1,"batch":null"#),
    (r#""v":1"#, r#""v":1,"batch":"hhhh.2""#),
    (r#""v":1"#, r#""v":1,"batch":"hhhh.2","batch_end":true"#),
    (r#""v":1"#, r#""v":1,"batch":"hhhh.2~12345678""#),
    (r#""v":1"#, r#""v":1,"batch_end":true"#),
    (r#""v":1"#, r#""v":1,"batch_end":"true""#),
    (r#""v":1"#, r#""v":1,"key":null"#),
    (r#""v":1"#, r#""v":1,"key":"""#),
    (r#""v":1"#, r#""v":1,"seen":null"#),
    (r#""v":1"#, r#""v":1,"seen":[]"#),
    (r#""v":1"#, r#""v":1,"seen":{}"#),
    (r#""v":1"#, r#""v":1,"seen":[null]"#),
    (r#""v":1"#, r#""v":1,"seen":[[]]"#),
    (r#""v":1"#, r#""v":1,"seen":[["aaaa",1,"HASH"]]"#),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"aaaa","seq":1,"hash":"HASH"}]"#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"aaaa","seq":1,"hash":"HASH","x":1}]"#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"aaaa","seq":1,"seq":2,"hash":"HASH"}]"#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"aaaa","seq":0,"hash":"HASH"}]"#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"aaaa","seq":4294967296,"hash":"HASH"}]"#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"AAAA","seq":1,"hash":"HASH"}]"#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"hhhh","seq":9,"hash":"HASH"}]"#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"seen":[{"writer":"aaaa","seq":1,"hash":"ABC"}]"#,
    ),
    (r#""v":1"#, r#""v":1,"sig":"x""#),
    (r#""v":1"#, r#""v":1,"sig":null"#),
    (r#""v":1"#, r#""v":1,"epoch":null"#),
    (r#""v":1"#, r#""v":1,"epoch":"x""#),
    (r#""v":1"#, r#""v":1,"sealed":null"#),
    (r#""v":1"#, r#""v":1,"sealed":"AAAA""#),
    (
        r#""v":1"#,
        r#""v":1,"sealed":"AAAA","epoch":"0123456789abcdef0123456789abcdef""#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"sealed":"AAAA","epoch":"0123456789ABCDEF0123456789abcdef""#,
    ),
    (
        r#""v":1"#,
        r#""v":1,"sealed":1,"epoch":"0123456789abcdef0123456789abcdef""#,
    ),
    (r#""seq":2"#, r#""seq":2.0"#),
    (r#""seq":2"#, r#""seq":02"#),
    (r#""seq":2"#, r#""seq":+2"#),
    (r#""seq":2"#, r#""seq":"2""#),
    (r#""seq":2"#, r#""seq":3"#),
    (r#""seq":2"#, r#""seq":0"#),
    (r#""seq":2"#, r#""seq":-0"#),
    (r#""seq":2"#, r#""seq":2,"seq":2"#),
    (r#""rev":"hhhh.2""#, r#""rev":"hhhh.02""#),
    (r#""rev":"hhhh.2""#, r#""rev":"hhhh.+2""#),
    (r#""rev":"hhhh.2""#, r#""rev":"hhhh.2~12345678""#),
    (r#""rev":"hhhh.2""#, r#""rev":"jjjj.2""#),
    (r#""rev":"hhhh.2""#, r#""rev":"hhhh""#),
    (r#""rev":"hhhh.2""#, r#""rev":"hhhh.2 ""#),
    (r#""rev":"hhhh.2""#, r#""rev":"hhhh.٢""#),
    (r#""rev":"hhhh.2""#, r#""rev":"HHHH.2""#),
    (r#""rev":"hhhh.2""#, r#""rev":2"#),
    (r#""parents":[]"#, r#""parents":null"#),
    (r#""parents":[]"#, r#""parents":[null]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.1"]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.0"]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.01"]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.9"]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.4294967296"]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.1~12345678"]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.1~1234567"]"#),
    (r#""parents":[]"#, r#""parents":["hhhh.1~1234567A"]"#),
    (r#""parents":[]"#, r#""parents":"hhhh.1""#),
    (r#""parents":[]"#, r#""parents":{}"#),
    (r#""id":"0190"#, r#""id":"019A"#),
    (r#""id":"0190"#, r#""id":"{0190"#),
    (r#""id":"0190"#, r#""id":"urn:uuid:0190"#),
    (
        r#""id":"01900000-0000-7000-8000-000000000002""#,
        r#""id":"01900000000070008000000000000002""#,
    ),
    (
        r#""id":"01900000-0000-7000-8000-000000000002""#,
        r#""id":"0190000000-00-7000-8000-000000000002""#,
    ),
    (r#""by":"Rona""#, r#""by":null"#),
    (r#""by":"Rona""#, r#""by":"""#),
    (r#""by":"Rona""#, r#""by":1"#),
    (r#""by":"Rona""#, r#""by":"\u0000""#),
    (r#""by":"Rona""#, r#""by":"\ud83d\ude00""#),
    (r#""by":"Rona""#, r#""by":"\ud83d""#),
    (r#""by":"Rona""#, r#""by":"\ude00\ud83d""#),
    (r#""by":"Rona""#, r#""by":"\ud83dx""#),
    (r#""by":"Rona""#, r#""by":"\x""#),
    (r#""by":"Rona""#, r#""by":'Rona'"#),
    (r#""by":"Rona""#, "\"by\":\"Ro\tna\""),
    (r#""by":"Rona""#, "\"by\":\"Ro\u{7f}na\""),
    (r#""by":"Rona""#, "\"by\":\"Ro\u{feff}na\""),
    (r#""kind":"incident""#, r#""kind":"""#),
    (r#""kind":"incident""#, r#""kind":"epoch""#),
    (r#""kind":"incident""#, r#""kind":["incident"]"#),
];

const TIMES: &[&str] = &[
    "2026-11-21T08:00:00.1Z",
    "2026-11-21T08:00:00.123456789Z",
    "2026-11-21T08:00:00.1234567891Z",
    "2026-11-21T08:00:00.Z",
    "2026-11-21T08:00:00+00:00",
    "2026-11-21t08:00:00Z",
    "2026-11-21T08:00:00z",
    "2026-11-21 08:00:00Z",
    "2026-11-21T08:00Z",
    "2026-11-21T24:00:00Z",
    "2026-11-21T23:59:60Z",
    "2026-11-21T08:60:00Z",
    "2026-02-29T08:00:00Z",
    "2028-02-29T08:00:00Z",
    "2026-13-01T08:00:00Z",
    "2026-1-001T08:00:00Z",
    "0000-01-01T08:00:00Z",
    "0001-01-01T08:00:00Z",
    "9999-12-31T23:59:59Z",
    "+2026-11-21T08:00:00Z",
    "2026-11-21T08:00:00Z ",
    "２０２６-11-21T08:00:00Z",
    "",
];

/// Members of a body.
const INSIDE: &[&str] = &[
    r#""x":NaN"#,
    r#""x":Infinity"#,
    r#""x":-Infinity"#,
    r#""x":1e308"#,
    r#""x":1e309"#,
    r#""x":-1e999"#,
    r#""x":1e-999"#,
    r#""x":-0"#,
    r#""x":-0.0E+0"#,
    r#""x":.5"#,
    r#""x":5."#,
    r#""x":0x10"#,
    r#""x":18446744073709551616"#,
    r#""x":{"y":1,"y":1}"#,
    r#""x":[{"y":1,"y":1}]"#,
    r#""x":{"y":1,"\u0079":1}"#,
    r#""x":"\udc00""#,
    r#""\ud800":1"#,
    r#""x":nul"#,
    r#""x":[1,]"#,
    r#""x":1,"#,
    r#""x":1 /* y */"#,
    r#""x":1}"#,
    "\u{a0}\"x\":1",
    "\u{c}\"x\":1",
    " \t\r \"x\" : 1 ",
];

/// Points of small order, points that are written in two ways, and what is none.
pub const POINTS: &[&str] = &[
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "0200000000000000000000000000000000000000000000000000000000000000",
    "0300000000000000000000000000000000000000000000000000000000000000",
    "0400000000000000000000000000000000000000000000000000000000000000",
    "ABCDEF0000000000000000000000000000000000000000000000000000000000",
];

const BODY: &str = r#""body":{"title":"Raid — مداهمة"}"#;

/// Journals of the writer `hhhh` of three lines, the second of which is one to wonder about, and
/// what is about it.
pub fn journals() -> Vec<(String, Hand)> {
    let hash = "0".repeat(64);
    let members = MEMBERS.iter();
    let mut texts: Vec<(String, String)> = members
        .map(|(from, to)| ((*from).to_owned(), to.replace("HASH", &hash)))
        .collect();
    let time = r#""at":"2026-11-21T08:00:00Z""#;
    let times = TIMES.iter().map(|text| format!(r#""at":"{text}""#));
    texts.extend(times.map(|at| (time.to_owned(), at)));
    let mut inside: Vec<String> = INSIDE.iter().copied().map(str::to_owned).collect();
    inside.extend(large());
    let bodies = inside
        .iter()
        .map(|member| format!(r#""body":{{{member}}}"#));
    let none = ["[]", "null", "1", "\"\""].map(|none| format!(r#""body":{none}"#));
    texts.extend(bodies.chain(none).map(|body| (BODY.to_owned(), body)));
    let mut journals: Vec<(String, Hand)> = texts
        .into_iter()
        .map(|(from, to)| {
            let about = to.chars().take(90).collect();
            (
                about,
                with_second(|line| replaced(line, from.as_bytes(), to.as_bytes())),
            )
        })
        .collect();
    journals.extend(bytes());
    journals
}

/// Members of a body that are long, deep or many.
fn large() -> Vec<String> {
    let digits = "7".repeat(400);
    let mut members = vec![
        format!(r#""x":{digits}"#),
        format!(r#""x":{}"#, &digits[..300]),
    ];
    for levels in [10, 125, 126, 127, 128, 900, 5000, 60_000] {
        let (open, close) = ("[".repeat(levels), "]".repeat(levels));
        members.push(format!(r#""x":{open}1{close}"#));
    }
    let mut many: Vec<String> = (0..40).map(|n| format!(r#""n{n}":1"#)).collect();
    members.push(many.join(","));
    many.push(r#""n35":1"#.to_owned());
    members.push(many.join(","));
    members
}

/// Lines that are no text.
fn bytes() -> Vec<(String, Hand)> {
    let rona = |to: &'static [u8]| with_second(move |line| replaced(line, b"Rona", to));
    let around = |before: &'static [u8], after: &'static [u8]| {
        with_second(move |line| [before, line, after].concat())
    };
    let doubled = |line: &[u8]| line.iter().flat_map(|byte| [*byte, 0]).collect();
    [
        ("a byte order mark", around(b"\xef\xbb\xbf", b"")),
        ("space before", around(b"  ", b"")),
        ("a list", around(b"[", b"]")),
        ("no UTF-8", rona(b"R\xf6na")),
        ("half a pair", rona(b"\xed\xa0\xbd")),
        ("too many bytes", rona(b"\xc0\xaf")),
        ("UTF-16", with_second(doubled)),
    ]
    .map(|(about, hand)| (about.to_owned(), hand))
    .into()
}

fn with_second(change: impl Fn(&[u8]) -> Vec<u8>) -> Hand {
    let mut hand = Hand::new("hhhh");
    hand.log(1);
    let line = hand.next().to_string();
    hand.say_text(change(line.as_bytes())).log(1);
    hand
}

fn replaced(line: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut parts = line.windows(from.len());
    let at = parts.position(|part| part == from).unwrap();
    [&line[..at], to, &line[at + from.len()..]].concat()
}
