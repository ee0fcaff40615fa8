"""What the chosen cells of a table come to: how many there are, and of numbers of one unit their sum and average."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from actions.language import _
from domain.amount import Amount, Value, written_number
from domain.scoring import rounded
from gui.fields.figure.reading import FieldKind, resting_text

_UNITS = "㎡|平方?米|公里|公顷|万?人次?|个|项|辆|台|户|次|亩|套|件|家|份|场|期|批|天|处|座|所"
_IN_BRACKETS = re.compile(f"（({_UNITS})）$")
_GAP = "　"
_AVERAGE_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class ChosenValue:
    """What stands in a chosen cell. ``of``: what a number without a unit of its own counts, as far as is known; numbers
    of different things are never added up."""

    value: Value | None
    measure: FieldKind
    of: str = ""

    @property
    def unit(self) -> str:
        """万元, 元, %, 分, or what its label has in brackets (㎡); blank where nothing says it."""
        named = _IN_BRACKETS.search(self.of)
        return self.measure.sign or ("分" if self.measure.kind == "score" else named[1] if named else "")


def told_sum(chosen: Sequence[ChosenValue]) -> str:
    """已选 6 项　合计 1,234.56万元　平均 205.76万元; the count alone where there is nothing to add up, or units differ.

    Blank for fewer than two cells. Rates have an average and no sum.
    """
    if len(chosen) < 2:
        return ""
    numbers = [each for each in chosen if isinstance(each.value, Amount | Decimal)]
    words = [_("已选{count}项").format(count=len(chosen))]
    if len({(each.measure.kind, each.unit or each.of) for each in numbers}) == 1:
        if len(numbers) < len(chosen):
            words.append(_("其中数值{count}项").format(count=len(numbers)))
        if numbers[0].measure.kind != "percent":
            words.append(_("合计 {sum}").format(sum=_sum(numbers)))
        words.append(_("平均 {average}").format(average=_average(numbers)))
    return _GAP.join(words)


def _sum(numbers: Sequence[ChosenValue]) -> str:
    amounts = [each.value for each in numbers if isinstance(each.value, Amount)]
    plain = [each.value for each in numbers if isinstance(each.value, Decimal)]
    total = Amount(sum(amount.fen for amount in amounts)) if amounts else sum(plain, Decimal(0))
    return resting_text(total, numbers[0].measure) + numbers[0].unit


def _average(numbers: Sequence[ChosenValue]) -> str:
    unit = numbers[0].measure.unit
    values = (each.value.within(unit) if isinstance(each.value, Amount) else each.value for each in numbers)
    total = sum((Fraction(value) for value in values if isinstance(value, Decimal)), Fraction(0))
    size = rounded(abs(total) / len(numbers))  # half away from zero, as spreadsheets do
    average = -size if total < 0 else size
    places = _AVERAGE_DECIMALS if numbers[0].measure.kind == "money" else None
    return written_number(average, places, grouped=True) + numbers[0].unit
