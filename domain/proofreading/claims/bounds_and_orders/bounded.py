"""Amounts beyond their bound though the words behind both say that they are not: 房源960套，已售982套，剩余232套.

The bound stands before the amount, in the same sentence; behind them stands that something is left (余款待支付), that
something was saved, or that a limit was kept (控制在预算之内, 提前完工). Which of two amounts is the bound their own
words tell, for what was settled may be named before what was asked for.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.sums_and_parts.sums import reach
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BOUND = pattern(
    r"评估|预算|概算|控制价|限价|限额|限额?|额度|核定|编制|规定|计划|合同|账面|应|共|总|挂牌|送审|申请|申报|登记|收到|受理|入库|报名|房源|学位|下达|批复|到位|可用"
    r"|储备|列入|上限|基数|指标|规模|到货|报价|签订|提供|申请|审批|采购|需|在册|库存|首轮|发放|报案|接访|符合|能力|可办理|通知|安排|筹集|征集|全[县市区镇乡]|现有|有"
)
_DONE = pattern(
    r"已|实际|满负荷|支付|付款|支出|开支|盘点|审定|中标|成交|完[成工]|开放|售|使用|(?<![费公通租专信作费])用(?![车房地水电品具途工户餐])|招|发放|结算|履行|实施|获奖|检查|发行|办结|交付|当年|投放|兑|决算|历时|工期|平均|批准|批复|采纳|理赔|到训"
    r"|到会|化解|二轮|最终|降价后|排放|竣工|拨付|签|发证|救助|认定|入选|合格|补助|招用|报销|领取"
)
_LEFT = pattern(
    r"[，；](?:尚|仍|还|另)?(?:其余|余款|剩余|余下|剩下|结余|节余|空余|空编|缺额|余|尚有|尚余|尚欠|还有|仍有|未(?!超|突破)[一-龥]{1,4}|不予|不合格|缺考|放弃|拒赔|待|库存|空置|盘亏|缺勤|结转下年|节省|节约|减少|降低|核减|审减|下浮|淘汰"
    r"|[一-龥0-9]{1,8}(?:未|待|因|请假|放弃|留作|须|结转|转入|退回|不予|另行))|，[0-9.]+[一-龥]{1,4}(?:因|未|待|请假|放弃|留作|须|结转|正在|仍在)"
)
_KEPT = pattern(
    r"[，；](?:均|也|都|仍|已|始终|全部|严格|基本)*(?:(?:未|没有|没|不)(?:曾|予)?(?:超(?!期|时)|突破|高于|多于)|(?:总?投资|总?支出|费用|造价|价款|成本)?(?:严格)?(?:控制|压缩|限制)?在[^，。；0-9]{0,8}(?:内|以内|之内|范围)|低于[^，。；0-9]{0,3}(?:预算|限价|控制价|拦标价|挂牌价|标准|概算|额度|限额|基数)(?=[，。；]|$)"
    r"|(?:较|比)?(?:规定|计划|合同|原定)?[^，。；0-9]{0,4}提前|低于限)"
)
_NOT_SO = pattern(
    r"上年|去年|同期|追加|结转|跨年|历年|往年|旧存|超(?!过?[^，。；]{0,4}[，。]|预算|概算|限|标|支[^付])|连同|含|另|新增"
)
_LIST_OF_PLANS = pattern(
    "(?:预算|计划|安排|概算|指标|合同)(?:数|额)?(?:中|里|内|之中|当中)，?[一-龥]{2}|^[^，。；]{0,6}(?:预算|计划)?安排[一-龥]{2,6}费$"
)
_FURTHEST = 2  # times the bound
_LONGEST = 24  # characters of words behind


def bounded(passage: Passage) -> Iterator[Claim]:
    """Amounts that are more than the words around them leave room for."""
    for sentence in passage.stating:
        for place, part in enumerate(sentence.mentions[1:], 1):
            whole = sentence.mentions[place - 1]
            kept = _words_behind(passage, sentence, part) if _is_beyond(sentence, whole, part) else None
            if kept is not None:
                terms = f"{shown(part.quantity)}>{shown(whole.quantity, part.quantity.unit)}"
                start, _end = reach([part, whole])
                yield replace(claim(ORDER, part, whole.quantity.value, terms, "query"), start=start, end=kept)


def _is_beyond(sentence: Sentence, whole: Mention, part: Mention) -> bool:
    """Whether two amounts side by side, the first in their sentence, are a bound and what lies beyond it."""
    one, other = whole.quantity.value, part.quantity.value
    if not one < other <= _FURTHEST * one or not _is_plain(whole) or not _is_plain(part):
        return False
    if not _are_of_one_kind(whole, part):
        return False
    if any(each.start < whole.start and each.kind is not QuantityKind.PERCENT for each in sentence.mentions):
        return False
    if _LIST_OF_PLANS.search(whole.lead):
        return False  # 预算中公务接待1.2万元，公务用车2万元
    is_done = _DONE.search(part.lead) or _DONE.search(part.tail)
    return bool(_BOUND.search(whole.lead) and is_done and whole.segment == part.segment)


def _is_plain(each: Mention) -> bool:
    return each.is_exact and not each.depth and each.role in (QuantityRole.LEVEL, QuantityRole.EACH)


def _are_of_one_kind(whole: Mention, part: Mention) -> bool:
    return comparable(whole.quantity, part.quantity) or (
        whole.quantity.unit in ("个", "人", "名") and part.quantity.unit in ("个", "人", "名")
    )


def _words_behind(passage: Passage, sentence: Sentence, part: Mention) -> int | None:
    """Where the words end, behind an amount, that tell that it is within its bound."""
    if _NOT_SO.search(passage.folded, sentence.start, sentence.end):
        return None
    start = part.end + len(part.tail)
    behind = passage.folded.find("，", part.end, part.end + _LONGEST)
    start = behind if behind >= 0 else start
    match = _LEFT.match(passage.folded, start, sentence.end) or _KEPT.match(passage.folded, start, sentence.end)
    if match is None:
        return None
    following = next((each for each in sentence.mentions if each.start > part.start), None)
    if following is not None and following.start < match.end() + 4:
        return following.end
    return match.end()
