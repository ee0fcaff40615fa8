"""Totals whose terms the words point out: 加上年初结转28.9万元，全年可用资金为1061.5万元; 前两项合计216份."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum, window
from domain.proofreading.claims.common.siblings import are_alike, lead_with_count, name_in
from domain.proofreading.claims.sums_and_parts.sums import plain_levels, sum_claim
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import Quantity

_PLUS = pattern(r"^(?:再)?(?:加上?|连同)(?!快|强|大|权)[^，。；0-9]{0,14}$")
_TOTAL = pattern(r"可用|合计|共计|总计|总额|共有?|累计|达到?$|全年[一-龥]{2,6}为$")
_FIRST = pattern(r"^前(?P<count>[2-5])(?:项|者|类|笔|个)(?:合计|共计|之和|总计|共|相加)(?:为)?$")
_LAST = pattern(r"^后(?P<count>[2-5])(?:项|者|类|笔|个)(?:合计|共计|之和|总计|共|相加)(?:为)?$")
_NAMES = pattern(
    r"^(?P<names>[^，。；0-9]{1,24}?(?:和|与|及|、|加)[^，。；0-9]{1,16}?)(?:[两三四]者|[两三四]项)?"
    r"(?:合计|共计|总计|之和|相加|加起来|合起来|加在一起)[^，。；0-9]{0,4}$"
)
_TOGETHER = ("合计", "共计", "总计", "之和", "相加", "加起来", "合起来", "加在一起")
_LIST = pattern(
    r"^(?:以上|上述|这)?(?P<count>[两二三四五六七八九2-9])[笔项类个批][^，。；0-9]{0,8}(?:合计|共计|总计|总共|共)[^，。；0-9]{0,4}$"
)
_ALL = pattern(r"^(?:以上|上述)[^，。；0-9]{0,8}(?:合计|共计|总计|共)(?:为|达)?$")
_STATES = ("中标", "成交", "控制价", "预算", "支出", "到位", "拨付", "完成", "得分")
_JOINS = pattern("以及|和|与|及|、|加")
_SAID = pattern("表示|评价|为|的|是|选择|评|“|”")  # what may stand about a name: 表示“满意”的
_NEAR = Decimal("0.25")  # of the total: what lies further off is made of something else


def additions(passage: Passage) -> Iterator[Claim]:
    """Totals that the terms which their words point out do not make."""
    first_or_last, named = passage.places_with("前", "后"), passage.places_with(*_TOGETHER)
    listed, of_all, more = (passage.places_with(*words) for words in ("笔项类个批", ("以上", "上述"), ("加", "连同")))
    for sentence in passage.stating:
        at = sentence.place
        for place, total in enumerate(sentence.mentions):
            if total.role is not QuantityRole.LEVEL or not total.is_exact:
                continue
            if place and at in first_or_last:
                yield from _first_of_them(sentence, place)
            if place and at in named:
                yield from _of_the_named(passage, sentence, total)
            if at in listed:
                yield from _of_the_list_before(passage, sentence, place)
            if at in of_all:
                yield from _of_all_before(passage, sentence, place)
            if at in more:
                yield from _with_more(passage, sentence, place)


def _first_of_them(sentence: Sentence, place: int) -> Iterator[Claim]:
    """满意177份、基本满意39份、不满意12份，前两项合计216份."""
    total = sentence.mentions[place]
    lead = lead_with_count(sentence.mentions, place)
    first, last = _FIRST.match(lead), _LAST.match(lead)
    match = first or last
    if match is None:
        return
    before = [each for each in plain_levels(sentence.mentions[:place], total) if not each.depth]
    if not all(each.is_exact for each in before):
        return
    count = int(match["count"])
    wholes = [each for each in before[:1] if is_sum(each.quantity, [one.quantity for one in before[1:]])]
    listed = before[len(wholes) :]
    terms = listed[:count] if first else listed[-count:]
    if len(listed) > count and any(
        is_sum(total.quantity, _values(listed[at : at + count])) for at in range(len(listed))
    ):
        return
    yield from _judged(total, terms if len(terms) == count else [])


def _of_the_list_before(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """…四笔：防汛资金120万元、抗旱资金80万元、水库维修资金260万元。三笔资金总计460万元: of the sentence before."""
    total, before = sentence.mentions[place], passage.sentences[sentence.place - 1] if sentence.place else None
    if before is None or before.paragraph != sentence.paragraph:
        return
    match = _LIST.match(passage.folded[sentence.start : total.start].strip())
    if match is None:
        return
    listed = [each for each in plain_levels(before.mentions, total) if not each.depth]
    number = "零一二三四五六七八九".find(match["count"].replace("两", "二"))
    number = int(match["count"]) if number < 0 else number
    wholes, terms = listed[:-number] if number else [], listed[-number:] if number else []
    if number < 2 or len(terms) != number or not are_alike(passage, terms) or not all(each.is_exact for each in terms):
        return
    if any(state in total.lead and state not in each.lead for state in _STATES for each in terms):
        return  # 控制价268万元，中标价262.84万元。两项中标价合计…
    known = any(each.quantity.value == total.quantity.value for each in wholes)
    if not known and not is_sum(total.quantity, _values(listed)):
        yield from _judged(total, terms)


def _of_all_before(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """中央资金320万元；省级资金180万元；县级资金90万元。以上资金共计590万元: all of the sentence before."""
    total, before = sentence.mentions[place], passage.sentences[sentence.place - 1] if sentence.place else None
    if place or before is None or before.paragraph != sentence.paragraph or not _ALL.match(total.lead.strip()):
        return
    terms = [each for each in plain_levels(before.mentions, total) if not each.depth]
    if len(terms) < 2 or not are_alike(passage, terms) or not all(each.is_exact for each in terms):
        return
    if any(state in total.lead and state not in each.lead for state in _STATES for each in terms):
        return
    wholes = [each for each in terms if each.quantity.value == total.quantity.value]
    if not wholes and not any(is_sum(total.quantity, _values(terms[first:])) for first in range(len(terms) - 1)):
        yield from _judged(total, terms)


def names_its_terms(lead: str) -> bool:
    """Whether a total tells of what it is one: 满意和基本满意合计, 这一笔与前述低保资金合计."""
    return _NAMES.match(lead.strip()) is not None


def _of_the_named(passage: Passage, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    """“满意”的171份，“基本满意”的43份，“不满意”的14份，满意和基本满意合计214份: of what it names, where all is told."""
    match = _NAMES.match(total.lead.strip())
    near = plain_levels(window(passage, sentence, 2), total) if match else []
    near = [each for each in near if each.start < total.start and not each.depth]
    terms: list[Mention] = []
    for name in _JOINS.split(match["names"]) if match else ():
        found = [each for each in near if _bare(name_in(each)) == _bare(name)]
        if len({each.quantity.value for each in found}) != 1 or not found[-1].is_exact:
            return
        terms.append(found[-1])
    yield from _judged(total, terms)


def _bare(name: str) -> str:
    return _SAID.sub("", name.strip())


def _with_more(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """拨款支出1032.6万元…；加上上年结转28.9万元，全年可用资金为1061.5万元."""
    more, total = sentence.mentions[place - 1], sentence.mentions[place]
    if not _TOTAL.search(total.lead):
        return
    yield from _with_several(passage, sentence, place)
    if not _PLUS.match(more.lead.strip()) or not comparable(more.quantity, total.quantity):
        return
    near = [each for each in plain_levels(window(passage, sentence, 1), total) if each.start < more.start]
    if not more.is_exact or not near or any(is_sum(total.quantity, _values([each, more])) for each in near):
        return
    if is_sum(total.quantity, _values([*near[-2:], more])):
        return
    yield from _judged(total, [near[-1], more] if near[-1].is_exact and not near[-1].depth else [])


def _with_several(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """加转移性收入21.34亿元、债务转贷收入6.40亿元、调入资金3.15亿元，收入总计57.20亿元: with what was told before."""
    total, first = sentence.mentions[place], place - 1
    while first > 0 and not _PLUS.match(sentence.mentions[first].lead.strip()):
        first -= 1
    more = sentence.mentions[first:place]
    is_list = len(more) >= 2 and _PLUS.match(more[0].lead.strip())
    if not is_list or not all(comparable(each.quantity, total.quantity) and each.is_exact for each in more):
        return
    near = [each for each in plain_levels(window(passage, sentence, 4), total) if each.start < more[0].start]
    if any(is_sum(total.quantity, _values([each, *more])) for each in near):
        return
    added = sum((each.quantity.value for each in more), Decimal(0))
    slips = [each for each in near if is_mistyped(total.quantity, each.quantity.value + added)]
    if slips:
        yield sum_claim(total, [slips[0], *more], slips[0].quantity.value + added)


def _judged(total: Mention, terms: list[Mention]) -> Iterator[Claim]:
    exact = sum((each.quantity.value for each in terms), Decimal(0))
    is_near = abs(exact - total.quantity.value) <= _NEAR * total.quantity.value
    if terms and is_near and not is_sum(total.quantity, _values(terms)):
        yield sum_claim(total, terms, exact)


def _values(mentions: list[Mention]) -> list[Quantity]:
    return [each.quantity for each in mentions]
