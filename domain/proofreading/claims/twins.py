"""A figure stated twice under one name of any kind, its digits changed round or one of them mistyped."""

from collections.abc import Iterator
from functools import lru_cache
from operator import ne

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim
from domain.proofreading.claims.labels import key_of
from domain.proofreading.claims.repeats import repeat_claim
from domain.proofreading.claims.tellings import is_owned_to
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_SHORTEST = 4
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


def twins(passage: Passage) -> Iterator[Claim]:
    """The later of two figures under one name that differ only by a slip of the hand."""
    stated: dict[str, list[tuple[Mention, str]]] = {}
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if mention.role not in _VALUES or not mention.is_exact or mention.depth:
                continue
            name = "" if _NAMELESS.fullmatch(mention.label) else _name(mention)
            before = passage.folded[max(sentence.start, mention.start - 60) : mention.start]
            if len(name) >= _SHORTEST:
                first = _stated_first(passage, stated, name, mention, before)
                if first is not None and not is_owned_to(passage, first, mention):
                    yield repeat_claim(passage, first, mention)
            if len(name) >= _SHORTEST - 1:
                stated.setdefault(name[-3:], []).append((mention, before))


def _name(mention: Mention) -> str:
    """A name without its time and without 本 and 总: 项目总资金 is 项目资金."""
    return _without_scope(mention.label)


@lru_cache(maxsize=8192)
def _without_scope(label: str) -> str:
    return _SCOPE.sub("", key_of(label)).removeprefix("本").replace("总", "")


def _stated_first(
    passage: Passage, stated: dict[str, list[tuple[Mention, str]]], name: str, mention: Mention, before: str
) -> Mention | None:
    """The first figure of which this one is a slip; None where it is stated alike as well, or there is none."""
    found = None
    for first, words in stated.get(name[-3:], ())[-8:]:
        other = _name(first)
        if first.kind is not mention.kind or first.quantity.unit != mention.quantity.unit:
            continue
        if not _is_one_name(other, name, words) or not _of_one_time(words, before):
            continue
        if first.quantity.value == mention.quantity.value:
            return None
        if _look_alike(passage, first, mention, min(len(other), len(name)) >= _LONG):
            found = first
    return found


def _is_one_name(first: str, again: str, words: str) -> bool:
    """Whether two names are one: the same, or the later one longer by what stood before the earlier one."""
    if first == again:
        return True
    more = again.removesuffix(first)
    return again.endswith(first) and len(more) >= 2 and more in words


def _of_one_time(one: str, other: str) -> bool:
    (year, *kind), (other_year, *other_kind) = _time(one), _time(other)
    return kind == other_kind and (not year or not other_year or year == other_year)


@lru_cache(maxsize=4096)
def _time(words: str) -> tuple[str, bool, bool]:
    """The last year that words name, whether they speak of an earlier time, and whether of what is planned."""
    years = _YEAR.findall(words)
    return years[-1] if years else "", bool(_EARLIER.search(words)), bool(_PLANNED.search(words))


def _look_alike(passage: Passage, one: Mention, other: Mention, is_long: bool) -> bool:
    """Whether two numbers have the same digits in another order, or, under a long name, all but one of them."""
    first, second = (_digits(passage, each) for each in (one, other))
    if len(first) != len(second) or first.find(".") != second.find(".") or len(first) < 2:
        return False
    if first != second and len(first.replace(".", "")) < 3:
        return is_long and one.label == other.label and one.kind is QuantityKind.MONEY and first[0] == second[0]
    if sorted(first) == sorted(second):
        return True
    return is_long and sum(map(ne, first, second)) == 1 and len(first.replace(".", "")) >= 4


def _digits(passage: Passage, mention: Mention) -> str:
    """The number as it is written."""
    return _bare(passage.folded[mention.start : mention.end]) or str(mention.quantity.value)


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    return _NO_DIGIT.sub("", words)
