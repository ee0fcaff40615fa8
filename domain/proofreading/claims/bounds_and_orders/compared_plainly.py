"""Two numbers told with a word that compares them the other way round: 118件，多于一季度的135件; 比定额1.6万元略高.

Where 高于, 少于, 优于, 比…略高, 比合同价低 and the like stand between or behind two numbers of a kind, or tell by how
much the one lies beyond the other, the numbers say which way is right.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_WORD = (
    "(?P<above>高于|多于|大于|超过|超出|优于|好于|快于|领先)"
    "|(?P<below>低于|少于|小于|不及|不如|劣于|差于|逊于|慢于|落后)"
)
_BETWEEN = pattern(
    rf"^，?(?:但|也|仍|还|已|略|稍|远|均|都|明显|大大|大幅|显著)*(?:{_WORD})(?:了|于)?(?P<of>[^，。；0-9]{{0,12}})(?:的|为|是)$"
)
_THAN = pattern(r"^，?(?:但|也|仍|还|已)?[比较][^，。；0-9]{1,12}$")
_BEHIND = pattern(
    r"(?:还|也|要|都|均)*(?:略微?|稍微?|偏|更)?(?:(?P<above>[高多大快])|(?P<below>[低少小慢]))(?:一些|一点|些)?(?=[，。；、)])"
)
_BY = pattern(rf"(?:^|[，、])(?:但|也|仍|还)?(?:{_WORD}|(?P<over>高出|多出))(?P<of>[一-龥]{{2,12}})$")
_NAMED = pattern(
    r"(?P<one>[一-龥]{2,8})比(?P<other>[一-龥]{2,8}?)(?:还|要|略|更)?(?:(?P<above>[高多大])|(?P<below>[低少小]))[:：，]"
)
_ANY_UNIT = pattern(
    r"(?<![0-9.])(?P<one>[0-9]+(?:[.][0-9]+)?)(?P<unit>分贝|微克|毫克|岁|摄氏度|度|毫米|厘米|级)(?:每立方米|/立方米|/升)?，"
    r"(?:均|都|明显|仍|略)*(?:(?P<above>高于|大于|超过)|低于|小于)[^，。；0-9]{0,12}(?P<other>[0-9]+(?:[.][0-9]+)?)(?P=unit)"
)
_HALF, _FIFTY = (
    pattern(
        "(?P<rate>[0-9]{1,2}(?:[.][0-9]+)?)%，(?:已|仍|还)?(?:(?P<below>不足|不到|未到|未过)|(?:超过|过|逾|超))(?:一半|半数)"
    ),
    50,
)
_NOUNS = pattern("[水数总]?(?:平|值|量|额|均|数|标准)$")
_BAD = pattern(
    "差错|投诉|死亡|事故|违规|违法|逾期|失败|误差|漏|损|不合格|超标|发病|排放|浓度|耗|延误|退货|投标|报价|排名|名次|位次"
)
_BETTER = pattern("优于|好于|劣于|差于|逊于|领先|落后|快于|慢于|不如")
_DAYS = frozenset(("天", "日", "小时", "分钟", "个月", "个工作日", "工作日", "岁", "名", "位", "分贝", "度", "℃"))
_FAR = 3  # times: what lies so far apart is no pair


def compared_plainly(passage: Passage) -> Iterator[Claim]:
    """Comparisons that the numbers compared belie."""
    for sentence in passage.saying("于", "不及", "不如", "超过", "超出", "比", "较", "高出", "多出", "领先", "落后"):
        for place, each in enumerate(sentence.mentions):
            if place:
                yield from _with_the_one_before(passage, sentence, sentence.mentions[place - 1], each)
            if place > 1:
                yield from _by_so_much(sentence, place)
        yield from _by_name(passage, sentence)
    for match in _ANY_UNIT.finditer(passage.folded):
        yield from _of_any_unit(match)
    for match in _HALF.finditer(passage.folded):
        if (float(match["rate"]) > _FIFTY) is (match["below"] is not None) and float(match["rate"]) != _FIFTY:
            yield Claim(DIRECTION, match.start(), match.end(), severity="query", is_named=True)


def _of_any_unit(match: Match[str]) -> Iterator[Claim]:
    """实测噪声52分贝，高于60分贝的限值."""
    one, other = Decimal(match["one"]), Decimal(match["other"])
    if one != other and (one > other) is not (match["above"] is not None) and max(one, other) <= _FAR * min(one, other):
        line = f"{one}{'>' if one > other else '<'}{other}"
        yield Claim(DIRECTION, match.start(), match.end(), arithmetic=line, severity="query", is_named=True)


def _is_plain(each: Mention) -> bool:
    return each.role is not QuantityRole.DELTA and not each.depth and each.kind is not QuantityKind.POINTS


def _with_the_one_before(passage: Passage, sentence: Sentence, one: Mention, other: Mention) -> Iterator[Claim]:
    """二季度118件，多于一季度的135件; 人均1.56万元，比定额1.6万元略高."""
    if (
        not comparable(one.quantity, other.quantity)
        or not (_is_plain(one) and _is_plain(other))
        or one.segment != other.segment
    ):
        return
    between = passage.folded[one.end : other.start]
    found = _BETWEEN.match(between)
    if found is None and _THAN.match(between):
        found = _BEHIND.match(passage.folded, other.end)
    if found is None or not _are_near(one, other) or "分别" in one.lead or one.lead.endswith("的"):
        return
    words = passage.folded[quoted_from(one) : other.end]
    if _BETTER.search(between) and (_BAD.search(words) or one.quantity.unit in _DAYS):
        return
    yield from _unless(one, other, is_above=found["above"] is not None)


def _are_near(one: Mention, other: Mention) -> bool:
    low, high = sorted((one.quantity.value, other.quantity.value))
    return low * _FAR >= high


def _unless(one: Mention, other: Mention, *, is_above: bool, end: int = 0) -> Iterator[Claim]:
    first, second = one.quantity, other.quantity
    if first.value != second.value and (first.value > second.value) is not is_above:
        sign = ">" if first.value > second.value else "<"
        line = f"{shown(first, second.unit)}{sign}{shown(second)}"
        start = min(quoted_from(one), quoted_from(other))
        yield Claim(
            DIRECTION, start, end or max(one.end, other.end) + 2, arithmetic=line, severity="query", is_named=True
        )


def _by_so_much(sentence: Sentence, place: int) -> Iterator[Claim]:
    """我县6.1%，全市平均5.7%，低于全市平均水平0.4个百分点: by what lies between the two before it."""
    one, other, gap = sentence.mentions[place - 2 : place + 1]
    found = _BY.search(gap.lead.strip())
    if found is None or not comparable(one.quantity, other.quantity) or not (_is_plain(one) and _is_plain(other)):
        return
    is_gap = (
        gap.kind is QuantityKind.POINTS if one.kind is QuantityKind.PERCENT else comparable(one.quantity, gap.quantity)
    )
    if not is_gap or abs(one.quantity.value - other.quantity.value) != gap.quantity.value:
        return
    noun = _NOUNS.sub("", found["of"])[-2:]
    of = [each for each in (one, other) if noun and noun in each.lead]
    if len(of) == 1:
        base = of[0]
        yield from _unless(other if base is one else one, base, is_above=found["below"] is None, end=gap.end)


def _by_name(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """结算价比合同价高：合同价312万元，结算审定305.6万元."""
    for match in _NAMED.finditer(passage.folded, sentence.start, sentence.end):
        behind = [each for each in sentence.mentions if each.start >= match.end() and _is_plain(each)][:2]
        if len(behind) < 2 or not comparable(behind[0].quantity, behind[1].quantity):
            continue
        ones = [each for each in behind if match["one"][-3:][:2] in each.lead]
        others = [each for each in behind if match["other"][:2] in each.lead]
        if len(ones) == len(others) == 1 and ones[0] is not others[0]:
            yield from _unless(ones[0], others[0], is_above=match["above"] is not None)
