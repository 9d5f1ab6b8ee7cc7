"""Makes typesetting.json: what Pango and a GtkEntry do with texts of every script, for the tests of
src/gui/typesetting. On Debian 12:

    apt-get install gir1.2-gtk-3.0 python3-gi python3-gi-cairo xvfb
    xvfb-run -a /usr/bin/python3 tests/known/typesetting.py

Only the window's own faces are used, so that nothing depends on what else is installed."""

import ctypes
import json
import os
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FACES = os.path.join(HERE, "..", "..", "assets", "fonts", "window")
SCRATCH = tempfile.mkdtemp()
with open(os.path.join(SCRATCH, "fonts.conf"), "w") as conf:
    conf.write(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{FACES}</dir><cachedir>{SCRATCH}/cache</cachedir></fontconfig>"
    )
os.environ["FONTCONFIG_FILE"] = os.path.join(SCRATCH, "fonts.conf")

import cairo
import gi

gi.require_version("Gtk", "3.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Gtk, Pango, PangoCairo

UNIT = Pango.SCALE
ZWNJ, ZWJ = "\u200c", "\u200d"

TEXTS = [
    # Latin, with what Kurmanji adds to it.
    "hello world", "Qamişlo û Kobanî", "Şerê li Dêrazorê", "2024-05-01", "user@example.com",
    "cafe\u0301 noir", "SDF (Raqqa) 24", "o'clock don't", "a-b c_d e.f", "  two  spaces ",
    "24th of 5x", "ab\u0301c 3rd",
    # Arabic.
    "قوات سوريا الديمقراطية", "مدينة الرقة", "لا إله إلا", "مُحَمَّد", "كَتَبَ الدَّرْسَ", "شدّة وسكونْ",
    "قُتِلَ ٣ أشخاص", "عام ٢٠٢٣", "١٢٫٥ و ١٬٠٠٠", "٪٥٠ من", "«الحسكة»", "هل؟ نعم، لا؛", "الـــرقة",
    "(قسد)", "مدينة [عين عيسى]", "{قسد}", "لأن لإ لآ",
    # Sorani and Persian letters, and joiners.
    "هێزەکانی سووریای دیموکرات", "ڕۆژئاوای کوردستان", "گوندی چەمچەماڵ", "ڤیان پێنجەم ۆ",
    f"می{ZWNJ}خواهم", f"خانه{ZWNJ}ها و کتاب{ZWNJ}ها", f"ه{ZWJ} هجري", "۲۰۲۴ ساڵ",
    # Mixed.
    "عدد 123 مرحبا", "SDF قسد 24", "قسد (SDF) 24", "SDF (قسد) 24", "مدينة [عين عيسى] 2019",
    "12:30 صباحا", "2024-05-01 الرقة", "الرقة 2024-05-01", "abc لا def", "Qamişlo قامشلو Kobanî",
    "سعر: 50%", "+963 11 رقم", "user@example.com بريد", "الجزيرة/Cizîrê", "IED عبوة ناسفة IED",
    "قُتل 3 من قسد (SDF) في Dêrik", "killed 3 من قسد in دير الزور.", "AANES: الإدارة الذاتية (2018)",
    "دەچم بۆ ۲۰۲۴", "YPG/YPJ وحدات", "ISIS - داعش - ISIS", "5-3 قتلى", "(24) هجوم", "3من 24هجوماً",
    # Nothing that has a direction, and pictures.
    "", "24", "(…)", "3–5", "👨\u200d👩\u200d👧 x", "قسد 👍🏽 ok", "🇸🇾🇮🇶",
]

WRAPPED = [
    "The SDF announced that three of its members were killed by an explosive device.",
    "أعلنت قوات سوريا الديمقراطية مقتل ثلاثة من عناصرها بانفجار عبوة ناسفة في ريف دير الزور.",
    "قُتل 3 من قسد (SDF) في Dêrik عند الساعة 12:30 بحسب مصادر محلية في المنطقة.",
    "On 5 May the قوات سوريا الديمقراطية raided a house in الشحيل and arrested two people.",
    "هێزەکانی سووریای دیموکرات ڕایانگەیاند کە سێ ئەندامیان لە تەقینەوەیەکدا کوژراون.",
]


PANGO = ctypes.CDLL("libpango-1.0.so.0")
PANGO.pango_layout_get_log_attrs_readonly.restype = ctypes.POINTER(ctypes.c_uint32)
# Bits of PangoLogAttr.
CURSOR, WORD_START, WORD_END, ERASES_ONE = 4, 5, 6, 10


def attributes_of(layout):
    """Through the library itself: its Python binding hands out memory that was freed."""
    count = ctypes.c_int()
    pointer = ctypes.c_void_p(hash(layout))
    told = PANGO.pango_layout_get_log_attrs_readonly(pointer, ctypes.byref(count))
    return [told[index] for index in range(count.value)]


def ranges_of(line, start, end):
    ranges, count = ctypes.POINTER(ctypes.c_int)(), ctypes.c_int()
    pointer = ctypes.c_void_p(hash(line))
    PANGO.pango_layout_line_get_x_ranges(pointer, start, end, ctypes.byref(ranges), ctypes.byref(count))
    return [[round(ranges[index] / UNIT, 2) for index in (2 * pair, 2 * pair + 1)] for pair in range(count.value)]


def pango_context():
    context = PangoCairo.FontMap.get_default().create_context()
    options = cairo.FontOptions()
    options.set_hint_metrics(cairo.HINT_METRICS_OFF)
    options.set_hint_style(cairo.HINT_STYLE_NONE)
    PangoCairo.context_set_font_options(context, options)
    context.set_round_glyph_positions(False)
    return context


CONTEXT = pango_context()
FONT = Pango.FontDescription("Inter, Vazirmatn")
FONT.set_absolute_size(13 * UNIT)


def layout_of(text):
    layout = Pango.Layout.new(CONTEXT)
    layout.set_font_description(FONT)
    layout.set_text(text, -1)
    layout.set_auto_dir(True)
    return layout


def bytes_of(text):
    at, all_of = 0, [0]
    for letter in text:
        at += len(letter.encode())
        all_of.append(at)
    return all_of


def told_of(text):
    layout = layout_of(text)
    layout.set_single_paragraph_mode(True)
    places = bytes_of(text)
    after = {place: index for index, place in enumerate(places)}
    width, height = layout.get_size()
    attributes = attributes_of(layout)

    def edge(index, trailing):
        return places[min(after[index] + trailing, len(places) - 1)]

    stops = []
    for place, one in zip(places, attributes):
        strong, weak = layout.get_cursor_pos(place)
        stops.append({
            "byte": place,
            "cursor": bool(one >> CURSOR & 1),
            "strong": round(strong.x / UNIT, 2),
            "weak": round(weak.x / UNIT, 2),
            "word_start": bool(one >> WORD_START & 1),
            "word_end": bool(one >> WORD_END & 1),
            "erases_one": bool(one >> ERASES_ONE & 1),
        })
    edges = set()
    for place in places[:-1]:
        box = layout.index_to_pos(place)
        if box.width:
            edges.add(round(box.x / UNIT, 2))
            edges.add(round((box.x + box.width) / UNIT, 2))
    hits = []
    for x in range(0, width // UNIT, 3):
        _, index, trailing = layout.xy_to_index(x * UNIT, height // 2)
        hits.append([x, edge(index, trailing)])
    line = layout.get_line_readonly(0)
    selections = []
    for start in places[::2]:
        for end in places[::3]:
            if start < end and all(attributes[after[place]] >> CURSOR & 1 for place in (start, end)):
                selections.append([start, end, ranges_of(line, start, end)])
    return {
        "text": text,
        # Pictures are in none of our faces: where they stand says nothing.
        "drawn": layout.get_unknown_glyphs_count() == 0,
        "width": round(width / UNIT, 2),
        "right_to_left": line.get_resolved_direction() == Pango.Direction.RTL
        if hasattr(line, "get_resolved_direction")
        else Pango.find_base_dir(text, -1) == Pango.Direction.RTL,
        "stops": stops,
        "edges": sorted(edges),
        "hits": hits,
        "selections": selections[:24],
    }


def wrapped(text, width):
    layout = layout_of(text)
    layout.set_width(width * UNIT)
    layout.set_wrap(Pango.WrapMode.WORD)
    starts = [layout.get_line_readonly(line).start_index for line in range(layout.get_line_count())]
    return {"text": text, "width": width, "starts": starts}


class Field:
    """A GtkEntry, which is what a person on this system types into."""

    def __init__(self, text):
        self.entry = Gtk.Entry()
        self.window = Gtk.OffscreenWindow()
        self.window.add(self.entry)
        self.window.show_all()
        self.entry.set_text(text)
        self.entry.set_position(0)

    def press(self, key):
        entry = self.entry
        selects = key.startswith("S-")
        key = key.removeprefix("S-")
        step, ends, words = (
            Gtk.MovementStep.VISUAL_POSITIONS,
            Gtk.MovementStep.DISPLAY_LINE_ENDS,
            Gtk.MovementStep.WORDS,
        )
        moves = {
            "Left": (step, -1), "Right": (step, 1), "Home": (ends, -1), "End": (ends, 1),
            "C-Left": (words, -1), "C-Right": (words, 1),
        }
        if key in moves:
            entry.emit("move-cursor", *moves[key], selects)
        elif key == "BackSpace":
            entry.emit("backspace")
        elif key == "Delete":
            entry.emit("delete-from-cursor", Gtk.DeleteType.CHARS, 1)
        elif key == "C-BackSpace":
            entry.emit("delete-from-cursor", Gtk.DeleteType.WORD_ENDS, -1)
        elif key == "C-Delete":
            entry.emit("delete-from-cursor", Gtk.DeleteType.WORD_ENDS, 1)
        elif key == "All":
            entry.select_region(0, -1)
        elif key.startswith("type:"):
            entry.delete_selection()
            entry.emit("insert-at-cursor", key.removeprefix("type:"))
        else:
            raise ValueError(key)


def edited(text, keys):
    field = Field(text)
    for key in keys:
        field.press(key)
    after = field.entry.get_text()
    places = bytes_of(after)
    selected = field.entry.get_selection_bounds()
    return {
        "text": text,
        "keys": keys,
        "after": after,
        "at": places[field.entry.get_position()],
        "selected": after[selected[0]:selected[1]] if selected else "",
    }


def edits():
    cases = []

    def case(text, *keys):
        cases.append(edited(text, list(keys)))

    words = "قوات سوريا الديمقراطية"
    latin = "one two three"
    sorani = "هێزەکانی سووریا"
    for text in [words, latin, sorani, "مُحَمَّد", "Qamişlo û Kobanî", "عدد 123 مرحبا", "SDF قسد 24", "قسد (SDF) 24"]:
        case(text, "End", "BackSpace")
        case(text, "End", "BackSpace", "BackSpace", "BackSpace")
        case(text, "Home", "Delete")
        case(text, "Home", "Delete", "Delete")
        case(text, "End", "C-BackSpace")
        case(text, "End", "C-BackSpace", "C-BackSpace")
        case(text, "Home", "C-Delete")
        case(text, "Home", "C-Delete", "type:و")
        case(text, "Home", "type:x")
        case(text, "End", "type:س")
        case(text, "All", "type:لا")
        case(text, "All", "BackSpace")
        case(text, "Home", "C-Left")
        case(text, "Home", "C-Right")
        case(text, "End", "C-Left")
        case(text, "End", "C-Right")
        case(text, "Home", "S-End")
        case(text, "End", "S-Home")
        case(text, "End", "S-Home", "Delete")
        case(text, "Home", "S-C-Right")
        case(text, "Home", "S-C-Left", "type:-")
        case(text, "All", "Left", "type:.")
        case(text, "All", "Right", "type:.")
    for text, keys in [
        (words, "Left Left Left"), (words, "Left Left Left type:x"), (words, "Right Left Right"),
        (latin, "Right Right Right type:x"), (latin, "End Left Left BackSpace"),
        (sorani, "Left Left Left Left Delete"), (sorani, "End Right Right BackSpace"),
        ("مُحَمَّد", "Left type:x"), ("مُحَمَّد", "Left Left Left BackSpace"), ("مُحَمَّد", "Left Left Delete"),
        ("مُحَمَّد", "End BackSpace BackSpace"), ("مُحَمَّد", "S-Left S-Left"), ("مُحَمَّد", "Left S-Left type:ن"),
        ("لا", "Left type:x"), ("لا", "End BackSpace"), ("لا", "Delete"), ("سلام", "Left Left BackSpace"),
        ("سلام", "Left Left Left BackSpace"), ("سلام", "Left Left Delete type:ا"),
        (f"می{ZWNJ}خواهم", "Left Left type:x"), (f"می{ZWNJ}خواهم", "Left Left BackSpace"),
        (f"می{ZWNJ}خواهم", "Left Delete"), (f"می{ZWNJ}", "End BackSpace"), (f"می{ZWNJ}خ", "End BackSpace BackSpace"),
        (words, "S-Left S-Left type:x"), (words, "C-Left S-C-Left"), (words, "C-Left S-C-Left Delete"),
        (words, "S-Left S-Left Left"), (words, "S-Left S-Left Right"), (latin, "S-Right S-Right Left"),
        ("", "type:قسد"), ("", "type:مدينة type:_ type:(عين) BackSpace BackSpace"),
        ("", "type:Qamişlo BackSpace BackSpace"), ("", f"type:می type:{ZWNJ} type:خ BackSpace BackSpace"),
        ("قسد", "Left Left Left Left type:!"), ("قسد", "Right type:!"), ("abc", "Left type:!"),
        ("cafe\u0301", "End BackSpace"), ("cafe\u0301", "End Left type:x"), ("(قسد)", "End BackSpace"),
        ("(قسد)", "Left Delete"), ("«الحسكة»", "Left Left type:x"), ("عام ٢٠٢٣", "End BackSpace"),
        ("عام ٢٠٢٣", "End C-BackSpace"), ("٣ أشخاص", "Home Delete"), ("3 قتلى", "Home Delete Delete"),
        ("هل؟ نعم", "C-Left"), ("هل؟ نعم", "C-Left C-Left"), ("الحسكة/الرقة", "C-Left"), ("الحسكة/الرقة", "End C-BackSpace"),
        ("👨\u200d👩\u200d👧", "End BackSpace"), ("👨\u200d👩\u200d👧", "Delete"), ("x👍🏽", "End BackSpace"),
        ("🇸🇾🇮🇶", "End BackSpace"), ("🇸🇾🇮🇶", "Delete"), ("x👍🏽y", "Right Right type:-"),
        ("دەچم بۆ شار", "C-Left C-Left type:,"), ("ڕۆژئاوا", "End BackSpace BackSpace"),
        ("a\u0301b", "Right type:x"), ("کوردستان", "S-Left S-Left S-Left BackSpace"),
    ]:
        case(text, *(key.replace("_", " ") for key in keys.split()))
    return cases


def main():
    told = {
        "pango": Pango.version_string(),
        "gtk": f"{Gtk.get_major_version()}.{Gtk.get_minor_version()}.{Gtk.get_micro_version()}",
        "texts": [told_of(text) for text in TEXTS],
        "wrapped": [wrapped(text, width) for text in WRAPPED for width in (140, 220, 333)],
        "edits": edits(),
    }
    with open(os.path.join(HERE, "typesetting.json"), "w", encoding="utf-8") as out:
        json.dump(told, out, ensure_ascii=False, indent=0, separators=(",", ":"))
        out.write("\n")
    print(told["pango"], told["gtk"], len(told["texts"]), "texts", len(told["edits"]), "edits")


main()
