//! Every widget of the window in one picture, light and dark, drawn without a display into the
//! folder for temporary files of the build.

use crate::window_gallery_figures::figures_ui;
use egui::{Align2, Color32, Rect, Theme, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sijil::gui::icons;
use sijil::gui::pen::Pen;
use sijil::gui::theme::{self, DARK, Face, LIGHT, Tokens, size};
use sijil::gui::widgets::badge::{badge, key_at};
use sijil::gui::widgets::button::Button;
use sijil::gui::widgets::card::card;
use sijil::gui::widgets::chip::chip;
use sijil::gui::widgets::choice::{Choice, Offer};
use sijil::gui::widgets::cut::Cut;
use sijil::gui::widgets::empty::Empty;
use sijil::gui::widgets::field::{self, Field, State};
use sijil::gui::widgets::finding::finding_line;
use sijil::gui::widgets::menu::{Item, menu};
use sijil::gui::widgets::multi_choice::MultiChoice;
use sijil::gui::widgets::segmented::segmented;
use sijil::gui::widgets::tabs::{Tab, tabs};
use sijil::gui::widgets::text::put;
use sijil::gui::widgets::{area, focus, toast};
use sijil::validation::Severity;
use std::path::Path;

const SIZE: egui::Vec2 = vec2(1366.0, 1010.0);

struct Gallery {
    texts: [String; 8],
    codes: [String; 3],
    filters: [Option<String>; 2],
    switch: usize,
    tab: usize,
}

impl Default for Gallery {
    fn default() -> Self {
        let own = |text: &str| text.to_owned();
        let texts = [
            "al-Busayrah",
            "",
            "3-5",
            "5-3",
            "35.104, 40.763",
            "shuh",
            "",
            "Two men on a motorcycle shot a notable of the Bakir tribe, in front of his shop on the main street of al-Shuhayl at about 21:30. Two passers-by were injured; a third report says three.",
        ];
        Self {
            texts: texts.map(own),
            codes: ["assassination", "", "mine; rpg"].map(own),
            filters: [Some(own("heseke")), None],
            switch: 1,
            tab: 1,
        }
    }
}

fn offers(labels: &[&str]) -> Vec<Offer> {
    let offer = |label: &&str| Offer::new(label.to_lowercase(), *label);
    labels.iter().map(offer).collect()
}

pub fn caption(ui: &Ui, rect: &mut Rect, text: &str) {
    let pen = Pen::of(ui);
    let color = Tokens::of(ui).text3;
    put(&pen, rect.min, Align2::LEFT_TOP, text, Face::Caption, color);
    rect.skip_y(20.0);
}

fn gallery_ui(ui: &mut Ui, gallery: &mut Gallery) {
    let t = Tokens::of(ui);
    let whole = ui.max_rect();
    Pen::of(ui).fill(whole, 0, t.canvas);
    let page = whole.shrink2(vec2(28.0, 22.0));
    let columns = page.columns(&[1.0, 1.12, 1.12], 32.0);
    figures_ui(ui, columns[0]);
    controls_ui(ui, columns[1], gallery);
    floating_ui(ui, columns[2], gallery);
}

fn controls_ui(ui: &mut Ui, mut rect: Rect, gallery: &mut Gallery) {
    buttons_ui(ui, &mut rect);
    fields_ui(ui, &mut rect, gallery);
    findings_ui(ui, &mut rect, gallery);
    switches_ui(ui, &mut rect, gallery);
}

fn buttons_ui(ui: &mut Ui, rect: &mut Rect) {
    let t = Tokens::of(ui);
    caption(ui, rect, "Buttons: one primary in sight");
    area::row_at(ui, rect.cut_top(32.0), |ui| {
        Button::new("Save").primary().key("Ctrl S").ui(ui);
        Button::new("Export").icon(icons::FILE_DOWN).ui(ui);
        Button::new("Cancel").quiet().ui(ui);
        Button::new("Discard draft").danger().ui(ui);
    });
    rect.skip_y(8.0);
    area::row_at(ui, rect.cut_top(32.0), |ui| {
        for button in [
            Button::new("Focused").primary(),
            Button::new("Focused, too"),
        ] {
            let rect = button.ui(ui).rect;
            focus::ring(&Pen::of(ui), t, rect, theme::radius::CONTROL);
            ui.add_space(4.0);
        }
        Button::new("Disabled").enabled(false).ui(ui);
        Button::new("")
            .icon(icons::HISTORY)
            .name("History")
            .quiet()
            .ui(ui);
    });
}

/// A label at the top of a rect; returns the place of its control.
fn labelled(ui: &Ui, place: Rect, name: &str) -> Rect {
    let t = Tokens::of(ui);
    field::label(&Pen::of(ui), t, place.min, name, name == "Required");
    let corner = place.min + vec2(0.0, 19.0);
    Rect::from_min_size(corner, vec2(place.width(), size::CONTROL))
}

fn fields_ui(ui: &mut Ui, rect: &mut Rect, gallery: &mut Gallery) {
    let t = Tokens::of(ui);
    rect.skip_y(16.0);
    caption(ui, rect, "Fields");
    let names = ["Plain", "Required", "Focused", "Error", "Warning"];
    let states = [
        State::Plain,
        State::Plain,
        State::Plain,
        State::Error,
        State::Warn,
    ];
    let tactics = offers(&["Ambush", "Armed assault", "Assassination", "IED"]);
    let mut places = rect.cut_top(56.0).columns(&[1.0; 3], 12.0);
    rect.skip_y(10.0);
    places.extend(rect.cut_top(56.0).columns(&[1.0; 3], 12.0));
    for (index, (name, state)) in names.iter().zip(states).enumerate() {
        let place = labelled(ui, places[index], name);
        Field::new(("field", index), &mut gallery.texts[index])
            .name(name)
            .hint("unknown")
            .state(state)
            .ui(ui, place);
        if *name == "Focused" {
            focus::ring(&Pen::of(ui), t, place, theme::radius::CONTROL);
        }
    }
    let place = labelled(ui, places[5], "Choice");
    Choice::new("choice", "Choice", &mut gallery.codes[0], &tactics).ui(ui, place);
    rect.skip_y(10.0);
    let places = rect.cut_top(56.0).columns(&[1.0; 3], 12.0);
    let place = labelled(ui, places[0], "Blank");
    Choice::new("blank", "Blank", &mut gallery.codes[1], &tactics)
        .hint("unknown")
        .ui(ui, place);
    let place = labelled(ui, places[1], "Several");
    let weapons = offers(&["Mine", "RPG", "Small arms"]);
    MultiChoice::new("several", "Several", &mut gallery.codes[2], &weapons).ui(ui, place);
    let place = labelled(ui, places[2], "With an icon");
    Field::new("icon", &mut gallery.texts[6])
        .name("With an icon")
        .hint("2023-06")
        .icon(icons::CALENDAR)
        .ui(ui, place);
}

fn findings_ui(ui: &mut Ui, rect: &mut Rect, gallery: &mut Gallery) {
    rect.skip_y(10.0);
    let place = labelled(ui, *rect, "Narrative").with_max_y(rect.min.y + 19.0 + field::height(3));
    Field::new("narrative", &mut gallery.texts[7])
        .name("Narrative")
        .lines(3)
        .ui(ui, place);
    rect.min.y = place.max.y + 8.0;
    let text = "The highest comes first.";
    let at = rect.min;
    let one = finding_line(
        ui,
        at,
        rect.width(),
        Severity::Error,
        text,
        "",
        Some("use 3-5"),
    );
    rect.skip_y(one.height + 6.0);
    let text = "The point is 28 km from al-Shuhayl.";
    let hint = "The place and its coordinates do not agree; one of them may be of another place with the same name.";
    let at = rect.min;
    let two = finding_line(
        ui,
        at,
        rect.width(),
        Severity::Warning,
        text,
        hint,
        Some("use 35.104, 40.460"),
    );
    rect.skip_y(two.height + 14.0);
}

fn switches_ui(ui: &mut Ui, rect: &mut Rect, gallery: &mut Gallery) {
    let t = Tokens::of(ui);
    caption(ui, rect, "Badges, chips, keys, switch, tabs");
    area::row_at(ui, rect.cut_top(26.0), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        badge(ui, t.ok, Some(icons::CHECK), "Counts in June");
        badge(ui, t.warn, Some(icons::GIT_MERGE), "Two versions");
        badge(ui, t.error, Some(icons::CIRCLE_ALERT), "No source");
        badge(ui, t.quiet, Some(icons::LOCK), "Not published");
    });
    rect.skip_y(8.0);
    let regions = offers(&["Heseke", "Raqqa"]);
    area::row_at(ui, rect.cut_top(28.0), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (index, label) in ["Region", "Verification"].iter().enumerate() {
            let id = ui.make_persistent_id(label);
            chip(ui, id, label, &mut gallery.filters[index], &regions);
        }
        segmented(ui, "Period", &["June", "2023", "All"], &mut gallery.switch);
    });
    rect.skip_y(8.0);
    let tab = |label: &str, dot: Option<Color32>| Tab {
        label: label.to_owned(),
        dot,
    };
    let all = [
        tab("What", None),
        tab("When and where", Some(t.warn.text)),
        tab("Who", None),
        tab("Casualties", Some(t.error.text)),
        tab("Sources", None),
    ];
    tabs(ui, rect.cut_top(34.0), &all, &mut gallery.tab);
    rect.skip_y(14.0);
    caption(ui, rect, "egui's own widgets under this style");
    area::row_at(ui, rect.cut_top(34.0), |ui| {
        let _ = ui.button("Button");
        let (mut on, mut off, mut radio) = (true, false, 1);
        ui.checkbox(&mut on, "On");
        ui.checkbox(&mut off, "Off");
        ui.radio_value(&mut radio, 1, "Radio");
        ui.hyperlink_to("Link", "https://example.org");
    });
}

