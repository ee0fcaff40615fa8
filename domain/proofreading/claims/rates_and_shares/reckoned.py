"""Rates whose basis the words name: 以调整后预算计算，预算执行率为92.01%; 计划改造18个、…完工16个，完工率为100%.

What a rate is reckoned of is told right before it (以…为基数, 按…计算) under the name of an amount above; or the rate
has the verb of the one number of things done that stands before it, which was planned in a clause further off.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim, window
from domain.proofreading.claims.common.funds import is_spent
from domain.proofreading.claims.common.plans import was_done_since
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_BASIS = pattern(
    r"(?:^|(?<=[，；。：:、]))(?:若|如|若以|如以)?(?:以|按照?|依照?|依据)(?P<base>[^，。；、0-9]{2,12}?)(?:数|总?额|金额)?"
    r"(?:为基数|为分母|作?为基准|为口径|口径|计算|测算|核算|统计|计|来看|衡量|算)(?:的|，|:)[^，。；0-9]{0,16}$"
)
_OF_MONEY = pattern(r"(?:执行|支付|支出|使用|完成|拨付|兑付)(?:率|进度|比例)(?:为|达到?|是|仅|只有|:)*$")
_ENDS = pattern("(?:资金|金额|总额|数|的|额)+$")
_DONE = pattern(r"完成投资|完成额|实际完成")
_OF_THINGS = pattern(
    r"(?P<what>[一-龥]{0,8}?)(?P<verb>完工|竣工|开工|验收|结业|结项|办结|建成|投用|投产|清淤|改造|整治|修复|发证|交付|到岗|销号|入住|上岗|通过|完成)"
    r"率(?:为|达到?|是|仅|:|均)*$"
)
_PLANNED = pattern("计划|目标|任务|应|拟|下达")
_OTHERS = pattern("上年|结转|往年|去年|累计|其中|合格|抽|已|超")
_FAR, _LEAST, _MOST = 40, 20, 150  # characters; per cent
_BACK = 6  # sentences


def reckoned(passage: Passage) -> Iterator[Claim]:
    """Rates that the basis that is named, or the number planned, does not give."""
    for sentence in passage.saying("率", "进度", "比例"):
        for rate in sentence.mentions:
            if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or rate.depth:
                continue
            if _OF_MONEY.search(rate.lead):
                yield from _of_a_basis(passage, sentence, rate)
            if (match := _OF_THINGS.search(rate.lead.strip())) is not None:
                yield from _of_things(sentence, rate, match["verb"], match["what"])


def _of_a_basis(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """按到位资金计算，支出进度85.56%."""
    match = _BASIS.search(passage.folded[max(sentence.start, rate.start - _FAR) : rate.start])
    name = _ENDS.sub("", match["base"]) if match else ""
    if len(name) < 2:
        return
    near = [each for each in window(passage, sentence, _BACK) if each.start < rate.start]
    money = [each for each in near if each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL]
    bases = [each for each in money if name in each.lead and not is_spent(each)]
    outlays = [each for each in money if (is_spent(each) or _DONE.search(each.lead)) and name not in each.lead]
    if not outlays or len({each.quantity.value for each in bases}) != 1 or bases[0].quantity.value <= 0:
        return
    if any(is_rate(rate.quantity, each.quantity, bases[0].quantity) for each in money if each is not bases[0]):
        return
    part, exact = outlays[-1], 100 * outlays[-1].quantity.value / bases[0].quantity.value
    if part.is_exact and bases[0].is_exact and _LEAST < exact < _MOST:
        yield replace(rate_claim(COMPLETION, rate, part, bases[0]), rate=None, is_named=True)


def _of_things(sentence: Sentence, rate: Mention, verb: str, what: str) -> Iterator[Claim]:
    """计划改造小区18个、2460户，实际开工18个、完工16个，小区完工率为100%."""
    near = [each for each in sentence.levels if each.end <= rate.start and each.segment == rate.segment]
    near = [each for each in near if each.kind is QuantityKind.COUNT and each.is_exact and not each.depth]
    done = [each for each in near if each.lead.strip().removesuffix("了").endswith(verb)]
    if len(done) != 1 or _OTHERS.search(what) or _OTHERS.search(done[0].lead):
        return
    others = [each for each in near if each is not done[0] and comparable(each.quantity, done[0].quantity)]
    planned = [each for each in others if _PLANNED.search(each.lead) and each.start < done[0].start]
    planned = [each for each in planned if each.quantity.value > 0]
    told = "".join(each.lead for each in near)
    if len(planned) != 1 or (len(what) > 1 and not pairs_of(what) & pairs_of(told)):
        return
    if was_done_since(sentence.mentions, rate, done[0], planned[0]):
        return
    if not any(is_rate(rate.quantity, done[0].quantity, each.quantity) for each in others):
        yield replace(rate_claim(COMPLETION, rate, done[0], planned[0]), rate=None, is_named=True)
