"""Amounts one after another and, right behind them, the ratio that they are in: 56万元、16万元、8万元，比例为7∶2∶1.

So many amounts of one kind as the ratio has members, right before it; a total among them is passed over. What the
words say first comes first, whichever order the amounts stand in (男女之比 behind 女101人、男67人). Members of two
digits are as near as rounding leaves them; those of one digit may be told of amounts that are nearly in their ratio.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import gcd
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, shown
from domain.proofreading.claims.sums_and_parts.portions import PORTION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_MEMBER = r"[0-9]{1,3}(?:\.[0-9])?"
_TOLD = pattern(
    rf"(?<![0-9.:∶︰])(?P<ratio>{_MEMBER}(?:[ ]?[:∶︰比][ ]?{_MEMBER}){{1,4}})(?![0-9:∶︰.%]|[ ]?[:∶︰]|[元人次个万亿])"
)
_NUMBER = pattern(_MEMBER)
_SIGNS = (":", "∶", "︰", "比")
_STATED = pattern("(?:比例?|之比|比值|配比|占比|结构)(?:关系)?(?:恰好?|正好|依次|分别)?(?:为|是|:)?$")
_SHARED_BY = pattern("[按以依](?:照)?$")
_BY_WHOM = pattern("(?:的?比例)?(?:共同|实际)?(?:出资|分担|承担|负担|配套|筹|分摊|投入|构成|组成)")
_OTHERWISE = pattern(
    "约(?![定束])|大致|大约|左右|近|接近|大体|原定|原按|应按|计划|目标|要求|标准|规定|配备|不[低高]于|带动|撬动|拉动|上年|去年|权重|加权|班|师生|生师|医护|床护"
)
_TOTAL = pattern("共|合计|总")
_OF_THE_LAST = pattern("^，?[与和同跟][^，。；]*之比")
_NEAR = Decimal("0.025")  # of the whole: so far a share may be from what a ratio of single digits says
_SLIP = Decimal("1.6")  # times: further off, amounts are of something else
_FURTHEST, _CLAUSE = 40, 24  # characters between the last amount and the ratio; in which the words of a ratio stand
_SMALL, _EVEN = 10, 12  # members of one digit; amounts that are in such a ratio to the last place
_ONE, _HALF, _TWO = Decimal(1), Decimal("0.5"), 2


def told_ratios(passage: Passage) -> Iterator[Claim]:
    """Ratios that the amounts right before them are not in."""
    for sentence in passage.saying(*_SIGNS):
        for match in _TOLD.finditer(passage.folded, sentence.start, sentence.end):
            members = [Decimal(each) for each in _NUMBER.findall(match["ratio"])]
            if all(members) and _is_of_amounts(passage, sentence, match):
                yield from _judged(passage, sentence, match, members)


def _is_of_amounts(passage: Passage, sentence: Sentence, match: Match[str]) -> bool:
    """Whether a ratio is told of what stands before it: not what was planned, nor about how much there is."""
    text = passage.folded
    words = text[max(sentence.start, match.start() - _CLAUSE) : match.start()]
    if _OTHERWISE.search(words[max(words.rfind(mark) for mark in "，；。:0123456789") + 1 :]):
        return False
    if _OTHERWISE.match(text, match.end()):
        return False
    if _STATED.search(words):
        return True
    is_shared = _SHARED_BY.search(words) is not None and _BY_WHOM.match(text, match.end()) is not None
    return is_shared and not any(each.start >= match.end() for each in sentence.levels)


def _judged(passage: Passage, sentence: Sentence, match: Match[str], members: list[Decimal]) -> Iterator[Claim]:
    parts = _parts(passage, sentence, match, len(members))
    if not parts:
        return
    values = [each.quantity.value for each in parts]
    words = passage.folded[parts[-1].end : match.start()]
    if _are_turned(parts, words):
        values.reverse()
    if min(values) <= 0 or _are_in(values, members) or not _is_near(values, members):
        return
    unit = parts[0].quantity.unit
    terms = ":".join(shown(each.quantity, unit) for each in parts)
    yield Claim(
        PORTION,
        match.start(),
        match.end(),
        arithmetic=f"{terms}={':'.join(map(str, _reduced(values)))}",
        severity="query",
    )


def _parts(passage: Passage, sentence: Sentence, match: Match[str], count: int) -> Sequence[Mention]:
    """The amounts right before a ratio, as many as it has members; a total among them is left out."""
    near = list(sentence.levels)
    above = passage.sentences[sentence.place - 1] if sentence.place else None
    if above is not None and above.paragraph == sentence.paragraph:
        near = [*above.levels, *near]
    near = [each for each in near if each.end <= match.start() and not each.depth]
    if not near or match.start() - near[-1].end > _FURTHEST:
        return ()
    like = [each for each in near if comparable(each.quantity, near[-1].quantity) and each.end > near[0].start]
    if len(like) > count and _TOTAL.search(like[-1].lead) and _is_sum(like[-1], like[-1 - count : -1]):
        like = like[:-1]
    row = like[-count:]
    is_row = len(row) == count and row == [each for each in near if row[0].start <= each.start <= row[-1].start]
    are_figures = all(passage.folded[each.start].isdigit() for each in row)  # 一期、二期、三期 are none
    return row if is_row and are_figures and all(_is_part(each) for each in row) else ()


def _is_part(each: Mention) -> bool:
    return each.is_exact and each.role is QuantityRole.LEVEL and _TOTAL.search(each.lead) is None


def _is_sum(total: Mention, parts: Sequence[Mention]) -> bool:
    return total.quantity.value == sum((each.quantity.value for each in parts), Decimal(0))


def _are_turned(parts: Sequence[Mention], words: str) -> bool:
    """Whether the words of a ratio of two name the second amount before the first: 女101人、男67人，男女之比."""
    if len(parts) != _TWO:
        return False
    if _OF_THE_LAST.match(words):
        return True
    first, second = (each.lead.strip("，、；其中 ") for each in parts)
    places = [
        [words.find(one) for one in name if one in words and one not in other]
        for name, other in ((first, second), (second, first))
    ]
    return bool(places[0]) and bool(places[1]) and min(places[1]) < min(places[0])


def _are_in(values: Sequence[Decimal], members: Sequence[Decimal]) -> bool:
    total, shares = sum(values, Decimal(0)), sum(members, Decimal(0))
    if max(members) < _SMALL:
        near = _NEAR if max(_reduced(values)) > _EVEN else Decimal(0)
        pairs = zip(values, members, strict=True)
        return all(abs(value * shares - member * total) <= near * total * shares for value, member in pairs)
    steps = [_ONE if each == int(each) else _ONE / 10 for each in members]
    low = max(value / (each + step * _HALF) for value, each, step in zip(values, members, steps, strict=True))
    rows = zip(values, members, steps, strict=True)
    high = min(value / max(each - step * _HALF, step / 4) for value, each, step in rows)
    return low <= high


def _is_near(values: Sequence[Decimal], members: Sequence[Decimal]) -> bool:
    """Whether a ratio is one that a slip makes of the right one: in another order, or with one member wrong."""
    units = [value / member for value, member in zip(values, members, strict=True)]
    if max(units) <= _SLIP * min(units) or _are_in(sorted(values), sorted(members)):
        return True
    whole = sum(values, Decimal(0)) / sum(members, Decimal(0))
    return len(units) > _TWO and (whole in units or max(units.count(each) for each in units) > 1)


def _reduced(values: Sequence[Decimal]) -> list[int]:
    """The amounts as a ratio of the smallest whole numbers."""
    scale = 10 ** max(0, *(-int(each.normalize().as_tuple().exponent) for each in values))
    whole = [int(each * scale) for each in values]
    common = gcd(*whole)
    return [each // common for each in whole]
