"""Several prices with their numbers, and what they make: 312人，每生1250元；405人，每生1500元。合计99.75万元."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.common.for_each import ForEach, rates_in
from domain.proofreading.claims.common.one_slip import is_one_slip
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.means_and_prices.so_much_each import is_own
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_TOGETHER = pattern("合计|共|总")
_BOTH, _IN_TURN = 2, pattern("分别")
_OF_A_LIST = pattern("[二两三四五六]")
_CLOSE = 16  # characters between a number and its price
_YEAR = Decimal(12)
Term = tuple[ForEach, Mention, Decimal]


def prices_together(passage: Passage) -> Iterator[Claim]:
    """Totals of several prices, and totals told in turn (分别), that a slip of the hand away are what they make."""
    for sentence in passage.stating:
        rates = rates_in(passage, sentence)
        rates = [each for each in rates if each.mention.kind is QuantityKind.MONEY]
        if len(rates) < _BOTH:
            continue
        terms = [term for each in rates if (term := _term(passage, sentence, each)) is not None]
        if len(terms) == len(rates) and len({each.start for _, each, _ in terms}) == len(terms):
            yield from _judged(passage, sentence, terms)


def _term(passage: Passage, sentence: Sentence, rate: ForEach) -> Term | None:
    """A price with the number right beside it."""
    place = sentence.mentions.index(rate.mention)
    near = [*sentence.mentions[max(0, place - 1) : place], *sentence.mentions[place + 1 : place + 2]]
    near = [
        each for each in near if each.kind is QuantityKind.COUNT and each.is_exact and "月" not in each.quantity.unit
    ]
    near = [
        each for each in near if _gap(each, rate.mention) <= _CLOSE and (not rate.of or is_own(passage, rate, each))
    ]
    if not near or "日" in rate.times:
        return None
    own = near[0]
    times = _YEAR if "月" in rate.times else Decimal(1)
    return rate, own, own.quantity.value * rate.mention.quantity.value * times


def _gap(one: Mention, other: Mention) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _judged(passage: Passage, sentence: Sentence, terms: Sequence[Term]) -> Iterator[Claim]:
    last = max(max(rate.mention.end, own.end) for rate, own, _ in terms)
    behind = [each for each in sentence.mentions if each.start > last and each.kind is QuantityKind.MONEY]
    if len(behind) >= len(terms) and _IN_TURN.search(behind[0].lead):
        yield from _in_turn(terms, behind)
        return
    if any(
        each.kind is QuantityKind.MONEY and each not in [rate.mention for rate, _, _ in terms]
        for each in sentence.mentions
        if each.end <= last
    ):
        return
    total = _total(passage, sentence, behind)
    if total is None or not total.is_exact or not total.is_level:
        return
    exact = sum((value for _, _, value in terms), Decimal(0))
    if is_one_slip(total.quantity, exact):
        line = "+".join(f"{plain(own.quantity.value)}×{plain(rate.mention.quantity.value)}" for rate, own, _ in terms)
        yield replace(claim(PRICE, total, exact, f"{line}={plain(exact)}", "query"), is_named=True)


def _total(passage: Passage, sentence: Sentence, behind: Sequence[Mention]) -> Mention | None:
    """The total of several prices behind the last, or at the beginning of the sentence behind theirs."""
    if behind:
        return behind[0] if _TOGETHER.search(behind[0].lead) else None
    beyond = passage.sentences[sentence.place + 1 : sentence.place + 2]
    if not beyond or beyond[0].paragraph != sentence.paragraph:
        return None
    money = [each for each in beyond[0].mentions if each.kind is QuantityKind.MONEY]
    is_first = money and _TOGETHER.search(passage.folded, beyond[0].start, money[0].start)
    return money[0] if is_first else None


def _in_turn(terms: Sequence[Term], behind: Sequence[Mention]) -> Iterator[Claim]:
    """（62具，6500元/具）和战斗服（80套，3200元/套），分别支出40.3万元和25.6万元."""
    for (rate, own, exact), total in zip(terms, behind, strict=False):
        if total.is_exact and is_one_slip(total.quantity, exact):
            line = f"{plain(own.quantity.value)}×{plain(rate.mention.quantity.value)}={plain(exact)}"
            yield replace(claim(PRICE, total, exact, line, "query"), is_named=True)
