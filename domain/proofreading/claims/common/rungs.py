"""On which rung of its work an amount stands, by the head of its words: 概算批复, 财评核定的预算, 以…万元中标."""

from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.mentions import Mention

ESTIMATED, APPROVED, BUDGETED, CAPPED, WON, AGREED, SETTLED, PAID = range(8)

_FILL = (  # may stand between the head and the amount
    r"(?:批复|批准|核[准定]|[审评]定|评审|审[核批查]|复核|确[认定]|最终|实际|总(?!预算|概算)|的|金额|价格|价款|造价|投资"
    r"|资金|结果|意见|约定|经?审计|费用?|[价额款数后金]|\((?:含税|不含暂列金|人民币)\)|含税"
    r"|[经由][一-龥]{2,12}?(?:评审|审核|批复|核定|批准|审定|审批|审计)|定?[为是在]|共计?|计|达到?|约|人民币|[: ]|了)*+$"
)
_NOT_OF_A_YEAR = (
    "(?<![年级])(?<!年[初度])(?<!全年)(?<!当年)(?<!追加)(?<!支出)(?<!收入)(?<!部门)(?<!经费)(?<!调整)(?<!调整后)(?<!财政)"
    "(?<!单位)(?<!资金)(?<!批复)"
)
_NOT_PAID = "(?<![应未待欠预首可拟需还再尾余剩])"
_SO_FAR = (
    "(?:累计|合计|总共|先后|已|共|实际|实)(?:已|经|实际|按(?:合同|约定|进度|计量)+|向[一-龥]{2,10}?(?=支付|拨付|付))*+"
)
_OF_WORK = "工程|合同|施工|进度|设备|货|采购|价"
_TO_WHOM = "(?:[一-龥]{2,16}?(?:公司|集团|承包人|中标人|施工单位))?"
_HEADS = (
    (ESTIMATED, "(?<!收入)估算"),
    (APPROVED, "概算|(?:批复|核准|批准|立项|初设|初步设计)(?:的|项目|工程|建设|批复)*总?投资"),
    (BUDGETED, rf"{_NOT_OF_A_YEAR}预算|批复的?预算"),
    (CAPPED, "控制价|限价|拦标价|(?:挂网|招标|发包|公告)(?:总?价|金额)|上限价"),
    (WON, "中标|成交|定标|中选|(?:第一(?:中标|成交)?候选人|中标人|成交供应商)[^，。；]{0,12}报价"),
    (AGREED, "(?<!非)合同|签约|协议(?:总?价|金额)|实际采购(?=金?额|价)"),
    (SETTLED, "结算|决算|(?<!评审)(?<!预算)(?<!财政)审定(?:总?价|金额|造价|总额|价款)"),
    (
        PAID,
        rf"{_NOT_PAID}{_SO_FAR}(?:支付|付清|付款|拨付|付){_TO_WHOM}(?:{_OF_WORK})*+|{_NOT_PAID}付(?:工程|合同|进度|货)款",
    ),
)
_FOUND = tuple((step, pattern(f"(?:{head}){_FILL}")) for step, head in _HEADS)
_ANY_HEAD = pattern("[估概预结决]算|价|中标|成交|定标|中选|合同|签约|付|审|核|投资|财评")
_REVIEWED = pattern(  # of a budget before the work is let, of what was settled once it is
    r"(?:财评|财审|财政(?:投资)?评审|评审(?:中心|后|报告)?|[审核]定|审核)(?:中心)?(?:后的?)?" + _FILL
)
_NO_STEP = pattern(
    r"送审|报审|申报|上报|编制(?:的)?[^，。；]{0,4}预算|送[^，。；]{0,6}评审|核减|审减|保证金|质保金|保险|担保|代理费|评审费|服务费"
    r"|[0-9一二三四五六七八九十]+年[^，。；]{0,4}预算(?!控制价|上限价)|单价|每[套台个件平吨年人]|节约|授予|履约|计划|拟|预计|应|未|欠|目标|一般公共|收入"
    r"|支出决算|部门|决算数|年初|三公|经费|[报决概预]算(?:数|执行)|上年|去年|占|较|比|低于|高于"
)
_AT = pattern("(?:以|按|以总价|报价)(?:人民币)?$")
_WON_BEHIND = pattern("^(?:的)?[一-龥]{0,5}?(?:中标|成交|中选)")
_SIGNED, _SIGNED_BEHIND = pattern("(?:签订?|签署)(?:了|金额|总价)?为?$"), pattern("^的?[一-龥]{0,6}合同")


def rung(mention: Mention, *, is_agreed: bool) -> int | None:
    """The rung of an amount, None for none; ``is_agreed``: whether its work was let already."""
    lead, tail = mention.lead.strip(), mention.tail
    if _AT.search(lead) and _WON_BEHIND.match(tail):
        return WON
    if _SIGNED.search(lead) and _SIGNED_BEHIND.match(tail):
        return AGREED
    return _rung_of(lead, is_agreed=is_agreed)


@lru_cache(maxsize=4096)
def _rung_of(lead: str, *, is_agreed: bool) -> int | None:
    if not _ANY_HEAD.search(lead) or _NO_STEP.search(lead):
        return None
    found = [(match.start(), step) for step, look in _FOUND if (match := look.search(lead)) is not None]
    if found:
        return max(found)[1]
    if _REVIEWED.search(lead):
        return SETTLED if is_agreed else BUDGETED
    return None
