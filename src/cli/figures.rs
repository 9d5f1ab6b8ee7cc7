//! `sijil figures`: the figures of a month, with the records behind them.

use super::arguments::Arguments;
use super::command::{Command, JSON, MONTH, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::identity::RecordId;
use crate::domain::profile::Profile;
use crate::domain::vocabulary::Vocabulary;
use crate::figures::{Figure, MonthlyFigures};
use crate::words::Message;
use crate::workspace::{Held, Workspace};
use serde_json::{Map, Value as Json, json};
use std::sync::Arc;

pub const COMMAND: Command = Command {
    name: "figures",
    about: "cli-figures",
    operands: &["REGISTER"],
    options: &[
        MONTH,
        Opt {
            name: "profile",
            value: Some("NAME"),
            required: false,
            about: "cli-option-profile",
        },
        JSON,
    ],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let month = arguments.needed_month()?;
    let profiles = Profile::ALL.map(|profile| profile.code).join(", ");
    let profile = arguments.choice("profile", &profiles, Profile::from_code)?;
    let workspace = context.open_to_read(arguments.register())?;
    let figures = match profile {
        Some(profile) => Arc::new(workspace.figures_under(profile, month)),
        None => workspace.figures(month),
    };
    if arguments.has("json") {
        let figures: Map<String, Json> = figures
            .iter()
            .map(|(name, figure)| (name.to_owned(), as_json(figure, &workspace)))
            .collect();
        let mut json = json!({ "month": month.to_string(), "figures": figures });
        // Only where it was asked for: the member is none of the contract without.
        if let Some(profile) = profile {
            json["profile"] = profile.code.into();
        }
        writeln!(context.out, "{json}")?;
        return Ok(Exit::Clean);
    }
    if let Some(profile) = profile {
        let settings = workspace.settings();
        let group = &settings.monitored_group;
        let about = Message::new(profile.about_key())
            .with("area", workspace.area())
            .with("group", workspace.words().term(Vocabulary::Actor, group));
        let line = Message::new("cli-figures-profile")
            .with("name", Message::new(profile.key()))
            .with("about", about);
        context.tell(&line)?;
    }
    as_text(&figures, context)?;
    Ok(Exit::Clean)
}

fn as_json(figure: &Figure, workspace: &Workspace) -> Json {
    let reference = |id: &RecordId| workspace.get(*id).map(Held::reference);
    json!({
        "value": figure.value,
        "previous": figure.previous,
        "change": figure.change(),
        "change_percent": figure.change_percent(),
        "direction": figure.direction().map(crate::figures::Direction::code),
        "at_least": figure.at_least,
        "records": figure.records.iter().filter_map(reference).collect::<Vec<_>>(),
    })
}

fn as_text(figures: &MonthlyFigures, context: &mut Context) -> Result<(), Trouble> {
    let words = &context.words;
    let rows: Vec<[String; 4]> = std::iter::once(
        [
            "cli-figures-name",
            "cli-figures-value",
            "cli-figures-previous",
            "cli-figures-change",
        ]
        .map(|key| words.text(key)),
    )
    .chain(figures.iter().map(|(name, figure)| {
        let change = match figure.change() {
            None => String::new(),
            Some(0) => "0".to_owned(),
            Some(change) => format!("{change:+}"),
        };
        let percent = figure
            .change_percent()
            .map_or(String::new(), |by| format!(" ({by:+} %)"));
        [
            name.to_owned(),
            number(figure.value, figure.at_least),
            number(figure.previous, figure.previous_at_least),
            change + &percent,
        ]
    }))
    .collect();
    let width = |at: usize| {
        rows.iter()
            .map(|row| row[at].chars().count())
            .max()
            .unwrap_or(0)
    };
    let (name, value, previous) = (width(0), width(1), width(2));
    for row in &rows {
        let line = format!(
            "{:name$}  {:>value$}  {:>previous$}  {}",
            row[0], row[1], row[2], row[3]
        );
        writeln!(context.out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// A number as a count is written: open-ended with a plus, unknown with a question mark.
fn number(value: Option<u64>, at_least: bool) -> String {
    match value {
        Some(value) if at_least => format!("{value}+"),
        Some(value) => value.to_string(),
        None => "?".to_owned(),
    }
}
