"""Incidents of one month as rows, and a register of them. Knows nothing of pages."""

import csv
import os
import subprocess
from pathlib import Path

MONTH = "2023-06"
PLACES = [
    ("al-Shuhayl", "deir_ez_zor"),
    ("Hajin", "deir_ez_zor"),
    ("Dhiban", "deir_ez_zor"),
    ("al-Shaddadi", "heseke"),
    ("al-Karamah", "raqqa"),
    ("Manbij", "aleppo"),
]
TACTICS = ["assassination", "armed_assault", "bombing_ied", "ambush"]
TITLES = [
    "Gunmen on a motorcycle shot at a checkpoint",
    "A roadside bomb hit a patrol near the bridge",
    "Attack on a post of the internal security — هجوم على نقطة",
    "A member of the civil council was shot in front of his house",
    "An armoured car of the military council was fired at with an RPG",
]


def incident(number):
    """One of many incidents, all of them different, with and without unknown counts."""
    place, region = PLACES[number // 7 % len(PLACES)]
    raid = number % 4 == 0
    return {
        "kind": "raid" if raid else "attack",
        "title": f"{TITLES[number % len(TITLES)]} ({number})",
        "narrative": "Two men on a motorcycle opened fire and withdrew. "
        "Local sources named the place; the command spoke of it on the day after.",
        "date": f"{MONTH}-{number % 28 + 1:02}",
        "place": place,
        "region": region,
        "tactic": "" if raid else TACTICS[number // 3 % len(TACTICS)],
        "target": "" if raid else ["military", "civilian", "internal_security"][number % 3],
        "perpetrator": "" if raid else "isis",
        "conducted_by": "sdf" if raid else "",
        "verification": "single_source" if number % 5 == 0 else "confirmed",
        "killed_military": ["0", "1", "2", "?"][number // 5 % 4],
        "killed_civilian": ["0", "3-5", "several", "1"][number // 11 % 4],
        "injured_military": ["0", "~10", "2"][number // 13 % 3],
        "arrested": str(number % 3) if raid else "",
        "sources": f"SDF media centre <https://sdf-media.example/{number}> [B2]",
    }


def make(program, folder, count):
    """Makes a register of `count` incidents with our program; returns its path and environment."""
    folder = Path(folder)
    rows = [incident(number) for number in range(count)]
    table = folder / "incidents.csv"
    with open(table, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    register = folder / "register"
    environment = dict(
        os.environ,
        SIJIL_HOME=str(folder / "home"),
        SIJIL_AUTHOR="bench",
        SIJIL_NOW="2023-07-05T16:00:00Z",
    )
    for arguments in [["new", register], ["import", register, table, "--kind", "incident"]]:
        subprocess.run(
            [program, *map(str, arguments)],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return register, environment
