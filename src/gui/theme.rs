//! The look of the window: colour, type and space, and how egui is told about them. It must not
//! know what is shown.
//!
//! Nothing else in the window names a colour or a font size: a widget asks for [`Tokens::of`] and a
//! [`Face`], so that light and dark are one change in one place.

#![allow(
    clippy::unreadable_literal,
    reason = "a colour is six digits, as designers write it"
)]

use egui::style::{ScrollStyle, Selection, WidgetVisuals};
use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow};
use egui::{Stroke, Style, TextStyle, Theme, Vec2};
use std::sync::Arc;

/// Multiples of four; inside a control 6 is allowed, nothing else.
pub mod space {
    /// Between an icon and its word.
    pub const XS: f32 = 4.0;
    /// Between controls.
    pub const S: f32 = 8.0;
    /// Between columns and cards.
    pub const M: f32 = 12.0;
    /// Inside a card.
    pub const L: f32 = 16.0;
    /// Around a page.
    pub const XL: f32 = 24.0;
}

/// Heights and widths that recur, in points.
pub mod size {
    /// A button or a field.
    pub const CONTROL: f32 = 30.0;
    /// A chip.
    pub const CONTROL_SMALL: f32 = 24.0;
    /// A badge.
    pub const BADGE: f32 = 20.0;
    /// A row of a table.
    pub const ROW: f32 = 32.0;
    /// A row of a table with a second line.
    pub const ROW_TWO_LINES: f32 = 46.0;
    /// The heads of a table.
    pub const HEADER_ROW: f32 = 30.0;
    /// The bar below a form.
    pub const SAVE_BAR: f32 = 52.0;
    /// The bar above a screen.
    pub const TOPBAR: f32 = 48.0;
    /// Navigation with names.
    pub const SIDEBAR: f32 = 196.0;
    /// Navigation with icons only.
    pub const RAIL: f32 = 52.0;
    /// An icon beside text.
    pub const ICON: f32 = 15.0;
}

/// Radii of corners, in points.
pub mod radius {
    /// A badge or a key.
    pub const BADGE: u8 = 4;
    /// A button or a field.
    pub const CONTROL: u8 = 6;
    /// A card or a menu.
    pub const CARD: u8 = 8;
    /// A window over the window.
    pub const WINDOW: u8 = 10;
}

/// A colour with a meaning: text, the soft ground it stands on, and the line around that ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// Of words and icons.
    pub text: Color32,
    /// Of the ground.
    pub soft: Color32,
    /// Of the line around it.
    pub line: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn tone(text: u32, soft: u32, line: u32) -> Tone {
    Tone {
        text: rgb(text),
        soft: rgb(soft),
        line: rgb(line),
    }
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident: $ty:ty = $light:expr, $dark:expr;)*) => {
        /// Every colour of a theme.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Tokens { $($(#[$doc])* pub $name: $ty,)* }
        /// The light theme.
        pub static LIGHT: Tokens = Tokens { $($name: $light,)* };
        /// The dark theme.
        pub static DARK: Tokens = Tokens { $($name: $dark,)* };
    };
}

