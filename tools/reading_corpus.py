"""Measures the reading of reports on a corpus: what is right, missing and wrong, and which lines are lost.

``python -m tools.reading_corpus FOLDER… [-v]``: each NAME.txt or NAME.docx has its truth in NAME.json: ``year``,
``unit``, ``title``, ``sections`` (level and words), ``figures`` (万元), ``projects`` (name and amount), ``doubtful``,
``must_not``.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from actions.outlines import available
from domain.layout import numbered, title
from domain.report import written
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, UnreadableSource, read_source


def measure(folders: Iterable[Path], told: dict[str, dict[str, list[str]]] | None = None) -> Counter[str]:
    """The tally of all reports below the folders; ``told`` takes what is not right, by file."""
    tally: Counter[str] = Counter()
    outlines = tuple(source.outline for source in available())
    for truth in sorted(file for folder in folders for file in folder.rglob("*.json")):
        source = next(path for path in (truth.with_suffix(".txt"), truth.with_suffix(".docx")) if path.exists())
        wanted = json.loads(truth.read_text("utf-8"))
        try:
            faults = _judged(read_source(source, outlines), wanted, source, tally)
        except UnreadableSource as error:
            faults = {"refused": [error.reason.value]}
            tally["refused"] += 1
            tally["figure missing"] += len(wanted["figures"])
            tally["projects missing"] += len(wanted["projects"])
        if told is not None and faults:
            told[source.name] = faults
    return tally


def main() -> int:
    """Prints the table."""
    told: dict[str, dict[str, list[str]]] = {}
    tally = measure([Path(word) for word in sys.argv[1:] if word != "-v"], told)
    if "-v" in sys.argv:
        print("\n".join(f"{name} {json.dumps(faults, ensure_ascii=False)}" for name, faults in told.items()))
    for name, count in sorted(tally.items()):
        print(f"{name:20} {count}")
    return 0


def _judged(reading: Reading, wanted: dict[str, Any], source: Path, tally: Counter[str]) -> dict[str, list[str]]:
    report = reading.report
    told: dict[str, list[str]] = {}

    def count(name: str, verdict: str, words: str = "") -> None:
        tally[f"{name} {verdict}"] += 1
        if verdict != "right":
            told.setdefault(f"{name} {verdict}", []).append(words)

    for name, value, found in (
        ("year", wanted["year"], report.year),
        ("unit", wanted["unit"], report.unit),
        ("title", wanted["title"], title(report, reading.outline)),
    ):
        count(
            name, "right" if _bare(found) == _bare(value) else "missing" if not found else "wrong", f"{found}|{value}"
        )
    for key in sorted({*wanted["figures"], *wanted.get("must_not", {})}):
        _figure(key, written(report.figures.get(key)), wanted, count)
    rows = [(written(row.cells.get("name")) or "", written(row.cells.get("amount"))) for row in report.rows("projects")]
    for name, amount in wanted["projects"]:
        is_there = any(_bare(name)[:6] in _bare(each[0]) or _bare(each[0])[:6] in _bare(name) for each in rows)
        right = any(each[1] is not None and Decimal(each[1]) == Decimal(amount) for each in rows)
        count("projects", "right" if right else "wrong" if is_there else "missing", f"{name} {amount}")
    for extra in rows[len(wanted["projects"]) :]:
        count("projects", "too many", str(extra))
    headings = [_bare(each.heading) for each in numbered(report, reading.outline)]
    for _, words in wanted["sections"]:
        count("heading", "right" if any(_bare(words) in each for each in headings) else "missing", words)
    _lost(reading, source, count)
    return told


def _figure(key: str, found: str | None, wanted: dict[str, Any], count: Any) -> None:
    value = wanted["figures"].get(key)
    others = [value, *([wanted["alternatives"][key]] if key in wanted.get("alternatives", {}) else [])]
    flat = [str(each) for other in others if other for each in (other if isinstance(other, list) else [other])]
    if found is None:
        if value is not None and key not in wanted.get("doubtful", ()):
            count("figure", "missing", f"{key}={value}")
    elif any(Decimal(found) == Decimal(each) for each in flat):
        count("figure", "right")
    elif value is not None or found in wanted.get("must_not", {}).get(key, ()):
        count("figure", "wrong", f"{key}={found}|{value}")


def _lost(reading: Reading, source: Path, count: Any) -> None:
    if source.suffix != ".txt":
        return
    raw = source.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030")
    kept = _bare(plain_text(document(reading.report, reading.outline)) + "".join(reading.unplaced))
    kept += "".join(_bare(note.quote) for note in reading.cleaned)
    for line in text.split("\n"):
        words = _bare(line)[-12:]
        if words and words not in kept:
            count("lines", "lost", line.strip()[:30])


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


if __name__ == "__main__":
    sys.exit(main())
