"""Two figures side by side that are told again, one of them as before and one not: 33栋、1276户 … 35栋、1276户.

The one that is the same ties both tellings together: by its digits where it has three or more and both are called the
same, else by what stands around them, where the other one has its digits changed round (修缮4处，支出148.00万元 …
修缮支出4处合计184.00万元).
"""

from collections import deque
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.common.odd_one import is_reckoned_with
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import is_owned_to, year_of
from domain.proofreading.claims.units_and_digits.digits import are_one_apart, telling_digits
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_CLOSE, _AROUND, _KEPT = 14, 28, 6  # characters between two figures, and before them; pairs of one figure
_LONG, _SHORT = 3, 2  # digits, last zeros aside
_OFTEN = pattern("[个项处批次期]?(?:资金|项目|支出|全年|其中|合计|共计|实际|投入|完成|建设|工作|补助|全[县镇乡]|万元)")
_OTHER = pattern(
    "计划|目标|预算|上年|去年|同期|年初|原|拟|预计|新增|增加|减少|剩余|其余|未|不|比|较|每|均|平均|[上下]半年|季度"
    "|第[一二三四]|月"
)
_GLUE = pattern("[#，、:的共为有 ]")
_TABLE = ("|", "\t")
_NO_COUNT = frozenset("月日天年分次期批级") | {"个月", "小时", "学时", "工作日", "个工作日"}
_OF_ALL = pattern("^(?:其中)?[^，。；]{0,12}?(?:共计?|累计|全部|合计|总共)[一-龥]{2,}$")
_STAGE = pattern("第[一二三四五六七八九十]|[上下]半年|季度|[0-9]月|[批期]|上年|去年|计划|目标|另|新增|其他|其余")
_NAMED, _FURTHEST = 4, 40  # characters of a name that tells by itself what it is; sentences


class _Pair(NamedTuple):
    """Two figures side by side, and the words around them."""

    kept: Mention
    other: Mention
    words: str
    is_before: bool


def paired_again(passage: Passage) -> Iterator[Claim]:
    """Figures that differ from those that stood beside the same figure before."""
    told: dict[tuple[Decimal, str, bool], deque[_Pair]] = {}
    tables = passage.places_with(*_TABLE)
    for sentence in passage.stating:
        if len(sentence.levels) < _SHORT or (sentence.place in tables and passage.says(sentence, *_TABLE)):
            continue
        for pair in list(_pairs(passage, sentence)):
            key = (pair.kept.quantity.value, pair.kept.quantity.unit, pair.other.kind is QuantityKind.MONEY)
            before = told.setdefault(key, deque(maxlen=_KEPT))
            if not any(each.other.quantity.value == pair.other.quantity.value for each in before):
                first = next((each for each in before if _is_again(passage, each, pair)), None)
                if first is not None:
                    yield repeat_claim(passage, first.other, pair.other, "query")
            before.append(pair)
    yield from _told_of_all(passage)


def _told_of_all(passage: Passage) -> Iterator[Claim]:
    """救助患病妇女52人，每人1万元 … 共帮扶患病妇女56名: of all, and another number than is reckoned with above."""
    for sentence in passage.saying("共", "累计", "全部", "合计"):
        for again in sentence.levels:
            if not _is_plain(again) or again.kind is QuantityKind.MONEY or not _OF_ALL.match(again.lead.strip()):
                continue
            first = next(_reckoned_with(passage, sentence, again), None)
            if first is not None and not _STAGE.search(passage.folded, sentence.start, again.end):
                yield repeat_claim(passage, first, again, "query")


def _reckoned_with(passage: Passage, sentence: Sentence, again: Mention) -> Iterator[Mention]:
    """The numbers above of one name that their own sentences reckon with, where none above is the same."""
    name = again.label[-_NAMED:]
    near = passage.sentences[max(0, sentence.place - _FURTHEST) : sentence.place]
    alike = [each for one in near for each in one.levels if len(name) == _NAMED and each.label.endswith(name)]
    alike = [each for each in alike if comparable(each.quantity, again.quantity) and _is_plain(each)]
    if any(each.quantity.value == again.quantity.value for each in alike):
        return
    for each in alike:
        own, its = _digits(each), _digits(again)
        is_slip = len(own) > 1 and are_one_apart(own, its)
        first = passage.sentence_at(each.start)
        is_apart = _STAGE.search(passage.folded, first.start, each.end) or is_owned_to(passage, each, again)
        if is_slip and not is_apart and is_reckoned_with(passage, each) and not is_reckoned_with(passage, again):
            yield each


def _pairs(passage: Passage, sentence: Sentence) -> Iterator[_Pair]:
    """Every two figures side by side, either of them as the one that may be told again alike."""
    for one, other in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if other.start - one.end > _CLOSE or one.segment != other.segment:
            continue
        between = passage.folded[one.end : other.start]
        if "；" in between or "。" in between or not (_is_plain(one) and _is_plain(other)):
            continue
        start = max(sentence.start, one.start - _AROUND)
        words = f"{passage.folded[start : one.start]}#{between}"
        yield _Pair(one, other, words, is_before=True)
        yield _Pair(other, one, words, is_before=False)


def _is_plain(each: Mention) -> bool:
    is_amount = each.kind is QuantityKind.MONEY or each.quantity.unit not in _NO_COUNT
    is_level = each.is_level and each.is_exact and not each.depth
    return is_amount and is_level and not _OTHER.search(each.lead)


def _is_again(passage: Passage, first: _Pair, again: _Pair) -> bool:
    """Whether two pairs are told of the same two things."""
    one, other = first.other, again.other
    if first.is_before is not again.is_before or one.quantity.unit != other.quantity.unit:
        return False
    small, large = sorted((one.quantity.value, other.quantity.value))
    if not 0 < large <= 2 * small or one.kind is not other.kind or is_owned_to(passage, one, other):
        return False
    then, now = year_of(passage, one), year_of(passage, other)
    if then and now and then != now:
        return False
    own, its = _digits(one), _digits(other)
    if len(own) >= _LONG and _are_turned(own, its):
        shared = _pairs_in(first.words) & _pairs_in(again.words)
        return any(not _GLUE.search(each) for each in shared)
    is_telling = len(_digits(again.kept)) >= _LONG
    names = (_end(first.kept, again.kept), _end(one, other))
    return is_telling and are_one_apart(own, its) and min(names) >= _SHORT


def _pairs_in(words: str) -> frozenset[str]:
    """The pairs of characters that tell of what words speak."""
    return pairs_of(_OFTEN.sub("#", words))


def _digits(each: Mention) -> str:
    return telling_digits(each.quantity.value)


def _are_turned(one: str, other: str) -> bool:
    return one != other and len(one) == len(other) and sorted(one) == sorted(other)


def _end(one: Mention, other: Mention) -> int:
    """How many characters the names of two figures end alike in."""
    size = 0
    for a, b in zip(reversed(one.label), reversed(other.label), strict=False):
        if a != b:
            break
        size += 1
    return size
