"""What a figure answers: where it prints, what it adds up to and is part of, last year's value, how it came about."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain import tracing
from domain.amount import Amount
from domain.earlier import EarlierValue, earlier_key
from domain.layout import worn
from domain.outline import decode_outline, pages
from domain.printed_figures import PlaceKind, figure_at, places_of, printed_figures, same_score
from domain.report import Report, Row
from domain.tracing import Trace, computed_cell, name_in_words, trace, traceable
from tests.attached_sample import changed, whole
from tests.domain import attached
from tests.domain.build import OUTLINE, full_report


def of(key: str, report: Report | None = None, last: Report | None = None, carried: bool = False) -> Trace:
    told = trace(key, report or full_report(), OUTLINE, last, carried)
    assert told is not None
    return told


def test_each_place_in_the_text_is_named_with_its_words() -> None:
    report = full_report(remarks="支出{general.expenditure}万元，其中{{不是}}。\n再说{general.expenditure:.2}万元。")
    told = of("general.expenditure", report)
    assert told.page == "general.text"
    here = [place for place in told.printed if place.key == "remarks"]
    assert [(place.text, place.offset, place.kind) for place in here] == [
        ("386.6", 2, PlaceKind.TEXT),
        ("386.60", 20, PlaceKind.TEXT),
    ]
    assert here[0].before == "支出"
    assert here[0].after.startswith("万元，其中{不是}")


def test_a_heading_a_row_and_the_cover_print_too() -> None:
    report = full_report()
    kinds = {place.kind for place in of("cover.unit", report).printed}
    assert {PlaceKind.COVER, PlaceKind.HEADING} <= kinds
    assert [place.kind for place in of("projects.1.amount", report).printed] == [PlaceKind.ROW]


def test_what_says_nil_prints_nothing() -> None:
    report = full_report(remarks="")
    report = replace(report, prose={**report.prose, "fund.text": "基金{general.basic}万元。"}, nil=frozenset())
    before = [place.key for place in of("general.basic", report).printed]
    assert "fund.text" in before
    silent = replace(report, nil=frozenset({"fund"}))
    assert "fund.text" not in [place.key for place in of("general.basic", silent).printed]


def test_identities_tell_both_sides_and_whether_they_hold() -> None:
    report = full_report()
    held = {balance.identity.code: balance.holds for balance in of("general.expenditure", report).balances}
    assert held["sum.expenditure"] is True
    wrong = changed(report, "general.basic", Amount(1))
    broken = {balance.identity.code: balance for balance in of("general.expenditure", wrong).balances}
    assert broken["sum.expenditure"].holds is False
    assert [key for key, _ in broken["sum.expenditure"].right.parts] == ["general.project", "general.basic"]
    blank = changed(report, "general.basic", None)
    open_ones = {each.identity.code: each.holds for each in of("general.basic", blank).balances}
    assert open_ones["sum.expenditure"] is None


def test_a_cell_of_a_row_stands_in_the_sum_of_its_column() -> None:
    told = of("projects.1.amount")
    assert any("projects.1.amount" in dict(balance.right.parts) for balance in told.balances)


def test_last_year_s_value_tells_the_change() -> None:
    last = changed(full_report(), "general.expenditure", Amount(193_300_000))
    told = of("general.expenditure", last=last).earlier
    assert told == EarlierValue("general.expenditure", Amount(193_300_000), Amount(193_300_000), Decimal("100.00"))
    assert of("general.expenditure").earlier is None
    gone = of("general.expenditure", last=changed(full_report(), "general.expenditure", None))
    assert gone.earlier is None


def test_a_row_of_last_year_is_known_by_its_name_unless_it_was_carried_over() -> None:
    report = full_report()
    first, *others = report.rows("projects")
    moved = replace(report, tables={**report.tables, "projects": (*others, Row(77, first.cells))})
    layout = worn(OUTLINE, report)
    assert earlier_key("projects.1.amount", report, moved, layout) == "projects.77.amount"
    assert earlier_key("projects.1.amount", report, moved, layout, is_carried=True) == "projects.1.amount"
    twice = replace(moved, tables={**moved.tables, "projects": (Row(78, first.cells), Row(77, first.cells))})
    assert earlier_key("projects.1.amount", report, twice, layout) == ""


def test_a_sheet_of_last_year_is_that_of_the_project_with_the_same_name() -> None:
    report, layout = attached.filled(), worn(attached.OUTLINE, attached.filled())
    rows = report.rows("projects")
    numbers = {row.id: row.id + 50 for row in rows}
    moved = replace(report, tables={"projects": tuple(Row(numbers[row.id], row.cells) for row in rows)})
    number = rows[0].id
    key = earlier_key(f"sheets.{number}.total.spent", report, moved, layout)
    assert key == f"sheets.{numbers[number]}.total.spent"


def test_a_score_tells_its_rule_and_what_goes_on_from_it() -> None:
    report, outline = whole()
    told = trace("overall.score.funds", report, outline)
    assert told is not None
    assert told.explanation is not None
    assert told.explanation.rule == "execution"
    assert told.kind == "score"
    assert [place.kind for place in told.printed] == [PlaceKind.CELL]
    assert any(cell.key.startswith("=") for cell in told.computed)  # 总分


def test_what_is_computed_bears_its_formula_as_its_key() -> None:
    report, outline = whole()
    formulas = [key for key in traceable(report, outline) if key.startswith("=")]
    assert "=projects.*.amount" in formulas
    told = trace("=projects.*.amount", report, outline)
    assert told is not None
    assert told.explanation is not None
    assert told.value == Amount(583_330_000)
    assert [place.page for place in told.printed] == ["basis", "overall"]
    cell = computed_cell("=projects.*.amount", report, outline)
    assert cell is not None
    assert name_in_words(cell, worn(outline, report)) == "项目支出 当年决算数"
    rate = next(key for key in formulas if "/" in key)
    assert isinstance(trace(rate, report, outline).value, Decimal)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "key", ["", "general", "no.such", "projects.99.amount", "projects.1.nothing", "=", "=/", "=a/"]
)
def test_what_is_no_figure_has_no_answer(key: str) -> None:
    assert trace(key, full_report(), OUTLINE) is None


def test_lines_below_a_form_and_texts_in_its_cells_print_too() -> None:
    text = attached.TEXT.replace('footer = ["填表人', 'footer = ["{cover.unit}填表人').replace(
        '{ cells = ["用车",', '{ cells = [{ prose = "basis.text", columns = 4 }] },\n    { cells = ["用车",'
    )
    text = text.replace(
        '[[attachments.parts]]\nkind = "grid"\nkey = "basis.grid"',
        '[[attachments.parts]]\nkind = "prose"\nkey = "basis.text"\n'
        '[[attachments.parts]]\nkind = "grid"\nkey = "basis.grid"',
    )
    outline, base = decode_outline(text), attached.filled()
    report = replace(base, prose={**base.prose, "basis.text": "项目支出{general.project}万元。"})
    told = trace("general.project", report, outline)
    assert told is not None
    assert ("basis.text", "basis") in {(place.key, place.page) for place in told.printed}
    unit = trace("cover.unit", report, outline)
    assert unit is not None
    assert [place.after for place in unit.printed if place.page == "basis"] == ["填表人（签名）：　　　联系电话："]


def test_the_form_of_a_section_that_says_nil_prints_nothing() -> None:
    grid = """
