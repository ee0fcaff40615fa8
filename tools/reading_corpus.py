"""Measures the reading of reports on a corpus: what is right, missing and wrong, and which lines are lost.

``python -m tools.reading_corpus FOLDER… [-v]``: each NAME.txt or NAME.docx has its truth in NAME.json: ``year``,
``unit``, ``title``, ``sections`` (level and words), ``figures`` (万元), ``projects`` (name and amount), ``doubtful``,
``alternatives``, ``must_not``. The measure is strict: a figure that differs from the truth is wrong, one of which the
truth says nothing stands apart to be looked at (``beyond``); a project is right with its name and its amount; headings
count in their order and on their level; a line counts whole, as printed, as told to be cleaned or unplaced, or as lost.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from actions.outlines import available
from domain.layout import numbered, title
from domain.report import Report, written
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, UnreadableSource, read_source

_Count = Callable[[str, str, str], None]
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_COPY = re.compile(r"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
_FEWEST_SHARED = 4  # characters by which one project's name is known in another wording


def measure(folders: Iterable[Path], told: dict[str, dict[str, list[str]]] | None = None) -> Counter[str]:
    """The tally of all reports below the folders; ``told`` takes what is not right, by file."""
    tally: Counter[str] = Counter()
    outlines = tuple(source.outline for source in available())
    for truth in sorted(file for folder in folders for file in folder.rglob("*.json")):
        source = next(path for path in (truth.with_suffix(".txt"), truth.with_suffix(".docx")) if path.exists())
        faults = _faults(source, json.loads(truth.read_text("utf-8")), outlines, tally)
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


def _faults(source: Path, wanted: dict[str, Any], outlines: Any, tally: Counter[str]) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}

    def count(name: str, verdict: str, words: str) -> None:
        tally[f"{name} {verdict}"] += 1
        if verdict not in ("right", "printed"):
            told.setdefault(f"{name} {verdict}", []).append(words)

    try:
        reading = read_source(source, outlines)
    except UnreadableSource as error:
        _refused(wanted, error.reason.value, count)
        return told
    _cover(reading, wanted, count)
    _figures(reading.report, wanted, count)
    _projects(reading.report, wanted, count)
    _headings(reading, wanted, count)
    _lines(reading, source, count)
    return told


def _refused(wanted: dict[str, Any], reason: str, count: _Count) -> None:
    count("report", "refused", reason)
    for name in ("year", "unit", "title"):
        count(name, "missing", str(wanted[name]))
    for name, key in (("figure", "figures"), ("project", "projects"), ("heading", "sections")):
        for value in wanted[key]:
            count(name, "missing", str(value))


def _cover(reading: Reading, wanted: dict[str, Any], count: _Count) -> None:
    report = reading.report
    for name, found in (("year", report.year), ("unit", report.unit), ("title", title(report, reading.outline))):
        value = wanted[name]
        verdict = "right" if _bare(found) == _bare(value) else "wrong" if found else "missing"
        count(name, verdict, f"{found}|{value}")


def _figures(report: Report, wanted: dict[str, Any], count: _Count) -> None:
    """What is right, wrong, missing (unless the truth calls it doubtful), or beyond the truth."""
    found = {key: written(value) for key, value in report.figures.items() if not key.startswith("cover.")}
    for key in sorted({*wanted["figures"], *found}):
        truth = wanted["figures"].get(key)
        right = [truth, *_many(wanted.get("alternatives", {}).get(key))]
        if key not in found:
            if key not in wanted.get("doubtful", ()):
                count("figure", "missing", f"{key}={truth}")
            continue
        forbidden = any(_same(found[key], each) for each in wanted.get("must_not", {}).get(key, ()))
        is_right = any(_same(found[key], each) for each in right)
        verdict = "right" if is_right else "wrong" if truth is not None or forbidden else "beyond"
        count("figure", verdict, f"{key}={found[key]}|{truth}")


def _projects(report: Report, wanted: dict[str, Any], count: _Count) -> None:
    rows = [(str(row.cells.get("name", "")), written(row.cells.get("amount"))) for row in report.rows("projects")]
    for name, amount in wanted["projects"]:
        row = next((row for row in rows if _is_named(row[0], name) and _same(row[1], amount)), None)
        if row is None:
            named = next((row for row in rows if _is_named(row[0], name) and row[1] is not None), None)
            count("project", "wrong" if named else "missing", f"{name} {amount}|{named}")
            row = named
        else:
            count("project", "right", "")
        if row:
            rows.remove(row)
    for row in rows:
        count("project", "extra", str(row))


def _is_named(one: str, other: str) -> bool:
    one, other = sorted((_bare(one), _bare(other)), key=len)
    return one == other or (len(one) >= _FEWEST_SHARED and one in other)


def _headings(reading: Reading, wanted: dict[str, Any], count: _Count) -> None:
    """The longest sequence that the report's headings share with the truth, words and level."""
    places = numbered(reading.report, reading.outline)
    found = [(place.level, _bare(place.heading)) for place in places if place.section.heading]
    truth = [(level, _bare(words)) for level, words in wanted["sections"]]
    shared = _shared(truth, found)
    for place, heading in enumerate(truth):
        count("heading", "right" if place in shared else "missing", str(heading))
    for place, heading in enumerate(found):
        if place not in shared.values():
            count("heading", "extra", str(heading))


def _shared(one: list[tuple[int, str]], other: list[tuple[int, str]]) -> dict[int, int]:
    """The places of the longest common subsequence, of the first list to the second."""
    best: list[list[dict[int, int]]] = [[{} for _ in range(len(other) + 1)] for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        for j in range(len(other) - 1, -1, -1):
            if one[i] == other[j]:
                best[i][j] = {i: j, **best[i + 1][j + 1]}
            else:
                best[i][j] = max(best[i + 1][j], best[i][j + 1], key=len)
    return best[0][0]


def _lines(reading: Reading, source: Path, count: _Count) -> None:
    """Each paragraph of the source, whole: printed, told as cleaned or unplaced, or lost."""
    out = _bare(plain_text(document(reading.report, reading.outline)))
    unplaced = _bare("".join(reading.unplaced))
    cleaned = _bare("".join(note.quote for note in reading.cleaned))
    for line in _paragraphs(source):
        words = _bare(line)
        if not words:
            continue
        pieces = [_bare(piece) for piece in line.split("\t")]
        if words in out or words.lstrip("0123456789") in out or all(piece in out for piece in pieces):
            count("line", "printed", "")
        elif words in cleaned or words in out + cleaned + unplaced or all(piece in out + cleaned for piece in pieces):
            count("line", "cleaned", line.strip()[:30])
        elif words in unplaced or all(piece in out + cleaned + unplaced for piece in pieces):
            count("line", "unplaced", line.strip()[:30])
        else:
            count("line", "lost", line.strip()[:60])


def _paragraphs(source: Path) -> Iterator[str]:
    """The lines of a text, the paragraphs of a document read without any knowledge of ours."""
    if source.suffix == ".txt":
        raw = source.read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("gb18030")
        yield from text.splitlines()
        return
    with ZipFile(source) as archive:
        markup = archive.read("word/document.xml").decode()
    for paragraph in _PARAGRAPH.findall(_COPY.sub("", markup)):
        yield _plain("".join(_TEXT.findall(paragraph)))


def _plain(text: str) -> str:
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _same(found: str | None, value: Any) -> bool:
    try:
        return found is not None and value is not None and Decimal(found) == Decimal(str(value))
    except InvalidOperation:
        return found == str(value)


def _bare(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKC", text) if character.isalnum())


if __name__ == "__main__":
    sys.exit(main())
