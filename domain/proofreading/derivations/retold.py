"""A figure told before and told again with a slip of the hand: 支出446.40万元 … 实际支出464.40万元.

Nobody lists the words that take a figure up again. Any two figures of a text of one unit that are a slip apart are held
against each other: how likely they are of one thing, by all that is alike and all that differs in what their words say,
with weights learned from right texts, in which two figures of one thing are the same; and how much likelier such a
likeness of the digits comes of a slip than by chance.
"""

from collections.abc import Iterator
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.common.full_marks import is_full_mark
from domain.proofreading.claims.retellings.repeats import REPEAT, repeat_claim
from domain.proofreading.claims.retellings.tellings import is_owned_to, is_planned, year_of
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.derivations.elsewhere import is_borne_out
from domain.proofreading.derivations.likeness import Figures, rests_of, traits, unit_of
from domain.proofreading.derivations.likeness_weights import BIAS, weights
from domain.proofreading.derivations.surroundings import Located, Surroundings, vicinity_of
from domain.proofreading.derivations.upheld import is_upheld
from domain.proofreading.mentions import Mention, Passage

_SIDE = pattern(
    "年初|年末|概算|估算|控制价|中标价?|合同价|审定|送审|结算|收入|支出|结余|结转|缺口|余额|质保金|尾款|资产|负债|开工|完工|竣工"
)
_ORDINAL = pattern("[甲乙丙丁一二三四五六七八九十东西南北上下前后A-Z0-9]")
_BARE = pattern("(?:占|不到|超过|[、，])?(?:全年|全部|总|合计|累计)?(?:共|计|的)?$")
_ACTUAL = pattern("实际|实(?=[种建收支])")
_OPPOSED = (("公办", "民办"), ("公立", "民营"), ("城镇", "农村"), ("男", "女"), ("上午", "下午"), ("上半年", "下半年"))
_END = 8  # characters of a name in which it says of which side of a budget it is
_LEAST, _LEAST_APART = 1.0, 0.05  # how much must speak for a slip, as a logarithm of odds; between paragraphs
_LEAST_NAMED = -0.5  # between paragraphs, where the names have something in common
_TURNED, _TURNED_TWO, _SWAPPED = 4.5, 2.5, 3.5  # of two digits side by side, of no more than two, of two apart
_TURNED_LONG, _LONG = 7.0, 4  # of two side by side of so many digits: a tenth as likely by chance
_ROTATED = 4.0  # of three side by side the first or last one has gone to the other end
_ONE = (0.8, 0.5, 2.0)  # one digit another one, of two, of three, of more
_NAMED = 1.0
_SHORT = 2  # digits: what has so few is like many others
_SHARED = 2  # pairs of characters that the names of figures of two digits have in common at least
_FEW = 6  # figures of one unit: of what is so rare, names that share nothing may be of one thing
_NOT_MANY = 300  # figures of one unit: among more, some are turned digits of others by chance
_KEPT = 5  # figures of one likeness: the last ones


def retold(around: Surroundings, passage: Passage, wrong: set[int]) -> Iterator[Claim]:
    """Claims of figures that are a slip away from one told before of the same thing; ``wrong``: known as wrong."""
    figures = Figures(around, passage)
    known = weights()
    for again, earlier in _slips_apart(figures):
        number = again.mention
        if again.at in wrong or figures.is_told_elsewhere(again):
            continue
        for first, speaks in earlier:
            if first.at in wrong:
                continue
            likely = (
                BIAS
                + speaks
                + _of_one_name(first, again)
                + sum(known.get(each, 0.0) for each in traits(figures, first, again))
            )
            is_apart = speaks >= _ROTATED and first.sentence.paragraph != again.sentence.paragraph
            least = (_LEAST_NAMED if first.pairs & again.pairs else _LEAST_APART) if is_apart else _LEAST
            if likely > least and not _is_explained(figures, first, again, is_plain=speaks >= _TURNED_LONG):
                if not _is_sure(figures, again):
                    wrong.add(again.at)
                    yield repeat_claim(passage, first.mention, number)
                    break
                if speaks >= _TURNED_LONG and not _is_sure(figures, first):
                    wrong.add(first.at)
                    terms = f"{shown(number.quantity)}≠{shown(first.mention.quantity, number.quantity.unit)}"
                    yield claim(REPEAT, first.mention, number.quantity.value, terms)
                    break


def _of_one_name(first: Located, again: Located) -> float:
    """What a name that is quite the same, in two lines, speaks for one thing, whatever the weights make of it."""
    rest, its, ends = rests_of(first.mention.label, again.mention.label)
    is_far = first.sentence.paragraph != again.sentence.paragraph
    return _NAMED if ends >= _SHARED and is_far and not rest and not its else 0.0


def _is_explained(figures: Figures, first: Located, again: Located, *, is_plain: bool) -> bool:
    """Whether both are named apart, of two years, owned to, or a plan and what came of it.

    ``is_plain``: whether so many digits are alike that two names of one thing are likelier than two things.
    """
    passage = figures.passage
    if _are_siblings(first, again, is_plain=is_plain and first.sentence is not again.sentence) or is_full_mark(
        first.mention, again.mention
    ):
        return True
    if _are_opposed(passage.folded, first, again):
        return True
    then, now = year_of(passage, first.mention), year_of(passage, again.mention)
    if (then and now and then != now) or is_owned_to(passage, first.mention, again.mention):
        return True
    return is_planned(passage, first.mention) and bool(
        _ACTUAL.search(again.mention.lead)
    )  # 目标为播种58.2万亩。实际播种58.3万亩


