"""The measures of the page: those in use are good, others are refused with a reason."""

from dataclasses import replace
from math import inf, nan

import pytest

from reports.content import Document, Paragraph
from reports.pdf import pdf_bytes
from reports.typesetting.fonts import bundled
from reports.typesetting.pages import compose
from reports.typesetting.style import LEADINGS, MILLIMETRE, STANDARD, FolioPlace, Style, StyleReason


@pytest.mark.parametrize("leading", LEADINGS)
@pytest.mark.parametrize("size", [15.75, 16.0])
def test_the_leadings_in_use_are_good(leading: float, size: float) -> None:
    assert Style(leading=leading, size=size).faults() == ()


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"leading": nan}, "leading", StyleReason.NOT_A_MEASURE),
        ({"size": inf}, "size", StyleReason.NOT_A_MEASURE),
        ({"top": -1.0}, "top", StyleReason.NOT_A_MEASURE),
        ({"left": 5 * MILLIMETRE}, "left", StyleReason.MARGIN),
        ({"bottom": 200 * MILLIMETRE}, "bottom", StyleReason.MARGIN),
        ({"size": 6.0}, "size", StyleReason.SIZE),
        ({"title_size": 60.0, "title_leading": 100.0}, "title_size", StyleReason.SIZE),
        ({"leading": 15.75}, "leading", StyleReason.LEADING),
        ({"leading": 90.0}, "leading", StyleReason.LEADING),
        ({"bottom": 11 * MILLIMETRE}, "bottom", StyleReason.FOLIO),
        ({"size": 22.0, "leading": 66.0}, "size", StyleReason.BODY),
    ],
)
def test_what_cannot_be_printed_has_a_reason(changes: dict[str, float], field: str, reason: StyleReason) -> None:
    assert (field, reason) in [(fault.field, fault.reason) for fault in replace(STANDARD, **changes).faults()]  # type: ignore[arg-type]


def test_a_reason_names_the_bounds() -> None:
    (fault,) = Style(leading=10.0).faults()
    assert (fault.least, fault.most) == pytest.approx((1.2 * 15.75, 3 * 15.75))


def test_the_page_number_may_stand_in_the_middle() -> None:
    document = Document("题", "局", "2023", False, (Paragraph("水" * 28 * 30, "p"),))
    for sheet in compose(document, Style(folio_place=FolioPlace.CENTRE), bundled()):
        folio = sheet.rows[-1]
        sort, place = folio.places[-1]
        middle = folio.x + (place + sort.advance) * folio.size / 2
        assert middle == pytest.approx(STANDARD.left + STANDARD.measure / 2)


def test_figures_may_stand_in_the_face_of_the_text() -> None:
    document = Document("题", "局", "2023", False, (Paragraph("支出386.6万元", "p"),))
    assert b"LiberationSerif" not in pdf_bytes(document, Style(plain_figures=True))
    assert b"LiberationSerif" in pdf_bytes(document)
