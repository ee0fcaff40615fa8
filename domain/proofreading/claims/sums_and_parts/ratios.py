"""Amounts that are told to be in a ratio, or to share a whole in it: 600万元按3∶2切块，产业350万元，基础设施250万元.

The members of the ratio may be digits or said (四六分成). The whole is an amount before the ratio, or one behind the
parts that says so: where some of the parts are what the whole gives, the others are to be so too; where they make
up the whole, they are to be in the ratio. Without a whole the parts are held against each other.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, comparable, plain, quoted_from, rounded, shown
from domain.proofreading.claims.sums_and_parts.portions import PORTION
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_MEMBER = r"[0-9]{1,2}(?:\.[0-9])?"
_RATIO = pattern(
    rf"(?<![0-9.:∶︰])(?P<ratio>{_MEMBER}(?:[ ]?[:∶︰][ ]?{_MEMBER}){{1,4}})(?![0-9:∶︰.]|[ ]?[:∶︰])”?"
    r"|(?<=[按照、，以作社村方])(?P<said>[一二三四五六七八九]{2,3})(?=(?:的?比例)?(?:分成|开(?![一-龥])|分账|分配|分担|分享))"
)
_NUMBER = pattern(_MEMBER)
_SHARED = pattern("按|以(?![上下内外])|比例|之比|比为|切|分")
_VERB = pattern(
    r"^(?:的)?(?:比例|配比)?[^，。；0-9]{0,10}?(?:分[^钟数]|切|承担|配套|筹|负担|安排|摊|集|出资|下达|拨|划|提取|支付|比例|开(?![一-龥])|投入|考虑)"
)
_OTHERWISE = pattern(
    "权重|计算|测算|加权|打分|赋分|评分|水灰|灰砂|配合比|配方|种植|带状|比例尺|地形图|医护|师生|生师|床护|大致|大约|约(?!定)|左右|基本按|原定|原按|原计划"
    "|调整为|改为|混合|兑|稀释|抽检|标准"
)
_PAID = pattern("支付|付款|已付|到位|完成|支出|实际|使用|执行|缴|结余|发放")
_CHAINED = pattern("分别|各自|依次|各得|各获|各为|各分")
_TOTAL = pattern("共|合计|总")
_MOVED = pattern("调整|变更|压减|追加|实际|改为")
_SLIP = Decimal("1.5")
_BACK, _CLOSE = 2, 20  # sentences; characters before a ratio
_MOST_NEAR = 14  # characters in which the verb of a ratio stands


def ratios(passage: Passage) -> Iterator[Claim]:
    """Amounts behind a ratio that are not in it."""
    for sentence in passage.saying(":", "∶", "︰", "分成", "开", "分账", "分配", "分担", "分享"):
        for match in _RATIO.finditer(passage.folded, sentence.start, sentence.end):
            members = _members(match)
            if all(members) and _is_shared(passage, sentence, match):
                yield from _judged(passage, sentence, match.end(), match.start(), members)


def _members(match: Match[str]) -> list[Decimal]:
    if match["said"]:
        return [Decimal(how_many(each)) for each in match["said"]]
    return [Decimal(each) for each in _NUMBER.findall(match["ratio"])]


def _is_shared(passage: Passage, sentence: Sentence, match: Match[str]) -> bool:
    """Whether a ratio tells how something is shared: not the time of day, a scale or a mixture."""
    text = passage.folded
    before = text[max(sentence.start, match.start() - _CLOSE) : match.start()]
    if _OTHERWISE.search(text, sentence.start, min(sentence.end, match.end() + _MOST_NEAR)):
        return False
    if match["said"]:
        return True
    is_told = _VERB.match(text[match.end() : min(sentence.end, match.end() + _MOST_NEAR)]) is not None
    return _SHARED.search(before) is not None or is_told


def _judged(passage: Passage, sentence: Sentence, at: int, start: int, members: list[Decimal]) -> Iterator[Claim]:
    parts, totals = _parts(passage, sentence, at, len(members))
    if not parts or _MOVED.search(passage.folded, at, parts[0].start - len(parts[0].lead)):
        return
    shares = sum(members, Decimal(0))
    for whole in (*totals, *_wholes(passage, sentence, start, parts[0])):
        found = _of_a_whole(parts, members, shares, whole)
        if found is None:
            continue
        yield from found
        return
    is_chain = _CHAINED.search(passage.folded, at, parts[0].start) is not None or all(each.label for each in parts)
    is_paid = any(_PAID.search(each.lead) for each in parts) or _PAID.search(passage.folded, at, parts[0].start)
    if is_chain and not is_paid and not _are_in_ratio(parts, members) and _is_near(parts, members):
        yield _claimed(parts, members)


def _parts(passage: Passage, sentence: Sentence, at: int, count: int) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """So many amounts side by side behind a ratio, and what is told as their total; none if there are more or fewer."""
    own = [each for each in sentence.levels if each.start >= at]
    own = [each for each in own if each.depth <= own[0].depth]  # （成人与少儿比为3∶2，即5.01万册、3.34万册）
    parts = _alike(own, count)
    here = [each for each in own if each.segment == own[0].segment]
    if len(parts) > count and len(_alike(here, count)) == count:  # 分别为50万元、40万元、30万元；运维费185万元
        parts = _alike(here, count)
    behind = passage.sentences[sentence.place + 1 : sentence.place + 2]
    if not parts and behind and behind[0].paragraph == sentence.paragraph:
        parts = _alike([each for each in behind[0].levels if not each.depth], count)
    totals = [each for each in parts[count:] if _TOTAL.search(each.lead)]
    if len(parts) - len(totals) != count or not all(each.is_exact for each in parts):
        return (), ()
    return parts[:count], totals


def _alike(found: Sequence[Mention], count: int) -> list[Mention]:
    """The money of a row; where it tells none, what is counted in one unit as often as the ratio has members."""
    money = [each for each in found if each.kind is QuantityKind.MONEY]
    if money:
        return money
    units = [each.quantity.unit for each in found]
    return [each for each in found if units.count(each.quantity.unit) == count]


def _wholes(passage: Passage, sentence: Sentence, start: int, part: Mention) -> list[Mention]:
    """The amounts before a ratio that it may share, the nearest first."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    told = [each for one in near for each in one.levels if each.end <= start and each.is_exact and not each.depth]
    return [each for each in reversed(told) if comparable(each.quantity, part.quantity)]


