//! How an organisation's reports look: its colour, logo and disclaimer, and what becomes of sections
//! with nothing to say.

use crate::report_content::june;
use crate::report_fixture::content;
use crate::sample::build;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use png::{BitDepth, ColorType, Encoder};
use sijil::domain::settings::{House, QuietSections, Settings};
use sijil::report::content::{self, Content, plain};
use sijil::report::layout::lay_out;
use sijil::report::page::{Colour, Item};
use sijil::report::picture::{LARGEST, Picture, PictureError};
use sijil::report::{Format, render, theme};
use sijil::schema::{Audience, colour, colour_text, settings_bodies, settings_from};
use sijil::words::Language;
use tempfile::TempDir;

/// A PNG file of one pixel above another.
pub fn png(kind: ColorType, depth: BitDepth, pixels: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 1, 2);
    encoder.set_color(kind);
    encoder.set_depth(depth);
    if kind == ColorType::Indexed {
        encoder.set_palette(vec![10, 20, 30, 40, 50, 60]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(pixels).unwrap();
    drop(writer);
    file
}

#[test]
fn a_png_of_any_kind_is_read_onto_white() {
    let read = |kind, depth, pixels: &[u8]| {
        let picture = Picture::read(&png(kind, depth, pixels)).unwrap();
        assert_eq!((picture.width, picture.height), (1, 2));
        picture.pixels.to_vec()
    };
    let eight = BitDepth::Eight;
    assert_eq!(
        read(ColorType::Rgb, eight, &[1, 2, 3, 4, 5, 6]),
        [1, 2, 3, 4, 5, 6]
    );
    assert_eq!(
        read(ColorType::Rgba, eight, &[0, 0, 0, 0, 0, 100, 200, 128]),
        [255, 255, 255, 127, 177, 227]
    );
    assert_eq!(
        read(ColorType::Grayscale, eight, &[7, 9]),
        [7, 7, 7, 9, 9, 9]
    );
    assert_eq!(
        read(ColorType::GrayscaleAlpha, eight, &[7, 255, 9, 0]),
        [7, 7, 7, 255, 255, 255]
    );
    assert_eq!(
        read(ColorType::Indexed, eight, &[1, 0]),
        [40, 50, 60, 10, 20, 30]
    );
    let wide = [1, 99, 2, 99, 3, 99, 4, 99, 5, 99, 6, 99];
    assert_eq!(
        read(ColorType::Rgb, BitDepth::Sixteen, &wide),
        [1, 2, 3, 4, 5, 6]
    );
}

#[test]
fn what_is_no_logo_is_said_to_be_none() {
    let whole = png(ColorType::Rgb, BitDepth::Eight, &[1, 2, 3, 4, 5, 6]);
    for cut in 0..whole.len() - 16 {
        assert_eq!(
            Picture::read(&whole[..cut]),
            Err(PictureError::NotPng),
            "{cut}"
        );
    }
    let large = vec![0; LARGEST + 1];
    assert_eq!(Picture::read(&large), Err(PictureError::TooLarge));
    let mut wide = Vec::new();
    let encoder = Encoder::new(&mut wide, 2_001, 1);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0; 2_001]).unwrap();
    drop(writer);
    assert_eq!(Picture::read(&wide), Err(PictureError::TooManyPixels));
}

#[test]
fn a_colour_is_read_as_people_write_it() {
    for (text, expected) in [
        ("#1f4b99", Some([0x1f, 0x4b, 0x99])),
        (" 1F4B99 ", Some([0x1f, 0x4b, 0x99])),
        ("#1f4b9", None),
        ("blue", None),
        ("#ßß99ß", None),
        ("", None),
    ] {
        assert_eq!(colour(text), expected, "{text}");
    }
    assert_eq!(colour(&colour_text([1, 2, 255])), Some([1, 2, 255]));
}

#[test]
fn settings_of_the_house_are_kept_and_taken_back() {
    let house = House {
        accent: Some([0, 90, 60]),
        logo: vec![1, 2, 3],
        disclaimer: "Not a statement on borders.".to_owned(),
        quiet_sections: QuietSections::InOneLine,
    };
    let with = Settings {
        house,
        ..Settings::default()
    };
    let without = Settings::default();
    assert_eq!(settings_from(&settings_bodies(&with, &without)), with);
    let back = settings_bodies(&without, &with);
    assert_eq!(
        settings_from(settings_bodies(&with, &without).iter().chain(&back)),
        without
    );
    assert_eq!(settings_bodies(&without, &without).len(), 1);
}

