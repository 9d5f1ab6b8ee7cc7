//! A day's entries by keyboard alone: twenty incidents in three languages, written as keystrokes, counted
//! against typing the same values into a row of a spreadsheet, and read back.
//!
//! Every keystroke counts: a letter is one, a chord such as Ctrl+Enter is one, Tab over a field that stays
//! blank is one. For the spreadsheet each filled cell costs its characters and one key to go on; cells that
//! stay blank cost nothing there.

use crate::window_path::{Window, make_register, window};
use egui::{Event, Key, Modifiers};
use sijil::domain::dates::Month;
use sijil::domain::field::Field::{self, *};
use sijil::domain::identity::RecordKind;
use sijil::gui::commands::Command;
use sijil::gui::place::Place as Screen;
use sijil::places::Places;
use sijil::schema::Entry;

/// An incident: its keys, and the cells of a row as whoever fills in a spreadsheet types them.
struct Incident {
    keys: &'static str,
    cells: &'static [(Field, &'static str)],
}

/// In `keys`: ⇥ Tab, ⏎ Enter, the arrows, ①–⑦ Ctrl with that digit, ◆ Ctrl+Enter; all else is typed.
const SESSION: [Incident; 20] = [
    Incident {
        keys: "a⇥a⇥s⇥Gunmen on a motorcycle kill a tribal notable⇥⇥con②19⇥al-Shuhayl⇥d③i⇥t④→1⏎2-3⑥North Press⇥https://npasyria.com/104417◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "assassination"),
            (Weapon, "small arms"),
            (Title, "Gunmen on a motorcycle kill a tribal notable"),
            (Verification, "confirmed"),
            (Date, "19/6"),
            (Place, "al-Shuhayl"),
            (Region, "Deir ez-Zor"),
            (Perpetrator, "ISIS"),
            (Target, "tribal leaders"),
            (KilledCivilian, "1"),
            (InjuredCivilian, "2-3"),
            (Sources, "North Press <https://npasyria.com/104417>"),
        ],
    },
    Incident {
        keys: "a⇥i⇥i⇥Blast hits an SDF patrol on the road⇥⇥con②20⇥Hajin⇥d③i⇥m④1⏎2⑥Hawar⇥https://hawarnews.com/en/233◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "IED"),
            (Weapon, "IED"),
            (Title, "Blast hits an SDF patrol on the road"),
            (Verification, "confirmed"),
            (Date, "20/6"),
            (Place, "Hajin"),
            (Region, "Deir ez-Zor"),
            (Perpetrator, "ISIS"),
            (Target, "military"),
            (KilledMilitary, "1"),
            (InjuredMilitary, "2"),
            (Sources, "Hawar <https://hawarnews.com/en/233>"),
        ],
    },
    Incident {
        keys: "ه⇥ا⇥⇥مسلحون يغتالون مختار القرية⇥⇥مؤ②21⇥ذيبان⇥د③د⇥و④→1⑥نهر ميديا◆",
        cells: &[
            (Kind, "هجوم"),
            (Tactic, "اغتيال"),
            (Title, "مسلحون يغتالون مختار القرية"),
            (Verification, "مؤكد"),
            (Date, "21/6"),
            (Place, "ذيبان"),
            (Region, "دير الزور"),
            (Perpetrator, "داعش"),
            (Target, "وجهاء عشائر"),
            (KilledCivilian, "1"),
            (Sources, "نهر ميديا"),
        ],
    },
    Incident {
        keys: "r⇥⇥⇥Joint raid detains three suspects⇥⇥con②21⇥Shaddadi⇥h③⇥⇥⇥sd⇥coal⑤3⑥SDF Press◆",
        cells: &[
            (Kind, "raid"),
            (Title, "Joint raid detains three suspects"),
            (Verification, "confirmed"),
            (Date, "21/6"),
            (Place, "Shaddadi"),
            (Region, "Heseke"),
            (ConductedBy, "SDF"),
            (Partners, "Coalition"),
            (Arrested, "3"),
            (Sources, "SDF Press"),
        ],
    },
    Incident {
        keys: "ê⇥sûî⇥⇥Karmendekî şaredariyê hat kuştin⇥⇥con②22⇥Reqa⇥r③da⇥g④→1⑥ANHA⇥https://anha.co/ku/9◆",
        cells: &[
            (Kind, "êrîş"),
            (Tactic, "sûîqest"),
            (Title, "Karmendekî şaredariyê hat kuştin"),
            (Verification, "confirmed"),
            (Date, "22/6"),
            (Place, "Reqa"),
            (Region, "Reqa"),
            (Perpetrator, "DAIŞ"),
            (Target, "government"),
            (KilledCivilian, "1"),
            (Sources, "ANHA <https://anha.co/ku/9>"),
        ],
    },
    Incident {
        keys: "a⇥th⇥⇥Leaflets threaten teachers⇥⇥s②22⇥al-Busayrah⇥d③i⇥ci⑥Local contact◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "threat"),
            (Title, "Leaflets threaten teachers"),
            (Verification, "single source"),
            (Date, "22/6"),
            (Place, "al-Busayrah"),
            (Region, "Deir ez-Zor"),
            (Perpetrator, "ISIS"),
            (Target, "civilians"),
            (Sources, "Local contact"),
        ],
    },
    Incident {
        keys: "d⇥⇥⇥Bodies of two men found in the desert⇥⇥cor②23⇥al-Suwar⇥d④⇥⇥⇥2⑥Deir Ezzor 24⇥https://deirezzor24.net/77◆",
        cells: &[
            (Kind, "discovery"),
            (Title, "Bodies of two men found in the desert"),
            (Verification, "corroborated"),
            (Date, "23/6"),
            (Place, "al-Suwar"),
            (Region, "Deir ez-Zor"),
            (KilledOther, "2"),
            (Sources, "Deir Ezzor 24 <https://deirezzor24.net/77>"),
        ],
    },
    Incident {
        keys: "a⇥arm⇥g⇥A grenade is thrown at a shop⇥The owner had refused to pay zakat. No one was hurt.⇥con⇥f②23⇥Heseke⇥h③i⇥b⇥ass④→0⏎0⑥Asayish◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "armed assault"),
            (Weapon, "grenade"),
            (Title, "A grenade is thrown at a shop"),
            (
                Narrative,
                "The owner had refused to pay zakat. No one was hurt.",
            ),
            (Verification, "confirmed"),
            (Outcome, "failed"),
            (Date, "23/6"),
            (Place, "Heseke"),
            (Region, "Heseke"),
            (Perpetrator, "ISIS"),
            (Target, "business"),
            (Attribution, "assessed"),
            (KilledCivilian, "0"),
            (InjuredCivilian, "0"),
            (Sources, "Asayish"),
        ],
    },
    Incident {
        keys: "ca⇥⇥⇥Knife found on a woman at the gate⇥⇥con②24⇥Hol Camp⇥h⑤1⑥Camp office◆",
        cells: &[
            (Kind, "camp incident"),
            (Title, "Knife found on a woman at the gate"),
            (Verification, "confirmed"),
            (Date, "24/6"),
            (Place, "Hol Camp"),
            (Region, "Heseke"),
            (Arrested, "1"),
            (Sources, "Camp office"),
        ],
    },
    Incident {
        keys: "a⇥am⇥s⇥Ambush of oil tankers near the field⇥⇥con②24⇥Koniko oil field⇥d③i⇥o④→~5⏎several⑥SOHR⇥https://syriahr.com/1188◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "ambush"),
            (Weapon, "small arms"),
            (Title, "Ambush of oil tankers near the field"),
            (Verification, "confirmed"),
            (Date, "24/6"),
            (Place, "Koniko oil field"),
            (Region, "Deir ez-Zor"),
            (Perpetrator, "ISIS"),
            (Target, "oil workers"),
            (KilledCivilian, "~5"),
            (InjuredCivilian, "several"),
            (Sources, "SOHR <https://syriahr.com/1188>"),
        ],
    },
    Incident {
        keys: "ه⇥عب⇥⇥انفجار عبوة بسيارة عسكرية⇥⇥مؤ②25⇥مركدة⇥ح③د⇥ع④1⏎3⑥راديو الكل◆",
        cells: &[
            (Kind, "هجوم"),
            (Tactic, "عبوة ناسفة"),
            (Title, "انفجار عبوة بسيارة عسكرية"),
            (Verification, "مؤكد"),
            (Date, "25/6"),
            (Place, "مركدة"),
            (Region, "الحسكة"),
            (Perpetrator, "داعش"),
            (Target, "عسكريون"),
            (KilledMilitary, "1"),
            (InjuredMilitary, "3"),
            (Sources, "راديو الكل"),
        ],
    },
    Incident {
        keys: "st⇥⇥dr⇥Coalition drone kills a commander⇥⇥con②25⇥Manbij⇥a③⇥⇥⇥coal④→→1⑥CENTCOM⇥https://centcom.mil/3◆",
        cells: &[
            (Kind, "strike"),
            (Weapon, "drone"),
            (Title, "Coalition drone kills a commander"),
            (Verification, "confirmed"),
            (Date, "25/6"),
            (Place, "Manbij"),
            (Region, "Aleppo"),
            (ConductedBy, "Coalition"),
            (KilledIsis, "1"),
            (Sources, "CENTCOM <https://centcom.mil/3>"),
        ],
    },
    Incident {
        keys: "a⇥v⇥v⇥Car bomb at a checkpoint⇥⇥con②26⇥Raqqa⇥r③i⇥int⇥c④2-4⏎6+⑥ANHA◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "vehicle bomb"),
            (Weapon, "vehicle bomb"),
            (Title, "Car bomb at a checkpoint"),
            (Verification, "confirmed"),
            (Date, "26/6"),
            (Place, "Raqqa"),
            (Region, "Raqqa"),
            (Perpetrator, "ISIS"),
            (Target, "internal security"),
            (Attribution, "claimed"),
            (KilledMilitary, "2-4"),
            (InjuredMilitary, "6+"),
            (Sources, "ANHA"),
        ],
    },
    Incident {
        keys: "cl⇥⇥s⇥Clash near the river⇥⇥cor②26⇥Gharanij⇥d③i⇥m④1⇥⇥2⑥Hawar◆",
        cells: &[
            (Kind, "clash"),
            (Weapon, "small arms"),
            (Title, "Clash near the river"),
            (Verification, "corroborated"),
            (Date, "26/6"),
            (Place, "Gharanij"),
            (Region, "Deir ez-Zor"),
            (Perpetrator, "ISIS"),
            (Target, "military"),
            (KilledMilitary, "1"),
            (KilledIsis, "2"),
            (Sources, "Hawar"),
        ],
    },
    Incident {
        keys: "e⇥⇥⇥Two detainees escape from a prison⇥⇥s②27⇥Heseke⇥h⑤⇥⇥⇥2⑥Rudaw⇥https://rudaw.net/e/5◆",
        cells: &[
            (Kind, "escape"),
            (Title, "Two detainees escape from a prison"),
            (Verification, "single source"),
            (Date, "27/6"),
            (Place, "Heseke"),
            (Region, "Heseke"),
            (Escaped, "2"),
            (Sources, "Rudaw <https://rudaw.net/e/5>"),
        ],
    },
    Incident {
        keys: "ê⇥kemî⇥⇥Li ser rê kemîn ji hêzan re danîn⇥⇥con②27⇥Şedadê⇥he③da⇥m④1⏎1⑥ANHA◆",
        cells: &[
            (Kind, "êrîş"),
            (Tactic, "kemîn"),
            (Title, "Li ser rê kemîn ji hêzan re danîn"),
            (Verification, "confirmed"),
            (Date, "27/6"),
            (Place, "Şedadê"),
            (Region, "Hesekê"),
            (Perpetrator, "DAIŞ"),
            (Target, "military"),
            (KilledMilitary, "1"),
            (InjuredMilitary, "1"),
            (Sources, "ANHA"),
        ],
    },
    Incident {
        keys: "r⇥⇥⇥Cell dismantled, weapons seized⇥⇥con⇥c②28⇥Diban⇥d③⇥⇥⇥int④⇥⇥1⑤4⇥⇥⇥⇥Two rifles, a vest⑥Asayish⇥https://asayish.example/88◆",
        cells: &[
            (Kind, "raid"),
            (Title, "Cell dismantled, weapons seized"),
            (Verification, "confirmed"),
            (Outcome, "completed"),
            (Date, "28/6"),
            (Place, "Diban"),
            (Region, "Deir ez-Zor"),
            (ConductedBy, "internal security"),
            (KilledIsis, "1"),
            (Arrested, "4"),
            (Seized, "Two rifles, a vest"),
            (Sources, "Asayish <https://asayish.example/88>"),
        ],
    },
    Incident {
        keys: "a⇥ab⇥⇥A shepherd is taken from his tent⇥⇥s②28⇥desert of Raqqa⇥r③i⇥ci⑤⇥⇥1⑥Local contact◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "abduction"),
            (Title, "A shepherd is taken from his tent"),
            (Verification, "single source"),
            (Date, "28/6"),
            (Place, "desert of Raqqa"),
            (Region, "Raqqa"),
            (Perpetrator, "ISIS"),
            (Target, "civilians"),
            (Abducted, "1"),
            (Sources, "Local contact"),
        ],
    },
    Incident {
        keys: "ه⇥هجوم م⇥⇥هجوم مسلح على نقطة لقوات سوريا الديمقراطية⇥⇥مص②29⇥الحسكة⇥ح③د⇥ع④3⑥هاوار⇥https://hawarnews.com/ar/9◆",
        cells: &[
            (Kind, "هجوم"),
            (Tactic, "هجوم مسلح"),
            (Title, "هجوم مسلح على نقطة لقوات سوريا الديمقراطية"),
            (Verification, "مصدر واحد"),
            (Date, "29/6"),
            (Place, "الحسكة"),
            (Region, "الحسكة"),
            (Perpetrator, "داعش"),
            (Target, "عسكريون"),
            (KilledMilitary, "3"),
            (Sources, "هاوار <https://hawarnews.com/ar/9>"),
        ],
    },
    Incident {
        keys: "a⇥ex⇥b⇥A man is beheaded in public⇥The group said that he had informed on it.⇥con②29⇥Hajin⇥d③i⇥ci⇥c④→1⑥SOHR◆",
        cells: &[
            (Kind, "attack"),
            (Tactic, "execution"),
            (Weapon, "blade"),
            (Title, "A man is beheaded in public"),
            (Narrative, "The group said that he had informed on it."),
            (Verification, "confirmed"),
            (Date, "29/6"),
            (Place, "Hajin"),
            (Region, "Deir ez-Zor"),
            (Perpetrator, "ISIS"),
            (Target, "civilians"),
            (Attribution, "claimed"),
            (KilledCivilian, "1"),
            (Sources, "SOHR"),
        ],
    },
];

