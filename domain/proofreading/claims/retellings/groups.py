"""All of a group, counted again where a part of it is told: 重建水闸6座 … 8座水闸中有2座尚未开工."""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.common.neighbours import added_up
from domain.proofreading.claims.common.siblings import name_in
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_OF_THEM = pattern(r"^(?P<what>[一-龥]{2,8})[中里]有?$")
_WHOLE = pattern(r"^(?:[，、]?(?:全[县市区乡镇局院校部]|上述|这|以上|该|实施的|的|共))*$")
_EARLIER = pattern("上年|去年|同期|20[0-9]{2}年")  # 比上年的92.86%（14个项目中13个优良）
_TAKEN_UP = pattern("(?:^|[，、])(?:上述|以上|前述|这|全部|所有)$")
_NOUN = pattern("^[一-龥]{2,6}")
_UNSURE = pattern("抽查|抽取|抽样|随机|其余|其他|另外|新增|部分|重点|剩余|检查")
_NO_NOUN = pattern("^(?:问题|工作|单位|方面|部门|[合共总小]计.*|之和.*|相加.*)$")
_ADDED = 12  # numbers told last, of which neighbours may make up all
_MOST = 400  # numbers of things that are looked at


def groups(passage: Passage) -> Iterator[Claim]:
    """Numbers of all things of a kind that differ from the one number told before."""
    counted: dict[str, list[Mention]] = {}  # by their unit
    count = 0
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if mention.kind is not QuantityKind.COUNT or mention.role is not QuantityRole.LEVEL:
                continue
            is_earlier = mention.depth > 0 and _EARLIER.search(passage.folded, sentence.start, mention.start)
            for what in _named(mention) if mention.is_exact and not is_earlier else ():
                first = _told(counted.get(mention.quantity.unit, ()), what, mention, sentence.start)
                if first is not None:
                    yield repeat_claim(passage, first, mention, "query")
                    break
            if count < _MOST:
                counted.setdefault(mention.quantity.unit, []).append(mention)
                count += 1


def _named(mention: Mention) -> list[str]:
    """What all of a group are called: in words of their own, or the first words behind 上述15座, the longest first."""
    match = _OF_THEM.match(mention.tail)
    if match and _WHOLE.match(name_in(mention)):
        return [] if _NO_NOUN.match(match["what"]) else [match["what"]]
    if not _TAKEN_UP.search(mention.lead):
        return []
    match = _NOUN.match(mention.tail)
    words = match[0] if match else ""
    return [words[:length] for length in range(len(words), 1, -1) if not _NO_NOUN.match(words[:length])]


def _told(alike: Sequence[Mention], what: str, again: Mention, floor: int) -> Mention | None:
    """The one number of what is named that the text has told; None where it has told none, several, or this one.

    ``alike``: the numbers of its unit.
    """
    named = [each for each in alike if (each.label.endswith(what) or each.tail.startswith(what)) and each.start < floor]
    named = [each for each in named if not _UNSURE.search(each.lead)]
    values = {each.quantity.value for each in named}
    if len(values) != 1 or again.quantity.value in values or not named[0].is_exact:
        return None
    if any(each.quantity.value == again.quantity.value for each in alike):
        return None  # 目标值60个，实际完成58个。58个站点中: told without its name
    if again.quantity.value in added_up([each for each in alike if each.start < floor][-_ADDED:]):
        return None  # 新建6座、改建9座。这15座: of all of them
    return named[0]