tokens! {
    /// Whether this is the dark theme.
    dark: bool = false, true;
    /// Navigation.
    sidebar: Color32 = rgb(0xF1F0EC), rgb(0x151514);
    /// Lists and pages.
    canvas: Color32 = rgb(0xF8F7F4), rgb(0x1A1A19);
    /// Insets, and the ground of a key.
    sunk: Color32 = rgb(0xFAF9F7), rgb(0x1E1E1C);
    /// Cards and forms.
    surface: Color32 = rgb(0xFFFFFF), rgb(0x222220);
    /// What floats: menus, and buttons in the dark.
    raised: Color32 = rgb(0xFFFFFF), rgb(0x2B2B28);
    /// Under the pointer.
    hover: Color32 = rgb(0xF4F3EF), rgb(0x2A2A27);
    /// Hairlines between things.
    line: Color32 = rgb(0xE6E4DE), rgb(0x33322F);
    /// The edge of a button: its words already say what it is.
    control: Color32 = rgb(0xCDCAC2), rgb(0x4B4944);
    /// The edge of what can be typed in: 3:1, because nothing else shows where it is.
    field: Color32 = rgb(0x918D85), rgb(0x7D7972);
    /// Content.
    text: Color32 = rgb(0x1F1E1B), rgb(0xECEAE4);
    /// Labels.
    text2: Color32 = rgb(0x55524B), rgb(0xB8B4AB);
    /// Second lines, hints, 0 and `?`.
    text3: Color32 = rgb(0x6F6B63), rgb(0x9D998F);
    /// The one accent: where you are, what is selected, what finishes the task, this month.
    accent: Color32 = rgb(0x2A59B8), rgb(0x8FB2FA);
    /// The ground of a primary button and of the bar of this month.
    accent_fill: Color32 = rgb(0x2F62C9), rgb(0x3D6BCB);
    /// The same under the pointer.
    accent_fill_hover: Color32 = rgb(0x2754B0), rgb(0x4673D2);
    /// Text on `accent_fill`.
    on_accent: Color32 = rgb(0xFFFFFF), rgb(0xFFFFFF);
    /// The ground of what is selected.
    accent_soft: Color32 = rgb(0xEAF0FC), rgb(0x242F47);
    /// The line around that ground.
    accent_line: Color32 = rgb(0xBCCFF3), rgb(0x3C5282);
    /// What cannot stand.
    error: Tone = tone(0xB3261E, 0xFDF0EE, 0xEFC3BE), tone(0xFF9D92, 0x3A2320, 0x6B3832);
    /// What somebody should look at.
    warn: Tone = tone(0x855300, 0xFDF5E2, 0xEBD49B), tone(0xF0C069, 0x352B17, 0x5F4C22);
    /// What is well.
    ok: Tone = tone(0x1D6A43, 0xE9F4ED, 0xB8DAC6), tone(0x83CCA0, 0x1D2F25, 0x33543F);
    /// What has no meaning of its own.
    quiet: Tone = tone(0x55524B, 0xF1F0EC, 0xDEDCD5), tone(0xB8B4AB, 0x2B2B28, 0x3D3C38);
    /// Bars of the months that are not this one.
    bar: Color32 = rgb(0xD3D0C8), rgb(0x4A4843);
    /// Land on a map.
    land: Color32 = rgb(0xF3F1EB), rgb(0x2A2A27);
    /// Rivers on a map.
    water: Color32 = rgb(0xA9C0DA), rgb(0x3F5878);
    /// The shadow of what floats.
    shadow: Color32 = Color32::from_black_alpha(22), Color32::from_black_alpha(110);
}

impl Tokens {
    /// The colours of the theme that this part of the window is drawn in.
    pub fn of(ui: &egui::Ui) -> &'static Tokens {
        if ui.visuals().dark_mode {
            &DARK
        } else {
            &LIGHT
        }
    }
}

/// The whole type scale. Weight comes from the family: egui's `strong` only changes the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Heads of columns, axes, badges, keys.
    Caption,
    /// Second lines, hints, findings.
    Small,
    /// Labels of fields, chips.
    Label,
    /// What is typed and read.
    Body,
    /// First lines of rows, buttons.
    Medium,
    /// Cards, sections, numbers that matter.
    Strong,
    /// The one title of a screen.
    Title,
    /// A figure on its tile.
    Figure,
}

impl Face {
    /// Size and weight.
    pub fn font(self) -> FontId {
        let (size, family) = match self {
            Face::Caption => (11.0, named("medium")),
            Face::Small => (12.0, FontFamily::Proportional),
            Face::Label => (12.0, named("medium")),
            Face::Body => (13.0, FontFamily::Proportional),
            Face::Medium => (13.0, named("medium")),
            Face::Strong => (13.0, named("semibold")),
            Face::Title => (18.0, named("semibold")),
            Face::Figure => (28.0, named("semibold")),
        };
        FontId::new(size, family)
    }

    /// Extra letter spacing: large type is set tighter.
    pub fn tracking(self) -> f32 {
        match self {
            Face::Title => -0.2,
            Face::Figure => -0.5,
            _ => 0.0,
        }
    }
}

fn named(family: &'static str) -> FontFamily {
    FontFamily::Name(family.into())
}

/// The font of the icons, at a size in points.
pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, named("icons"))
}

