"""A list of what was spent on what, and the outlay told above it: 支出按用途划分如下：检测费112.70万元，…."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum, plain, quoted_from, shown
from domain.proofreading.claims.sums_and_parts.sums import SUM, is_open
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_OPENS = pattern(
    r"[ \u3000]*(?:上述|其|全年|本年|项目|实际|这些|以上)*(?P<what>支出|资金|经费|费用|投资|投入|收入|款项)"
    r"[^，。；:0-9]{0,10}(?:划分|构成|分类|用途|组成|明细|分布|去向|投向|使用|安排|来源|结构)[^，。；:0-9]{0,8}:"
)
_ALL_OF = {
    "收入": pattern("收入|到位|来源|资金"),
    "": pattern("支出|支付|使用|投入|投资|资金|经费|费用|拨付|决算|执行"),
}
_NO_WHOLE = pattern("其中|上年|去年|预算|计划|目标|结余|结转|未|剩余|比|较|增|减")
_NO_PART = pattern("其中|合计|共计|总计|上年|比|较|每|均")
_BACK, _FEWEST, _MOST_OFF = 3, 3, Decimal("0.1")


def broken_down(passage: Passage) -> Iterator[Claim]:
    """Lists whose amounts do not make the outlay, or the income, told last before them, by less than a tenth of it."""
    for sentence in passage.saying("万元", "元"):
        match = _OPENS.match(passage.folded, sentence.start, sentence.end)
        parts = _parts(sentence, match.end()) if match else []
        if match is None or len(parts) < _FEWEST or is_open(passage.folded[match.end() : sentence.end]):
            continue
        what = _ALL_OF.get(match["what"], _ALL_OF[""])
        known = _amounts_above(passage, sentence, parts[0])
        if any(is_sum(each.quantity, [part.quantity for part in parts]) for each in known):
            continue
        wholes = [each for each in known if what.search(each.lead) and not _NO_WHOLE.search(each.lead)]
        exact = sum((each.quantity.value for each in parts), Decimal(0))
        if wholes and 0 < abs(exact - wholes[-1].quantity.value) <= _MOST_OFF * exact:
            yield _claimed(wholes[-1], parts, exact)


def _parts(sentence: Sentence, floor: int) -> list[Mention]:
    """The amounts of a list; none where anything else but shares of them stands in it."""
    listed = [each for each in sentence.mentions if each.start >= floor and not each.depth]
    amounts = [each for each in listed if each.kind is QuantityKind.MONEY]
    is_plain = all(
        each.role is QuantityRole.LEVEL and each.is_exact and not _NO_PART.search(each.lead) for each in amounts
    )
    others = [each for each in listed if each not in amounts and each.kind is not QuantityKind.PERCENT]
    return amounts if is_plain and not others else []


def _amounts_above(passage: Passage, sentence: Sentence, part: Mention) -> list[Mention]:
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place]
    return [
        each
        for one in above
        for each in one.mentions
        if each.role is QuantityRole.LEVEL and each.is_exact and comparable(each.quantity, part.quantity)
    ]


def _claimed(whole: Mention, parts: list[Mention], exact: Decimal) -> Claim:
    unit = whole.quantity.unit
    factor = whole.quantity.value / Decimal(shown(whole.quantity))
    terms = f"{'+'.join(shown(each.quantity, unit) for each in parts)}={plain(exact / factor)}"
    start = quoted_from(parts[0])
    return Claim(SUM, start, parts[-1].end, whole.quantity.value, exact, True, terms, "query")
