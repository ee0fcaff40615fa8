"""Totals behind their parts in one sentence: 合计, 累计, of years and of quarters."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.siblings import lead_with_count
from domain.proofreading.claims.sums_and_parts.additions import names_its_terms
from domain.proofreading.claims.sums_and_parts.sums import plain_levels, sum_claim, unit_slip
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_ADDED = pattern(r"[ ]*(?:再|另)?加(?![强快大班])")  # to what stands in the sentence before
_TOTAL = pattern(
    r"^(?:以上)?(?:[两二三四五六七八九十]项|[两二三四五六七八九十]者|上述)?(?:支出|收入|资金|费用|经费|项目|预算|人数|面积)?"
    r"(?:合计|共计|总计|小计|累计|总额|(?:合|加|总)(?:起来|在一起|总|拢来?)|相加|归总|拢共|统共|合计得分|得分合计|总得分|总分|地区生产总值)(?:可用|可支配|筹集)?(?:支出|收入|资金|财力|为|是|:|约|达)*$"
)
_NAMED_TOTAL = pattern(
    r"^[一-龥“”]{1,10}(?:合计|共计|总计|小计)(?:为|是|达|:)*$|^共$"
    r"|^[一-龥]{1,6}总(?:数|量)(?:为|达|:)*$|^(?:项目|工程|全年|本年|年度)?总(?:投资|投入|支出|收入|人数|面积|费用|产值)(?:额|为|达|:)*$"
)
_SO_MUCH = pattern(
    r"^[一-龥]{0,4}累计(?:投入|完成|支出|支付|付款|兑付|建成|收回|培训|新建|改造|拨付|发放|安排|到位|实现|下达)(?:资金|投资)?(?:为|达|了)?$"
)
_BATCH = pattern(r"20[0-9]{2}年|[一二三四五六1-9](?:批|期|季度|阶段)")
_EACH_HAS = pattern("各(?:有|设|配|建)?$")
_UNCOUNTED = pattern(r"[和及与、][^0-9]*[和、等]")
_YEARS = pattern(r"(?P<count>[两二三四五])年(?:来|间)?(?:总共|合计|累计|共)[一-龥]{0,6}$")
_A_YEAR = pattern("20[0-9]{2}年|上年|去年|今年|本年|当年")
_SO_FAR = pattern(r"(?:上半年|前[二两三四]季度|[0-9]+[-—至][0-9]+月|全年|年度)累计[一-龥]{0,4}$")
_PERIOD = pattern(r"季度|月|半年")
_POSTS = pattern("编制(?!人员|内|外)")  # are no people
_FLOW = pattern("收入|支出|结转|结余|预算|执行")
_NEARLY = Decimal("0.15")
_SHORT = 3  # characters
_FEWEST = 3  # quantities: two and what they come to
_COULD_BE, _OFF = "满分", "扣"  # what could be got, and what was not: no terms of what was
_OF_THE_REST = pattern("(?:其余|其他|其它|剩余|余下)[^；。0-9]{0,40}$")  # 其余为…补助及资本性支出，合计89.5万元


def totals(passage: Passage) -> Iterator[Claim]:
    """Totals that are not the sum of what they sum up."""
    for sentence in passage.stating:
        if len(sentence.mentions) < _FEWEST:
            continue
        yield from _summed_up(passage, sentence)
        yield from _over_years(sentence)
        yield from _accumulated(sentence)


def _summed_up(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """人员经费80万元，公用经费20万元，合计100万元."""
    for place, total in enumerate(sentence.mentions):
        if (
            place < 2
            or not total.is_level
            or not any(each.match(total.lead.strip()) for each in (_TOTAL, _SO_MUCH, _NAMED_TOTAL))
        ):
            continue
        before = [each for each in _terms(sentence.mentions[:place], total) if not each.depth]
        before = [each for each in before if not _is_a_factor(passage, each)]
        same = [each for each in before if each.quantity.unit == total.quantity.unit]
        before = same if len(same) >= 2 else before
        before = _in_batches(before) if _SO_MUCH.match(total.lead.strip()) else before
        if lead_with_count(sentence.mentions, place)[:1] in ("前", "后") or names_its_terms(total.lead):
            continue
        if len(before) < 2 or not total.is_exact or not all(each.is_exact for each in before):
            continue
        if _counts_more(passage, sentence, before, total) or _some_make(total, before):
            continue
        if any(each.quantity.value == total.quantity.value for each in before):
            continue
        if _are_subtotals(passage, sentence, total):
            continue
        words = passage.folded[sentence.start : total.start]
        if (
            "其中" in words
            or total.lead.lstrip().startswith("占")
            or "加上" in words
            or _OF_THE_REST.search(words)
            or _ADDED.match(words)
            or _is_product(sentence, total)
            or any(_COULD_BE in each.lead or _OFF in each.lead for each in before if each.quantity.unit == "分")
        ):
            continue
        if not _TOTAL.match(total.lead.strip()) and not _is_near(total, before):
            continue
        slip = unit_slip(total, before)
        yield slip or sum_claim(total, before, sum((each.quantity.value for each in before), Decimal(0)))


def _are_subtotals(passage: Passage, sentence: Sentence, total: Mention) -> bool:
    """分表合计182670度. 自用合计125930度；甲、乙合计39120度，丙、丁合计17620度: subtotals of the one told before."""
    subtotals = [
        each
        for each in plain_levels(sentence.mentions, total)
        if _TOTAL.match(each.lead.strip()) or "合计" in each.lead
    ]
    above = passage.sentences[sentence.place - 1].levels if sentence.place else ()
    come_to = sum((each.quantity.value for each in subtotals), Decimal(0))
    return len(subtotals) > 1 and any(each.quantity.value == come_to for each in above)


def _is_a_factor(passage: Passage, each: Mention) -> bool:
    """工龄工资6年×50元=300元: only what comes of it is added to others."""
    return passage.folded[each.end : each.end + 1] in tuple("×*÷") or passage.folded[
        each.start - 1 : each.start
    ] in tuple("×*÷")


def _in_batches(before: list[Mention]) -> list[Mention]:
    """The amounts of one year or batch after the other; none where others stand among them."""
    first = next((at for at, each in enumerate(before) if _BATCH.search(each.lead)), len(before))
    some = before[first:]  # 合同总价56万元，2022年付16.8万元，…
    return some if all(_BATCH.search(each.lead) for each in some) else []


def _terms(mentions: Sequence[Mention], total: Mention) -> list[Mention]:
    """What a total can sum up: amounts, and what was added year by year (2022年新增6个)."""
    added = [each for each in mentions if each.role is QuantityRole.DELTA and "新增" in each.lead and each.is_exact]
    added = [each for each in added if comparable(each.quantity, total.quantity) and _A_YEAR.search(each.lead)]
    are_posts = "编制" in total.lead
    levels = [each for each in plain_levels(mentions, total) if are_posts or not _POSTS.search(each.lead)]
    return sorted([*levels, *added], key=lambda each: each.start)


def _some_make(total: Mention, before: list[Mention]) -> bool:
    """Whether the last few make the total, or every second one: 预算执行10分，得9.7分；产出50分，得47分."""
    some = [before[count:] for count in range(len(before) - 1)] + [before[first::2] for first in (0, 1)]
    return any(is_sum(total.quantity, [each.quantity for each in one]) for one in some)


def _counts_more(passage: Passage, sentence: Sentence, before: list[Mention], total: Mention) -> bool:
    """Whether a total holds more than the numbers before it: 各1所 stands for two; who is in the chair has none."""
    words = passage.folded[max(sentence.start, before[0].start - 24) : total.start]
    return (
        "组长" in words
        or bool(_UNCOUNTED.search(passage.folded[before[-1].end : total.start]))
        or any(_EACH_HAS.search(each.lead) for each in before)
    )


def _is_near(total: Mention, before: list[Mention]) -> bool:
    """Whether amounts come so near a total of a name of its own that they must be meant to make it."""
    exact = sum((each.quantity.value for each in before), Decimal(0))
    flows = {match[0] for each in (total, *before) for match in _FLOW.finditer(each.lead)}
    return len(flows) <= 1 and abs(exact - total.quantity.value) <= _NEARLY * total.quantity.value


def _over_years(sentence: Sentence) -> Iterator[Claim]:
    """2021年120万元，2022年150万元，2023年180万元，三年共投入450万元."""
    for place, total in enumerate(sentence.mentions):
        match = _YEARS.search(total.lead) if "年" in total.lead else None
        if match is None or not total.is_exact:
            continue
        before = [each for each in sentence.mentions[:place] if comparable(each.quantity, total.quantity)]
        terms = before[-("两二三四五".index(match["count"]) or 1) - 1 :]
        if not all(each.is_exact and _A_YEAR.search(each.lead) for each in terms):
            continue
        if len(terms) == max(2, "两二三四五".index(match["count"]) + 1) and not is_sum(
            total.quantity, [each.quantity for each in terms]
        ):
            yield sum_claim(total, terms, sum((each.quantity.value for each in terms), Decimal(0)))


def _is_product(sentence: Sentence, total: Mention) -> bool:
    """Whether a total comes of a number and a price: 40台，单价4500元，共计18万元; 45座的4辆，37座的2辆，共254座."""
    sized = [
        each for each in sentence.mentions if each.start < total.start and each.quantity.unit == total.quantity.unit
    ]
    if len(sized) > 1 and all(each.tail.startswith("的") or not each.tail for each in sized):
        counts = [_behind(sentence, each) for each in sized]
        if all(count is not None for count in counts):
            return True
    return any(each.role is QuantityRole.EACH and each.start < total.start for each in sentence.mentions)


def _behind(sentence: Sentence, size: Mention) -> Mention | None:
    """The number of those that have a size: 4辆 behind 45座的."""
    behind = sentence.mentions[sentence.mentions.index(size) + 1 :][:1]
    return behind[0] if behind and behind[0].lead.strip() == "的" and behind[0].start - size.end <= _SHORT else None


def _accumulated(sentence: Sentence) -> Iterator[Claim]:
    """第一季度142.3万元，第二季度205.6万元，上半年累计347.9万元."""
    for place, total in enumerate(sentence.mentions):
        if "累计" not in total.lead or not total.is_exact or total.role is not QuantityRole.LEVEL:
            continue
        if not _SO_FAR.search(total.lead.strip()):
            continue
        before = [each for each in plain_levels(sentence.mentions[:place], total) if _PERIOD.search(each.lead)]
        sums = [each for each in sentence.mentions[:place] if _SO_FAR.search(each.lead.strip())]
        single = [each for each in before if each not in sums]
        terms = [*sums[-1:], *(each for each in single if not sums or each.start > sums[-1].start)]
        if len(terms) < 2 or not _cover(total, terms, sums[-1:]):
            continue
        if not any(is_sum(total.quantity, [each.quantity for each in tried]) for tried in (terms, single)):
            yield sum_claim(total, terms, sum((each.quantity.value for each in terms), Decimal(0)))


def _cover(total: Mention, terms: list[Mention], sums: list[Mention]) -> bool:
    """Whether quarters, with what was summed up before them, reach as far as their total does."""
    quarters = {"上半年": 2, "前两季": 2, "前二季": 2, "前三季": 3}
    reached = next((count for word, count in quarters.items() if sums and word in sums[0].lead), 1)
    wanted = next((count for word, count in quarters.items() if word in total.lead), 4)
    return not any("季" in each.lead for each in terms) or reached + len(terms) - 1 == wanted
