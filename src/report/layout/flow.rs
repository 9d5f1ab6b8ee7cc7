//! Sketches to pages, one under another: where a page ends, and what must not be parted. Knows
//! nothing of what is drawn.

use super::inline;
use super::leads::Leads;
use super::paper::Paper;
use super::sketch::Sketch;
use crate::report::content::Span;
use crate::report::page::{Press, Role, Stroke};
use crate::report::text::{Align, Paragraph, Typesetter};
use crate::report::theme::{self, Type};
use crate::words::Language;
use std::sync::Arc;

/// Lays sketches out, page after page.
pub struct Flow<'a> {
    /// Sets text.
    pub typesetter: Typesetter,
    /// The language of the text.
    pub language: Language,
    /// What stands between the parts of a list.
    pub comma: String,
    /// Where numbers lead.
    pub leads: Leads,
    /// The pages.
    pub paper: Paper<'a>,
    /// The names of the sections on each page.
    pub sections: Vec<Vec<String>>,
    /// How far down the page is filled.
    y: f32,
    /// The section that is being laid out.
    section: String,
}

impl<'a> Flow<'a> {
    /// One with no page, for text of this language; a press takes what is laid out on the pages to
    /// come, or they are kept.
    pub fn new(
        typesetter: Typesetter,
        language: Language,
        press: Option<&'a mut dyn Press>,
    ) -> Self {
        let mut paper = Paper::new(press);
        let right_to_left = language.is_right_to_left();
        if right_to_left {
            paper.mirrored(theme::PAGE.0);
        }
        Self {
            typesetter: typesetter.reading(right_to_left),
            language,
            comma: String::new(),
            leads: Leads::default(),
            paper,
            sections: Vec::new(),
            y: theme::BOTTOM,
            section: String::new(),
        }
    }

    /// How much of the page is left.
    pub fn room(&self) -> f32 {
        theme::BOTTOM - self.y
    }

    /// How far down the page is filled.
    pub fn y(&self) -> f32 {
        self.y
    }

    /// Whether nothing stands on the page yet.
    pub fn at_top(&self) -> bool {
        self.y <= theme::TOP + 0.01
    }

    /// Begins a page, to be filled from `top` on.
    pub fn turn_to(&mut self, top: f32) {
        self.paper.turn();
        let section = &self.section;
        let carried = (!section.is_empty()).then(|| section.clone());
        self.sections.push(carried.into_iter().collect());
        self.y = top;
    }

    /// Begins a page.
    pub fn turn(&mut self) {
        self.turn_to(theme::TOP);
    }

    /// Puts a page before that of this number, with this name in its header.
    pub fn insert(&mut self, page: usize, name: &str) {
        self.paper.insert(page);
        self.sections.insert(page, vec![name.to_owned()]);
    }

    /// Leaves the page filled down to `y`.
    pub fn filled_to(&mut self, y: f32) {
        self.y = y;
    }

    /// Begins a section: its name stands in the header of the pages that it is on.
    pub fn begin_section(&mut self, name: String) {
        self.section = name;
    }

    fn note_section(&mut self) {
        if let Some(names) = self.sections.last_mut()
            && !self.section.is_empty()
            && !names.contains(&self.section)
        {
            names.push(self.section.clone());
        }
    }

    /// Places sketches one under another. Those that must stand together go to a new page together
    /// where there is no room; what is higher than a page is placed alone and runs over its foot.
    pub fn put(&mut self, sketches: impl IntoIterator<Item = Sketch>) {
        let mut chain = Vec::new();
        for sketch in sketches {
            let with_next = sketch.with_next;
            chain.push(sketch);
            if !with_next {
                self.place(std::mem::take(&mut chain));
            }
        }
        self.place(chain);
    }

    /// Whether sketches that stand together need a new page.
    pub fn needs_turn(&self, chain: &[Sketch]) -> bool {
        let height: f32 = chain
            .iter()
            .map(|sketch| sketch.before + sketch.height)
            .sum();
        !self.at_top() && height > self.room() + 0.01
    }

    fn place(&mut self, chain: Vec<Sketch>) {
        if chain.is_empty() {
            return;
        }
        if self.paper.pages.is_empty() || self.needs_turn(&chain) {
            self.turn();
        }
        for sketch in chain {
            let alone = [sketch];
            if self.needs_turn(&alone) {
                self.turn();
            }
            let [sketch] = alone;
            if !self.at_top() {
                self.y += sketch.before;
                if sketch.parted {
                    self.part(sketch.before);
                }
            }
            let height = sketch.height;
            self.note_section();
            self.paper.place(sketch, self.y);
            self.y += height;
        }
    }

    /// Draws a rule in the middle of the gap above.
    fn part(&mut self, gap: f32) {
        let mut rule = Sketch::default();
        let line = Stroke::solid(theme::RULE, 0.5);
        rule.rule(theme::MARGIN, 0.0, theme::MEASURE, line);
        self.paper.place(rule, self.y - gap / 2.0);
    }

    /// Sets a text.
    pub fn set(&mut self, text: &[Span], style: Type, align: Align, width: f32) -> Arc<Paragraph> {
        let mut pieces = inline::pieces(text, style, self.language);
        self.leads.lead(&mut pieces);
        self.typesetter.set(&pieces, align, width)
    }

    /// Sets a title: in as many lines as it takes, but so that no line is much shorter.
    pub fn set_title(&mut self, text: &[Span], style: Type, width: f32) -> Arc<Paragraph> {
        let widest = self.set(text, style, Align::Start, width);
        let lines = widest.lines.len();
        if lines < 2 {
            return widest;
        }
        let mut set = widest;
        let mut narrower = width;
        while narrower > width / 2.0 {
            narrower -= width / 24.0;
            let tried = self.set(text, style, Align::Start, narrower);
            if tried.lines.len() > lines {
                break;
            }
            set = tried;
        }
        set
    }

    /// A sketch of a text alone, `width` points wide; empty where the text is.
    pub fn text(&mut self, role: Role, text: &[Span], style: Type, x: f32, width: f32) -> Sketch {
        let mut sketch = Sketch::default();
        sketch.height = self.write(
            &mut sketch,
            role,
            text,
            style,
            Align::Start,
            (x, 0.0),
            width,
        );
        sketch
    }

    /// Writes a text into a sketch. Returns how high it is, 0 where it is empty.
    #[expect(clippy::too_many_arguments, reason = "what, how and where, each once")]
    pub fn write(
        &mut self,
        sketch: &mut Sketch,
        role: Role,
        text: &[Span],
        style: Type,
        align: Align,
        at: (f32, f32),
        width: f32,
    ) -> f32 {
        if text.is_empty() {
            return 0.0;
        }
        let paragraph = self.set(text, style, align, width);
        sketch.paragraph(&mut self.paper, role, &paragraph, at)
    }

    /// A paragraph whose lines may be parted, but for the first two and the last two.
    pub fn paragraph(&mut self, text: &[Span], style: Type, x: f32, width: f32) -> Vec<Sketch> {
        let paragraph = self.set(text, style, Align::Start, width);
        let node = self.paper.node(Role::Paragraph);
        let count = paragraph.lines.len();
        (0..count)
            .map(|index| {
                let mut sketch = Sketch::default();
                let line = index..index + 1;
                sketch.height = sketch.lines(&mut self.paper, node, &paragraph, line, (x, 0.0));
                sketch.with_next = (index == 0 && count > 1) || index + 2 == count;
                sketch
            })
            .collect()
    }
}
