//! Which records count, and the figures of a month with the records behind them. Knows no words and
//! no pages.

mod corrections;
mod counting;
mod coverage;
mod figure;
mod foreign_men;
mod ledger;
mod monthly;
mod published;
mod wording;

pub use corrections::{Became, Correction, Revised, Since, corrections};
pub use counting::{Counting, Reason, counting, counting_under};
pub use figure::{Direction, Figure};
pub use foreign_men::FOREIGN_MEN;
pub use ledger::{Case, Ledger};
pub use monthly::MonthlyFigures;
pub use wording::{Wording, percent};
