"""Writes the library that is kept for a released schema: python -m tests.storage.freeze. Never runs twice.

Every later version of the program must open tests/data/library-N.db and find what library-N.json says.
"""

import json
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

from domain import editing
from domain.amount import Amount
from domain.notes import NoteKind, Said
from domain.report import Report, inverse
from storage.acts import Act
from storage.contents import encoded
from storage.library import Library
from storage.opening import VERSION
from storage.rows import all_of
from storage.stored import Stored
from tests.storage.reports import DIGEST, OUTLINE_TEXT, sample, seal

LONG = "".join(f"第{sign}段说明支出情况。" for sign in "一二三四五六七八九十" * 10)
DATA = Path(__file__).parents[1] / "data"


def values(report: Report) -> list[list[Any]]:
    """Everything that a report holds, as plain data."""
    return sorted([change.field.value, change.key, *encoded(change.new)] for change in all_of(report))


def facts(library: Library) -> list[dict[str, Any]]:
    """Everything that a library holds, as plain data."""
    found = []
    for summary in sorted(library.summaries(), key=lambda each: each.id):
        stored = library.load(summary.id)
        found.append(
            {
                "id": summary.id,
                "uuid": summary.uuid,
                "outline": stored.outline_sha256,
                "title": summary.title,
                "state": summary.state,
                "next_row": stored.report.next_row,
                "changed_at": stored.changed_at.isoformat(),
                "values": values(stored.report),
                "hashes": [row.hash for row in library.history(summary.id)],
                **beside(library, stored),
            }
        )
    return found


def beside(library: Library, stored: Stored) -> dict[str, Any]:
    """What is kept beside a report, since schema 2; nothing where nothing is."""
    found = {
        "settings": dict(stored.settings),
        "notes": [[note.number, note.who, *map(str, astuple(note.said))] for note in stored.notes],
        "files": [[*map(str, astuple(file)), library.paper(stored.id, file.number).hex()] for file in stored.files],
    }
    return {"version": stored.version, **found} if any(found.values()) else {}


def fill(library: Library) -> None:
    """Two reports; one of them edited, undone, and with every kind of value."""
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST, note="导入自 报告.txt")
    for changes in (
        editing.set_figure(report, "general.basic", Amount(-1)),
        editing.insert_rows(report, "projects", 1, [{"name": "新项目"}]),
    ):
        report = report.after(changes)
        library.record(number, changes, DIGEST, label="修改")
    library.record(number, inverse(changes), DIGEST, label="撤销修改")
    report = report.after(inverse(changes))
    for text in (LONG, LONG.replace("五", "伍", 1), LONG[:-9]):  # of a long text its pieces are kept, since schema 3
        changes = editing.set_prose(report, "general.text", text)
        report = report.after(changes)
        library.record(number, changes, DIGEST, label="修改文字")
    library.add(replace(sample(), state="final"), OUTLINE_TEXT, DIGEST)
    sealed = library.add(sample(), OUTLINE_TEXT, DIGEST)
    seal(library, sealed)
    library.enact(sealed, Act("退回修改", (Said(NoteKind.RETURN, "数据口径调整"),), state="draft"))
    seal(library, sealed)


def main() -> None:
    """Makes the files for the present schema."""
    path = DATA / f"library-{VERSION}.db"
    if path.exists():
        raise SystemExit(f"{path.name} is frozen")
    with Library.open(path, who="张三") as library:
        fill(library)
        text = json.dumps(facts(library), ensure_ascii=False, indent=1)
    path.with_suffix(".json").write_text(text + "\n", "utf-8", newline="\n")
    path.with_name(path.name + ".lock").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
