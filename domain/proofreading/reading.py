"""One pass over a text: every family in turn, and what each finds as findings."""

import gc
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import partial

from domain.amount import FEN, Amount, Value
from domain.checks.finding import Finding
from domain.outline import Severity
from domain.patterns import pattern
from domain.privacy import PrivateKind, private_data
from domain.proofreading.claims import CLAIMS, Claim
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.common.claim import equals
from domain.proofreading.claims.common.scope import is_told_anywhere
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.claims.holders.borne_out import is_borne_out_elsewhere
from domain.proofreading.claims.holders.explained import is_explained
from domain.proofreading.claims.holders.given_by_rows import is_given_by_a_row
from domain.proofreading.claims.holders.other_readings import holds_otherwise
from domain.proofreading.claims.holders.plainly_right import is_plainly_right
from domain.proofreading.claims.holders.some import tells_some
from domain.proofreading.claims.holders.subjects import with_subject
from domain.proofreading.claims.holders.told_beside import is_told_beside
from domain.proofreading.claims.holders.told_otherwise import is_told_otherwise
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.outcome_rates import outcome_rates
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.rates_and_shares.wrong_wholes import wrong_wholes
from domain.proofreading.claims.reasons_and_causes.reasons import REASON
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, SUM
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.contradicting.contradictions import contradictions
from domain.proofreading.copying.foreign_trades import foreign_trades
from domain.proofreading.copying.foreign_words import foreign_words
from domain.proofreading.copying.lone_terms import lone_terms
from domain.proofreading.copying.other_county import other_county, other_duties
from domain.proofreading.copying.other_signature import other_leaders, other_signature
from domain.proofreading.copying.other_units import other_units
from domain.proofreading.credence import Witnesses, is_hardly_credible
from domain.proofreading.derivations import derivations
from domain.proofreading.derivations.surroundings import Surroundings
from domain.proofreading.goals_and_results.of_goals import of_goals
from domain.proofreading.marks_and_numerals.blanks import blanks
from domain.proofreading.marks_and_numerals.broken import broken
from domain.proofreading.marks_and_numerals.marks import marks
from domain.proofreading.marks_and_numerals.mixed_money import mixed_money
from domain.proofreading.marks_and_numerals.numerals import numerals
from domain.proofreading.marks_and_numerals.pairs import pairs
from domain.proofreading.marks_and_numerals.punctuation import punctuation
from domain.proofreading.marks_and_numerals.residue import residue
from domain.proofreading.marks_and_numerals.uneven import uneven
from domain.proofreading.mentions import Mention, Passage, passage
from domain.proofreading.naming.alike_names import alike_names
from domain.proofreading.naming.bearers import bearers
from domain.proofreading.naming.bodies import bodies
from domain.proofreading.naming.brands import brands
from domain.proofreading.naming.listed_stems import listed_stems
from domain.proofreading.naming.names import names
from domain.proofreading.naming.namesakes import namesakes
from domain.proofreading.naming.near_names import near_names
from domain.proofreading.naming.one_name import one_name
from domain.proofreading.naming.own_place import own_place
from domain.proofreading.naming.own_unit import own_unit
from domain.proofreading.naming.people import people
from domain.proofreading.naming.same_role import same_role
from domain.proofreading.naming.told_apart import is_told_apart
from domain.proofreading.naming.twice_named import twice_named
from domain.proofreading.numbering_of_items.labelled_items import labelled_items
from domain.proofreading.numbering_of_items.lone_items import lone_items
from domain.proofreading.numbering_of_items.mixed_signs import mixed_signs
from domain.proofreading.numbering_of_items.numbering import numbering
from domain.proofreading.quantities import QuantityKind, folded
from domain.proofreading.times import times
from domain.proofreading.wording.doubles import doubles
from domain.proofreading.wording.lacking import lacking
from domain.proofreading.wording.left_out import left_out
from domain.proofreading.wording.mixed_up import mixed_up
from domain.proofreading.wording.particles import particles
from domain.proofreading.wording.words import NO_WORDS, WordList, words
from domain.proofreading.wording.wordy import wordy
from domain.proofreading.years_told.years import years

