#!/usr/bin/env python3
"""Check a register from outside: journals, signatures, witnesses and attachments.

    python3 verify_register.py REGISTER [--json]

Written from FORMAT.md alone, so that it shares no mistake with the program. It needs Python 3.9 and
nothing else; signatures are checked by the package `cryptography` or `PyNaCl` where one is installed,
and otherwise by a plain implementation of RFC 8032 at the end of this file, which is slower.
It only reads. Exit code 0: nothing found; 1: something found; 2: there is no register to check.
"""

import argparse
import base64
import datetime
import hashlib
import json
import math
import os
import re
import struct
import sys
from dataclasses import dataclass, field
from typing import Optional

DEEPEST = 127
JOURNAL = re.compile(r"([0-9a-z]{4})(?:[^0-9a-z].*)?\.jsonl", re.DOTALL)
SIGNATURE = re.compile(rb',"sig":"([0-9a-f]{128})"\}\Z')
CLEAR_KINDS = ("epoch", "passphrase")
ORDER = ("partial malformed newer other_writer out_of_order broken_chain no_key unsigned bad_signature "
         "open_batch not_sealed behind rewritten").split()


@dataclass
class Line:
    """A line that can be read."""
    number: int
    raw: bytes
    members: dict
    proven: bool = False

    def __post_init__(self):
        self.hash = sha256(self.raw)
        self.seq = self.members["seq"]

    def get(self, name):
        return self.members.get(name)


@dataclass
class Journal:
    """One file of the folder `journal`: a writer's journal, or a branch of it."""
    name: str
    writer: str
    physical: int = 0
    lines: list = field(default_factory=list)
    faults: set = field(default_factory=set)
    witnessed: int = 0
    witnesses: set = field(default_factory=set)
    signed: bool = True

    def last_proven(self) -> Optional[Line]:
        return next((line for line in reversed(self.lines) if line.proven), None)

    def sorted_faults(self):
        return sorted(self.faults, key=lambda fault: (fault[0], ORDER.index(fault[1])))


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# ---- What a line must be ----------------------------------------------------------------------------

def like(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def list_of(check):
    return lambda value: isinstance(value, list) and all(map(check, value))


def is_text(value):
    return isinstance(value, str)


def is_flag(value):
    return isinstance(value, bool)


def is_whole(value):
    return type(value) is int and 1 <= value < 2**53


def is_time(value):
    match = like(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})?Z")(value)
    try:
        return match and bool(datetime.datetime.fromisoformat(value[:19]))
    except ValueError:
        return False


def is_base64(value):
    try:
        sealed = base64.b64decode(value, validate=True)
        return len(sealed) >= 40 and base64.b64encode(sealed).decode() == value
    except (TypeError, ValueError):
        return False


def is_seen(value):
    return isinstance(value, dict) and fits(value, {"writer": WRITER, "seq": is_whole, "hash": HASH})


HASH, WRITER = like("[0-9a-f]{64}"), like("[0-9a-z]{4}")
PLAIN = r"[0-9a-z]{4}\.[1-9][0-9]{0,15}"
ALWAYS = {"v": is_whole, "seq": is_whole, "prev": HASH}
CLEAR = {"id": like("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "rev": like(PLAIN),
         "parents": list_of(like(PLAIN + "(~[0-9a-f]{8})?")), "at": is_time, "by": is_text,
         "kind": is_text, "body": lambda value: isinstance(value, dict)}
SEALED = {"epoch": like("[0-9a-f]{32}"), "sealed": is_base64}
IF_THERE = {"key": HASH, "seen": list_of(is_seen)}
IF_CLEAR = {"deleted": is_flag, "batch": like(PLAIN), "batch_end": is_flag}


def fits(members, must, may=()):
    """All members of `must` are there, and these and those of `may` are what they must be."""
    return all(name in members and must[name](members[name]) for name in must) and all(
        may[name](members[name]) for name in may if name in members)


def parse(raw: bytes):
    """JSON as FORMAT.md narrows it; `ValueError` for anything else."""
    def once(pairs):
        members = dict(pairs)
        if len(members) < len(pairs):
            raise ValueError("a name stands twice")
        return members

    def number(text):
        value = float(text)
        if math.isinf(value):
            raise ValueError("a number is too large")
        return int(text) if re.fullmatch("-?[0-9]{1,20}", text) else value

    def no_constant(text):
        raise ValueError(text)

    def walk(value, depth):
        if isinstance(value, str):
            value.encode("utf-8")  # half of a surrogate pair is not text
        elif isinstance(value, (dict, list)):
            if depth > DEEPEST:
                raise ValueError("nested too deep")
            for inner in value:
                walk(inner, depth + 1)
            for inner in value.values() if isinstance(value, dict) else ():
                walk(inner, depth + 1)

    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=once, parse_int=number,
                           parse_float=number, parse_constant=no_constant)
    except RecursionError:
        raise ValueError("nested too deep") from None
    walk(value, 1)
    return value


