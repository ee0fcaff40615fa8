"""A whole and all that it falls into, one of them a slip of the hand off: 4500万元，还1500万元、1800万元，剩余1300万元.

Asked are all numbers of a kind that a sentence tells, the first of them, or the last, being the whole. Where none of
them are the sum of others, and all of them would make the whole but for a slip of the hand, one of them is wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.common.one_slip import is_one_slip
from domain.proofreading.claims.sums_and_parts.splits import SPLIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_REST = pattern("剩|余|另一|尚|未|尾款|质保金|库存|留|自[筹付缴行]|补足|差额|缺口|^[则故即]")
_ALL_OF_IT = pattern(
    "(?:库存|结余|结存|剩余|余额)(?:数|量)?(?:为|是)?(?:零|0(?![.0-9]))|无(?:结余|剩余|库存)|全部(?:发|用|领|分|支)[一-龥]{0,2}完"
)
_PARTED = pattern(":|分[为成作担摊配给别]|按|各|由|归|切|[0-9][∶:][0-9]|%")
_SHARED = pattern("[0-9][∶:][0-9]|分[期年次批][一-龥]{0,4}，|%|各")
_OF_SCORES = ("分",)
_APART = pattern(
    "每|均|[比较]|上年|目标|以[上下]|最|超|累计|又|同时|人次|新增|编|收回|较大|主要|等[^，。；]{0,6}[项个家类]|扣|满分"
)
_OTHERS, _OF_WHICH = pattern("等"), pattern("的[0-9]")  # 甲42万元、乙26万元等五项; 完成预算9.8亿元的102.04%
_TOTAL = pattern("共|合计|总|全部|一并|加起来")
_ONES = pattern(r"(?P<names>(?:[一-龥]{2,8}[、和与及]){1,5}[一-龥]{2,8}|上下半年)[均分]?各[一-龥]{0,4}$")
_MANY = pattern("[一-龥]{0,6}，?各[一-龥]{0,3}")
_NAMES = pattern("[、和与及]|上(?=下半年)")
_TWO, _MOST = 2, 8  # numbers of a kind
_TELLING, _PLAIN = 3, 2  # digits, the latter of what is told to be left
_OFF = 2  # how many of anything are miscounted
_REACH, _AT_LAST, _QUOTED = 40, 6, 120  # characters; in the last six before a number stands the 各 of its _ONES


@dataclass(frozen=True)
class _Part:
    mention: Mention
    times: int  # 西关、南关各15万元
    count: Mention | None  # 一等奖2名，各3万元

    @property
    def value(self) -> Decimal:
        return self.mention.quantity.value * self.times


def parts_by_slip(passage: Passage) -> Iterator[Claim]:
    """Wholes and parts that a slip of the hand keeps from adding up."""
    for sentence in passage.stating:
        for row in _rows(sentence) if len(sentence.mentions) >= _TWO else ():
            yield from _judged(passage, sentence, row)


def _rows(sentence: Sentence) -> Iterator[list[Mention]]:
    """All numbers of one kind in a sentence, where all are plain ones."""
    seen: list[Mention] = []
    for each in sentence.mentions:
        if each in seen or each.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
            continue
        row = [one for one in sentence.mentions if comparable(each.quantity, one.quantity)]
        seen += row
        if max(row, key=lambda one: one.quantity.value).role is not QuantityRole.EACH:
            row = [one for one in row if one.role is not QuantityRole.EACH]
        is_plain = all(one.is_exact and one.role is QuantityRole.LEVEL for one in row[1:])
        is_plain = is_plain and not any(_APART.search(one.lead) for one in row[1:])
        if _TWO <= len(row) <= _MOST and is_plain and row and row[0].is_exact and not row[0].depth:
            yield row


def _judged(passage: Passage, sentence: Sentence, row: Sequence[Mention]) -> Iterator[Claim]:
    row = _without_details(row)
    whole = max(row, key=lambda each: each.quantity.value)
    parts = [_Part(each, *sharers(passage, sentence, each)) for each in row if each is not whole]
    if sum(each.times for each in parts) < _TWO or not all(_is_open(passage, each.mention) for each in parts):
        return
    if _OTHERS.search(passage.folded, parts[-1].mention.end, max(whole.start, parts[-1].mention.end)):
        return
    is_rest = row[-1] is not whole and _REST.search(row[-1].lead) is not None
    is_rest = (
        is_rest or _ALL_OF_IT.search(passage.folded, row[-1].end, min(sentence.end, row[-1].end + _REACH)) is not None
    )
    is_rest = is_rest and (whole is row[0] or _TOTAL.search(whole.lead) is not None)
    if not (is_rest or _is_whole(passage, sentence, whole, row)):
        return
    is_laid_out = passage.folded.startswith(":", whole.end)
    if not is_rest and not is_laid_out and len({each.segment for each in row}) > 1:
        return
    if not _add_up([each.quantity.value for each in row]):
        is_shared = is_rest or (whole is row[0] and _SHARED.search(passage.folded, sentence.start, row[-1].start))
        yield from _slipped(whole, parts, _PLAIN if is_shared else _TELLING)


def _is_open(passage: Passage, each: Mention) -> bool:
    """Whether a number stands in no bracket, or in one of its own (到货付50%（49万元）), and is no basis."""
    text = passage.folded
    if _OF_WHICH.match(text, each.end):
        return False
    return not each.depth or (text[each.start - 1 : each.start] == "(" and text[each.end : each.end + 1] == ")")


def _without_details(row: Sequence[Mention]) -> Sequence[Mention]:
    """Numbers but for what one before them is divided into: 回迁户选走412套，其中260套、152套."""
    for place, whole in enumerate(row):
        for end in range(place + 3, len(row) + 1):
            if place and sum(each.quantity.value for each in row[place + 1 : end]) == whole.quantity.value:
                return _without_details([*row[: place + 1], *row[end:]])
    return row


def _is_whole(passage: Passage, sentence: Sentence, whole: Mention, row: Sequence[Mention]) -> bool:
    """Whether a number is told to be all of the others: behind them, or before them where words say it is divided."""
    if whole is row[-1]:
        return _TOTAL.search(whole.lead) is not None and whole.quantity.unit not in _OF_SCORES
    text = passage.folded
    if "其中" in text[whole.end : row[1].start]:
        return False  # some of it
    is_divided = _PARTED.search(text, whole.end, row[1].start) or _SHARED.search(
        text, max(sentence.start, whole.start - _REACH), whole.start
    )
    return whole is row[0] and bool(is_divided or _TOTAL.search(whole.lead))


def sharers(passage: Passage, sentence: Sentence, each: Mention) -> tuple[int, Mention | None]:
    """How many have so much each, and their number where one is told.

    居民与管线单位各负担76万元, 上下半年各发18.36万元, 一等奖2名，各3万元, 8名班子成员各包3个村.
    """
    before = [one for one in sentence.mentions if one.end <= each.start][-1:]
    is_of_many = before and _MANY.fullmatch(passage.folded, before[0].end, each.start)
    if is_of_many and before[0].kind is QuantityKind.COUNT and before[0].quantity.step == 1:
        return int(before[0].quantity.value), before[0]
    if passage.folded.find("各", max(sentence.start, each.start - _AT_LAST), each.start) < 0:
        return 1, None
    match = _ONES.search(passage.folded, max(sentence.start, each.start - _REACH), each.start)
    return len(_NAMES.split(match["names"])) if match else 1, None


def _add_up(values: Sequence[Decimal]) -> bool:
    """Whether any of some numbers make another one of them."""
    return any(sum(some) in values for size in range(2, len(values)) for some in combinations(values, size))


def _slipped(whole: Mention, parts: Sequence[_Part], fewest: int) -> Iterator[Claim]:
    made = sum((each.value for each in parts), Decimal(0))
    top = whole.quantity.value
    if made == top or (whole.quantity.decimals >= _TWO and abs(made - top) <= len(parts) * whole.quantity.half):
        return  # rounded
    slips = [
        each
        for each in parts
        if _left(each, top, made) > 0 and is_one_slip(each.mention.quantity, _left(each, top, made), fewest)
    ]
    is_whole = is_one_slip(whole.quantity, made, fewest)
    if not slips and not is_whole:
        yield from _miscounted(whole, parts, made)
    if slips or is_whole:
        own = slips[-1] if slips else None
        found = _claim(own.mention if own else whole, whole, parts, _left(own, top, made) if own else made, own)
        first, last = (
            min(whole.start, *(each.mention.start for each in parts)),
            max(whole.end, *(each.mention.end for each in parts)),
        )
        if len(slips) + is_whole > 1 and last - first <= _QUOTED:
            found = replace(found, start=min(found.start, first), end=last)  # any of them may be the wrong one
        yield found


def _miscounted(whole: Mention, parts: Sequence[_Part], made: Decimal) -> Iterator[Claim]:
    """18万元：特等奖1名，奖6万元；一等奖2名，各3万元；二等奖8名，各1万元: one of the numbers of those with as much."""
    counted = [each for each in parts if each.count is not None]
    for each in reversed(counted if len(counted) > 1 else ()):
        exact = (whole.quantity.value - made + each.value) / each.mention.quantity.value
        if each.count is not None and exact > 0 and exact == int(exact) and abs(exact - each.times) <= _OFF:
            others = [
                shown(one.mention.quantity, whole.quantity.unit) + f"×{one.times}" for one in parts if one is not each
            ]
            price = shown(each.mention.quantity, whole.quantity.unit)
            line = f"({shown(whole.quantity)}-{'-'.join(others)})÷{price}={plain(exact)}"
            yield replace(claim(SPLIT, each.count, exact, line, "query"), is_named=True)
            return


def _left(part: _Part, whole: Decimal, made: Decimal) -> Decimal:
    """What a part should be, the others being right."""
    return (whole - made + part.value) / part.times


def _claim(wrong: Mention, whole: Mention, parts: Sequence[_Part], exact: Decimal, own: _Part | None) -> Claim:
    unit = wrong.quantity.unit
    terms = [
        shown(each.mention.quantity, unit) + (f"×{each.times}" if each.times > 1 else "")
        for each in parts
        if each is not own
    ]
    factor = wrong.quantity.value / Decimal(shown(wrong.quantity))
    line = "-".join((shown(whole.quantity, unit), *terms)) if own else "+".join(terms)
    line = f"({line})÷{own.times}" if own and own.times > 1 else line
    return replace(claim(SPLIT, wrong, exact, f"{line}={plain(exact / factor)}", "query"), is_named=True)
