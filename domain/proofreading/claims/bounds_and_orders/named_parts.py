"""Parts that are named with their whole, or of a group that was counted before: 公用经费中差旅费17.2万元."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.common.labels import named
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.sums_and_parts.sums import SUBSET
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_GROUP = pattern(r"(?:^|(?<=[，。；]))(?P<group>[一-龥]{4,14})[中里]，")
_FURTHEST, _TELLING, _NEAR_BY = 30, 4, 60  # characters; between a group and a number of it
_OF_WHOLE = pattern(
    r"(?:^|[，。；、:\n])(?:这|上述|在)?(?P<whole>[一-龥]{2,14}(?:经费|支出|资金|费|结转|结余|收入|投资|预算|补助|债券|面积|总额))[中里]"
    r"(?:，|[:的])?[^，。；0-9]{2,16}$"
)


def _of_a_group(passage: Passage, sentence: Sentence, part: Mention) -> Iterator[Claim]:
    """就读县职业中专的1248人次…。县职业中专学生中，选择…的有1326人次: of a group named before, more than it has."""
    if part.kind is not QuantityKind.COUNT:
        return
    floor = max(sentence.start, part.start - _NEAR_BY)
    if passage.folded.find("中，", floor, part.start) < 0 and passage.folded.find("里，", floor, part.start) < 0:
        return
    found = list(_GROUP.finditer(passage.folded, floor, part.start))
    match = found[-1] if found else None
    if match is None or part.start - match.end() > _FURTHEST or not part.is_exact:
        return
    name = match["group"]
    near = [each for each in told(passage, sentence, 3) if each.end < match.start() and name[:_TELLING] in each.lead]
    between = [each for each in sentence.mentions if match.end() <= each.start < part.start]
    if any(each.quantity.unit == part.quantity.unit for each in between):
        return
    near = [each for each in near if each.quantity.unit == part.quantity.unit and each.is_exact]
    if near and len({each.quantity.value for each in near}) == 1 and part.quantity.value > near[0].quantity.value:
        whole = near[0].quantity
        yield claim(SUBSET, part, whole.value, f"{shown(part.quantity)}>{shown(whole)}")


def named_parts(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """公用经费中差旅费17.2万元: a part that is named with its whole."""
    for part in sentence.levels:
        yield from _of_a_group(passage, sentence, part)
        floor = max(sentence.start - 1, part.start - _FURTHEST)
        is_inside = (
            passage.folded.find("中", floor, part.start) >= 0 or passage.folded.find("里", floor, part.start) >= 0
        )
        match = _OF_WHOLE.search(passage.folded, floor, part.start) if is_inside else None
        wholes = [each for each in named(passage, match["whole"]) if each.start < part.start] if match else []
        if wholes and wholes[-1].is_exact and comparable(wholes[-1].quantity, part.quantity):
            whole = wholes[-1].quantity
            if part.is_exact and part.quantity.value > whole.value:
                yield claim(SUBSET, part, whole.value, f"{shown(part.quantity)}>{shown(whole, part.quantity.unit)}")
