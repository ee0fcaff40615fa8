"""No amount of a work lies above the rung before: 估算, 概算, 预算, 控制价, 中标价, 合同价, 结算, 付款.

The rung is told by the head of an amount's words, in whatever order (概算批复, 批复概算, 财评核定的预算). Of each thing
that a paragraph tells the last amount of every rung is kept, whatever stands between; another name, a lot, a rung told
again or a higher one begins a new thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.common.rungs import AGREED, APPROVED, PAID, SETTLED, WON, rung
from domain.proofreading.claims.common.works import is_of_another_work
from domain.proofreading.claims.sums_and_parts.sums import reach
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_CHANGE = "变[更化动]|签证|补充协议|补充合同|增[补项加减]|追加|调整"
_OF_WHAT = "设计|工程量?|现场|合同|内容|签订?|任何|发生"
_DENIED = pattern(
    rf"(?:(?:没有|无(?!法)|未|不存在|不涉及)(?:再|办理|出现|作|做|进行|有|{_OF_WHAT})*(?:{_CHANGE}|超[^，。；]{{0,4}}|突破[^，。；]{{0,4}})"
    rf"|(?:工程量|设计|合同|内容)[^，。；0-9]{{0,3}}(?:没有|无|未作?)(?:{_CHANGE}))"
    rf"(?:(?:[和、或及与]|，?也?(?:没有|无|未))(?:{_OF_WHAT})*(?:{_CHANGE}))*(?:情况|事项|内容)?",
    begins="没无未不工设合内",
)
_EXPLAINED = pattern(
    "变更|签证|补充(?:协议|合同)|增[补项购]|追加|调[整概增]|超(?!期|时)|突破|高[于出]|大于|多于|涨价|价差|重新|流标|废标|第[二三]次(?!计量|付款|支付|拨付)|二次|[两二三]轮"
    "|拍卖|竞拍|出让|溢价|底价|起始价|招租|租金|自筹|配套|补助|结转|跨|暂列|不含|另[计付行]|剔除|扣除|除(?:外|去)|单价|每[平套台个件吨米公]"
    "|新增|增加(?!值)|(?:合计|共计|总计)(?!支?付|已)|[二两三四五六七八九十0-9][项笔家处](?:合同|工程|项目|合计|共|累计|支付|付款)"
)
_OF_YEARS = pattern("每年|年均|分年|[二两三四五]个?年|服务期(?!一年)|年度合同|跨年|当年|本年")
_OWNED = pattern(  # behind: 合同价108万元，超合同价8%，已按程序报批
    "超(?!期|时|前)|跨[两二三年]|突破|高[于出]|大于|多于|变更|签证|补充(?:协议|合同)|追加|增[补项]|调概|调整(?:后的?)?概算|概算调整|报批|增加(?:了)?(?:工程|内容|投资|费用|概算|部分)|含"
)
_OF_FUNDS = pattern("自筹|配套|补助")
_ABOVE_BEFORE = pattern("(?:超[出过]?|高[于出])[^，。；0-9]{0,4}(?:合同|中标|预算|概算)[^，。；0-9]*")
_TAXED = pattern(r"[(]?含税[)]?|包括|包含|含(?=前述)")
_MOST = Decimal("1.3")  # times its bound: what is more is of something else
_BEHIND = 40  # characters
_BUILT_LATER = pattern(  # 施工图预算5063万元，中标价4588万元。合同签订后发生变更3处: what cannot have raised a budget
    "合同(?:签[订署约]|履行|实施|执行)|(?:施工|实施|建设)(?:期间|过程|阶段|中)|(?:开工|进场)(?:以?后|之后)"
)
_TITLE = pattern(
    "^(?!.*(?:整体支出|部门|专项资金|各项目|重点项目|项目库|采购执行|采购情况|一览|汇总|决算|预算执行))"
    ".*(?:项目|工程|采购|建设|改造|修缮|整治)"
)
_LINES_ON = 3
_LONGEST = 800  # characters of what is said of a work
_ALLOWED = {SETTLED: (APPROVED,), PAID: (SETTLED, AGREED, WON)}


@dataclass(slots=True)
class _Thing:
    """A work as far as it is told: where that begins, and the last amount of each rung."""

    start: int
    told: dict[int, Mention] = field(default_factory=dict)
    last: Mention | None = None


def ladder(passage: Passage) -> Iterator[Claim]:
    """Amounts above a rung before theirs."""
    thing, line = _Thing(0), -1
    lines_on = _LINES_ON if _is_of_one_work(passage) else 0
    for sentence in passage.stating:
        if sentence.paragraph > line + lines_on:
            thing = _Thing(sentence.start)
        line = sentence.paragraph
        for mention in sentence.mentions:
            step = _step(mention, thing)
            if step is None:
                continue
            if _is_of_another(passage, thing, mention):
                thing = _Thing(mention.start - len(mention.lead))
            yield from _judged(passage, sentence, thing, mention, step)
            thing = _with(sentence, thing, mention, step)


def _is_of_one_work(passage: Passage) -> bool:
    """Whether a text's first line says that all of it is of one work: 环卫车采购项目自评."""
    end = passage.folded.find("\n")
    return _TITLE.search(passage.folded, 0, max(0, min(end, _BEHIND))) is not None


