"""How far two amounts lie apart that stand in a sentence above: 预算512.60万元，执行486.97万元。…结余25.63万元.

The two stand side by side and play two parts (a budget and what was spent, the year's beginning and its end). Only what
two turned digits or one wrong one make of their difference is marked, where nothing else gives it, and where the words
of the gap name nothing of their own.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.units_and_digits.digits import count_digits, is_mistyped, is_turned
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.wording.side_by_side import pairs_of

_GAP = pattern(
    "(?:结余|结转|滚存|节约|节支|节省|余额|剩余|余|净增加?|净减少?|增加|增长|减少|多|少|核减|审减|压减|超支?|超额|欠收|欠|盈余|亏损|少支|多支|差额|缺口|差|低|高"
    "|少完成|多完成|超出|超概算|超预算|未支付|未完成|尚有|仍有|还有)(?:了|出|资金|金额|完成|支出|经费|约|为|达|:)*$"
)
_UNPAID = pattern("^(?:资金|指标)?(?:未|没有|尚未|待)(?:支|拨|完|用|兑|执行)")
_OPEN = pattern("(?:尚|仍|还|仅)有?$")
_OTHER = pattern(
    "其中|上年|以前年度|往年|历年|次年|下年|明年|计划补|每|均|分别|另|新增|当年新|收回|年初结|同比|比上年|较上年|[比较]去年|单项|一项|部分"
)
_ROLES = (
    (pattern("预算|概算|下达|指标|安排|计划|任务|目标"), pattern("支出|支付|执行|决算|完成|实际|拨付|结算|列支")),
    (pattern("年初|期初|上年末|上年底|年初数"), pattern("年末|期末|年底|现有")),
    (pattern("送审|报审|申报"), pattern("审定|审核|核定")),
    (pattern("控制价|限价|概算|预算|估算"), pattern("中标|成交|采购金额|合同|决算|结算")),
    (pattern("合同"), pattern("结算|决算|支付")),
    (pattern("应收|应缴|应发|应到"), pattern("实收|实缴|实发|实到")),
    (pattern("收入|财力|到账|到位"), pattern("支出|拨出|拨付|支付")),
    (pattern("上年|去年|20[0-9]{2}年"), pattern("本年|今年|当年|20[0-9]{2}年")),
)
_GENERIC = pattern(
    "总|上述|以上|全年|本年|年终|年末|年度|一年|当年|项目|资金|总体|整体|账面|招标环节|收支相抵|合计|共|两者|相抵|与|相比|比|较|年初|预算|计划|实际|尚|仍|还|有|的|后|数|从|来|一|中|间|即|全部"
)
_THEN = pattern("^(?P<name>[一-龥]{3,12}?)(?:上年末|上年底|年初|期初|上年同期|上年|去年)(?:数|余额)?(?:为|是|有)?$")
_BACK, _AROUND = 5, 14  # sentences above; sentences in which nothing else may give a gap
_FEWEST = 3  # digits of a gap that is a slip of another, not chance


def gaps_above(passage: Passage) -> Iterator[Claim]:
    """Gaps that are a slip of the hand away from what two amounts above give."""
    for sentence in passage.stating:
        if not sentence.place:
            continue
        for place, gap in enumerate(sentence.mentions):
            if _is_gap(gap) and count_digits(gap.quantity) >= _FEWEST and not _is_told_here(sentence, place):
                found = _judged(passage, sentence, gap)
                if found is not None:
                    yield found


def _is_gap(gap: Mention) -> bool:
    if not gap.is_exact or gap.depth or gap.quantity.unit in ("%", "个百分点", "个千分点") or gap.quantity.value <= 0:
        return False
    lead = gap.lead.strip()
    is_open = _OPEN.search(lead) is not None and _UNPAID.match(gap.tail) is not None
    return (is_open or _GAP.search(lead) is not None) and not _OTHER.search(lead)


def _is_told_here(sentence: Sentence, place: int) -> bool:
    """Whether its own sentence has what a gap can come from."""
    gap = sentence.mentions[place]
    return sum(comparable(each.quantity, gap.quantity) for each in sentence.mentions[:place]) > 1


def _judged(passage: Passage, sentence: Sentence, gap: Mention) -> Claim | None:
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    meant: list[tuple[Decimal, Mention, Mention]] = []
    for one, other in (*_sides(above, gap), *_of_one_name(sentence, above, gap)):
        exact = abs(one.quantity.value - other.quantity.value)
        if is_turned(gap.quantity, exact) or is_mistyped(gap.quantity, exact):
            meant.append((exact, one, other))
    if len({exact for exact, _, _ in meant}) != 1 or _is_given(passage, sentence, gap):
        return None
    exact, one, other = meant[-1]
    if not _is_of_both(passage, gap, one, other):
        return None
    high, low = sorted((one, other), key=lambda each: -each.quantity.value)
    unit = gap.quantity.unit
    factor = gap.quantity.value / Decimal(shown(gap.quantity))
    return claim(
        AMOUNT, gap, exact, f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}={plain(exact / factor)}", "query"
    )


def _sides(above: Sequence[Sentence], gap: Mention) -> Iterator[tuple[Mention, Mention]]:
    """Every two amounts side by side that play two parts, before a gap."""
    for sentence in above:
        alike = [
            each
            for each in sentence.amounts
            if each.end <= gap.start and each.is_exact and not each.depth and comparable(each.quantity, gap.quantity)
        ]
        for one, other in pairwise(alike):
            if one.segment == other.segment and any(
                (a.search(one.lead) and b.search(other.lead)) or (b.search(one.lead) and a.search(other.lead))
                for a, b in _ROLES
            ):
                yield one, other


def _of_one_name(sentence: Sentence, above: Sequence[Sentence], gap: Mention) -> Iterator[tuple[Mention, Mention]]:
    """固定资产净值1214.57万元。…固定资产净值上年末为1189.43万元，一年间净增25.14万元: what was, and the same above."""
    before = [each for each in sentence.mentions if each.end <= gap.start]
    then = before[-1] if before else None
    match = _THEN.match(then.lead.strip()) if then and then.is_exact else None
    if then is None or match is None or not comparable(then.quantity, gap.quantity):
        return
    for one in above[:-1]:
        yield from ((each, then) for each in one.levels if each.is_exact and each.label == match["name"])


def _is_given(passage: Passage, sentence: Sentence, gap: Mention) -> bool:
    """Whether a gap is told again, or any two amounts near by lie so far apart."""
    near = passage.sentences[max(0, sentence.place - _AROUND) : sentence.place + _AROUND]
    told = [
        each for one in near for each in one.mentions if each is not gap and comparable(each.quantity, gap.quantity)
    ]
    values = {each.quantity.value for each in told}
    wanted = gap.quantity.value
    return wanted in values or any(value + wanted in values for value in values)


def _is_of_both(passage: Passage, gap: Mention, one: Mention, other: Mention) -> bool:
    """Whether the words of a gap name nothing that the sentence of its two amounts does not."""
    words = _GENERIC.sub("，", _GAP.sub("", gap.lead.strip()))
    home = passage.sentence_at(one.start)
    near = (
        passage.folded[home.start : other.end]
        + other.tail
        + passage.folded[passage.sentence_at(gap.start).start : gap.start - len(gap.lead)]
    )
    return all(pairs_of(each) <= pairs_of(near) for each in words.split("，"))
