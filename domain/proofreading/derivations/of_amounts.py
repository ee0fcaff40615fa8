"""What an amount may be: the sum of those behind it or before it, what one leaves of another, what was told before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import islice

from domain.patterns import pattern
from domain.proofreading.claims.claim import comparable
from domain.proofreading.derivations.derivation import Derivation, bucket, likelihood
from domain.proofreading.derivations.surroundings import VALUES, Located, Vicinity, pairs_of
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import Quantity

TOTAL = pattern(r"合计|共计|总计|累计|总[一-龥]|共(?!同)|全部|合(?!同|格|作)")
REST = pattern(r"结余|结转|剩余|其余|余下|尚余|尚欠|尾款|余款|未[一-龥]{1,3}|节约|节省|差|缺|余|净")
_GENERAL = pattern("^(?:实际|全年|累计|共|总|合计|当年|本年|年度|全部|已|完成|该)+")
_TOGETHER, _SUMMED = pattern("合计|共计|总计"), pattern("(?<!公)共(?!同)")
_OTHERS, _OF_EACH = (
    pattern("其余|余下|剩下|另[有外]|其他[^，。；、0-9]{0,6}(?:若干|等)|等[^，。；0-9]{0,4}[，。；]"),
    pattern("各$"),
)
_PARTS = pattern("包括|包含|分别|由|含")
_CURRENT, _OLD = pattern("当年|本年"), pattern("年初|上年结转|上年末|期初|以前年度")
_ANAPHOR = pattern("该|上述|以上|这|前述|已建|全部")
_YEAR, _NUMBER = pattern("20[0-9]{2}"), pattern("[0-9.,]")
_BEFORE, _BEHIND, _MOST = 60, 13, 9  # numbers before and behind an amount; operands of a sum
_LEFT = 10  # amounts like it that are taken of those before
_FAR, _NAMESAKES = 400, 10  # numbers back in which a name is told again
_INCOMPLETE = 0.02  # of lists that name some parts of a whole: how many claim to be complete


@dataclass(frozen=True)
class _Amount:
    """An amount with those like it: ``before``, the nearest first, and ``behind`` in its paragraph."""

    scope: Vicinity
    before: Sequence[Located]
    behind: Sequence[Located]
    total: str
    rest: str

    @property
    def mention(self) -> Mention:
        return self.scope.term.mention


def amounts(scope: Vicinity) -> Iterator[Derivation]:
    """Every derivation of an amount or a number of something."""
    number = scope.term.mention
    if number.quantity.value <= 0:
        return
    before = list(islice(_before(scope), _LEFT))
    rest = REST.search(number.lead[-10:])
    amount = _Amount(
        scope,
        before,
        [each for each in _behind(scope) if each.mention.role is QuantityRole.LEVEL],
        f"t{_total_of(number.lead)}",
        f"r{rest[0][:2] if rest else '0'}",
    )
    yield from _of_those_behind(amount)
    yield from _of_those_before(amount)
    if rest:
        yield from _left(amount)
    yield from _told_before(amount)


def _is_like(term: Located, number: Mention) -> bool:
    mention = term.mention
    return mention.kind is number.kind and mention.role in VALUES and comparable(mention.quantity, number.quantity)


def _before(scope: Vicinity) -> Iterator[Located]:
    at, number = scope.term.at, scope.term.mention
    for each in reversed(scope.around.terms[max(0, at - _BEFORE) : at]):
        if each.mention.kind is number.kind and _is_like(each, number) and each.mention.is_exact:
            yield each


def _behind(scope: Vicinity) -> list[Located]:
    at, paragraph = scope.term.at, scope.term.sentence.paragraph
    near = scope.around.terms[at + 1 : at + 1 + _BEHIND]
    return [each for each in near if each.sentence.paragraph == paragraph and _is_like(each, scope.term.mention)]


def _total_of(lead: str) -> str:
    if _TOGETHER.search(lead):
        return "合计"
    if _SUMMED.search(lead):
        return "共"
    return "总" if "总" in lead else "累" if "累计" in lead else "0"


def _slack(number: Quantity, parts: Sequence[Located]) -> Decimal:
    """How far a sum may lie from its parts: as far as their rounding says where they show different last places."""
    steps = {number.step, *(each.mention.quantity.step for each in parts)}
    slack = sum((each.mention.quantity.slack for each in parts), number.slack) if len(steps) > 1 else Decimal(0)
    return max(slack, number.step if number.unit.startswith("亿") and number.decimals else Decimal(0))


def _sums(amount: _Amount, terms: Sequence[Located]) -> Iterator[tuple[Sequence[Located], Decimal, bool]]:
    """The first two terms together, the first three, …, with their sum and whether the amount is it."""
    number = amount.mention.quantity
    total = Decimal(0)
    for count, term in enumerate(terms[:_MOST], 1):
        total += term.mention.quantity.value
        if (
            term.mention.quantity.about
            or _OF_EACH.search(term.mention.lead)
            or (count > 1 and total > number.value * 2)
        ):
            return
        if count > 1:
            parts = terms[:count]
            yield parts, total, abs(total - number.value) <= _slack(number, parts)


def _of_those_behind(amount: _Amount) -> Iterator[Derivation]:
    number = amount.mention
    for parts, total, holds in _sums(amount, amount.behind):
        way = _announced(amount, parts[0])
        likely = likelihood(number, total, holds=holds, is_loose=True)
        if not holds and _is_open_ended(amount, parts):
            likely *= _INCOMPLETE
        traits = partial(_behind_traits, amount, parts, way)
        yield Derivation(traits, total, holds, likely, tuple((1, each.mention) for each in parts))


def _is_open_ended(amount: _Amount, parts: Sequence[Located]) -> bool:
    """Whether more belongs to a whole than these parts: another one beside them, or words that say so."""
    last, count = parts[-1], len(parts)
    if count < len(amount.behind) and amount.behind[count].sentence.place == last.sentence.place:
        return True
    return _OTHERS.search(amount.scope.around.between(parts[0].mention.start, last.sentence.end)) is not None


def _announced(amount: _Amount, first: Located) -> str:
    """What stands between an amount and the first of those behind it."""
    words = amount.scope.around.between(amount.mention.end, first.mention.start)
    if "其中" in words[:12]:
        return "其中"
    if _PARTS.search(words):
        return "包括"
    return ":" if ":" in words[:3] else "(" if "(" in words else "x"


def _behind_traits(amount: _Amount, parts: Sequence[Located], way: str) -> Iterator[str]:
    around, here = amount.scope.around, amount.scope.term
    count, last, next_to_last = len(parts), parts[-1], parts[-2]
    following = amount.behind[count] if count < len(amount.behind) else None
    ends = following is None or following.sentence.place != last.sentence.place
    is_same = last.sentence.place == here.sentence.place
    step = _NUMBER.sub("", around.between(next_to_last.mention.end, last.mention.start))
    yield f"SA{way}"
    yield f"SA{way}|{ends:d}|{is_same:d}"
    yield f"SAn{min(count, 6)}|{ends:d}"
    yield f"SA{amount.total}|{way}"
    yield f"SAend{ends:d}{following is None:d}"
    yield f"SAgap{len(step) // 6}|{ends:d}"
    yield f"SAoth{last.at - here.at - count}"
    yield f"SAcls{parts[0].is_ahead:d}{parts[0].is_done:d}{last.is_ahead:d}{last.is_done:d}"
    yield f"SAt{around.between(last.mention.end, last.mention.end + 1)}|{ends:d}"
    yield f"SAseg{last.mention.segment - amount.mention.segment if is_same else 9}"
    if following is not None and not ends:
        yield _going_on(around.between(last.mention.end, following.mention.start), next_to_last, last, following)
    else:
        yield f"SAfull{following is None:d}"
    if "其中" in around.between(parts[0].mention.end, last.mention.start):
        yield "SAnest"


def _going_on(words: str, next_to_last: Located, last: Located, following: Located) -> str:
    is_alike = following.at - last.at == last.at - next_to_last.at
    return f"SAcont{is_alike:d}{following.mention.segment == last.mention.segment:d}|{len(words) > 14:d}"


def _of_those_before(amount: _Amount) -> Iterator[Derivation]:
    number = amount.mention
    for parts, total, holds in _sums(amount, amount.before):
        likely = likelihood(number, total, holds=holds, is_loose=True)
        traits = partial(_before_traits, amount, parts)
        yield Derivation(traits, total, holds, likely, tuple((1, each.mention) for each in reversed(parts)))


def _before_traits(amount: _Amount, parts: Sequence[Located]) -> Iterator[str]:
    here, total = amount.scope.term, amount.total
    count, farthest = len(parts), parts[-1]
    is_here = farthest.sentence.place == here.sentence.place
    where = "sent" if is_here else "para" if farthest.sentence.paragraph == here.sentence.paragraph else "prev"
    farther = amount.before[count] if count < len(amount.before) else None
    goes_on = farther is not None and farther.sentence.paragraph == farthest.sentence.paragraph
    yield f"SB{total}|{where}"
    yield f"SBn{min(count, 6)}|{total}"
    yield f"SBl{here.ending}"
    yield f"SBat{here.at - parts[0].at}|{total}"
    yield f"SBoth{here.at - farthest.at - count}"
    yield f"SBmore{goes_on:d}|{where}"
    if farther is not None:
        is_same = farther.sentence.place == farthest.sentence.place
        yield f"SBnext{'same' if is_same else 'para' if goes_on else 'diff'}|{total}"
    if "其中" in amount.scope.around.between(farthest.mention.end, amount.mention.start):
        yield "SBnest"
    yield f"SBpar{len({each.sentence.paragraph for each in parts})}"


def _left(amount: _Amount) -> Iterator[Derivation]:
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
    amount: _Amount, more_ranked: tuple[Located, int], less_ranked: tuple[Located, int], *, is_old: bool
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


def _told_before(amount: _Amount) -> Iterator[Derivation]:
    """The same told before, under the same name or one like it."""
    number = amount.mention
    name = _GENERAL.sub("", number.label)
    alike = list(islice(_namesakes(amount), _NAMESAKES))
    values = {each.mention.quantity.value for each in alike if _is_named(name, each.mention)}
    for rank, each in enumerate(alike, 1):
        stated = each.mention.quantity
        off = abs(stated.value - number.quantity.value)
        is_coarse = stated.is_rounded or stated.step > number.quantity.step
        mine_half = number.quantity.half if number.quantity.step > stated.step else 0
        holds = off <= max(stated.half if is_coarse else 0, mine_half)
        traits = partial(_again_traits, amount, each, rank, len(values))
        likely = likelihood(number, stated.value, holds=holds)
        yield Derivation(traits, stated.value, holds, likely, ((1, each.mention),))


def _is_named(name: str, other: Mention) -> bool:
    return len(name) > 1 and name == _GENERAL.sub("", other.label)


def _namesakes(amount: _Amount) -> Iterator[Located]:
    """The amounts before this one whose names share two pairs of characters with its name, or all of a short one."""
    here = amount.scope.term
    fewest = min(2, len(here.pairs))
    if fewest:
        for each in amount.scope.around.called(here.pairs, here.at, _FAR, fewest):
            if _is_like(each, amount.mention) and each.mention.is_exact:
                yield each


def _again_traits(amount: _Amount, other: Located, rank: int, values: int) -> Iterator[str]:
    here, number, before = amount.scope.term, amount.mention, other.mention
    shared = len(here.pairs & other.pairs)
    likeness = _likeness(shared / len(here.pairs | other.pairs))
    away = here.sentence.paragraph - other.sentence.paragraph
    is_here = here.sentence.place == other.sentence.place
    where = "sent" if is_here else "para" if not away else "prev" if away < 4 else "far"
    name = _GENERAL.sub("", number.label)
    is_one = _is_named(name, before)
    tails = number.tail[:8], before.tail[:8]
    years = _YEAR.findall(number.lead), _YEAR.findall(before.lead)
    yield f"RPj{likeness}|{where}"
    yield f"RPj{likeness}|{before.role.name}{number.role.name}"
    yield f"RPeq{is_one:d}{min(len(number.label), 8)}"
    yield f"RPn{min(rank, 4)}|{likeness}"
    yield f"RPnl{number.label[-2:]}|{likeness}"
    yield f"RPcls{here.is_ahead:d}{here.is_done:d}{other.is_ahead:d}{other.is_done:d}|{likeness}"
    yield f"RPu{number.quantity.unit == before.quantity.unit:d}"
    yield f"RPy{bool(years[0]):d}{bool(years[1]):d}{years[0] == years[1]:d}"
    yield f"RPcue{_ANAPHOR.search(number.lead) is not None:d}|{likeness}"
    yield f"RPtail{bool(tails[0]):d}{tails[0] == tails[1]:d}"
    yield f"RPqz{'其中' in number.lead:d}{'其中' in before.lead:d}"
    yield f"RPlen{min(shared, 9)}"
    yield f"RPun={number.quantity.unit[-2:]}"
    yield f"RPvals{min(values, 4)}|{len(name) > 3:d}"
    if is_one:
        yield f"RPk{values}"


def _likeness(share: float) -> str:
    return next((name for least, name in ((1, "1"), (0.75, ".75"), (0.5, ".5"), (0.3, ".3")) if share >= least), "0")
