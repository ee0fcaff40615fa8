"""All of a group, counted again where a part of it is told: 重建水闸6座 … 8座水闸中有2座尚未开工."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, plain
from domain.proofreading.claims.repeats import REPEAT
from domain.proofreading.claims.siblings import name_in
from domain.proofreading.mentions import Mention, Passage, QuantityRole, noun
from domain.proofreading.quantities import QuantityKind

_OF_THEM = pattern(r"^(?P<what>[一-龥]{2,8})[中里]有?$")
_WHOLE = pattern(r"^(?:[，、]?(?:全[县市区乡镇局院校部]|上述|这|以上|该|实施的|的|共))*$")
_UNSURE = pattern("抽查|抽取|抽样|随机|其余|其他|另外|新增|部分|重点|剩余|检查")
_NO_NOUN = pattern("^(?:问题|工作|单位|方面|部门)$")
_MOST = 400  # numbers of things that are looked at


def groups(passage: Passage) -> Iterator[Claim]:
    """Numbers of all things of a kind that differ from the one number told before."""
    counted: list[Mention] = []
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if mention.kind is not QuantityKind.COUNT or mention.role is not QuantityRole.LEVEL:
                continue
            match = _OF_THEM.match(mention.tail)
            if match and mention.is_exact and _WHOLE.match(name_in(mention)) and not _NO_NOUN.match(match["what"]):
                first = _told(counted, match["what"], mention, sentence.start)
                if first is not None:
                    terms = f"{plain(first.quantity.value)}≠{plain(mention.quantity.value)}"
                    yield claim(REPEAT, mention, first.quantity.value, terms, "query")
            if len(counted) < _MOST:
                counted.append(mention)


def _told(counted: list[Mention], what: str, again: Mention, floor: int) -> Mention | None:
    """The one number of what is named that the text has told; None where it has told none, several, or this one."""
    named = [each for each in counted if each.start < floor and each.quantity.unit == again.quantity.unit]
    named = [each for each in named if noun(each.lead).endswith(what) or each.tail.startswith(what)]
    named = [each for each in named if not _UNSURE.search(each.lead)]
    values = {each.quantity.value for each in named}
    if any(
        each.quantity.value == again.quantity.value and each.quantity.unit == again.quantity.unit for each in counted
    ):
        return None  # 目标值60个，实际完成58个。58个站点中: told without its name
    if len(values) != 1 or again.quantity.value in values or not named[0].is_exact:
        return None
    return named[0]