/// Hands on a keyboard, which count.
struct Hands<'a> {
    window: &'a mut Window<'static>,
    strokes: usize,
}

impl Hands<'_> {
    fn event(&mut self, event: Event, strokes: usize) {
        self.window.event(event);
        self.window.run_steps(2);
        self.strokes += strokes;
    }

    fn press(&mut self, key: Key, modifiers: Modifiers) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run_steps(3);
        self.strokes += 1;
    }

    fn play(&mut self, keys: &str) {
        let mut typed = String::new();
        for letter in keys.chars() {
            let key = match letter {
                '⇥' => Some((Key::Tab, Modifiers::NONE)),
                '⏎' => Some((Key::Enter, Modifiers::NONE)),
                '→' => Some((Key::ArrowRight, Modifiers::NONE)),
                '①' => Some((Key::Num1, Modifiers::COMMAND)),
                '②' => Some((Key::Num2, Modifiers::COMMAND)),
                '③' => Some((Key::Num3, Modifiers::COMMAND)),
                '④' => Some((Key::Num4, Modifiers::COMMAND)),
                '⑤' => Some((Key::Num5, Modifiers::COMMAND)),
                '⑥' => Some((Key::Num6, Modifiers::COMMAND)),
                '⑦' => Some((Key::Num7, Modifiers::COMMAND)),
                '◆' => Some((Key::Enter, Modifiers::COMMAND)),
                _ => None,
            };
            match key {
                Some((key, modifiers)) => {
                    self.type_text(&std::mem::take(&mut typed));
                    self.press(key, modifiers);
                }
                None => typed.push(letter),
            }
        }
        self.type_text(&typed);
    }

    /// A letter is a stroke, whatever it takes to reach it on the keyboard.
    fn type_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.event(Event::Text(text.to_owned()), text.chars().count());
        }
    }
}

