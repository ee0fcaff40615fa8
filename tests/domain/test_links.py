"""Links in stored text: what prints, and that nothing is lost on the way."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, Value
from domain.links import (
    Link,
    Piece,
    Span,
    escaped,
    links,
    paper_date,
    pieces,
    printed,
    printed_link,
    spans,
    stored,
    with_decimals,
)
from domain.outline import FigureKind, MoneyUnit
from domain.report import Report, Row
from tests.domain.build import OUTLINE, full_report, money

FORMS = [
    unit + grouping + decimals + wide
    for unit in ("", "元", "万元")
    for grouping in ("", ",", "-")
    for decimals in ("", ".0", ".2", ".6")
    for wide in ("", "全角")
]


@pytest.mark.parametrize(
    ("form", "unit", "expected"),
    [
        ("", "万元", "1234.5"),
        (".0", "万元", "1235"),
        (".2", "万元", "1234.50"),
        (",", "万元", "1,234.5"),
        (",.2", "万元", "1,234.50"),
        ("元", "万元", "12,345,000"),
        ("元.2", "万元", "12,345,000.00"),
        ("元-", "万元", "12345000"),
        ("元-.2", "万元", "12345000.00"),
        ("万元", "万元", "1234.5"),
        ("", "元", "12345000"),
        (",.2", "元", "12,345,000.00"),
        ("万元", "元", "1234.5"),
        ("万元,", "元", "1,234.5"),
        ("全角", "万元", "１２３４．５"),
        (",.2全角", "万元", "１，２３４．５０"),
    ],
)
def test_money_prints_in_the_form_of_its_link(form: str, unit: MoneyUnit, expected: str) -> None:
    assert printed_link(Link("general.budget", form), money("1234.5"), "money", unit) == expected


@pytest.mark.parametrize(
    ("value", "kind", "form", "expected"),
    [
        (Decimal(95), "percent", "", "95"),
        (Decimal(95), "percent", ".2", "95.00"),
        (Decimal("0.5"), "percent", "全角", "０．５"),
        (Decimal(12345), "count", ",", "12,345"),
        ("2022", "year", "", "2022"),
        ("2022", "year", "全角", "２０２２"),
        ("2023-04-05", "date", "", "2023年4月5日"),
        ("某县林业局", "text", "", "某县林业局"),
        ("2023-04-05", "text", "", "2023-04-05"),
    ],
)
def test_other_values_print(value: Value, kind: FigureKind, form: str, expected: str) -> None:
    assert printed_link(Link("any", form), value, kind, "万元") == expected


def test_a_form_that_means_nothing_is_a_fault_of_the_caller() -> None:
    with pytest.raises(ValueError, match="bold"):
        printed_link(Link("general.budget", "bold"), money("1"), "money", "万元")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_stored_and_found_again(form: str) -> None:
    link = Link("general.budget", form)
    assert links(f"共{link}万元") == (link,)


@pytest.mark.parametrize(
    "text", ["{}", "{x:}", "{x:.7}", "{x:元元}", "{X}", "{1}", "{a b}", "{", "}", "a}b{c", "{x:角}"]
)
def test_braces_that_are_no_link_stay_text(text: str) -> None:
    assert "".join(map(str, pieces(text))) == text
    assert links(text) == ()


def test_doubled_braces_print_once() -> None:
    report = full_report()
    assert printed("{{general.budget}}，{general.budget}", report, OUTLINE) == "{general.budget}，400"
    assert printed(escaped("{general.budget}"), report, OUTLINE) == "{general.budget}"


def test_spans_tell_links_and_blanks_apart() -> None:
    report = Report("", "small-2022", figures={"general.budget": money("400")})
    assert spans("预算{general.budget}万元，收入{general.income}", report, OUTLINE) == (
        Span("预算"),
        Span("400", Link("general.budget")),
        Span("万元，收入"),
        Span("____", Link("general.income"), blank=True),
    )


def test_cells_and_figures_of_no_outline_print_too() -> None:
    report = Report(
        "", "x", figures={"old.key": Decimal(3)}, tables={"projects": (Row(4, {"amount": Amount(50), "name": "甲"}),)}
    )
    assert printed("{projects.4.name}{projects.4.amount:元}元{old.key}", report, OUTLINE) == "甲0.5元3"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("", "1234.50"),
        ("元", "12,345,000.00"),
        (",", "1,234.50"),
        (".0", "1235"),
        ("全角", "１２３４．５０"),
        (",全角", "１，２３４．５０"),
    ],
)
def test_outline_may_want_decimals_of_every_amount(form: str, expected: str) -> None:
    report = Report("", "small-2022", figures={"general.budget": money("1234.5")})
    assert printed(str(Link("general.budget", form)), report, with_decimals(OUTLINE, 2)) == expected


def test_no_amount_is_rounded_for_its_decimals_and_nothing_else_gets_any() -> None:
    report = Report("", "x", {"general.budget": money("588.305"), "old.key": Decimal(3), "cover.year": "2022"})
    text = "{cover.year}年{general.budget}万元，{old.key}人，{general.income}"
    assert printed(text, report, with_decimals(OUTLINE, 2)) == "2022年588.305万元，3人，____"


def test_dates_on_paper() -> None:
    assert paper_date("2023-12-31") == "2023年12月31日"


KEYS = st.sampled_from(["general.budget", "cover.year", "projects.12.amount", "x"])
PIECES = st.lists(st.one_of(st.text(alphabet="文字{}1:.元", min_size=1), st.builds(Link, KEYS, st.sampled_from(FORMS))))


@given(PIECES)
def test_pieces_and_stored_are_inverse(parts: list[Piece]) -> None:
    found = list(pieces(stored(parts)))
    assert [part for part in found if isinstance(part, Link)] == [part for part in parts if isinstance(part, Link)]
    assert "".join(map(str, found)) == "".join(map(str, parts))
    assert stored(found) == stored(parts)


@given(st.text(alphabet="a{}.x:2元全角"))
def test_escaped_text_prints_as_it_was(text: str) -> None:
    assert printed(escaped(text), Report("", ""), OUTLINE) == text
