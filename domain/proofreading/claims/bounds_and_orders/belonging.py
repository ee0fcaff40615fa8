"""More of a part than of what it belongs to, told lines above: 县内5120人 … 县内务工人员中在车间就业的5260人.

What a part belongs to is told by words (X中, X里的, 为X的主要部分), by 其中 behind a list of parts that
a total heads, by a word in common (其中外宾接待费 of 公务接待费), or by what both are: 党员 of 人员, 存货 of 流动资产.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, shown, units_like
from domain.proofreading.claims.sums_and_parts.sums import SUBSET
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_INSIDE = r"(?:之中|当中|里面|之内|(?<!公)(?<!这)里|(?<![高初集其年期途])中|内)"
_WITHIN = pattern(
    rf"(?:^|[，。；:\n])(?P<head>(?:其中|在|而|上述|以上|全部|所有|该|这些|此|这批|本|已|的|、)*)"
    rf"(?P<name>[一-龥“”]{{2,12}}?){_INSIDE}(?=的|有|[，,]|[一-龥])(?![小学心医专央])(?P<rest>的?[^，。；:\n0-9]{{0,16}}，?[^，。；:\n0-9]{{0,14}})$"
)
_GROUPS = (  # what belongs to what by its nature: wholes, parts
    (
        pattern(
            "(?:实有|现有|在职|在岗|在编|共有?|全部)?(?:干部职工|教职工|职工|人员|员工|干部|工作人员)(?:共|总数|总人数|人数)?$"
        ),
        pattern(
            "(?:党员|团员|(?<!子)女(?:性|职工|干部|教师|同志)?|少数民族(?:干部|职工)?|(?:高级|副高|正高|中级|初级)(?:及?以上)?(?:职称|职务)?|(?:研究生|硕士|博士|本科|大专)(?:及?以上)?(?:学历|学位)?|专业技术人员|专技人员|持证人员|(?:[0-9]{2}|[三四五六]十)(?:周?岁)?以[上下])(?:的|者)?$"
        ),
    ),
    (
        pattern("(?:在校|在籍|在读|全校|现有|共有)[^，。；0-9]{0,4}(?:学生|生)(?:数|人数|总数)?$"),
        pattern("(?:住校|寄宿|留守|困难|女|男|资助|营养餐|残疾|随迁子女)[^，。；0-9]{0,6}(?:学?生|儿童|子女)$"),
    ),
    (
        pattern("资产总[额计]|总资产"),
        pattern(
            "^(?:其中)?(?:流动资产|非流动资产|固定资产(?:净值|净额|账面价值)|货币资金|银行存款|无形资产|在建工程|应收账?款)(?:总?额|合计|余额)?$"
        ),
    ),
    (
        pattern("(?<!非)流动资产"),
        pattern(
            "^(?:其中)?(?:货币资金|银行存款|应收账?款|其他应收款(?:净额)?|存货|预付账?款|库存现金)(?:总?额|合计|余额)?$"
        ),
    ),
    (
        pattern("负债总[额计]|总负债"),
        pattern("^(?:其中)?(?:流动负债|非流动负债|应付账款|其他应付款|应缴财政款|长期借款)(?:总?额|合计|余额)?$"),
    ),
    (
        pattern("合同总?金额|采购总?(?:额|金额)|合同总额"),
        pattern("授予[^，。；0-9]{0,8}(?:中小|小微|中型|监狱|残疾人)[^，。；0-9]{0,8}(?:合同)?(?:金额|总额)?$"),
    ),
)
_MAIN_PART = pattern(
    r"^(?:，)?(?:为|是|系|构成|占了?|属于?)(?P<name>[一-龥]{2,10}?)(?:的|中的?|里的?)(?:主要|重要|绝?大?部分|最大|一部分|组成|核心|主体|大头|首)"
)
_KIND = pattern("(?:支出|经费|资金|费用|金额|总额|总数|总量|合计|人数|数量|数|额|共)+$")
_HEAD = pattern(
    r"^(?:全年|本年度?|当年|年末|截至|20[0-9]{2}年度?|其中|用于|共|实际|已|累计|完成|安排|主要|包括"
    r"|全[县市乡镇区校院村]|聘请|现有|[、，和及|: ])+"
)
_OTHERWISE = pattern(
    "上年|去年|往年|以前|历年|跨年|结转|结余|超出|超过|超支|大于|高于|多于|不含|除|之外|以外|另|还有|库存|加上|连同|加之|同比|计划|目标|每|人均|平均|次$|人次|追加|调增|退休|编外|聘用|借调|增补|合并|增至|调整|重复|原值|退役"
)
_NOT_PART = pattern("新增|减少|增加|比|较|未|每|平均|合计|共计|总计|上年|累计|计划|目标|应")
_OF_ITS_OWN = pattern(
    "全[县市乡镇区村]|辖|社区|参[会训加]|培训|慰问|看望|发展|新|走访|组织|服务|覆盖|招|引进|表彰|对象"
)
_TIMES = ("日", "天", "月", "年", "次", "人次", "批次", "小时", "分", "期", "场")
_BACK, _FURTHEST = 10, Decimal("1.8")  # sentences; times: what is more is of something else
_MOST = 60  # amounts before a part
_FEWEST, _LIST = 2, 3  # characters of a word in common; parts of a list


def belonging(passage: Passage) -> Iterator[Claim]:
    """Parts that are more than what they belong to."""
    plain = [[each for each in reversed(one.levels) if _is_plain(each)] for one in passage.sentences]
    for sentence in passage.stating:
        for part in sentence.levels:
            if not _is_plain(part) or _NOT_PART.search(part.lead):
                continue
            before = _before(plain[max(0, sentence.place - _BACK) : sentence.place + 1], part)
            value = part.quantity.value
            if not any(each.quantity.value < value <= _FURTHEST * each.quantity.value for each in before):
                continue
            whole = _whole(passage, sentence, part, before)
            if whole is not None and _is_more(passage, sentence, whole, part):
                terms = f"{shown(part.quantity)}>{shown(whole.quantity, part.quantity.unit)}"
                yield claim(SUBSET, part, whole.quantity.value, terms, "query")


def _is_plain(each: Mention) -> bool:
    return each.is_exact and not each.depth and each.quantity.unit not in _TIMES


def _before(near: Sequence[Sequence[Mention]], part: Mention) -> list[Mention]:
    """The amounts before a part that may hold it, the nearest first; ``near``: those of the sentences, backwards."""
    found: list[Mention] = []
    kind, unit, start = part.kind, part.quantity.unit, part.start
    is_money, end, alike = kind is QuantityKind.MONEY, unit[-2:], units_like(unit)
    for row in reversed(near):
        if len(found) >= _MOST:
            break
        for each in row:
            if each.kind is kind and each.end <= start:
                its = each.quantity.unit
                if its[-2:] == end if is_money else its in alike:
                    found.append(each)
    return found[:_MOST]


def _whole(passage: Passage, sentence: Sentence, part: Mention, before: Sequence[Mention]) -> Mention | None:
    found = _named(passage, sentence, part, before) or _mainly(passage, part, before)
    return found or _of_kind(passage, part, before) or _of_list(passage, sentence, part, before)


def _named(passage: Passage, sentence: Sentence, part: Mention, before: Sequence[Mention]) -> Mention | None:
    """What the words X中 name: the nearest amount above that is called so."""
    words = passage.folded[max(sentence.start, part.start - 40) : part.start]
    match = _WITHIN.search(words) if sentence.start <= part.start - 40 else _WITHIN.search(f"，{words}")
    if match is None:
        return None
    name = _bare(match["name"])
    if len(name) < _FEWEST:
        return None
    return next((each for each in before if _is_called(_own(each), name)), None)


def _bare(words: str) -> str:
    words = _HEAD.sub("", words.strip("“”"))
    return _KIND.sub("", words) or words


def _said(each: Mention) -> str:
    return each.lead.strip(" |为是有:约")


def _own(each: Mention) -> str:
    """What an amount is called, from its words before it, or behind it where there are none."""
    return _bare(_said(each)) or each.tail.strip("的")


def _is_called(own: str, name: str) -> bool:
    """Whether two words are one name, the one with more before it or behind it: 县内 and 县内务工人员."""
    if len(own) < _FEWEST:
        return False
    return own.endswith(name) or name.endswith(own) or (name.startswith(own) and len(own) < len(name))


def _mainly(passage: Passage, part: Mention, before: Sequence[Mention]) -> Mention | None:
    """货币资金915.60万元为流动资产的主要部分."""
    match = _MAIN_PART.match(passage.folded, part.end, part.end + 24)
    if match is None:
        return None
    name = _bare(match["name"])
    return next((each for each in before if _is_called(_own(each), name)), None)


def _of_kind(passage: Passage, part: Mention, before: Sequence[Mention]) -> Mention | None:
    """What holds a part by its nature: the nearest whole of its kind."""
    words = _said(part)
    for whole, kind in _GROUPS:
        match = kind.search(words)
        if match and _OF_ITS_OWN.search(words[: match.start()]) is None:
            found = [each for each in before if whole.search(_said(each)) and not kind.search(_said(each))]
            if found and not any(
                passage.sentence_at(each.start) is passage.sentence_at(found[0].start) for each in found[1:]
            ):
                return found[0]
    return None


def _of_list(passage: Passage, sentence: Sentence, part: Mention, before: Sequence[Mention]) -> Mention | None:
    """其中 behind a list: the total that heads it, or the one thing of the list with its last word."""
    if "其中" not in part.lead:
        return None
    name = _own(part)
    for size in range(min(len(name), 5), _LIST - 1, -1):
        alike = [each for each in before if _own(each).endswith(name[-size:]) and _own(each) != name]
        if alike:
            return alike[0] if len(alike) == 1 else None
    together = Decimal(0)
    for count, each in enumerate(before):
        if count >= _FEWEST and together == each.quantity.value:
            return each
        together += each.quantity.value
    return None


def _is_more(passage: Passage, sentence: Sentence, whole: Mention, part: Mention) -> bool:
    """Whether a part is larger than its whole, not beyond belief, and nothing tells why."""
    if not whole.quantity.value < part.quantity.value <= _FURTHEST * whole.quantity.value:
        return False
    first = passage.sentence_at(whole.start)
    start = whole.start - len(whole.lead) if first is sentence else first.start
    words = passage.folded[start : part.end + len(part.tail)]
    return _OTHERWISE.search(words) is None