_OF_UNITS = (SUM, SUBSET, REPEAT, COMPLETION, SHARE, AVERAGE, PRICE, AMOUNT, RATE)
_MOVES = pattern("[增减升降涨跌]|走低|走高|[多少][0-9]")
_PERSONAL = pattern(r"@(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|outlook|hotmail|yeah|aliyun)\.")
_RECKONED = (SUM, AVERAGE)  # where one is held, another reckoning of the same words may be right
_RATES = (COMPLETION, SHARE, RATE, POINTS)
_BEYOND = (ORDER, SUBSET)
_ONCE = ((COUNT,), (AVERAGE, PRICE), (REASON,), (NIL,), (DIRECTION,))  # several rules may know one
_ASIDE = pattern(r"\([^()\n]{1,40}\)")
_OTHER_MEASURE = "按|以[^，。；)]{1,8}为|剔除|扣除|口径|折算"
_MEASURE, _MEASURE_OF_GROWTH = pattern(f"含|{_OTHER_MEASURE}"), pattern(_OTHER_MEASURE)
_BED_DAYS = pattern("床[^，。；]{0,2}(?:使用|周转)率")  # of the days of beds, not of beds
_MEASURE_BEFORE = pattern("剔除|扣除|口径|折算")
# 若剔除这笔资金，执行率为100%
_MEASURE_APART = pattern("(?:[剔扣]除|不含|不计)[^，。；]{0,24}[，、](?:[^，。；0-9]{0,8})$")
_TAIL, _MOST_NAMES = 4, 40  # characters; names before one that it can be the other of
_NEAR_BY = 200  # characters
_MOST = 20_000  # findings of one rule
_NO_SHARE = 300  # per cent: what is said to be a share of that is one of something else
_EARLIER, _TELLING = 6, 100  # sentences; steps of its last place that make an amount more than chance
FAMILIES = ("prose", "number", "write", "year", "private")


DURATIONS = {
    "prose": (*[1] * len(CLAIMS), 10, 10, 1, 50, 10),
    "number": (5,),
    "write": (75,),
    "year": (6,),
    "private": (4,),
}
"""How long the rules of each family take beside each other, in the order in which ``stopping`` is asked before them."""
_HELD = (is_given_by_a_row, is_explained, is_plainly_right, is_told_otherwise, is_told_beside, is_borne_out_elsewhere)
"""What says that there is nothing to claim."""
_LOOKS = (
    pairs,
    punctuation,
    marks,
    broken,
    left_out,
    lacking,
    mixed_money,
    uneven,
    numerals,
    residue,
    blanks,
    wordy,
    particles,
)
"""What is looked for in the text alone, without a list of words."""


class ReadingStopped(Exception):
    """The clerk stopped it: nothing is known of the text."""


def _to_the_end() -> bool:
    return False


def proofread(
    text: str,
    families: Iterable[str] = FAMILIES,
    known: WordList = NO_WORDS,
    year: int | None = None,
    stopping: Callable[[], bool] = _to_the_end,
) -> tuple[Finding, ...]:
    """What a careful reader marks in a text, in the order of the text; nothing is changed.

    ``text``: paragraphs as lines. ``families``: the first words of the codes to look for. Each finding quotes its
    words at ``offset``, counted in characters of the text. ``known``: the wrong words to look for. ``year``: the year
    that the text reports on, where that is known. Of one rule at most 20,000 findings are told.
    Raises ReadingStopped once ``stopping`` says so, which is asked before each rule.
    """
    with _uncollected():
        found = _once(_looked_for(text, frozenset(families), known, year, stopping))
        return tuple(sorted(found, key=lambda finding: (finding.offset or 0, finding.code)))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without a search for cycles, which what is made of a text has none of, though there are a million such values."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _go_on(stopping: Callable[[], bool]) -> bool:
    if stopping():
        raise ReadingStopped
    return True


def _looked_for(
    text: str, wanted: frozenset[str], known: WordList, year: int | None, stopping: Callable[[], bool]
) -> Iterator[Finding]:
    if "prose" in wanted:
        read = passage(text, folded(text))
        around = Surroundings(read)
        said = said_by_rules(read, stopping)
        made, witnesses = claims_made(read, around, said, stopping), Witnesses(said)
        found = tuple(claim for claim in made if not is_hardly_credible(around, read, claim, witnesses))
        yield from (_finding(text, with_subject(claim, read.folded)) for claim in found)
        yield from contradictions(text, [(claim.start, claim.end) for claim in found])
    if "number" in wanted and _go_on(stopping):
        yield from mixed_signs(text, numbering(text))
        yield from lone_items(text)
        yield from labelled_items(text)
    if "write" in wanted and _go_on(stopping):
        yield from _writing(text, known)
    if "year" in wanted and _go_on(stopping):
        yield from years(text, year)
    if "private" in wanted and _go_on(stopping):
        yield from _private(text)