def _step(mention: Mention, thing: _Thing) -> int | None:
    """The rung of an amount that can be set against others."""
    if mention.kind is not QuantityKind.MONEY or mention.role is not QuantityRole.LEVEL:
        return None
    if not mention.is_exact or mention.depth or "其中" in mention.lead:
        return None
    return rung(mention, is_agreed=WON in thing.told or AGREED in thing.told)


def _is_of_another(passage: Passage, thing: _Thing, mention: Mention) -> bool:
    """Whether the words behind the last amount of a work tell of another one."""
    return thing.last is not None and is_of_another_work(passage, thing.start, thing.last, mention)


def _with(sentence: Sentence, thing: _Thing, mention: Mention, step: int) -> _Thing:
    """The work with one more amount; a rung told again, or a higher one, begins another, but for what was paid."""
    again = [each for each in thing.told if each >= step]
    is_retold = any(thing.told[each].quantity.value == mention.quantity.value for each in again)
    if again and not is_retold and step != PAID:
        thing = _Thing(mention.start - len(mention.lead))
    thing.told[step] = mention
    thing.last = mention
    return thing


def _judged(passage: Passage, sentence: Sentence, thing: _Thing, mention: Mention, step: int) -> Iterator[Claim]:
    if any(each > step for each in thing.told):
        yield from _told_first(passage, sentence, thing, mention, step)
        return
    words = _since_settled(passage, thing, mention) if step == PAID else _between(passage, thing, mention)
    allowed = _ALLOWED.get(step) if step == PAID or not _DENIED.search(_near(passage, sentence, thing)) else None
    above = [each for each in thing.told if each < step and (allowed is None or each in allowed)]
    if not above or _EXPLAINED.search(words) or _is_owned(passage, mention, step):
        return
    bound = thing.told[max(above)]
    if step >= WON and step != PAID and _OF_YEARS.search(words) and not _are_of_as_long(bound, mention):
        return  # 物业服务预算60万元，一次招三年，中标价174万元
    yield from _above(bound, mention, mention)


def _told_first(passage: Passage, sentence: Sentence, thing: _Thing, mention: Mention, step: int) -> Iterator[Claim]:
    """决算审核总投资1288万元，概算批复1268万元，未超概算: what bounds an amount right behind it."""
    before = thing.last
    if before is None or len(thing.told) > 1 or before.start < sentence.start or before.segment != mention.segment:
        return
    own = next(iter(thing.told))
    allowed = _ALLOWED.get(own)
    words = _between(passage, thing, mention)
    if (allowed is None or step in allowed) and not _EXPLAINED.search(words) and not _is_owned(passage, mention, step):
        yield from _above(mention, before, before)


def _between(passage: Passage, thing: _Thing, mention: Mention) -> str:
    """What is said from the first amount of a work to this one, but for what is denied."""
    first = min(thing.told.values(), key=lambda each: each.start, default=mention)
    start = max(min(first.start - len(first.lead), mention.start), mention.start - _LONGEST)
    return _TAXED.sub("", _DENIED.sub("", passage.folded[start : mention.start]))


def _since_settled(passage: Passage, thing: _Thing, mention: Mention) -> str:
    """What may explain a payment: once a work is settled, not why that is above the contract."""
    settled = thing.told.get(SETTLED)
    if settled is None:
        words = _between(passage, thing, mention)
        first = min(each.start for each in thing.told.values()) if thing.told else mention.start
        is_denied = _DENIED.search(passage.folded, max(first, mention.start - _LONGEST), mention.start) is not None
        return _OF_FUNDS.sub("", words) if is_denied else words  # 没有变更和增补: then no funds explain it
    return _ABOVE_BEFORE.sub("", _TAXED.sub("", _DENIED.sub("", passage.folded[settled.end : mention.start])))


def _are_of_as_long(bound: Mention, mention: Mention) -> bool:
    """Whether both amounts are told of as many years: 三年控制价11400万元，三年合同价11850万元."""
    one, other = _OF_YEARS.search(bound.lead), _OF_YEARS.search(mention.lead)
    return one is not None and other is not None and one[0] == other[0]


def _near(passage: Passage, sentence: Sentence, thing: _Thing) -> str:
    """What is said from the last amount of a work to the end of a sentence."""
    start = thing.last.end if thing.last is not None else sentence.start
    return passage.folded[start : sentence.end]


def _is_owned(passage: Passage, mention: Mention, step: int) -> bool:
    """Whether the words behind an amount tell why it is more; of a budget, not what came of the building."""
    behind = passage.folded[mention.end : mention.end + _BEHIND]
    later = _BUILT_LATER.search(behind) if step < WON else None
    behind = behind[: later.start()] if later is not None else behind
    return bool(_OWNED.search(_DENIED.sub("", _TAXED.sub("", behind))))


def _above(bound: Mention, mention: Mention, quoted: Mention) -> Iterator[Claim]:
    most, stated = bound.quantity, mention.quantity
    if most.value < stated.value <= most.value * _MOST:
        found = claim(ORDER, quoted, most.value, f"{shown(stated)}>{shown(most, stated.unit)}", "query")
        start, end = reach([mention, bound]) if bound.start > mention.start else (found.start, found.end)
        yield replace(found, start=start, end=end)
