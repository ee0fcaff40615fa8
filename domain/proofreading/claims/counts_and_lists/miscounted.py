"""A number of things that is not how many there are, by one or two."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT

_APART, _FEWEST = 2, 2  # things: what is further off, or alone, is counted in another way


def miscounted(start: int, end: int, found: int, told: int, *, fewest: int = _FEWEST) -> Iterator[Claim]:
    """The claim that ``found`` things are there where the words from ``start`` to ``end`` tell of ``told``."""
    if found >= fewest and found != told and abs(found - told) <= _APART:
        yield Claim(COUNT, start, end, Decimal(found), Decimal(told), arithmetic=f"{found}≠{told}", severity="query")


def miscounted_in(match: Match[str], found: int, *, is_whole: bool = False) -> Iterator[Claim]:
    """The same of the group ``number`` of a match; quoted from there on, or the whole of it."""
    start = match.start() if is_whole else match.start("number")
    yield from miscounted(start, match.end(), found, how_many(match["number"]))
