//! Names of files that come from outside: what of them may be used as a name here, and which of them a
//! system would run. Knows no file system.

/// The longest name that is used, in bytes. Systems take 255; a number may be added to it.
const LONGEST: usize = 240;
/// The longest ending that is kept when a name is shortened, in bytes.
const LONGEST_ENDING: usize = 20;

/// A name that can be used on every system and shows what it is: without folders, control characters,
/// characters that turn the direction of text, and characters or names that Windows reserves, and no
/// longer than a name may be.
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).find(|part| !is_dots(part));
    let mut safe: String = last
        .unwrap_or_default()
        .chars()
        .filter(|c| !is_hidden(*c))
        .map(|c| if is_reserved(c) { '_' } else { c })
        .collect();
    // Windows drops what a name ends with; a dot in front hides it elsewhere.
    safe = safe.trim_end_matches(ends_nothing).to_owned();
    safe = safe.trim_start_matches(ends_nothing).to_owned();
    if safe.is_empty() {
        return "file".to_owned();
    }
    if is_device(&safe) {
        safe.insert(0, '_');
    }
    shortened(&safe, LONGEST)
}

/// The same name with a number, for where there is a file of that name already.
pub fn numbered_name(name: &str, number: usize) -> String {
    let (stem, ending) = split_ending(name);
    format!("{stem} ({number}){ending}")
}

/// Whether a system would run a file of this name, or do what it says, when it is opened.
pub fn is_program(name: &str) -> bool {
    let name = safe_name(name).to_lowercase();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let ending = ending.unwrap_or_default().trim();
    PROGRAMS.contains(&ending) || LONG_PROGRAMS.contains(&ending)
}

fn is_dots(part: &str) -> bool {
    part.trim_matches(ends_nothing).is_empty()
}

fn ends_nothing(c: char) -> bool {
    c == '.' || c.is_whitespace()
}

/// Characters that nobody sees: controls, and what turns the direction of text or separates lines.
/// What joins letters in Persian and Kurdish stays.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

fn is_reserved(c: char) -> bool {
    matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

/// Whether Windows takes the name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_uppercase();
    let numbered = |device: &str| {
        let number = stem.strip_prefix(device)?;
        let mut digits = number.chars();
        let digit = digits.next()?;
        (digits.next().is_none() && (digit.is_ascii_digit() || "¹²³".contains(digit))).then_some(())
    };
    DEVICES.contains(&stem.as_str()) || numbered("COM").or_else(|| numbered("LPT")).is_some()
}

const DEVICES: [&str; 7] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];

fn split_ending(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(at) if at > 0 && name.len() - at <= LONGEST_ENDING => name.split_at(at),
        _ => (name, ""),
    }
}

fn shortened(name: &str, longest: usize) -> String {
    if name.len() <= longest {
        return name.to_owned();
    }
    let (stem, ending) = split_ending(name);
    let mut at = longest - ending.len();
    while !stem.is_char_boundary(at) {
        at -= 1;
    }
    format!("{}{ending}", stem[..at].trim_end_matches(ends_nothing))
}

/// Endings that Windows, macOS or a Linux desktop runs, installs, mounts or follows.
const PROGRAMS: &[&str] = &[
    "action",
    "apk",
    "app",
    "appimage",
    "appref-ms",
    "appx",
    "appxbundle",
    "bash",
    "bat",
    "bin",
    "cab",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "csh",
    "deb",
    "desktop",
    "diagcab",
    "dll",
    "dmg",
    "elf",
    "exe",
    "fish",
    "flatpakref",
    "gadget",
    "hta",
    "img",
    "inf",
    "inetloc",
    "ins",
    "iso",
    "jar",
    "jnlp",
    "js",
    "jse",
    "ksh",
    "library-ms",
    "lnk",
    "lua",
    "mpkg",
    "msc",
    "msi",
    "msix",
    "msp",
    "mst",
    "ocx",
    "out",
    "pif",
    "pkg",
    "pl",
    "prg",
    "ps1",
    "ps1xml",
    "ps2",
    "psc1",
    "psd1",
    "psm1",
    "py",
    "pyc",
    "pyw",
    "pyz",
    "rb",
    "reg",
    "rpm",
    "run",
    "scf",
    "scpt",
    "scptd",
    "scr",
    "sct",
    "search-ms",
    "service",
    "sh",
    "shb",
    "shs",
    "snap",
    "so",
    "sys",
    "terminal",
    "tool",
    "url",
    "vb",
    "vbe",
    "vbs",
    "vhd",
    "vhdx",
    "webloc",
    "website",
    "workflow",
    "wsc",
    "wsf",
    "wsh",
    "xbap",
    "xll",
    "zsh",
];

/// The longer ones of them.
const LONG_PROGRAMS: &[&str] = &["application", "settingcontent-ms"];
