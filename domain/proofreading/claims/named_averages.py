"""Averages whose total has their name and stands elsewhere, and averages told roughly: 生均支出10240元, 场均约618人."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.averages import AVERAGE
from domain.proofreading.claims.claim import Claim, claim, levels, plain, rounded, shown, window
from domain.proofreading.claims.heads import is_head, units_of
from domain.proofreading.claims.scope import told
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(r"均(?P<name>[一-龥]{2,10}?)(?:为|达|是|:)?$")
_ROUGHLY = pattern(r"(?<!不)(?:大约|约|近|接近)$")
_ALL = pattern("(?:^|总|实际|全年|本年|共|年度?)支出(?:决算|合计|总额|总计)?$")
_OTHERWISE = pattern(r"[比较]|目标|标准|月|日|天|时|季|收入|增收|GDP|产值|超|不足|低于|高于|以上|面积|成本价")
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")  # of what is right: what is further off is an average of other things
_ROUGH = Decimal("0.06")  # how far a rough average may lie off
_BACK = 10  # sentences


def named_averages(passage: Passage) -> Iterator[Claim]:
    """Averages that the amount of their name, or the numbers right before them, do not give."""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            if mention.role is not QuantityRole.EACH or _OTHERWISE.search(mention.lead) or mention.depth:
                continue
            units = units_of(passage, mention)
            if not units:
                continue
            name = _NAMED.search(mention.lead.strip())
            if mention.is_exact and mention.kind is QuantityKind.MONEY and name:
                yield from _of_a_name(passage, sentence, mention, units, name["name"])
            elif not mention.is_exact and _ROUGHLY.search(mention.lead.strip()):
                yield from _roughly(passage, sentence, mention, units)


def _of_a_name(
    passage: Passage, sentence: Sentence, mention: Mention, units: Sequence[str], name: str
) -> Iterator[Claim]:
    """公用经费支出86.4万元。年末在职48人，人均公用经费1.6万元."""
    if any(each.kind is mention.kind and each.start < mention.start for each in sentence.mentions):
        return  # told beside it, and read with it
    totals = [each for each in told(passage, sentence, _BACK) if each.end <= mention.start and _is_total(each, name)]
    heads = [each for each in told(passage, sentence, _BACK) if each.quantity.unit in units and each.quantity.value > 1]
    here = [each for each in heads if sentence.start <= each.start < mention.start]
    if len({each.quantity.value for each in totals}) != 1 or len(here) != 1:
        return
    if not any(_is_about(mention, total, head, Decimal("0.005")) for total in totals for head in heads):
        yield from _claimed(mention, totals[0], here[0])


def _is_total(each: Mention, name: str) -> bool:
    """Whether an amount is that of a name: 公用经费支出 of 公用经费; of 支出 that of the whole unit."""
    if each.kind is not QuantityKind.MONEY or each.role is not QuantityRole.LEVEL:
        return False
    return (
        bool(_ALL.search(each.label))
        if name == "支出"
        else each.label.endswith((name, f"{name}支出", f"{name}决算", f"{name}合计"))
    )


def _roughly(passage: Passage, sentence: Sentence, mention: Mention, units: Sequence[str]) -> Iterator[Claim]:
    """活动386场次，参加群众31.5万人次，场均约618人."""
    near = [each for each in levels(window(passage, sentence)) if each is not mention]
    totals = [each for each in near if each.kind is mention.kind and not is_head(each, mention, tuple(units))]
    heads = [each for each in near if each.quantity.unit in units and each.quantity.value > 1]
    if any(_is_about(mention, total, head, _ROUGH) for total in totals for head in heads if total is not head):
        return
    before = [each for each in totals if sentence.start <= each.start < mention.start and each not in heads]
    here = [each for each in heads if sentence.start <= each.start < mention.start]
    if before and len({each.quantity.value for each in here}) == 1:
        yield from _claimed(mention, before[-1], here[0])


def _is_about(mention: Mention, total: Mention, head: Mention, share: Decimal) -> bool:
    exact = total.quantity.value / head.quantity.value
    return abs(exact - mention.quantity.value) <= max(mention.quantity.step, exact * share)


def _claimed(mention: Mention, total: Mention, head: Mention) -> Iterator[Claim]:
    exact = total.quantity.value / head.quantity.value
    if not total.is_exact or not head.is_exact or not _LEAST <= mention.quantity.value / exact <= _MOST:
        return
    expected = rounded(exact, mention.quantity.step)
    factor = mention.quantity.value / Decimal(shown(mention.quantity))
    terms = f"{shown(total.quantity, mention.quantity.unit)}÷{plain(head.quantity.value)}={plain(expected / factor)}"
    yield claim(AVERAGE, mention, expected, terms)
