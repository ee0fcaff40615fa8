"""数据指纹: one sum over everything that a report says, the same on every PC."""

import hashlib
import json

from domain.amount import Value
from domain.report import Report, written

SM3, SHA256 = "SM3", "SHA-256"
ALGORITHM = SM3 if "sm3" in hashlib.algorithms_available else SHA256
"""SM3 (GB/T 32905) wherever the system's OpenSSL has it."""


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
