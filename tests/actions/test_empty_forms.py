"""A form that nothing was filled into is not complete: in the checks, in the list, on the command line."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from actions.forming import keep_outline, proposal_text, propose_source
from actions.outlines import available
from actions.reports import Opened, create, edit, opened
from domain.editing import set_figure
from domain.outline import GridPart, Outline, figures, forms_of, pages
from domain.progress import PageState, progress
from main import main
from storage.library import Library
from tests.templates_with_blanks import made

NAME = "评分提纲"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with an outline of a scoring table and a table of words beside it."""
    keep_outline(proposal_text(propose_source(made("scoring", tmp_path), name=NAME)), NAME, tmp_path / "库.db")
    return Library.open(tmp_path / "库.db")


@pytest.fixture
def report(library: Library) -> Opened:
    source = next(each for each in available(library.path) if each.outline.name == NAME)
    return opened(library, create(library, source, "2025", "清河县统计局"))


def form_under(outline: Outline, heading: str) -> GridPart:
    page = next(page for page in pages(outline) if page.heading[0] == heading)
    return next(forms_of(page))


def states(current: Opened) -> dict[str, PageState]:
    headings = {page.key: page.heading[0] for page in pages(current.outline)}
    return {headings[each.key]: each.state for each in current.progress if each.key in headings}


def codes(current: Opened, part: GridPart) -> list[str]:
    return [each.code for each in current.findings if each.keys and each.keys[0] == part.key]


def test_an_empty_table_is_not_complete_and_is_found(report: Opened) -> None:
    scores, words = (form_under(report.outline, heading) for heading in ("绩效评分", "其他事项"))
    assert states(report)["绩效评分"] is PageState.EMPTY
    assert states(report)["其他事项"] is PageState.EMPTY
    assert codes(report, words) == ["missing.form"]
    assert not [each for each in report.findings if each.code == "missing.default"]  # lines about a form are no texts
    assert codes(report, scores) == []  # each score that is missing is named
    blank = {each.keys[0] for each in report.findings if each.code == "missing.figure"}
    known = figures(report.outline)
    assert {known[key].label for key in blank if known[key].kind == "score"} == {
        "绩效目标合理性（得分）",
        "预算完成率（得分）",
    }


def test_one_cell_of_a_table_of_words_fills_it(library: Library, report: Opened) -> None:
    words = form_under(report.outline, "其他事项")
    key = next(key for key in figures(report.outline) if figures(report.outline)[key].label == "评价组长")
    filled = edit(library, report, "填写", set_figure(report.report, key, "张某"))
    assert codes(filled, words) == []
    assert states(filled)["其他事项"] is PageState.COMPLETE
    taken = edit(library, filled, "清空", set_figure(filled.report, key, None))
    assert codes(taken, words) == ["missing.form"]


def test_a_table_that_may_stay_blank_is_complete_as_it_is(report: Opened) -> None:
    form = form_under(report.outline, "其他事项")
    sections = tuple(
        replace(each, parts=tuple(replace(form, optional=True) if part is form else part for part in each.parts))
        for each in report.outline.sections
    )
    outline = replace(report.outline, sections=sections)
    key = next(page.key for page in pages(outline) if page.heading[0] == "其他事项")
    assert next(each.state for each in progress(report.report, outline, ()) if each.key == key) is PageState.COMPLETE


def test_the_list_and_the_command_say_so_too(
    library: Library, report: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = figures(report.outline)
    scores = [key for key in known if known[key].kind == "score"]
    current = report
    for key in scores:
        current = edit(library, current, "填写", set_figure(current.report, key, Decimal(30)))
    (listed,) = library.summaries()
    assert listed.filled < listed.wanted
    assert main(["--library", str(library.path), "check", str(report.id), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [each["message"] for each in found if each["code"] == "missing.form"] == ["表格“其他事项”还是空的。请填写。"]
