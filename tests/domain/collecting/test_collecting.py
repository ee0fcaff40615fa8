"""What a filled-in spreadsheet brings: by code, by name, by heads; what is refused and what stays."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.amount import NOT_ASKED, Amount
from domain.collecting import Collected, Why, collect
from domain.outline import decode_outline
from domain.report import Report, Row
from domain.source_sheets import SourceSheet, cell_name
from tests.domain.attached import OUTLINE, TEXT, filled, money
from tests.pace import within

LIST = ("代码", "栏目", "项目", "数值", "计量单位")


def sheet(*rows: tuple[str, ...], name: str = "数据", unsolved: tuple[tuple[int, int], ...] = ()) -> SourceSheet:
    return SourceSheet(name, rows, unsolved=frozenset(unsolved))


def brought(*sheets: SourceSheet, report: Report | None = None) -> Collected:
    report = report or filled()
    found = collect(sheets, report, OUTLINE)
    report.after(found.changes)  # it is a step that can be taken
    return found


def offers(collected: Collected) -> dict[str, object]:
    return {offer.key: offer.value for offer in collected.offers}


def refusals(collected: Collected) -> list[tuple[str, Why]]:
    return [(each.text, each.why) for each in collected.refused]


def test_a_figure_comes_by_its_code_whatever_it_is_called() -> None:
    found = brought(sheet(LIST, ("people.quota", "", "别的叫法", "25", "")))
    assert offers(found) == {"people.quota": Decimal(25)}
    assert found.offers[0].old == Decimal(20)
    assert (found.offers[0].source.row, found.offers[0].source.column) == (1, 3)


def test_a_figure_comes_by_its_only_name() -> None:
    found = brought(sheet(("项目", "行次", "金额"), ("其中：项目支出（万元）", "1", "31"), ("别的", "2", "5")))
    assert offers(found) == {"general.project": money("31")}
    assert found.passed == 1


@pytest.mark.parametrize(
    ("text", "unit", "fen"),
    [
        ("31", "万元", 31_000_000),
        ("310000", "元", 31_000_000),
        ("３１", "", 31_000_000),
        ("310,000元", "万元", 31_000_000),
        ("310", "千元", 31_000_000),
        ("31万元", "", 31_000_000),
    ],
)
def test_money_is_read_in_the_unit_that_stands_beside_it(text: str, unit: str, fen: int) -> None:
    assert offers(brought(sheet(LIST, ("general.project", "", "", text, unit)))) == {"general.project": Amount(fen)}


@pytest.mark.parametrize("where", ["head", "above"])
def test_money_is_read_in_the_unit_that_the_sheet_states(where: str) -> None:
    above = ("金额单位：元",) if where == "above" else ("部门决算",)
    head = "决算数（元）" if where == "head" else "决算数"
    found = brought(sheet(above, ("项目", "行次", head), ("项目支出", "1", "310000")))
    assert offers(found) == {"general.project": money("31")}


def test_what_stands_there_already_is_no_change_and_a_blank_changes_nothing() -> None:
    found = brought(sheet(LIST, ("general.project", "", "", "30", "万元"), ("people.quota", "", "", "", "")))
    assert (found.offers, found.changes, found.same) == ((), (), 1)


def test_what_is_not_asked_is_a_value_where_it_may_be() -> None:
    report = replace(filled(), figures={})
    found = brought(sheet(LIST, ("cars.spent", "", "", "——", ""), ("people.quota", "", "", "——", "")), report=report)
    assert offers(found) == {"cars.spent": NOT_ASKED}
    assert refusals(found) == [("——", Why.VALUE)]


def test_what_is_no_such_value_is_refused_and_the_rest_goes_in() -> None:
    rows = (
        ("general.project", "", "", "三十", "万元"),
        ("people.quota", "", "", "19.5", ""),
        ("people.actual", "", "", "18", ""),
        ("general.nothing", "", "没有的", "1", ""),
        ("sheets.1.total.spent", "", "", "-1", ""),
    )
    found = brought(sheet(LIST, *rows))
    assert offers(found) == {"people.actual": Decimal(18)}
    assert [why for _, why in refusals(found)] == [Why.VALUE, Why.VALUE, Why.UNKNOWN, Why.VALUE]


def test_a_formula_without_a_result_is_refused() -> None:
    found = brought(sheet(LIST, ("people.quota", "", "", "", ""), unsolved=((1, 3),)))
    assert refusals(found) == [("", Why.UNSOLVED)]


def test_two_that_say_otherwise_of_one_figure_are_both_left_out() -> None:
    rows = (("people.quota", "", "", "21", ""), ("people.quota", "", "", "22", ""))
    found = brought(sheet(LIST, *rows))
    assert offers(found) == {}
    assert refusals(found) == [("22", Why.TWICE)]


def test_rows_go_where_their_number_or_their_name_says_and_new_ones_below() -> None:
    rows = (
        ("行号", "项目名称", "支出（万元）"),
        ("2", "乙项目（改名）", "20"),
        ("", "甲项目", "11"),
        ("", "丙项目", "4"),
        ("", "合计", "35"),
    )
    found = brought(sheet(("代码：projects",), *rows, name="项目"))
    report = filled().after(found.changes)
    assert [(row.id, row.cells["name"], row.cells["amount"]) for row in report.rows("projects")] == [
        (1, "甲项目", money("11")),
        (2, "乙项目（改名）", money("20")),
        (30, "丙项目", money("4")),
    ]
    assert [offer.key for offer in found.offers if offer.is_new] == ["projects.30.name", "projects.30.amount"]


def test_a_table_is_known_by_its_heads_alone_in_any_order_below_other_lines() -> None:
    found = brought(sheet(("某局2022年项目表",), ("支出", "备注", "项目名称"), ("5", "", "丁项目"), name="Sheet1"))
    assert offers(found) == {"projects.30.name": "丁项目", "projects.30.amount": money("5")}


def test_rows_of_every_project_stand_together_each_saying_whose_it_is() -> None:
    rows = (
        ("代码：sheets.*.indicators",),
        ("行号", "所属项目", "指标", "得分（分）"),
        ("10", "1. 甲项目", "数量", "9"),
        ("", "乙项目", "时效", "8"),
        ("", "没有的项目", "质量", "7"),
        ("", "", "质量", "7"),
    )
    found = brought(sheet(*rows))
    assert offers(found) == {
        "sheets.1.indicators.10.score": Decimal(9),
        "sheets.2.indicators.30.name": "时效",
        "sheets.2.indicators.30.score": Decimal(8),
    }
    assert refusals(found) == [("没有的项目", Why.NO_OWNER), ("", Why.NO_OWNER)]


def test_a_sheet_that_names_one_project_is_all_its_own() -> None:
    rows = (("项目支出绩效自评表（乙项目）",), ("三级指标", "得分"), ("数量", "9"))
    found = brought(sheet(*rows))
    assert offers(found) == {"sheets.2.indicators.20.score": Decimal(9)}


def test_what_is_hidden_is_read_and_said_and_what_is_unknown_is_counted() -> None:
    hidden = SourceSheet("旧表", (("随便", "写的"), ("一", "二")), is_hidden=True)
    found = brought(hidden)
    assert (found.hidden, found.passed) == (("旧表",), 2)


def test_the_cover_is_never_changed() -> None:
    found = brought(sheet(LIST, ("cover.unit", "", "", "别的单位", "")))
    assert offers(found) == {}
    assert refusals(found) == [("别的单位", Why.UNKNOWN)]


def test_names_of_cells() -> None:
    assert [cell_name(*place) for place in ((0, 0), (4, 2), (9, 26), (0, 702))] == ["A1", "C5", "AA10", "AAA1"]


def test_a_name_that_two_rows_or_two_figures_have_tells_neither() -> None:
    twins = tuple(replace(row, cells={**row.cells, "name": "甲项目"}) for row in filled().rows("projects"))
    report = replace(filled(), tables={**filled().tables, "projects": twins})
    found = brought(sheet(("项目名称", "支出"), ("甲项目", "7"), name="项目"), report=report)
    assert {offer.key for offer in found.offers} == {"projects.30.name", "projects.30.amount"}

    found = brought(sheet(("项目", "金额"), ("全年预算数", "7"), ("项目支出", "31")))  # of every project's sheet
    assert offers(found) == {"general.project": money("31")}
    assert found.passed == 1


def test_a_word_that_is_no_choice_is_refused() -> None:
    text = TEXT.replace(
        '{ key = "name", kind = "text", label = "项目名称" }',
        '{ key = "name", kind = "text", label = "项目名称" },'
        ' { key = "kind", kind = "choice", label = "类别", choices = ["甲", "乙"] }',
    )
    rows = (("项目名称", "类别", "支出"), ("丙项目", "丙", "7"), ("丁项目", "乙", "8"))
    found = collect((sheet(*rows, name="项目"),), filled(), decode_outline(text))
    assert [offer.value for offer in found.offers if offer.key.endswith("kind")] == ["乙"]
    assert refusals(found) == [("丙", Why.CHOICE)]


def test_ten_thousand_rows_are_placed_within_seconds() -> None:
    rows = tuple(Row(number, {"name": f"项目{number}", "amount": money("1")}) for number in range(1, 10_001))
    report = replace(filled(), tables={"projects": rows}, next_row=20_000)
    cells = tuple((str((number % 2 and number) or ""), f"项目{number}", "2") for number in range(1, 10_001))
    with within(5):
        found = brought(sheet(("代码：projects",), ("行号", "项目名称", "支出（万元）"), *cells), report=report)
    assert len(found.offers) == 10_000
    assert found.same == 10_000
