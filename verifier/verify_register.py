#!/usr/bin/env python3
"""Check a register from outside: journals, signatures, witnesses, parents and attachments.

Written from FORMAT.md alone, to share no mistake with the program. It only reads. Needs Python 3.9 and
nothing else; where the package `cryptography` is installed it checks the signatures, and otherwise a
plain RFC 8032 at the end of this file, 100 times slower: some milliseconds a journal.
Exit code 0: nothing was found; 1: something was found; 2: there is no register to check.
"""

import argparse
import datetime
import hashlib
import json
import math
import os
import re
import struct
import sys

JOURNAL = re.compile(r"[0-9a-z]{4}([^0-9a-z].*)?\.jsonl", re.DOTALL)
SIGNATURE = re.compile(rb',"sig":"[0-9a-f]{128}"\}\Z')
FAULTS = ("partial malformed newer other_writer out_of_order broken_chain no_key unsigned bad_signature "
          "open_batch not_sealed behind rewritten").split()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# ---- What a line must be ----------------------------------------------------------------------------

def like(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def a(kind):
    return lambda value: isinstance(value, kind)


def list_of(check):
    return lambda value: isinstance(value, list) and all(map(check, value))


def number(value):
    return type(value) is int and 1 <= value < 2**32


def name_of_revision(fork):
    shape = like(r"[0-9a-z]{4}\.[1-9][0-9]{0,9}" + fork)
    return lambda value: shape(value) and number(int(value[5:].split("~")[0]))


def time(value):
    try:
        shape = like(r"[0-9-]{10}T[0-9:]{8}(\.[0-9]{1,9})?Z")
        return shape(value) and datetime.datetime.strptime(value[:19], "%Y-%m-%dT%H:%M:%S") is not None
    except ValueError:
        return False


def key(value):
    return HASH(value) and point(bytes.fromhex(value)) is not None


def seen(value):
    return isinstance(value, dict) and fits(value, {"writer": like("[0-9a-z]{4}"), "seq": number, "hash": HASH})


HASH, UUID = like("[0-9a-f]{64}"), like("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EPOCH, PLAIN = like("[0-9a-f]{32}"), name_of_revision("")
ALWAYS = {"v": number, "seq": number, "prev": HASH}
CLEAR = {"id": UUID, "rev": PLAIN, "parents": list_of(name_of_revision("(~[0-9a-f]{8})?")), "at": time,
         "by": a(str), "kind": a(str), "body": a(dict)}
SEALED = {"epoch": EPOCH, "sealed": a(str)}
IF_THERE = {"key": key, "seen": list_of(seen), "sig": like("[0-9a-f]{128}"), "epoch": a(str)}
IF_CLEAR = {"deleted": a(bool), "batch": PLAIN, "batch_end": a(bool)}


def fits(members, must, may=()):
    return all(name in members and must[name](members[name]) for name in must) and all(
        may[name](members[name]) for name in may if name in members)


def read_json(data: bytes):
    """One JSON object as FORMAT.md wants it; `ValueError` for all else."""
    def once(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("a name stands twice in one object")
        return dict(pairs)

    def finite(digits):
        if not math.isfinite(float(digits)):
            raise ValueError("a number is too large")
        return int(digits) if re.fullmatch("[0-9]{1,10}", digits) else float(digits)

    def walk(value, depth):
        if depth > 127:
            raise ValueError("nested too deep")
        if isinstance(value, str):
            value.encode("utf-8")  # half of a surrogate pair is no text
        elif isinstance(value, (dict, list)):
            for inner in [*value, *value.values()] if isinstance(value, dict) else value:
                walk(inner, depth + isinstance(inner, (dict, list)))

    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_int=finite,
                           parse_float=finite, parse_constant=finite)
    except RecursionError:
        raise ValueError("nested too deep") from None
    walk(value, 1)
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value


class Line:
    """A line that can be read."""

    def __init__(self, at: int, raw: bytes, members: dict):
        self.at, self.raw, self.get, self.seq, self.hash = at, raw, members.get, members["seq"], sha256(raw)
        self.sealed, self.proven, self.refuted = "sealed" in members, False, None


def read_line(at: int, raw: bytes, writer: str):
    """A line, or the name of the fault that makes it unreadable."""
    try:
        members = read_json(raw)
    except ValueError:
        return "malformed"
    sealed = "sealed" in members
    good = fits(members, {**ALWAYS, **(SEALED if sealed else CLEAR)}, IF_THERE if sealed else {**IF_THERE, **IF_CLEAR})
    if not good or "sig" in members and not SIGNATURE.search(raw) or (
            not sealed and int(members["rev"][5:]) != members["seq"]):
        return "newer" if number(members.get("v")) and members["v"] > 1 else "malformed"
    if not sealed and members["rev"][:4] != writer:
        return "other_writer"
    return Line(at, raw, members)


# ---- One journal ------------------------------------------------------------------------------------

class Journal:
    """A file of the folder `journal`: a writer's journal, or a branch of it."""

    def __init__(self, name: str, data: bytes, register: dict):
        self.name, self.writer = name, name[:4]
        self.faults, self.lines, self.witnessed, self.witnesses = set(), [], 0, set()
        *whole, rest = data.split(b"\n")
        runs, broken, end = [], set(), 0
        before = start = Line(0, register["id"].encode(), {"seq": 0})
        for at, raw in enumerate(whole, 1):
            line = read_line(at, raw, self.writer)
            if isinstance(line, str):
                self.faults.add((at, line))
                before = None
                continue
            follows = before and line.seq == before.seq + 1
            if before and not follows:
                self.faults.add((at, "out_of_order"))
            elif follows and line.get("prev") != before.hash:
                broken.add(at)
            if not follows or at in broken or before is start:
                runs.append([])
            runs[-1].append(line)
            self.lines.append(line)
            before, end = line, at
        if rest:
            self.faults.add((len(whole) + 1, "partial"))
        first = self.lines[0] if self.lines and self.lines[0].at == 1 else None
        unsigned = first and not first.get("key")
        self.early = bool(unsigned and not first.get("sig") and first.get("prev") == blake3(register["id"].encode()))
        if unsigned and not self.early:
            self.faults.add((1, "no_key"))
        if first and first.get("key"):
            for run in runs:
                prove(run, bytes.fromhex(first.get("key")))
        refuted = {line.at: line.refuted for line in self.lines if line.refuted}
        self.faults |= set(refuted.items())
        if not self.early:
            self.faults |= {(at, "broken_chain") for at in broken if at - 1 not in refuted}
        if "sealed" in register:
            self.faults |= {(line.at, "not_sealed") for line in self.lines
                            if not line.sealed and line.get("kind") not in ("epoch", "passphrase")}
        end = self.follow_batches(end)
        self.lines = [line for line in self.lines if line.at <= end]
        self.holding = [line for line in self.lines if not line.refuted]

    def follow_batches(self, end: int) -> int:
        """Finds batches that are not closed; returns the last line before an unfinished end."""
        batch = first = None
        for line in self.lines:
            if line.sealed:
                continue
            if batch and line.get("batch") != batch:
                self.faults.add((first, "open_batch"))
                batch = None
            if not batch:
                batch, first = line.get("batch"), line.at
            if line.get("batch_end"):
                batch = None
        if batch:
            self.faults.add((first, "open_batch"))
        return first - 1 if batch else end


def prove(run, public: bytes):
    """The last signature of a run that holds proves all lines up to it; those after it are refuted."""
    for last in range(len(run) - 1, -1, -1):
        line = run[last]
        if line.get("sig") and signed(public, bytes.fromhex(line.get("sig")), line.raw[:-138]):
            for earlier in run[: last + 1]:
                earlier.proven = True
            return
        line.refuted = "bad_signature" if line.get("sig") else "unsigned"


# ---- The register -----------------------------------------------------------------------------------

def hold_against_witnesses(journals, register):
    """What proven lines of one journal tell of another: how far it is witnessed, cut off, rewritten."""
    told = {(head["writer"], head["seq"], head["hash"], witness.writer)
            for witness in journals for line in witness.holding if line.proven
            for head in line.get("seen") or () if head["writer"] != witness.writer}
    own = {journal.name[:4]: journal for journal in journals if journal.name == journal.writer + ".jsonl"}
    for writer, seq, digest, witness in sorted(told):
        having = [journal for journal in journals if journal.writer == writer
                  and any((line.seq, line.hash) == (seq, digest) for line in journal.holding)]
        for journal in having:  # sorted: no earlier one was further
            journal.witnesses = {witness} | (journal.witnesses if journal.witnessed == seq else set())
            journal.witnessed = seq
        if having:
            continue
        if writer not in own:
            own[writer] = Journal(writer + ".jsonl", b"", register)
            journals.append(own[writer])
        holding = own[writer].holding
        other = next((line.at for line in holding if line.seq == seq), None)
        if other:
            own[writer].faults.add((other, "rewritten"))
        elif not holding or seq > holding[-1].seq:
            own[writer].faults.add((holding[-1].at + 1 if holding else 1, "behind"))


def what_is_missing(folder, journals, register):
    """Parents that no journal has; attachments that are not there, and those that are damaged."""
    read = [(journal.writer, line) for journal in journals for line in journal.holding
            if not line.sealed and (line.at, "not_sealed") not in journal.faults]
    there = {f"{journal.writer}.{line.seq}{fork}" for journal in journals for line in journal.holding
             for fork in ("", "~" + line.hash[:8])}
    parents = {parent for _, line in read for parent in line.get("parents")} - there
    state = {}
    for _, line in read:
        attached = line.get("body").get("attachments")
        for one in attached if isinstance(attached, list) else ():
            if isinstance(one, dict) and HASH(one.get("file")):
                state[one["file"]] = "missing"
    for place, _, names in os.walk(os.path.join(folder, "files")):
        for name in filter(HASH, names):
            if os.path.relpath(place, folder) == os.path.join("files", name[:2]):
                digest = hashlib.sha256()
                with open(os.path.join(place, name), "rb") as file:
                    while piece := file.read(1 << 20):
                        digest.update(piece)
                state[name] = "whole" if digest.hexdigest() == name else "damaged"
    return sorted(parents), [{"file": name, "state": state[name]} for name in sorted(state) if state[name] != "whole"]


def fingerprint(journals) -> str:
    heads = {f"{journal.writer} {journal.holding[-1].seq} {journal.holding[-1].hash}\n"
             for journal in journals if journal.holding}
    digest = hashlib.sha256("".join(sorted(heads)).encode()).digest()
    return " ".join(f"{int.from_bytes(digest[at:at + 5], 'big') % 100000:05}" for at in range(0, 30, 5))


def verify(folder) -> dict:
    """All there is to say of a register; `OSError` or `ValueError` where there is none."""
    with open(os.path.join(folder, "register.json"), "rb") as file:
        register = read_json(file.read())
    if not fits(register, {"format": number, "id": UUID, "created": a(str)}, {"sealed": EPOCH}) or register["format"] > 1:
        raise ValueError("register.json is not one that this program can read")
    journals, place = [], os.path.join(folder, "journal")
    for name in os.listdir(place) if os.path.isdir(place) else ():
        if JOURNAL.fullmatch(name):
            with open(os.path.join(place, name), "rb") as file:
                journals.append(Journal(name, file.read(), register))
    hold_against_witnesses(journals, register)
    journals.sort(key=lambda journal: os.fsencode(journal.name))
    missing, files = what_is_missing(folder, journals, register)
    return {
        "register": register["id"],
        "clean": not (missing or files or any(journal.faults or journal.early for journal in journals)),
        "fingerprint": fingerprint(journals),
        "journals": [{
            "journal": os.fsencode(journal.name).decode("utf-8", "replace"), "lines": len(journal.lines),
            "head": journal.holding[-1].hash if journal.holding else None, "early": journal.early,
            "witnessed": journal.witnessed, "witnesses": sorted(journal.witnesses),
            "faults": [{"line": at, "fault": fault} for at, fault in sorted(
                journal.faults, key=lambda fault: (fault[0], FAULTS.index(fault[1])))],
        } for journal in journals],
        "missing": missing,
        "files": files,
    }


def describe(found: dict) -> str:
    said = [f"register {found['register']}", ""]
    for journal in found["journals"]:
        said.append(f"{journal['journal']}: {journal['lines']} lines, head {journal['head']}")
        said += [f"  line {fault['line']}: {fault['fault']}" for fault in journal["faults"]]
        if journal["early"]:
            said.append("  from before signatures: its chain is not checked here")
        by = ", ".join(journal["witnesses"])
        said.append(f"  witnessed up to line {journal['witnessed']} by {by}" if by else "  no witness")
    said += ["", *(f"parent {name}: in no journal" for name in found["missing"])]
    said += [f"attachment {one['file']}: {one['state']}" for one in found["files"]]
    said += [f"fingerprint {found['fingerprint']}", "clean" if found["clean"] else "not clean (FORMAT.md: Verifying)"]
    return "\n".join(said)


# ---- Ed25519 (RFC 8032), and as much of BLAKE3 as tells early journals apart -------------------------

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
EIGHTH = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826
SMALL = {0, 1, P - 1, EIGHTH, P - EIGHTH}
BASE = (4 * pow(5, P - 2, P) % P).to_bytes(32, "little")


def point(packed: bytes):
    """The point that 32 bytes are; `None` for none, and for those of small order."""
    y, sign = int.from_bytes(packed, "little") % 2**255, packed[31] >> 7
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P != u:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or y in SMALL or v * x * x % P != u:
        return None
    x = P - x if x % 2 != sign else x
    return x, y, 1, x * y % P


def add(p, q):
    a, b, c, d = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0]), 2 * p[3] * q[3] * D, 2 * p[2] * q[2]
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n: int, p):
    total = (0, 1, 1, 0)
    for bit in bin(n)[2:]:
        total = add(total, total)
        total = add(total, p) if bit == "1" else total
    return total


