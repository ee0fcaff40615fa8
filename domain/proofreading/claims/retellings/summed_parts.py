"""A part that makes a total with those beside it, told again a slip apart: 社会赞助12.60万元 … 社会赞助收入14.60万元.

The sum bears out the first telling; the second stands in another line, in no sum, under the same name, which the text
has twice only.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, is_sum, shown
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.retellings.tellings import is_owned_to, is_planned, year_of
from domain.proofreading.claims.units_and_digits.digits import are_one_apart, telling_digits
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_HEAD = pattern(
    "^(?:其中|来自|本年度?|全年|当年|年内|20[0-9]{2}年度?|[本我该][会局镇乡县院校委站办]|本单位|[一二三四五六七八]是|共|累计|一年来)+"
)
_END = pattern("(?:收入|资金|款项|款|金额|总额|经费|数额|投入)+(?:为|共|计)?$")
_SIDE = pattern(
    "支出|使用|支付|付|余|未|发放|上年|去年|预算|计划|目标|应|拟|其[他余]|合计|共计|总计|[、和及]|较|比|占|每"
)
_TOTAL = pattern("合计|共计|总计|总额|共|计|[二两三四五六]者|[二两三四五六]项|总")
_SHORTEST, _FEWEST = 3, 3  # characters; digits
_LONGEST = 6  # parts of a total
_BACK = 12  # sentences
_MOST = 300  # names of a text


def summed_parts(passage: Passage) -> Iterator[Claim]:
    """Later tellings of parts that a total bears out."""
    told: dict[str, list[tuple[Mention, bool]]] = {}
    for sentence in passage.stating:
        money = [each for each in sentence.levels if each.kind is QuantityKind.MONEY and each.is_exact]
        parts = _parts(money) if len(money) > 2 else frozenset()
        for each in money:
            name = _name(each.lead)
            if name and (name in told or len(told) < _MOST):
                told.setdefault(name, []).append((each, each.start in parts))
    for found in told.values():
        if len(found) == 2 and found[0][1] is not found[1][1]:
            (right, _), (again, _) = found if found[0][1] else found[::-1]
            if _are_a_slip_apart(right, again) and _can_be_one(passage, found[0][0], found[1][0]):
                terms = f"{shown(right.quantity)}≠{shown(again.quantity, right.quantity.unit)}"
                yield claim(REPEAT, again, right.quantity.value, terms, "query")


@lru_cache(maxsize=4096)
def _name(lead: str) -> str:
    words = _END.sub("", _HEAD.sub("", lead.strip(" ，、:")))
    return "" if len(words) < _SHORTEST or _SIDE.search(words) or _SIDE.search(lead) else words


def _parts(money: Sequence[Mention]) -> frozenset[int]:
    """Where the parts begin that come to a total of their sentence, which stands right behind or before them."""
    found: set[int] = set()
    for place, total in enumerate(money):
        if not _TOTAL.search(total.lead):
            continue
        for many in range(2, _LONGEST + 1):
            for some in (money[max(0, place - many) : place], money[place + 1 : place + 1 + many]):
                if len(some) == many and is_sum(total.quantity, [each.quantity for each in some]):
                    found.update(each.start for each in some)
    return frozenset(found)


def are_both_summed(passage: Passage, claim: Claim) -> bool:
    """Whether both tellings make right totals of their own sentences: those of one village and of the next."""
    if not claim.is_money:
        return False
    sentence = passage.sentence_at(claim.start)
    if not _is_summed(passage, sentence, claim.actual):
        return False
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + _BACK]
    return any(_is_summed(passage, one, claim.expected) for one in near)


def _is_summed(passage: Passage, sentence: Sentence, value: Decimal | None) -> bool:
    stated = [each for each in sentence.levels if each.quantity.value == value]
    return any(each.start in _summed(passage, sentence.place) for each in stated)


@lru_cache(maxsize=64)
def _summed(passage: Passage, place: int) -> frozenset[int]:
    return _parts([each for each in passage.sentences[place].levels if each.kind is QuantityKind.MONEY])


def _are_a_slip_apart(first: Mention, again: Mention) -> bool:
    one, other = (telling_digits(each.quantity.value) for each in (first, again))
    is_one_size = first.quantity.value.adjusted() == again.quantity.value.adjusted()
    return is_one_size and len(one) >= _FEWEST and are_one_apart(one, other)


def _can_be_one(passage: Passage, first: Mention, again: Mention) -> bool:
    if passage.folded.find("\n", first.end, again.start) < 0:
        return False
    then, now = year_of(passage, first), year_of(passage, again)
    if is_planned(passage, again) or (then and now and then != now):
        return False
    return not is_owned_to(passage, first, again)