def said_by_rules(read: Passage, stopping: Callable[[], bool] = _to_the_end) -> tuple[tuple[str, Claim], ...]:
    """What each rule of ``CLAIMS`` claims, with the name of the rule. Raises ReadingStopped as ``proofread`` does."""
    return tuple((look.__name__, claim) for look in CLAIMS if _go_on(stopping) for claim in look(read))


def claims_made(
    read: Passage,
    around: Surroundings,
    said: Iterable[tuple[str, Claim]],
    stopping: Callable[[], bool] = _to_the_end,
) -> Iterator[Claim]:
    """Every claim of a text that nothing holds back; how far each is to be believed is another question.

    ``around``: the numbers of ``read``; ``said``: what the rules claim of it. Raises ReadingStopped as ``proofread``
    does.
    """
    claims = tuple(claim for _, claim in said)
    looks: tuple[Callable[[], Iterable[Claim]], ...] = (
        partial(_kept, claims, read),
        partial(wrong_wholes, read),
        partial(outcome_rates, read),
        partial(derivations, around, read, claims),
        partial(times, read, claims),
    )
    every = (claim for look_further in looks if _go_on(stopping) for claim in look_further())
    return (claim for claim in every if not any(holds(read, claim) for holds in _HELD))


def _private(text: str) -> Iterator[Finding]:
    """What a published copy masks; an office's own telephone or address for mail is a mere hint."""
    for span in private_data(text):
        code = f"private.{span.kind.value}"
        quote = text[span.start : span.end]
        is_office = span.kind is PrivateKind.LANDLINE or (
            span.kind is PrivateKind.MAIL and not _PERSONAL.match(text, span.end)
        )
        severity: Severity = "hint" if is_office else "query"
        yield Finding(severity, code, quote=quote, offset=span.start, replacement=span.masked)


def _writing(text: str, known: WordList) -> Iterator[Finding]:
    set_out = tuple(of_goals(text))
    yield from set_out
    ends = [((each.offset or 0), (each.offset or 0) + len(each.quote or "")) for each in set_out]
    for each in doubles(text):  # a goal that stands again among the results is told once
        begin = each.offset or 0
        if not any(start < begin + len(each.quote or "") and begin < end for start, end in ends):
            yield each
    yield from _of_others(text, known.slips.common)
    for look in _LOOKS:
        yield from look(text)
    sounds = known.slips.sounds
    alike = known.vocabulary.alike if known.vocabulary is not None else sounds
    near = (
        *names(text, alike),
        *bodies(text, sounds),
        *namesakes(text, sounds),
        *listed_stems(text, alike),
        *brands(text, alike),
        *one_name(text, sounds),
        *same_role(text, sounds),
        *alike_names(text, alike),
        *people(text),
        *own_unit(text, alike),
        *own_place(text, alike),
        *near_names(text),
        *twice_named(text, sounds, partial(_is_word, known)),
    )
    near += tuple(bearers(text, sounds, near))
    yield from _one_of_two(_longest(tuple(each for each in near if not is_told_apart(text, each))))
    yield from mixed_up(text, alike)
    yield from words(text, known)


def _is_word(known: WordList, pair: str) -> bool:
    """Whether two characters are a word, so that no name is made of them."""
    return pair in known.slips.common or (known.vocabulary is not None and pair in known.vocabulary.words)


def _of_others(text: str, common: Collection[str]) -> Iterator[Finding]:
    """What was copied from another office's text, each passage once."""
    told: list[tuple[int, int]] = []
    for found in (
        foreign_trades(text),
        foreign_words(text),
        other_units(text, common),
        lone_terms(text),
        other_county(text, common),
        other_duties(text, common),
        other_signature(text),
        other_leaders(text),
    ):
        for each in found:
            begin = each.offset or 0
            end = begin + len(each.quote or "")
            if not any(start < end and begin < stop for start, stop in told):
                told.append((begin, end))
                yield each