def _of_a_whole(
    parts: Sequence[Mention], members: Sequence[Decimal], shares: Decimal, whole: Mention
) -> list[Claim] | None:
    """What is wrong if a whole is the one that is shared; None where it is not."""
    wanted = [whole.quantity.value * each / shares for each in members]
    right = [
        abs(each.quantity.value - value) <= max(each.quantity.step / 2, each.quantity.slack)
        for each, value in zip(parts, wanted, strict=True)
    ]
    if all(right):
        return []
    total = sum((each.quantity.value for each in parts), Decimal(0))
    if not any(right) and total != whole.quantity.value:
        return None
    off = [at for at, is_right in enumerate(right) if not is_right]
    is_paid = any(_PAID.search(each.lead) for each in parts)
    if is_paid and not (any(right) and all(_is_too_much(parts[at], wanted[at]) for at in off)):
        return []
    wrong, exact, member = parts[off[0]], wanted[off[0]], members[off[0]]
    value = plain(_in_unit(wrong, exact))
    terms = f"{shown(whole.quantity, wrong.quantity.unit)}÷{plain(shares)}×{plain(member)}={value}"
    start, end = quoted_from(parts[0]), parts[-1].end
    is_money = wrong.kind is QuantityKind.MONEY
    return [Claim(PORTION, start, end, exact, wrong.quantity.value, is_money, terms, "query")]


def _is_too_much(part: Mention, wanted: Decimal) -> bool:
    """Whether more was paid of a part than its share, or what a slip makes of that: less may be paid so far."""
    return part.quantity.value >= wanted or is_mistyped(part.quantity, wanted)


def _in_unit(each: Mention, value: Decimal) -> Decimal:
    factor = each.quantity.value / Decimal(shown(each.quantity)) if each.quantity.value else Decimal(1)
    return rounded(value / factor, Decimal("0.01"))


def _are_in_ratio(found: Sequence[Mention], members: list[Decimal]) -> bool:
    """Whether one amount a part explains all of them, as far as their last places go."""
    total = sum((each.quantity.value for each in found), Decimal(0))
    parts = sum(members, Decimal(0))
    wanted = [total * member / parts for member in members]
    return all(
        abs(each.quantity.value - value) <= 2 * each.quantity.step for each, value in zip(found, wanted, strict=True)
    )


def _is_near(found: Sequence[Mention], members: list[Decimal]) -> bool:
    """Whether amounts lie no further from a ratio than a slip brings them: else they are of something else."""
    units = [each.quantity.value / member for each, member in zip(found, members, strict=True)]
    same = max(units.count(unit) for unit in units)
    return min(units) > 0 and (max(units) <= _SLIP * min(units) or same >= len(units) - 1 > 1)


def _claimed(found: Sequence[Mention], members: list[Decimal]) -> Claim:
    """The one amount that the ratio of the others does not give, or the last one."""
    units = [each.quantity.value / member for each, member in zip(found, members, strict=True)]
    odd = next((place for place, unit in enumerate(units) if units.count(unit) == 1 and len(units) > 2), len(units) - 1)
    unit = next(value for place, value in enumerate(units) if place != odd)
    exact, wrong = unit * members[odd], found[odd]
    terms = f"{plain(_in_unit(wrong, unit))}×{plain(members[odd])}={plain(_in_unit(wrong, exact))}"
    return Claim(PORTION, quoted_from(wrong), wrong.end, exact, wrong.quantity.value, True, terms, "query")
