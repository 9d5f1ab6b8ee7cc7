//! Which records count, and the figures of a month with the records behind them. Knows no words and
//! no pages.

mod counting;
mod coverage;
mod figure;
mod foreign_men;
mod ledger;
mod monthly;
mod wording;

pub use counting::{Counting, Reason, counting};
pub use figure::{Direction, Figure};
pub use foreign_men::FOREIGN_MEN;
pub use ledger::{Case, Ledger};
pub use monthly::MonthlyFigures;
pub use wording::{Wording, percent};
