"""Shares that words tell to be equal, or so much of a whole: 52人，四队人数相等，每队13人; 15.6万元，另一半7.8万元."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, rounded, shown
from domain.proofreading.claims.common.for_each import rate_of
from domain.proofreading.claims.means_and_prices.so_much_each import is_own
from domain.proofreading.claims.sums_and_parts.splits import SPLIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_EQUAL = pattern("相等|相同|均分|平均分|等额|平分|均等|均摊|一样多|同样多|等分")
_N = "[一二两三四五六七八九十]"
_FRACTION = pattern(rf"(?P<half>一半|半数|对半)|(?P<under>{_N})分之(?P<over>{_N})")
_MORE = pattern("[多余]|约|近|超|不[到足]|以上|大[约半]")
_REST = pattern("剩余|其余|余下|剩下|剩")
_OTHER = pattern("每|比|较|上年|增|减")
_HALF, _FINE = Decimal("0.5"), Decimal("0.0001")
_RATIO = pattern(r"(?<![0-9.])[0-9]{1,2}(?:[∶:][0-9]{1,2}){1,5}(?![0-9])")
_NAMED = pattern(
    r"(?P<names>(?:[一-龥]{1,6}[、和与及]){1,5}[一-龥]{2,6}?)(?:按|的?(?:长度|面积|资金|金额|人数|数量)?(?:之比|比例|比))"
)
_TERM, _AND, _WHOLE = pattern("[0-9]+"), pattern("[、和与及]"), pattern("总|共|全")
_LONGEST = 40  # characters of the names before a ratio
_NEAR, _BEFORE, _BEHIND = 6, 30, 24  # mentions before; characters


def equal_shares(passage: Passage) -> Iterator[Claim]:
    """Parts of a whole that are not what its equal shares, or the fraction that words tell, come to."""
    fractions, ratios = passage.places_with("半", "分之"), passage.places_with(":", "∶")
    for sentence in passage.stating:
        if _EQUAL.search(passage.folded, sentence.start, sentence.end):
            for each in sentence.mentions:
                yield from _equal(passage, sentence, each)
        if sentence.place in fractions:
            yield from _fractions(passage, sentence)
        if sentence.place not in ratios:
            continue
        for match in _RATIO.finditer(passage.folded, sentence.start, sentence.end):
            yield from _by_ratio(passage, sentence, match.start(), [int(each) for each in _TERM.findall(match[0])])


def _by_ratio(passage: Passage, sentence: Sentence, at: int, terms: list[int]) -> Iterator[Claim]:
    """一期、二期、三期长度之比为3∶4∶5，总长36公里，三期即为15公里: by the place of its name among the names."""
    named = list(_NAMED.finditer(passage.folded, max(sentence.start, at - _LONGEST), at))
    names = _AND.split(named[-1]["names"]) if named else []
    like = [each for each in sentence.levels if each.is_exact and each.start > at and not each.depth]
    like = [each for each in like if comparable(each.quantity, like[0].quantity)]
    if len(names) != len(terms) or not any(terms) or len(like) <= 1 or not _WHOLE.search(like[0].lead):
        return
    for before, part in pairwise(like):
        words = passage.folded[max(before.end, part.start - _BEHIND) : part.start]
        places = [place for place, name in enumerate(names) if name[-2:] in words]
        if len(places) == 1 and "各" not in words:
            yield from _unlike(part, like[0], Decimal(terms[places[0]]) / sum(terms))


def _equal(passage: Passage, sentence: Sentence, each: Mention) -> Iterator[Claim]:
    """四支巡回医疗队共52人，各队人数相等，每队13人; 三类场所均分，每类10场."""
    rate = rate_of(passage, sentence, each)
    if (
        rate is None
        or not rate.of
        or rate.times
        or not _EQUAL.search(passage.folded, max(sentence.start, each.start - _BEFORE), each.end + _NEAR)
    ):
        return
    before = [one for one in sentence.mentions if one.end <= each.start and one.is_exact]
    like = [one for one in before if comparable(one.quantity, each.quantity) and one.role is QuantityRole.LEVEL]
    owns = [one for one in before if one.kind is QuantityKind.COUNT and is_own(passage, rate, one)]
    named = [one for one in owns if rate.of[0] in passage.folded[one.end : one.end + _NEAR]]
    owns = named or [one for one in owns if one.quantity.unit != each.quantity.unit]
    counts, like = [one.quantity.value for one in owns], [one for one in like if one not in owns]
    counts += _told(passage, sentence, each, rate.of) if not counts else []
    values = [one.quantity.value for one in like]
    wholes = [*values, *(abs(one - other) for one in values for other in values if one != other)]
    if not like or len(set(counts)) != 1 or any(one == each.quantity.value * counts[0] for one in wholes):
        return
    exact = (values[0] - sum(values[1:], Decimal(0))) / counts[0]
    if exact > 0 and exact == rounded(exact, each.quantity.step) and exact / 2 < each.quantity.value < exact * 2:
        line = f"{'-'.join(plain(one) for one in values)}÷{plain(counts[0])}={plain(exact)}"
        line = f"({line.replace('÷', ')÷', 1)}" if len(values) > 1 else line
        yield replace(claim(SPLIT, each, exact, line, "query"), is_named=True)


def _told(passage: Passage, sentence: Sentence, each: Mention, of: str) -> list[Decimal]:
    """How many there are of what has no unit of its own: 四支巡回医疗队 of 每队, 三类场所 of 每类."""
    look = pattern(rf"(?P<count>{_N}|[2-9])(?:[支个家所类种]?[一-龥]{{0,6}}?){of[0]}")
    found = look.search(passage.folded, sentence.start, each.start)
    return [Decimal(how_many(found["count"]))] if found else []


def _fractions(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """经费15.6万元，一半用于师资，另一半7.8万元; 县里出三分之二，18.4万元; 一半、四分之一，剩余3万只."""
    text = passage.folded
    wholes = [each for each in sentence.mentions if each.is_level and each.is_exact and not _OTHER.search(each.lead)]
    found = [
        match
        for match in _FRACTION.finditer(text, sentence.start, sentence.end)
        if not _is_about(text, match.start(), match.end())
    ]
    for match in found:
        before = [each for each in wholes if each.end <= match.start()]
        behind = [each for each in wholes if each.start >= match.end()][:1]
        if not before or not behind or not comparable(before[-1].quantity, behind[0].quantity):
            continue
        whole, part = before[0] if comparable(before[0].quantity, behind[0].quantity) else before[-1], behind[0]
        others = [one for one in found if whole.end <= one.start() < part.start]
        shares = [_share(one["half"], one["over"], one["under"]) for one in others]
        gap = text[match.end() : part.start]
        if _REST.search(part.lead) and match is others[-1] and len(before) == 1:
            yield from _unlike(part, whole, 1 - sum(shares, Decimal(0)))
        elif len(gap) <= _NEAR and not any("一" <= each <= "龥" for each in gap.strip("即计为，共:(")):
            yield from _unlike(part, whole, shares[-1])


def _is_about(text: str, start: int, end: int) -> bool:
    return bool(_MORE.search(text, max(0, start - 2), start) or _MORE.match(text, end))


def _share(half: str | None, over: str, under: str) -> Decimal:
    return _HALF if half else Decimal(how_many(over)) / how_many(under)


def _unlike(part: Mention, whole: Mention, share: Decimal) -> Iterator[Claim]:
    exact = whole.quantity.value * share
    if (
        exact <= 0
        or abs(exact - part.quantity.value) < part.quantity.step
        or not exact / 2 < part.quantity.value < exact * 2
    ):
        return
    expected = rounded(exact, part.quantity.step / 100)
    factor = part.quantity.value / Decimal(shown(part.quantity))
    times = plain(rounded(share, _FINE))
    line = f"{shown(whole.quantity, part.quantity.unit)}×{times}={plain(expected / factor)}"
    yield replace(claim(SPLIT, part, expected, line, "query"), is_named=True)