fn housed(mut content: Content) -> Content {
    let logo = png(ColorType::Rgb, BitDepth::Eight, &[200, 30, 30, 30, 30, 200]);
    content.house = content::House {
        accent: Some(Colour(0x0B, 0x5D, 0x3B)),
        logo: Some(Picture::read(&logo).unwrap()),
    };
    content
}

/// All colours of the pages.
fn colours(content: &Content) -> Vec<Colour> {
    let document = lay_out(content);
    let items = document.pages.into_iter().flat_map(|page| page.items);
    items
        .filter_map(|item| match item {
            Item::Run(run) => Some(run.colour),
            Item::Rectangle { fill, .. } => Some(fill),
            Item::Line { stroke, .. } => Some(stroke.colour),
            Item::Polygon { fill, .. } | Item::Circle { fill, .. } => fill,
            _ => None,
        })
        .collect()
}

#[test]
fn the_accent_takes_the_place_of_ours_everywhere() {
    let plain = colours(&june());
    let housed = colours(&housed(june()));
    let ours = |colours: &[Colour]| colours.iter().filter(|one| **one == theme::ACCENT).count();
    assert!(ours(&plain) > 20);
    assert_eq!(ours(&housed), 0);
    let own = housed
        .iter()
        .filter(|one| **one == Colour(0x0B, 0x5D, 0x3B));
    assert_eq!(own.count(), ours(&plain));
}

#[test]
fn the_logo_stands_where_reading_begins_and_says_whose_it_is() {
    for (language, is_left) in [(Language::English, true), (Language::Arabic, false)] {
        let mut content = housed(content(3));
        content.language = language;
        let document = lay_out(&content);
        let areas: Vec<_> = document.pages[0]
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Image { area, .. } => Some(*area),
                _ => None,
            })
            .collect();
        let [area] = areas.as_slice() else {
            panic!("one logo, not {areas:?}");
        };
        assert_eq!(area.x < theme::PAGE.0 / 2.0, is_left);
        assert!(area.width <= theme::LOGO.0 && area.height <= theme::LOGO.1);
        assert!(
            document
                .nodes
                .iter()
                .any(|node| node.description == "NES Monitor")
        );
    }
}

#[test]
fn a_report_with_a_logo_holds_both_standards() {
    let pdf = render(&housed(content(70)), Format::Pdf).unwrap();
    for profile in [ValidationProfile::PdfA2b, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(&pdf, &options).unwrap();
        assert!(report.failures.is_empty(), "{:?}", report.failures);
    }
    let file = lopdf::Document::load_mem(&pdf).unwrap();
    let images = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let pixels: Vec<Vec<u8>> = images
        .filter(|stream| {
            stream
                .dict
                .get(b"Subtype")
                .is_ok_and(|kind| matches!(kind.as_name(), Ok(b"Image")))
        })
        .map(|stream| stream.decompressed_content().unwrap())
        .collect();
    assert_eq!(pixels, [[200, 30, 30, 30, 30, 200]]);
}

#[test]
fn sections_with_nothing_to_say_are_left_out_or_say_so() {
    let home = TempDir::new().unwrap();
    let mut workspace = build(&home.path().join("sample"), &home.path().join("home"));
    let mut settings = workspace.settings().clone();
    settings.house.disclaimer = "Lines on maps are no statement.".to_owned();
    settings.house.quiet_sections = QuietSections::InOneLine;
    let places = |content: &Content| -> Vec<String> {
        content
            .sections
            .iter()
            .map(|section| section.place.clone())
            .collect()
    };
    let june = "2023-06".parse().unwrap();
    let content = |workspace: &sijil::workspace::Workspace, language| {
        workspace.report_content(june, language, Audience::Public)
    };
    let before = content(&workspace, Language::English);
    assert!(!places(&before).contains(&"camps".to_owned()));
    workspace.change_settings(&settings).unwrap();
    for language in Language::ALL {
        let after = content(&workspace, language);
        let camps = after
            .sections
            .iter()
            .find(|section| section.place == "camps");
        let camps = camps.expect("a quiet section is there");
        assert!(camps.blocks.is_empty());
        assert!(!plain(&camps.finding).is_empty());
        assert_eq!(places(&after).len(), places(&before).len() + 1);
        let pages = lay_out(&after);
        let text: String = (0..pages.pages.len())
            .map(|page| pages.text(page))
            .collect();
        assert!(text.contains("Lines on maps"), "{text}");
    }
    let after = content(&workspace, Language::English);
    let camps = after
        .sections
        .iter()
        .find(|section| section.place == "camps");
    // The sample has no camp incident, and no setting says that they are covered.
    assert!(plain(&camps.unwrap().finding).starts_with("Not covered in June"));
}

