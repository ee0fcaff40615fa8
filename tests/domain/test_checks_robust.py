"""No check raises, none edits, and grave findings come first, whatever a report holds."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, Value
from domain.checks import CHECKS, Context, findings
from domain.outline import decode_outline, figures, page_for, prose_parts, walk
from domain.progress import PageState, progress
from domain.report import Report, Row
from tests.domain.build import OUTLINE, SHIPPED, changed, found_in, full_report

SHIPPED_OUTLINE = decode_outline(SHIPPED.read_text("utf-8"))
SCRAPS = [
    "\n基本支出",
    "214.13",
    "2,141,300",
    "12,34",
    "万元",
    "元",
    "%",
    "％",
    "预算执行率",
    "为",
    "满意占",
    "不满意占",
    "实有人数",
    "2021年",
    "上年",
    "同比",
    "…",
    "……",
    "XX",
    "____",
    "{{",
    "}}",
    "{",
    "}\n",
    "{general.basic}",
    "{general.basic:.2}",
    "{general.basic:元}",
    "{projects.1.amount}",
    "{projects.9.name}",
    "{name}",
    "{amount}",
    "{no.such}\n",
    "{cover.year}",
    "{staff.actual}",
    "（",
    "）",
    "，",
    "。",
    "-",
    ".",
    "0",
    "99999999999999999999",
    "０．５",
    "\u3000",
    "①",
]
words = st.lists(st.sampled_from(SCRAPS), max_size=12).map("".join) | st.text(max_size=20)
values: st.SearchStrategy[Value] = (
    st.builds(Amount, st.integers(-(10**16), 10**16)) | st.decimals(-(10**6), 10**6, places=3) | words
)
dated = st.dates().map(lambda day: day.isoformat())
sections = st.sampled_from([section.key for section in walk(OUTLINE.sections)])
cells = st.dictionaries(st.sampled_from(["name", "amount", "fund", "sentence", "other"]), values)
reports = st.builds(
    Report,
    st.just("uuid"),
    st.just("small-2022"),
    figures=st.builds(
        lambda filled, day: {**filled, "cover.date": day},
        st.dictionaries(st.sampled_from([key for key in figures(OUTLINE) if key != "cover.date"]), values),
        dated,
    ),
    prose=st.dictionaries(st.sampled_from([*prose_parts(OUTLINE), "cover.seal_line", "added.1"]), words),
    tables=st.fixed_dictionaries(
        {"projects": st.lists(cells, max_size=4).map(lambda rows: tuple(map(Row, range(1, 9), rows)))}
    ),
    nil=st.frozensets(sections),
    headings=st.dictionaries(sections | st.sampled_from(["cover.title", "added.1"]), words),
    added=st.dictionaries(st.sampled_from(["added.1", "added.2"]), sections | st.just("gone")),
)


@given(reports)
def test_whatever_a_report_holds_is_checked(report: Report) -> None:
    before = repr(report)
    found = findings(report, Context(OUTLINE))
    grades = [("error", "query", "hint").index(finding.severity) for finding in found]
    assert grades == sorted(grades)
    assert all(finding.keys for finding in found)
    assert len(set(found)) == len(found)
    for page in progress(report, OUTLINE, found):
        assert 0 <= page.filled <= page.wanted
        assert page.state is not PageState.COMPLETE or page.filled == page.wanted
    assert repr(report) == before


@given(reports)
def test_a_report_of_another_outline_is_checked_too(report: Report) -> None:
    found = found_in(report, SHIPPED_OUTLINE)
    assert {page_for(SHIPPED_OUTLINE, finding.keys[0]) for finding in found}
    progress(report, SHIPPED_OUTLINE, found)


def test_each_check_speaks_for_itself() -> None:
    report = changed(full_report(), {"general.basic": None, "general.budget": "800"})
    context = Context(OUTLINE)
    one_by_one = [finding for check in CHECKS for finding in check(report, context)]
    assert sorted(one_by_one, key=repr) == sorted(found_in(report), key=repr)
    assert one_by_one[0].expected == Amount(214_130_000)
    assert Decimal("48.33") in [finding.actual for finding in one_by_one]
