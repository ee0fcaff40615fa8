"""A figure stated twice under one name of any kind, its digits changed round or one of them mistyped."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import ne
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.common.labels import key_of
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import is_owned_to
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_SHORTEST = 4
_LATEST = 8  # figures whose names end alike
_LONG = 6  # from here on a name is so telling that one digit is enough
_YEAR = pattern("20[0-9]{2}(?=年)")
_EARLIER = pattern("上年|去年|同期|上期")
_PLANNED = pattern("目标|计划|预算安排|拟|预计|年初|指标")
_NAMELESS = pattern(  # of what, the words before it tell
    r"(?:完成|实现|占|为|达到?)(?:全年|年初|年度|本年|调整后?|人大)*(?:预算|任务|计划|目标|进度)?(?:数|安排|收入|支出)*"
    r"(?:的|率|执行率|完成率|支出率)?"
)
_SCOPE = pattern(
    r"^(?:年内|本年|全年|全[县区市]|20[0-9]{2}年度?|实际|共|累计"
    r"|(?:支付|安排|拨付|发放|下达|用于|投入)的|[0-9.、 ])+"
)
_VALUES = (QuantityRole.LEVEL, QuantityRole.COMPLETION)
_NO_DIGIT = pattern("[^0-9.]+")


class _Stated(NamedTuple):
    """A figure with its name, the words before it, its digits as they are written, and in their order; ``point``:
    where the point stands, -1 without one.
    """

    mention: Mention
    name: str
    words: str
    digits: str
    order: list[str]
    point: int


def twins(passage: Passage) -> Iterator[Claim]:
    """The later of two figures under one name that differ only by a slip of the hand."""
    stated: dict[str, list[_Stated]] = {}
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if mention.role not in _VALUES or not mention.is_exact or mention.depth:
                continue
            name = _name(mention.label)
            if len(name) < _SHORTEST - 1:
                continue
            words = passage.folded[max(sentence.start, mention.start - 60) : mention.start]
            digits = _digits(passage, mention)
            again = _Stated(mention, name, words, digits, sorted(digits), digits.find("."))
            before = stated.setdefault(name[-3:], [])
            if len(name) >= _SHORTEST:
                first = _stated_first(before, again)
                if first is not None and not is_owned_to(passage, first, mention):
                    yield repeat_claim(passage, first, mention)
            before.append(again)
            del before[:-_LATEST]


@lru_cache(maxsize=8192)
def _name(label: str) -> str:
    """A name without its time and without 本 and 总: 项目总资金 is 项目资金; blank where it says nothing."""
    return "" if _NAMELESS.fullmatch(label) else _SCOPE.sub("", key_of(label)).removeprefix("本").replace("总", "")


def _stated_first(stated: Iterable[_Stated], again: _Stated) -> Mention | None:
    """The first figure of which this one is a slip; None where it is stated alike as well, or there is none."""
    found = None
    name, kind = again.name, again.mention.kind
    unit, value = again.mention.quantity.unit, again.mention.quantity.value
    for first in stated:
        if first.mention.quantity.unit != unit or first.mention.kind is not kind:
            continue
        if first.name != name and not _is_one_name(first.name, name, first.words):
            continue
        is_equal = first.mention.quantity.value == value
        if not (is_equal or _look_alike(first, again)) or not _are_of_one_time(first.words, again.words):
            continue
        if is_equal:
            return None
        found = first.mention
    return found


def _is_one_name(first: str, again: str, words: str) -> bool:
    """Whether two names are one, though the later one is longer by what stood before the earlier one."""
    more = len(again) - len(first)
    return more >= 2 and again.endswith(first) and again[:more] in words


def _are_of_one_time(before: str, behind: str) -> bool:
    one, other = _time(before), _time(behind)
    return one[1:] == other[1:] and (not one[0] or not other[0] or one[0] == other[0])


@lru_cache(maxsize=4096)
def _time(words: str) -> tuple[str, bool, bool]:
    """The last year that words name, whether they speak of an earlier time, and whether of what is planned."""
    years = _YEAR.findall(words)
    return years[-1] if years else "", bool(_EARLIER.search(words)), bool(_PLANNED.search(words))


def _look_alike(one: _Stated, other: _Stated) -> bool:
    """Whether two numbers have the same digits in another order, or, under a long name, all but one of them."""
    first, second = one.digits, other.digits
    if len(first) != len(second) or one.point != other.point or len(first) < 2:
        return False
    is_long, size = len(one.name) >= _LONG and len(other.name) >= _LONG, len(first) - (one.point >= 0)
    if first != second and size < 3:
        mention, is_one = one.mention, one.mention.label == other.mention.label
        return is_long and is_one and mention.kind is QuantityKind.MONEY and first[0] == second[0]
    if one.order == other.order:
        return True
    return is_long and size >= 4 and sum(map(ne, first, second)) == 1


def _digits(passage: Passage, mention: Mention) -> str:
    """The number as it is written."""
    return _bare(passage.folded[mention.start : mention.end]) or str(mention.quantity.value)


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    return _NO_DIGIT.sub("", words)
