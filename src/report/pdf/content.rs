//! The items of a page to its content stream, and what else the file has to know of the page:
//! links, bounds of pictures, text that is read from right to left. Knows nothing of the file.

use super::fonts::Fonts;
use super::glyphs::{self, Missing};
use super::operators::Operators;
use super::pen::Pen;
use super::structure;
use crate::report::page::{self, Area, Colour, Item, NodeId, Point, Role, Run, Stroke, Target};
use crate::report::picture::Picture;

/// The circle's quarter as a Bézier curve: how far its handles stand off, for radius one.
const QUARTER: f32 = 0.552_284_8;
/// The line around the place of a character that no face has.
const MISSING: f32 = 0.4;

/// A link of a page.
pub struct Link {
    /// Where it can be clicked.
    pub area: Area,
    /// What it says.
    pub words: String,
    /// Where it leads.
    pub target: Target,
    /// Its node in the structure.
    pub node: NodeId,
}

/// What the structure says of a piece of content beyond its place.
pub enum Said {
    /// Its text in the order in which it is read, where that is not the order of its glyphs.
    Reading(String),
    /// The bounds of a picture.
    Bounds(Area),
}

/// A page in the making.
pub struct Sheet {
    height: f32,
    out: Operators,
    pen: Pen,
    fill: Option<Colour>,
    stroke: Option<(Colour, f32)>,
    open: Option<Open>,
    /// Whether what comes next is the first of a decoration.
    decoration: bool,
    /// Its links.
    pub links: Vec<Link>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// What is said of its contents, in their order.
    pub said: Vec<(u32, Said)>,
}

/// The marked content that is being painted.
struct Open {
    content: u32,
    role: Role,
    /// Its text, as far as it has any.
    read: Vec<Run>,
    right_to_left: bool,
    bounds: Option<Area>,
}

impl Sheet {
    /// A blank page that is `height` points high.
    pub fn new(height: f32) -> Self {
        Self {
            height,
            out: Operators::default(),
            pen: Pen::default(),
            fill: None,
            stroke: None,
            open: None,
            decoration: false,
            links: Vec::new(),
            pictures: Vec::new(),
            said: Vec::new(),
        }
    }

    /// The content stream, which is not kept.
    pub fn take_content(&mut self) -> Vec<u8> {
        self.pen.end(&mut self.out);
        std::mem::take(&mut self.out).into_bytes()
    }

