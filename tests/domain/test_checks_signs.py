"""Negative numbers: found wherever the outline does not say that there may be one."""

from dataclasses import replace
from decimal import Decimal

import msgspec

from domain.checks import Context, findings
from domain.outline import Outline
from domain.report import Report, Row
from tests.domain.build import OUTLINE, full_report, money


def negative(report: Report, outline: Outline = OUTLINE) -> list[tuple[str, ...]]:
    return [each.keys for each in findings(report, Context(outline)) if each.code == "figure.negative"]


def test_a_negative_figure_or_cell_is_an_error() -> None:
    report = full_report()
    figures = {**report.figures, "general.budget": -money("58"), "staff.actual": Decimal(-3)}
    assert negative(replace(report, figures=figures)) == [("general.budget",), ("staff.actual",)]
    rows = (Row(1, {"name": "甲", "amount": -money("1")}), Row(2, {"name": "-1", "amount": money("0")}))
    assert negative(replace(report, tables={"projects": rows})) == [("projects.1.amount",)]
    assert negative(report) == []


def test_what_may_be_negative_is_none() -> None:
    signed = tuple(
        msgspec.structs.replace(figure, signed=figure.key == "general.carried_in") for figure in OUTLINE.figures
    )
    outline = msgspec.structs.replace(OUTLINE, figures=signed)
    report = full_report()
    carried = replace(report, figures={**report.figures, "general.carried_in": -money("1")})
    assert negative(carried) == [("general.carried_in",)]
    assert negative(carried, outline) == []
