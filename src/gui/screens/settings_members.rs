//! Who can read the register: the members of an encrypted one, with what adding and removing them does
//! and does not do. It changes a draft; commands change the members.

use super::super::commands::{Command, Commands};
use super::super::icons;
use super::super::pen::Pen;
use super::super::theme::{Face, Tokens, size, space};
use super::super::widgets::area::{row_at, row_right};
use super::super::widgets::button::Button;
use super::super::widgets::cut::Cut;
use super::super::widgets::segmented::segmented;
use super::super::widgets::text::{fit, hairline, icon, para, para_height, readable};
use super::settings::{LINE, Page};
use super::settings_draft::MembersDraft;
use super::start::FIELD;
use super::start_secret::{about_ui, twice_ui};
use crate::store::{Access, Member};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Rect, Ui, pos2, vec2};

/// The height of a member, in points.
const ROW: f32 = 38.0;
/// A line of a sentence.
const SENTENCE: f32 = 18.0;

/// Shows the members, or that there are none.
pub fn members_ui(
    ui: &mut Ui,
    page: &mut Page,
    workspace: &Workspace,
    draft: &mut MembersDraft,
    commands: &mut Commands,
) {
    let words = workspace.words();
    if !workspace.is_sealed() {
        page.part(ui, words, "members-title", "members-not-sealed");
        return;
    }
    page.part(ui, words, "members-title", "members-help");
    let can_write = *workspace.access() == Access::ReadWrite;
    for member in workspace.members() {
        member_ui(ui, page, words, &member, can_write, draft, commands);
    }
    if can_write {
        page.y += space::M;
        new_member_ui(ui, page, words, draft, commands);
    }
}

fn member_ui(
    ui: &mut Ui,
    page: &mut Page,
    words: &Words,
    member: &Member,
    can_write: bool,
    draft: &mut MembersDraft,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let mut row = page.cut(ROW);
    hairline(&pen, t, row.x_range(), row.max.y);
    let glyph = if member.by_passphrase {
        icons::LOCK
    } else {
        icons::SHIELD
    };
    icon(
        &pen,
        pos2(row.min.x + 8.0, row.center().y),
        glyph,
        14.0,
        t.text3,
    );
    row.min.x += 26.0;
    let is_asked = draft.removing.as_deref() == Some(member.name.as_str());
    let remove = Message::new("members-remove").with("name", member.name.as_str());
    if can_write && !member.is_here && !is_asked {
        let (label, name) = (words.text("members-remove-short"), words.say(&remove));
        let wide = Button::new(&label).width(&pen);
        let place = row.cut_right(wide);
        let clicked = row_right(ui, place, |ui| {
            let button = Button::new(&label).quiet().name(&name);
            button.ui(ui).clicked()
        });
        if clicked {
            draft.removing = Some(member.name.clone());
        }
    }
    let place = row.cut_left(200.0);
    let placed = fit(&pen, place, Align::Min, &member.name, Face::Medium, t.text);
    readable(ui, placed, &member.name);
    row.min.x += space::M;
    let way = way_of(member, words);
    let placed = fit(&pen, row, Align::Min, &way, Face::Small, t.text3);
    readable(ui, placed, &way);
    if is_asked {
        removal_ui(ui, page, words, member, draft, commands);
    }
}

/// By what a member opens the register.
fn way_of(member: &Member, words: &Words) -> String {
    let way = if member.by_passphrase {
        words.text("members-by-passphrase")
    } else {
        member.recipient.to_string()
    };
    if member.is_here {
        let here = Message::new("members-here").with("way", way);
        return words.say(&here);
    }
    way
}