def _longest(found: tuple[Finding, ...]) -> Iterator[Finding]:
    """The findings but for those inside the words of a longer one: several rules may know one name by its parts."""
    covered: set[int] = set()
    kept: set[int] = set()
    for place, each in sorted(enumerate(found), key=lambda one: -len(one[1].quote or "")):
        start = each.offset or 0
        end = start + len(each.quote or "")
        if start not in covered or end - 1 not in covered:
            kept.add(place)
            covered.update(range(start, end))
    yield from (each for place, each in enumerate(found) if place in kept)


def _one_of_two(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings but for the other of two names that two rules hold against each other: one of them is right."""
    told: list[str] = []
    for each in found:
        quote = each.quote or ""
        if not any(_are_twins(quote, other) for other in told[-_MOST_NAMES:]):
            told.append(quote)
            yield each


def _are_twins(one: str, other: str) -> bool:
    """残疾康复中心 and 残疾人康复中心: the end is one, and the one has all characters of the other in their order."""
    if one == other or one[-_TAIL:] != other[-_TAIL:] or len(one) < _TAIL or len(other) < _TAIL:
        return False
    shorter, longer = sorted((one, other), key=len)
    for begin in range(min(len(shorter) - _TAIL, _TAIL) + 1):
        letters = iter(longer)
        if all(each in letters for each in shorter[begin:]):
            return True
        letters = iter(shorter[begin:])
        if begin and all(each in letters for each in longer):
            return True
    return False


def _kept(claims: tuple[Claim, ...], read: Passage) -> Iterator[Claim]:
    """The claims but for those that are wrong only because a unit in their sentence is, or a total right before."""
    starts = [each.start for each in read.sentences]
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(bisect_right(starts, claim.start), []).append(claim)
    turned_at = {place for place, near in by_sentence.items() if any(each.code == DIRECTION for each in near)}
    for place, near in by_sentence.items():
        slips = [each for each in near if each.code == UNIT and not holds_otherwise(read, each)]
        sums = [each for each in near if each.code == SUM]
        turned = [each for each in near if each.code == DIRECTION]
        is_above = place - 1 in turned_at  # 本年减少32.40万元。原因：新增一项
        told: list[Claim] = []
        other: list[Claim] = []
        beyond: list[Claim] = []
        once: list[Claim] = []
        for claim in near:
            rates = (COMPLETION, SHARE)
            if claim.rate is not None and (
                claim.rate[1].quantity.unit == "日"  # of days of a month nothing is a rate
                or _holds(*claim.rate)
                or _is_of_what_is_told_elsewhere(read, claim.code, *claim.rate)
            ):
                continue
            is_late = claim.code in rates and any(each.start <= claim.start <= each.end + 16 for each in sums)
            is_late = is_late or (claim.code in _RATES and _has_its_own_measure(read.folded, claim))
            is_late = is_late or (claim.code == SHARE and claim.expected is not None and claim.expected > _NO_SHARE)
            is_late = is_late or (
                claim.code == SUM and (_is_with_what_was_told(read, claim) or tells_some(read, claim))
            )
            is_late = (
                is_late
                or (
                    claim.code == REASON
                    and ((is_above and not _has_its_change(read, claim)) or _is_beside(read, claim, turned))
                )
                or (claim.code == SUM and _meets(claim, told))
            )
            is_late = is_late or (claim.code == REMAINDER and claim.severity == "query" and _meets(claim, other))
            is_late = is_late or _meets(claim, [each for each in once if _is_of_one_rule(each, claim)])
            is_late = is_late or (claim.code in _BEYOND and claim.severity == "query" and _meets(claim, beyond))
            is_late = is_late or (claim.code in _RECKONED and any(holds(read, claim) for holds in _HELD))
            if not is_late and not _is_of_a_slip(read, claim, slips) and not holds_otherwise(read, claim):
                yield claim
                told += [claim] if claim.code == SUM else []
                once.append(claim)
                beyond += [claim] if claim.code in _BEYOND else []
                other.append(claim)


def _is_of_one_rule(one: Claim, other: Claim) -> bool:
    return any(one.code in codes and other.code in codes for codes in _ONCE)


def _is_beside(read: Passage, claim: Claim, others: list[Claim]) -> bool:
    """Whether another claim stands between the same two ；: that way a change told wrong has a right reason."""
    return any("；" not in read.folded[min(claim.end, each.end) : max(claim.start, each.start)] for each in others)


def _is_of_a_slip(read: Passage, claim: Claim, slips: list[Claim]) -> bool:
    """Whether a claim may be wrong only because a unit is, with no ； between the two."""
    return claim.code in _OF_UNITS and not claim.is_named and _is_beside(read, claim, slips)


def _holds(rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a rate is right to one unit in its last place: a rule that looks for another whole asks for more."""
    return equals(rate.quantity, 100 * part.quantity.value / whole.quantity.value)


def _is_of_what_is_told_elsewhere(read: Passage, code: str, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a rate is quite one of another amount of the text, the one that it was taken of being far or a guess."""
    is_near = read.folded.find("。", whole.end, rate.start) < 0 and read.folded.find("\n", whole.end, rate.start) < 0
    return not (is_near and code == COMPLETION) and is_told_anywhere(read, rate, part)


def _has_its_own_measure(text: str, claim: Claim) -> bool:
    """Whether a rate is said to be reckoned in a way of its own: 就诊率65.4%（含村卫生室）, 按同口径增长5%."""
    aside = _ASIDE.match(text, claim.end)
    measure = _MEASURE_OF_GROWTH if claim.code == RATE else _MEASURE  # 增长13.04%（含发热门诊）: so is its basis
    begin = max(text.rfind(mark, 0, claim.start) for mark in "。；\n") + 1
    if claim.start - begin <= _NEAR_BY and _MEASURE_APART.search(text, begin, claim.start):
        return True
    if _BED_DAYS.search(text, claim.start, claim.end):
        return True
    return bool((aside and measure.search(aside[0])) or _MEASURE_BEFORE.search(text, claim.start, claim.end))


def _is_with_what_was_told(read: Passage, claim: Claim) -> bool:
    """Whether a total is right with one amount that a sentence above told: 收入3,186万元, then 收入总计8,822万元."""
    if claim.expected is None or claim.actual is None or claim.actual <= claim.expected:
        return False
    lacking = claim.actual - claim.expected
    kind = QuantityKind.MONEY if claim.is_money else QuantityKind.COUNT
    place = read.sentence_at(claim.start).place
    near = read.sentences[max(0, place - _EARLIER) : place]
    told = (each for sentence in near for each in sentence.mentions if each.kind is kind and each.is_exact)
    return any(each.quantity.value == lacking and lacking >= _TELLING * each.quantity.step for each in told)


def _has_its_change(read: Passage, claim: Claim) -> bool:
    """培训费增加4.65万元，主要是压减批次: whether a reason stands behind its own change, whatever the one above is."""
    return _MOVES.search(read.folded, read.sentence_at(claim.start).start, claim.start) is not None


def _meets(claim: Claim, told: Iterable[Claim]) -> bool:
    """Whether a sum, or a remainder, is told of already."""
    return any(each.start < claim.end and claim.start < each.end for each in told)


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """One finding for each place and rule; of one rule no more than anybody would read."""
    seen: dict[str, set[int | None]] = {}
    for finding in found:
        places = seen.setdefault(finding.code, set())
        if finding.offset not in places and len(places) < _MOST:
            places.add(finding.offset)
            yield finding


def _finding(text: str, claim: Claim) -> Finding:
    expected, actual = _value(claim.expected, claim.is_money), _value(claim.actual, claim.is_money)
    return Finding(
        claim.severity,
        claim.code,
        expected=expected,
        actual=actual,
        difference=_difference(expected, actual),
        quote=text[claim.start : claim.end],
        offset=claim.start,
        arithmetic=claim.arithmetic,
        replacement=claim.replacement,
    )


def _value(number: Decimal | None, is_money: bool) -> Value | None:
    if number is None:
        return None
    return Amount(int((number * FEN["元"]).to_integral_value())) if is_money else number


def _difference(expected: Value | None, actual: Value | None) -> Value | None:
    match expected, actual:
        case Amount(), Amount():
            return actual - expected
        case Decimal(), Decimal():
            return actual - expected
        case _:
            return None
