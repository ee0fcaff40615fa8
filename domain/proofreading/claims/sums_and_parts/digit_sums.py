"""Rows of amounts that make a whole beside them but for one digit, whatever the words say of it.

支出内容为检验费86.40万元和购置费4.52万元, of 90.72万元 in the sentence before: nothing says that the two are all of
it. With 4.32 they make it to the last place, which is no chance where a number shows digits enough. A row is what
stands side by side; where any amount near by is its sum, or that of either end of it, there is nothing to say.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, window
from domain.proofreading.claims.common.complete import make_up_a_whole
from domain.proofreading.claims.common.siblings import may_overlap
from domain.proofreading.claims.sums_and_parts.sums import (
    NO_OTHER,
    OPEN,
    is_made_by_steps,
    leaves_a_rest,
    sum_claim,
    tells_of_both,
    tells_of_overlap,
)
from domain.proofreading.claims.units_and_digits.digits import count_digits, is_one_digit_off
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_COMPARED = pattern("同比|环比|[比较](?!例|重|高|低|大|多|少|好)|上年|去年|净[增减]|相差|增长|下降|每|各|人次均|平均")
_TOTAL = pattern(r"(?:[共总合小]计|(?<!公)共|相加|之和|累计)(?:为|有|达|:)*$")
_SUMMED = pattern("[两二三四五六七八九十0-9](?:年|项|类|批|次|笔|期)共|[共总合小]计")
_TURNS = pattern(
    r"[共总合小]计|(?<!公)共(?!同)|相加|之和|计划|目标|任务|预算(?!管理)|应[一-龥]{1,2}$|其中|结[余转]|剩余"
)
_IS_LEFT = pattern(
    "扣除后|(?:^|，)(?:实付|实发|实拨|净|余|剩)"
)  # 合同价…留存…，扣除后实付…: a rest, told by its own rule
_FLOW = pattern("支出|收入|支付|提取|追加|收回|完成|到位|拨付|使用|核减|调减|压减|退回|扣")
_CUE = pattern(r"其中|包括|包含|[:(]|分别|来源|来自|内容|用于|由|即|系|含|[中里]，|分为|按")
_ALL_OF_IT = pattern("，即|由|等于|加上|全部|分别为|系|构成|组成")
_FROM_ABOVE = pattern(r"[^，。；0-9]{0,14}(?:其中|包括|包含|分别|来源|来自|内容|用于|[中里内]，?|由|即|系|按|分)")
_FEWEST, _MOST = 2, 12  # members of a row
_GAP = 40  # characters between two of them
_TOLD, _TELLING = 3, 4  # digits that are no chance, where the words tell of parts, and where they do not
_IN_REACH, _LACKING = Decimal("0.2"), Decimal("0.08")  # of a whole, what a slip leaves out of a total, of its parts
_BACK = 2  # sentences
_NAMED, _NAME = 2, 4  # characters of a name, at least and at most


def digit_sums(passage: Passage) -> Iterator[Claim]:
    """Wholes that the row of amounts beside them makes but for one digit."""
    for sentence in passage.stating:
        for alike in _classes(sentence) if len(sentence.mentions) >= _FEWEST else ():
            for first, last in _rows(passage, alike):
                yield from _judged(passage, sentence, alike, first, last)


def _classes(sentence: Sentence) -> Iterator[list[Mention]]:
    """The amounts of a sentence that can be added up: its money, and what it counts by its units."""
    told = [each for each in sentence.mentions if each.kind in _KINDS and each.role is not QuantityRole.EACH]
    if len(told) < _FEWEST:
        return
    units = dict.fromkeys("" if each.kind is QuantityKind.MONEY else each.quantity.unit for each in told)
    for unit in units:
        alike = [each for each in told if (each.kind is QuantityKind.MONEY if not unit else each.quantity.unit == unit)]
        if len(alike) >= _FEWEST and unit != "日":
            yield alike


def _rows(passage: Passage, alike: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where the amounts of one class begin and end to stand side by side."""
    first = 0
    for place in range(len(alike) + 1):
        is_over = place == len(alike) or not _is_member(alike[place])
        if not is_over and place > first and _goes_on(passage, alike[place - 1], alike[place]):
            continue
        if _FEWEST <= place - first <= _MOST:
            yield first, place
        first = place + 1 if is_over else place


def _is_member(each: Mention) -> bool:
    is_amount = each.role in (QuantityRole.LEVEL, QuantityRole.DELTA)
    return is_amount and each.is_exact and not _COMPARED.search(each.lead)


def _goes_on(passage: Passage, one: Mention, other: Mention) -> bool:
    between = other.start - one.end
    if one.depth != other.depth or between > _GAP or _TURNS.search(other.lead):
        return False
    return "(" not in passage.folded[one.end : other.start]


