#!/usr/bin/env python3
"""Two Syncthing instances on loopback carry one register between two installations that both append
to it at the same time. In the end there is no conflict file, both sides have the same journals and
the same records, and both verify. Run by prove.sh: syncthing.py SIJIL [SECONDS]."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import xml.etree.ElementTree as xml
from pathlib import Path

FOLDER = "register"
# The first look at a folder, and carrying the last save over, take that long at most.
PATIENCE = 120


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Side:
    """One installation of our program, and the Syncthing beside it."""

    def __init__(self, root, name, sijil):
        self.name = name
        self.sijil = sijil
        self.root = root / name
        self.register = self.root / "register"
        self.home = self.root / "syncthing"
        self.gui, self.listen = free_port(), free_port()
        self.saved = 0
        self.partial = 0
        self.polls = 0
        self.process = None
        self.root.mkdir()

    def run(self, *arguments, check=True):
        environment = dict(os.environ, SIJIL_HOME=str(self.root / "home"), SIJIL_AUTHOR=self.name)
        return subprocess.run(
            [self.sijil, *map(str, arguments)],
            env=environment, check=check, capture_output=True, text=True,
        )

    def generate(self):
        quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run(
            ["syncthing", "generate", f"--home={self.home}", "--no-default-folder", "--skip-port-probing"],
            check=True, **quiet,
        )
        said = subprocess.run(
            ["syncthing", "serve", f"--home={self.home}", "--device-id"],
            check=True, capture_output=True, text=True,
        )
        self.device = said.stdout.strip()

    def configure(self, other):
        path = self.home / "config.xml"
        tree = xml.parse(path)
        root = tree.getroot()
        for old in root.findall("device") + root.findall("folder"):
            root.remove(old)
        for side in (self, other):
            device = xml.SubElement(root, "device", id=side.device, name=side.name, compression="never")
            xml.SubElement(device, "address").text = f"tcp://127.0.0.1:{side.listen}"
        folder = xml.SubElement(
            root, "folder", id=FOLDER, path=str(self.register), type="sendreceive",
            rescanIntervalS="5", fsWatcherEnabled="true", fsWatcherDelayS="1",
        )
        for side in (self, other):
            xml.SubElement(folder, "device", id=side.device)
        gui = root.find("gui")
        gui.set("tls", "false")
        gui.find("address").text = f"127.0.0.1:{self.gui}"
        self.key = gui.find("apikey").text
        options = root.find("options")
        for old in options.findall("listenAddress"):
            options.remove(old)
        settings = {
            "listenAddress": f"tcp://127.0.0.1:{self.listen}",
            "globalAnnounceEnabled": "false",
            "localAnnounceEnabled": "false",
            "relaysEnabled": "false",
            "natEnabled": "false",
            "startBrowser": "false",
            "urAccepted": "-1",
            "crashReportingEnabled": "false",
            "autoUpgradeIntervalH": "0",
            "reconnectionIntervalS": "2",
        }
        for name, value in settings.items():
            element = options.find(name)
            if element is None:
                element = xml.SubElement(options, name)
            element.text = value
        tree.write(path)
        (self.register / ".stfolder").mkdir(exist_ok=True)

    def start(self):
        log = open(self.root / "syncthing.log", "w")
        self.process = subprocess.Popen(
            ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart", "--no-upgrade"],
            stdout=log, stderr=log,
        )

    def stop(self):
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()

    def ask(self, path, method="GET"):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.gui}/rest/{path}", method=method, headers={"X-API-Key": self.key}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            body = answer.read()
            return json.loads(body) if body.strip() else None

    def journals(self):
        return {path.name: path.read_bytes() for path in (self.register / "journal").iterdir()}

    def append_until(self, end, failures):
        """Saves one to three records at a time, each time as a program that is started anew."""
        table = self.root / "table.csv"
        try:
            while time.monotonic() < end:
                rows = [
                    f'attack,"{self.name} {self.saved + row}",2023-06-{1 + self.saved % 28:02},confirmed'
                    for row in range(1 + self.saved % 3)
                ]
                table.write_text("kind,title,date,verification\n" + "\n".join(rows) + "\n")
                done = self.run("import", self.register, table, "--kind", "incident", check=False)
                # 1: there are findings; the rows are saved all the same.
                if done.returncode not in (0, 1):
                    raise RuntimeError(f"import: {done.returncode} {done.stdout} {done.stderr}")
                self.saved += len(rows)
                self.look()
        except Exception as error:
            failures.append(f"{self.name}: {error}")

    def look(self):
        """How often the end of a line that another wrote has not arrived: it is waited for."""
        for journal in (self.register / "journal").glob("*.jsonl"):
            self.polls += 1
            self.partial += not journal.read_bytes().endswith(b"\n")


def wait_for(what, seconds, true):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if true():
                return
        except OSError:
            pass
        time.sleep(0.5)
    raise RuntimeError(f"waited {seconds} s in vain: {what}")


def prove(sijil, seconds, root):
    one, two = sides = [Side(root, name, sijil) for name in ("one", "two")]
    one.run("new", one.register)
    # The other copy begins as a copy of the empty register, as it would come over a first sync.
    two.register.mkdir()
    shutil.copy(one.register / "register.json", two.register)
    (two.register / "journal").mkdir()
    for side in sides:
        side.generate()
    one.configure(two)
    two.configure(one)
    failures = []
    try:
        for side in sides:
            side.start()
        connected = lambda side, other: side.ask("system/connections")["connections"][other.device]["connected"]
        wait_for("the two to connect", PATIENCE, lambda: connected(one, two) and connected(two, one))
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=side.append_until, args=(end, failures)) for side in sides]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if failures:
            raise RuntimeError("; ".join(failures))

        def settled():
            for side in sides:
                side.ask(f"db/scan?folder={FOLDER}", "POST")
            states = [side.ask(f"db/status?folder={FOLDER}") for side in sides]
            idle = all(state["state"] == "idle" and state["needTotalItems"] == 0 for state in states)
            return idle and one.journals() == two.journals()

        wait_for("both sides to have the same journals", PATIENCE, settled)
    finally:
        for side in sides:
            side.stop()
    names = [path.name for side in sides for path in side.register.rglob("*")]
    conflicts = sorted(name for name in names if "sync-conflict" in name)
    assert not conflicts, conflicts
    lines = sum(journal.count(b"\n") for journal in one.journals().values())
    verified = [side.run("verify", side.register) for side in sides]
    fingerprints = {fingerprint(done.stdout) for done in verified}
    assert len(fingerprints) == 1, [done.stdout for done in verified]
    exports = []
    for side in sides:
        path = side.root / "export.json"
        side.run("export", side.register, "--format", "json", "--out", path)
        exports.append(json.loads(path.read_text()))
    assert exports[0] == exports[1], "the two sides hold different records"
    assert one.saved > 0 and two.saved > 0
    text = json.dumps(exports[0])
    for side in sides:
        for row in range(side.saved):
            assert f'"{side.name} {row}"' in text, f"{side.name} {row} is not there"
    polls, partial = one.polls + two.polls, one.partial + two.partial
    print(
        f"proof: {one.saved} and {two.saved} records saved at once in {seconds} s, {lines} lines, no conflict "
        f"file, same journals and records, both verify; a last line was incomplete in {partial} of {polls} looks"
    )


def fingerprint(said):
    """The six groups of five digits that stand for the heads of all journals."""
    (found,) = re.findall(r"(?:\b\d{5} ){5}\d{5}\b", said)
    return found


def main():
    if shutil.which("syncthing") is None:
        print("skipped: syncthing is not installed")
        return
    sijil = Path(sys.argv[1]).resolve()
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    with tempfile.TemporaryDirectory(prefix="sijil-syncthing-") as root:
        prove(sijil, seconds, Path(root))


main()
