//! The names on a map: first those of spots, then of towns, governorates, rivers and countries, each
//! where there is room for it. Knows nothing of how symbols are drawn.

use super::drawing::Map;
use super::kilometres;
use super::labels::Wanted;
use super::lettering::Lettering;
use super::outline::{Name, NameKind};
use super::projection::Projection;
use super::spots::Row;
use crate::report::content::MapSpot;
use crate::report::fonts::Face;
use crate::report::page::{Area, Item, Point};
use crate::report::theme;

/// A town nearer to a spot than this is not named again, in kilometres.
const SAME_TOWN: f64 = 3.0;
/// Between a symbol and its name.
const NAME_GAP: f32 = 3.0;

/// Names and where they stand.
pub type Letters = Vec<(Lettering, Point)>;

impl Map<'_> {
    pub(super) fn inset_name(&mut self, inset: Option<Area>, letters: &mut Letters) {
        let (Some(area), Some(words)) = (inset, self.view.words) else {
            return;
        };
        let style = theme::MAP_TOWN.faced(Face::Medium);
        let set = Lettering::set(self.typesetter, &words.enlarged, style);
        let y = area.y + 4.0;
        let right = Point {
            x: area.x + area.width - set.width - 4.0,
            y,
        };
        let left = Point { x: area.x + 4.0, y };
        let free = |at: &Point| self.field.touched(box_of(&set, *at)) == 0;
        let at = [right, left].into_iter().find(free).unwrap_or(right);
        self.take(set, at, letters);
    }

    pub(super) fn spot_names(&mut self, rows: &[Row], letters: &mut Letters) {
        for row in rows {
            let Some(first) = row.names.first() else {
                continue;
            };
            let name = match row.names.len() - 1 {
                0 => first.clone(),
                more => format!("{first} +{}", self.view.language.digits(more)),
            };
            let set = Lettering::set(self.typesetter, &name, theme::MAP_PLACE);
            let place = Wanted::Beside(row.area, NAME_GAP);
            self.stand(set, place, letters);
        }
    }

    /// The names of the ground: governorates, rivers, towns where nothing happened, countries.
    pub(super) fn names(&mut self, own: &[&MapSpot], others: &[&MapSpot], letters: &mut Letters) {
        let view = self.view;
        let seen = self.projection.seen(view.frame);
        let names = self.outline.names.iter().filter(|name| seen.holds(name.at));
        let names: Vec<&Name> = names.collect();
        let inset = view.elsewhere.map(|(bounds, frame)| {
            let other = Projection::fit(&bounds, frame);
            other.seen(frame)
        });
        for kind in [
            NameKind::Town,
            NameKind::Governorate,
            NameKind::River,
            NameKind::Country,
        ] {
            for name in names.iter().filter(|name| name.kind == kind) {
                let at = self.projection.place(name.at);
                let text = name.in_language(view.language);
                match kind {
                    NameKind::Town => {
                        let hidden = name.rank > view.towns
                            || inset.is_some_and(|inset| inset.holds(name.at) && name.rank > 1);
                        if !hidden {
                            self.town(name, (text, at), (own, others), letters);
                        }
                    }
                    NameKind::Governorate if !view.small => {
                        let set = Lettering::set(self.typesetter, text, theme::MAP_REGION);
                        self.stand(set, Wanted::Around(at), letters);
                    }
                    NameKind::River if !view.small => {
                        let set = Lettering::set(self.typesetter, text, theme::MAP_RIVER);
                        self.stand(set, Wanted::Beside(point(at), 4.0), letters);
                    }
                    NameKind::Country if !view.small => {
                        let text = text.to_uppercase();
                        let set = Lettering::set(self.typesetter, &text, theme::MAP_COUNTRY);
                        self.stand(set, Wanted::Around(at), letters);
                    }
                    _ => {}
                }
            }
        }
    }

    /// A town where nothing happened, with a square dot; one where something did has its name.
    fn town(
        &mut self,
        name: &Name,
        (text, at): (&str, Point),
        (own, others): (&[&MapSpot], &[&MapSpot]),
        letters: &mut Letters,
    ) {
        const HALF: f32 = 1.3;
        let is_here =
            |spot: &&&MapSpot| spot.name == text || kilometres(spot.at(), name.at) < SAME_TOWN;
        if own.iter().any(|spot| is_here(&spot)) {
            return;
        }
        let marked = others.iter().any(|spot| is_here(&spot));
        let area = Area {
            x: at.x - HALF,
            y: at.y - HALF,
            width: 2.0 * HALF,
            height: 2.0 * HALF,
        };
        let free = marked || self.field.touched(area) == 0;
        let style = if self.view.small {
            theme::MAP_SMALL
        } else {
            theme::MAP_TOWN
        };
        let set = Lettering::set(self.typesetter, text, style);
        if free && self.stand(set, Wanted::Beside(area, 2.4), letters) && !marked {
            self.drawing.items.push(Item::Rectangle {
                area,
                fill: theme::INK,
            });
            self.field.take(area);
        }
    }

    /// Finds a place for a name. Returns whether there is one.
    fn stand(&mut self, set: Lettering, wanted: Wanted, letters: &mut Letters) -> bool {
        if set.is_empty() {
            return false;
        }
        let Some(area) = self.field.find(wanted, set.size()) else {
            return false;
        };
        let at = Point {
            x: area.x,
            y: area.y,
        };
        self.drawing.names.push(area);
        letters.push((set, at));
        true
    }

    fn take(&mut self, set: Lettering, at: Point, letters: &mut Letters) {
        let area = box_of(&set, at);
        self.field.take(area);
        self.drawing.names.push(area);
        letters.push((set, at));
    }
}

fn box_of(set: &Lettering, at: Point) -> Area {
    Area {
        x: at.x,
        y: at.y,
        width: set.width,
        height: set.height,
    }
}

fn point(at: Point) -> Area {
    Area {
        x: at.x,
        y: at.y,
        width: 0.0,
        height: 0.0,
    }
}
