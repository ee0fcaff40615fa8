"""Every formula worked out by LibreOffice gives what we computed; without it on this PC there is nobody to ask."""

import re
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from domain.layout import worn
from domain.outline import Outline, decode_outline
from domain.report import Report
from reports.workbook.addresses import directory, letters
from reports.workbook.composing import leaves
from reports.workbook.filling import Filler
from reports.workbook.writer import workbook_bytes
from tests.domain import attached
from tests.reports.workbook import scored
from tests.reports.workbook.shipped import filled, shipped
from tools import office

pytestmark = pytest.mark.skipif(office.PROGRAM is None, reason="LibreOffice is not here")
_RESULT = re.compile(rb"(</f>)<v>[^<]*</v>")
COUNT = 24
BEHIND = decode_outline(attached.TEXT.replace('sum = ["projects.*.amount"]', 'sum = ["sheets.*.total.spent"]'))
"""Its total reaches through the sheets of all projects."""


def without_results(data: bytes, path: Path) -> None:
    """Takes our own values out, so that whoever opens the file must compute."""
    path.with_suffix(".zip").write_bytes(data)
    with zipfile.ZipFile(path.with_suffix(".zip")) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, _RESULT.sub(rb"\1", source.read(name)))


def expected(report: Report, outline: Outline) -> dict[tuple[str, str], object]:
    """Our value for each formula, by sheet and cell."""
    found = leaves(report, outline)
    filler = Filler(report, worn(outline, report), directory(found))
    return {
        (leaf.name, f"{letters(spot.column)}{spot.row}"): filling.value
        for number, leaf in enumerate(found)
        for spot, filling in filler.filled(number, leaf)
        if filling.formula
    }


def recalculated(sources: list[Path], folder: Path) -> Path:
    """What LibreOffice makes of the files, in a folder of its own."""
    office.prepare(folder)
    into = folder / "out"
    command = office.command(sources[0], "xlsx", into, folder) + list(map(str, sources[1:]))
    subprocess.run(command, check=True, capture_output=True, env=office.surroundings(folder), timeout=240)
    return into


def same(ours: object, theirs: object) -> bool:
    if ours is None or isinstance(ours, str):
        return (ours or "") == (theirs or "")
    if not isinstance(theirs, int | float) or not isinstance(ours, Decimal | int):
        return False
    return Decimal(repr(theirs)).quantize(Decimal("1e-8")) == Decimal(ours).quantize(Decimal("1e-8"))


def test_libreoffice_computes_what_we_compute_in_every_outline_we_ship(tmp_path: Path) -> None:
    outlines = enumerate(shipped())
    reports = {f"s{place}-{seed}": (filled(each, seed), each) for place, each in outlines for seed in (1, 2)}
    assert compared(reports, tmp_path) > 300


def test_libreoffice_computes_what_we_compute(tmp_path: Path) -> None:
    reports = {f"r{seed}": (scored.by_chance(seed), scored.OUTLINE) for seed in range(COUNT)}
    reports["attached"] = (attached.filled(), attached.OUTLINE)
    reports["behind"] = (attached.filled(), BEHIND)
    assert compared(reports, tmp_path) > 25 * COUNT


def compared(reports: dict[str, tuple[Report, Outline]], tmp_path: Path) -> int:
    """Has every formula computed anew; how many there were. Each must give what we compute."""
    for name, (report, outline) in reports.items():
        without_results(workbook_bytes(report, outline), tmp_path / f"{name}.xlsx")
    into = recalculated([tmp_path / f"{name}.xlsx" for name in reports], tmp_path)

    wrong, asked = [], 0
    for name, (report, outline) in reports.items():
        theirs = openpyxl.load_workbook(into / f"{name}.xlsx", data_only=True)
        for (sheet, cell), ours in expected(report, outline).items():
            asked += 1
            if not same(ours, theirs[sheet][cell].value):
                wrong.append((name, sheet, cell, ours, theirs[sheet][cell].value))
    assert wrong == []
    shutil.rmtree(into)
    return asked
