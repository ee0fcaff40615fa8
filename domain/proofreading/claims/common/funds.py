"""What there was to spend and what was spent of it, wherever a text tells the two.

Of several amounts those count that a sentence mainly tells: no parts (其中, a colon, a bracket), none of one source or
one month alone. What an outlay is of stands nearest above it: the budget, or what came in.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.claims.common.siblings import name_in
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

SPENT = pattern(r"支出|支付|执行|使用|列支|拨付|兑付|用去|花费|兑现|发放|决算|费用(?:合计|总额)?$")
HAD = pattern(r"预算|到位|下达|资金|安排|拨入|批复|收入|筹集|总投资|指标|拨款|专项|经费")
_DIVIDES = pattern(
    r"其中|包括|包含|分别|分[一-龥]{0,3}[到拨下]|用于|构成|组成|按[^，。；0-9]{1,10}[分看]"
    r"|(?:支出|资金|收入|预算|经费|费用|投资)[中里]"
)
_EQUAL = pattern("(?:相等|一致|平衡)，其中")  # 支出总计与收入总计相等，其中本年支出…: a total that is told elsewhere
_PARTIAL = pattern(
    r"中央|省级?|市级|县级|区级|乡镇|镇级|上级|本级(?!预算)|自筹|配套|第[一二三四五]|[0-9]+月|季度|半年|追加|调[增减]|核减|压减|收回"
    r"|基本支出|项目支出|人员|公用|三公|接待|上年|结转|结余|年初结|其他"
)
_ADJUSTED = pattern(r"调整后|调整为|调整预算|全年预算|预算调整|最终预算|变更为|预算总额|收入总计|资金合计")
_TOTAL = pattern("合计|共计|总计|总额|总|共")
_CHANGED = pattern("追加|调增|调减|核减|压减|收回|增拨|增加预算|净追加")
_PLAIN = pattern(  # what does not tell one outlay from another
    r"[0-9年月日底末〔〕—至-]|截至|截止|完工|竣工|全年|实际|累计|共计?|已|当年|本年度?|年度|其中|资金|经费|项目|财政|专项|预算|县|区|市|局|我|单位"
    r"|部门|完成|到|目前|现|为|的|总|合计|整体|补助|工程|投资|建设|该|上述|由|经|向|均|全部|仅|只|了|决算|数|额"
)
_ONLY = pattern("(?:[省市县区][级里]?|本级|上级|中央)[一-龥]{0,10}(?:资金|经费|专项|预算)")
_BOTH = 2  # funds that make up all
FURTHEST = 12  # sentences


def mains(passage: Passage, sentence: Sentence) -> tuple[Mention, ...]:
    """The amounts of money that a sentence tells before it begins to divide one of them; of every ； the same."""
    return _mains(passage, sentence.place)


@lru_cache(maxsize=64)
def _mains(passage: Passage, place: int) -> tuple[Mention, ...]:
    sentence = passage.sentences[place]
    found: list[Mention] = []
    divided: set[int] = set()
    listed = False
    start = sentence.start
    for each in sentence.mentions:
        if _is_divided(passage.folded[start : each.start], is_first=not found):
            divided.add(each.segment)
            listed = listed or ":" in passage.folded[start : each.start]  # it goes on over every ；
        start = each.end if each.kind is QuantityKind.MONEY else start
        is_level = each.role is QuantityRole.LEVEL and each.kind is QuantityKind.MONEY and not each.depth
        if is_level and each.segment not in divided and not listed:
            found.append(each)
    return tuple(found)


def _is_divided(words: str, *, is_first: bool) -> bool:
    """Whether the words before an amount begin to divide another one; a colon does so only behind one."""
    if is_first and _EQUAL.search(words):
        return False
    return bool(_DIVIDES.search(words)) or (not is_first and ":" in words)


def is_spent(mention: Mention) -> bool:
    """Whether an amount is called an outlay."""
    return bool(SPENT.search(mention.lead + mention.tail if not mention.lead.strip() else mention.lead))


def outlay(passage: Passage, sentence: Sentence, before: Mention) -> Mention | None:
    """The outlay that words behind it speak of: the one right before them, or the main one of the sentences before."""
    here = [each for each in sentence.mentions if each.start < before.start and each.kind is QuantityKind.MONEY]
    here = [each for each in here if each.role is QuantityRole.LEVEL and not each.depth]
    own = [each for each in mains(passage, sentence) if each.start < before.start and is_spent(each)]
    if here:
        of_all = bool(own) and (_is_of_all(before) or here[-1] is own[-1] or _is_divided_wholly(own[-1], here))
        return own[-1] if of_all else None
    for near in reversed(passage.sentences[max(0, sentence.place - 3) : sentence.place]):
        own = [each for each in mains(passage, near) if is_spent(each)]
        if own:
            return own[-1] if len({each.quantity.value for each in own}) == 1 else None
        if any(is_spent(each) for each in near.mentions):
            continue
    return None


def _is_divided_wholly(whole: Mention, here: list[Mention]) -> bool:
    """Whether what stands behind an outlay is all of it: 支付1523.3万元：工程款756.2万元…，支付率."""
    return sum(each.quantity.value for each in here if each.start > whole.start) == whole.quantity.value


def _is_of_all(words: Mention) -> bool:
    """Whether words are of the whole behind its parts: 其中基本支出…、项目支出…，预算执行率."""
    return bool(_OF_ALL.match(words.lead.strip()))


_OF_ALL = pattern("^(?:预算|总|整体|全年|资金|总体|综合|年末|期末|年底|当年|本年|结余|结转|剩余)")


def funds(passage: Passage, sentence: Sentence, spent: Mention) -> Mention | None:
    """What there was to spend, nearest above an outlay; of the outlay's own name, where that has one."""
    key = own_name(spent)
    if key:
        return _named(passage, sentence, spent, key)
    partial: list[Mention] = []
    for place in range(sentence.place, max(-1, sentence.place - FURTHEST), -1):
        near = [each for each in _had(passage, place) if each.end <= spent.start and each.kind is spent.kind]
        if not near:
            continue
        whole = [each for each in near if not _PARTIAL.search(each.lead)]
        if whole:
            return _one_of(passage, whole, spent)
        partial += near
    return _whole_of(partial)


