"""数据指纹: one sum over everything that a report says, the same on every PC."""

import hashlib
import json
import re
import unicodedata

from domain.amount import Value
from domain.report import Report, written

SM3, SHA256 = "SM3", "SHA-256"
ALGORITHM = SM3 if "sm3" in hashlib.algorithms_available else SHA256
"""SM3 (GB/T 32905) wherever the system's OpenSSL has it."""

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def fingerprint(report: Report, algorithm: str = ALGORITHM) -> str:
    """The sum of the canonical JSON with its algorithm before it: ``SM3:66c7…``. State and history are not in it."""
    sum_ = hashlib.new("sm3" if algorithm == SM3 else "sha256", canonical(report))
    return f"{algorithm}:{sum_.hexdigest()}"


def agrees(report: Report, told: str) -> bool | None:
    """Whether a fingerprint is this report's; None where this system cannot compute it."""
    algorithm = told.partition(":")[0]
    if algorithm not in (SM3, SHA256) or (algorithm == SM3 and ALGORITHM != SM3):
        return None
    return fingerprint(report, algorithm) == told


def short(told: str) -> str:
    """A sum as it can be read aloud and typed: its first 100 bits, four groups of five, without I, L, O and U.

    ``told``: hexadecimal digits, an algorithm may stand before them. The alphabet is Crockford's Base 32.
    """
    bits = int(told.rpartition(":")[2][:25], 16)
    signs = "".join(_SIGNS[bits >> place & 31] for place in range(95, -1, -5))
    return "-".join(signs[place : place + 5] for place in range(0, 20, 5))


def is_sum(typed: str) -> bool:
    """Whether a text can be a sum at all: whole (64 digits) or short (20 signs)."""
    plain = _plain(typed)
    return bool(re.fullmatch(r"[0-9a-f]{64}", plain) or re.fullmatch(f"[{_SIGNS.lower()}]{{20}}", _unmistaken(plain)))


def is_same(typed: str, told: str) -> bool:
    """Whether a sum that somebody typed, whole or short, in any grouping and case, is this one."""
    plain, digits = _plain(typed), told.rpartition(":")[2]
    return bool(digits) and (plain == digits or _unmistaken(plain) == _plain(short(digits)))


def _plain(typed: str) -> str:
    """Without grouping, case and algorithm; full-width signs as their narrow ones."""
    text = unicodedata.normalize("NFKC", typed).casefold()
    return re.sub(r"[\s\-‐‑–—]", "", text.rpartition(":")[2])


def _unmistaken(plain: str) -> str:
    """Signs that are not in the alphabet as those that they are mistaken for."""
    return plain.translate(str.maketrans("ilo", "110"))


def canonical(report: Report) -> bytes:
    """What a report says as JSON: names in order, no white space, amounts exact in 万元, UTF-8."""
    contents = {
        "uuid": report.uuid,
        "outline": report.outline,
        "figures": {key: _tagged(value) for key, value in report.figures.items()},
        "prose": dict(report.prose),
        "tables": {
            table: [[row.id, {column: _tagged(value) for column, value in row.cells.items()}] for row in rows]
            for table, rows in report.tables.items()
        },
        "nil": sorted(report.nil),
        "headings": dict(report.headings),
        "added": dict(report.added),
        "unplaced": list(report.unplaced),
    }
    return json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _tagged(value: Value) -> list[str]:
    return [type(value).__name__, written(value) or ""]
