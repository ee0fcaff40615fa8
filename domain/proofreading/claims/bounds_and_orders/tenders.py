"""One purchase as a ladder: what was won lies below the highest offer, that below the ceiling, that below the budget.

What was agreed and settled lies no higher either, where the text says that the work was not changed.

Read only where a step is told once, or once between two ；: of several lots nothing says which belongs to which.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.common.works import is_of_another_work
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BUDGET = pattern(
    "(?<!年初)(?<!全年)(?<!级)(?<!调整)(?<!调整后)(?<!追加)(?<!支出)(?<!部门)预算(?:金额|价|总?额)?(?:为|是|每[套台个件])?$"
)
_CEILING = pattern("(?:限价|控制价|拦标价)(?:为|是)?(?:每[套台个件])?$")
_WON = pattern("(?:中标|成交|定标|中选)(?:总?价|单价|金额|总?额|价格)(?:为|是)?$")
_ESTIMATE = pattern("概算(?:批复|总?投资|金额|总?额)*(?:为|是)?$")
_LISTED = pattern("(?:挂网|挂网招标|公告|招标|发包)(?:价格?|金额)(?:为|是)?$")
_AGREED = pattern("合同(?:签约)?(?:总?价|金额|总?额|价款)(?:为|是)?$")
_SETTLED = pattern("(?:结算|审定)(?:总?价|金额|总?额|价款|造价)(?:为|是)?$")
_STEPS = (_ESTIMATE, _BUDGET, _CEILING, _LISTED, _WON, _AGREED, _SETTLED)
_OF_WORK = (_AGREED, _SETTLED)  # what changes of the work may raise
_UNCHANGED = pattern(
    r"(?:没有|无|未(?:签订?|发生|办理|出现|作|做)?|不存在)(?:任何|设计|工程|工程量|现场|合同)*(?:变更|签证|补充协议|补充合同|增项|调整)"
    r"|(?:工程量|设计|合同|内容)(?:没有|无|未作|未)(?:变更|调整|增加|变化)"
)
_OWN = pattern(  # an amount that is called by nothing but its step
    r"^(?:其中|[^，。；]{0,6}后的?|经[^，。；]{0,6}|最终|最后|实际|确定|其|(?:财政)?评审|公告|采购|招标|最高|投标|挂网)*"
    r"(?:限价|控制价|拦标价|中标|成交|定标|中选|挂网|招标价|发包价|合同|结算|审定)"
)
_OFFERED = pattern(r"报价(?:分别|依次)(?:为|是)?$")
_HIGHEST, _LOWEST = pattern("最高(?:报价)?(?:为|是)?$"), pattern("报价最低|最低报价|最低价(?:中标|成交|法)")
_OTHERS_OFFERED = pattern(r"其[余他][^，。；、]{0,6}报价(?:分别)?(?:为|是)?")
_NOT_ONE = pattern(
    "拍卖|竞拍|出让|溢价|起始价|底价|招租|租金|出租|竞价|标段|[一二两三四五六七八九0-9]个?(?:包|标)(?![准的])|追加|调整|自筹|变更"
    "|不含|含[^税]|第[一二三]次|[一二三]轮|重新|流标|补充预算|配套|补助"
)
_AROUND = 40  # characters between the word 报价 and 最高
_MOST = Decimal("1.3")  # times its bound: what is more is of something else


def tenders(passage: Passage) -> Iterator[Claim]:
    """Amounts of a purchase above the step before."""
    for sentence in passage.saying(
        "中标", "成交", "定标", "中选", "控制价", "限价", "报价", "结算价", "结算金额", "合同价"
    ):
        if _NOT_ONE.search(_UNCHANGED.sub("", passage.folded[sentence.start : sentence.end])):
            continue
        money = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY]
        for place, mention in enumerate(money):
            found = list(_above_a_step(passage, sentence, mention))
            yield from found
            if _WON.search(mention.lead) and not found:
                yield from _beside_the_offers(passage, sentence, money, mention)
            if place and _OTHERS_OFFERED.search(passage.folded, money[place - 1].end, mention.start):
                yield from _not_the_lowest(passage, sentence, money[place - 1], money[place:])


def _above_a_step(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """评审后控制价196.80万元 of 公告预算192.00万元."""
    step = _step(mention)
    if not step or not mention.is_exact or not _OWN.search(mention.lead.lstrip("，、 ")):
        return
    if _STEPS[step] in _OF_WORK and not _is_unchanged(passage, sentence):
        return
    for look in reversed(_STEPS[:step]):
        bound = _only(look, passage, sentence, mention)
        if bound is not None:
            if not is_of_another_work(passage, passage.sentence_at(bound.start).start, bound, mention):
                yield from _judged(mention, bound)
            return


def _is_unchanged(passage: Passage, sentence: Sentence) -> bool:
    """Whether a text says that the work was not changed, in the sentence or the one behind it."""
    behind = passage.sentences[sentence.place + 1 : sentence.place + 2]
    near = [sentence, *(each for each in behind if each.paragraph == sentence.paragraph)]
    return any(_UNCHANGED.search(passage.folded, each.start, each.end) for each in near)


def _step(mention: Mention) -> int | None:
    """Which step an amount is told to be, counted from 0; None for none."""
    found = [place for place, look in enumerate(_STEPS) if look.search(mention.lead)]
    return found[-1] if found else None


def _only(look: re.Pattern[str], passage: Passage, sentence: Sentence, mention: Mention) -> Mention | None:
    """The one amount of a step before another: between two ；, else in its sentence, else in the one before."""
    segment = [each for each in sentence.mentions if each.segment == mention.segment]
    before = passage.sentences[sentence.place - 1] if sentence.place else sentence
    is_one = before.paragraph == sentence.paragraph and not _NOT_ONE.search(passage.folded, before.start, before.end)
    for around in (segment, sentence.mentions, before.mentions if is_one else ()):
        found = [each for each in around if look.search(each.lead) and each.kind is QuantityKind.MONEY]
        if found:
            return found[0] if len(found) == 1 and found[0].start < mention.start else None
    return None


def _beside_the_offers(passage: Passage, sentence: Sentence, money: list[Mention], won: Mention) -> Iterator[Claim]:
    """报价最低986.00万元、最高1024.00万元，确定中标价1042.00万元."""
    offers = _offers(passage, money, won)
    if not offers or not won.is_exact:
        return
    highest = max(offers, key=lambda each: each.quantity.value)
    yield from _judged(won, highest)
    lowest = min(each.quantity.value for each in offers)
    told = _LOWEST.search(passage.folded, sentence.start, sentence.end)
    if told and len(offers) > 1 and lowest < won.quantity.value <= highest.quantity.value:
        yield claim(ORDER, won, lowest, f"{shown(won.quantity)}>{shown(_of(lowest, offers).quantity)}", "query")


def _offers(passage: Passage, money: Sequence[Mention], won: Mention) -> list[Mention]:
    """The offers before what was won: all of them where they are listed, else the highest."""
    for place, each in enumerate(money):
        if each.end > won.start:
            break
        if _HIGHEST.search(each.lead) and "报价" in passage.folded[max(0, each.start - _AROUND) : each.start]:
            return [each]
        if _OFFERED.search(each.lead):
            return _chain(money[place:])
    return []


def _not_the_lowest(
    passage: Passage, sentence: Sentence, chosen: Mention, others: Sequence[Mention]
) -> Iterator[Claim]:
    """报价最低的宏远公司，报价412万元，其余两家报价405万元、418万元."""
    if chosen.lead.strip() != "报价" or not _LOWEST.search(passage.folded, sentence.start, chosen.start):
        return
    lower = [each for each in _chain(others) if each.quantity.value < chosen.quantity.value]
    if lower:
        terms = f"{shown(chosen.quantity)}>{shown(lower[0].quantity)}"
        yield claim(ORDER, chosen, lower[0].quantity.value, terms, "query")


def _chain(money: Sequence[Mention]) -> list[Mention]:
    """Amounts one behind the other with only 、 and 和 between."""
    found = list(money[:1])
    for each in money[1:]:
        if each.lead.strip("和与及、 "):
            break
        found.append(each)
    return found


def _of(value: Decimal, offers: list[Mention]) -> Mention:
    return next(each for each in offers if each.quantity.value == value)


def _judged(mention: Mention, bound: Mention) -> Iterator[Claim]:
    one, most = mention.quantity, bound.quantity
    are_alike = (mention.role is QuantityRole.EACH) == (bound.role is QuantityRole.EACH) or "单价" in mention.lead
    if are_alike and most.value < one.value <= most.value * _MOST:
        yield claim(ORDER, mention, most.value, f"{shown(one)}>{shown(most, one.unit)}", "query")
