"""Amounts that are told to be in a ratio: 按6:3:1比例分担，分别承担600万元、300万元、100万元."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, comparable, plain, quoted_from, shown
from domain.proofreading.claims.portions import PORTION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATIO = pattern(
    r"(?<![0-9.:])(?P<ratio>[0-9]{1,2}(?:\.[0-9])?(?:[:∶︰][0-9]{1,2}(?:\.[0-9])?){1,4})(?![0-9:])”?(?:的)?(?:比例)?(?=[^。；0-9]{0,12}(?:分担|承担|配套|筹措|负担|分配|安排|分摊|筹集|出资))"
)
_SLIP = Decimal("1.5")
_CHAINED = pattern("分别|各自|依次")


def ratios(passage: Passage) -> Iterator[Claim]:
    """Amounts behind a ratio that are not in it."""
    for sentence in passage.saying(":", "∶", "︰"):
        for match in _RATIO.finditer(passage.folded, sentence.start, sentence.end):
            members = [Decimal(each) for each in match["ratio"].replace("∶", ":").replace("︰", ":").split(":")]
            found = _behind(passage, sentence, match.end(), len(members))
            if found and all(members) and not _are_in_ratio(found, members) and _is_near(found, members):
                yield _claimed(found, members)


def _behind(passage: Passage, sentence: Sentence, at: int, count: int) -> list[Mention]:
    """So many amounts side by side behind a ratio; none if there are more or fewer."""
    money = [each for each in sentence.mentions if each.start >= at and each.kind is QuantityKind.MONEY]
    if len(money) != count or not all(each.is_exact and each.role is QuantityRole.LEVEL for each in money):
        return []
    is_chain = _CHAINED.search(passage.folded, at, money[0].start) is not None or all(each.label for each in money)
    return money if is_chain and all(comparable(each.quantity, money[0].quantity) for each in money) else []


def _are_in_ratio(found: list[Mention], members: list[Decimal]) -> bool:
    """Whether one amount a part explains all of them, as far as their last places go."""
    total = sum((each.quantity.value for each in found), Decimal(0))
    parts = sum(members, Decimal(0))
    wanted = [total * member / parts for member in members]
    return all(
        abs(each.quantity.value - value) <= 2 * each.quantity.step for each, value in zip(found, wanted, strict=True)
    )


def _is_near(found: list[Mention], members: list[Decimal]) -> bool:
    """Whether amounts lie no further from a ratio than a slip brings them: else they are of something else."""
    units = [each.quantity.value / member for each, member in zip(found, members, strict=True)]
    same = max(units.count(unit) for unit in units)
    return min(units) > 0 and (max(units) <= _SLIP * min(units) or same >= len(units) - 1 > 1)


def _claimed(found: list[Mention], members: list[Decimal]) -> Claim:
    """The one amount that the ratio of the others does not give, or the last one."""
    units = [each.quantity.value / member for each, member in zip(found, members, strict=True)]
    odd = next((place for place, unit in enumerate(units) if units.count(unit) == 1 and len(units) > 2), len(units) - 1)
    unit = next(value for place, value in enumerate(units) if place != odd)
    exact, wrong = unit * members[odd], found[odd]
    factor = wrong.quantity.value / Decimal(shown(wrong.quantity)) if wrong.quantity.value else Decimal(1)
    terms = f"{plain(unit / factor)}×{plain(members[odd])}={plain(exact / factor)}"
    return Claim(PORTION, quoted_from(wrong), wrong.end, exact, wrong.quantity.value, True, terms, "query")
