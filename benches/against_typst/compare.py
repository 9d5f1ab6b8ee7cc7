#!/usr/bin/env python3
"""Time, memory and size of our report beside those of typst setting the same words.

    cargo build --release
    pip install typst
    python3 benches/against_typst/compare.py [ROWS ...]

Ours is the whole of `sijil report`: the register is opened, the figures are computed and the pages
are laid out. typst has the composed report as JSON to begin with, and only lays it out.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from register import MONTH, make

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RUNS = 5
SET = (
    "import sys, typst; "
    "typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], "
    "ignore_system_fonts=True)"
)


def measured(command, environment):
    """The shortest time of some runs in seconds, and the most memory of any in megabytes."""
    times, memory = [], 0
    for _ in range(RUNS):
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], env=environment, stdout=subprocess.DEVNULL
        )
        _, status, used = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - begin)
        if status != 0:
            sys.exit(f"failed: {command[0]}")
        # Linux counts in kilobytes, macOS in bytes.
        memory = max(memory, used.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2))
    return min(times), memory


def pages(path):
    """How many pages a PDF has: the largest count in its page tree, if it can be read as it is."""
    try:
        said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "?"
    return re.search(r"^Pages:\s+(\d+)", said, re.MULTILINE).group(1)


def compare(program, rows):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        register, environment = make(program, folder, rows)
        report = [program, "report", register, "--month", MONTH, "--out"]
        words = folder / "report.json"
        subprocess.run(
            [*report, words, "--format", "json"],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        source = folder / "report.typ"
        source.write_bytes((HERE / "report.typ").read_bytes())
        fonts = ROOT / "assets" / "fonts" / "report"
        ours, theirs = folder / "ours.pdf", folder / "typst.pdf"
        of_typst = [sys.executable, "-c", SET, source, theirs, fonts]
        of_python = [sys.executable, "-c", "import typst"]
        start, _ = measured(of_python, environment)
        results = []
        for name, path, command in [
            ("sijil", ours, [*report, ours]),
            ("typst", theirs, of_typst),
        ]:
            seconds, memory = measured(command, environment)
            if name == "typst":
                seconds -= start
            size = path.stat().st_size / 1024
            results.append((seconds, memory, size))
            print(
                f"{rows:>6} rows  {name}  {pages(path):>4} pages  {seconds:6.2f} s"
                f"  {memory:5.0f} MB  {size:7.0f} KB"
            )
        parts = [f"{our / their:.2f}" for our, their in zip(*results)]
        print(f"{rows:>6} rows  ours to theirs: time {parts[0]}, memory {parts[1]}, size {parts[2]}")


def main():
    program = ROOT / "target" / "release" / "sijil"
    if not program.exists():
        sys.exit("first: cargo build --release")
    try:
        import typst  # noqa: F401
    except ImportError:
        sys.exit("first: pip install typst")
    for rows in [int(argument) for argument in sys.argv[1:]] or [1000]:
        compare(program, rows)


if __name__ == "__main__":
    main()