def read_line(number: int, raw: bytes, writer: str):
    """The line, or the fault that makes it unreadable."""
    try:
        members = parse(raw)
    except ValueError:
        return None, "malformed"
    if not isinstance(members, dict) or not is_whole(members.get("v")):
        return None, "malformed"
    if members["v"] > 1:
        return None, "newer"
    must, may = {**ALWAYS, **CLEAR}, {**IF_THERE, **IF_CLEAR}
    if "sealed" in members:
        must, may = {**ALWAYS, **SEALED}, IF_THERE
    if not fits(members, must, may) or ("sig" in members and not SIGNATURE.search(raw)):
        return None, "malformed"
    if "sealed" not in members:
        named, seq = members["rev"].split(".")
        if int(seq) != members["seq"]:
            return None, "malformed"
        if named != writer:
            return None, "other_writer"
    return Line(number, raw, members), None


# ---- One journal ------------------------------------------------------------------------------------

def read_journal(name: str, data: bytes, register: dict) -> Journal:
    """All lines of a file, and the faults that it shows by itself."""
    journal = Journal(name, name[:4])
    *whole, rest = data.split(b"\n")
    journal.physical = len(whole)
    start = Line(0, register["id"].encode(), {"seq": 0})
    runs, broken, before = [], set(), start
    for number, raw in enumerate(whole, 1):
        line, fault = read_line(number, raw, journal.writer)
        if fault:
            journal.faults.add((number, fault))
            before = None
            continue
        follows = before is not None and line.seq == before.seq + 1
        holds = follows and line.get("prev") == before.hash
        if before is not None and not follows:
            journal.faults.add((number, "out_of_order"))
        if follows and not holds:
            broken.add(number)
        if not holds or before is start:
            runs.append([])
        runs[-1].append(line)
        journal.lines.append(line)
        before = line
    if rest:
        journal.faults.add((len(whole) + 1, "partial"))

    first = journal.lines[0] if journal.lines and journal.lines[0].number == 1 else None
    if first and not first.get("key") and first.get("prev") == blake3_of_short(register["id"].encode()):
        journal.signed, journal.faults = False, set()
        return journal
    if first and not first.get("key"):
        journal.faults.add((1, "no_key"))
    if first and first.get("key"):
        for run in runs:
            prove(run, bytes.fromhex(first.get("key")), journal)
        broken -= {line.number + 1 for line in journal.lines if not line.proven}
    journal.faults |= {(number, "broken_chain") for number in broken}
    journal.faults |= {(number, "open_batch") for number in open_batches(journal.lines)}
    if "sealed" in register:
        journal.faults |= {(line.number, "not_sealed") for line in journal.lines
                           if "sealed" not in line.members and line.get("kind") not in CLEAR_KINDS}
    return journal


def prove(run, key: bytes, journal: Journal):
    """The last valid signature of a run proves all lines before it; those after it have a fault."""
    for line in reversed(run):
        if "sig" in line.members and holds(key, bytes.fromhex(line.get("sig")), line.raw[:-138]):
            for earlier in run[: run.index(line) + 1]:
                earlier.proven = True
            return
        journal.faults.add((line.number, "bad_signature" if "sig" in line.members else "unsigned"))


def open_batches(lines):
    """The first lines of batches that are not closed before another line follows or the journal ends."""
    batch, first = None, None
    for line in lines:
        if batch is not None and line.get("batch") != batch:
            yield first
            batch = None
        if batch is None:
            batch, first = line.get("batch"), line.number
        if line.get("batch_end"):
            batch = None
    if batch is not None:
        yield first


# ---- The register -----------------------------------------------------------------------------------