/// Each weight falls back to the same weight in Arabic, then to egui's own symbols. Inter has its
/// tabular figures frozen in, because egui cannot ask a font for an OpenType feature.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let symbols = fonts.families[&FontFamily::Proportional].clone();
    let mut add = |family: FontFamily, latin: &'static [u8], arabic: &'static [u8]| {
        let names = [format!("inter-{family}"), format!("vazirmatn-{family}")];
        for (name, bytes) in names.iter().zip([latin, arabic]) {
            fonts
                .font_data
                .insert(name.clone(), Arc::new(FontData::from_static(bytes)));
        }
        fonts
            .families
            .insert(family, [&names[..], &symbols[..]].concat());
    };
    add(
        FontFamily::Proportional,
        include_bytes!("../../assets/fonts/window/Inter-Regular.otf"),
        include_bytes!("../../assets/fonts/window/Vazirmatn-Regular.ttf"),
    );
    add(
        named("medium"),
        include_bytes!("../../assets/fonts/window/Inter-Medium.otf"),
        include_bytes!("../../assets/fonts/window/Vazirmatn-Medium.ttf"),
    );
    add(
        named("semibold"),
        include_bytes!("../../assets/fonts/window/Inter-SemiBold.otf"),
        include_bytes!("../../assets/fonts/window/Vazirmatn-SemiBold.ttf"),
    );
    let lucide = FontData::from_static(include_bytes!("../../assets/fonts/window/lucide.ttf"));
    fonts.font_data.insert("lucide".into(), Arc::new(lucide));
    fonts.families.insert(named("icons"), vec!["lucide".into()]);
    fonts
}

/// Once, at start; `ctx.set_theme` then switches, or follows the system.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    // Where the system does not say, as on X11.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.style_mut_of(Theme::Light, |style| apply(style, &LIGHT));
    ctx.style_mut_of(Theme::Dark, |style| apply(style, &DARK));
}

/// Tells egui's own widgets about a theme.
pub fn apply(style: &mut Style, t: &Tokens) {
    use TextStyle::{Body, Button, Heading, Monospace, Small};
    style.text_styles = [
        (Small, Face::Small.font()),
        (Body, Face::Body.font()),
        (Button, Face::Medium.font()),
        (Heading, Face::Title.font()),
        (Monospace, Face::Body.font()),
    ]
    .into();
    style.animation_time = 0.08;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;

    let s = &mut style.spacing;
    s.item_spacing = Vec2::splat(space::S);
    s.button_padding = Vec2::new(space::M, 6.0);
    s.interact_size = Vec2::splat(size::CONTROL);
    s.menu_margin = Margin::same(4);
    s.window_margin = Margin::same(16);
    s.icon_width = 16.0;
    s.icon_spacing = 6.0;
    s.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        ..ScrollStyle::floating()
    };

    let v = &mut style.visuals;
    v.dark_mode = t.dark;
    v.weak_text_color = Some(t.text3);
    v.panel_fill = t.canvas;
    v.window_fill = t.raised;
    v.window_stroke = Stroke::new(1.0, t.line);
    v.window_corner_radius = CornerRadius::same(radius::WINDOW);
    v.menu_corner_radius = CornerRadius::same(radius::CARD);
    v.window_shadow = Shadow {
        offset: [0, 12],
        blur: 32,
        spread: 0,
        color: t.shadow,
    };
    v.popup_shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: t.shadow,
    };
    v.extreme_bg_color = t.surface;
    v.text_edit_bg_color = Some(t.surface);
    v.faint_bg_color = t.sunk;
    v.hyperlink_color = t.accent;
    v.error_fg_color = t.error.text;
    v.warn_fg_color = t.warn.text;
    v.striped = false;
    v.indent_has_left_vline = false;
    // A focused `TextEdit` is outlined with the selection's stroke.
    v.selection = Selection {
        bg_fill: t.accent_soft,
        stroke: Stroke::new(1.5, t.accent),
    };
    v.text_cursor.stroke = Stroke::new(1.5, t.accent);

    let state = |ground, edge, text| WidgetVisuals {
        bg_fill: ground,
        weak_bg_fill: ground,
        bg_stroke: Stroke::new(1.0, edge),
        fg_stroke: Stroke::new(1.0, text),
        corner_radius: CornerRadius::same(radius::CONTROL),
        expansion: 0.0,
    };
    let w = &mut v.widgets;
    w.noninteractive = state(t.surface, t.line, t.text);
    w.inactive = state(t.surface, t.field, t.text);
    w.hovered = state(t.hover, t.text3, t.text);
    w.open = state(t.hover, t.accent, t.text);
    // Keyboard focus is drawn as `active`, so this is the focus ring of egui's own widgets.
    w.active = state(t.accent_soft, t.accent, t.text);
    w.active.bg_stroke.width = 1.5;
}

/// A colour between two: `share` of the first, the rest of the second.
pub fn mix(first: Color32, second: Color32, share: f32) -> Color32 {
    let channel = |first: u8, second: u8| {
        (f32::from(first) * share + f32::from(second) * (1.0 - share)).round() as u8
    };
    Color32::from_rgb(
        channel(first.r(), second.r()),
        channel(first.g(), second.g()),
        channel(first.b(), second.b()),
    )
}
