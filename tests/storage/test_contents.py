"""Values as columns: the same type and digits come back, and nothing else is read as a value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount
from domain.report import Content
from storage.contents import BLANK, Columns, decoded, encoded
from storage.translation import Undecodable
from tests.storage.reports import texts, values

contents: st.SearchStrategy[Content] = (
    values | st.just(True) | st.lists(texts, min_size=1).map(tuple) | st.lists(st.integers(), min_size=1).map(tuple)
)


@given(contents)
def test_the_same_comes_back(content: Content) -> None:
    found = decoded(encoded(content))
    assert (found, type(found), str(found)) == (content, type(content), str(content))


def test_blank_has_no_columns() -> None:
    assert encoded(None) == encoded(()) == BLANK
    assert decoded(BLANK) is None


def test_each_kind_is_written_plainly() -> None:
    assert encoded(Amount(-5)) == ("amount", -5, None)
    assert encoded(Decimal("95.50")) == ("number", None, "95.50")
    assert encoded("文") == ("text", None, "文")
    assert encoded(True) == ("nil", None, None)
    assert encoded((3, 1)) == ("order", None, "[3, 1]")
    assert encoded(("甲", "")) == ("lines", None, '["甲", ""]')


@pytest.mark.parametrize(
    "columns",
    [
        ("amount", None, None),
        ("amount", 5, "5"),
        ("text", None, None),
        ("text", 5, "a"),
        ("nil", None, "x"),
        ("color", None, "red"),
        (None, None, "a"),
        ("number", None, "NaN"),
        ("number", None, "sNaN"),
        ("number", None, "Infinity"),
        ("number", None, "1E+999999999"),
        ("number", None, "abc"),
        ("number", None, " 1"),
        ("order", None, "[1"),
        ("order", None, '{"a": 1}'),
        ("order", None, "[true]"),
        ("order", None, "[1,2]"),
        ("order", None, "[]"),
        ("order", None, "[" * 100_000),
        ("lines", None, "[1]"),
        ("lines", None, "1"),
        ("lines", None, '["\\ud800"]'),
        ("order", None, "[" + "1" * 5000 + "]"),
    ],
    ids=lambda columns: repr(columns)[:40],
)
def test_nothing_else_is_a_value(columns: Columns) -> None:
    with pytest.raises(Undecodable):
        decoded(columns)
