"""What the words of an amount call it: a plan (预算, 目标, 任务, 应…) or a result (支出, 完成, 实…)."""

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


def is_planned(mention: Mention) -> bool:
    """Whether an amount is called a plan or the like; the name of a budget that it is part of does not count."""
    return bool(PLANNED.search(_FUNDS.sub("", mention.lead)))
