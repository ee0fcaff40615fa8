"""What a filled paper would leave in an outline, and what a blank form says rightly."""

from dataclasses import replace

import pytest

from domain.outline import Cell, GridLine, GridPart
from domain.proposing import Proposal, ProposedSection, ProposedTable, left_in

FORM = Proposal("form-1", "样表", "自评表", "万元", (ProposedSection("own.a", "自评表", 1, False),))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("填表人：吴明　单位负责人：郑强　联系电话：13912346621", ("填表人：吴明", "负责人：郑强", "13912346621")),
        ("备注：基本支出1,198.06万元", ("1,198.06万元",)),
        ("填表人：　　　单位负责人（签字）：　　　联系电话：", ()),
        ("每低1个百分点扣1分；单价在100万元以上的设备", ()),
        ("金额单位：万元", ()),
        ("{cover.contact}　填表人：{cover.contact}", ()),
    ],
)
def test_what_belongs_to_one_report(words: str, told: tuple[str, ...]) -> None:
    grid = GridPart("own.t", "", (1.0,), (GridLine(cells=(Cell(text=words),)),))
    in_text = replace(FORM, sections=(replace(FORM.sections[0], default=words),))
    in_form = replace(FORM, tables=(ProposedTable("own.t", "", grid),))
    below = replace(FORM, tables=(ProposedTable("own.t", "", replace_rows(grid), footer=(words,)),))
    for proposal in (in_text, in_form, below, replace(FORM, cover_lines=(words,))):
        assert left_in(proposal) == told


def replace_rows(grid: GridPart) -> GridPart:
    """The same form with nothing in it."""
    return GridPart(grid.key, grid.label, grid.widths, (GridLine(cells=("",)),))
