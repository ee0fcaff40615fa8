"""A page that gives lines to the next: none is left alone, neither here nor there."""

from typing import cast

import pytest

from reports.typesetting.fonts import bundled
from reports.typesetting.paper import Setter, TypeRow
from reports.typesetting.sheets import LineGroup, Sheet
from reports.typesetting.style import STANDARD


def sheet(*groups: LineGroup) -> Sheet:
    rows = [cast(TypeRow, None)] * sum(group.rows for group in groups)
    return Sheet(Setter(STANDARD, bundled()), rows=rows, units=list(groups))


@pytest.mark.parametrize(
    ("groups", "moved"),
    [
        ((LineGroup(2), LineGroup(4)), 2),  # two lines stay, two go
        ((LineGroup(2), LineGroup(3)), 3),  # two of three would leave one behind
        ((LineGroup(2), LineGroup(6, whole=True)), 6),
        ((LineGroup(2), LineGroup(1, heading=True), LineGroup(3)), 4),  # a heading goes with what follows
        ((LineGroup(2), LineGroup(3), LineGroup(1, heading=True)), 1),
        ((LineGroup(3),), 0),  # nothing would be left
        ((LineGroup(2), LineGroup(3, fixed=True)), 0),
        ((), 0),
    ],
)
def test_so_many_lines_can_go_to_the_next_page(groups: tuple[LineGroup, ...], moved: int) -> None:
    assert sheet(*groups).movable(2) == moved