@lru_cache(maxsize=64)
def _had(passage: Passage, place: int) -> tuple[Mention, ...]:
    """The main amounts of money of a sentence that were there to be spent."""
    near = _mains(passage, place)
    return tuple(each for each in near if _is_had(each) and not SPENT.search(each.lead))


def _whole_of(partial: list[Mention]) -> Mention | None:
    """Of funds that are named after where they come from, nearest first: the one that all others make up."""
    first = partial[-1] if partial else None
    if first is None or not first.is_exact or not _ONLY.search(first.lead):
        return None
    together = [each for each in partial if each.lead.strip()[-2:] == "到位"]
    if len(together) == len(partial) == _BOTH and together[0].segment == together[1].segment:
        value = sum((each.quantity.value for each in partial), Decimal(0))
        return replace(first, quantity=replace(first.quantity, value=value))  # 省级资金到位130万元，县级资金到位70万元
    return first if sum(each.quantity.value for each in partial[:-1]) in (0, first.quantity.value) else None


def _is_had(mention: Mention) -> bool:
    words = mention.lead if mention.lead.strip() else mention.tail
    return bool(HAD.search(words) or _ADJUSTED.search(words))


def _one_of(passage: Passage, near: list[Mention], spent: Mention) -> Mention | None:
    """The budget as it was in the end; else the total; else the only one, if nothing was added to it."""
    adjusted = [each for each in near if _ADJUSTED.search(each.lead)]
    if adjusted:
        return adjusted[-1] if adjusted[-1].is_exact else None
    totals = [each for each in near if _TOTAL.search(each.lead)]
    near = totals if len(totals) == 1 else near
    if len({each.quantity.value for each in near}) != 1 or not near[0].is_exact:
        return None
    return None if _CHANGED.search(passage.folded, near[0].end, spent.start) else near[0]


def own_name(mention: Mention) -> str:
    """What tells one outlay from others: 省级 in 其中省级资金支出; blank where it is that of all."""
    return _PLAIN.sub("", SPENT.sub("", name_in(mention)))


def _named(passage: Passage, sentence: Sentence, spent: Mention, key: str) -> Mention | None:
    """The one amount told before an outlay under its name."""
    found = [each for each in _told_before(passage, sentence, spent) if key in each.lead and not is_spent(each)]
    return found[0] if found and len({each.quantity.value for each in found}) == 1 and found[0].is_exact else None


def _told_before(passage: Passage, sentence: Sentence, spent: Mention) -> Iterator[Mention]:
    for near in reversed(passage.sentences[max(0, sentence.place - FURTHEST) : sentence.place + 1]):
        for each in reversed(near.mentions):
            is_level = each.end <= spent.start and each.role is QuantityRole.LEVEL
            if is_level and comparable(each.quantity, spent.quantity):
                yield each
