"""The invented inputs that once failed, read from their own files, where these are."""

from pathlib import Path

import pytest

from actions.outlines import available
from domain.layout import numbered, title
from domain.report import written
from reports.reading import Reading, ReadingNoteKind, read_source
from tests.conftest import ROOT
from tests.reports.reading.build import printed

CASES = ROOT.parent / "shared" / "cases"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not beside this tree")

WATER = "云栖县水务局2023年度部门整体支出绩效自评报告"
FORM = "2023年度云栖县水务局部门整体支出绩效自评报告"
TWO = [("管网改造项目", "280"), ("水库除险项目", "220")]
BARE = [("管网改造", "280"), ("水库除险", "220")]
SUMS = {
    "general.budget": "600", "general.income": "600", "general.expenditure": "600", "general.project": "500",
    "general.basic": "100", "general.personnel": "80", "general.public": "20",
}  # fmt: skip


def read(number: str) -> Reading:
    source = next(CASES.glob(f"{number}-*"))
    return read_source(source, tuple(source.outline for source in available()))


def figures(reading: Reading) -> dict[str, str | None]:
    return {key: written(value) for key, value in reading.report.figures.items()}


def rows(reading: Reading) -> list[tuple[str | None, str | None]]:
    return [
        (written(row.cells.get("name")), written(row.cells.get("amount"))) for row in reading.report.rows("projects")
    ]


def headings(reading: Reading) -> list[tuple[int, str]]:
    return [(place.level, place.heading) for place in numbered(reading.report, reading.outline) if place.number]


def lines(number: str) -> list[str]:
    source = next(CASES.glob(f"{number}-*.txt"))
    return [line.strip() for line in source.read_text("utf-8").split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("number", "words", "unit", "year"),
    [
        ("02", "云栖县水务局2023年度部门（单位）整体支出绩效自评报告", "云栖县水务局", "2023"),
        ("03", "云栖市2023年度部门整体支出绩效评价自评报告", "云栖市城市供水中心", "2023"),
        ("04", "云栖县水务局2023年度整体支出绩效评价报告", "云栖县水务局", "2023"),
        ("06", "云栖县政协2021年度部门整体支出绩效自评报告", "云栖县政协", "2021"),
        ("08", WATER, "云栖县水务局", "2023"),
        ("09", WATER, "云栖县水务局", "2023"),
        ("10", "云栖镇人民政府2022年度部门整体支出绩效自评报告", "云栖镇人民政府", "2022"),
        ("12", WATER, "云栖县水务局", "2023"),
        ("22", WATER, "云栖县水务局", "2023"),
        ("25", WATER, "云栖县水务局", "2023"),
        ("30", FORM, "云栖县水务局", "2023"),
        ("37", FORM, "云栖县水务局", "2023"),
    ],
)
def test_title_unit_and_year(number: str, words: str, unit: str, year: str) -> None:
    reading = read(number)

    assert title(reading.report, reading.outline) == words
    assert (reading.report.unit, reading.report.year) == (unit, year)


@pytest.mark.parametrize("number", ["06", "08", "09", "10", "22", "25", "26"])
def test_every_line_prints_in_its_order(number: str) -> None:
    reading = read(number)
    wanted = "".join(lines(number)).replace(" ", "")

    assert printed(reading).replace("\n", "").replace(" ", "") == wanted
    assert reading.unplaced == ()


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        ("08", {}),
        ("09", {}),
        ("12", {"cover.date": "2024-04-05", "cover.contact": "甄某", "cover.phone": "0700-1234567"}),
        ("14", {"general.initial_budget": "700"}),
        ("16", {"general.personnel": None, "general.public": None, "general.income": None}),
        ("17", {}),
        ("19", {}),
        ("22", {}),
        ("25", {}),
        ("26", {}),
        ("30", {"staff.quota": "46", "staff.actual": "43"}),
    ],
)
def test_figures(number: str, changes: dict[str, str | None]) -> None:
    found = figures(read(number))

    assert {key: found.get(key) for key in {**SUMS, **changes}} == {**SUMS, **changes}


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        ("08", TWO),
        ("22", []),
        ("23", TWO),
        ("25", BARE),
        ("26", TWO),
        ("32", BARE),
        ("34", BARE),
        ("35", BARE),
        ("36", [("管网改造", "280"), ("水库除险", None), ("泵站", None), ("清淤", "220")]),
    ],
)
def test_projects(number: str, wanted: list[tuple[str | None, str | None]]) -> None:
    assert rows(read(number)) == wanted


def test_06_an_unknown_first_sub_heading_is_a_section_with_its_lines() -> None:
    reading = read("06")

    assert headings(reading)[:3] == [(1, "基本情况"), (2, "部门整体支出概况"), (2, "部门整体支出绩效目标")]
    assert "（一）部门整体支出概况\n2021年收支完成情况如下。\n1、收入：792.5万元。" in printed(reading)
    assert figures(reading)["general.expenditure"] == "800"


def test_08_and_09_text_stands_between_the_headings() -> None:
    assert f"{WATER}\n根据县财政局关于" in printed(read("08"))
    assert "一、基本情况\n2023年，我局共实施项目8个，年初批复预算600万元。\n（一）" in printed(read("09"))


def test_10_a_line_of_a_lower_level_is_a_chapter() -> None:
    assert headings(read("10"))[3:] == [
        (2, "国有资本经营预算收支情况"), (1, "财力及平衡情况"), (1, "存在的问题及原因分析"), (1, "下一步改进措施"),
    ]  # fmt: skip


def test_12_the_closing_block_is_in_no_chapter() -> None:
    reading = read("12")

    assert reading.report.prose["publicity"] == "在门户网站公开。"
    assert printed(reading).rstrip().endswith("附件：1.部门整体支出绩效自评表\n2.项目支出绩效自评表")
    assert [note.quote for note in reading.cleaned if note.kind is ReadingNoteKind.SIGNATURE] == ["云栖县水务局"]


def test_30_labels_keep_their_values() -> None:
    text = printed(read("30"))

    for words in ("单位名称：云栖县水务局", "联系电话：0700-1234567", "编制数：46", "实有人数：43"):
        assert words in text


def test_32_and_37_nothing_of_the_document_is_gone() -> None:
    assert "2023年项目支出明细表" in printed(read("32"))
    assert "防汛应急支出单列说明" in printed(read("37"))


def test_the_cases_are_files() -> None:
    assert len([path for path in Path(CASES).iterdir() if path.suffix in (".txt", ".docx")]) >= 20
