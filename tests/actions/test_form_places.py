"""Forms of the shipped sample: each place is covered once, and an offer is what the other figures leave."""

import pytest

from domain.amount import Amount
from domain.grids import laid_out
from domain.layout import worn
from domain.offers import offered
from domain.outline import forms_of, pages
from tests.attached_sample import changed, whole
from tests.domain.build import money


@pytest.mark.parametrize("page", ["basis", "overall", "sheets.2", "sheets.3"])
def test_the_cells_of_a_form_cover_each_place_once(page: str) -> None:
    report, outline = whole()
    layout = worn(outline, report)
    (form,) = forms_of(next(each for each in pages(layout) if each.key == page))
    laid = laid_out(form, report, layout)
    covered = [
        (cell.at[0] + row, cell.at[1] + column)
        for cell in laid.cells
        for row in range(cell.rows)
        for column in range(cell.columns)
    ]
    assert len(covered) == len(set(covered)) == laid.rows * len(form.widths)


@pytest.mark.parametrize(("carried", "offer"), [("12.6", money("129.76")), ("142.36", Amount(0)), ("142.37", None)])
def test_a_blank_part_is_offered_what_the_total_leaves_and_nothing_below_nothing(
    carried: str, offer: Amount | None
) -> None:
    report, outline = whole()
    report = changed(report, "sheets.2.fiscal.spent", None)
    if carried != "12.6":
        report = changed(report, "sheets.2.carried.spent", money(carried))
    assert offered("sheets.2.fiscal.spent", report, worn(outline, report)) == offer
