"""A result that misses its target wants a reason, in any table that has both."""

from dataclasses import replace

import pytest

from domain.checks import Context
from domain.checks.results import check_results
from domain.layout import worn
from domain.outline import decode_outline
from domain.report import Report, Row
from tests.domain.test_outline import SMALL

TABLE = """
[[sections]]
key = "goals"
heading = ["绩效目标完成情况"]
[[sections.parts]]
kind = "table"
key = "goals"
label = "绩效目标"
columns = [
    { key = "name", kind = "text", label = "指标" },
    { key = "c2", kind = "text", label = "年初目标值" },
    { key = "c3", kind = "text", label = "实际完成值" },
    { key = "c4", kind = "text", label = "未完成原因" },
]
"""
OUTLINE = decode_outline(SMALL + TABLE)


def found(**cells: str) -> list[tuple[object, object, str | None]]:
    named = {"target": "c2", "actual": "c3", "reason": "c4"}
    row = Row(4, {named.get(key, key): words for key, words in cells.items()})
    report = Report("u", OUTLINE.key, tables={"goals": (row,)})
    findings = list(check_results(report, Context(worn(OUTLINE, report))))
    assert all((each.code, each.severity, each.keys) == ("result.short", "query", ("goals.4.c4", "goals.4.c2"))
               for each in findings)  # fmt: skip
    return [(each.expected, each.actual, each.quote) for each in findings]


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("15株", "13株"),
        ("15", "13"),
        ("１５株", "13 株"),
        ("≥95%", "93.5%"),
        ("95%以上", "93.5%"),
        ("不少于1,200人次", "980人次"),
        ("15株", "13"),
        ("≤5%", "6%"),
        ("不超过30天", "35天"),
        ("30天以内", "35天"),
    ],
)
def test_a_missed_target_is_asked_about(target: str, actual: str) -> None:
    assert found(name="抢救复壮古树", target=target, actual=actual) == [(target, actual, "抢救复壮古树")]
    assert not found(name="抢救复壮古树", target=target, actual=actual, reason="两株因道路改线移植")


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("15株", "15株"),
        ("15株", "16株"),
        ("15株", ""),
        ("", "13株"),
        ("15株", "13棵"),
        ("12月", "11月"),
        ("30天", "25天"),
        ("100万元", "98万元"),
        ("≤5%", "4%"),
        ("2024年12月", "2024年11月"),
        ("明显提升", "13"),
        ("3至5次", "2次"),
        ("≥95%", "100%"),
    ],
)
def test_what_is_met_or_cannot_be_compared_is_not(target: str, actual: str) -> None:
    assert found(name="抢救复壮古树", target=target, actual=actual) == []


def test_less_cost_than_planned_is_no_miss() -> None:
    assert found(name="每亩成本", target="1200", actual="1100") == []
    assert len(found(name="每亩成本", target="≤1200", actual="1300")) == 1


def test_where_a_form_has_no_room_for_reasons_the_text_may_say_why() -> None:
    outline = decode_outline(SMALL + TABLE.replace('    { key = "c4", kind = "text", label = "未完成原因" },\n', ""))
    row = Row(1, {"name": "农户满意度", "c2": "≥95%", "c3": "90.3%"})
    said = "目标是农户满意度不低于95%。"
    report = Report("u", outline.key, tables={"goals": (row,)}, prose={"problems": said})
    [finding] = check_results(report, Context(outline))
    assert finding.keys == ("goals.1.c3", "goals.1.c2")
    why = replace(report, prose={"problems": said + "征求意见不够充分，农户满意度低于目标值。"})
    assert not list(check_results(why, Context(outline)))


def test_a_nil_section_is_not_asked() -> None:
    row = Row(1, {"name": "树", "c2": "15株", "c3": "13株"})
    report = Report("u", OUTLINE.key, tables={"goals": (row,)}, nil=frozenset({"goals"}))
    assert not list(check_results(report, Context(OUTLINE)))
    assert list(check_results(replace(report, nil=frozenset()), Context(OUTLINE)))
