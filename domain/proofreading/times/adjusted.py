"""A term after it was changed is what was planned and what was added: 合同工期365天，延期60天，调整后425天."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, combinations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage
from domain.proofreading.times.lengths import Length, LengthRole
from domain.proofreading.times.told import lengths_of

_AFTERWARDS = pattern("(?:调整|顺延|延[长期]|变更|增加|缩短|压缩)后[^，。；0-9]{0,8}$")
_AND = pattern("^[和、及与]$")
_MOST = 4  # changes of one term


def adjusted_terms(passage: Passage) -> Iterator[Claim]:
    """Terms that no part of the changes told before them makes of the planned one."""
    known = lengths_of(passage)
    for place, (term, sentence) in enumerate(known):
        if term.is_about or not _AFTERWARDS.search(term.lead):
            continue
        before = [each for each, own in known[:place] if own is sentence and each.unit is term.unit]
        plans = [each for each in before if each.role in (LengthRole.PLANNED, LengthRole.TERM)]
        changes = _changes(passage.folded, before)
        if len(plans) != 1 or plans[0].is_about or not 0 < len(changes) <= _MOST:
            continue
        subsets = chain.from_iterable(combinations(changes, size) for size in range(len(changes) + 1))
        if term.value not in [plans[0].value + sum(each, Decimal(0)) for each in subsets]:
            right = plans[0].value + sum(changes, Decimal(0))
            terms = plain(plans[0].value) + "".join(f"{'+' if each > 0 else ''}{plain(each)}" for each in changes)
            start = term.start - len(term.lead)
            yield Claim(
                DATES, start, term.end, right, term.value, arithmetic=f"{terms}={plain(right)}", severity="query"
            )


def _changes(text: str, before: list[Length]) -> list[Decimal]:
    """What was added, or taken off as a negative number; 20天和15天 are two of one kind."""
    found: list[Decimal] = []
    last: Length | None = None
    for each in before:
        goes_on = last is not None and bool(_AND.match(text[last.end : each.start]))
        sign = {LengthRole.LONGER: 1, LengthRole.SHORTER: -1}.get(each.role, 0)
        if goes_on and found:
            sign = 1 if found[-1] > 0 else -1
        found += [sign * each.value] if sign else []
        last = each if sign else None
    return found
