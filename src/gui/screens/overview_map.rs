//! The card with the small map: the attacks that count, drawn as the report draws them, in the colours of
//! the theme. A spot opens its records. Knows nothing of how a map is drawn.

use super::super::commands::{Command, Commands};
use super::super::digest::Digest;
use super::super::paper::raster::Raster;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, mix};
use super::super::widgets::card::panel;
use super::super::widgets::cut::Cut;
use super::super::widgets::focus;
use super::super::widgets::hint::Hint;
use super::super::widgets::text::{fit, put, readable};
use super::figure_words::behind_title;
use crate::domain::dates::Month;
use crate::domain::identity::RecordKind;
use crate::report::content::{FrontMap, MapSpot, plain};
use crate::report::map::{Projection, View, draw_view};
use crate::report::page::{Area, Colour, Page};
use crate::report::text::Typesetter;
use crate::report::theme;
use crate::words::Language;
use crate::workspace::Workspace;
use egui::{
    Align, Align2, Color32, CursorIcon, Pos2, Rect, Role, Sense, TextureHandle, TextureOptions, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};

/// How near the pointer has to come to a spot, in points.
const REACH: f32 = 9.0;
/// How much larger than on a page it is drawn: a screen is read from further away.
const ENLARGED: f32 = 1.6;

/// What a map was drawn for.
#[derive(Clone, Copy, Debug, PartialEq)]
struct DrawnFor {
    month: Month,
    generation: u64,
    is_dark: bool,
    /// Width and height in points, and pixels to a point.
    size: (f32, f32, f32),
}

/// The map as it was drawn last.
#[derive(Clone, Default)]
pub struct OverviewMap {
    drawn: Option<(DrawnFor, TextureHandle)>,
}

impl std::fmt::Debug for OverviewMap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("OverviewMap").finish_non_exhaustive()
    }
}

/// Shows the map.
pub fn map_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut OverviewMap,
    commands: &mut Commands,
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    let mut rest = panel(&pen, t, rect);
    let head = rest.cut_top(22.0);
    let title = words.text("overview-map");
    put(
        &pen,
        head.min,
        Align2::LEFT_TOP,
        &title,
        Face::Strong,
        t.text,
    );
    let Some(map) = &digest.map else {
        let none = words.text("overview-map-none");
        let at = rest.center();
        let said = put(&pen, at, Align2::CENTER_CENTER, &none, Face::Small, t.text3);
        readable(ui, said, &none);
        return;
    };
    let note = plain(&map.note);
    let foot = rest.cut_bottom(16.0);
    let said = fit(&pen, foot, Align::Min, &note, Face::Small, t.text3);
    readable(ui, said, &note).hint(&note);
    rest.max.y -= 6.0;
    let texture = texture(ui, rest, words.language(), (digest, map), state);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter()
        .image(texture.id(), mirror(rest), whole, Color32::WHITE);
    let projection = Projection::fit(&map.bounds, frame(rest));
    // What stands where on a map is never mirrored.
    let origin = mirror(rest).min;
    let at = |spot: &MapSpot| {
        let at = projection.place(spot.at());
        origin + vec2(at.x, at.y) * ENLARGED
    };
    let places: Vec<Pos2> = map.spots.iter().map(at).collect();
    for (index, (spot, place)) in map.spots.iter().zip(&places).enumerate() {
        let others = places.iter().filter(|other| *other != place);
        let nearest = others
            .map(|other| other.distance(*place))
            .fold(f32::MAX, f32::min);
        // Half of the way to its neighbour, so that each is found under its own middle.
        let reach = (nearest / 2.0).clamp(1.0, REACH);
        let area = Rect::from_center_size(*place, Vec2::splat(2.0 * reach));
        if spot_ui(ui, area, index, spot) {
            let ids = spot.marks.iter().flat_map(|mark| &mark.records);
            let ids = ids.flat_map(|reference| workspace.find(reference));
            let place = match spot.name.as_str() {
                "" => &title,
                name => name,
            };
            commands.push(Command::ShowRecords {
                title: behind_title(words, place, digest.month),
                kind: RecordKind::Incident,
                ids: ids.collect(),
            });
        }
    }
}

/// A spot: what it says under the pointer, and whether it was pressed.
fn spot_ui(ui: &Ui, place: Rect, index: usize, spot: &MapSpot) -> bool {
    let id = ui.scope_id().with(("spot", index));
    let response = ui.interact(place, id, Sense::click());
    let marks: Vec<&str> = spot.marks.iter().map(|mark| mark.words.as_str()).collect();
    let marks = marks.join(", ");
    let name = match spot.name.as_str() {
        "" => marks,
        name => format!("{name}: {marks}"),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    focus::ring_if_focused(&Pen::of(ui), Tokens::of(ui), mirror(place), &response);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.hint(&name).clicked()
}

fn frame(rect: Rect) -> Area {
    Area {
        x: 0.0,
        y: 0.0,
        width: rect.width() / ENLARGED,
        height: rect.height() / ENLARGED,
    }
}

/// The map as a texture: drawn anew where the month, its records, the theme or the size have changed.
fn texture(
    ui: &Ui,
    rect: Rect,
    language: Language,
    (digest, map): (&Digest, &FrontMap),
    state: &mut OverviewMap,
) -> TextureHandle {
    let (t, scale) = (Tokens::of(ui), ui.pixels_per_point());
    let wanted = DrawnFor {
        month: digest.month,
        generation: digest.generation,
        is_dark: t.dark,
        size: (rect.width(), rect.height(), scale),
    };
    if let Some((drawn, texture)) = &state.drawn
        && *drawn == wanted
    {
        return texture.clone();
    }
    let view = View {
        small: true,
        towns: 1,
        ..View::new(&map.spots, map.bounds, frame(rect), language)
    };
    let page = Page {
        items: draw_view(&mut Typesetter::new(), &view).items,
        ..Page::default()
    };
    let width = (rect.width() * scale).round() as u16;
    let mut raster = Raster::with_colours(colours(t));
    let frame = view.frame;
    let image = raster.draw(&page, (frame.width, frame.height), width);
    let texture = ui
        .ctx()
        .load_texture("overview-map", image, TextureOptions::LINEAR);
    state.drawn = Some((wanted, texture.clone()));
    texture
}

/// The colours of the theme for those of a page.
fn colours(t: &Tokens) -> Vec<(Colour, Colour)> {
    let pairs = [
        (theme::WHITE, t.surface),
        (theme::LAND, mix(t.surface, t.control, 0.7)),
        (theme::RULE, t.control),
        (theme::BAR_STRONG, t.field),
        (theme::RIVER, mix(t.surface, t.accent, 0.45)),
        (theme::RIVER_NAME, t.accent),
        (theme::REGION_NAME, t.text3),
        (theme::INK, t.text),
        (theme::TEXT_2, t.text2),
        (theme::TEXT_3, t.text3),
        (theme::ACCENT, t.accent),
    ];
    let of_page = |colour: Color32| Colour(colour.r(), colour.g(), colour.b());
    pairs.map(|(page, window)| (page, of_page(window))).to_vec()
}
