"""从上年结转 in the library and on the command line: one step, confirmed or touched, last year's report found again."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from actions.archiving import Wishes, archive
from actions.carrying import carry_over, confirm, left_over, set_threshold
from actions.evidence import attach, evidence
from actions.last_year import comparison
from actions.loading import CARRIED
from actions.opening import open_library
from actions.problems import InputProblem
from actions.reports import Opened, add, edit, opened
from actions.review import reviewed
from actions.states import explain
from actions.verifying import verified
from actions.wording import last_year_text
from domain.checks import Finding
from domain.checks.last_year import CHANGE, UNCONFIRMED
from domain.editing import set_cell, set_figure, set_prose
from domain.notes import NoteKind, Said
from domain.report import Row, new_uuid
from main import main
from storage.acts import Act
from storage.library import Library
from tests.domain.attached import TEXT, filled, money
from tests.pictures import png


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")


@pytest.fixture
def last(library: Library) -> Opened:
    prose = {**filled().prose, "general.text": "项目支出{general.project}万元，用于修缮。"}
    return opened(library, add(library, replace(filled(), uuid=new_uuid(), prose=prose), TEXT))


def codes(current: Opened) -> list[str]:
    return [each.keys[0] for each in current.findings if each.code == UNCONFIRMED]


def test_a_report_becomes_a_draft_of_the_next_year_in_one_step(library: Library, last: Opened) -> None:
    made = opened(library, carry_over(library, last.id))
    assert (made.report.year, made.report.unit, made.report.state) == ("2023", "某县档案馆", "draft")
    assert made.last_year is not None
    assert made.last_year.report.uuid == last.report.uuid
    assert set(codes(made)) == {"cars.spent", "general.text", "projects", "sheets.1.indicators", "sheets.2.indicators"}
    assert {page.key: page.state for page in made.progress}["general"] != "complete"


def test_touching_confirms_one_and_confirming_the_rest(library: Library, last: Opened) -> None:
    made = opened(library, carry_over(library, last.id))
    made = edit(library, made, "改", set_prose(made.report, "general.text", "今年的话{general.project}。"))
    assert "general.text" not in codes(made)

    assert confirm(library, made, made.findings) == 4
    confirmed = opened(library, made.id)
    assert not [each for each in confirmed.matters if each.code == UNCONFIRMED]
    assert confirm(library, confirmed, confirmed.findings) == 0


def test_what_was_said_of_last_years_report_stands_in_the_review_sheet(library: Library, last: Opened) -> None:
    """No check of the report alone finds it, and 定稿 compares no more: the note tells it."""
    made = opened(library, carry_over(library, last.id))
    made = edit(library, made, "改", set_figure(made.report, "general.project", money("1500")))
    [asked] = [each for each in made.findings if each.code == CHANGE and each.keys == ("general.project",)]
    said = explain(library, made, asked, "新增修缮任务")
    confirm(library, said, said.findings)
    texts = {each.note.said.text: each.finding for each in reviewed(opened(library, made.id)).answered}
    assert texts["新增修缮任务"].startswith("项目支出（")
    assert re.fullmatch("从上年结转后没有改动的内容，共[0-9]+处", texts["已核对，沿用上年内容"])
    other = edit(library, opened(library, made.id), "改", set_figure(said.report, "general.project", money("1600")))
    assert "新增修缮任务" not in [each.note.said.text for each in reviewed(other).answered]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("修缮项目支出{general.project}万元，有三个方面。", ""),
        ("局机关内设3个股室。", "3个"),
        ("2022年完成修缮，满意度达到98%，较上年提高2个百分点，支出12.5万元。", "2022年、98%、2个百分点、12.5万元"),
        ("按照湘财绩〔2022〕5号文件，2023年起执行。", ""),
        ("2021年、2022年、2022年分别支出1万元、2万元、3万元。", "2021年、2022年、1万元、2万元"),
    ],
)
def test_what_a_carried_text_states_of_last_year(last: Opened, text: str, told: str) -> None:
    report = replace(last.report, prose={"general.text": text}, figures={**last.report.figures, "cover.year": "2023"})
    assert left_over(Finding("query", UNCONFIRMED, ("general.text",)), report) == told
    assert left_over(Finding("query", UNCONFIRMED, ("general.other",)), report) == ""


def test_last_years_report_is_found_by_year_and_unit_too(library: Library, last: Opened) -> None:
    this = replace(filled(cover__year="2023", general__project=money("50")), uuid=new_uuid())
    made = opened(library, add(library, this, TEXT))
    assert [each.code for each in made.findings if each.code.startswith("carried.")] == [CHANGE]
    set_threshold(library, "70%")
    assert not [each for each in opened(library, made.id).findings if each.code == CHANGE]
    with pytest.raises(InputProblem, match="不是百分数"):
        set_threshold(library, "许多")


def test_of_several_reports_of_the_year_before_the_finished_one_counts(library: Library, last: Opened) -> None:
    final = library.enact(last.id, Act("定稿", state="final"))
    add(library, replace(filled(), uuid=new_uuid()), TEXT)
    this = opened(library, add(library, replace(filled(cover__year="2023"), uuid=new_uuid()), TEXT))
    assert final.number > 0
    assert this.last_year is not None
    assert this.last_year.report.uuid == last.report.uuid


def test_another_units_report_is_not_last_years(library: Library, last: Opened) -> None:
    this = replace(filled(cover__year="2023", cover__unit="别的单位"), uuid=new_uuid())
    assert opened(library, add(library, this, TEXT)).last_year is None


def test_a_package_of_such_a_report_verifies(library: Library, last: Opened, tmp_path: Path) -> None:
    made = opened(library, carry_over(library, last.id))
    made = edit(library, made, "改", set_figure(made.report, "general.project", money("99")))
    assert verified(archive(library, made, tmp_path, Wishes(as_zip=True))).whole


def test_the_command_line_carries_over(library: Library, last: Opened, capfd: pytest.CaptureFixture[str]) -> None:
    library.close()
    place = ["--library", str(library.path)]
    assert main([*place, "carry", str(last.id), "--rows", "2"]) == 0
    out, err = capfd.readouterr()
    assert "2023年度的草稿" in err
    assert main([*place, "show", out.strip(), "--format", "json"]) == 0
    shown = json.loads(capfd.readouterr().out)
    assert (shown["year"], [row["name"] for row in shown["tables"]["projects"]]) == (2023, ["乙项目"])
    assert main([*place, "carry", str(last.id), "--year", "2025", "--rows", "none"]) == 0
    assert main([*place, "carry", str(last.id)]) == 0
    assert "已有某县档案馆2023年度的报告" in capfd.readouterr().err


@pytest.mark.parametrize("words", [["--year", "2022"], ["--year", "明年"], ["--rows", "甲"], ["--rows", "77"]])
def test_what_cannot_be_carried_over_is_refused(
    words: list[str], library: Library, last: Opened, capfd: pytest.CaptureFixture[str]
) -> None:
    library.close()
    assert main(["--library", str(library.path), "carry", str(last.id), *words]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.strip().endswith("。")
    assert len(err.strip().splitlines()) == 1


def test_every_amount_stands_beside_last_years(
    library: Library, last: Opened, capfd: pytest.CaptureFixture[str]
) -> None:
    made = opened(library, carry_over(library, last.id))
    made = edit(library, made, "改", set_figure(made.report, "general.project", money("60")))
    made = edit(library, made, "改", set_cell(made.report, "projects", 1, "amount", money("10")))
    found = {each.key: each for each in comparison(made)}
    assert (found["general.project"].change, str(found["general.project"].percent)) == (money("30"), "100.00")
    assert found["general.project"].is_asked
    assert (found["projects.1.amount"].change, found["projects.1.amount"].is_asked) == (money("0"), False)
    assert (found["sheets.1.total.budget"].now, found["sheets.1.total.budget"].change) == (None, None)

    library.close()
    place = ["--library", str(library.path), "compare"]
    assert main([*place, str(made.id), "--threshold", "200"]) == 0
    assert "项目支出\t30万元\t60万元\t30万元\t100.00%\t\n" in capfd.readouterr().out
    assert main([*place, str(made.id), "--json"]) == 0
    told = {each["key"]: each for each in json.loads(capfd.readouterr().out)}
    assert (told["general.project"]["change"], told["general.project"]["asked"]) == ("30", False)
    assert main([*place, str(last.id)]) == 0
    assert "没有这个单位上年的报告" in capfd.readouterr().err
    assert main([*place, str(made.id), "--threshold", "许多"]) == 2


def test_a_report_that_was_not_carried_over_is_compared_row_by_row_by_name(library: Library, last: Opened) -> None:
    one, two = filled().rows("projects")
    rows = (Row(one.id, {**two.cells, "amount": money("25")}), Row(two.id, {**one.cells, "name": "新项目"}))
    this = replace(filled(cover__year="2023"), uuid=new_uuid(), tables={**filled().tables, "projects": rows})
    made = opened(library, add(library, this, TEXT))
    found = {each.key: each for each in comparison(made)}
    assert found[f"projects.{one.id}.amount"].before == two.cells["amount"]
    assert found[f"projects.{two.id}.amount"].before is None
    assert made.last_year is not None
    words = last_year_text(f"projects.{one.id}.amount", made.report, made.last_year.report, made.outline)
    assert words == "2022年：20万元，本年增加5万元（25.00%）。"
    assert last_year_text("cover.year", made.report, made.last_year.report, made.outline) == ""
    assert last_year_text(f"projects.{two.id}.amount", made.report, made.last_year.report, made.outline) == ""


def test_rows_that_changed_much_want_a_reason_and_rows_that_are_gone_are_told(library: Library, last: Opened) -> None:
    """A project cut by half, and one that is no more: both stand in the comparison by name."""
    one, two = filled().rows("projects")
    rows = (Row(one.id, {**two.cells, "amount": money("9")}),)
    this = replace(filled(cover__year="2023"), uuid=new_uuid(), tables={**filled().tables, "projects": rows})
    made = opened(library, add(library, this, TEXT))
    key = f"projects.{one.id}.amount"
    found = {each.label: each for each in comparison(made)}
    changed, gone = found[f"“{two.cells['name']}”的支出"], found[f"“{one.cells['name']}”的支出"]
    assert (changed.key, str(changed.percent), changed.is_asked) == (key, "-55.00", True)
    assert (gone.key, gone.before, gone.now, gone.is_asked) == ("", one.cells["amount"], None, False)
    (finding,) = [each for each in made.findings if each.keys == (key,) and each.code == CHANGE]
    assert finding.severity == "query"
    set_threshold(library, "60")
    assert not [each for each in opened(library, made.id).findings if each.keys == (key,) and each.code == CHANGE]


def test_a_carried_row_without_an_amount_is_not_gone(library: Library, last: Opened) -> None:
    made = opened(library, carry_over(library, last.id))
    assert not [each for each in comparison(made) if not each.key]
    fewer = opened(library, carry_over(library, last.id, "2030", rows=[2]))
    assert [each.label for each in comparison(fewer) if not each.key] == ["“甲项目”的支出"]


def test_answers_evidence_papers_and_settings_stay_with_the_report_of_their_year(
    library: Library, last: Opened, tmp_path: Path
) -> None:
    scan = tmp_path / "证明.png"
    scan.write_bytes(png())
    attach(library, last, "projects.1", [scan])
    said = Said(NoteKind.EXPLANATION, "与批复一致", "rate.execution", ("general.project",), "65.71||")
    library.enact(last.id, Act("核实说明", (said,), settings={"paper": "x"}))
    made = opened(library, carry_over(library, last.id))
    assert (made.notes, made.files, made.version) == ((), (), 1)
    assert evidence(made) == ()
    assert evidence(opened(library, last.id))[0].title == "证明.png"
    assert set(library.load(made.id).settings) == {CARRIED}
    assert [row.label for row in library.history(made.id)][-1] == "从上年结转"


def test_the_comparison_goes_down_the_report(library: Library, last: Opened) -> None:
    """Rows stand where their table does, what is gone behind them, and the attachments at the end."""
    made = opened(library, carry_over(library, last.id, rows=[1]))
    made = edit(library, made, "改", set_figure(made.report, "cars.spent", money("3")))
    labels = [each.label for each in comparison(made)]
    gone = [place for place, each in enumerate(comparison(made)) if not each.key]
    cars = labels.index("公务用车")
    assert gone
    assert labels[0] == "项目支出"
    assert max(gone) < cars
