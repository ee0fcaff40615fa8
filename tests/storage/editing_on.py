"""The processes that are killed while they edit: nothing of pytest, so that each starts soon."""

import sys
from pathlib import Path

from domain import editing
from domain.editing import Changes
from domain.report import Report
from storage.library import Library
from storage.listed import Digest

_DIGEST = Digest("题名", 1, 1, 0)


def count(report: Report) -> int:
    """How many edits the report has seen."""
    return int(str(report.figures.get("edit.count", "0")))


def text_of(number: int) -> str:
    return f"第{number}稿" + "。" * (number * 977 % 6000)


def step(report: Report) -> Changes:
    """The next edit: a figure, a long text and the rows of a table at once."""
    number = count(report) + 1
    ids = [row.id for row in report.rows("projects")]
    if len(ids) < 12:
        rows = editing.insert_rows(report, "projects", number % 3, [{"name": f"项目{number}"}] * 2)
    else:
        rows = editing.delete_rows(report, "projects", ids[:8])
    return (
        *editing.set_figure(report, "edit.count", str(number)),
        *editing.set_prose(report, "general.text", text_of(number)),
        *rows,
    )


def edit_on() -> None:
    """Edits without end, and says each number once it is kept."""
    with Library.open(Path(sys.argv[1])) as library:
        report = library.load(1).report
        while True:
            changes = step(report)
            library.record(1, changes, _DIGEST, label="修改")
            report = report.after(changes)
            print(count(report), flush=True)  # noqa: T201 - the parent reads it


def create_on() -> None:
    """Makes library after library."""
    print("ready", flush=True)  # noqa: T201 - the parent reads it
    for number in range(10**6):
        Library.open(Path(sys.argv[1]) / f"{number}.db").close()
