"""What a number of things may be: as many as a list has items, as are named before it or behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial

from domain.patterns import pattern
from domain.proofreading.claims.counts_and_lists.ordinals import goes_on
from domain.proofreading.derivations.derivation import Derivation, likelihood, wrong
from domain.proofreading.derivations.surroundings import Located, Surroundings
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind

_BEFORE = pattern(r"(?P<all>(?:[^，。；:、()\n0-9]{2,16}、)+[^，。；:、()\n0-9]{2,20}?)(?P<open>等)?(?P<sum>共|以下)?$")
_BEHIND = pattern(
    r"[^，。；:、()\n0-9]{0,14}(?P<way>:|，?即:?|，?分别(?:是|为):?|，(?:包括|包含|为):?|\()"
    r"(?P<all>(?:[^，。；:、()\n]{2,24}、)+[^，。；:、()\n]{2,24}?)(?P<open>等[^，。；、]{0,6})?(?=[，。；)\n])"
)
_NUMERALS = "一二三四五六七八九十"
_ODD_SIGN = pattern(r"\n[ ]*([一二三四五六七八九十])、[^\n]*[，。；]")
_JOINED = pattern("以及|[和及与]")
_ITSELF = pattern("(?:机关|本级|本部)(?:以及|[和及与])")  # 局机关及县图书馆、县文化馆: two before the first sign
_WORDS = 160  # characters in which names are looked for before a number, behind it
_ONE_OFF = 0.45  # of wrong numbers of listed things, those one too many, those one too few
_MOST = 40  # things that somebody lists
_LONGEST = 4  # times: names of one list are about as long


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with as many items: where it stands (``way``), whether it may go on (``is_open``), its ``names``."""

    count: int
    way: str
    is_open: bool = False
    names: tuple[str, ...] = ()


def lists(around: Surroundings, term: Located) -> Iterator[Derivation]:
    """Every list that a number may count."""
    number = term.mention
    for listing in listings(around, term):
        exact = Decimal(listing.count)
        stated = number.quantity.value
        holds = stated >= exact if listing.is_open else stated == exact
        likely = likelihood(number, exact, holds=holds, is_loose=True)
        if not holds:
            likely = max(likely, wrong(_ONE_OFF if abs(stated - exact) == 1 else 0))
        traits = partial(_traits, around, term, listing)
        yield Derivation(traits, exact, holds, likely, ((1, number),), fault="count")


@lru_cache(maxsize=4)
def listings(around: Surroundings, term: Located) -> tuple[Listing, ...]:
    """The lists beside a number."""
    is_named = around.between(term.mention.start - 1, term.mention.start) == "“"  # “两项补贴” is a name
    return tuple(_listings(around, term)) if _can_count(term.mention) and not is_named else ()


def _can_count(number: Mention) -> bool:
    quantity = number.quantity
    is_count = number.kind is QuantityKind.COUNT and number.role is QuantityRole.LEVEL and number.is_exact
    return is_count and quantity.step == 1 and 1 < quantity.value <= _MOST


def _listings(around: Surroundings, term: Located) -> Iterator[Listing]:
    number, sentence = term.mention, term.sentence
    if run := around.runs.behind(number.end):
        way = "lines" if run.is_lines else "words" if run.style == "words" else "signs"
        stop = around.text.find("\n", run.items[-1][0])
        is_open = goes_on(around.text, run.items[-1][0], stop if stop >= 0 else len(around.text))
        odd = _ODD_SIGN.match(around.text, stop) if run.is_lines and stop >= 0 else None
        is_open = is_open or (odd is not None and _NUMERALS.find(odd[1]) == len(run.items))  # 三、 behind （二）
        yield Listing(
            len(run.items), f"{way}{min(3, around.between(number.end, run.items[0][0]).count('。'))}", is_open
        )
    before = _BEFORE.search(around.between(max(sentence.start, number.start - _WORDS), number.start))
    if before:
        yield from _named(before["all"], "v" + (before["sum"] or ""), is_open=bool(before["open"]))
    behind = _BEHIND.match(around.between(number.end, min(sentence.end + 1, number.end + _WORDS)))
    if behind:
        more = _ITSELF.search(behind["all"].partition("、")[0]) is not None
        yield from _named(behind["all"], behind["way"].strip("，:") or ":", is_open=bool(behind["open"]), more=more)


def _named(words: str, way: str, *, is_open: bool, more: int = 0) -> Iterator[Listing]:
    """As many as are parted by 、, and ``more``; and one more where 和 may part the last two."""
    names = tuple(words.split("、"))
    joined = _JOINED.search(names[-1], 1)
    count = len(names) + more
    yield Listing(count, f"{way}{'j' if joined else ''}", is_open, names)
    if joined:
        yield Listing(count + 1, f"{way}+", is_open, names)


def _traits(around: Surroundings, term: Located, listing: Listing) -> Iterator[str]:
    number, way = term.mention, listing.way
    unit = number.quantity.unit[-2:]
    written = around.text[number.start : number.start + 1].isascii()
    kind = "names" if listing.names else "run"
    first = around.runs.behind(number.end) if not listing.names else None
    gap = around.between(number.end, first.items[0][0]) if first else ""
    yield f"LI{kind}"
    yield f"LI{kind}|{sum(each.count == listing.count for each in listings(around, term))}{len(listings(around, term))}"
    if first:
        yield f"LIgap{len(gap.strip()) // 8}|{gap.strip()[-1:]}"
        yield f"LIgap{gap.strip()[-1:]}"
        yield f"LInums{around.count(number.end, first.items[0][0])}"
    yield f"LI{way}|{listing.is_open:d}"
    yield f"LI{way}|n{min(listing.count, 8)}"
    yield f"LI{way}|u{unit}"
    yield f"LI{way}|d{written:d}"
    yield f"LI{term.ending}"
    behind = around.between(number.end, number.end + 4)
    yield f"LI{way}|{next((sign for sign in behind if sign in '，。；:、('), '0')}"
    yield f"LIb{behind[:2]}"
    if listing.names:
        alike = len({each[-1] for each in listing.names})
        yield f"LI{way}|a{min(alike, 3)}"
        lengths = sorted(map(len, listing.names[1:-1] or listing.names))
        yield f"LI{way}|l{lengths[-1] > _LONGEST * lengths[0]:d}{min(lengths[-1] // 4, 4)}"
        yield f"LI{way}|digits{any(character.isdigit() for each in listing.names for character in each):d}"
