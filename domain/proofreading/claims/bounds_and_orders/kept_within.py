"""What words say to stay within a bound, and does not: 预算860万元，支出883万元，无超预算; 订购60台，到货68台，待补.

Of two numbers of a kind side by side the first bounds the second where words behind them say that nothing went beyond
it, or that something of it is left.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, quoted_from, shown
from domain.proofreading.claims.common.one_slip import is_one_slip
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_WITHIN = pattern(
    "(?:未|无|没有?|不存在|未发生|未出现|未见|从未|并未|没有出现|不曾)[^，。；0-9]{0,4}(?:超|突破)[^，。；]{0,10}"
    "|(?:未|没有?|无)(?:再|另|临时|需|出现|发生)*加[一-龥]{0,2}[座床位]"
    "|没有[^，。；0-9]{0,6}(?:在[^，。；]{0,2}外|站着|排队)|(?:[均都]|全部|始终|一直)?(?:控制|保持|维持)?在(?P<bound>[^，。；0-9]{0,8})(?:以内|之内|范围内|限额内|额度内)|有富余|尚有余量"
)
_LEFT = pattern(
    "(?:剩余|余下|结余)(?:的|部分|资金|款)?(?:按|结转|上缴|缴回|收回|留|退|用于|已)|缺口|尚缺|待[^，。；0-9]{0,6}补[发货齐足充]|补齐|核减|空[余仓置床]"
    "|节约(?:资金|经费|财政|率)|节余|富余|(?:未|没有|尚未|没)[用投花]完|还欠|(?<=[，])(?:均|全部|都)?达标|(?:未|没有)启动|低于编制"
)
_BOUND = pattern(
    "预算|概算|工期|时限|期限|职数|建档|车位|水位|许可|上限|限额|限报|定编|承载|本金|预留|机动|库容|控制价|限价|合同|设计|核定|额定|定员|编制|床位|座|容|下达|到位|计划|订购|采购|申报|[报送]|全[镇县市乡村区校局院]|应|共有|总"
)
_REST = pattern(
    "^(?:剩余|剩下|还剩|空缺|空编|缺编|缺额|尚余|空置|余下|(?:比[^，。；0-9]{0,6})?提前)(?:为|有|了|的|仅|只)*$"
)
_OTHER = pattern(
    "上年|去年|其中|另|目标|每|比|较|超额|增|减|同比|累计.*本年|不足|至少|满足|以上|追加|调整后|合计|自筹|结转"
)
_CAPACITY, _ASKED_FOR = pattern("能力|设计|核定|额定|容"), pattern("应|需|送审|报审|申请|申报|拟|计划")
_CEILING, _BID = pattern("控制价|限价|拦标价"), pattern("报价|投标")
_VOID = pattern("超|无效|废标|否决|高于|作废|流标|剔除|不予")
_LOWEST, _SOLD = pattern("最低限价|起[始拍]价|保留价|底价|挂牌价"), pattern("成交|拍得|竞得|出让价|中标价")
_ASKED = pattern("报|送|申")
_PLACES = pattern("座|床|车位|泊位|铺位|容|班额")
_UNITS = ({"张", "床", "人", "名"}, {"座", "人", "个", "名"}, {"个", "辆", "台"})
_TIMES, _AGREED = frozenset(("天", "日", "个月", "月", "年", "小时", "个工作日")), pattern("合同|中标|成交")
_PASSED = pattern("(?:超过|超出|突破)了?([一-龥]{4,10})$")
_NAME, _BACK = 3, 6  # characters; sentences
_MOST, _BEHIND = 2, 60  # times the bound; characters


def kept_within(passage: Passage) -> Iterator[Claim]:
    """Numbers beyond a bound that words deny to have been passed."""
    text = passage.folded
    bounded = passage.places_with("超", "突破", "加", "没有", "内", "富余", "余量")
    for sentence in passage.stating:
        is_bounded = sentence.place in bounded
        within = list(_WITHIN.finditer(text, sentence.start, sentence.end)) if is_bounded else []
        left = list(_LEFT.finditer(text, sentence.start, sentence.end))
        for place, each in enumerate(sentence.mentions):
            behind = [match for match in (*within, *left) if each.end <= match.start() <= each.end + _BEHIND]
            before = [one for one in sentence.mentions[:place] if _are_alike(one, each)][-1:] if behind else []
            if (
                before
                and _is_beyond(before[0], each)
                and _is_pair(passage, sentence, before[0], each, behind[0].start())
            ):
                yield _claimed(before[0], each)
            if place and _is_beneath(sentence.mentions[place - 1], each):
                yield _claimed(sentence.mentions[place - 1], each)
            if place and place + 1 < len(sentence.mentions):
                yield from _with_a_rest(*sentence.mentions[place - 1 : place + 2])
        yield from _bids(passage, sentence)
        for match in within:
            yield from _beyond_told(passage, sentence, match[0], match.start())
            if match["bound"]:
                yield from _beyond_named(
                    sentence, match["bound"].strip("合同规定额度的")[-_NAME:] or match["bound"], match.start()
                )


def _bids(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """控制价246万元，投标人报价239万元、251万元、235万元: bids above the ceiling, none of which is told to be void."""
    bounds = [each for each in sentence.mentions if _CEILING.search(each.lead) and each.kind is QuantityKind.MONEY]
    if len(bounds) != 1 or _VOID.search(passage.folded, bounds[0].end, sentence.end):
        return
    behind = [each for each in sentence.mentions if each.start > bounds[0].end]
    row = behind if behind and _BID.search(behind[0].lead) else []
    for place, each in enumerate(row):
        if each.kind is not QuantityKind.MONEY or (place and each.lead.strip("、和及与 ")):
            break
        if _is_beyond(bounds[0], each):
            yield _claimed(bounds[0], each)


def _is_beneath(bound: Mention, each: Mention) -> bool:
    """Whether something went for less than it may: 最低限价80万元，成交价76万元."""
    is_pair = _LOWEST.search(bound.lead) and _SOLD.search(each.lead) and bound.segment == each.segment
    is_less = comparable(bound.quantity, each.quantity) and each.quantity.value < bound.quantity.value
    return bool(is_pair) and is_less and bound.quantity.value <= _MOST * each.quantity.value and each.is_exact


def _with_a_rest(bound: Mention, each: Mention, rest: Mention) -> Iterator[Claim]:
    """建档860户，已脱贫882户，剩余48户; 工期120天，实际用128天，提前12天: what is left tells what it should be."""
    is_row = bound.segment == each.segment and _BOUND.search(bound.lead) and _REST.match(rest.lead.strip())
    if not is_row or not (_are_alike(bound, each) and _are_alike(each, rest) and _is_beyond(bound, each)):
        return
    exact = bound.quantity.value - rest.quantity.value
    if exact > 0 and is_one_slip(each.quantity, exact, 1) and not _OTHER.search(bound.lead + each.lead):
        yield _claimed(bound, each)


def _beyond_named(sentence: Sentence, name: str, end: int) -> Iterator[Claim]:
    """控制价1466万元，报价分别为1440万元、1492万元和1431万元，均在控制价以内: all that stands between the two."""
    bounds = [each for each in sentence.mentions if name in each.lead and each.end <= end]
    if len(name) < _MOST or len(bounds) != 1 or bounds[0].kind is not QuantityKind.MONEY:
        return
    for each in sentence.mentions:
        if bounds[0].end <= each.start <= end and _are_alike(bounds[0], each) and _is_beyond(bounds[0], each):
            yield _claimed(bounds[0], each)


def _beyond_told(passage: Passage, sentence: Sentence, words: str, at: int) -> Iterator[Claim]:
    """核定绩效工资总量619.20万元。…实际发放627.35万元，未超过核定总量: the only amount before that has such a name."""
    name = _PASSED.search(words)
    if name is None or any(name[1][-_MOST:] in each.lead for each in sentence.mentions):
        return
    own = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY and each.end <= at]
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place]
    bounds = [each for one in above for each in one.mentions if _is_called(each, name[1])]
    is_one = len({each.quantity.value for each in bounds}) == 1 and len(own) == 1
    if is_one and _are_alike(bounds[-1], own[0]) and _is_beyond(bounds[-1], own[0]):
        found = _claimed(bounds[-1], own[0])
        yield replace(found, start=quoted_from(own[0]), end=at + len(words))


def _is_called(each: Mention, name: str) -> bool:
    """Whether an amount's words begin and end as a name does: 核定绩效工资总量, 核定总量."""
    lead = each.lead.strip().removesuffix("为")
    first = lead.rfind(name[:_MOST])
    return each.kind is QuantityKind.MONEY and first >= 0 and lead.endswith(name[-_MOST:]) and len(name) <= len(lead)


