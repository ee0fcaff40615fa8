"""What an earlier year had, beside a change whose present value is told elsewhere: 2023年150万元，2024年增长7.41%.

The present value is the one amount of the text that has the earlier one's name. Without a name, a rate tells it by the
slip that is commonest with growth: no amount of the text gives it over the earlier year, one does over itself.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, rounded, shown
from domain.proofreading.claims.common.scope import amounts_of
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_LATER = pattern(
    r"^(?:而|到了?)?(?:20[0-9]{2}年|今年|本年|当年)度?(?:[比较](?:20[0-9]{2}年|上年|去年|其)度?(?:同期)?)?(?:实际|则|又|共|净|一年)*"
    r"(?:多|少|增[加长幅]?|减少?|下降|上升|提高|降低)(?:[一-龥]{0,2})(?:了|约|为)?$"
)
_THEN = pattern("20[0-9]{2}年|上年|去年|上一年")
_TIME = pattern(
    r"20[0-9]{2}年度?|上一?年度?|去年|今年|本年度?|当年|全年|年度|实际|累计|共计?|合计|总计?|[的为达是有:： ]"
)
_OTHERWISE = pattern("同口径|可比|剔除|扣除|其中|环比|月|季|计划|预算|目标")
_TOTAL = pattern("^(?:总|合|共)?(?:计|共)(?:为)?$")
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_ROLES = (QuantityRole.LEVEL, QuantityRole.PRIOR)
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # times what is right: what is further off is a change of something else
_NAME, _DIGITS, _FAR = 2, 3, 40  # characters of a name; digits of a rate; characters between
_NEAREST = 200  # amounts


def later_values(passage: Passage) -> Iterator[Claim]:
    """Changes of a year that the amounts of it and of the year before do not give."""
    for sentence in passage.stating:
        for place, change in enumerate(sentence.mentions):
            if change.role is not QuantityRole.DELTA or not change.is_exact or change.depth:
                continue
            then = _then(passage, sentence, place)
            if then is None or not _LATER.match(change.lead.strip()) or _OTHERWISE.search(then.lead + change.lead):
                continue
            if change.kind is QuantityKind.PERCENT:
                yield from _of_the_later(passage, change, then)
            elif comparable(change.quantity, then.quantity):
                yield from _by_its_name(passage, change, then)


def _then(passage: Passage, sentence: Sentence, place: int) -> Mention | None:
    """The value of an earlier year right before a change, in its sentence or at the end of the one before."""
    before = sentence.mentions[:place][-1:]
    if not before and sentence.place:
        above = passage.sentences[sentence.place - 1]
        before = above.mentions[-1:] if above.paragraph == sentence.paragraph else ()
    if not before or before[0].kind not in _KINDS or before[0].role not in _ROLES or not before[0].is_exact:
        return None
    then, change = before[0], sentence.mentions[place]
    is_near = change.start - then.end <= _FAR and then.quantity.value > 0
    return then if is_near and _THEN.search(then.lead) else None


def _name(mention: Mention) -> str:
    return _TIME.sub("", mention.lead.strip())


def _by_its_name(passage: Passage, change: Mention, then: Mention) -> Iterator[Claim]:
    """实际支出4606.00万元。…2023年实际支出4378.60万元。2024年多支出237.40万元."""
    now = _present(passage, then, change)
    if now is None:
        return
    exact = abs(now.quantity.value - then.quantity.value)
    if not exact or (now.quantity.value > then.quantity.value) is not change.rises:
        return
    ratio = change.quantity.value / exact
    if (
        abs(exact - change.quantity.value) <= max(change.quantity.half, now.quantity.half)
        or not _LEAST <= ratio <= _MOST
    ):
        return
    high, low = sorted((now, then), key=lambda each: -each.quantity.value)
    unit = change.quantity.unit
    factor = change.quantity.value / Decimal(shown(change.quantity))
    terms = f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}={plain(exact / factor)}"
    yield claim(AMOUNT, change, exact, terms, "query")


def _present(passage: Passage, then: Mention, change: Mention) -> Mention | None:
    """The one amount of the name of an earlier one, or the one total of what came in; None where there are more."""
    name = _name(then)
    if len(name) < _NAME:
        return None
    like = [
        each
        for each in amounts_of(passage)
        if each.role is QuantityRole.LEVEL and each.is_exact and comparable(each.quantity, then.quantity)
    ]
    like = [each for each in like if each is not then and not _THEN.search(each.lead) and not each.depth]
    found = [each for each in like if _name(each) == name]
    if not found:
        totals = [each for each in like if _TOTAL.match(each.lead.strip())]
        found = [each for each in totals if name in _words_before(passage, each)]
    led_to = then.quantity.value + (change.quantity.value if change.rises else -change.quantity.value)
    if any(each.quantity.value == led_to for each in like) or len({each.quantity.value for each in found}) != 1:
        return None
    return found[0]


def _words_before(passage: Passage, total: Mention) -> str:
    return passage.folded[passage.sentence_at(total.start).start : total.start]


def _of_the_later(passage: Passage, rate: Mention, then: Mention) -> Iterator[Claim]:
    """奖补资金162.00万元。…2023年为150.00万元，2024年比2023年增长7.41%: 12÷162, not 12÷150."""
    if rate.quantity.decimals < _NAME or len(telling_digits(rate.quantity.value)) < _DIGITS or rate.rises is None:
        return
    like = [each for each in amounts_of(passage)[:_NEAREST] if comparable(each.quantity, then.quantity)]
    base = then.quantity.value
    grown = [(each, each.quantity.value - base) for each in like]
    grown = [(each, abs(off)) for each, off in grown if off and (off > 0) is rate.rises and each.quantity.value > 0]
    if any(abs(100 * off / base - rate.quantity.value) <= rate.quantity.step for _, off in grown):
        return
    found = [
        (each, off)
        for each, off in grown
        if abs(100 * off / each.quantity.value - rate.quantity.value) <= rate.quantity.half
    ]
    if len({each.quantity.value for each, _ in found}) == 1:
        now, off = found[0]
        exact = rounded(100 * off / base, rate.quantity.step)
        unit = then.quantity.unit
        high, low = sorted((now, then), key=lambda each: -each.quantity.value)
        terms = f"({shown(high.quantity, unit)}-{shown(low.quantity, unit)})÷{shown(then.quantity)}×100={plain(exact)}"
        yield claim(RATE, rate, exact, terms, "query")