def _judged(passage: Passage, sentence: Sentence, alike: Sequence[Mention], first: int, last: int) -> Iterator[Claim]:
    row = alike[first:last]
    wholes = list(_wholes(passage, sentence, alike, first, last))
    if not wholes:
        return
    near = [each for each in window(passage, sentence, _BACK) if comparable(each.quantity, row[0].quantity)]
    near += [each for each in alike[last:] if each not in near]
    sums = set(accumulate(each.quantity.value for each in reversed(row)))
    sums |= set(accumulate(each.quantity.value for each in row))
    if any(each.quantity.value in sums for each in near if each is not row[0] and each is not row[-1]):
        return
    if row[0].quantity.value == sum(each.quantity.value for each in row[1:]):
        return
    for whole, parts, digits in wholes:
        if not _IS_LEFT.search(parts[-1].lead.strip()) and _is_slip(passage, whole, parts, digits):
            yield sum_claim(whole, list(parts), sum((each.quantity.value for each in parts), Decimal(0)))
            return


def _wholes(
    passage: Passage, sentence: Sentence, alike: Sequence[Mention], first: int, last: int
) -> Iterator[tuple[Mention, Sequence[Mention], int]]:
    """What a row may be all of, with the part of it in question and the digits that a slip must show."""
    row = alike[first:last]
    behind = alike[last] if last < len(alike) else _next(passage, sentence, row[-1])
    if behind is not None and behind.is_level and behind.is_exact and _TOTAL.search(behind.lead.strip()):
        yield behind, row, _TOLD
    if first:
        before = alike[first - 1]
        if before.is_exact and _CUE.search(passage.folded, before.end, row[0].start):
            yield before, row, _TOLD
    if len(row) > _FEWEST:
        if _SUMMED.search(row[0].lead) or _CUE.search(passage.folded, row[0].end, row[1].start):
            yield row[0], row[1:], _TOLD
        elif _is_bare(sentence, row):
            yield row[0], row[1:], _TOLD if make_up_a_whole([each.label for each in row[1:]]) else _TELLING
    if not first:
        yield from _above(passage, sentence, row)


def _next(passage: Passage, sentence: Sentence, last: Mention) -> Mention | None:
    """C级111户，133.20万元；D级126户，352.80万元。支付合计486.00万元: the first amount of the next sentence."""
    following = passage.sentences[sentence.place + 1 : sentence.place + 2]
    if not following or following[0].paragraph != sentence.paragraph:
        return None
    return next((each for each in following[0].mentions if comparable(each.quantity, last.quantity)), None)


def _above(
    passage: Passage, sentence: Sentence, row: Sequence[Mention]
) -> Iterator[tuple[Mention, Sequence[Mention], int]]:
    """财政拨款1886.64万元，其他57.00万元。财政拨款中基本支出1120.80万元，…: what is named again, or right before."""
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    cue = _FROM_ABOVE.match(passage.folded, sentence.start, row[0].start)
    if above is sentence or above.paragraph != sentence.paragraph or cue is None:
        return
    told = [each for each in above.mentions if comparable(each.quantity, row[0].quantity) and _is_member(each)]
    named = [each for each in told if len(each.label) >= _NAMED and each.label[:_NAME] in cue[0]]
    for each in (named or told)[-1:]:
        yield each, row, _TOLD


def _is_bare(sentence: Sentence, row: Sequence[Mention]) -> bool:
    """在岗1428人，乡村1356人，城镇72人: a row that may begin with its whole, which has a name unlike its parts."""
    others = [each for each in sentence.mentions if row[0].start < each.start < row[-1].start and each not in row]
    if others or row[0].segment != row[-1].segment or any(_FLOW.search(each.lead) for each in row[1:]):
        return False
    return row[0].label[-1:] not in {each.label[-1:] for each in row[1:]}


def _is_slip(passage: Passage, whole: Mention, parts: Sequence[Mention], digits: int) -> bool:
    total = sum((each.quantity.value for each in parts), Decimal(0))
    off = total - whole.quantity.value
    if not off or max(each.quantity.value for each in parts) >= whole.quantity.value:
        return False
    is_all = whole.start > parts[0].start or _ALL_OF_IT.search(passage.folded, whole.end, parts[-1].start)
    if off < 0 and -off > (_IN_REACH if is_all else _LACKING) * whole.quantity.value:
        return False
    if is_made_by_steps(whole, parts):
        return False
    if whole.kind is QuantityKind.COUNT and may_overlap(parts):
        digits = _TELLING
    if not (_differs(whole, off, digits) or any(_differs(each, -off, digits) for each in parts)):
        return False
    start, end = min(whole.start, parts[0].start), max(whole.end, parts[-1].end)
    words = passage.folded[start : end + 1]
    if off < 0 and (leaves_a_rest(passage, parts[-1]) or OPEN.search(NO_OTHER.sub("", words))):
        return False
    return not tells_of_overlap(passage, start, end) and not tells_of_both(passage, start, end)


def _differs(number: Mention, off: Decimal, digits: int) -> bool:
    exact = number.quantity.value + off
    return exact > 0 and count_digits(number.quantity) >= digits and is_one_digit_off(number.quantity, exact)
