"""A purchase won above its ceiling, in one sentence or two: 最高限价为每年1986万元，…以每年1996.80万元中标.

The winner may be told by a price (中标价), by who offered it (第一中标候选人报价) or behind the amount (以…万元中标),
before the ceiling or after it. Read only where the text has one ceiling and one winner side by side.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.sums_and_parts.sums import reach
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_CEILING = pattern("(?:限价|控制价|拦标价)(?!率)[^，。；、:0-9]{0,10}$")
_WON = pattern(
    "(?:中标|成交|中选)(?:总?价|单价|价格|金额|总?额)(?:为|是|:)?(?:每年)?$"
    "|(?:第一(?:名|中标候选人|成交候选人|候选人)|排名第一|得分最高|中标人|中标单位|成交供应商|中标供应商)[^，。；、0-9]{0,10}?报价(?:为|是|:)?(?:每年)?$"
)
_BY = pattern("(?:以|按)(?:每年)?$")
_WON_BEHIND = pattern("^的?(?:最低|最终|投标|总)?(?:报价|价格|价)?(?:中标|成交|中选)")
_NOT_ONE = pattern(
    "标段|[一二两三四五六七八九0-9]个?(?:包|标)(?![准的])|流标|废标|重新|第[二三]次|[二三]轮|第[二三]名|拍卖|竞拍|出让|溢价|底价|起始价|招租|租金"
    "|追加|调整|变更|增补|自筹|另|其他|其余|含[^税]|高于|超过|超出|突破|无效|单价|每[台套件个平]"
)
_OWN_NAME = pattern(
    "监理|设计|勘察|检测|造价|审计|家具|设备|绿化|保洁|物业|食堂|安保|软件|车辆|图书|施工|土建|安装|餐饮|印刷"
)
_PRICE = pattern(
    "(?:中标|成交|中选)(?:总?价|单价|价格|金额|总?额)(?:为|是|:)?(?:每年)?$|(?:最高|招标|投标|预算)*(?:限价|控制价|拦标价)[^，。；、:0-9]{0,10}$"
)
_GENERAL = pattern(
    "最终|最后|确定|公开|招标|采购|项目|工程|预算|财政|评审|该|本|其|[的为由经比较]|标段|合同|实际|投标|服务|结果"
)
_BODY = pattern("[一-龥]{2,14}(?:公司|集团|厂|事务所|研究院|合作社)")  # its name tells of no purchase
_A_YEAR = pattern("每年|年均")
_THIS_LOT = pattern("[该本此]标段")
_MOST = Decimal("1.3")  # times its ceiling: what is more is of something else


def ceilings(passage: Passage) -> Iterator[Claim]:
    """Prices that won above their ceiling."""
    for sentence in passage.saying("限价", "控制价", "拦标价"):
        bounds = [each for each in _money(sentence) if _CEILING.search(each.lead)]
        won = [each for each in _money(sentence) if _has_won(each)]
        for bound in bounds:
            own = [each for each in won if each.segment == bound.segment]
            beside = [each for each in bounds if each.segment == bound.segment]
            if len(own) == len(beside) == 1 or (len(won) == len(bounds) == 1):
                yield from _judged(passage, sentence, bound, (own or won)[0])
        if len(bounds) == 1 and not won and (other := _in_the_next(passage, sentence)) is not None:
            yield from _judged(passage, sentence, bounds[0], other)


def _money(sentence: Sentence) -> list[Mention]:
    return [each for each in sentence.mentions if each.kind is QuantityKind.MONEY and each.is_exact and not each.depth]


def _has_won(mention: Mention) -> bool:
    if _CEILING.search(mention.lead):
        return False
    is_behind = _BY.search(mention.lead) and _WON_BEHIND.match(mention.tail)
    return bool(is_behind or _WON.search(mention.lead))


def _in_the_next(passage: Passage, sentence: Sentence) -> Mention | None:
    """The one winner of the sentence behind, else of the one before, that has no ceiling of its own."""
    for place in (sentence.place + 1, sentence.place - 1):
        near = passage.sentences[place] if 0 <= place < len(passage.sentences) else sentence
        if near is sentence or near.paragraph != sentence.paragraph:
            continue
        money = _money(near)
        won = [each for each in money if _has_won(each)]
        if won:
            return won[0] if len(won) == 1 and not any(_CEILING.search(each.lead) for each in money) else None
    return None


def _judged(passage: Passage, sentence: Sentence, bound: Mention, won: Mention) -> Iterator[Claim]:
    most, stated = bound.quantity, won.quantity
    if not most.value < stated.value <= most.value * _MOST or _is_yearly(bound) != _is_yearly(won):
        return
    other = passage.sentence_at(won.start)
    words = passage.folded[min(sentence.start, other.start) : max(sentence.end, other.end)]
    if _NOT_ONE.search(_THIS_LOT.sub("", words)) or _is_of_another(passage, bound, won):
        return
    found = claim(ORDER, won, most.value, f"{shown(stated)}>{shown(most, stated.unit)}", "query")
    start, end = reach([won, bound])  # either may be wrong
    yield replace(found, start=start, end=end)


def _is_yearly(mention: Mention) -> bool:
    return _A_YEAR.search(mention.lead) is not None


def _is_of_another(passage: Passage, bound: Mention, won: Mention) -> bool:
    """Whether the later of the two names a thing that the words before the first do not: 监理服务以12.6万元中标."""
    first, later = sorted((bound, won), key=lambda each: each.start)
    begin = passage.sentence_at(first.start).start
    before = _BODY.sub("", passage.folded[begin : first.start])
    between = _BODY.sub("", passage.folded[first.end : later.start])
    name = _GENERAL.sub("", _BODY.sub("", _PRICE.sub("", later.lead.strip()))) if _PRICE.search(later.lead) else ""
    is_named = len(name) > 1 and not pairs_of(name) & pairs_of(passage.folded[begin : later.start - len(later.lead)])
    return is_named or any(each not in before for each in _OWN_NAME.findall(between))
