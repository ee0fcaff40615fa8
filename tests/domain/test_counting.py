"""What findings ask of the clerk: what is merely blank is counted apart from what is wrong."""

import pytest

from domain.checks import Finding
from domain.checks.counting import counted, need_of
from domain.counts import Counts
from tests.gui.conftest import money


@pytest.mark.parametrize(
    ("finding", "need"),
    [
        (Finding("error", "missing.figure", ("general.budget",)), "unfilled"),
        (Finding("error", "missing.placeholder", ("problems",), quote="XX", offset=0), "unfilled"),
        (Finding("error", "sum.expenditure", ("general.expenditure",), money("3")), "unfilled"),
        (Finding("error", "sum.expenditure", (), money("3"), money("2"), money("1")), "error"),
        (Finding("error", "missing.nil_amount", ("fund",), actual=money("3")), "error"),
        (Finding("error", "write.word", ("problems",), expected="拨付", quote="拔付", offset=0), "error"),
        (Finding("query", "missing.figure", ("staff.quota",)), "query"),
        (Finding("query", "missing.default", ("fund.text",)), "query"),
        (Finding("hint", "write.space", ("problems",)), "hint"),
    ],
)
def test_what_a_finding_asks_for(finding: Finding, need: str) -> None:
    assert need_of(finding) == need


def test_they_are_counted_by_what_they_ask_for() -> None:
    found = [Finding("error", "missing.rows"), Finding("error", "missing.cell"), Finding("query", "rate.low")]
    assert counted(found) == Counts(unfilled=2, queries=1)
    assert not counted(found).is_nothing
    assert counted([Finding("hint", "write.space")]).is_nothing
