"""Days, months, lengths of time and delays of a text, each held against all that it may follow from.

``moments`` reads the days with what they name, ``lengths`` how long things are said to take, ``lapses`` reckons what
lies between two days in each unit. ``told`` and ``shifts`` judge: a length, or a delay, that none of the days and
lengths around it gives is wrong where its own words leave but one way to reckon it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.mentions import Passage
from domain.proofreading.times.adjusted import adjusted_terms
from domain.proofreading.times.ages import ages
from domain.proofreading.times.calendars import calendar_slips
from domain.proofreading.times.clock import clock_times
from domain.proofreading.times.consequent import consequent
from domain.proofreading.times.due import due
from domain.proofreading.times.extended import extended
from domain.proofreading.times.followed import followed
from domain.proofreading.times.in_steps import in_steps
from domain.proofreading.times.kept import days_set_against, kept_times
from domain.proofreading.times.papers import papers
from domain.proofreading.times.shifts import shifts
from domain.proofreading.times.stated import stated
from domain.proofreading.times.terms import terms
from domain.proofreading.times.told import told_lengths
from domain.proofreading.times.turned import days_in_turn
from domain.proofreading.times.within_terms import within_terms

_RULES: tuple[Callable[[Passage], Iterable[Claim]], ...] = (
    told_lengths,
    shifts,
    adjusted_terms,
    extended,
    kept_times,
    days_set_against,
    days_in_turn,
    followed,
    consequent,
    clock_times,
    due,
    stated,
    in_steps,
    papers,
    calendar_slips,
    ages,
    within_terms,
    terms,
)


def times(passage: Passage, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Lengths of time and delays that do not hold, but for those that one of the ``claims`` tells of already."""
    known, own = list(claims), list[Claim]()
    for look in _RULES:
        if look in (due, terms, within_terms):  # what others tell of is told
            known += own
        for found in look(passage):
            if not any(each.start < found.end and found.start < each.end for each in known):
                own.append(found)
                yield found
