"""Looks for faults of typesetting on the printed page itself, from nothing but where its characters stand."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.reports.readback import MILLIMETRE, Character, Row, body, characters, words

LEFT = 28 * MILLIMETRE
RIGHT = LEFT + 28 * 15.75
HALF = 15.75 / 2
TOLERANCE = 0.5
GAP = 15.75 / 4 + 0.05
CLOSING = "，。、；：！）》」』”’】〕〉"
OPENING = "（《「『“‘【〔〈"
NEVER_FIRST = CLOSING + "？·…%‰％℃々"
MOST_LINES = 24  # 22, and two more where a few lines would stand alone on a last page
UNIT = re.compile("年度|万元|亿元|元|个|项|家|次|人|户|公里|㎡|年|月|日|吨")
HEADING_FONTS = {"NotoSansSC-Regular", "LXGWWenKai-Regular"}


def faults(pdf: bytes) -> list[str]:
    """Everything on the text pages (all but the first) that breaks a rule, in words."""
    pages = [body(page) for page in characters(pdf)][1:]
    found = [fault for page in pages for fault in _on_page(page)]
    found += [f"heading at the foot: {words(page[-1])}" for page in pages[:-1] if _is_heading(page[-1])]
    lines = [row for page in pages for row in page]
    return found + [fault for above, below in pairwise(lines) if _turned(below) for fault in _at_turn(above, below)]


def parted(pdf: bytes) -> int:
    """So many numbers stand on another line than their unit."""
    lines = [row for page in list(characters(pdf))[1:] for row in body(page)]
    return sum(
        _turned(below) and words(above)[-1].isdigit() and bool(UNIT.match(words(below)))
        for above, below in pairwise(lines)
    )


def _on_page(page: list[Row]) -> Iterator[str]:
    if len(page) > MOST_LINES:
        yield f"{len(page)} lines"
    for row in page:
        said = words(row).strip()
        if said[0] in NEVER_FIRST:
            yield f"begins: {said}"
        if said[-1] in OPENING:
            yield f"ends: {said}"
        if row[0].left < LEFT - TOLERANCE - (HALF if row[0].text in OPENING else 0):
            yield f"left of the margin: {said}"
        if row[-1].right > RIGHT + TOLERANCE + (HALF if row[-1].text in CLOSING else 0):
            yield f"right of the margin: {said}"
        yield from (f"gap {a.text}{b.text}: {b.left - a.right:.2f}" for a, b in pairwise(row) if b.left - a.right > GAP)


def _at_turn(above: Row, below: Row) -> Iterator[str]:
    """What is wrong where one line of a paragraph turns into the next."""
    last = [character for character in above if character.text.strip()][-1]
    if not _flush(last):
        yield f"ragged by {RIGHT - last.right:.2f}: {words(above)}"
    if last.text.isdigit() and below[0].text.isdigit():
        yield f"digits broken: {words(above)} | {words(below)}"


def _flush(last: Character) -> bool:
    squeezed = last.text in CLOSING and abs(last.right - HALF - RIGHT) < TOLERANCE
    return abs(last.right - RIGHT) < TOLERANCE or squeezed


def _turned(row: Row) -> bool:
    """Whether a line continues a paragraph: it begins at the left edge, or half a squeezed mark beyond."""
    return abs(row[0].left - LEFT) < 1 or (row[0].text in OPENING and abs(row[0].left + HALF - LEFT) < 1)


def _is_heading(row: Row) -> bool:
    return all(character.font in HEADING_FONTS for character in row[:2])
