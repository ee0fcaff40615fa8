"""Rates that tell how they are reckoned: 预算执行率（支出数与预算数之比）94.75%; 执行率=2846.5÷2960×100%=97.16%."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_rate, plain, rounded, shown, window
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_TOLD = pattern(
    r"率\((?P<part>[一-龥]{2,6}?)[数额]?(?:与|除以|÷|/|占)(?P<whole>[一-龥]{2,6}?)[数额]?(?:之比|的?比[例率值重]?|的比重)?\)(?:为|达|是)?$"
)
_NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_LINE = pattern(
    rf"\(?(?P<part>{_NUMBER})(?P<unit>[万亿]?元|[一-龥]{{1,2}})?[÷/](?P<whole>{_NUMBER})(?:[万亿]?元|[一-龥]{{1,2}})?\)?"
    rf"[×xX*]?(?:100%?)?[=≈](?P<rate>[0-9]+(?:\.[0-9]+)?)%"
)
_BACK = 4  # sentences


def formulas(passage: Passage) -> Iterator[Claim]:
    """Rates that are not what their own words, or their own line, make them."""
    for sentence in passage.saying("之比", "÷", "/", "除以", "占"):
        for rate in sentence.mentions:
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and "(" in rate.lead:
                yield from _in_words(passage, sentence, rate)
    for sentence in passage.saying("÷", "/"):
        yield from _in_numbers(passage, sentence)


def _in_words(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    match = _TOLD.search(rate.lead.strip())
    if match is None:
        return
    near = [each for each in window(passage, sentence, _BACK) if each.start < rate.start and each.is_level]
    parts = [each for each in near if match["part"][-2:] in each.lead]
    wholes = [each for each in near if match["whole"][-2:] in each.lead and each not in parts]
    if not parts or len({each.quantity.value for each in wholes}) != 1:
        return
    part, whole = parts[-1], wholes[-1]
    if not comparable(part.quantity, whole.quantity) or not whole.quantity.value:
        return
    if is_rate(rate.quantity, part.quantity, whole.quantity):
        return
    exact = rounded(100 * part.quantity.value / whole.quantity.value, rate.quantity.step)
    if not exact / 2 < rate.quantity.value < 2 * exact:
        return
    line = f"{shown(part.quantity)}÷{shown(whole.quantity, part.quantity.unit)}×100={plain(exact)}"
    yield claim(COMPLETION, rate, exact, line, "query")


def _in_numbers(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    for match in _LINE.finditer(passage.folded, sentence.start, sentence.end):
        part, whole = (Decimal(match[name].replace(",", "")) for name in ("part", "whole"))
        stated, step = Decimal(match["rate"]), Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        if not whole:
            continue
        exact = rounded(100 * part / whole, step)
        if abs(exact - stated) > step:
            line = f"{plain(part)}÷{plain(whole)}×100={plain(exact)}"
            yield Claim(COMPLETION, match.start(), match.end(), exact, stated, False, line)
