"""Whether the words right beside a claim say that what it holds against each other is told in another sense.

年初58.60万元，净减少15.09万元，年末43.51万元 is a balance and no sum; 小计18.9万元 behind 每块1.26万元 is of one kind;
应检查180家，实际检查196家，完成率108.89% owns to more; 四类共27个 has four kinds, not four things.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import accumulate

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.common.scope import amounts_of, gives, is_exactly
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.reasons_and_causes.reasons import REASON
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.splits import SPLIT
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, SUM
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_OPENS, _CLOSES = pattern("(?:年|期|月|季)初"), pattern("(?:年|期|月|季)末|年底")
_SUBTOTAL = pattern("(?:小计|计|需|支出|金额)(?:为)?$")
_LOST = pattern("(?:未得|失|丢|扣|减)(?:的|掉的?|去的?|分)?$")
_WITHIN_IT = pattern("[，(](?:其中)?(?:[内包]?含|包括)")
_BY_TIME = pattern(r"(?:序时|时间|时序)进度(?:要求|标准)?\(?(?:为|是|的)?$")
_A_BOUND = pattern(r"^的(?:年度|预期|既定|国家|省级?|市级?|规定|考核)*(?:目标|标准|要求|底线|指标)(?:值|线)?")
_REACHING = pattern("(?:达到|超过|高于|优于|满足|符合)了?$")
_SEVERAL = pattern(
    "(?:两|二|三|四|五)(?:年|项|期|笔|者|次|类|块|部分|个年度)(?:合计|累计|共计?|总共|加起来|相加)?(?:已)?占"
)
_AVAILABLE = pattern("可用|可支配|预算|到位|下达|安排|合同")
_USED = pattern("支出|支付|拨付|使用|付款|列支|执行")
_LEFT_RATE = pattern("[结节剩]余率|未(?:完成|执行|支出|使用)率")
_IS_THAT = pattern("^[，(]?(?:即|也就是|合|计|折合|为)")
_SO_MUCH_LOST = pattern("(?:残缺|破损|磨损|缺失|褪色|腐朽|损毁|脱落|锈蚀|老化|倒塌|枯死|堵塞|淤积|霉变)(?:已|均|也)?$")
_GOES_TO = pattern("^(?P<verb>用于|来自|投向|列入|列支|拨给|付给|投入|安排)")
_OF_WHOM = pattern("[一-龥]的$")
_OF_THEM = pattern("^[中里]")
_KINDS, _ALL_TOLD = (
    ("类", "大类", "类别", "方面", "个方面", "个板块", "个大类", "个部分", "个领域", "批"),
    "共有合总计，",
)
_ONE_EACH = pattern(
    "(?P<list>[^，。；、:：]{1,12}(?:、[^，。；、:：]{1,12}){0,11}?)各(?P<each>[0-9一两二三四五])[一-龥]"
)
_A_SOME = pattern(
    "》(?:等)?(?P<number>[一两二三四五六七八九十]|[0-9]{1,2})[一-龥]{1,2}?(?:均|都|分别|先后|还|已)?(?:荣?获|入选|被|入围|参加|登上|在|得)"
)
_EARLIER_ONE = pattern("20[0-9]{2}年|上年|去年|上一年")
_THIS_YEAR = pattern("本年|今年|当年|本期")
_THAN_THEN = pattern("(?:上年|去年|同期|往年|上期|20[0-9]{2}年)(?:度|同期)?(?:的)?[^，。；]{0,6}$")
_EACH_UNIT = pattern("每(?P<unit>[一-龥]{1,3}?)(?:为|约)?$")
_PER_YUAN = pattern(
    "(?<![0-9.])(?:每)?(?:1|一)元[^，。；0-9]{0,10}(?:带动|撬动|拉动|产出|引导|投入|吸引|产生)[^，。；0-9]{0,8}$"
)
_AND_MORE = pattern(r"^(?:与|和|加|加上)[0-9.]+[万亿]?[一-龥]{1,2}(?:之和|相加|的合计|合计|的总和)")
_OTHER_SIDE = pattern(
    "，[^，。；]{0,8}[^规原细准法]则(?=[由从比较按为下上减增未没有因仅只])|，[^，。；]{0,6}(?:却|反而|反倒)"
)
_THEN_ACCEPTED = pattern("[^。；]{0,8}，(?:计划|预计|拟|将|待)[^。；]{0,16}(?:验收|交工)")
_ALL, _AHEAD, _NEAR, _TELLING, _FEWEST = 100, 40, 12, 2, 3


def is_told_beside(passage: Passage, claim: Claim) -> bool:
    """Whether the words beside a claim say that what it calls wrong is meant in another way, in which it holds."""
    return any(look(passage, claim) for look in _LOOKS.get(claim.code, ()))


def _row(passage: Passage, claim: Claim) -> Sequence[Mention]:
    return passage.sentence_at(max(claim.start, claim.end - 1)).mentions


def _inside(passage: Passage, claim: Claim) -> list[Mention]:
    return [each for each in _row(passage, claim) if claim.start <= each.start < claim.end]


def _last(passage: Passage, claim: Claim) -> Mention | None:
    return next((each for each in _row(passage, claim) if each.end == claim.end), None)


def _next(passage: Passage, claim: Claim) -> Mention | None:
    return next((each for each in _row(passage, claim) if each.start >= claim.end), None)


def _is_a_balance(passage: Passage, claim: Claim) -> bool:
    """年初58.60万元，本年净减少15.09万元，年末43.51万元: what there was, what was lost of it and what is left."""
    row = _inside(passage, claim)
    if len(row) != 3 or not _OPENS.search(row[0].lead) or not _CLOSES.search(row[2].lead):
        return False
    return abs(row[0].quantity.value - row[2].quantity.value) == row[1].quantity.value


def _is_a_subtotal(passage: Passage, claim: Claim) -> bool:
    """大屏每块1.26万元，小计18.9万元；视频制作11.0万元；运输7.0万元: of what has a price before it."""
    row = _row(passage, claim)
    inside = _inside(passage, claim)
    at = row.index(inside[0]) if inside else 0
    if not at or len(inside) < 2 or not _SUBTOTAL.search(inside[0].lead.strip()):
        return False
    price = row[at - 1]
    is_price = price.role is QuantityRole.EACH and price.segment == inside[0].segment
    return is_price and all(each.segment > inside[0].segment for each in inside[1:])


def _is_of_points_lost(passage: Passage, claim: Claim) -> bool:
    """未得的4.8分为：…扣1.2分，…扣2.0分，…扣1.6分: all that was lost stands before, and comes to as much."""
    row = [each for each in _row(passage, claim) if each.quantity.unit == "分"]
    first = next((each for each in row if _LOST.search(each.lead.strip())), None)
    if first is None or first.start >= claim.start:
        return False
    behind = [each.quantity.value for each in row if each.start > first.start]
    return first.quantity.value in list(accumulate(behind))[1:]


def _is_but_for_a_part(passage: Passage, claim: Claim) -> bool:
    """累计支付1082.22万元，余270.55万元，其中含质量保证金40.58万元: the last is in the one before it."""
    row = [each for each in _inside(passage, claim) if each.kind is not QuantityKind.PERCENT]
    if len(row) < _FEWEST or not _WITHIN_IT.search(passage.folded, row[-2].end, row[-1].start):
        return False
    before = accumulate(each.quantity.value for each in reversed(row[:-1]))
    return claim.actual in list(before)[1:]


def _is_owned_in_a_rate(passage: Passage, claim: Claim) -> bool:
    """应检查180家，实际检查196家，完成率108.89%: told to be more than all of it."""
    rate, stated = _next(passage, claim), _last(passage, claim)
    if rate is None or stated is None or rate.kind is not QuantityKind.PERCENT or not claim.expected:
        return False
    return rate.quantity.value > _ALL and gives(rate.quantity, stated.quantity.value, claim.expected)


def _is_a_yardstick(passage: Passage, claim: Claim) -> bool:
    """快于序时进度(83.3%)6.5个百分点; 接种率98.52%，达到95%的目标值: what is reached, not what was done."""
    rate = _last(passage, claim)
    if rate is None or rate.kind is not QuantityKind.PERCENT:
        return False
    if _BY_TIME.search(passage.folded, max(0, rate.start - _NEAR), rate.start):
        return True
    if not _REACHING.search(rate.lead.strip()) or not _A_BOUND.match(passage.folded[rate.end : rate.end + _AHEAD]):
        return False
    before = [each for each in _row(passage, claim) if each.end <= rate.start][-1:]
    return any(each.kind is rate.kind and each.quantity.value >= rate.quantity.value for each in before)


def _is_of_several(passage: Passage, claim: Claim) -> bool:
    """2023年支出16.2万元，2024年支出19.8万元，两年占总预算的80%: of both together."""
    rate = _last(passage, claim)
    if rate is None or rate.kind is not QuantityKind.PERCENT or not _SEVERAL.search(rate.lead):
        return False
    before = [each for each in _row(passage, claim) if each.end <= rate.start and each.kind is QuantityKind.MONEY]
    sums = list(accumulate(each.quantity.value for each in reversed(before)))[1:]
    return any(gives(rate.quantity, part, each.quantity.value) for part in sums for each in before)


def _is_of_what_was_at_hand(passage: Passage, claim: Claim) -> bool:
    """共支出46.4万元，可用数为48.5万元(…)，执行率95.67%: of the two that the words set against each other."""
    rate = _last(passage, claim)
    if rate is None or rate.kind is not QuantityKind.PERCENT or rate.quantity.decimals < _TELLING or rate.depth:
        return False
    before = [each for each in _row(passage, claim) if each.end <= rate.start and not each.depth][-2:]
    if len(before) < 2 or not comparable(before[0].quantity, before[1].quantity):
        return False
    used, whole = before
    is_so = _USED.search(used.lead) is not None and _AVAILABLE.search(whole.lead) is not None
    return is_so and is_exactly(rate.quantity, used.quantity, whole.quantity)


def _is_of_what_is_left(passage: Passage, claim: Claim) -> bool:
    """结余2.58万元，结余率0.77%: what is not spent, where 99.23% is."""
    rate = _last(passage, claim)
    if rate is None or claim.expected is None or not _LEFT_RATE.search(rate.lead):
        return False
    return abs(_ALL - claim.expected - rate.quantity.value) <= rate.quantity.half


def _is_said_in_money(passage: Passage, claim: Claim) -> bool:
    """其中372.00万元为中央和省级资金，中央占六成，即223.20万元: what a share comes to says of what it is one."""
    amount = _next(passage, claim)
    words = passage.folded[claim.end : amount.start] if amount else ""
    if amount is None or not _IS_THAT.match(words.strip()) or amount.kind is not QuantityKind.MONEY:
        return False
    wholes = [
        each for each in _row(passage, claim) if each.end <= claim.end and comparable(each.quantity, amount.quantity)
    ]
    tenths = {10 * amount.quantity.value / each.quantity.value for each in wholes if each.quantity.value}
    spoken = passage.folded[max(0, claim.end - 2) : claim.end]
    return spoken[1:] == "成" and Decimal(how_many(spoken[:1])) in tenths


def _is_a_degree(passage: Passage, claim: Claim) -> bool:
    """另4件残缺过半: so much of each of them is gone."""
    is_half = passage.folded.startswith("过半", claim.start)
    return is_half and _SO_MUCH_LOST.search(passage.folded, max(0, claim.start - _NEAR), claim.start) is not None


def _are_side_by_side(passage: Passage, claim: Claim) -> bool:
    """局本级的2.4万元用于印制问答，事务中心的3.1万元用于印制登记表: each of one bearer, told in the same words."""
    inside = _inside(passage, claim)
    if len(inside) != 2 or not all(_OF_WHOM.search(each.lead.strip()) for each in inside):
        return False
    verbs = [_GOES_TO.match(passage.folded[each.end : each.end + 2]) for each in inside]
    return None not in verbs and len({verb["verb"] for verb in verbs if verb}) == 1


def _are_parts_of_one(passage: Passage, claim: Claim) -> bool:
    """人员是7个，3个编内，4个借用: both make up what is told before them."""
    if claim.actual is None or claim.expected is None:
        return False
    before = [each for each in _row(passage, claim) if each.end <= claim.end and each.kind is QuantityKind.COUNT][-3:]
    values = [each.quantity.value for each in before]
    return values[1:] == [claim.expected, claim.actual] and values[0] == claim.expected + claim.actual


def _is_of_the_remainder(passage: Passage, claim: Claim) -> bool:
    """未支出的27万元中，设备尾款21万元: the remainder is told, and this is some of it."""
    return any(
        each.quantity.value == claim.expected and _OF_THEM.match(passage.folded[each.end : each.end + 1])
        for each in _inside(passage, claim)[:-1]
    )


def _is_of_kinds(passage: Passage, claim: Claim) -> bool:
    """四类共27个项目：（一）…（四）…: four are the kinds that are listed."""
    stated = _last(passage, claim)
    kinds = [each for each in _row(passage, claim) if stated and each.end <= stated.start][-1:]
    return any(
        each.quantity.value == claim.expected
        and each.quantity.unit in _KINDS
        and stated is not None
        and not passage.folded[each.end : stated.start].strip(_ALL_TOLD)
        for each in kinds
    )


def _number(word: str) -> int:
    return int(word) if word.isdigit() else how_many(word)


def _is_one_each(passage: Passage, claim: Claim) -> bool:
    """公示5次：3月、6月、9月、12月各1次，7月专项公示1次: as many as there are names before 各, and the others."""
    stated = _last(passage, claim)
    sentence = passage.sentence_at(claim.start)
    behind = passage.folded[claim.end : sentence.end]
    if stated is None or "各" not in behind:
        return False
    total, past = Decimal(0), claim.end
    for match in _ONE_EACH.finditer(behind):
        total += (match["list"].count("、") + 1) * _number(match["each"])
        past = claim.end + match.end()
    rest = [each for each in sentence.mentions if each.start >= past and each.quantity.unit == stated.quantity.unit]
    return total + sum(each.quantity.value for each in rest) == stated.quantity.value


def _is_of_some_named(passage: Passage, claim: Claim) -> bool:
    """新编小戏4个，《…》《…》两个获市级奖: so many of them were honoured."""
    said = _A_SOME.search(passage.folded, claim.start, claim.end + 2)
    return said is not None and claim.expected == _number(said["number"])


def _is_on_the_year_before(passage: Passage, claim: Claim) -> bool:
    """2023年培训费161.26万元，本年减支24.19万元，降15.00%: of what it was then."""
    rate = _last(passage, claim)
    before = [each for each in _row(passage, claim) if rate and each.end <= rate.start][-2:]
    if rate is None or len(before) < 2 or not comparable(before[0].quantity, before[1].quantity):
        return False
    base, change = before
    is_so = _EARLIER_ONE.search(base.lead) and _THIS_YEAR.search(change.lead)
    is_change = change.role is QuantityRole.DELTA and rate.quantity.decimals > 0
    return bool(is_so) and is_change and is_exactly(rate.quantity, change.quantity, base.quantity)


def _is_with_a_rest(passage: Passage, claim: Claim) -> bool:
    """占75.87%…，占16.98%…，占6.38%。…年末结余2.58万元，结余率0.77%: what is lacking is told to be left."""
    if claim.actual is None:
        return False
    place = passage.sentence_at(claim.end - 1).place
    near = [each for one in passage.sentences[place : place + 2] for each in one.mentions if each.start >= claim.end]
    return any(
        each.kind is QuantityKind.PERCENT and "余" in each.lead and each.quantity.value + claim.actual == _ALL
        for each in near
    )


def _is_a_mean_of_another_count(passage: Passage, claim: Claim) -> bool:
    """销售收入1290万元，均价每吨2580元，轮入成本每吨2702元: of 5000吨 told above, and what follows is another price."""
    inside = _inside(passage, claim)
    means = [each for each in inside if each.role is QuantityRole.EACH and each.kind is QuantityKind.MONEY]
    total = next((each for each in inside if each.is_level and each.kind is QuantityKind.MONEY), None)
    if len(means) < 2 or total is None or not means[0].quantity.value:
        return False
    word = _EACH_UNIT.search(means[0].lead.strip())
    if word is None or len(telling_digits(means[0].quantity.value)) <= _TELLING:
        return False
    heads = [each for each in amounts_of(passage) if each.quantity.unit == word["unit"]]
    return any(each.quantity.value * means[0].quantity.value == total.quantity.value for each in heads)


def _is_the_mean_of_then(passage: Passage, claim: Claim) -> bool:
    """清运量6.57万吨，日均180吨，较上年日均172吨增加8吨: the last is of the year before."""
    stated = _last(passage, claim)
    if stated is None or not _THAN_THEN.search(stated.lead.strip()):
        return False
    before = [each for each in _row(passage, claim) if each.end <= stated.start and each.role is QuantityRole.EACH]
    return any(each.quantity.value == claim.expected for each in before)


def _is_for_one_yuan(passage: Passage, claim: Claim) -> bool:
    """1元财政资金带动约8.2元: so much for each."""
    stated = _last(passage, claim)
    begin = max(0, (stated.start if stated else claim.end) - _AHEAD)
    return stated is not None and _PER_YUAN.search(passage.folded[begin : stated.start].rstrip("约近超")) is not None


def _is_one_of_two(passage: Passage, claim: Claim) -> bool:
    """即3.6万元与2.4万元之和: what the words repeat is the sum of both."""
    return _AND_MORE.match(passage.folded[claim.end : claim.end + _AHEAD]) is not None


def _is_set_against(passage: Passage, claim: Claim) -> bool:
    """增长主要因8月起提高标准，人数则由3231人减少47人: what goes the other way is no reason."""
    return _OTHER_SIDE.search(passage.folded, claim.start, claim.end) is not None


def _is_of_another_site(passage: Passage, claim: Claim) -> bool:
    """青岩7月3日通过验收；枫树坑11月21日完工，计划12月20日前组织验收: that one is still to be accepted."""
    is_of_two = "；" in passage.folded[claim.start : claim.end]
    return is_of_two and _THEN_ACCEPTED.match(passage.folded[claim.end : claim.end + _AHEAD]) is not None


_Look = Callable[[Passage, Claim], bool]
_LOOKS: dict[str, tuple[_Look, ...]] = {
    SUM: (_is_a_balance, _is_a_subtotal, _is_of_points_lost, _is_but_for_a_part),
    ORDER: (_is_owned_in_a_rate,),
    COMPLETION: (_is_a_yardstick, _is_of_several, _is_of_what_was_at_hand, _is_of_what_is_left),
    SHARE: (_is_said_in_money, _is_a_degree, _is_of_several),
    SUBSET: (_are_side_by_side, _are_parts_of_one),
    REMAINDER: (_is_of_the_remainder,),
    COUNT: (_is_of_kinds, _is_one_each, _is_of_some_named),
    RATE: (_is_on_the_year_before,),
    SPLIT: (_is_with_a_rest,),
    AVERAGE: (_is_a_mean_of_another_count, _is_the_mean_of_then),
    UNIT: (_is_for_one_yuan,),
    REPEAT: (_is_one_of_two,),
    REASON: (_is_set_against,),
    DATES: (_is_of_another_site,),
}
