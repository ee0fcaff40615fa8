"""Numbers of what cannot be divided that have decimals, and are no mean: 接待游客12.5人次, 常住人口36.0人."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_WHOLE = frozenset(
    (
        "人",
        "人次",
        "名",
        "位",
        "户",
        "户次",
        "辆",
        "家",
        "家次",
        "株",
        "头",
        "例",
        "起",
        "宗",
        "场次",
        "册",
        "批次",
        "车次",
    )
)
_A_MEAN = pattern(
    "均|每|折合|折算|折|相当于|密度|比例|之比|/|1[:∶]|生师|师生|医护|床护|配比|测算|当量|标准|按工时|全时|需|应配|一[天日周]|一个月"
)
_FAR = 30  # characters


def parts_of_people(passage: Passage) -> Iterator[Claim]:
    """Numbers of people and the like that are no whole ones."""
    for sentence in passage.stating:
        for place, each in enumerate(sentence.mentions):
            is_number = each.kind is QuantityKind.COUNT and each.quantity.unit in _WHOLE and each.quantity.step < 1
            if is_number and each.role is not QuantityRole.EACH and not _is_a_mean(passage, sentence, place):
                yield Claim(UNIT, quoted_from(each), each.end, severity="query", is_named=True)


def _is_a_mean(passage: Passage, sentence: Sentence, place: int) -> bool:
    """Whether the words before a number, or a mean that it is set against, make it one for each."""
    each = sentence.mentions[place]
    words = passage.folded[max(sentence.start, each.start - _FAR) : each.start]
    if _A_MEAN.search(words) or _A_MEAN.search(each.tail):
        return True
    alike = [other for other in sentence.mentions if other.quantity.unit == each.quantity.unit]
    if sum(other.quantity.step < 1 for other in alike) > 1:
        return True  # 需13.7名、9.3名: reckoned
    near: list[Mention] = [*sentence.mentions[max(0, place - 2) : place], *sentence.mentions[place + 1 : place + 3]]
    return any(other.role is QuantityRole.EACH and other.quantity.unit == each.quantity.unit for other in near)
