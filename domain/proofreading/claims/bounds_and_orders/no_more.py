"""What cannot be more than what was told before it: 审定 and 送审, 得分 and 权重, 平均 and 最高, 列支 and 到账.

Some pairs of names bound each other always; others only where the words deny what would explain more (未签订补充协议,
上年没有结转), or where they say that the one is taken from the other (这128件里, 从中, 占…38处中的).
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.sums_and_parts.sums import reach
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ALWAYS = (  # what bounds, what is bounded
    (pattern("最[高多大](?!限价|院|人民|检)"), pattern("[日月年户人场次]均|平均")),
    (pattern("权重(?!折|换|计|加)|分值|^满分|标准分"), pattern("得(?:分)?(?:为|了)?$")),
    (pattern("送审|报审|报送|上报"), pattern("[审核]定")),
    (pattern("原值|原价值|账面原值"), pattern("累计折旧|净值|净额|折旧额")),
)
_DENIED_ONLY = (
    (pattern("合同(?:总?价|总?金额|总?额|价款|款)|签约"), pattern("付款?|支付|结算|拨付")),
    (pattern("到账|到位|拨入|收到|下达|拨款收入|拨来"), pattern("列支|支出|支付|使用|开支")),
    (pattern("采购|订购|合同数量"), pattern("验收|到货|交付|交货")),
    (pattern("账面|账存"), pattern("实存|实有|实盘|盘点")),
    (pattern("编制"), pattern("实有|在编|在岗|在册")),
    (pattern("应[到发缴收参训]"), pattern("实[到发缴收参训]")),
    (pattern("受理|接收|收到|立案|新立|新收"), pattern("办结|审结|结案|化解|答复")),
    (pattern("计划|任务|下达"), pattern("完成|建成|完工|竣工|改造")),
)
_LOWEST, _MEAN = pattern("最[低少小](?!工资|生活)"), pattern("[日月年户人场次]均|平均")
_CUT = pattern("[核审]减|压减|下浮|减")
_MORE = pattern(
    "调增|增加|新增|追加|补充|变更|加上|加(?=上?年)|连同|结转|结余|上年|往年|以前年度|历年|遗留|自筹|另|含|赠|盘盈|加分|超额|超出|超过|多出"
    "|编外|聘用|调整|垫|弥补|统筹|此外|包括|奖励分|附加"
)
_DENIAL = pattern(
    "(?:上年|以前年度|往年)?(?:没有|未|也?无|不存在|不含|并无)(?:再|另|任何|发生|发现|签订|作|进行|办理|收到|有)*[^，。；0-9]{0,8}?"
    "(?:结转(?:结余)?|结余|补充协议|变更|调整|盘盈|追加|增加|新增|加分|超编|编外[^，。；]{0,4}|自筹[^，。；]{0,4}|垫[付资]|积案|遗留)(?:事项|情况|资金|合同|项)?",
    begins="上不也以并往无未没",
)
_TAKEN = pattern(r"(?:这|上述|该|其|所列|计划内的?|列入[^，。；0-9]{0,8}的)$")
_AMONG = pattern("[^，。；0-9]{0,8}[里中内](?![小学心医专])")
_FROM_IT = pattern("从中|从该|由该项|从这笔|从此项")
_SHARE_OF = pattern(r"[^，。；0-9]{0,8}，?占(?:到|了)?[^，。；0-9]{0,12}$")
_MOST_OF = pattern("[^，。；0-9]{0,16}(?:绝?大?部分|多数|一半|过半)")
_MOST, _BACK = Decimal("1.6"), 2  # times the bound; sentences


def no_more(passage: Passage) -> Iterator[Claim]:
    """Amounts above their bound."""
    for sentence in passage.stating:
        for place, small in enumerate(sentence.mentions):
            if not _is_amount(small):
                continue
            bound = _bound(passage, sentence, place)
            if bound is not None:
                sign = ">" if small.quantity.value > bound.quantity.value else "<"
                terms = f"{shown(small.quantity)}{sign}{shown(bound.quantity, small.quantity.unit)}"
                found = claim(ORDER, small, bound.quantity.value, terms, "query")
                start, end = reach([small, bound]) if sign == "<" else (found.start, found.end)  # either may be wrong
                yield replace(found, start=start, end=end)


def _is_amount(each: Mention) -> bool:
    is_level = each.role is QuantityRole.LEVEL or each.role is QuantityRole.EACH
    return is_level and each.is_exact and each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and not each.depth


def _bound(passage: Passage, sentence: Sentence, place: int) -> Mention | None:
    """What an amount should not exceed, or not fall below, and does."""
    small = sentence.mentions[place]
    behind = sentence.mentions[place + 1] if place + 1 < len(sentence.mentions) else None
    if behind is not None and _is_over(small, behind) and _is_share(passage, small, behind):
        return behind
    own = [each for each in sentence.mentions[:place] if _is_like(each, small)]
    if own and own[-1].end < small.start and _is_over(small, own[-1]) and _is_taken(passage, own[-1], small):
        return own[-1]
    before = own[-1:] or _of_the_sentence_before(passage, sentence, small)
    if not before:
        return None
    bound = before[0]
    if not _is_over(small, bound) and not _is_over(bound, small):
        return None
    words = _DENIAL.sub("", between := passage.folded[bound.start : sentence.end])
    if _MORE.search(words):
        return None
    return _named(bound, small, between, is_denied=words != between)


def _named(bound: Mention, small: Mention, between: str, *, is_denied: bool) -> Mention | None:
    """The bound, where the names of both make it one that is not kept."""
    name, its = small.lead, f"{bound.lead}{bound.tail}"
    if _LOWEST.search(its) and _MEAN.search(name) and not _LOWEST.search(name):
        return bound if _is_over(bound, small) else None
    if _LOWEST.search(name) and _MEAN.search(bound.lead):
        return bound if _is_over(small, bound) else None
    if not _is_over(small, bound):
        return None
    for large, less in _ALWAYS:
        if large.search(its) and less.search(name) and not large.search(name):
            return (
                bound if not ("审" in its or "报" in its) or _CUT.search(between) or _is_price(bound, small) else None
            )
    if is_denied and any(large.search(its) and less.search(name) for large, less in _DENIED_ONLY):
        return bound
    return None


def _is_price(bound: Mention, small: Mention) -> bool:
    return bound.kind is QuantityKind.MONEY and "审定" in small.lead


def _is_like(each: Mention, small: Mention) -> bool:
    is_one = each.kind is small.kind and (each.kind is QuantityKind.MONEY or each.quantity.unit == small.quantity.unit)
    return is_one and _is_amount(each)


def _of_the_sentence_before(passage: Passage, sentence: Sentence, small: Mention) -> list[Mention]:
    """The one amount of its kind in the sentence before."""
    if not sentence.place:
        return []
    above = passage.sentences[sentence.place - 1]
    near = [each for each in above.mentions if _is_like(each, small)]
    return near if above.paragraph == sentence.paragraph and len(near) == 1 else []


def _is_over(small: Mention, bound: Mention) -> bool:
    is_pair = _is_like(bound, small)
    return is_pair and bound.quantity.value < small.quantity.value <= _MOST * bound.quantity.value


def _is_share(passage: Passage, small: Mention, whole: Mention) -> bool:
    """38处，占列入计划的35处中的绝大部分."""
    text = passage.folded
    return bool(_SHARE_OF.fullmatch(text[small.end : whole.start]) and _MOST_OF.match(text, whole.end))


def _is_taken(passage: Passage, whole: Mention, small: Mention) -> bool:
    """这128件里已审结131件; 累计拨付430万元，从中支出455万元."""
    if _FROM_IT.search(small.lead):
        return not _MORE.search(_DENIAL.sub("", passage.folded[whole.start : small.start]))
    return bool(_TAKEN.search(whole.lead) and _AMONG.match(passage.folded, whole.end, small.start))
