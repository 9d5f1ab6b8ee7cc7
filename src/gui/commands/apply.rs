//! Applies what was asked for. The only place from which the workspace changes.

use super::super::app::App;
use super::super::effects::Answer;
use super::super::keeping;
use super::super::place::Place;
use super::super::screens::form_keys::go_to_part;
use super::super::screens::forms::FormState;
use super::super::state::Toast;
use super::{
    Command, attachments, bulk, conflicts, copies, exports, files, judging, members, places,
    publishing, records, registers, sources, texts,
};
use crate::words::Message;

/// Does what was asked for. The only place from which the workspace changes.
#[allow(clippy::too_many_lines, reason = "a line for each command")]
pub fn apply(app: &mut App, command: Command) {
    if !matches!(command, Command::FocusSearch | Command::CheckFiles { .. }) {
        app.state.search.is_open = false;
    }
    if !matches!(command, Command::FocusSearch | Command::CheckFiles { .. }) {
        // Whatever comes next, what was written is not lost over it.
        texts::save(app);
    }
    match command {
        Command::CreateRegister { folder, name } => registers::create(app, &folder, &name),
        Command::CreateSealed { folder, name } => registers::create_sealed(app, &folder, &name),
        Command::Unlock(folder) => registers::unlock(app, &folder),
        Command::AddMember => members::add(app),
        Command::RemoveMember(name) => members::remove(app, &name),
        Command::OpenRegister(folder) => registers::open(app, &folder),
        Command::CloseRegister => registers::close(app),
        Command::Start(purpose) => registers::start(app, purpose),
        Command::LeaveStart => app.state.starting = app.workspace.is_none(),
        Command::Go(place) => {
            app.state.starting = false;
            app.state.place = place;
            if let Some(kind) = place.kind() {
                records::keep_form_of(app, kind);
                app.state.list_mut(kind).show_all();
            }
        }
        Command::ShowMonth(month) => app.state.month = month,
        Command::ShowRecords { title, kind, ids } => {
            app.state.place = Place::of(kind);
            records::keep_form_of(app, kind);
            app.state.list_mut(kind).show_behind(title, ids);
        }
        Command::Open(id) => records::open(app, id),
        Command::NewRecord(kind) => records::begin(app, kind),
        Command::BeginWith(entry) => records::begin_with(app, *entry),
        Command::ShowArticle { pastes } => match pastes {
            Some(pastes) => app.state.article.open(pastes),
            None => app.state.article.is_open = false,
        },
        Command::CloseRecord => records::close(app),
        Command::OpenDraft(key) => records::open_draft(app, key),
        Command::DeleteDraft(key) => records::delete_draft(app, key),
        Command::Save { next } => records::save(app, next),
        Command::CopyRecord => records::copy(app),
        Command::DeleteRecord => records::delete(app),
        Command::AddPlace(place) => places::add(app, &place),
        Command::AddSources(sources) => sources::add(app, &sources),
        Command::SaveSource(source) => sources::save(app, &source),
        Command::MergeSources { keep, other } => sources::merge(app, keep, other),
        Command::RemoveSource(id) => sources::remove(app, id),
        Command::ChangeSettings(settings) => registers::change_settings(app, &settings),
        Command::TakeLogo(path) => files::take_logo(app, &path),
        Command::Undo => records::undo(app),
        Command::UndoTyping => records::retype(app, FormState::undo),
        Command::RedoTyping => records::retype(app, FormState::redo),
        Command::GoToPart(part) => records::retype(app, |form| go_to_part(form, part)),
        Command::TogglePin(kind, field) => records::toggle_pin(app, kind, field),
        Command::PasteBlock(kind, text) => bulk::paste(app, kind, &text),
        Command::AddRows => bulk::add_rows(app),
        Command::EditMany(kind) => bulk::ask_change(app, kind),
        Command::ChangeMany => bulk::change_many(app),
        Command::SettleBulk => bulk::settle(app),
        Command::CloseBulk => app.state.bulk = None,
        Command::ShowKeys(shown) => app.state.keys.are_listed = shown,
        Command::ShowHistory(shown) => {
            if let Some(form) = app.state.forms.current_mut() {
                form.history_open = shown;
            }
        }
        Command::OpenConflict(id) => conflicts::open(app, id),
        Command::CloseConflict => conflicts::close(app),
        Command::NextConflict => conflicts::next(app),
        Command::Settle => conflicts::settle(app),
        Command::ReturnTo { id, rev } => records::return_to(app, id, rev),
        Command::Accept { .. }
        | Command::AcceptHere
        | Command::PairHere(_)
        | Command::Pair(..)
        | Command::PairRecords(..)
        | Command::ShowItem(_)
        | Command::OpenDraftOf(_)
        | Command::SetReview(..)
        | Command::Comment(..)
        | Command::Resolve(..) => judging::apply(app, command),
        Command::SavePassage => texts::save(app),
        Command::WritePassage(unsaved) => texts::write(app, *unsaved),
        Command::ShowPublish(is_shown) => publishing::show(app, is_shown),
        Command::Publish => publishing::publish(app),
        Command::ShowExport(is_shown) => exports::show(app, is_shown),
        Command::ExportReport { format, path } => exports::export(app, format, path),
        Command::GiveUpExport => exports::give_up(app),
        Command::ExportRecords { kind, path } => files::export_records(app, kind, path),
        Command::ImportTable { path, kind, keep } => files::import(app, &path, kind, keep),
        Command::Ask(purpose) => files::ask(app, purpose),
        Command::ShowCopies => copies::show(app),
        Command::BackUp(file) => copies::back_up(app, file),
        Command::Restore { file, folder } => copies::restore(app, file, folder),
        Command::Repair(copy) => copies::repair(app, copy),
        Command::TakeIn => registers::take_in(app),
        Command::AskFiles(form) => attachments::ask_files(app, form),
        Command::Dropped(paths) => attachments::dropped(app, paths),
        Command::CheckFiles { form, files } => attachments::check(app, form, files),
        Command::OpenFile(file) => attachments::open(app, file),
        Command::AskCopy(file) => attachments::ask_copy(app, file),
        Command::SetTheme(theme) => app.set_theme(theme),
        Command::FocusSearch => app.state.search.wanted = true,
        Command::DismissNotices => app.state.notices_dismissed = true,
        Command::Dismiss => app.state.toast = None,
    }
}

