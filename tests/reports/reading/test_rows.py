"""Rows of a table from numbered sentences: read to their amounts, printed as they were."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.amount import Value
from domain.layout import row_sentence
from domain.outline import Outline, tables
from domain.report import Report, Row
from reports.reading import Reading, ReadingNoteKind
from reports.reading.lines import SourceLine
from reports.reading.rows import FoundRows, read_rows
from tests.domain.build import money
from tests.reports.reading.build import printed

Read = Callable[[str], FoundRows]


@pytest.fixture
def rows(outline: Outline) -> Read:
    """Reads the rows of a text, as the lines of 二（二）."""
    part = tables(outline)["projects"]

    def read(text: str) -> FoundRows:
        lines = [SourceLine(number, line) for number, line in enumerate(text.split("\n"), 1)]
        return read_rows(lines, part, outline, "2022", "某县林业局")

    return read


def sentences(found: FoundRows, outline: Outline) -> list[str]:
    """The rows as they print."""
    part = tables(outline)["projects"]
    cells = tuple(Row(number, each) for number, each in enumerate(found.cells, 1))
    report = Report("", outline.key, tables={"projects": cells})
    return [f"{number}.{row_sentence(part, row, report, outline)}" for number, row in enumerate(cells, 1)]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1.造林项目支出42.75万元。", {"name": "造林项目", "amount": "42.75"}),
        ("1.造林项目支出0万元。", {"name": "造林项目", "amount": "0"}),
        ("1.造林项目支出-3.5万元。", {"name": "造林项目", "amount": "-3.5"}),
        ("1.2020年度防火补助项目支出0.8万元。", {"name": "2020年度防火补助项目", "amount": "0.8"}),
        ("1.互联网+政务服务（二期）项目支出5万元。", {"name": "互联网+政务服务（二期）项目", "amount": "5"}),
        ("1.办公支出支出5万元。", {"name": "办公支出", "amount": "5"}),
    ],
)
def test_a_row_in_the_outlines_words(text: str, cells: dict[str, str], rows: Read, outline: Outline) -> None:
    found = rows(text)
    assert found.cells == [{"name": cells["name"], "amount": money(cells["amount"])}]
    assert sentences(found, outline) == [text]
    assert found.notes == []


@pytest.mark.parametrize(
    ("text", "name", "amount", "sentence"),
    [
        ("1.造林项目支出42.75万元", "造林项目", "42.75", "{name}支出{amount}万元"),
        ("1.造林项目支出42.750万元。", "造林项目", "42.75", "{name}支出{amount:.3}万元。"),
        ("1.造林项目支出1,042.75万元。", "造林项目", "1042.75", "{name}支出{amount:,}万元。"),
        ("1.造林项目支出427,500元。", "造林项目", "42.75", "{name}支出{amount:元}元。"),
        ("1.造林项目支出427500.00元。", "造林项目", "42.75", "{name}支出{amount:元-.2}元。"),
        ("1.造林项目支出４２．７５万元。", "造林项目", "42.75", "{name}支出{amount:全角}万元。"),
        ("1.造林项目支出1.2亿元。", "造林项目", "12000", "{name}支出1.2亿元。"),
        ("1.造林项目实际支出42.75万元；", "造林项目", "42.75", "{name}实际支出{amount}万元；"),
        ("1.造林项目：支出共计42.75万元。", "造林项目", "42.75", "{name}：支出共计{amount}万元。"),
        ("1.党建工作经费5万元。", "党建工作经费", "5", "{name}{amount}万元。"),
        ("1.造林项目支出42.75万元，用于苗木采购。", "造林项目", "42.75", "{name}支出{amount}万元，用于苗木采购。"),
        ("1.造林项目支出42.75万元，其中苗木30万元。", "造林项目", "42.75", "{name}支出{amount}万元，其中苗木30万元。"),
        ("1.造林{一期}项目支出5万元（{略}）。", "造林{一期}项目", "5", "{name}支出{amount}万元（{{略}}）。"),
        ("1.造林项目5万元，其中苗木支出3万元。", "造林项目", "5", None),
    ],
)
def test_a_row_in_other_words_keeps_them(
    text: str, name: str, amount: str, sentence: str | None, rows: Read, outline: Outline
) -> None:
    found = rows(text)
    if sentence:
        assert found.cells == [{"name": name, "amount": money(amount), "sentence": sentence}]
    assert sentences(found, outline) == [text]


def test_the_budgets_of_a_row(rows: Read, outline: Outline) -> None:
    text = "1.造林项目年初预算50万元，全年预算数45万元，实际支出42.75万元。"
    found = rows(text)
    assert found.cells == [
        {
            "name": "造林项目",
            "initial": money("50"),
            "budget": money("45"),
            "amount": money("42.75"),
            "sentence": "{name}年初预算{initial}万元，全年预算数{budget}万元，实际支出{amount}万元。",
        }
    ]
    assert sentences(found, outline) == [text]


def test_a_row_that_names_no_spending_has_a_blank_amount(rows: Read, outline: Outline) -> None:
    found = rows("1.造林项目年初预算50万元，尚未实施。")
    assert "amount" not in found.cells[0]
    assert sentences(found, outline) == ["1.造林项目年初预算50万元，尚未实施。"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1.造林项目支出____万元。", {"name": "造林项目"}),
        ("1.____支出5万元。", {"amount": money("5")}),
        ("1.____支出____万元。", {}),
    ],
)
def test_a_row_printed_with_blanks(text: str, cells: dict[str, Value], rows: Read, outline: Outline) -> None:
    found = rows(text)
    assert found.cells == [cells]
    assert sentences(found, outline) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "2022年项目支出合计172.47万元。",
        "1.项目支出172.47万元，其中：",
        "按项目列示如下：",
        "无。",
        "1.加强项目管理。",
        "1.42.75万元。",
        "1.支出42.75万元。",
        "1.造林项目____",
        "1.____支出1,2万元。",
        "1.造林项目支出1,23万元。",
        "本年度共安排项目7个，共使用资金172.47万元。",
        "造林项目年初预算50万元，实际使用42.75万元，结余7.25万元。",
        "1." + "造林" * 60 + "支出5万元。",
        "1.造林。抚育支出5万元。",
        "1.造林项目支出" + "5" * 40 + "万元。",
    ],
)
def test_what_is_no_row(text: str, rows: Read) -> None:
    found = rows(text)
    assert found.cells == []
    assert [line.text for line in found.before] == [text]


def test_lines_above_rows_and_totals_below_are_no_rows(rows: Read) -> None:
    text = "2022年项目支出3万元。\n1.甲项目支出1万元。\n2.乙项目支出2万元。\n项目支出合计3万元。\n另："
    found = rows(text)
    assert [cells["name"] for cells in found.cells] == ["甲项目", "乙项目"]
    assert [line.number for line in found.before] == [1]
    assert [line.number for line in found.after] == [4, 5]


def test_what_stands_below_a_row_belongs_to_it(rows: Read, outline: Outline) -> None:
    found = rows("1.甲项目支出1万元。\n用于{苗木}。\n（1）采购。\n2.乙项目支出2万元。")
    assert sentences(found, outline) == ["1.甲项目支出1万元。用于{苗木}。（1）采购。", "2.乙项目支出2万元。"]
    assert [(note.kind, note.line) for note in found.notes] == [
        (ReadingNoteKind.LINE_BREAK, 2),
        (ReadingNoteKind.LINE_BREAK, 3),
    ]


def test_rows_on_one_line_are_parted_at_their_numbers(rows: Read, outline: Outline) -> None:
    found = rows("1.甲项目支出1万元。2.2021年乙项目支出2万元；3、丙项目支出3.5万元。4月完成。")
    assert sentences(found, outline) == [
        "1.甲项目支出1万元。",
        "2.2021年乙项目支出2万元；",
        "3.丙项目支出3.5万元。4月完成。",
    ]
    assert [(note.kind, note.count) for note in found.notes] == [
        (ReadingNoteKind.LINE_BREAK, 2),
        (ReadingNoteKind.ROW_NUMBER, 1),
    ]


def test_a_number_out_of_turn_parts_nothing(rows: Read, outline: Outline) -> None:
    text = "1.甲项目支出1万元。5.乙项目支出2万元。"
    assert sentences(rows(text), outline) == [text]


@pytest.mark.parametrize(
    "numbers", ["1、{} 2、{}", "（1）{} （2）{}", "(1){} (2){}", "①{} ②{}", "一、{} 二、{}", "（一）{} （二）{}"]
)
def test_any_numbering_is_replaced(numbers: str, rows: Read, outline: Outline) -> None:
    text = numbers.format("甲项目支出1万元。", "乙项目支出2万元。").replace(" ", "\n")
    found = rows(text)
    assert sentences(found, outline) == ["1.甲项目支出1万元。", "2.乙项目支出2万元。"]
    assert [note.kind for note in found.notes] == [ReadingNoteKind.ROW_NUMBER, ReadingNoteKind.ROW_NUMBER]


def test_wrong_numbers_are_told(rows: Read) -> None:
    found = rows("1.甲项目支出1万元。\n1.乙项目支出2万元。\n3.丙项目支出3万元。")
    assert [(note.line, note.quote[:2], note.became) for note in found.notes] == [(2, "1.", "2.")]


def test_rows_without_numbers(rows: Read, outline: Outline) -> None:
    found = rows("甲项目支出1万元。\n乙项目2万元\n丙项目支出3万元。")
    assert sentences(found, outline) == ["1.甲项目支出1万元。", "2.乙项目2万元", "3.丙项目支出3万元。"]


def test_a_name_may_begin_with_a_digit(rows: Read, outline: Outline) -> None:
    text = "1.5吨货车购置支出12万元。\n2.3台水泵购置支出8万元。\n3.苗圃支出5万元。"
    assert sentences(rows(text), outline) == text.split("\n")
    assert [cells["name"] for cells in rows(text).cells] == ["5吨货车购置", "3台水泵购置", "苗圃"]
    assert rows("1.5吨货车购置支出12万元。").cells[0]["name"] == "5吨货车购置"
    assert rows("0.5吨货车购置支出12万元。").cells[0]["name"] == "0.5吨货车购置"


def test_a_name_with_white_space_prints_as_it_was(rows: Read, outline: Outline) -> None:
    found = rows("1.Windows  10 升级支出5万元。")
    assert found.cells[0]["name"] == "Windows 10 升级"
    assert sentences(found, outline) == ["1.Windows  10 升级支出5万元。"]


def test_a_very_long_line_is_no_row(rows: Read) -> None:
    assert rows("1.造林项目支出5万元，" + "长" * 3000).cells == []


SMALL = """2022年度某县林业局整体支出绩效自评报告
一、基本情况
二、一般公共预算支出情况
（一）基本支出情况
2022年度项目支出3万元。
（二）项目支出情况
2022年项目支出3万元，共两项。
1.甲项目支出1万元。
2.乙项目支出2万元。
"""


def test_what_is_no_row_prints_above_the_rows(read: Callable[[str], Reading]) -> None:
    reading = read(SMALL)
    assert reading.unplaced == ()
    assert "2022年项目支出3万元，共两项。\n1.甲项目" in printed(reading)
    assert "2.乙项目支出2万元。\n" in printed(reading)


def test_a_row_follows_its_cells(read: Callable[[str], Reading]) -> None:
    """What the clerk changes after the import is what prints."""
    reading = read(SMALL.replace("1.甲项目支出1万元。", "1.甲项目实际支出10,000元。"))
    report = reading.report
    cells = {**report.rows("projects")[0].cells, "amount": money("2.5"), "name": "丙"}
    changed = replace(report, tables={"projects": (Row(1, cells), report.rows("projects")[1])})
    assert "1.丙实际支出25,000元。" in printed(replace(reading, report=changed))


def test_rows_from_1000_on_are_rows_of_their_own(rows: Read) -> None:
    found = rows("\n".join(f"{number}.第{number}村水渠支出1万元。" for number in range(1, 1_203)))
    assert (len(found.cells), found.notes, found.after) == (1_202, [], [])


def test_a_year_before_a_mark_is_no_number(rows: Read) -> None:
    found = rows("1.水渠支出1万元。\n2022、2023年连续实施。")
    assert len(found.cells) == 1
