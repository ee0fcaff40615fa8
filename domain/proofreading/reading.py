"""One pass over a text: every family in turn, and what each finds as findings."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from domain.amount import FEN, Amount, Value
from domain.checks.finding import Finding
from domain.outline import Severity
from domain.privacy import PrivateKind, private_data
from domain.proofreading.claims import CLAIMS, Claim
from domain.proofreading.claims.averages import AVERAGE, PRICE
from domain.proofreading.claims.rates import COMPLETION
from domain.proofreading.claims.repeats import REPEAT
from domain.proofreading.claims.shares import SHARE
from domain.proofreading.claims.sums import SUBSET, SUM
from domain.proofreading.claims.units import UNIT
from domain.proofreading.goals import goals
from domain.proofreading.mentions import Passage, passage
from domain.proofreading.names import names
from domain.proofreading.numbering import numbering
from domain.proofreading.pairs import pairs
from domain.proofreading.punctuation import punctuation
from domain.proofreading.quantities import folded
from domain.proofreading.residue import residue
from domain.proofreading.words import NO_WORDS, WordList, words
from domain.proofreading.years import years

FAMILIES = ("prose", "number", "write", "year", "private")


def proofread(
    text: str, families: Iterable[str] = FAMILIES, known: WordList = NO_WORDS, year: int | None = None
) -> tuple[Finding, ...]:
    """What a careful reader marks in a text, in the order of the text; nothing is raised, nothing changed.

    ``text``: paragraphs as lines. ``families``: the first words of the codes to look for. Each finding quotes its
    words at ``offset``, counted in characters of the text. ``known``: the wrong words to look for. ``year``: the year
    that the text reports on, where that is known.
    """
    wanted = frozenset(families)
    found: list[Finding] = []
    if "prose" in wanted:
        read = passage(text, folded(text))
        claims = tuple(claim for look in CLAIMS for claim in look(read))
        found += (_finding(text, claim) for claim in claims if not _follows(claim, claims, read))
    if "number" in wanted:
        found += numbering(text)
    if "write" in wanted:
        found += _writing(text, known)
    if "year" in wanted:
        found += years(text, year)
    if "private" in wanted:
        found += _private(text)
    return tuple(sorted(_once(found), key=lambda finding: (finding.offset or 0, finding.code)))


def _private(text: str) -> Iterator[Finding]:
    """What a published copy masks; an office's own telephone is a mere hint."""
    for span in private_data(text):
        code = f"private.{span.kind.value}"
        severity: Severity = "hint" if span.kind in (PrivateKind.LANDLINE, PrivateKind.MAIL) else "query"
        quote = text[span.start : span.end]
        yield Finding(severity, code, quote=quote, offset=span.start, replacement=span.masked)


def _writing(text: str, known: WordList) -> Iterator[Finding]:
    for look in (pairs, punctuation, residue, names, goals):
        yield from look(text)
    yield from words(text, known)


def _follows(claim: Claim, claims: Iterable[Claim], read: Passage) -> bool:
    """Whether a claim is wrong only because a unit in its sentence is, or a total right before it."""
    if claim.code not in (SUM, SUBSET, REPEAT, COMPLETION, SHARE, AVERAGE, PRICE):
        return False
    sentence = next(each for each in read.sentences if each.start <= claim.start < each.end)
    near = [each for each in claims if sentence.start <= each.start < sentence.end and each is not claim]
    if claim.code == COMPLETION and any(each.code == SUM and 0 <= claim.start - each.end <= 1 for each in near):
        return True
    return any(each.code == UNIT for each in near)


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """One finding for each place and rule."""
    seen: set[tuple[str, int | None]] = set()
    for finding in found:
        if (finding.code, finding.offset) not in seen:
            seen.add((finding.code, finding.offset))
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
