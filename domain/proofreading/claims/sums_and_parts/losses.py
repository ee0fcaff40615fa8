"""What several made together, some at a loss: 利润总额186万元，其中甲厂盈利142万元、乙厂盈利61万元、丙厂亏损17万元.

Who reads an amount without its word adds the loss up with the gains. Where a result is divided into gains and losses,
it is the gains less the losses, and no gain is too large for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import takewhile

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, plain, quoted_from, shown, slack_of
from domain.proofreading.claims.sums_and_parts.sums import SUM, is_open
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

WORDS = ("亏", "赤字", "净减", "净流出", "净支出", "透支")
_LOSS = pattern("(?:亏损|亏空|净亏损?|赤字|净减少?|净流出|净支出|透支)(?:额|了|约|达|为|人口|资金| )*$")
_RESULT = pattern("利润|盈利|盈余|收益|损益|结余|净利|净增|净流入|净收入|经营成果")
_LED = pattern(r"其中|分别|:|包括|分(?:单位|企业|项目)|按|具体|，")
_STATES = (QuantityRole.LEVEL, QuantityRole.DELTA)
_LIKELY = Decimal("0.6")  # of the result: what is further off is of something else


@dataclass(frozen=True, slots=True)
class Result:
    """A result and the gains and losses that it is divided into, a loss below 0."""

    whole: Mention
    parts: tuple[Mention, ...]
    total: Decimal

    def holds(self) -> bool:
        """Whether gains less losses are what is told."""
        slack = max(
            slack_of(self.whole.quantity, [each.quantity for each in self.parts]),
            sum((each.quantity.slack for each in self.parts), self.whole.quantity.slack),
        )
        return abs(self.total - self.whole.quantity.value) <= slack


def losses(passage: Passage) -> Iterator[Claim]:
    """Results that are not the gains less the losses told behind them."""
    for sentence in passage.saying(*WORDS):
        found = result_of(sentence)
        if found is None or found.holds():
            continue
        words = passage.folded[found.whole.end : found.parts[-1].end + 2]
        off = abs(found.total - found.whole.quantity.value)
        if _LED.search(words) and not is_open(words) and off <= _LIKELY * found.whole.quantity.value:
            yield _claim(found)


def result_of(sentence: Sentence) -> Result | None:
    """The first result of a sentence that is divided into gains and losses; None where there is none."""
    for place, whole in enumerate(sentence.mentions):
        if whole.kind not in (QuantityKind.MONEY, QuantityKind.COUNT) or not _RESULT.search(whole.lead):
            continue
        if _LOSS.search(whole.lead) or not whole.is_exact or whole.role not in _STATES:
            continue
        behind = sentence.mentions[place + 1 :]
        parts = tuple(takewhile(partial(_is_part, whole), behind))
        lost = [each for each in parts if _LOSS.search(each.lead)]
        if not lost or len(lost) == len(parts):
            return None
        total = sum((-each.quantity.value if each in lost else each.quantity.value for each in parts), Decimal(0))
        return Result(whole, parts, total)
    return None


def _is_part(whole: Mention, each: Mention) -> bool:
    is_like = comparable(each.quantity, whole.quantity) and each.segment == whole.segment
    return is_like and each.is_exact and each.role in _STATES and not each.depth


def _claim(found: Result) -> Claim:
    whole = found.whole.quantity
    signs = ("-" if _LOSS.search(each.lead) else "+" for each in found.parts)
    terms = "".join(f"{sign}{shown(each.quantity, whole.unit)}" for sign, each in zip(signs, found.parts, strict=True))
    factor = whole.value / Decimal(shown(whole)) if whole.value else Decimal(1)
    arithmetic = f"{terms.removeprefix('+')}={plain(found.total / factor)}"
    is_money = found.whole.kind is QuantityKind.MONEY
    start, end = quoted_from(found.whole), found.parts[-1].end
    return Claim(SUM, start, end, found.total, whole.value, is_money, arithmetic)
