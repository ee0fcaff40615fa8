"""What points back at a figure and tells another: 全长18.6公里…这条16.8公里长的路; 5600万元（即0.65亿元）.

This, that and the above (这, 该, 上述), a verb said again (追回的这…), all of a place (全镇二十一个行政村) point at the
one figure of that unit before them. Where a sum or a difference of what was told is the figure, it is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, combinations
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.common.claim import Claim, claim, plain, shown, window
from domain.proofreading.claims.common.full_marks import is_full_mark
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_THIS = pattern(
    "(?:这[条座笔项批些处块段]?|该[笔项批条座]?|上述|前述|此[笔项]|据此[以按])(?P<name>[一-龥]{0,8}?)(?:为|是|的这)?$"
)
_POINTING = frozenset("这该述此")  # without one of these there is no _THIS
_SAID = pattern("(?P<verb>[一-龥]{2})的这?$")
_ALL = pattern("(?:^|[^一-龥])(?:全[镇县乡区市村校院局]|全部|所有|全体)的?$")
_ALL_OF_THEM = pattern("[^，。；0-9]{0,12}(?:全部|全都|均|都|一个不[落少]|无一)")
_SOME = pattern(
    "其中|部分|首批|[上下]半年|季|[0-9一二三四五六七八九十]月|另|余|剩|每|平均|上年|去年|往年|计划|目标|各|前[0-9两三]|不到|超|新增|调[减增整]|[减增]|扣|较|比|占|累计|第|加上|少|多|差|在(?![今全本当]年|上述|这|[岗职编校册站院])"
)
_OF_ANOTHER = pattern("上年|去年|往年|每|平均|计划|拟|较|比|增|减|差|标准|同期|占")
_IN_OTHER_WORDS = pattern(r"[ ]*(?:\(|，)?(?:即|折合|合|也就是|相当于|换算[为成]?|约合)(?:人民币)?[ ]*")
_NUMBER = "(?:[0-9]{1,4}|[一二两三四五六七八九十百]{1,4})"
_EVERY = pattern(
    rf"(?:也就是说?|即|换言之|换句话说|相当于|意味着)[^。；\n0-9]{{0,8}}?(?P<all>(?:平均)?每(?P<of>{_NUMBER})[个名位户人家件份][^。；，0-9]{{0,12}}?"
    rf"(?:有|是)(?P<part>{_NUMBER})[个名位户人家件份]?(?P<behind>[^，。；0-9]{{0,8}}))"
)
_PEOPLE = (frozenset(("人", "名", "位")), frozenset(("人次",)))
_LENGTHS = {"公里": Decimal(1000), "千米": Decimal(1000), "米": Decimal(1)}
_OTHER_TIME = pattern("[上下]半年|季度|月|20[0-9]{2}年")  # 上半年培训200人，下半年培训的180人
_PRICE = pattern("每|单价|均价|标准")
_COMPLEMENT = pattern("不|未|没")
_CLOSE, _ROUGH = Decimal("0.2"), Decimal("0.06")
_TEN = Decimal(10)
_KEPT, _BACK, _LEAST = 8, 2, 2  # figures, sentences


def pointed_back(passage: Passage) -> Iterator[Claim]:
    """Figures that are not those that their words point at."""
    for sentence in passage.stating:
        for place, again in enumerate(sentence.mentions):
            if again.kind is QuantityKind.MONEY or again.kind is QuantityKind.COUNT:
                yield from _told_again(passage, sentence, again)
                yield from _converted(passage, sentence, place)
    if "每" in passage.folded:
        for sentence in passage.saying("也就是", "即", "换言之", "换句话", "相当于", "意味着"):
            for match in _EVERY.finditer(passage.folded, sentence.start, sentence.end):
                yield from _of_every(sentence, match)


def _told_again(passage: Passage, sentence: Sentence, again: Mention) -> Iterator[Claim]:
    if not again.is_exact or again.quantity.value < _LEAST:
        return
    lead = again.lead.strip()
    this = None if _POINTING.isdisjoint(lead) else _THIS.search(lead)
    said = _SAID.search(lead) if lead.endswith(("的", "的这")) else None
    is_all = ("全" in lead or "所有" in lead) and _ALL.search(lead) is not None
    if not (this or said or is_all) or _OTHER_TIME.search(lead) or _SOME.search(lead[: said.start()] if said else lead):
        return
    told = [each for each in window(passage, sentence, _BACK) if each.end <= again.start and _scaled(each, again)]
    values = [_scaled(each, again) for each in told][-_KEPT:]
    if not told or is_full_mark(told[-1], again) or _is_made_of(again.quantity.value, values):
        return
    first = _first(
        passage, told, again, said[0][:2] if said is not None and this is None else "", this["name"] if this else ""
    )
    if first is None or not first.is_exact:
        return
    right = _scaled(first, again)
    is_slip = (
        _is_turned(again.quantity.value, right)
        or is_mistyped(again.quantity, right)
        or is_mistyped(first.quantity, again.quantity.value * first.quantity.value / right)
    )
    is_near = abs(right - again.quantity.value) <= _CLOSE * right
    is_of_all = _ALL_OF_THEM.match(passage.folded, again.end) is not None
    if is_slip or (is_near and (this is not None or is_of_all)):
        factor = first.quantity.value / right
        line = (
            f"{shown(first.quantity)}≠{shown(again.quantity) if factor == 1 else plain(again.quantity.value * factor)}"
        )
        found = claim(REPEAT, again, right, line, "query")
        is_beside = first.start >= sentence.start  # which of two in one sentence is wrong, a reader has to see
        yield replace(found, start=first.start if is_beside else found.start, end=again.end)


def _is_turned(one: Decimal, other: Decimal) -> bool:
    """Whether a number of two digits is another one read from its end."""
    return _TEN <= one < _TEN * _TEN and plain(one) == plain(other)[::-1]


def _scaled(each: Mention, again: Mention) -> Decimal:
    """The value of a figure in the unit of another; 0 where they measure other things."""
    if each.kind is not again.kind:
        return Decimal(0)
    one, other = each.quantity.unit, again.quantity.unit
    if each.kind is QuantityKind.MONEY or one == other or any({one, other} <= group for group in _PEOPLE):
        return each.quantity.value
    if one in _LENGTHS and other in _LENGTHS:
        return each.quantity.value * _LENGTHS[one] / _LENGTHS[other]
    return Decimal(0)


def _is_made_of(value: Decimal, values: Sequence[Decimal]) -> bool:
    """Whether a value was told, or is the sum or the difference of some that were."""
    sums = {abs(one - other) for one, other in combinations(values, 2)} | {
        one + other for one, other in combinations(values, 2)
    }
    return value in values or value in sums or value in accumulate(reversed(values))


def _first(passage: Passage, told: Sequence[Mention], again: Mention, verb: str, name: str) -> Mention | None:
    """The one figure that is pointed at: of its verb, or the only one of its unit."""
    likely = [each for each in told if not each.depth and not _OF_ANOTHER.search(each.lead)]
    likely = [each for each in likely if each.role is QuantityRole.LEVEL or verb]
    named = (
        [each for each in told if verb in each.lead]
        if verb
        else _of_the_name(likely, name, is_reckoned="据此" in again.lead)
    )
    found = named or ([] if verb or name or len(likely) < len(told) else likely)
    return found[-1] if len({each.quantity.value for each in found}) == 1 else None


def _of_the_name(likely: Sequence[Mention], name: str, *, is_reckoned: bool) -> list[Mention]:
    """The figures whose words have two characters side by side in common with a name: 在编人员 and 在编人数."""
    words = pairs_of(name if is_reckoned else name[-2:])
    return [each for each in likely if words & pairs_of(f"{each.label}{each.tail[:4]}")]


def _converted(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """5600万元（即0.65亿元）: one amount in two units."""
    again, first = sentence.mentions[place], sentence.mentions[place - 1] if place else None
    if (
        first is None
        or first.kind is not again.kind
        or not first.is_exact
        or first.quantity.unit == again.quantity.unit
    ):
        return
    if first.role is QuantityRole.EACH or _PRICE.search(first.lead):
        return
    if not _IN_OTHER_WORDS.fullmatch(passage.folded, first.end, again.start) or not _scaled(first, again):
        return
    right, stated = _scaled(first, again), again.quantity
    off = abs(right - stated.value)
    if off <= stated.step / 2 + first.quantity.slack or (not again.is_exact and off <= _CLOSE * right):
        return
    yield claim(REPEAT, again, right, f"{shown(first.quantity, stated.unit)}≠{shown(stated)}", "query")


def _of_every(sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """家庭经济困难学生占25%，每五名里有一名."""
    rates = [each for each in sentence.mentions if each.end <= match.start() and each.kind is QuantityKind.PERCENT]
    of, part = _value(match["of"]), _value(match["part"])
    if len(rates) != 1 or not 0 < part <= of:
        return
    rate, told = rates[0].quantity, Decimal(100 * part) / of
    likely = [rate.value, 100 - rate.value] if _COMPLEMENT.search(match[0]) else [rate.value]
    if any(abs(told - each) <= max(rate.step, each * _ROUGH) for each in likely):
        return
    line = f"{part}÷{of}×100={plain(round(told, 2))}≠{plain(rate.value)}"
    yield Claim(REPEAT, match.start("all"), match.end("all"), rate.value, told, False, line, "query")


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else int(numeral(number) or 0)
