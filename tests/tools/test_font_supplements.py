"""Drawing in the outlines of a face that stands beside a finer one."""

from types import SimpleNamespace
from typing import cast

import pytest
from fontTools.ttLib.tables._g_l_y_f import Glyph

from tools.font_supplements import is_likely, thinned


def _glyph(*contours: list[tuple[int, int]]) -> Glyph:
    points = [point for contour in contours for point in contour]
    ends = [sum(map(len, contours[: place + 1])) - 1 for place in range(len(contours))]
    return cast(Glyph, SimpleNamespace(coordinates=points, endPtsOfContours=ends))


def test_ink_shrinks_on_both_sides_of_a_frame() -> None:
    outer = [(0, 0), (0, 100), (100, 100), (100, 0)]  # clockwise: ink inside
    inner = [(20, 20), (80, 20), (80, 80), (20, 80)]  # the other way round: a hole
    assert thinned(_glyph(outer, inner), 5) == [
        (5, 5), (5, 95), (95, 95), (95, 5), (15, 15), (85, 15), (85, 85), (15, 85),
    ]  # fmt: skip


def test_a_sharp_tip_stays_and_doubled_points_do_no_harm() -> None:
    needle = [(0, 0), (100, 1), (0, 2), (0, 2)]
    assert thinned(_glyph(needle), 5)[1] == (100, 1)
    assert thinned(_glyph([(3, 3), (3, 3)]), 5) == [(3, 3), (3, 3)]


@pytest.mark.parametrize(
    ("character", "likely"), [("瞭", True), ("祎", True), ("龘", False), ("A", False), ("𠮷", False)]
)
def test_common_characters_and_names_are_likely(character: str, likely: bool) -> None:
    assert is_likely(character) is likely