    /// Paints an item over what is there.
    pub fn paint(&mut self, item: &Item, fonts: &mut Fonts) {
        if std::mem::take(&mut self.decoration) {
            self.begin_decoration(matches!(item, Item::Run(_)));
        }
        match item {
            Item::Run(run) => self.write(run, fonts),
            Item::Rectangle { area, fill } => {
                self.shape(Some(*fill), None, *area, |sheet| sheet.rectangle(*area));
            }
            Item::Line { from, to, stroke } => {
                let ends = [*from, *to];
                self.shape(None, Some(*stroke), bounds(&ends), |sheet| {
                    sheet.path(&ends);
                });
            }
            // Round joins and caps (ISO 32000-1, 8.4.3), which hold for these lines alone.
            Item::Path { lines, stroke } => {
                let points: Vec<Point> = lines.iter().flatten().copied().collect();
                self.end_text();
                self.out.operand(b"1 ").operator("j");
                self.out.operand(b"1 ").operator("J");
                self.shape(None, Some(*stroke), bounds(&points), |sheet| {
                    sheet.lines(lines);
                });
                self.out.operand(b"0 ").operator("j");
                self.out.operand(b"0 ").operator("J");
            }
            Item::Polygon {
                corners,
                fill,
                stroke,
            } => self.shape(*fill, *stroke, bounds(corners), |sheet| {
                sheet.path(corners);
                sheet.out.operator("h");
            }),
            Item::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let around = Area {
                    x: centre.x - radius,
                    y: centre.y - radius,
                    width: 2.0 * radius,
                    height: 2.0 * radius,
                };
                self.shape(*fill, *stroke, around, |sheet| {
                    sheet.circle(*centre, *radius);
                });
            }
            Item::Image { area, picture } => self.image(*area, picture),
            Item::Link {
                area,
                words,
                target,
                node,
            } => self.links.push(Link {
                area: *area,
                words: words.clone(),
                target: target.clone(),
                node: *node,
            }),
            Item::Begin { role, content, .. } => self.begin(*role, *content),
            Item::BeginDecoration => self.decoration = true,
            Item::End => self.end(),
        }
    }

    /// Text that is decoration is furniture of the page: it tells on which page of what one is.
    fn begin_decoration(&mut self, furniture: bool) {
        self.end_text();
        self.out.name("Artifact");
        if furniture {
            self.out.operand(b"<</Type/Pagination>>").operator("BDC");
        } else {
            self.out.operator("BMC");
        }
    }

    fn begin(&mut self, role: Role, content: u32) {
        self.end_text();
        let tag = structure::tag(role).to_name();
        let tag = String::from_utf8_lossy(tag.0);
        let number = content.to_string();
        self.out.begin_marked(&tag, "MCID", number.as_bytes());
        self.open = Some(Open {
            content,
            role,
            read: Vec::new(),
            right_to_left: false,
            bounds: None,
        });
    }

    fn end(&mut self) {
        self.end_text();
        self.out.operator("EMC");
        let Some(open) = self.open.take() else { return };
        let content = open.content;
        if open.role == Role::Figure {
            let bounds = open.bounds.map(|area| (content, Said::Bounds(area)));
            self.said.extend(bounds);
        } else if open.right_to_left {
            let runs: Vec<&Run> = open.read.iter().collect();
            let reading = page::reading(&runs);
            let shown: String = runs.iter().map(|run| run.text.as_str()).collect();
            if reading != shown {
                self.said.push((content, Said::Reading(reading)));
            }
        }
    }

    fn write(&mut self, run: &Run, fonts: &mut Fonts) {
        self.fill_with(run.colour);
        let face = fonts.face(run.face);
        let baseline = self.height - run.baseline;
        let missing = glyphs::show(run, baseline, face, (&mut self.pen, &mut self.out));
        self.reaches(Area {
            x: run.x,
            y: run.baseline - run.size,
            width: run.width,
            height: run.size * 1.25,
        });
        for missing in missing {
            self.frame(&missing, run.colour);
        }
        if let Some(open) = self.open.as_mut() {
            open.right_to_left |= run.right_to_left;
            open.read.push(run.clone());
        }
    }

    /// A frame in the place of a character that no face has: PDF/A lets no text show the glyph that
    /// stands for what is missing.
    fn frame(&mut self, missing: &Missing, colour: Colour) {
        self.end_text();
        self.out.begin_span(&missing.text);
        let line = Stroke::solid(colour, MISSING);
        self.shape(None, Some(line), missing.area, |sheet| {
            sheet.rectangle(missing.area);
        });
        self.out.operator("EMC");
    }

    fn end_text(&mut self) {
        self.pen.end(&mut self.out);
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.fill.replace(colour) != Some(colour) {
            self.pen.flush(&mut self.out);
            self.colour(colour, "rg");
        }
    }

    fn stroke_with(&mut self, stroke: Stroke) {
        let now = (stroke.colour, stroke.width);
        let before = self.stroke.replace(now);
        if before.map(|(colour, _)| colour) != Some(stroke.colour) {
            self.colour(stroke.colour, "RG");
        }
        if before.map(|(_, width)| width) != Some(stroke.width) {
            self.out.number(stroke.width).operator("w");
        }
    }

    fn colour(&mut self, Colour(red, green, blue): Colour, operator: &str) {
        for part in [red, green, blue] {
            let thousandths = (f32::from(part) / 255.0 * 1000.0).round();
            self.out.decimal(thousandths as i32, 3);
        }
        self.out.operator(operator);
    }

    /// Paints what `draw` traces, which lies within `area`: colours are set before a path begins.
    fn shape(
        &mut self,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
        area: Area,
        draw: impl FnOnce(&mut Self),
    ) {
        let operator = match (fill, stroke) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => return,
        };
        self.end_text();
        if let Some(colour) = fill {
            self.fill_with(colour);
        }
        if let Some(stroke) = stroke {
            self.stroke_with(stroke);
        }
        let dash = stroke.and_then(|stroke| stroke.dash);
        if let Some((dash, gap)) = dash {
            self.out.operand(b"[").number(dash).number(gap);
            self.out.operand(b"]0 ").operator("d");
        }
        draw(self);
        self.out.operator(operator);
        if dash.is_some() {
            self.out.operand(b"[]0 ").operator("d");
        }
        self.reaches(area);
    }

    /// The picture is one unit wide and high: it is stretched to its area.
    fn image(&mut self, area: Area, picture: &Picture) {
        self.end_text();
        self.out.operator("q");
        for number in [area.width, 0.0, 0.0, area.height, area.x] {
            self.out.number(number);
        }
        let bottom = self.height - area.y - area.height;
        self.out.number(bottom).operator("cm");
        self.out.name(&name(picture)).operator("Do");
        self.out.operator("Q");
        self.pictures.push(picture.clone());
        self.reaches(area);
    }

    fn rectangle(&mut self, area: Area) {
        let bottom = self.height - area.y - area.height;
        self.out.number(area.x).number(bottom);
        self.out.number(area.width).number(area.height);
        self.out.operator("re");
    }

    fn path(&mut self, corners: &[Point]) {
        for (index, corner) in corners.iter().enumerate() {
            let operator = if index == 0 { "m" } else { "l" };
            self.point(corner.x, corner.y).operator(operator);
        }
    }

    /// Traces lines; what ends where it begins is closed.
    fn lines(&mut self, lines: &[Vec<Point>]) {
        for line in lines {
            let closed = line.len() > 2 && line.first() == line.last();
            let points = if closed { &line[1..] } else { line };
            self.path(points);
            if closed {
                self.out.operator("h");
            }
        }
    }

    fn circle(&mut self, centre: Point, radius: f32) {
        let handle = QUARTER * radius;
        let at = |x: f32, y: f32| (centre.x + x, centre.y + y);
        let (x, y) = at(radius, 0.0);
        self.point(x, y).operator("m");
        let quarters = [
            [(radius, handle), (handle, radius), (0.0, radius)],
            [(-handle, radius), (-radius, handle), (-radius, 0.0)],
            [(-radius, -handle), (-handle, -radius), (0.0, -radius)],
            [(handle, -radius), (radius, -handle), (radius, 0.0)],
        ];
        for quarter in quarters {
            for (x, y) in quarter.map(|(x, y)| at(x, y)) {
                self.point(x, y);
            }
            self.out.operator("c");
        }
        self.out.operator("h");
    }

    fn point(&mut self, x: f32, y: f32) -> &mut Operators {
        let height = self.height;
        self.out.number(x).number(height - y)
    }

    /// Notes that the content reaches over an area.
    fn reaches(&mut self, area: Area) {
        if let Some(open) = self.open.as_mut() {
            let bounds = open.bounds.map_or(area, |bounds| around(bounds, area));
            open.bounds = Some(bounds);
        }
    }
}

/// The name of a picture among the resources: the same picture has the same one on every page.
pub fn name(picture: &Picture) -> String {
    let hash = blake3::hash(&picture.pixels).to_hex();
    format!("I{}", &hash[..12])
}

fn bounds(corners: &[Point]) -> Area {
    let areas = corners.iter().map(|corner| Area {
        x: corner.x,
        y: corner.y,
        width: 0.0,
        height: 0.0,
    });
    let nothing = Area {
        x: 0.0,
        y: 0.0,
        width: 0.0,
        height: 0.0,
    };
    areas.reduce(around).unwrap_or(nothing)
}

/// The area around two.
fn around(one: Area, other: Area) -> Area {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    Area {
        x,
        y,
        width: (one.x + one.width).max(other.x + other.width) - x,
        height: (one.y + one.height).max(other.y + other.height) - y,
    }
}
