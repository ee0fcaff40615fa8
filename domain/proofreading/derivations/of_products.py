"""What an amount may be as so many times so much: 4,600户, 户均1,150元, 共529万元."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from itertools import islice

from domain.proofreading.derivations.amount import Summed, is_like
from domain.proofreading.derivations.derivation import UNITS_APART, Derivation, bucket, likelihood
from domain.proofreading.derivations.surroundings import Located, Surroundings
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_AROUND = 6  # numbers before and behind an amount
_FAR = 3  # times, units aside: what is further off is a product of something else
_MOST = 12
_CLOSE = Decimal("0.005")
_IN_SMALLER = {"吨": ("公斤", "千克", "斤"), "公里": ("每米", "/米", "延米")}
_SHORT = 6  # characters


def products(amount: Summed) -> Iterator[Derivation]:
    """Every product of a rate for each and a number of things that an amount may be."""
    if is_product(amount.scope.around, amount.scope.term):
        yield from islice(_products(amount, _near(amount.scope.around, amount.scope.term)), _MOST)


@lru_cache(maxsize=4)
def is_product(around: Surroundings, term: Located) -> bool:
    """Whether so much for each is told beside a number."""
    near = _near(around, term)
    return any(_is_each(one.mention, term.mention) for one in near) and any(map(_can_count, near))


def _near(around: Surroundings, term: Located) -> Sequence[Located]:
    """The numbers beside a number, in its sentence."""
    near = around.terms[max(0, term.at - _AROUND) : term.at + _AROUND + 1]
    return [each for each in near if each is not term and each.sentence.place == term.sentence.place]


def _is_each(mention: Mention, number: Mention) -> bool:
    is_each = mention.role is QuantityRole.EACH and mention.kind is number.kind
    return is_each and mention.is_exact and mention.quantity.value > 0


def _can_count(term: Located) -> bool:
    mention = term.mention
    is_count = mention.kind is QuantityKind.COUNT and mention.role is QuantityRole.LEVEL
    return is_count and mention.is_exact and mention.quantity.value > 1


def _products(amount: Summed, near: Sequence[Located]) -> Iterator[Derivation]:
    number = amount.mention
    for each in near:
        for count in near:
            if not _is_each(each.mention, number) or not _can_count(count) or is_like(count, number):
                continue
            if _is_by_another_unit(amount, each, count):
                continue
            exact = each.mention.quantity.value * count.mention.quantity.value
            slack = each.mention.quantity.half * count.mention.quantity.value + number.quantity.half
            holds = abs(exact - number.quantity.value) <= slack
            if not holds and each.at > amount.scope.term.at and not _is_unit_apart(number, exact):
                continue  # the rate that is told behind is what is asked about
            likely = likelihood(number, exact, holds=holds, is_loose=True)
            traits = partial(_traits, amount, near, each, count)
            yield Derivation(traits, exact, holds, likely, ((1, each.mention),), times=count.mention)


def _is_by_another_unit(amount: Summed, each: Located, count: Located) -> bool:
    """脐橙1500吨，均价6元/公斤: whether a price is for each of what a thousand of make one of a number."""
    small = _IN_SMALLER.get(count.mention.quantity.unit, ())
    begin = each.mention.end
    words = each.mention.lead[-_SHORT:] + amount.scope.around.between(begin, begin + _SHORT)
    return any(unit in words for unit in small)


def _is_unit_apart(number: Mention, exact: Decimal) -> bool:
    """Whether a power of ten lies between a number and what it should be, as between 元 and 万元."""
    share = number.quantity.value / exact
    return any(abs(share * factor - 1) < _CLOSE for factor in UNITS_APART)


def _traits(amount: Summed, near: Sequence[Located], each: Located, count: Located) -> Iterator[str]:
    here = amount.scope.term
    order = "".join(name for _, name in sorted([(here.at, "a"), (each.at, "e"), (count.at, "c")]))
    unit = count.mention.quantity.unit[-1:]
    named = unit in each.mention.lead or unit in amount.scope.around.between(each.mention.end, each.mention.end + 4)
    eaches = sum(one.mention.role is QuantityRole.EACH for one in near)
    counts = sum(one.mention.quantity.unit == count.mention.quantity.unit for one in near)
    shared = len(pairs_of(here.mention.lead) & pairs_of(each.mention.lead))
    yield f"PR{order}"
    yield f"PR{order}|{named:d}"
    yield f"PR{order}|{bucket(abs(here.at - each.at))}|{bucket(abs(here.at - count.at))}"
    yield f"PRgap{bucket(abs(each.at - count.at))}|{named:d}"
    yield f"PRn{min(eaches, 3)}{min(counts, 3)}|{named:d}"
    yield f"PR{amount.total}|{order}"
    yield f"PRl{here.ending}"
    yield f"PRu{unit}|{named:d}"
    yield f"PRov{min(shared, 2)}"
    yield f"PRk{here.mention.kind.value}|{each.mention.quantity.unit == here.mention.quantity.unit:d}"
    yield f"PRyear{sum(word in each.mention.lead for word in '年月日次')}"