/// What the same row costs in a spreadsheet.
fn in_a_row(cells: &[(Field, &str)]) -> usize {
    cells.iter().map(|(_, text)| text.chars().count() + 1).sum()
}

fn june() -> Month {
    Month::new(2023, 6).unwrap()
}

#[test]
fn twenty_incidents_cost_hardly_more_keys_than_rows_of_a_spreadsheet() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    window.state_mut().ask(Command::ShowMonth(june()));
    window.state_mut().ask(Command::Go(Screen::Incidents));
    window.run_steps(3);
    let mut hands = Hands {
        window: &mut window,
        strokes: 0,
    };
    hands.press(Key::N, Modifiers::COMMAND);
    let mut ratios = Vec::new();
    for incident in &SESSION {
        let before = hands.strokes;
        hands.play(incident.keys);
        let strokes = hands.strokes - before;
        ratios.push(strokes as f64 / in_a_row(incident.cells) as f64);
    }
    let strokes = hands.strokes;
    are_what_was_meant(&window);
    let row: usize = SESSION
        .iter()
        .map(|incident| in_a_row(incident.cells))
        .sum();
    let free: usize = SESSION
        .iter()
        .flat_map(|incident| incident.cells)
        .filter(|(field, _)| matches!(field, Title | Narrative))
        .map(|(_, text)| text.chars().count())
        .sum();
    let mean = ratios.iter().sum::<f64>() / ratios.len() as f64;
    let worst = ratios.iter().copied().fold(0.0, f64::max);
    let bare = (strokes - free) as f64 / (row - free) as f64;
    eprintln!(
        "proof: 20 incidents by keyboard, {strokes} keystrokes, {row} in a spreadsheet: {mean:.2} times as \
         many on average, at most {worst:.2}; without titles and narratives {bare:.2}"
    );
    assert!(mean <= 1.3, "{ratios:.2?}");
}

