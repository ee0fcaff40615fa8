"""What an amount may be: the sum of those behind it or before it, what one leaves of another, what was told before."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache, partial
from itertools import islice
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.derivations.amount import Summed, amount_of, is_like
from domain.proofreading.derivations.derivation import Derivation, bucket, likelihood
from domain.proofreading.derivations.of_lists import lists
from domain.proofreading.derivations.of_products import products
from domain.proofreading.derivations.of_sums import sums
from domain.proofreading.derivations.surroundings import Located, Vicinity
from domain.proofreading.mentions import Mention
from domain.proofreading.quantities import Quantity
from domain.proofreading.wording.side_by_side import pairs_of

_GENERAL = pattern("^(?:实际|全年|累计|共|总|合计|当年|本年|年度|全部|已|完成|该)+")
_CURRENT, _OLD = pattern("当年|本年"), pattern("年初|上年结转|上年末|期初|以前年度")
_ANAPHOR = pattern("该|上述|以上|这|前述|已建|全部")
_YEAR = pattern("20[0-9]{2}")
_FAR, _NAMESAKES = 400, 10  # numbers back in which a name is told again
_TAIL = 8  # characters behind an amount


def amounts(scope: Vicinity) -> Iterator[Derivation]:
    """Every derivation of an amount or a number of something."""
    if scope.term.mention.quantity.value <= 0:
        return
    amount = amount_of(scope)
    yield from sums(amount)
    yield from products(amount)
    yield from lists(scope.around, scope.term)
    if amount.rest != "r0":
        yield from _left(amount)
    yield from _told_before(amount)


def _left(amount: Summed) -> Iterator[Derivation]:
    """What one amount before leaves of another."""
    near = amount.before
    number = amount.mention.quantity
    begin = max(0, near[-1].mention.start - 30) if near else 0
    is_old = bool(near) and _OLD.search(amount.scope.around.between(begin, amount.mention.start)) is not None
    for more_rank, more in enumerate(near):
        for less_rank, less in enumerate(near):
            exact = more.mention.quantity.value - less.mention.quantity.value
            if exact <= 0:
                continue
            steps = {each.mention.quantity.step for each in (more, less)} | {number.step}
            slack = more.mention.quantity.slack + less.mention.quantity.slack + number.slack
            holds = abs(exact - number.value) <= (slack if len(steps) > 1 else 0)
            traits = partial(_left_traits, amount, (more, more_rank), (less, less_rank), is_old=is_old)
            likely = likelihood(amount.mention, exact, holds=holds)
            yield Derivation(traits, exact, holds, likely, ((1, more.mention), (-1, less.mention)))


def _left_traits(
    amount: Summed, more_ranked: tuple[Located, int], less_ranked: tuple[Located, int], *, is_old: bool
) -> Iterator[str]:
    (more, first), (less, second) = more_ranked, less_ranked
    scope, rest, lead = amount.scope, amount.rest, pairs_of(amount.mention.lead)
    one, other = scope.where(more), scope.where(less)
    yield f"DFp{'1' * more.is_first}@{one}:{bucket(first)}"
    yield f"DFw{'1' * less.is_first}@{other}:{bucket(second)}"
    yield f"DF{rest}"
    yield f"DF{rest}|{one}{first}|{other}{second}"
    yield f"DFcls{less.is_ahead:d}{less.is_done:d}{more.is_ahead:d}{more.is_done:d}|{rest}"
    yield f"DFpl={more.ending}|{rest}"
    yield f"DFwl={less.ending}|{rest}"
    yield f"DFpw={more.ending}-{less.ending}|{rest}"
    yield f"DFgap{bucket(abs(first - second))}|{rest}"
    yield f"DFord{first > second:d}|{rest}"
    yield f"DFcur{_CURRENT.search(more.mention.lead + less.mention.lead) is not None:d}|{rest}"
    yield f"DFfirst{more.is_first:d}{less.is_first:d}|{rest}"
    shared = [min(3, len(lead & pairs_of(each.mention.lead))) for each in (more, less)]
    yield f"DFov{shared[0]}{shared[1]}"
    yield f"DFold{is_old:d}|{rest}"


def _told_before(amount: Summed) -> Iterator[Derivation]:
    """The same told before, under the same name or one like it."""
    number = amount.mention
    alike = list(islice(_namesakes(amount), _NAMESAKES))
    again = _Again(amount, alike)
    judged: dict[tuple[Decimal, Decimal, bool], tuple[bool, float]] = {}  # most tell one value
    for rank, each in enumerate(alike, 1):
        stated = each.mention.quantity
        told = stated.value, stated.step, stated.is_rounded
        known = judged.get(told)
        if known is None:
            holds = _is_told_by(number.quantity, stated)
            known = judged[told] = holds, likelihood(number, stated.value, holds=holds)
        yield Derivation(partial(again.traits, each, rank), stated.value, *known, ((1, each.mention),))


def _is_told_by(number: Quantity, stated: Quantity) -> bool:
    """Whether an amount is one told before, as far as the coarser of the two says."""
    is_coarse = stated.is_rounded or stated.step > number.step
    mine = number.half if number.step > stated.step else 0
    return abs(stated.value - number.value) <= max(stated.half if is_coarse else 0, mine)


def _namesakes(amount: Summed) -> Iterator[Located]:
    """The amounts before this one whose names share two pairs of characters with its name, or all of a short one."""
    here = amount.scope.term
    fewest = min(2, len(here.pairs))
    if fewest:
        for each in amount.scope.around.called(here.pairs, here.at, _FAR, fewest):
            if is_like(each, amount.mention) and each.mention.is_exact:
                yield each


class _Again:
    """An amount that may be told again: what its own words say is looked up once, not for each that has its name."""

    def __init__(self, amount: Summed, alike: Sequence[Located]) -> None:
        self._here, self._number, self._alike = amount.scope.term, amount.mention, alike

    def traits(self, other: Located, rank: int) -> Iterator[str]:
        """What speaks for the amount being another one told before, the nearest but so many."""
        here, number, before, own = self._here, self._number, other.mention, self._own
        shared = len(here.pairs & other.pairs)
        likeness = _likeness(shared / (len(here.pairs) + len(other.pairs) - shared))
        years, tail, is_one = _years(before.lead), before.tail[:_TAIL], self._is_named(before)
        yield f"RPj{likeness}|{_where(here, other)}"
        yield f"RPj{likeness}|{before.role.name}{number.role.name}"
        yield f"RPeq{is_one:d}{min(len(number.label), 8)}"
        yield f"RPn{min(rank, 4)}|{likeness}"
        yield f"RPnl{number.label[-2:]}|{likeness}"
        yield f"RPcls{here.is_ahead:d}{here.is_done:d}{other.is_ahead:d}{other.is_done:d}|{likeness}"
        yield f"RPu{number.quantity.unit == before.quantity.unit:d}"
        yield f"RPy{bool(own.years):d}{bool(years):d}{own.years == years:d}"
        yield f"{own.cue}|{likeness}"
        yield f"RPtail{bool(own.tail):d}{own.tail == tail:d}"
        yield f"RPqz{own.is_part:d}{'其中' in before.lead:d}"
        yield f"RPlen{min(shared, 9)}"
        yield from own.forms
        if is_one:
            yield f"RPk{own.values}"

    @cached_property
    def _own(self) -> "_Own":
        number = self._number
        values = len({each.mention.quantity.value for each in self._alike if self._is_named(each.mention)})
        return _Own(
            _years(number.lead),
            number.tail[:_TAIL],
            "其中" in number.lead,
            f"RPcue{_ANAPHOR.search(number.lead) is not None:d}",
            (f"RPun={number.quantity.unit[-2:]}", f"RPvals{min(values, 4)}|{len(_bare(number.label)) > 3:d}"),
            values,
        )

    def _is_named(self, other: Mention) -> bool:
        name = _bare(self._number.label)
        return len(name) > 1 and name == _bare(other.label)


class _Own(NamedTuple):
    """What the words of an amount say themselves; ``values``: how many different ones are told under its very name."""

    years: tuple[str, ...]
    tail: str
    is_part: bool
    cue: str
    forms: tuple[str, str]
    values: int


def _where(here: Located, other: Located) -> str:
    if here.sentence.place == other.sentence.place:
        return "sent"
    away = here.sentence.paragraph - other.sentence.paragraph
    return "para" if not away else "prev" if away < 4 else "far"


@lru_cache(maxsize=4096)
def _bare(label: str) -> str:
    return _GENERAL.sub("", label)


@lru_cache(maxsize=4096)
def _years(lead: str) -> tuple[str, ...]:
    return tuple(_YEAR.findall(lead))


def _likeness(share: float) -> str:
    return next((name for least, name in ((1, "1"), (0.75, ".75"), (0.5, ".5"), (0.3, ".3")) if share >= least), "0")