/// Keeps what was typed and not saved yet, before the window or the register goes.
pub fn keep_drafts(app: &mut App) {
    texts::save(app);
    keeping::keep_now(app);
}

/// Takes in what an effect has answered.
pub fn take_in(app: &mut App, answer: Answer) {
    match answer {
        Answer::Chosen(purpose, path) => files::chosen(app, purpose, path),
        Answer::NotChosen => {}
        Answer::FilesChosen(form, paths) => attachments::attach(app, form, paths),
        Answer::Taken {
            number,
            name,
            taken,
        } => attachments::taken(app, number, &name, taken),
        Answer::Checked { form, found } => attachments::checked(app, form, found),
        Answer::FileOpened { file, opened } => attachments::opened(app, &file, opened),
        Answer::CopyWanted(file, to) => attachments::copy(app, file, to),
        Answer::Copied { file, copied } => attachments::copied(app, &file, copied),
        Answer::Arrived => registers::take_in(app),
        Answer::BackedUp(said) => copies::backed_up(app, said),
        Answer::Restored(folder, said) => copies::restored(app, &folder, said),
        Answer::Repaired(folder, said) => copies::repaired(app, &folder, said),
        Answer::Opened(opened) => registers::opened(app, opened),
        Answer::Wrapped(wrapped) => members::wrapped(app, wrapped),
        Answer::Exported(written) => exports::exported(app, written),
        Answer::Written(path) => {
            let message = Message::new("toast-written").with("path", path.display().to_string());
            app.state.toast = Some(Toast::said(message));
        }
        Answer::NotWritten(message) => {
            app.state.toast = Some(Toast::failed(message));
        }
    }
}
