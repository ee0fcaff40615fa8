"""The state of each page and its n of m, from the first key press to the last."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.amount import Amount, Value
from domain.editing import new_report, set_cell, set_figure, set_nil, set_prose
from domain.outline import Outline, decode_outline, pages
from domain.progress import PageProgress, PageState, progress
from domain.report import Report, Row
from tests.domain.build import OUTLINE, PROSE, SHIPPED, changed, found_in, full_report, money, row

NEW = new_report(OUTLINE, "2022", "某县政务服务局")


def pages_of(report: Report, outline: Outline = OUTLINE) -> dict[str, PageProgress]:
    return {page.key: page for page in progress(report, outline, found_in(report, outline))}


def state(report: Report, key: str) -> tuple[PageState, int, int]:
    page = pages_of(report)[key]
    return page.state, page.filled, page.wanted


def with_figures(report: Report, values: dict[str, Value]) -> Report:
    for key, value in values.items():
        report = report.after(set_figure(report, key, value))
    return report


def test_every_page_stands_in_order_behind_the_cover() -> None:
    assert [page.key for page in progress(NEW, OUTLINE, ())] == ["cover", *(page.key for page in pages(OUTLINE))]


def test_a_full_report_is_complete_on_every_page() -> None:
    assert {key: (page.state, page.filled, page.wanted) for key, page in pages_of(full_report()).items()} == {
        "cover": (PageState.COMPLETE, 2, 2),
        "profile": (PageState.COMPLETE, 1, 1),
        "general.text": (PageState.COMPLETE, 8, 8),
        "projects": (PageState.COMPLETE, 1, 1),
        "fund": (PageState.COMPLETE, 1, 1),
        "performance": (PageState.COMPLETE, 4, 4),
        "publicity": (PageState.COMPLETE, 1, 1),
        "remarks": (PageState.COMPLETE, 1, 1),
    }


def test_a_new_report_is_empty_but_for_its_cover() -> None:
    for key, page in pages_of(NEW).items():
        filled = page.wanted if key == "cover" else 0
        assert (page.state, page.filled) == (PageState.COMPLETE if filled else PageState.EMPTY, filled)


def test_a_new_report_of_the_shipped_outline_is_empty_but_for_its_cover() -> None:
    outline = decode_outline(SHIPPED.read_text("utf-8"))
    found = pages_of(new_report(outline, "2022", "某县政务服务局"), outline)
    assert found.pop("cover").state is PageState.COMPLETE
    assert {page.state for page in found.values()} == {PageState.EMPTY}
    assert {page.filled for page in found.values()} == {0}
    assert min(page.wanted for page in found.values()) > 0


def test_a_cover_lacks_what_is_blank() -> None:
    assert state(replace(NEW, figures={}), "cover") == (PageState.EMPTY, 0, 2)
    assert state(replace(NEW, figures={"cover.year": "2022"}), "cover") == (PageState.PARTIAL, 1, 2)
    assert state(replace(NEW, figures={**NEW.figures, "cover.unit": "XX局"}), "cover") == (PageState.ERROR, 2, 2)


def test_a_page_comes_along_figure_by_figure() -> None:
    report = with_figures(NEW, {"general.budget": money("400")})
    assert state(report, "general.text") == (PageState.PARTIAL, 1, 8)
    figures = {key: value for key, value in full_report().figures.items() if key.startswith("general.")}
    assert state(with_figures(NEW, figures), "general.text") == (PageState.COMPLETE, 8, 8)
    without = {key: value for key, value in figures.items() if key != "general.public"}
    assert state(with_figures(NEW, without), "general.text") == (PageState.PARTIAL, 6, 8)


def test_an_optional_figure_starts_a_page_and_is_not_counted() -> None:
    report = with_figures(NEW, {"general.carried_in": money("1")})
    assert state(report, "general.text") == (PageState.PARTIAL, 0, 8)
    assert state(changed(full_report(), {"general.carried_in": "0"}), "general.text") == (PageState.COMPLETE, 8, 8)


def test_a_page_that_asks_for_nothing_is_complete() -> None:
    text = SHIPPED.read_text("utf-8").replace(
        'key = "remarks"\nkind = "prose"', 'key = "remarks"\nkind = "prose"\noptional = true'
    )
    outline = decode_outline(text)
    assert text != SHIPPED.read_text("utf-8")
    page = pages_of(new_report(outline, "2022", "某县档案馆"), outline)["remarks"]
    assert (page.state, page.filled, page.wanted) == (PageState.COMPLETE, 0, 0)


def test_an_error_shows_at_once_and_a_blank_is_none() -> None:
    figures: dict[str, Value] = {
        "general.expenditure": money("10"),
        "general.project": money("1"),
        "general.basic": money("2"),
    }
    assert state(with_figures(NEW, figures), "general.text") == (PageState.ERROR, 3, 8)
    assert state(with_figures(NEW, {**figures, "general.basic": money("9")}), "general.text")[0] is PageState.PARTIAL


def test_a_query_shows_on_a_full_page() -> None:
    low = changed(full_report(), {"general.budget": "800"})
    assert state(low, "general.text") == (PageState.QUERY, 8, 8)
    started = with_figures(NEW, {"general.budget": money("800"), "general.expenditure": money("1")})
    assert [finding.code for finding in found_in(started) if finding.severity == "query"] == ["rate.execution"]
    assert state(started, "general.text")[0] is PageState.PARTIAL
    both = changed(low, {"general.expenditure": "385.6"})
    assert state(both, "general.text")[0] is PageState.ERROR


def test_a_default_sentence_counts_once_its_own_figures_are_typed() -> None:
    satisfied = {"satisfaction.satisfied": Decimal(95), "satisfaction.mostly": Decimal(5)}
    assert state(with_figures(NEW, dict(satisfied)), "performance") == (PageState.PARTIAL, 2, 4)
    whole = with_figures(NEW, {**satisfied, "satisfaction.dissatisfied": Decimal(0)})
    assert state(whole, "performance") == (PageState.COMPLETE, 4, 4)


def test_a_default_sentence_that_nobody_touched_is_not_complete() -> None:
    seen_by_nobody = replace(NEW, prose={**NEW.prose, "publicity": "自评结果在____公开。"})
    assert state(seen_by_nobody, "publicity") == (PageState.EMPTY, 0, 1)
    started = NEW.after(set_prose(NEW, "publicity", "自评结果在政府网站____公开。"))
    assert state(started, "publicity") == (PageState.PARTIAL, 0, 1)
    done = NEW.after(set_prose(NEW, "publicity", "自评结果在政府网站公开。"))
    assert state(done, "publicity") == (PageState.COMPLETE, 1, 1)


def test_a_ready_default_is_a_query_and_counts_once_it_is_answered() -> None:
    outline = decode_outline(SHIPPED.read_text("utf-8"))
    new = new_report(outline, "2022", "某县政务服务局")
    found = found_in(new, outline)
    asked = [finding for finding in found if finding.code == "missing.default"]
    assert [(finding.severity, finding.keys) for finding in asked] == [("query", ("publicity",))]
    answered = tuple(finding for finding in found if finding not in asked)
    pages_then = {page.key: page for page in progress(new, outline, answered)}
    assert (pages_then["publicity"].state, pages_then["publicity"].filled) == (PageState.COMPLETE, 1)
    own = new.after(set_prose(new, "publicity", new.prose["publicity"] + "另见公告。"))
    assert "missing.default" not in [finding.code for finding in found_in(own, outline)]
    nil = replace(full_report(), nil=frozenset({"publicity"}))
    assert "missing.default" not in [finding.code for finding in found_in(nil)]


def test_a_total_that_differs_makes_every_page_of_it_wrong() -> None:
    wrong = changed(full_report(), {"general.project": "173"})
    assert state(wrong, "general.text")[0] is PageState.ERROR
    assert state(wrong, "projects")[0] is PageState.ERROR


def test_a_text_that_prints_a_blank_figure_is_started() -> None:
    report = NEW.after(set_prose(NEW, "profile.text", "实有人数{staff.actual}人。"))
    assert state(report, "profile") == (PageState.PARTIAL, 0, 1)
    assert state(with_figures(report, {"staff.actual": Decimal(12)}), "profile") == (PageState.COMPLETE, 1, 1)
    blank = NEW.after(set_prose(NEW, "profile.text", " \n"))
    assert state(blank, "profile") == (PageState.EMPTY, 0, 1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), (PageState.EMPTY, 0, 1)),
        ((Row(1),), (PageState.EMPTY, 0, 1)),
        ((row(1, "河道整治", "20", fund="政府性基金"),), (PageState.EMPTY, 0, 1)),
        ((row(1, "政务大厅"),), (PageState.PARTIAL, 0, 1)),
        ((row(1, "政务大厅", "5"), Row(2)), (PageState.PARTIAL, 0, 1)),
        ((row(1, "政务大厅", "5"), Row(2, {"fund": "政府性基金"})), (PageState.COMPLETE, 1, 1)),
        ((row(1, "政务大厅", "5"),), (PageState.COMPLETE, 1, 1)),
    ],
)
def test_a_table_counts_when_every_row_is_filled(rows: tuple[Row, ...], expected: tuple[PageState, int, int]) -> None:
    assert state(replace(NEW, tables={"projects": rows}), "projects") == expected


def test_a_cell_in_error_stands_on_its_page() -> None:
    report = full_report()
    named = report.after(set_cell(report, "projects", 1, "name", "XX项目"))
    assert state(named, "projects") == (PageState.ERROR, 1, 1)


def test_nil_counts_as_complete_and_contradicts_an_amount() -> None:
    nil = NEW.after(set_nil(NEW, "fund", True))
    assert state(nil, "fund") == (PageState.COMPLETE, 1, 1)
    assert state(with_figures(nil, {"fund.amount": Amount(0)}), "fund") == (PageState.COMPLETE, 1, 1)
    assert state(with_figures(nil, {"fund.amount": money("20")}), "fund") == (PageState.ERROR, 1, 1)
    assert state(nil.after(set_nil(nil, "fund", False)), "fund") == (PageState.EMPTY, 0, 1)


def test_an_added_section_has_a_page() -> None:
    report = replace(full_report(), added={"added.1": "fund"}, headings={"added.1": "附注"})
    assert state(report, "added.1") == (PageState.EMPTY, 0, 1)
    written = report.after(set_prose(report, "added.1", "基本支出200万元。"))
    assert state(written, "added.1") == (PageState.ERROR, 1, 1)
    assert [page.key for page in progress(report, OUTLINE, ())][4:6] == ["fund", "added.1"]


def test_findings_about_nothing_in_particular_stand_on_the_cover() -> None:
    found = found_in(changed(full_report(), {"general.budget": "800"}))
    adrift = tuple(replace(finding, keys=()) for finding in found)
    assert {page.key: page.state for page in progress(full_report(), OUTLINE, adrift)}["cover"] is PageState.QUERY
    hints = tuple(replace(finding, severity="hint") for finding in found)
    assert {page.state for page in progress(full_report(), OUTLINE, hints)} == {PageState.COMPLETE}


def test_texts_of_the_clerk_are_complete_without_figures() -> None:
    report = NEW.after(set_prose(NEW, "remarks", PROSE["remarks"]))
    assert state(report, "remarks") == (PageState.COMPLETE, 1, 1)