def hold_against_witnesses(journals):
    """What proven lines of one journal tell of another: how far it is witnessed, cut off, rewritten."""
    told = {(seen["writer"], seen["seq"], seen["hash"], witness.writer)
            for witness in journals for line in witness.lines if line.proven
            for seen in line.get("seen") or () if seen["writer"] != witness.writer}
    for writer in {writer for writer, *_ in told} - {journal.writer for journal in journals}:
        journals.append(Journal(writer + ".jsonl", writer))
    for writer, seq, hash_, witness in sorted(told):
        branches = [journal for journal in journals if journal.writer == writer]
        having = [(journal, line) for journal in branches for line in journal.lines
                  if line.seq == seq and line.hash == hash_]
        for journal, line in having:
            if line.number > journal.witnessed:
                journal.witnessed, journal.witnesses = line.number, set()
            if line.number == journal.witnessed:
                journal.witnesses.add(witness)
        for journal in branches if not having else ():
            others = {(line.number, "rewritten") for line in journal.lines if line.seq == seq}
            if all(line.seq < seq for line in journal.lines):
                others = {(journal.physical + 1, "behind")}
            journal.faults |= others


def missing_parents(journals):
    plain = {(journal.writer, line.seq) for journal in journals for line in journal.lines}
    exact = {f"{journal.writer}.{line.seq}~{line.hash[:8]}" for journal in journals for line in journal.lines}
    there = exact | {f"{writer}.{seq}" for writer, seq in plain}
    named = {parent for journal in journals for line in journal.lines for parent in line.get("parents") or ()}
    return sorted(named - there)


def check_files(folder, journals):
    """Attachments that a record names and that are not there, and files that are not what their name says."""
    state = {}
    for journal in journals:
        for line in journal.lines:
            attached = (line.get("body") or {}).get("attachments")
            for one in attached if isinstance(attached, list) else ():
                if isinstance(one, dict) and HASH(one.get("file")):
                    state[one["file"]] = "missing"
    for place, _, names in os.walk(os.path.join(folder, "files")):
        for name in names:
            if HASH(name) and os.path.basename(place) == name[:2]:
                with open(os.path.join(place, name), "rb") as file:
                    digest = hashlib.sha256()
                    for piece in iter(lambda: file.read(1 << 20), b""):
                        digest.update(piece)
                state[name] = "whole" if digest.hexdigest() == name else "damaged"
    return [{"file": name, "state": state[name]} for name in sorted(state) if state[name] != "whole"]


def fingerprint(journals) -> str:
    heads = [(journal.writer, journal.last_proven()) for journal in journals]
    lines = sorted(f"{writer} {line.seq} {line.hash}\n".encode() for writer, line in heads if line)
    digest = hashlib.sha256(b"".join(lines)).digest()
    return " ".join(f"{int.from_bytes(digest[at:at + 5], 'big') % 100000:05}" for at in range(0, 30, 5))


def verify(folder) -> dict:
    """Everything there is to say of a register; `OSError` or `ValueError` where there is none."""
    with open(os.path.join(folder, "register.json"), "rb") as file:
        register = parse(file.read())
    if not isinstance(register, dict) or not is_whole(register.get("format")) or not is_text(register.get("id")):
        raise ValueError("register.json does not describe a register")
    if register["format"] > 1:
        raise ValueError("the register is of a newer format")
    journals, place = [], os.path.join(folder, "journal")
    for name in sorted(os.listdir(place) if os.path.isdir(place) else (), key=os.fsencode):
        if JOURNAL.fullmatch(name) and os.path.isfile(os.path.join(place, name)):
            with open(os.path.join(place, name), "rb") as file:
                journals.append(read_journal(name, file.read(), register))
    hold_against_witnesses(journals)
    journals.sort(key=lambda journal: os.fsencode(journal.name))
    missing, files = missing_parents(journals), check_files(folder, journals)
    return {
        "register": register["id"],
        "clean": not (missing or files or any(journal.faults for journal in journals)),
        "fingerprint": fingerprint(journals),
        "journals": [{
            "journal": os.fsencode(journal.name).decode("utf-8", "replace"), "lines": len(journal.lines),
            "head": journal.lines[-1].hash if journal.lines else None, "witnessed": journal.witnessed,
            "witnesses": sorted(journal.witnesses), "signed": journal.signed,
            "faults": [{"line": line, "fault": fault} for line, fault in journal.sorted_faults()],
        } for journal in journals],
        "missing": missing,
        "files": files,
    }


