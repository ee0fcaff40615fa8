"""The shipped samples as they come from the printer, looked at page by page as a strict reader would."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.importing import import_source
from actions.opening import open_library
from actions.reports import opened
from reports.content import Grid, document
from reports.even_columns import evened_grid
from reports.pdf import pdf_bytes
from resources import path as resource
from tests import attached_sample
from tests.reports.audit import HEADING_FONTS, MOST_LINES
from tests.reports.readback import MILLIMETRE, Row, body, characters, rows, words

SAMPLES = sorted(file.stem for file in resource("samples").glob("*.txt"))
LEFT, MIDDLE = 28 * MILLIMETRE, (28 + 156 / 2) * MILLIMETRE
_TEXT = 12.0
"""Points: what forms are set in is smaller."""
FOLIO = re.compile(r"— ?(\d+) ?—")


@pytest.fixture(scope="module", params=SAMPLES)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[list[Row]]:
    """The lines of each page of a sample, from top to bottom, its number and 草稿 among them."""
    with open_library(tmp_path_factory.mktemp("sample") / "library.db") as library:
        current = opened(library, import_source(library, Path(resource("samples", f"{request.param}.txt"))).id)
    return [rows(page) for page in characters(pdf_bytes(document(current.report, current.outline)))]


def texts(pages: list[list[Row]]) -> Iterator[list[Row]]:
    """The lines within the 版心 of each numbered page."""
    return (body([character for row in page for character in row]) for page in pages[1:])


def test_the_pages_are_numbered_from_1_outside_and_the_cover_is_not(pages: list[list[Row]]) -> None:
    found = [[FOLIO.fullmatch(words(row).strip()) for row in page] for page in pages]
    numbers = [[int(number[1]) for number in page if number] for page in found]
    assert numbers == [[], *([number] for number in range(1, len(pages)))]
    for number, page in enumerate(pages[1:], 1):
        folio = next(row for row in page if FOLIO.fullmatch(words(row).strip()))
        assert (folio[0].left > MIDDLE) == bool(number % 2)


def test_the_lines_of_the_cover_stand_in_the_middle(pages: list[list[Row]]) -> None:
    lines = [row for row in pages[0] if words(row) != "草稿"]
    below = [row for row in lines if row[0].size < 20 and not re.fullmatch(r"\d{4}年\d+月\d+日", words(row))]
    for block in ([row for row in lines if row[0].size > 20], below):
        left, right = min(row[0].left for row in block), max(row[-1].right for row in block)
        assert (left + right) / 2 == pytest.approx(MIDDLE, abs=5), [words(row) for row in block]


def test_no_page_ends_with_a_heading_and_none_holds_too_much(pages: list[list[Row]]) -> None:
    for page in list(texts(pages))[:-1]:
        assert {sign.font for sign in page[-1][:2]} - HEADING_FONTS, words(page[-1])
    for page in texts(pages):
        assert len([row for row in page if row[0].size == 15.75]) <= MOST_LINES


def test_no_last_page_holds_but_a_few_lines(pages: list[list[Row]]) -> None:
    last = list(texts(pages))[-1]
    assert len(pages) == 2 or len(last) > 3, [words(row) for row in last]


def test_the_scores_of_a_right_hand_column_are_even_and_centred_ones_short() -> None:
    report, outline = attached_sample.whole()
    for block in document(report, outline).blocks:
        if isinstance(block, Grid) and block.key.startswith("overall"):
            cells = {cell.text for cell in evened_grid(block).cells}
            assert {"9.57", "10", "5", "4.33"} <= cells
            return
    raise AssertionError("no form")


def test_amounts_that_go_on_with_the_next_page_have_their_heads_there() -> None:
    """基础数据表 is longer than a page: which column was 上年决算数 stood on the page before only."""
    pages = [[words(row) for row in rows(page)] for page in characters(pdf_bytes(document(*attached_sample.whole())))]
    (page,) = (page for page in pages if any("政府采购金额" in line for line in page))
    first = next(place for place, line in enumerate(page) if "政府采购金额" in line)
    assert any("上年决算数" in line and "当年决算数" in line for line in page[:first]), page


@pytest.mark.parametrize("head", ["执行率", "预期目标", "上年决算数", "三级指标"])
def test_every_head_of_a_form_is_set_as_a_head(head: str) -> None:
    """Those over the amounts and the goals of 自评表 were set like the labels below them."""
    report, outline = attached_sample.whole()
    found = []
    for page in characters(pdf_bytes(document(report, outline))):
        for row in (each for each in rows(page) if each[0].size < _TEXT):
            place = words(row).replace(" ", "").find(head)
            signs = [character for character in row if character.text.strip()]
            found += [character.font for character in signs[place : place + len(head)]] if place >= 0 else []
    assert set(found) == {"NotoSansSC-Regular"}
