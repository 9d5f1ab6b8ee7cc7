//! The items of a page to printpdf's operations. Knows nothing of the file around them.

use super::fonts::Fonts;
use super::{PdfError, glyphs, structure};
use crate::report::page::{Area, Colour, Item, Page, Point, Stroke};
use printpdf::{
    Color, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, Polygon, PolygonRing, Pt,
    Rect, Rgb, WindingOrder,
};

/// The circle's quarter as a Bézier curve: how far its handles stand off, for radius one.
const QUARTER: f32 = 0.552_284_8;

/// The operations of a page that is `height` points high.
pub fn operations(page: &Page, height: f32, fonts: &mut Fonts) -> Result<Vec<Op>, PdfError> {
    let mut painter = Painter {
        height,
        operations: Vec::new(),
        fill: None,
        in_text: false,
    };
    for item in &page.items {
        painter.paint(item, fonts)?;
    }
    painter.end_text();
    Ok(painter.operations)
}

/// The content stream with neighbouring glyph strings joined: `[<0012><0034>]` to `[<00120034>]`.
pub fn joined(content: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(content.len());
    for line in content.split_inclusive(|byte| *byte == b'\n') {
        if !line.windows(2).any(|pair| pair == b"TJ") {
            joined.extend_from_slice(line);
            continue;
        }
        let mut rest = line;
        while let Some((byte, after)) = rest.split_first() {
            let next = after.iter().position(|byte| *byte != b' ');
            rest = match next {
                Some(next) if *byte == b'>' && after[next] == b'<' => &after[next + 1..],
                _ => {
                    joined.push(*byte);
                    after
                }
            };
        }
    }
    joined
}

/// To a hundredth of a point: finer is not seen and only takes room.
pub fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

struct Painter {
    height: f32,
    operations: Vec<Op>,
    fill: Option<Colour>,
    in_text: bool,
}

impl Painter {
    fn paint(&mut self, item: &Item, fonts: &mut Fonts) -> Result<(), PdfError> {
        match item {
            Item::Run(run) => {
                self.fill_with(run.colour);
                if !self.in_text {
                    self.operations.push(Op::StartTextSection);
                    self.in_text = true;
                }
                let face = fonts.face(run.face)?;
                self.operations.push(face.select(run.size));
                let baseline = self.height - run.baseline;
                glyphs::show(run, baseline, face, &mut self.operations);
            }
            Item::Rectangle { area, fill } => {
                self.end_text();
                self.fill_with(*fill);
                let rectangle = self.rectangle(*area);
                self.operations.push(Op::DrawRectangle { rectangle });
            }
            Item::Line { from, to, stroke } => {
                self.end_text();
                self.stroke_with(*stroke);
                let points = vec![self.corner(*from), self.corner(*to)];
                self.operations.push(Op::DrawLine {
                    line: Line {
                        points,
                        is_closed: false,
                    },
                });
                self.undash(*stroke);
            }
            Item::Polygon {
                corners,
                fill,
                stroke,
            } => {
                let points = corners.iter().map(|corner| self.corner(*corner)).collect();
                self.shape(points, *fill, *stroke);
            }
            Item::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let points = self.circle(*centre, *radius);
                self.shape(points, *fill, *stroke);
            }
            Item::Link { .. } => {}
            Item::Begin { role, content, .. } => {
                self.end_text();
                let number = DictItem::Int(i64::from(*content));
                self.operations.push(Op::BeginMarkedContentWithProperties {
                    tag: structure::tag(*role).to_owned(),
                    properties: DictItem::Dict {
                        map: [("MCID".to_owned(), number)].into(),
                    },
                });
            }
            Item::BeginDecoration => {
                self.end_text();
                self.operations.push(Op::BeginMarkedContent {
                    tag: "Artifact".to_owned(),
                });
            }
            Item::End => {
                self.end_text();
                self.operations.push(Op::EndMarkedContent);
            }
        }
        Ok(())
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.operations.push(Op::EndTextSection);
        }
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.fill.replace(colour) != Some(colour) {
            let col = rgb(colour);
            self.operations.push(Op::SetFillColor { col });
        }
    }

    fn stroke_with(&mut self, stroke: Stroke) {
        let col = rgb(stroke.colour);
        self.operations.push(Op::SetOutlineColor { col });
        let pt = Pt(stroke.width);
        self.operations.push(Op::SetOutlineThickness { pt });
        if let Some((dash, gap)) = stroke.dash {
            let pattern = [dash, gap].into_iter().collect();
            let dash = LineDashPattern {
                offset: 0.0,
                pattern,
            };
            self.operations.push(Op::SetLineDashPattern { dash });
        }
    }

    fn undash(&mut self, stroke: Stroke) {
        if stroke.dash.is_some() {
            let dash = LineDashPattern::default();
            self.operations.push(Op::SetLineDashPattern { dash });
        }
    }

    fn shape(&mut self, points: Vec<LinePoint>, fill: Option<Colour>, stroke: Option<Stroke>) {
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        self.end_text();
        if let Some(colour) = fill {
            self.fill_with(colour);
        }
        if let Some(stroke) = stroke {
            self.stroke_with(stroke);
        }
        let rings = vec![PolygonRing { points }];
        self.operations.push(Op::DrawPolygon {
            polygon: Polygon {
                rings,
                mode,
                winding_order: WindingOrder::NonZero,
            },
        });
        if let Some(stroke) = stroke {
            self.undash(stroke);
        }
    }

    fn rectangle(&self, area: Area) -> Rect {
        Rect {
            x: Pt(rounded(area.x)),
            y: Pt(rounded(self.height - area.y - area.height)),
            width: Pt(rounded(area.width)),
            height: Pt(rounded(area.height)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        }
    }

    fn corner(&self, point: Point) -> LinePoint {
        self.point(point.x, point.y, false)
    }

    fn point(&self, x: f32, y: f32, bezier: bool) -> LinePoint {
        LinePoint {
            p: printpdf::Point {
                x: Pt(rounded(x)),
                y: Pt(rounded(self.height - y)),
            },
            bezier,
        }
    }

    fn circle(&self, centre: Point, radius: f32) -> Vec<LinePoint> {
        let handle = QUARTER * radius;
        let around = [
            (radius, 0.0, false),
            (radius, handle, true),
            (handle, radius, true),
            (0.0, radius, false),
            (-handle, radius, true),
            (-radius, handle, true),
            (-radius, 0.0, false),
            (-radius, -handle, true),
            (-handle, -radius, true),
            (0.0, -radius, false),
            (handle, -radius, true),
            (radius, -handle, true),
            (radius, 0.0, false),
        ];
        let at = |(x, y, bezier): (f32, f32, bool)| self.point(centre.x + x, centre.y + y, bezier);
        around.into_iter().map(at).collect()
    }
}

fn rgb(Colour(red, green, blue): Colour) -> Color {
    let part = |part: u8| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb {
        r: part(red),
        g: part(green),
        b: part(blue),
        icc_profile: None,
    })
}
