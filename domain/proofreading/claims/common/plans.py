"""What the words of an amount call it: a plan (预算, 目标, 任务, 应…) or a result (支出, 完成, 实…)."""

from collections.abc import Iterable

from domain.patterns import pattern
from domain.proofreading.mentions import Mention

PLANNED = pattern(
    r"预算|计划|目标|任务|指标|下达|安排|应|概算|需|受理|接收|收到|抽检|抽查|转办|参加|总|共|拟|批复|签订"
    r"|合同|发放|调查|监测|检测|编制|发现|可用资金"
)
_FUNDS = pattern(
    "(?:一般公共(?:财政)?|公共财政|地方(?:财政)?|财政一般|政府性基金|国有资本经营|社会保险基金)预算|预算内"
)
DONE = pattern(
    r"支出|支用|执行|完成|使用|支付|拨付|实际|实|办结|合格|到位|整改|兑现|已|回收|通过|满意|检出|达标|在职|决算"
)


def without_funds(words: str) -> str:
    """Words without the names of budgets that hold no plan: 一般公共预算收入 is income."""
    return _FUNDS.sub("", words)


def is_planned(mention: Mention) -> bool:
    """Whether an amount is called a plan or the like; the name of a budget that it is part of does not count."""
    return bool(PLANNED.search(_FUNDS.sub("", mention.lead)))


_LEFT, _DONE_SINCE = pattern("剩余|其余|余下|尚未"), pattern("[，]?[均也现]?已")
_WHOLE = 100  # per cent
_HAS_ITS_OWN = pattern(
    "，(?:约|正好|大约|超过|接近|将近|不到)?占?(?:[一二三四五六七八九]成|[三四五]分之|一半|半数|过半|近半)"
)
_TURNS = pattern("(?:支出|开支|费用)[中里]")  # 收入76.85万元，其中…；支出中材料费52.66万元
_COMES_IN = pattern("收入|预算|到位|下达|核定|来源|筹集")


def is_of_another_flow(text: str, part: Mention, whole: Mention, begin: int) -> bool:
    """Whether an amount told before ``begin``, or another clause, came in or was planned, and a part was neither.

    收入76.85万元…；支出中材料费52.66万元，占69.18% is no share of what came in, unless the words divide it (其中).
    """
    if not _COMES_IN.search(whole.lead) or _COMES_IN.search(part.lead) or "其中" in part.lead:
        return False
    if whole.end > begin:
        divides = "其中" in text[whole.end : part.start] and not _TURNS.search(text, whole.end, part.start)
        return whole.segment != part.segment and not divides
    return True


def has_a_share(text: str, mention: Mention) -> bool:
    """Whether an amount is itself told as a share in words: 工资640万元，正好八成."""
    return _HAS_ITS_OWN.match(text, mention.end) is not None


def was_done_since(mentions: Iterable[Mention], rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a rate of 100 % counts what was left: 计划40所，完成37所，剩余3所已于次年2月完工，现完成率100%."""
    rest = whole.quantity.value - part.quantity.value
    left = (each for each in mentions if part.end <= each.start < rate.start and each.quantity.value == rest)
    return rate.quantity.value == _WHOLE and any(
        _LEFT.search(each.lead) and _DONE_SINCE.match(each.tail) is not None for each in left
    )