/// The records say what the cells say, and nothing that nobody typed but what a place says of itself.
fn are_what_was_meant(window: &Window) {
    let workspace = window.state().workspace().unwrap();
    let held: Vec<_> = workspace.of_kind(RecordKind::Incident).collect();
    assert_eq!(held.len(), SESSION.len());
    let of_place = [Region, Latitude, Longitude, GeoPrecision];
    for (held, incident) in held.iter().zip(&SESSION) {
        let mut entry = Entry::new(RecordKind::Incident);
        for (field, text) in incident.cells {
            entry.texts.insert(*field, (*text).to_owned());
        }
        let meant = workspace.read(&entry, Some(june()));
        let title = meant.text(Title);
        for (field, typed) in incident.cells {
            // The gazetteer writes its names as it has them: "Shaddadi" is al-Shaddadi.
            if *field == Place && Places::is_same_name(held.record.text(Place), typed) {
                continue;
            }
            assert_eq!(
                held.record.get(*field),
                meant.get(*field),
                "{title}: {field:?}"
            );
        }
        let more = held.record.values().map(|(field, _)| field);
        let more: Vec<Field> = more
            .filter(|field| meant.get(*field).is_none() && !of_place.contains(field))
            .collect();
        assert_eq!(more, [], "{title}");
    }
}
