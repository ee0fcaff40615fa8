"""The columns of forms: no word torn in a narrow one, no number broken, nothing beyond the rules around a cell."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.content import AttachmentHead, Document, Grid, GridCell, document
from reports.even_columns import evened_grid
from reports.fitted_columns import fitted_columns
from reports.pdf import pdf_bytes
from reports.typesetting.fonts import CLOSING, bundled
from reports.typesetting.pages import compose
from reports.typesetting.paper import PaperPage, TypeRow
from reports.typesetting.style import STANDARD
from reports.word.measures import em_width
from tests import attached_sample
from tests.reports.readback import characters, rows, words
from tests.reports.workbook.shipped import filled, shipped

TOTAL, SIZE, PADDING = 441.0, 10.5, 8.0


def widths(grid: Grid) -> list[float]:
    return fitted_columns(grid, TOTAL, SIZE, PADDING, em_width)


def in_row(*texts: str, shares: tuple[float, ...] = (), align: str = "center") -> Grid:
    cells = tuple(GridCell(0, column, 1, 1, text, align) for column, text in enumerate(texts))
    return Grid(shares or (1.0,) * len(texts), cells, 1, 0, "grid")


def test_columns_that_hold_what_they_say_keep_their_shares() -> None:
    assert widths(in_row("指标", "588.30", "说明", shares=(1.0, 2.0, 3.0))) == pytest.approx([73.5, 147.0, 220.5])


@pytest.mark.parametrize(
    ("label", "em"),
    [
        ("产出指标\n（50分）", 4.0),
        ("满意度指标", 3.0),
        ("年度预算申请（万元）", 4.0),
        ("≥5000人次", 5.0),
        ("1357.96", 3.5),
    ],
)
def test_a_narrow_column_gets_room_for_its_longest_word_from_a_wide_one(label: str, em: float) -> None:
    narrow, wide = widths(in_row(label, "第一句话。第二句话。", shares=(1.0, 20.0)))
    assert narrow == pytest.approx(em * SIZE + PADDING, abs=0.1)
    assert narrow + wide == pytest.approx(TOTAL)


def test_columns_with_room_beside_their_lines_give_first() -> None:
    grid = in_row("123456789.12", "5", "前三季度预算支付进度", shares=(0.5, 5.0, 1.0))
    assert widths(grid)[2] == pytest.approx(TOTAL * 1.0 / 6.5)
    assert widths(grid)[1] < TOTAL * 5.0 / 6.5


def test_what_a_cell_over_columns_needs_they_bear_together() -> None:
    cells = (
        GridCell(0, 0, 1, 2, "1234567890.12", "right"),
        GridCell(1, 0, 1, 1, "甲", "left"),
        GridCell(1, 1, 1, 1, "乙", "left"),
        GridCell(0, 2, 2, 1, "说明", "left"),
    )
    found = widths(Grid((1.0, 1.0, 20.0), cells, 2, 0, "grid"))
    assert found[0] + found[1] >= em_width("1234567890.12") * SIZE + PADDING
    assert found[0] == pytest.approx(found[1])


@given(
    st.lists(
        st.tuples(st.text("项目指标经费（万元）0123456789.。≥%", max_size=40), st.floats(0.1, 20.0)),
        min_size=1,
        max_size=12,
    )
)
def test_the_columns_always_fill_the_measure_and_none_is_lost(columns: list[tuple[str, float]]) -> None:
    found = widths(in_row(*(text for text, _ in columns), shares=tuple(share for _, share in columns)))
    assert sum(found) == pytest.approx(TOTAL)
    assert min(found) > 0


def said(row: TypeRow) -> str:
    return "".join(sort.text for sort, _ in row.places)


def lines(page: PaperPage) -> Iterator[tuple[TypeRow, TypeRow]]:
    """Each line of a cell that is filled in, with the one below it."""
    cells: dict[str, list[TypeRow]] = {}
    for row in (*page.rows, *(page.across or ())):
        if row.key and row.size == STANDARD.form_size:
            cells.setdefault(row.key, []).append(row)
    for cell in cells.values():
        yield from (
            (above, below) for above, below in pairwise(cell) if abs(above.y - below.y - STANDARD.form_leading) < 0.1
        )


def faults(page: PaperPage) -> Iterator[str]:
    for above, below in lines(page):
        if said(above)[-1:].isdigit() and said(below)[:1].isdigit():
            yield f"number broken: {said(above)} | {said(below)}"
        if len(said(below).strip(CLOSING)) < 2 <= len(said(above)) and not said(below).strip(CLOSING).isdigit():
            yield f"alone: {said(above)} | {said(below)}"


def of_forms(paper: Document) -> tuple[PaperPage, ...]:
    blocks = tuple(block for block in paper.blocks if isinstance(block, AttachmentHead | Grid))
    return compose(Document("题", "局", "2023", False, blocks), STANDARD, bundled())


def test_no_number_breaks_and_no_character_stands_alone_in_the_forms_of_the_sample() -> None:
    report, outline = attached_sample.whole()
    assert [fault for page in of_forms(document(report, outline)) for fault in faults(page)] == []


@pytest.mark.parametrize("outline", shipped(), ids=lambda outline: outline.key)
def test_no_number_of_any_shipped_form_breaks(outline) -> None:  # type: ignore[no-untyped-def]
    for seed in range(2):
        for page in of_forms(document(filled(outline, seed), outline)):
            assert [fault for fault in faults(page) if fault.startswith("number")] == []


def test_no_figure_reaches_over_the_rule_at_its_right() -> None:
    report, outline = attached_sample.whole()
    for page in of_forms(document(report, outline)):
        for row in page.rows:
            if row.key and row.size == STANDARD.form_size and said(row).replace(".", "").isdigit():
                end = row.x + max(place + sort.advance for sort, place in row.places) * row.size
                crossed = [
                    rule
                    for rule in page.rules
                    if rule.width < 1 and row.x < rule.x < end and rule.y < row.y < rule.y + rule.height
                ]
                assert not crossed, said(row)


def test_the_labels_of_the_printed_sample_stand_whole() -> None:
    """On the paper itself: 产出指标 over （50分）, and no 经济效 over 益指标."""
    report, outline = attached_sample.whole()
    forms = list(map(rows, characters(pdf_bytes(document(report, outline)))))[8:]
    text = "\n".join(words(row) for page in forms for row in page)
    for label in ("产出指标", "（50分）", "（万元）", "经济效益", "可持续", "满意度", "≥5000人次", "≤31.5万元"):
        assert label in text, label
    for torn in ("经济效\n", "（万\n", "（50\n", "≥5000\n"):
        assert torn not in text, torn


def test_even_amounts_are_what_the_columns_are_fitted_to() -> None:
    grid = in_row("3", "第一句话。", shares=(0.1, 20.0), align="right")
    wide = Grid(
        grid.widths, tuple(GridCell(0, c.column, 1, 1, c.text, c.align, decimals=2) for c in grid.cells), 1, 0, "g"
    )
    assert widths(evened_grid(wide))[0] > widths(grid)[0]
