"""采集表: given out, filled in, looked at and taken in as one step, by the library and on the command line."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from actions.collecting import read_collection, take_collection, write_template
from actions.opening import open_library
from actions.problems import InputProblem
from actions.reports import Opened, add, opened
from domain.report import Report, new_uuid
from main import main
from storage.library import Library
from tests.domain.attached import OUTLINE, TEXT, filled
from tools import office


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")


def added(library: Library, report: Report) -> Opened:
    return opened(library, add(library, replace(report, uuid=new_uuid()), TEXT))


def filled_in(library: Library, path: Path, values: dict[str, object]) -> Path:
    """The template of a full report, some figures altered by their code."""
    write_template(library, added(library, filled()), path)
    book = openpyxl.load_workbook(path)
    for row in book["数据"].iter_rows(min_row=3):
        if row[0].value in values:
            row[3].value = values[str(row[0].value)]
    book.save(path)
    return path


def test_a_template_brings_everything_back_into_a_blank_report(library: Library, tmp_path: Path) -> None:
    write_template(library, added(library, filled()), tmp_path / "采集表.xlsx")
    cover = {key: value for key, value in filled().figures.items() if key.startswith("cover.")}
    blank = added(
        library, Report("", OUTLINE.key, figures=cover, tables={"projects": filled().rows("projects")}, next_row=30)
    )

    collected = read_collection(blank, tmp_path / "采集表.xlsx")
    after = take_collection(library, blank, tmp_path / "采集表.xlsx", collected)
    assert dict(after.report.figures) == dict(filled().figures)
    kept = [[dict(row.cells) for row in after.report.rows(f"sheets.{sheet}.indicators")] for sheet in (1, 2)]
    assert kept == [[dict(row.cells) for row in filled().rows(f"sheets.{sheet}.indicators")] for sheet in (1, 2)]
    assert after.number - blank.number == len(collected.changes)


@pytest.mark.skipif(office.PROGRAM is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_a_template_saved_by_libreoffice_comes_back_whole(kind: str, library: Library, tmp_path: Path) -> None:
    current = added(library, filled())
    write_template(library, current, tmp_path / "a.xlsx")
    office.prepare(tmp_path)
    collected = read_collection(current, office.converted(tmp_path / "a.xlsx", kind, tmp_path))
    assert (collected.offers, collected.refused) == ((), ())
    assert collected.same == 20


def test_nothing_changes_before_it_is_taken_in_and_nothing_in_a_final_report(library: Library, tmp_path: Path) -> None:
    current = added(library, filled())
    path = filled_in(library, tmp_path / "a.xlsx", {"people.quota": 21})
    collected = read_collection(current, path)
    assert opened(library, current.id).report == current.report
    sealed = replace(current, report=replace(current.report, state="final"))
    with pytest.raises(InputProblem, match="已定稿"):
        take_collection(library, sealed, path, collected)


def test_the_command_line_gives_out_looks_and_takes_in(
    library: Library, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    number = added(library, filled()).id
    library.close()
    place = ["--library", str(tmp_path / "library.db")]
    path = tmp_path / "采集表.xlsx"
    assert main([*place, "template", str(number), "-o", str(path)]) == 0
    book = openpyxl.load_workbook(path)
    book["数据"]["D4"] = "２１"
    book["数据"]["D5"] = "十九"
    book.save(path)
    capfd.readouterr()

    assert main([*place, "collect", str(number), str(path), "--dry-run", "--json"]) == 1
    told = json.loads(capfd.readouterr().out)
    assert told["taken"] is False
    assert told["changes"] == [
        {
            "key": "people.quota",
            "label": "编制数",
            "old": "20",
            "new": "21",
            "new_row": False,
            "sheet": "数据",
            "cell": "D4",
        }
    ]
    assert [(each["text"], each["reason"], each["cell"]) for each in told["refused"]] == [("十九", "value", "D5")]
    assert main([*place, "show", str(number), "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["values"]["people.quota"] == "20"

    assert main([*place, "collect", str(number), str(path)]) == 1
    out, err = capfd.readouterr()
    assert out == "编制数\t20\t21\t“数据”D4\n"
    assert "“数据”D5“实有人数”未采用：“十九”无法识别为数字" in err
    assert main([*place, "show", str(number), "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["values"]["people.quota"] == "21"


@pytest.mark.parametrize("name", ["a.xls", "a.txt", "a"])
def test_a_template_is_an_xlsx(name: str, library: Library, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"只能写成 \.xlsx"):
        write_template(library, added(library, filled()), tmp_path / name)
    assert not (tmp_path / name).exists()


def test_what_cannot_be_read_is_refused_in_one_sentence(library: Library, tmp_path: Path) -> None:
    current = added(library, filled())
    shutil.copy(__file__, tmp_path / "a.xlsx")
    for path in (tmp_path / "a.xlsx", tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(InputProblem, match=r"\A[^\n]+。\Z"):
            read_collection(current, path)
