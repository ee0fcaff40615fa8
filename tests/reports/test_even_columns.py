"""Figures of one column stand with equal decimals on paper, point below point; a report keeps its words."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from lxml import etree

from domain.amount import Amount
from domain.printed_figures import figure_at
from reports.content import Grid, GridCell, Table, TableColumn, document
from reports.even_columns import evened_grid, evened_table
from reports.pdf import pdf_bytes
from reports.plaintext import plain_text
from reports.word.writer import word_bytes
from tests import attached_sample
from tests.reports.readback import Row, characters, rows, words
from tests.reports.workbook.shipped import filled, shipped


def grid(*texts: str, decimals: int | None = 2, columns: int = 1) -> Grid:
    cells = tuple(GridCell(row, 0, 1, columns, text, "right", decimals=decimals) for row, text in enumerate(texts))
    return Grid((1.0, 1.0), cells, len(texts), 0, "grid")


def texts(form: Grid) -> list[str]:
    return [cell.text for cell in form.cells]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (("588.3", "12.05", "3"), ["588.30", "12.05", "3.00"]),
        (("0", "-12"), ["0.00", "-12.00"]),
        (("120.123456", "7"), ["120.123456", "7.000000"]),
        (("3", "——", "", "138****0000"), ["3.00", "——", "", "138****0000"]),
        (("1,234", "5.5"), ["1,234.00", "5.50"]),
    ],
)
def test_money_is_set_with_two_decimals_or_as_many_as_one_of_its_column_needs(
    typed: tuple[str, ...], printed: list[str]
) -> None:
    assert texts(evened_grid(grid(*typed))) == printed


def test_rates_are_even_by_themselves_and_whole_ones_stay_whole() -> None:
    assert texts(evened_grid(grid("95%", "97.5%", decimals=0))) == ["95.0%", "97.5%"]
    assert texts(evened_grid(grid("95%", "100%", decimals=0))) == ["95%", "100%"]
    mixed = evened_grid(replace(grid("3", "97.512%"), rows=2))
    assert texts(mixed) == ["3.00", "97.512%"]


def test_what_is_no_money_is_left_as_it_was_typed() -> None:
    for plain in (grid("46", "43.5", decimals=None), grid(decimals=None)):
        assert evened_grid(plain) == plain


def test_cells_that_end_at_one_edge_are_a_column_however_wide_they_are() -> None:
    wide, narrow = GridCell(0, 0, 1, 2, "0.123", "right", decimals=2), GridCell(1, 1, 1, 1, "7", "right", decimals=2)
    aside = GridCell(1, 0, 1, 1, "7", "right", decimals=2)
    form = Grid((1.0, 1.0), (wide, narrow, aside), 2, 0, "grid")
    assert texts(evened_grid(form)) == ["0.123", "7.000", "7.00"]


def test_a_column_of_a_table_is_even_where_it_holds_numbers_of_one_kind() -> None:
    columns = (TableColumn("项目"), *(TableColumn(head, figures=True) for head in ("得分", "率", "值", "无")))
    table = Table(columns, (("3", "9.57", "95%", "3", ""), ("4.5", "10", "2", "3座", "——"), ("", "", "", "", "1")), "t")
    assert [list(row) for row in evened_table(table).rows] == [
        ["3", "9.57", "95%", "3", ""],
        ["4.5", "10.00", "2", "3座", "——"],
        ["", "", "", "", "1"],
    ]
    empty = Table(columns, (), "t")
    assert evened_table(empty) == empty


def points(page: list[Row]) -> dict[float, set[float]]:
    """Where the points of right-aligned amounts stand, by the right edge of their last digit."""
    found: dict[float, set[float]] = {}
    for row in page:
        amounts: list[Row] = [[row[0]]] if row else []
        for before, after in pairwise(row):
            if after.left - before.right > 2:
                amounts.append([])
            amounts[-1].append(after)
        for amount in amounts:
            if words(amount).replace(".", "", 1).isdigit() and "." in words(amount):
                point = next(sign for sign in amount if sign.text == ".")
                found.setdefault(round(amount[-1].right), set()).add(round(point.left))
    return found


def test_the_points_of_a_printed_column_stand_below_each_other() -> None:
    report, outline = attached_sample.whole()
    pages = [rows(page) for page in characters(pdf_bytes(document(report, outline)))]
    first = next(page for page in pages if any("三公经费" in words(row) for row in page))
    edges = {edge: places for edge, places in points(first).items() if edge > 300}
    assert len(edges) >= 3
    assert all(len(places) == 1 for places in edges.values()), edges
    said = "\n".join(map(words, first))
    assert "444.50" in said
    assert "583.33" in said


def test_paper_and_word_are_even_where_the_text_keeps_its_words() -> None:
    report, outline = attached_sample.whole()
    paper = document(report, outline)
    assert "三公经费\t10.7\t10.1\t9.6" in plain_text(paper)
    with ZipFile(BytesIO(word_bytes(paper))) as file:
        body = etree.fromstring(file.read("word/document.xml"))
    said = ["".join(map(str, row.itertext())) for row in body.iter("{*}tr")]
    assert "三公经费10.7010.109.60" in said


@pytest.mark.parametrize("outline", shipped(), ids=lambda outline: outline.key)
def test_no_digit_of_a_form_is_ever_lost(outline) -> None:  # type: ignore[no-untyped-def]
    for seed in range(3):
        for block in document(filled(outline, seed), outline).blocks:
            if isinstance(block, Grid):
                for before, after in zip(block.cells, evened_grid(block).cells, strict=True):
                    assert after.text.rstrip("%").startswith(before.text.rstrip("%"))
                    assert not set(after.text[len(before.text.rstrip("%")) :]) - set(".0%")


def test_a_number_on_paper_is_found_by_its_value() -> None:
    report, outline = attached_sample.whole()
    key = "costs.office.previous"
    assert report.figures[key] == Amount(18_400_000)
    for shown in ("18.4", "18.40"):
        assert (figure_at(report, outline, key, "", shown) or ("",))[0] == key
    assert figure_at(report, outline, key, "", "18.04") is None
    assert figure_at(report, outline, key, "", "184") is None
