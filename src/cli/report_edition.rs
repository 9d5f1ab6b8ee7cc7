//! `sijil report --edition`: the files of a published report, written once more as they were given
//! out. Knows nothing of how they are made.

use super::arguments::Arguments;
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, PublishedFile};
use crate::words::Message;
use crate::workspace::{KeptEdition, Remade, Workspace, file_name, make_folder, write_whole};
use std::path::Path;

/// Writes the files of the edition that is named into the folder that is named; those in one
/// language, in one format or for one audience where these are named.
pub fn run(arguments: &Arguments, month: Month, context: &mut Context) -> Result<Exit, Trouble> {
    let named = arguments.option("edition").unwrap_or_default();
    let named = named.to_string_lossy();
    let out = Path::new(arguments.option("out").unwrap_or_default());
    let workspace = context.open_to_read(arguments.register())?;
    let kept = chosen(&workspace, month, named.trim())?;
    if kept.is_revised {
        let revised = Message::new("cli-report-edition-revised");
        context.warn(&revised.with("reference", kept.reference()));
        return Ok(Exit::Findings);
    }
    let edition = &kept.edition;
    let is_wanted = |file: &PublishedFile| {
        [
            ("lang", &file.language),
            ("format", &file.format),
            ("audience", &file.audience),
        ]
        .into_iter()
        .all(|(option, code)| {
            arguments
                .option(option)
                .is_none_or(|given| given == &**code)
        })
    };
    let number = edition.files.iter().filter(|file| is_wanted(file)).count();
    if number == 0 {
        let has = edition.files.iter().map(|file| file_name(edition, file));
        return Err(Message::new("cli-report-edition-no-file")
            .with("files", has.collect::<Vec<_>>().join(", "))
            .into());
    }
    let to_output = out == Path::new("-");
    if to_output && number > 1 {
        return Err(Message::new("cli-report-edition-one-file").into());
    }
    if !to_output {
        make_folder(out)?;
    }
    let remade = workspace
        .remake_files(edition, is_wanted)
        .map_err(|error| Trouble::from(error.message()))?;
    let mut exit = Exit::Clean;
    for (file, remade) in &remade {
        match remade {
            Remade::Same(bytes) if to_output => context.out.write_all(bytes)?,
            Remade::Same(bytes) => {
                write_whole(&out.join(file_name(edition, file)), bytes)?;
                context.tell(&said(edition, file))?;
            }
            other => {
                exit = Exit::Findings;
                context.warn(&not_made(edition, file, other));
            }
        }
    }
    if exit == Exit::Findings {
        context.warn(&Message::new("cli-report-edition-verify"));
    }
    Ok(exit)
}

/// The edition of a month with this number, or with this reference.
fn chosen(workspace: &Workspace, month: Month, named: &str) -> Result<KeptEdition, Trouble> {
    let all = workspace.editions_of(month);
    let is_it = |kept: &&KeptEdition| match named.parse::<u32>() {
        Ok(number) => kept.edition.number == number,
        Err(_) => kept.reference().eq_ignore_ascii_case(named),
    };
    let found: Vec<&KeptEdition> = all.iter().filter(is_it).collect();
    let month = workspace.words().month(month);
    match found[..] {
        [only] => Ok(only.clone()),
        [] if all.is_empty() => Err(Message::new("cli-report-edition-not-published")
            .with("month", month)
            .into()),
        [] => Err(Message::new("cli-report-edition-none")
            .with("month", month)
            .with("given", named)
            .with("editions", listed(&all.iter().collect::<Vec<_>>()))
            .into()),
        _ => Err(Message::new("cli-report-edition-several")
            .with("month", month)
            .with("given", named)
            .with("editions", listed(&found))
            .into()),
    }
}

/// "1 (E-7KQ4M2), 2 (E-73B17Q)".
fn listed(editions: &[&KeptEdition]) -> String {
    let one = |kept: &&KeptEdition| format!("{} ({})", kept.edition.number, kept.reference());
    editions.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn said(edition: &Edition, file: &PublishedFile) -> Message {
    Message::new("cli-publish-file")
        .with("file", file_name(edition, file))
        .with("size", file.size)
        .with("hash", file.hash.as_str())
}

fn not_made(edition: &Edition, file: &PublishedFile, remade: &Remade) -> Message {
    let key = match remade {
        Remade::OfAnotherProgram => "cli-report-edition-program",
        Remade::Unknown => "cli-verify-edition-file-unknown",
        Remade::Missing => "cli-report-edition-missing",
        Remade::Same(_) | Remade::Differs => "cli-report-edition-differs",
    };
    Message::new(key)
        .with("file", file_name(edition, file))
        .with("program", edition.program.as_str())
}