def _is_sure(figures: Figures, figure: Located) -> bool:
    """Whether other figures bear one out as it stands."""
    around = figures.around
    return is_upheld(around, figure) or is_borne_out(vicinity_of(around, figure, 40, 6, named=False))


def _are_opposed(text: str, first: Located, again: Located) -> bool:
    """Whether the sentence of one speaks of what that of the other is not: 公办幼儿园…4630人。民办园…3640人."""
    one = text[first.sentence.start : first.mention.start]
    other = text[again.sentence.start : again.mention.start]
    return any(
        (here in one and there in other and there not in one and here not in other)
        or (there in one and here in other and here not in one and there not in other)
        for here, there in _OPPOSED
    )


def _are_siblings(first: Located, again: Located, *, is_plain: bool) -> bool:
    """Whether two names differ where neither merely says more: 甲项目支出 and 乙项目支出, 收入 and 支出."""
    one, other = _SIDE.findall(first.mention.label[-_END:]), _SIDE.findall(again.mention.label[-_END:])
    if one and other and one[-1] != other[-1]:
        return True
    if "其中" in again.mention.lead and first.sentence is again.sentence:
        return True  # 年末结转343.64万元，其中343.46万元已列入次年计划
    rest, its, ends = rests_of(first.mention.label, again.mention.label)
    if is_plain and not (_ORDINAL.search(rest) and _ORDINAL.search(its)):
        return False  # 供养金746.30万元 … 特困供养764.30万元
    is_near = first.sentence.paragraph == again.sentence.paragraph
    return bool(rest and its) and not {*rest} & {*its} and (is_near or ends >= _SHARED)


def _slips_apart(figures: Figures) -> Iterator[tuple[Located, list[tuple[Located, float]]]]:
    """Each figure with those before it that are a slip apart, and how much each likeness speaks for a slip."""
    told: dict[tuple[str, int], dict[str, list[tuple[Located, str]]]] = {}
    for term in figures.terms:
        digits = _digits(term.mention)
        if len(digits) < _SHORT:
            continue
        of_one_size = told.setdefault((unit_of(term.mention), term.mention.quantity.value.adjusted()), {})
        is_rare, are_few = (figures.of_its_unit(term) <= most for most in (_FEW, _NOT_MANY))
        found: dict[int, tuple[Located, float]] = {}
        for each in _keys(digits):
            before = of_one_size.get(each)
            if before is None:
                of_one_size[each] = [(term, digits)]
                continue
            for first, own in before:
                is_long = are_few and len(digits) >= _LONG and (_is_bare(first) or _is_bare(term))
                if own == digits or (not is_rare and not is_long and first.pairs.isdisjoint(term.pairs)):
                    continue
                shared = len(first.pairs & term.pairs)
                if (speaks := _speaks(own, digits)) and _is_worth(term, shared, speaks):
                    found[first.at] = first, speaks if (shared or is_long) and are_few else min(speaks, _TURNED)
            before.append((term, digits))
            del before[:-_KEPT]
        if found:
            yield term, list(found.values())


def _is_bare(term: Located) -> bool:
    """Whether a figure says next to nothing of what it is: 6384户、9752人; 不到全年18460人次的百分之一."""
    return not term.pairs or _BARE.match(term.mention.lead) is not None


def _is_worth(again: Located, shared: int, speaks: float) -> bool:
    """Whether two figures can be of one thing, by how many pairs of characters their names share.

    Two of two digits that differ in one are like many: the later one has to be told of as known, as in 已建成的36条.
    """
    if speaks == _ONE[0]:
        return shared >= _SHARED and again.mention.lead.rstrip().endswith("的")
    return shared > 0 or speaks >= _TURNED


def _digits(mention: Mention) -> str:
    """The digits of a figure, zeros at its end left out."""
    return telling_digits(mention.quantity.value)


@lru_cache(maxsize=1024)
def _keys(digits: str) -> tuple[str, ...]:
    """What figures have in common that are a slip apart: all digits but zeros, or all but one."""
    padded = f"{digits}0"
    but_one = [f"{padded[:at]}*{padded[at + 1 :]}".rstrip("0") for at in range(len(padded))]
    return ("".join(sorted(digits.replace("0", ""))), *but_one)


@lru_cache(maxsize=1024)
def _speaks(one: str, other: str) -> float:
    """How much likelier, as a logarithm, two rows of digits are so alike for a slip than by chance; 0: no slip."""
    length = max(len(one), len(other))
    one, other = one.ljust(length, "0"), other.ljust(length, "0")
    if one == other:
        return 0.0
    differing = [at for at in range(length) if one[at] != other[at]]
    if len(differing) == 1:
        return _ONE[min(length - _SHORT, len(_ONE) - 1)]
    first, second = differing[0], differing[-1]
    if second - first == len(differing) - 1 == 2 < length - 1 and sorted(one) == sorted(other):
        return _ROTATED  # 12.83万人次 … 13.28万人次
    if len(differing) > 2 or one[first] != other[second] or one[second] != other[first]:
        return 0.0
    if second > first + 1:
        return _SWAPPED
    return _TURNED_LONG if length >= _LONG else _TURNED if length > _SHORT else _TURNED_TWO
