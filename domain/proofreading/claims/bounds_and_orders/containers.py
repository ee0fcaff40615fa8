"""More in a part than in what it is told to lie in: 公用经费86万元 … 公用经费里，差旅费92万元.

What something lies in is named by the words before it (里, 中, 之内, 部分, 一项, 包括), and its amount stands right
there (支出642万元里，购置费658万元) or in a sentence above, under the same name.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.sums_and_parts.sums import SUBSET
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_INSIDE = r"(?:之中|当中|里面|之内|范围内|项下|(?<!公)里|[中内])"
_TAIL = pattern(rf"^(?:的)?[一-龥]{{0,4}}?{_INSIDE}$")
_CONTAINER = pattern(
    rf"(?<![^。；，:\n])(?:在|而|至于|其中|上述|全部|所有|该)*(?P<name>[一-龥“”]{{2,14}}?)"
    rf"(?:(?:{_INSIDE}|部分|一项|方面)(?P<rest>[^0-9。；\n]{{0,30}})，|(?:包括|包含|内含|含有))(?:其中|光|仅|单)?"
)
_ANY_CONTAINER = pattern(
    r"(?:(?<!公)里|[中内]|部分|一项|方面|项下)[^0-9。；\n]{0,30}，|包括|包含|内含|含有", begins="一中内包含方部里项"
)
_HELD = pattern(r"^，?(?:其中)?(?:内含|包括|包含|含有)[^，。；0-9]{2,14}$")
_KIND = pattern("(?:支出|经费|资金|费用|费|款|人数|数量|总数)+$")
_HEAD = pattern(r"^(?:全年|本年度?|当年|年末|20[0-9]{2}年度?|其中|用于|共|实际|已|累计|完成|在|[、，和及])+")
_OTHERWISE = pattern(
    "上年|去年|往年|以前|历年|跨年|结转|结余|超出|超过|超支|大于|高于|不含|除|之外|以外|另|外[，。]|库存|加上|连同|加之|同比|[比较](?:上|去|20)|控制|不超|计划|目标|预算|每|人均|平均|合计|共计|总计|来自|由其他|追加|调增|补足"
)
_UNLIKE = pattern("到位|预算|计划|目标|下达")
_PRICED = pattern("(?:中标|成交|控制|合同|概算|送审|报审|招标|限)价?[额价]?(?:为|是|:)?$")  # before it was settled
_BACK, _FURTHEST = 4, 3  # sentences; times: what is more than so many times the whole is of something else
_REACH, _REMARK = 60, 10  # characters from a container to its part; behind that
_FEWEST, _MOST = 2, 3  # characters of a name; of one that is told in other words


def containers(passage: Passage) -> Iterator[Claim]:
    """Parts that are more than what they are told to lie in."""
    for sentence in passage.stating:
        yield from _inside(passage, sentence)
        yield from _named(passage, sentence)


def _inside(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """森林防火支出642.15万元里，装备购置费658.90万元: the whole stands in the words of the container."""
    for whole, part in pairwise(sentence.mentions):
        if part.quantity.value <= whole.quantity.value or part.kind is not whole.kind:
            continue
        end = whole.end + len(whole.tail)
        is_in = _TAIL.match(whole.tail) is not None and passage.folded[end : end + 1] == "，"
        is_held = _HELD.match(part.lead if part.lead.startswith("，") else passage.folded[whole.end : part.start])
        if (is_in or is_held) and part.segment == whole.segment and part.start - end <= _REACH:
            within = passage.folded.startswith("之内，", whole.end) and whole.quantity.about
            whole = replace(whole, quantity=replace(whole.quantity, about=False)) if within else whole
            yield from _judged(passage, whole, part, whole.end)


def _named(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """公用经费里，差旅费92万元, where 公用经费86万元 stands above."""
    if not sentence.levels or _ANY_CONTAINER.search(passage.folded, sentence.start, sentence.levels[-1].start) is None:
        return
    for match in _CONTAINER.finditer(passage.folded, sentence.start, sentence.end):
        part = next((each for each in sentence.mentions if each.start >= match.end()), None)
        if part is None or part.start - match.end() > _REACH or _leaves(passage, match, part):
            continue
        wholes = _called(passage, sentence, match, part)
        if wholes and len({each.quantity.value for each in wholes}) == 1:
            yield from _judged(passage, wholes[-1], part, match.start())


def _leaves(passage: Passage, match: Match[str], part: Mention) -> bool:
    """Whether another clause than that of the container tells of the part."""
    between = passage.folded[match.end() : part.start]
    return "，" in between or "；" in between or "。" in between or ":" in between


def _called(passage: Passage, sentence: Sentence, match: Match[str], part: Mention) -> list[Mention]:
    """The amounts above that have the name of a container."""
    name = _KIND.sub("", _HEAD.sub("", match["name"].strip("“”"))) or match["name"]
    line = sentence.paragraph
    near = [
        each
        for one in passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
        if one.paragraph >= line - 1
        for each in one.mentions
    ]
    before = [each for each in near if each.end <= match.start() and each.is_level]
    alike = [each for each in before if comparable(each.quantity, part.quantity)]
    is_of_all = passage.folded[match.start() : match.start("name")].endswith(("全部", "所有", "上述"))
    return [each for each in alike if _is_named(each, name, part) or (is_of_all and _has_all(each, name, part))]


def _is_named(each: Mention, name: str, part: Mention) -> bool:
    label = _KIND.sub("", _HEAD.sub("", each.lead.strip("为共计:是约 ")))
    return len(name) >= _FEWEST and label == name and each.quantity.unit[-1:] == part.quantity.unit[-1:]


def _has_all(each: Mention, name: str, part: Mention) -> bool:
    """Whether a lead has the words of a name one behind the other: 救助残疾儿童 and 救助儿童."""
    letters = iter(each.lead)
    return len(name) > _MOST and all(one in letters for one in name) and each.quantity.unit == part.quantity.unit


def _judged(passage: Passage, whole: Mention, part: Mention, start: int) -> Iterator[Claim]:
    """What is wrong with a part and its whole; ``start``: where the words begin that put the one into the other."""
    if not comparable(whole.quantity, part.quantity) or not (whole.is_exact and part.is_exact):
        return
    is_plain = part.role is QuantityRole.LEVEL and whole.role is QuantityRole.LEVEL and not part.depth
    is_more = whole.quantity.value < part.quantity.value <= _FURTHEST * whole.quantity.value
    words = whole.lead + passage.folded[start : part.end + len(part.tail) + _REMARK]
    if (
        not is_plain
        or not is_more
        or _UNLIKE.search(whole.lead)
        or _PRICED.search(part.lead)
        or _OTHERWISE.search(words)
    ):
        return
    terms = f"{shown(part.quantity)}>{shown(whole.quantity, part.quantity.unit)}"
    found = claim(SUBSET, part, whole.quantity.value, terms, "query")
    yield replace(found, start=max(found.start, whole.end))
