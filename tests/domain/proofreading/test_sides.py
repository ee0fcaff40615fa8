"""A surplus called a loss, or a loss called a surplus."""

import pytest

from domain.proofreading.claims.sums_and_parts.sides import sides
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded

OPPOSITE = (
    (
        "医院收入合计2,416.8万元。药品占三成。\n支出合计2,398.1万元。收支相抵，亏损18.7万元。",
        "亏损18.7万元",
        "2416.8-2398.1=18.7",
    ),
    ("全年收入860万元，支出892万元，收支结余32万元。", "收支结余32万元", "892-860=32"),
    ("项目预算120万元，实际支出114万元，超支6万元。", "超支6万元", "120-114=6"),
)
RIGHT = (
    "全年收入860万元，支出892万元，亏损32万元。",
    "全年收入860万元，支出828万元，收支结余32万元。",
    "项目预算120万元，实际支出114万元，资金缺口26万元。",
    "上年收入120万元，支出114万元，弥补以前年度亏损6万元。",
    "预算120万元，到位108万元，支出114万元，超支6万元。",
)


@pytest.mark.parametrize(("text", "quote", "arithmetic"), OPPOSITE)
def test_called_by_the_other_name(text: str, quote: str, arithmetic: str) -> None:
    """The result is quoted with the two amounts that give it."""
    (found,) = sides(passage(text, folded(text)))
    assert (text[found.start : found.end], found.arithmetic, found.code) == (quote, arithmetic, "prose.direction")


@pytest.mark.parametrize("text", RIGHT)
def test_called_by_its_name(text: str) -> None:
    """Nothing of results that two amounts give as they are called, or that none gives."""
    assert list(sides(passage(text, folded(text)))) == []
