"""Ranks and rates that bound each other: 垫底的93.6分 above 排名第一的91.2分, 优秀率96.1% above 合格率94.6%.

Totals paid, too, above the one price of the contract told some sentences before, where the text denies every change.
"""

from collections.abc import Iterator
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_TOP = pattern("第一|居首|榜首|冠军|最[高多大](?!限价)")
_BOTTOM = pattern("垫底|末位|最后|倒数|最[低少小末](?!工资|生活)")
_LESS_IS_BETTER = pattern("用时|耗时|时间|投诉|差错|扣分|事故|能耗|成本|逾期|流失|费用|欠|次数|限|倒数第[二三]|报价|价")
_RATES = (
    (pattern("(?:优秀|满分|特优)率$"), pattern("(?:优良|合格|及格|达标|通过)率$")),
    (pattern("优良率$"), pattern("(?:合格|及格|达标)率$")),
    (pattern("(?:治愈|显效|痊愈)率$"), pattern("(?:有效|好转)率$")),
    (pattern("(?:非常|很)满意(?:率|度|的?占比?)?$"), pattern("^(?:总|综合|总体)?满意[率度]$")),
)
_APART = pattern(
    "上年|去年|同期|目标|计划|分别|提高|下降|(?:语文|数学|英语)[^。；]*(?:语文|数学|英语)|其中[^，。；]{0,8}合格"
)
_PAID = pattern(
    "(?:累计|一共|共计?|合计|总共|前后|已经?|全部)[^，。；0-9]{0,8}?付(?:款|出|了|给[^，。；0-9]{0,6})?(?:款|了|共)?$"
)
_CONTRACT = pattern("合同(?:约?定)?(?:总?价|总?金额|总?额|价款|款)(?:就)?(?:为|是|共|:)?$")
_DENIAL = pattern(
    "(?:没有?|未|无|不存在|从未|也无|并无)(?:再|另|任何|发生|办理?|做|作|签过?订?过?|有)*[^，。；0-9]{0,4}?(?:变更|签证|补充协议|补充合同|增项|追加|调整|调[过价])[一-龥]{0,6}|[一-龥]{0,3}(?:没|未)(?:有)?调过?"
)
_MORE = pattern(
    "变更|签证|补充|增项|增加|追加|调整|另|含|利息|质保金外|税|其他|上年|两[个份]|[二三]份|奖励|赶工|超|高于|多付"
)
_MOST = 2  # times the price
_BACK = 4  # sentences


def superlatives(passage: Passage) -> Iterator[Claim]:
    """What is told to be last but lies above what is first, better rates above wider ones, and what was overpaid."""
    for sentence in passage.stating:
        if len(sentence.mentions) > 1 and not _APART.search(passage.folded, sentence.start, sentence.end):
            yield from _ranked(passage, sentence)
            yield from _rated(sentence)
    if "合同" in passage.folded:
        for sentence in passage.saying("付"):
            yield from _overpaid(passage, sentence)


def _words(passage: Passage, sentence: Sentence, mention: Mention) -> str:
    """The clause of a mention up to it."""
    start = max(sentence.start, *(passage.folded.rfind(mark, 0, mention.start) + 1 for mark in "，；、("))
    return passage.folded[start : mention.start]


def _ranked(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    if not _TOP.search(passage.folded, sentence.start, sentence.end) or not _BOTTOM.search(
        passage.folded, sentence.start, sentence.end
    ):
        return
    told = [(each, _words(passage, sentence, each)) for each in sentence.mentions if _is_plain(each)]
    told = [(each, words) for each, words in told if not _LESS_IS_BETTER.search(words)]
    tops = [each for each, words in told if _TOP.search(words) and not _BOTTOM.search(words)]
    bottoms = [each for each, words in told if _BOTTOM.search(words) and not _TOP.search(words)]
    if len(tops) == len(bottoms) == 1 and comparable(tops[0].quantity, bottoms[0].quantity):
        first, last = tops[0].quantity, bottoms[0].quantity
        if tops[0].quantity.unit == bottoms[0].quantity.unit and first.value < last.value:
            yield claim(ORDER, bottoms[0], first.value, f"{shown(last)}>{shown(first, last.unit)}", "query")


def _is_plain(each: Mention) -> bool:
    return each.is_exact and each.role in (QuantityRole.LEVEL, QuantityRole.COMPLETION, QuantityRole.SHARE)


def _rated(sentence: Sentence) -> Iterator[Claim]:
    rates = [each for each in sentence.mentions if each.kind is QuantityKind.PERCENT and each.is_exact]
    for one, other in combinations(rates, 2):
        for less, more in _RATES:
            for small, large in ((one, other), (other, one)):
                is_pair = less.search(small.lead) and more.search(large.lead) and one.segment == other.segment
                if is_pair and small.quantity.value > large.quantity.value:
                    terms = f"{shown(small.quantity)}>{shown(large.quantity)}"
                    yield claim(ORDER, small, large.quantity.value, terms, "query")


def _overpaid(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """合同价18.6万元…三次一共付了19.53万元。没有变更签证."""
    for paid in sentence.mentions:
        if paid.kind is not QuantityKind.MONEY or not paid.is_exact or not _PAID.search(paid.lead):
            continue
        near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
        prices = [each for part in near for each in part.mentions if _is_price(each) and each.start < paid.start]
        if len({each.quantity.value for each in prices}) != 1:
            continue
        price, behind = prices[0], passage.sentences[min(len(passage.sentences) - 1, sentence.place + 1)]
        told = passage.folded[price.start : behind.end]
        rest = _DENIAL.sub("", told)
        is_over = price.quantity.value < paid.quantity.value <= _MOST * price.quantity.value
        if is_over and rest != told and not _MORE.search(rest):
            terms = f"{shown(paid.quantity)}>{shown(price.quantity, paid.quantity.unit)}"
            yield claim(ORDER, paid, price.quantity.value, terms, "query")


def _is_price(each: Mention) -> bool:
    return each.kind is QuantityKind.MONEY and each.is_exact and _CONTRACT.search(each.lead) is not None
