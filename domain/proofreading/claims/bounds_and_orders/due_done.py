"""More done than was due, told with one verb: 应参加年审单位136家，实际参加141家; 应公示项目26个，实际公示28个.

What may be done beyond what is due (抽检, 培训, 植树) bounds nothing, and a sentence may own to what came on top.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_DUE = pattern("应(?![急用对届变力聘邀该当予有尽])(?P<what>[一-龥]{2,14})$")
_DONE = pattern(
    "^(?:截至[^，]{1,10}|年末|年底|最终|当年|目前|本年|现)?(?:实际|实|已经?)(?:[共均]|全部|按[时期]|如期)*"
    "(?P<what>[一-龥]{1,12})$"
)
_AT_LEAST = pattern(
    "[抽检查建巡访种植培修造清拜走]|办(?![理结])|完成(?!整改|销号|搬迁|清退|验收|公示)|开展|组织|举办|宣传|服务|安排"
)
_NO_MORE_THAN_DUE = pattern("检[定验测]?(?!查)|查验|查体|建档|办理|培训")  # of people or things there are so many
_OWNED = pattern(
    "补充|追加|新增|增加|另|含|包括|加上|连同|上年|往年|以前年度|历年(?![来最])|结转|遗留|跨年|调整|超|高于|大于|多于"
    "|多出|自愿|主动|扩面|陈欠|清欠|欠|滞纳|预缴|预收|提前|不变|由于|因(?!此)|列席|旁听"
)
_MOST, _FEW, _ALL = 2, 3, 100  # times what was due; amounts between; per cent
_SPANS = ("日", "天", "月", "年", "个月", "小时", "分", "元/", "次")


def due_done(passage: Passage) -> Iterator[Claim]:
    """Amounts of what was done that are more than what was due of the same."""
    for sentence in passage.saying("应"):
        if not passage.says(sentence, "实", "已"):
            continue
        levels = sentence.levels
        for place, due in enumerate(levels):
            for done in levels[place + 1 : place + 1 + _FEW]:
                if _is_same(due, done) and not _is_owned_to(passage, sentence, due, done):
                    terms = f"{shown(done.quantity)}>{shown(due.quantity, done.quantity.unit)}"
                    found = claim(ORDER, done, due.quantity.value, terms, "query")
                    yield replace(found, start=due.start - len(due.lead.lstrip()))
                    break


def _is_same(due: Mention, done: Mention) -> bool:
    """Whether one verb tells both, and the second number is the larger one, though not of another size."""
    one, other = _DUE.search(due.lead.strip()), _DONE.match(done.lead.strip())
    if one is None or other is None or not comparable(due.quantity, done.quantity):
        return False
    if not (due.is_exact and done.is_exact) or due.quantity.unit in _SPANS:
        return False
    is_more = due.quantity.value < done.quantity.value <= _MOST * due.quantity.value
    first, second = one["what"], other["what"]
    is_verb = first[:2] == second[:2] or (len(second) <= 2 and first[0] == second[0])
    return is_more and is_verb and (not _AT_LEAST.match(first) or _NO_MORE_THAN_DUE.match(first) is not None)


def _is_owned_to(passage: Passage, sentence: Sentence, due: Mention, done: Mention) -> bool:
    """Whether the sentence tells why, or by how many it is more, or that it is more than all."""
    if _OWNED.search(passage.folded, due.start - len(due.lead), sentence.end):
        return True
    apart = done.quantity.value - due.quantity.value
    between = (each for each in sentence.mentions if each is not due and each is not done and each.start > due.start)
    return any(
        each.quantity.value == apart
        or (each.kind is QuantityKind.PERCENT and each.quantity.value > _ALL)
        or (comparable(each.quantity, done.quantity) and due.end <= each.start < done.start)
        for each in between
    )