[[sections.parts]]
kind = "grid"
key = "general.grid"
label = "表"
widths = [1.0, 1.0]
rows = [{ cells = ["项目支出", { key = "general.project" }] }]
[[attachments]]
key = "basis"
"""
    text = attached.TEXT.replace('[[attachments]]\nkey = "basis"\n', grid, 1).replace(
        'heading = ["支出情况"]', 'heading = ["支出情况"]\nmay-be-nil = true'
    )
    outline, report = decode_outline(text), attached.filled()
    shown = trace("general.project", report, outline)
    silent = trace("general.project", replace(report, nil=frozenset({"general"})), outline)
    assert shown is not None
    assert silent is not None
    assert [place.page for place in shown.printed if place.kind is PlaceKind.CELL] == ["general"]
    assert [place.page for place in silent.printed if place.kind is PlaceKind.CELL] == []


def test_a_number_on_paper_is_found_by_the_words_before_it() -> None:
    report = changed(
        full_report(remarks="甲{general.project}万元，乙{general.basic}万元。"), "general.basic", Amount(5)
    )
    report = changed(report, "general.project", Amount(5))
    for before, key in (("甲", "general.project"), ("　　甲0.000005万元，乙", "general.basic")):
        found = figure_at(report, OUTLINE, "remarks", before, "0.000005")
        assert found is not None
        assert found[0] == key
    row = figure_at(report, OUTLINE, "projects.1", "1.大厅运行支出", "42.75")
    assert row is not None
    assert row[0] == "projects.1.amount"
    assert figure_at(report, OUTLINE, "remarks", "甲", "7") is None


def test_a_form_that_is_passed_over_holds_nothing_of_the_key() -> None:
    report, outline = whole()
    layout = worn(outline, report)
    everywhere = printed_figures(report, outline)
    for key, places in everywhere.items():
        assert places_of((key,), report, outline) == places, key
    shown = {page.key for page in pages(layout)}
    cells = {cell for cell in tracing._cells((), report, layout) if cell.page in shown}
    assert len(cells) > 100
    told = {key: trace(key, report, outline) for key in {key for cell in cells for key in cell.inputs}}
    for cell in cells:
        for key in cell.inputs - {cell.key}:
            found = told[key]
            if found is not None and cell.key not in same_score(key, layout):
                assert cell in found.computed, (key, cell)


def test_a_rate_answers_with_its_amounts_and_where_the_text_states_it() -> None:
    report = full_report(remarks="如前所述。\n本年预算执行率96.65%，有所下降。")
    told = of("rate.execution", report)
    assert (told.value, told.kind, told.page) == (Decimal("96.65"), "percent", "")
    assert told.explanation is not None
    assert [put.key for put in (*told.explanation.parts, *told.explanation.whole)] == [
        "general.expenditure",
        "general.budget",
    ]
    (place,) = [place for place in told.printed if place.key == "remarks"]
    assert (place.text, place.before, place.after) == ("96.65", "本年预算执行率", "%，有所下降。")
    assert "rate.execution" in set(traceable(report, OUTLINE))
    assert of("rate.execution", changed(report, "general.budget", None)).value is None


def test_a_click_on_a_stated_rate_finds_it() -> None:
    report = full_report(remarks="本年预算执行率96.65%，有所下降。")
    found = figure_at(report, OUTLINE, "remarks", "本年预算执行率", "96.65%")
    assert found is not None
    assert found[0] == "rate.execution"
    assert found[1].offset == 7
    assert figure_at(report, OUTLINE, "remarks", "", "96.66%") is None
