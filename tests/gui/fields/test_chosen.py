"""What chosen cells come to: one unit is added up, several are only counted."""

from decimal import Decimal

import pytest

from domain.amount import NOT_ASKED, Amount, Value
from gui.fields.figure.reading import FieldKind
from gui.fields.table.chosen import ChosenValue, told_sum
from tests.gui.conftest import money

MONEY, YUAN, RATE = FieldKind("money"), FieldKind("money", "元"), FieldKind("percent")
SCORE, COUNT, TEXT = FieldKind("score"), FieldKind("count"), FieldKind("text")
NUMBER = FieldKind("number")


def quantities(measure: FieldKind, *values: Value | None, of: str = "") -> list[ChosenValue]:
    return [ChosenValue(value, measure, of) for value in values]


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ([], ""),
        (quantities(MONEY, money("1")), ""),
        (quantities(MONEY, money("1000"), money("234.56")), "已选2项　合计 1,234.56万元　平均 617.28万元"),
        (quantities(YUAN, money("0.0001"), money("0.0002")), "已选2项　合计 3.00元　平均 1.50元"),
        (quantities(MONEY, money("0.01"), money("0.02")), "已选2项　合计 0.03万元　平均 0.02万元"),
        (quantities(MONEY, money("-0.01"), money("-0.02")), "已选2项　合计 -0.03万元　平均 -0.02万元"),
        (quantities(MONEY, money("1"), money("1"), money("0")), "已选3项　合计 2.00万元　平均 0.67万元"),
        (quantities(MONEY, money("1.2345"), money("0")), "已选2项　合计 1.2345万元　平均 0.62万元"),
        (quantities(MONEY, money("3"), None, NOT_ASKED), "已选3项　其中数值1项　合计 3.00万元　平均 3.00万元"),
        (
            [*quantities(TEXT, "防火", "培训"), *quantities(MONEY, money("2"), money("4"))],
            "已选4项　其中数值2项　合计 6.00万元　平均 3.00万元",
        ),
        (quantities(SCORE, Decimal("9.5"), Decimal(10)), "已选2项　合计 19.5分　平均 9.75分"),
        (quantities(COUNT, Decimal(46), Decimal(43), of="staff"), "已选2项　合计 89　平均 44.5"),
        (
            quantities(NUMBER, Decimal(1200), Decimal("0.5"), of="实际规模（㎡）"),
            "已选2项　合计 1,200.5㎡　平均 600.25㎡",
        ),
        (quantities(RATE, Decimal("95.74"), Decimal("93.48")), "已选2项　平均 94.61%"),
        ([*quantities(MONEY, money("1")), *quantities(COUNT, Decimal(4))], "已选2项"),
        ([*quantities(COUNT, Decimal(1), of="staff"), *quantities(COUNT, Decimal(4), of="cars")], "已选2项"),
        ([*quantities(MONEY, money("1")), *quantities(YUAN, money("1"))], "已选2项"),
        (quantities(TEXT, "12", "13"), "已选2项"),
        (quantities(MONEY, None, None), "已选2项"),
    ],
)
def test_numbers_of_one_unit_are_added_up(chosen: list[ChosenValue], words: str) -> None:
    assert told_sum(chosen) == words


def test_a_thousand_fen_lose_nothing() -> None:
    chosen = quantities(MONEY, *(Amount(1) for _ in range(1000)))
    assert told_sum(chosen).startswith("已选1000项　合计 0.001万元")
