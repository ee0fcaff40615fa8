"""The order of the money, from the identities of any outline."""

import pytest

from actions.outlines import available
from domain.outline import FiguresPart, Identity, Outline, beside, figures, keys, money_order, pages, term

SUM = Identity("sum", ("total",), ("one", "two"))
INNER = Identity("inner", ("two",), ("left", "right"))


def test_parts_follow_their_total_wherever_the_outline_asks_for_them() -> None:
    asked = ("left", "one", "other", "total", "right", "two")
    found = money_order(asked, (SUM, INNER))
    assert found == (("other", 0), ("total", 0), ("one", 1), ("two", 1), ("left", 2), ("right", 2))


def test_what_is_not_asked_for_here_indents_nothing() -> None:
    assert money_order(("one", "two"), (SUM, INNER)) == (("one", 0), ("two", 0))
    assert money_order(("total", "one"), (SUM,)) == (("total", 0), ("one", 0))


def test_totals_that_contain_each_other_lose_no_figure() -> None:
    turned = Identity("turned", ("one",), ("total", "two"))
    found = money_order(("total", "one", "two"), (SUM, turned))
    assert sorted(each.key for each in found) == ["one", "total", "two"]


def test_a_subset_is_no_part() -> None:
    subset = Identity("subset", ("total",), ("one", "two"), ">=")
    assert [each.depth for each in money_order(("total", "one", "two"), (subset,))] == [0, 0, 0]


def test_where_a_sum_is_told() -> None:
    asked = ("carried", "income", "spent", "left")
    assert beside(Identity("a", ("spent",), ("x", "y")), asked) == "spent"
    assert beside(Identity("b", ("x.*.y",), ("spent",)), asked) == "spent"
    assert beside(Identity("c", ("carried", "income"), ("spent", "left")), asked) == "left"
    assert beside(Identity("d", ("carried", "income"), ("100",)), asked) == "income"
    assert beside(Identity("e", ("x",), ("y",)), asked) == ""


@pytest.mark.parametrize("outline", [source.outline for source in available()], ids=lambda outline: outline.key)
def test_every_shipped_outline_keeps_each_figure_once_and_behind_its_total(outline: Outline) -> None:
    parts = [part for page in pages(outline) for part in page.parts if isinstance(part, FiguresPart)]
    known = figures(outline)
    assert parts or outline.key == "hubei-2020"  # one table, no section of figures
    for part in parts:
        asked = [key for key in keys(part) if key in known]
        found = money_order(asked, outline.identities)
        order = [each.key for each in found]
        assert sorted(order) == sorted(asked)
        for identity in outline.identities:
            total = term(identity.left[0]).key
            below = [key for key in map(str, identity.right) if key in order]
            if identity.relation == "=" and len(identity.left) == 1 and total in order and len(below) > 1:
                assert all(order.index(key) > order.index(total) for key in below)
