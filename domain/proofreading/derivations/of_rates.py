"""What a rate may be: one amount of another, of a sum of several, of one that was changed, or a rate told before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, is_rate
from domain.proofreading.claims.common.scope import stem_of
from domain.proofreading.derivations.derivation import Derivation, bucket, is_rounded_from, likelihood
from domain.proofreading.derivations.surroundings import Located, Vicinity
from domain.proofreading.mentions import Mention, QuantityRole, completion_whole, share_whole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_NEAREST, _WHOLES = 3, 9  # amounts that can be the part, the whole
_MOST = 3  # times its whole that a part comes to
_CHANGED = pattern("调[增减整出剂]|追[加减]|核[减增]|剔除|扣除|扣减|收回|尚未下达|压减")
_TAKEN_OFF = pattern("减|剔|扣|收回")
_TOGETHER = pattern("合计|共|两项|三项|四项|五项")
_SOURCES = {QuantityRole.SHARE: "share", QuantityRole.COMPLETION: "comp"}
_AMONG = pattern("(?:^|[，；。])(?:在)?([一-龥]{2,8}?)中(?![心央学小标型期医共国])[，]?")
_ASIDE = 120  # characters between a whole and its part in which 其中 is looked for


@dataclass(frozen=True)
class _Rate:
    """A rate with what can be its operands; ``order``: the amounts before it, the nearest first.

    ``told``: the traits of an operand for itself, of a part by its place, of a whole by its place below 0.
    """

    scope: Vicinity
    amounts: Sequence[Located]
    ranks: dict[int, int]
    order: Sequence[Located]
    cue: str
    source: str
    told: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def mention(self) -> Mention:
        return self.scope.term.mention


def rates(scope: Vicinity) -> Iterator[Derivation]:
    """Every derivation of a rate."""
    near = [*scope.before, *scope.behind]
    amounts = [each for each in near if each.is_amount]
    mention = scope.term.mention
    order = [each for each in reversed(amounts) if each.at < scope.term.at]
    source = _SOURCES.get(mention.role, "lev")
    rate = _Rate(scope, amounts, scope.ranks(amounts), order, scope.term.ending, source)
    yield from _quotients(rate)
    exact = [each for each in order if each.mention.is_exact]
    yield from _of_changed(rate, exact)
    yield from _of_sums(rate, exact)
    yield from _as_before(rate)


def _quotients(rate: _Rate) -> Iterator[Derivation]:
    bases = _Bases(rate)
    wholes = [each for each in rate.amounts if rate.ranks[each.at] < _WHOLES or each.is_first]
    for part in (each for each in rate.amounts if rate.ranks[each.at] < _NEAREST):
        for whole in wholes:
            if part is not whole and _can_be(part.mention, whole.mention):
                yield _quotient(rate, bases, part, whole)


def _can_be(part: Mention, whole: Mention) -> bool:
    if not (part.is_exact and whole.is_exact and comparable(part.quantity, whole.quantity)):
        return False
    return 0 < part.quantity.value <= _MOST * whole.quantity.value


def _quotient(rate: _Rate, bases: "_Bases", part: Located, whole: Located) -> Derivation:
    number, one, other = rate.mention, part.mention.quantity, whole.mention.quantity
    exact = 100 * one.value / other.value
    holds = is_rate(number.quantity, one, other)

    likely = likelihood(number, exact, holds=holds, is_loose=bool(one.slack or other.slack))
    traits = partial(_traits, rate, bases, part, whole)
    return Derivation(traits, exact, holds, likely, ((1, part.mention),), ((1, whole.mention),))


def _traits(rate: _Rate, bases: "_Bases", part: Located, whole: Located) -> Iterable[str]:
    """What speaks for a pair: of each operand for itself, told once, and of both together."""
    of_part, of_whole = rate.told.get(part.at), rate.told.get(-whole.at - 1)
    if of_part is None:
        of_part = rate.told[part.at] = tuple(_of_part(rate, part))
    if of_whole is None:
        of_whole = rate.told[-whole.at - 1] = (*_of_whole(rate, whole), *bases.traits(whole))
    return (*of_part, *of_whole, *_of_both(rate, part, whole))


def _of_part(rate: _Rate, part: Located) -> Iterator[str]:
    scope, source = rate.scope, rate.source
    yield f"p{'1' * part.is_first}@{scope.where(part)}:{bucket(rate.ranks[part.at])}"
    yield f"pl={part.ending}|{rate.cue}"
    yield f"pl={part.ending}"
    yield f"ovp{min(len(pairs_of(rate.mention.label) & pairs_of(part.mention.label)), 3)}|{source}"
    yield f"pct{min(_rates_since(scope, part), 3)}|{source}"
    yield f"kind{part.mention.kind.value[:1]}|{rate.cue}"
    yield f"lead0={not rate.mention.lead.strip()}"
    if part.mention.depth != scope.term.mention.depth:
        yield "depth"
    if part.mention.role is QuantityRole.PRIOR:
        yield f"pprior|{source}"


def _of_whole(rate: _Rate, whole: Located) -> Iterator[str]:
    yield f"w{'1' * whole.is_first}@{rate.scope.where(whole)}:{bucket(rate.ranks[whole.at])}"
    yield f"wl={whole.ending}|{rate.cue}"
    yield f"wl={whole.ending}"
    if whole.mention.role is QuantityRole.PRIOR:
        yield f"wprior|{rate.source}"


def _of_both(rate: _Rate, part: Located, whole: Located) -> Iterator[str]:
    scope, source = rate.scope, rate.source
    one, other, mine = part.mention, whole.mention, scope.term.sentence.paragraph
    places = f"{scope.where(part)}:{bucket(rate.ranks[part.at])}|{scope.where(whole)}:{bucket(rate.ranks[whole.at])}"
    yield f"{source}|{places}"
    yield f"ord{'wp' if whole.at < part.at else 'pw'}|{source}"
    yield f"gap{bucket(abs(whole.at - part.at))}"
    yield f"pw{together(part, whole)}|{source}"
    away = min(3, mine - part.sentence.paragraph)
    yield f"topic{not away:d}{whole.sentence.paragraph == mine:d}{away}|{source}"
    yield f"cls{whole.is_ahead:d}{whole.is_done:d}{part.is_ahead:d}{part.is_done:d}|{source}"
    if other.label and other.label == one.label:
        yield f"samelabel|{source}"
    if one.quantity.value > other.quantity.value:
        yield f"over|{source}"
    if other.quantity.unit != one.quantity.unit:
        yield "unitdiff"
    if whole.at < part.at and one.start - other.end < _ASIDE:
        yield f"qz{'其中' in scope.around.between(other.end, one.start):d}|{source}"
    yield from rows(scope.term, part, whole)


def together(one: Located, other: Located) -> str:
    """How near two operands stand to each other."""
    if one.sentence.place == other.sentence.place:
        return "sent"
    return "para" if one.sentence.paragraph == other.sentence.paragraph else "diff"


def _rates_since(scope: Vicinity, part: Located) -> int:
    if part.at > scope.term.at:
        return 9
    between = scope.around.terms[part.at + 1 : scope.term.at]
    return sum(each.mention.kind is QuantityKind.PERCENT for each in between[:40])


def rows(term: Located, part: Located, whole: Located) -> Iterator[str]:
    """Whether the operands stand in rows as the number does: 甲80万元、乙20万元，分别占80%、20%."""
    mine, its, whole_row = term.chain, part.chain, whole.chain
    if mine[1] > 1:
        of_part = "al" if its == mine else "len" if its[1] == mine[1] else "no"
        of_whole = "al" if whole_row == mine else "same" if whole_row[1] == mine[1] else "no"
        yield f"ch{of_part}{of_whole}"
    elif its[1] > 1 or whole_row[1] > 1:
        yield "chx"


def named_above(scope: Vicinity) -> str:
    """支出中人员支出1188万元，占66%；公用支出306万元，占17%: what the parts of a sentence are told to be among."""
    begin = scope.term.sentence.start
    found = _AMONG.search(scope.around.between(begin, min(scope.term.mention.start, begin + _ASIDE)))
    return found[1] if found else ""


class _Bases:
    """How well the amounts fit the words that say what a rate is of: 支出 in 占支出的80%."""

    def __init__(self, rate: _Rate) -> None:
        self._source = rate.source
        lead = rate.mention.lead
        self._base = (share_whole(lead) or completion_whole(lead) or named_above(rate.scope)).replace("的", "")
        self._fits: dict[int, int] = {}
        self._best = 0
        self._nearest = -1
        if self._base:
            self._weigh(rate)

    def _weigh(self, rate: _Rate) -> None:
        stem = stem_of(self._base)
        pairs = pairs_of(self._base)
        for each in rate.amounts:
            self._fits[each.at] = self._fit(each.mention, stem, pairs)
        self._best = max(self._fits.values(), default=0)
        before = [at for at, fit in self._fits.items() if fit == self._best and at < rate.scope.term.at]
        self._nearest = max(before, default=-1)

    def _fit(self, mention: Mention, stem: str, pairs: frozenset[str]) -> int:
        if mention.label == self._base:
            return 4
        if self._base in mention.lead:
            return 3
        if len(stem) > 1 and stem in mention.lead:
            return 2
        return int(bool(pairs & pairs_of(mention.lead)))

    def traits(self, whole: Located) -> Iterator[str]:
        """How well one amount fits, the best being what it is."""
        if not self._base:
            yield f"base=none|{self._source}"
            return
        yield f"base={self._fits[whole.at]}of{self._best}|{self._source}"
        yield f"bnear={self._nearest == whole.at:d}{self._best}|{self._source}"
        yield f"bword={self._base[-2:]}|{whole.ending}"


def _of_changed(rate: _Rate, order: Sequence[Located]) -> Iterator[Derivation]:
    """Of an amount that another was added to or taken off: 预算450万元，调减30万元，支出412.6万元，占调整后的98.2%."""
    scope = rate.scope
    near = [each for each in scope.before if each.mention.kind in (QuantityKind.MONEY, QuantityKind.COUNT)]
    changes = [each for each in near if each.mention.is_exact and _is_change(each)][-3:]
    for rank, part in enumerate(order[:3]):
        for change in changes:
            for at, whole in enumerate(order[:6]):
                if len({part.at, change.at, whole.at}) == 3 and comparable(
                    whole.mention.quantity, change.mention.quantity
                ):
                    yield from _of_changed_by(rate, (part, rank), change, (whole, at))


def _is_change(term: Located) -> bool:
    return _CHANGED.search(term.mention.lead) is not None


def _of_changed_by(
    rate: _Rate, ranked: tuple[Located, int], change: Located, base: tuple[Located, int]
) -> Iterator[Derivation]:
    (part, rank), (whole, at) = ranked, base
    if not comparable(part.mention.quantity, whole.mention.quantity):
        return
    for sign in (1, -1):
        value = whole.mention.quantity.value + sign * change.mention.quantity.value
        if value <= 0 or part.mention.quantity.value > _MOST * value:
            continue
        traits = partial(_changed_traits, rate.source, (rank, at), (change, sign), whole)
        exact = 100 * part.mention.quantity.value / value
        yield _derived(rate, traits, exact, [part], [(1, whole.mention), (sign, change.mention)])


def _changed_traits(source: str, ranks: tuple[int, int], changed: tuple[Located, int], whole: Located) -> Iterator[str]:
    change, sign = changed
    yield "ADJ"
    yield f"ADJp{ranks[0]}|{source}"
    yield f"ADJ{sign}{bool(_TAKEN_OFF.search(change.mention.lead)):d}"
    yield f"ADJw{min(ranks[1], 5)}"
    yield f"ADJb{whole.is_ahead:d}"
    yield f"ADJo{change.at > whole.at:d}"


def _derived(
    rate: _Rate,
    traits: Callable[[], Iterable[str]],
    exact: Decimal,
    parts: Sequence[Located],
    under: Sequence[tuple[int, Mention]],
) -> Derivation:
    holds = is_rounded_from(rate.mention.quantity, exact)
    likely = likelihood(rate.mention, exact, holds=holds)
    over = tuple((1, each.mention) for each in parts)
    return Derivation(traits, exact, holds, likely, over, tuple(under))


def _of_sums(rate: _Rate, order: Sequence[Located]) -> Iterator[Derivation]:
    """The last few amounts together of another; one of them of all of them."""
    for count in (2, 3, 4):
        run = order[:count]
        if len(run) < count or not all(comparable(each.mention.quantity, run[0].mention.quantity) for each in run):
            return
        total = sum((each.mention.quantity.value for each in run), Decimal(0))
        yield from _sum_of_another(rate, run, total, order[count : count + 3])
        if total > 0:
            yield from _one_of_all(rate, run, total, is_more=_goes_on(order, count))


def _goes_on(order: Sequence[Located], count: int) -> bool:
    return count < len(order) and order[count].sentence.place == order[count - 1].sentence.place


def _sum_of_another(
    rate: _Rate, run: Sequence[Located], total: Decimal, others: Sequence[Located]
) -> Iterator[Derivation]:
    for at, whole in enumerate(others):
        value = whole.mention.quantity.value
        if value <= 0 or total > _MOST * value or not comparable(whole.mention.quantity, run[0].mention.quantity):
            continue
        traits = partial(_sum_traits, rate, run, whole, at)
        yield _derived(rate, traits, 100 * total / value, run, [(1, whole.mention)])


def _sum_traits(rate: _Rate, run: Sequence[Located], whole: Located, at: int) -> Iterator[str]:
    here = rate.scope.term.sentence.place
    yield "PS"
    yield f"PSk{len(run)}|w{min(at, 3)}|{rate.source}"
    yield f"PStot{bool(_TOGETHER.search(rate.mention.lead)):d}"
    yield f"PSs{run[-1].sentence.place == here:d}{whole.sentence.place == here:d}"


def _one_of_all(rate: _Rate, run: Sequence[Located], total: Decimal, *, is_more: bool) -> Iterator[Derivation]:
    is_here = run[-1].sentence.place == rate.scope.term.sentence.place
    for at, part in enumerate(run):
        traits = ("WS", f"WSk{len(run)}|p{at}|{rate.source}", f"WSs{is_here:d}", f"WSmore{is_more:d}")
        under = [(1, each.mention) for each in run]
        yield _derived(rate, partial(tuple, traits), 100 * part.mention.quantity.value / total, [part], under)


def _as_before(rate: _Rate) -> Iterator[Derivation]:
    """The same rate told again."""
    told = [each for each in rate.scope.before if each.mention.kind is QuantityKind.PERCENT and each.mention.is_exact]
    for at, each in enumerate(reversed(told[-8:])):
        value = each.mention.quantity.value
        if value == rate.mention.quantity.value:
            likely = likelihood(rate.mention, value, holds=True)
            yield Derivation(partial(_again, rate, each, at), value, True, likely, ((1, each.mention),))


def _again(rate: _Rate, told: Located, at: int) -> Iterator[str]:
    shared = len(told.pairs & pairs_of(rate.mention.label))
    yield "EQ"
    yield f"EQ{at}|{rate.source}"
    yield f"EQr{told.mention.role.name}|{rate.source}"
    yield f"EQov{min(3, shared)}"