def describe(found: dict) -> str:
    said = [f"register {found['register']}"]
    for journal in found["journals"]:
        said += ["", f"{journal['journal']}: {journal['lines']} lines, head {journal['head']}"]
        said += [f"  line {fault['line']}: {fault['fault']}" for fault in journal["faults"]]
        if not journal["signed"]:
            said.append("  from before signatures: not checked")
        elif journal["witnessed"]:
            said.append(f"  witnessed up to line {journal['witnessed']} by {', '.join(journal['witnesses'])}")
        else:
            said.append("  no witness")
    said += [""] + [f"revision {name}: not here, but named as a parent" for name in found["missing"]]
    said += [f"attachment {one['file']}: {one['state']}" for one in found["files"]]
    said += [f"fingerprint {found['fingerprint']}", "clean" if found["clean"] else "not clean: see FORMAT.md"]
    return "\n".join(said)


# ---- Ed25519 (RFC 8032) and the one BLAKE3 that tells old journals apart -----------------------------

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
EIGHTH = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826
SMALL = {0, 1, P - 1, EIGHTH, P - EIGHTH}


def point(packed: bytes):
    """The point (x, y, z, t) that 32 bytes are."""
    y, sign = int.from_bytes(packed, "little") & (2**255 - 1), packed[31] >> 7
    u, v = y * y - 1, D * y * y + 1
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (v * x * x - u) % P:
        raise ValueError("no point of the curve")
    x = P - x if x % 2 != sign else x
    return x, y, 1, x * y % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0])
    c, d = 2 * p[3] * q[3] * D, 2 * p[2] * q[2]
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n: int, p):
    total = (0, 1, 1, 0)
    for bit in bin(n)[2:]:
        total = add(total, total)
        total = add(total, p) if bit == "1" else total
    return total


def plainly_holds(key: bytes, signature: bytes, message: bytes) -> bool:
    """RFC 8032, 5.1.7, without the cofactor."""
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    try:
        x, y, z, t = point(key)
    except ValueError:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    base = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    x, y, z, _ = add(times(s, base), times(k, (P - x, y, z, P - t)))
    x, y = x * pow(z, P - 2, P) % P, y * pow(z, P - 2, P) % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


def library():
    """The same question, asked of an installed package."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        return lambda key, sig, data: Ed25519PublicKey.from_public_bytes(key).verify(sig, data), InvalidSignature
    except ImportError:
        from nacl.exceptions import BadSignatureError
        from nacl.signing import VerifyKey
        return lambda key, sig, data: VerifyKey(key).verify(data, sig), BadSignatureError


def holds(key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether a signature holds; keys and points of small order, which sign everything, do not count."""
    if any((int.from_bytes(p, "little") & (2**255 - 1)) % P in SMALL for p in (key, signature[:32])):
        return False
    try:
        check, refused = library()
    except ImportError:
        return plainly_holds(key, signature, message)
    try:
        check(key, signature, message)
        return True
    except (refused, ValueError):
        return False


def blake3_of_short(data: bytes) -> str:
    """BLAKE3 of up to 64 bytes."""
    iv = struct.unpack(">8I", bytes.fromhex("6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19"))
    m, v = struct.unpack("<16I", data[:64].ljust(64, b"\0")), [*iv, *iv[:4], 0, 0, len(data), 11]
    for _ in range(7):
        for i in range(8):
            a, b, c, d = (i % 4, 4 + (i + i // 4) % 4, 8 + (i + i // 4 * 2) % 4, 12 + (i + i // 4 * 3) % 4)
            for word, right, left in ((m[2 * i], 16, 12), (m[2 * i + 1], 8, 7)):
                v[a] = (v[a] + v[b] + word) % 2**32
                v[d] = turn(v[d] ^ v[a], right)
                v[c] = (v[c] + v[d]) % 2**32
                v[b] = turn(v[b] ^ v[c], left)
        m = [m[i] for i in (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)]
    return struct.pack("<8I", *(v[i] ^ v[i + 8] for i in range(8))).hex()


def turn(word: int, by: int) -> int:
    return (word >> by | word << (32 - by)) % 2**32


def main() -> int:
    says = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    says.add_argument("register", metavar="REGISTER", help="the register's folder")
    says.add_argument("--json", action="store_true", help="print what was found as JSON")
    asked = says.parse_args()
    try:
        found = verify(asked.register)
    except (OSError, ValueError) as trouble:
        print(f"{asked.register}: {trouble}", file=sys.stderr)
        return 2
    print(json.dumps(found, separators=(",", ":")) if asked.json else describe(found))
    return 0 if found["clean"] else 1


if __name__ == "__main__":
    sys.exit(main())