def signed(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether a signature holds. The key is a point, and not of small order."""
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if int.from_bytes(r, "little") % 2**255 % P in SMALL:
        return False
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        k = int.from_bytes(hashlib.sha512(r + public + message).digest(), "little") % L
        x, y, z, _ = add(times(s, point(BASE)), times(L - k, point(public)))
        x, y = x * pow(z, P - 2, P) % P, y * pow(z, P - 2, P) % P
        return s < L and (y | x % 2 << 255).to_bytes(32, "little") == r
    try:
        return Ed25519PublicKey.from_public_bytes(public).verify(signature, message) is None
    except InvalidSignature:
        return False


def blake3(data: bytes) -> str:
    """BLAKE3 of up to 64 bytes, which is as long as the id of a register is."""
    iv = struct.unpack(">8I", bytes.fromhex("6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19"))
    m, v = struct.unpack("<16I", data[:64].ljust(64, b"\0")), [*iv, *iv[:4], 0, 0, len(data), 11]
    for _ in range(7):
        for i in range(8):
            a, b, c, d = (row * 4 + (i + i // 4 * row) % 4 for row in range(4))
            for word, right, left in ((m[2 * i], 16, 12), (m[2 * i + 1], 8, 7)):
                v[a] = (v[a] + v[b] + word) % 2**32
                v[d] = ((v[d] ^ v[a]) >> right | (v[d] ^ v[a]) << 32 - right) % 2**32
                v[c] = (v[c] + v[d]) % 2**32
                v[b] = ((v[b] ^ v[c]) >> left | (v[b] ^ v[c]) << 32 - left) % 2**32
        m = [m[i] for i in (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)]
    return struct.pack("<8I", *(v[i] ^ v[i + 8] for i in range(8))).hex()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("register", metavar="REGISTER", help="the register's folder")
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")
    asked = parser.parse_args()
    try:
        found = verify(asked.register)
    except (OSError, ValueError) as trouble:
        print(f"{asked.register}: {trouble}", file=sys.stderr)
        return 2
    print(json.dumps(found, separators=(",", ":")) if asked.json else describe(found))
    return 0 if found["clean"] else 1


if __name__ == "__main__":
    sys.exit(main())