fn floating_ui(ui: &mut Ui, mut rect: Rect, gallery: &mut Gallery) {
    let t = Tokens::of(ui);
    caption(ui, &mut rect, "An open list");
    let place = rect.cut_top(size::CONTROL);
    let labels = [
        "Ambush",
        "Armed assault",
        "Assassination",
        "Checkpoint",
        "Drone",
        "IED",
        "Kidnapping",
        "Mine",
        "Raid",
        "Shelling",
        "Threat",
    ];
    let tactics = offers(&labels);
    Choice::new("open", "Open", &mut gallery.codes[0], &tactics)
        .hint("unknown")
        .ui(ui, place);
    rect.skip_y(300.0);
    caption(ui, &mut rect, "A key");
    key_at(&Pen::of(ui), t, rect.min + vec2(60.0, 10.0), "Ctrl F");
    rect.skip_y(30.0);
    caption(ui, &mut rect, "Toast");
    let corner = rect.with_max_y(rect.min.y + 60.0);
    toast::toast(
        ui,
        corner.expand2(vec2(20.0, 0.0)),
        "I-7KQ4M2 saved",
        Some(("Undo", "Ctrl Z")),
    );
    rect.skip_y(74.0);
    caption(ui, &mut rect, "Empty");
    let place = rect.cut_top(190.0);
    card(&Pen::of(ui), t, place);
    let empty = Empty {
        icon: icons::CROSSHAIR,
        sentence: "Nothing logged in July 2023 yet",
        second: "Type the first incident, or bring in a table.",
    };
    empty.ui(ui, place, |ui| {
        Button::new("Incident")
            .primary()
            .icon(icons::PLUS)
            .key("Ctrl N")
            .ui(ui);
        Button::new("Import").key("Ctrl I").ui(ui);
    });
    rect.skip_y(14.0);
    area::row_at(ui, rect.cut_top(32.0), |ui| {
        let opener = Button::new("Register").ui(ui);
        let item = |label, icon, key| Item {
            label,
            icon: Some(icon),
            key,
            ..Item::default()
        };
        let chosen = Item {
            label: "Dark",
            chosen: Some(true),
            ..Item::default()
        };
        let delete = Item {
            danger: true,
            ..item("Delete", icons::TRASH_2, None)
        };
        let open = item("Open a register", icons::FOLDER_OPEN, Some("Ctrl O"));
        menu(&opener, &[open, chosen, delete]);
    });
}

/// Draws the gallery, once with each of two widgets clicked, and returns how many pixels of the last
/// picture have the colour of what is pressed.
fn pictures(theme: Theme, tokens: &Tokens) -> usize {
    let mut harness = Harness::builder()
        .with_size(SIZE)
        .with_theme(theme)
        .with_context_setup(theme::install)
        .wgpu()
        .build_ui_state(gallery_ui, Gallery::default());
    let mut pixels = 0;
    for opener in ["Register", "Open"] {
        harness.get_by_label(opener).click();
        harness.run_steps(6);
        let picture = harness.render().unwrap();
        let ground = if tokens.dark { "dark" } else { "light" };
        let name = format!("widgets_{}_{ground}.png", opener.to_lowercase());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        picture.save(folder.join(name)).unwrap();
        let color = tokens.accent_fill.to_array();
        pixels = picture.pixels().filter(|pixel| pixel.0 == color).count();
    }
    pixels
}

#[test]
fn both_themes_are_drawn_in_their_colours() {
    for (theme, tokens) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        // The primary buttons, the bar of this month and those of the breakdown.
        let accent = pictures(theme, tokens);
        assert!(accent > 5_000, "{accent} pixels of the accent");
    }
}
