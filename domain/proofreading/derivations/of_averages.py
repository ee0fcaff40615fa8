"""What an average may be: an amount, or a number of things, by a number of others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.claims.means_and_prices.prices import are_told_one_by_one
from domain.proofreading.derivations.derivation import Derivation, bucket, is_rounded_from, likelihood
from domain.proofreading.derivations.of_rates import together
from domain.proofreading.derivations.surroundings import Located, Vicinity
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_NEAREST = 8
_FAR = 30  # times: what is so far off is an average of something else
_EACH = pattern("(?:每|单|各)(?:平方米|公里|千瓦时|[一-龥])|([一-龥])均")
_TWICE = pattern("(?:每|均).*(?:每|均)|[年月日季](?:[一-龥])?均|均每")
_NO_AVERAGE = pattern("定额|标准|能力|限额|[高低]于|报(?:单?价|来单?价)")
_STANDARD = pattern("按[^，。；]*$")  # 按县道每公里1万元、村道每公里0.1万元安排: what is given, not what came of it
_OF_TIME = {"年": "年", "季": "季", "月": "月", "周": "周", "日": "日天", "天": "日天"}  # what counts it
_FAR_BEFORE = 60  # characters
_BEHIND, _LEAD, _AFTER = 4, 12, 6  # characters


@dataclass(frozen=True)
class _Average:
    scope: Vicinity
    near: Sequence[Located]
    ranks: dict[int, int]
    each: str  # what it is an average by: 人 of 人均

    @property
    def mention(self) -> Mention:
        return self.scope.term.mention

    @property
    def beside(self) -> Iterator[Mention]:
        """The other numbers of its sentence."""
        return (each for each in self.scope.term.sentence.mentions if each is not self.mention)


def averages(scope: Vicinity) -> Iterator[Derivation]:
    """Every derivation of an average."""
    number = scope.term.mention
    before = scope.around.between(max(scope.term.sentence.start, number.start - _FAR_BEFORE), number.start)
    if _TWICE.search(number.lead.replace("平均每", "每")[-_LEAD:]) or _STANDARD.search(before):
        return
    if are_told_one_by_one(scope.term.sentence, number) or _NO_AVERAGE.search(number.lead):
        return
    amounts = [each for each in (*scope.before, *scope.behind) if each.is_amount]
    ranks = scope.ranks(amounts)
    near = [each for each in amounts if ranks[each.at] < _NEAREST and each.mention.is_exact]
    words = number.lead + scope.around.between(number.end, number.end + _BEHIND)
    found = _EACH.search(words)
    average = _Average(scope, near, ranks, (found[1] or found[0][1:]) if found else "")
    for total in near:
        if total.mention.kind is number.kind and _is_alike(number, total.mention):
            for count in near:
                if total is not count and _can_count(total.mention, count.mention) and _is_of_time(average, count):
                    yield from _mean(average, total, count)


def _is_alike(number: Mention, total: Mention) -> bool:
    return number.kind is not QuantityKind.COUNT or comparable(total.quantity, number.quantity)


def _can_count(total: Mention, count: Mention) -> bool:
    is_count = count.kind is QuantityKind.COUNT and count.quantity.value > 0
    return is_count and count.quantity.unit != total.quantity.unit


def _is_of_time(average: _Average, count: Located) -> bool:
    """Whether what is told for each month is divided by months, not by people: 由5名家长组成，每月陪餐一次."""
    signs = _OF_TIME.get(average.each)
    return signs is None or any(each in count.mention.quantity.unit for each in signs)


def _mean(average: _Average, total: Located, count: Located) -> Iterator[Derivation]:
    number = average.mention
    exact = total.mention.quantity.value / count.mention.quantity.value
    is_count = number.kind is QuantityKind.COUNT
    if any(each.role is QuantityRole.EACH and each.quantity.value == exact for each in average.beside):
        return  # 48户共补86.4万元，户均1.8万元，其中C级户均1.2万元: the two are what another is of
    if exact > number.quantity.value * _FAR or (is_count and number.quantity.value > exact * _FAR):
        return
    holds = is_rounded_from(number.quantity, exact)
    traits = partial(_traits, average, total, count)
    likely = likelihood(number, exact, holds=holds)
    yield Derivation(traits, exact, holds, likely, ((1, total.mention),), ((1, count.mention),))


def _traits(average: _Average, total: Located, count: Located) -> Iterator[str]:
    yield from _places(average, total, count)
    yield from _names(average, total, count)


def _places(average: _Average, total: Located, count: Located) -> Iterator[str]:
    scope = average.scope
    one, other = scope.where(total), scope.where(count)
    first, second = bucket(average.ranks[total.at]), bucket(average.ranks[count.at])
    yield f"Ep{'1' * total.is_first}@{one}:{first}"
    yield f"Ew{'1' * count.is_first}@{other}:{second}"
    yield f"E{one}:{first}|{other}:{second}"
    yield f"Eord{'wp' if count.at < total.at else 'pw'}"
    yield f"Egap{bucket(abs(count.at - total.at))}"
    yield f"Epw{together(total, count)}"
    yield f"Eper={_how_named(average, count)}|{one}|{other}"
    mine, its, whose = (each.mention.depth for each in (scope.term, total, count))
    if mine or its or whose:
        yield f"Edepth{min(mine, 2)}{min(its, 2)}{min(whose, 2)}"


def _names(average: _Average, total: Located, count: Located) -> Iterator[str]:
    number, each = average.mention, average.each
    yield f"Eper={_how_named(average, count)}"
    yield f"Eu={each}|{count.mention.quantity.unit[-1:]}"
    others = sum(each in term.mention.quantity.unit for term in average.near if each and term.mention.kind is _COUNT)
    yield f"Eo{min(others, 3)}"
    shared = len(pairs_of(number.lead) & pairs_of(total.mention.lead))
    yield f"Eovl{min(3, shared)}"
    yield f"Epl={total.ending}"
    yield f"Er{total.mention.role.name}{count.mention.role.name}"
    if total.is_ahead:
        yield "Epahead"
    if total.is_done:
        yield "Epdone"
    if count.is_ahead:
        yield "Ewahead"


_COUNT = QuantityKind.COUNT


def _how_named(average: _Average, count: Located) -> str:
    """Where a number tells what the average is by: in its unit, in its lead, behind it."""
    each, mention = average.each, count.mention
    if not each:
        return "noper"
    if each in mention.quantity.unit:
        return "u"
    if each in mention.lead[-_LEAD:]:
        return "l"
    behind = average.scope.around.between(mention.end, mention.end + _AFTER)
    return "t" if each in behind else "none"
