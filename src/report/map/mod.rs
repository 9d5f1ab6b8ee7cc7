//! The map: one projection and one drawing of places, for the pages and for the window. Knows
//! nothing of records, nor of pixels.

mod clipping;
mod crowd;
mod drawing;
mod ground;
mod labels;
mod legend;
mod lettering;
mod names;
mod outline;
mod projection;
mod scale;
mod spots;
mod symbols;
mod view;

pub use crowd::{Crowd, crowd, kilometres};
pub use drawing::{draw, draw_view};
pub use labels::{Field, Wanted, overlap};
pub use legend::{Panel, draw as draw_legend, set as set_legend};
pub use outline::{Line, LineKind, Name, NameKind, Outline};
pub use projection::Projection;
pub use scale::{SIZE as SCALE_SIZE, draw as draw_scale};
pub use view::{Drawing, Symbol, View};