/// Says what removal does and does not, and asks once more.
fn removal_ui(
    ui: &mut Ui,
    page: &mut Page,
    words: &Words,
    member: &Member,
    draft: &mut MembersDraft,
    commands: &mut Commands,
) {
    let name = member.name.as_str();
    page.y += space::S;
    page.sentence(
        ui,
        &words.say(&Message::new("members-removal").with("name", name)),
    );
    page.y += space::S;
    let row = page.cut(size::CONTROL);
    row_at(ui, row, |ui| {
        let remove = words.say(&Message::new("members-remove").with("name", name));
        if Button::new(&remove).danger().ui(ui).clicked() {
            commands.push(Command::RemoveMember(name.to_owned()));
        }
        ui.add_space(space::S);
        let keep = words.text("members-keep");
        if Button::new(&keep).quiet().ui(ui).clicked() {
            draft.removing = None;
        }
    });
    page.y += space::M;
    let t = Tokens::of(ui);
    hairline(&Pen::of(ui), t, row.x_range(), page.y);
}

fn new_member_ui(
    ui: &mut Ui,
    page: &mut Page,
    words: &Words,
    draft: &mut MembersDraft,
    commands: &mut Commands,
) {
    let [left, right] = page.halves();
    page.field(
        ui,
        left,
        &words.text("members-name"),
        "",
        super::super::widgets::field::State::Plain,
        &mut draft.name,
    );
    let called = words.text("members-way");
    let place = page.labelled(ui, right, &called);
    let (by_passphrase, by_recipient) = (
        words.text("members-way-passphrase"),
        words.text("members-way-recipient"),
    );
    row_at(ui, place, |ui| {
        segmented(
            ui,
            &called,
            &[&by_passphrase, &by_recipient],
            &mut draft.way,
        )
    });
    page.y += LINE;
    if draft.is_by_recipient() {
        let whole = page.column;
        page.field(
            ui,
            whole,
            &words.text("members-recipient"),
            &words.text("members-recipient-hint"),
            super::super::widgets::field::State::Plain,
            &mut draft.recipient,
        );
        page.y += LINE;
    } else {
        let row = page.cut(FIELD);
        twice_ui(ui, row, words, &mut draft.secret);
        page.y += 6.0;
        let mut rest = Rect::from_min_size(
            pos2(page.column.min.x, page.y),
            vec2(page.column.width(), 200.0),
        );
        about_ui(ui, &mut rest, words, "members-passphrase-about");
        page.y = rest.min.y + space::M;
    }
    if let Some(error) = &draft.error {
        page.error(ui, &words.say(error));
    }
    let row = page.cut(size::CONTROL);
    row_at(ui, row, |ui| {
        let add = words.text(if draft.is_under_way {
            "members-adding"
        } else {
            "members-add"
        });
        let button = Button::new(&add)
            .icon(icons::PLUS)
            .enabled(!draft.is_under_way);
        if button.ui(ui).clicked() {
            commands.push(Command::AddMember);
        }
    });
}

impl Page {
    /// Cuts a row off the top.
    pub(super) fn cut(&mut self, height: f32) -> Rect {
        let at = pos2(self.column.min.x, self.y);
        self.y += height;
        Rect::from_min_size(at, vec2(self.column.width(), height))
    }

    fn sentence(&mut self, ui: &Ui, said: &str) {
        let t = Tokens::of(ui);
        let width = self.column.width();
        let at = pos2(self.column.min.x, self.y);
        let high = para(
            &Pen::of(ui),
            at,
            width,
            said,
            Face::Small,
            t.text2,
            SENTENCE,
        );
        readable(ui, Rect::from_min_size(at, vec2(width, high)), said);
        self.y += high;
    }

    fn error(&mut self, ui: &Ui, said: &str) {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let width = self.column.width() - 20.0;
        let at = pos2(self.column.min.x + 20.0, self.y);
        let dot = pos2(self.column.min.x + 7.0, self.y + 9.0);
        icon(&pen, dot, icons::CIRCLE_ALERT, 13.0, t.error.text);
        let high = para_height(&pen, width, said, Face::Small, SENTENCE);
        para(&pen, at, width, said, Face::Small, t.error.text, SENTENCE);
        readable(ui, Rect::from_min_size(at, vec2(width, high)), said);
        self.y += high + space::S;
    }
}