#[test]
fn an_accent_that_cannot_be_read_is_darkened() {
    for accent in [
        Colour(255, 255, 255),
        Colour(255, 235, 59),
        Colour(250, 250, 255),
    ] {
        let mut content = june();
        content.house.accent = Some(accent);
        let theirs = colours(&content).into_iter().zip(colours(&june()));
        let accents = theirs.filter(|(_, ours)| *ours == theme::ACCENT);
        let accents: Vec<Colour> = accents.map(|(theirs, _)| theirs).collect();
        assert!(accents.len() > 20);
        for colour in accents {
            let contrast = theme::contrast_with_white(colour);
            assert!(
                contrast >= theme::LEAST_CONTRAST,
                "{colour:?} of {accent:?}"
            );
        }
    }
    let dark = Colour(0x0B, 0x5D, 0x3B);
    assert_eq!(theme::legible(dark), dark);
}

/// A PNG file of this head and these chunks, each with its checksum.
fn chunks(of: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, bytes) in of {
        file.extend((bytes.len() as u32).to_be_bytes());
        file.extend(*kind);
        file.extend(bytes);
        let mut crc = u32::MAX;
        for byte in kind.iter().chain(bytes) {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
            }
        }
        file.extend((!crc).to_be_bytes());
    }
    file
}

fn head(width: u32, height: u32, depth: u8, kind: u8, interlaced: u8) -> Vec<u8> {
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([depth, kind, 0, 0, interlaced]);
    head
}

#[test]
fn strange_logos_are_read_or_refused_and_never_break_a_report() {
    // Renamed pictures of other kinds, and pages.
    for other in [
        &b"\xff\xd8\xff\xe0\x00\x10JFIF"[..],
        b"GIF89a",
        b"%PDF-1.7",
        b"<svg/>",
        b"",
    ] {
        assert_eq!(Picture::read(other), Err(PictureError::NotPng));
    }
    // A head that claims far more than there is, nothing at all, and a palette that is not there.
    for (width, height, kind) in [
        (2_000, 2_000, 6),
        (0, 1, 2),
        (1, 0, 2),
        (1, 1, 3),
        (1, 1, 5),
    ] {
        let file = chunks(&[
            (b"IHDR", head(width, height, 8, kind, 0)),
            (b"IDAT", vec![0x78, 0x9c, 3, 0, 0, 0, 0, 1]),
            (b"IEND", Vec::new()),
        ]);
        assert_eq!(
            Picture::read(&file),
            Err(PictureError::NotPng),
            "{width} x {height}, {kind}"
        );
    }
    let huge = chunks(&[
        (b"IHDR", head(u32::MAX >> 1, u32::MAX >> 1, 16, 6, 0)),
        (b"IDAT", Vec::new()),
    ]);
    assert!(Picture::read(&huge).is_err());

    // Interlaced, a pixel wide: the first pass has the first row, the fourth the second.
    let stored = |bytes: &[u8]| {
        let length = bytes.len() as u16;
        let mut zlib = vec![0x78, 0x01, 1];
        zlib.extend(length.to_le_bytes());
        zlib.extend((!length).to_le_bytes());
        zlib.extend(bytes);
        let (mut low, mut high) = (1_u32, 0_u32);
        for byte in bytes {
            low = (low + u32::from(*byte)) % 65_521;
            high = (high + low) % 65_521;
        }
        zlib.extend((high << 16 | low).to_be_bytes());
        zlib
    };
    let interlaced = chunks(&[
        (b"IHDR", head(1, 2, 8, 2, 1)),
        (b"IDAT", stored(&[0, 1, 2, 3, 0, 4, 5, 6])),
        (b"IEND", Vec::new()),
    ]);
    let picture = Picture::read(&interlaced).unwrap();
    assert_eq!(&picture.pixels[..], [1, 2, 3, 4, 5, 6]);

    // Of an animation, the picture that viewers show that know of none.
    let mut animated = Vec::new();
    let mut encoder = Encoder::new(&mut animated, 1, 1);
    encoder.set_color(ColorType::Rgb);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    for frame in [[9, 8, 7], [1, 1, 1]] {
        writer.write_image_data(&frame).unwrap();
    }
    writer.finish().unwrap();
    assert_eq!(&Picture::read(&animated).unwrap().pixels[..], [9, 8, 7]);
}