def _are_alike(one: Mention, other: Mention) -> bool:
    """Whether the first can bound the second: places of those who take them (床位80张, 74人) too."""
    if one.kind is QuantityKind.COUNT and other.kind is QuantityKind.COUNT and one.quantity.unit != other.quantity.unit:
        is_place = _PLACES.search(one.lead) is not None or one.quantity.unit == "座"
        is_place = is_place and not comparable(one.quantity, other.quantity)
        return comparable(one.quantity, other.quantity) or (
            is_place and any({one.quantity.unit, other.quantity.unit} <= units for units in _UNITS)
        )
    return comparable(one.quantity, other.quantity)


def _is_beyond(bound: Mention, each: Mention) -> bool:
    if bound.quantity.unit in _TIMES or (_AGREED.search(bound.lead) and _CEILING.search(each.lead)):
        return False  # of days others tell; 合同金额486万元，控制价512万元
    is_capacity = _CAPACITY.search(bound.lead) is not None  # 设计日处理能力2万吨，日均进水2.38万吨
    roles = (QuantityRole.LEVEL, QuantityRole.EACH) if is_capacity else (QuantityRole.LEVEL,)
    if not all(one.role in roles and one.is_exact and not one.depth for one in (bound, each)):
        return False
    is_more = bound.quantity.value < each.quantity.value <= _MOST * bound.quantity.value
    return is_more and bound.kind is not QuantityKind.PERCENT and not _ASKED_FOR.search(each.lead)


def _is_pair(passage: Passage, sentence: Sentence, bound: Mention, each: Mention, end: int) -> bool:
    words = passage.folded[max(sentence.start, bound.start - len(bound.lead)) : end]
    if _OTHER.search(words.replace("调整预算", "预算")) or bound.segment != each.segment:
        return False
    if _BOUND.search(bound.lead) is None or ("编制" in bound.lead and "编制" in each.lead):
        return False  # 行政编制18名、事业编制32名: bounds both
    if passage.folded.startswith("核减", end) and not _ASKED.search(bound.lead):
        return False  # 合同价312万元，审定330万元，核减20万元: of what was asked for
    others = [one for one in sentence.mentions if one.start > each.start and one.end <= end and _are_alike(one, each)]
    return not others


def _claimed(bound: Mention, each: Mention) -> Claim:
    sign = ">" if each.quantity.value > bound.quantity.value else "<"
    terms = f"{shown(each.quantity)}{sign}{shown(bound.quantity, each.quantity.unit)}"
    found = claim(ORDER, each, bound.quantity.value, terms, "query")
    return replace(found, start=min(found.start, quoted_from(bound)))
