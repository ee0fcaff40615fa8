"""What an amount may be the sum of: those behind it, those before it, one of each item of a list."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property, partial
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.derivations.amount import Summed, is_like
from domain.proofreading.derivations.derivation import Derivation, likelihood
from domain.proofreading.derivations.surroundings import Located
from domain.proofreading.quantities import Quantity, QuantityKind

PARTS = pattern("其中|包括|包含|分别|由|含|[:(]|[看分中][，:]|^，[按分]")
_PARTS = pattern("包括|包含|分别|由|含")
_OTHERS, _OF_EACH = (
    pattern("其余|余下|剩下|另[有外]|其他[^，。；、0-9]{0,6}(?:若干|等)|等[^，。；0-9]{0,4}[，。；]"),
    pattern("各$"),
)
_NUMBER = pattern("[0-9.,]")
_ASIDE, _SIGNS = pattern(r"\([^()]*\)"), "\n。；，、"  # the stronger signs first
_ROUNDED = 2  # decimals of what was rounded
_MOST = 9  # operands of a sum
_INCOMPLETE = 0.02  # of lists that name some parts of a whole: how many claim to be complete
_FAR = 3  # times: what is further off is no sum of these
_TAIL = 12  # characters behind the last part in which its clause ends


_MOVED = pattern("减员|转[走来出入]|迁[出入]|核销|退出|[期年]末在|调[出入走]")  # what came and went is no part
_AIMS = pattern("(?:目标|计划|任务|标准)分别")


def sums(amount: Summed) -> Iterator[Derivation]:
    """Every sum that an amount may be."""
    parts = _side_by_side(amount.behind)
    if parts and (_AIMS.search(parts[0].mention.lead) or any(_MOVED.search(each.mention.lead) for each in parts)):
        return  # 发热门诊1个、预检分诊点14个，目标分别为1个和14个
    yield from _of_those_behind(amount, parts, "")
    if len(parts) > 2 and (skip := _begun_again(amount, parts)):
        yield from _of_those_behind(amount, parts[skip:], "2")
    yield from _of_those_before(amount)
    yield from _of_items(amount)


def _side_by_side(behind: Sequence[Located]) -> list[Located]:
    """Those behind an amount that stand in as many brackets as the first one, as far as its own bracket goes."""
    parts: list[Located] = []
    for each in behind:
        depth = each.mention.depth - (parts[0].mention.depth if parts else each.mention.depth)
        if depth < 0:
            break
        if not depth:
            parts.append(each)
    return parts


def _begun_again(amount: Summed, parts: Sequence[Located]) -> int:
    """How many of those behind an amount stand before the words that name its parts; 0 where none do."""
    for count in range(1, len(parts) - 1):
        if PARTS.search(amount.scope.around.between(parts[count - 1].mention.end, parts[count].mention.start)):
            return count
    return 0


def _slack(number: Quantity, parts: Sequence[Located]) -> Decimal:
    """How far a sum may lie from its parts: as far as their rounding says where they show different last places.

    Amounts with two decimals were rounded one by one.
    """
    steps = {number.step, *(each.mention.quantity.step for each in parts)}
    slack = sum((each.mention.quantity.slack for each in parts), number.slack) if len(steps) > 1 else Decimal(0)
    is_fine = number.unit.startswith("亿") if number.decimals < _ROUNDED else number.kind is QuantityKind.MONEY
    return max(slack, number.step if is_fine and number.decimals else Decimal(0))


def _sums(amount: Summed, terms: Sequence[Located]) -> Iterator[tuple[Sequence[Located], Decimal, bool]]:
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


def _of_those_behind(amount: Summed, terms: Sequence[Located], skip: str) -> Iterator[Derivation]:
    number = amount.mention
    breaks = _breaks(amount, terms) if len(terms) > 1 else []
    for parts, total, holds in _sums(amount, terms):
        way = _announced(amount, parts[0]) + skip
        if not holds and _is_of_another(amount, total):
            continue
        likely = likelihood(number, total, holds=holds, is_loose=True)
        if not holds and _is_open_ended(amount, parts, terms, breaks):
            likely *= _INCOMPLETE
        traits = partial(_behind_traits, amount, parts, terms, way, breaks)
        yield Derivation(traits, total, holds, likely, tuple((1, each.mention) for each in parts))


def _is_of_another(amount: Summed, total: Decimal) -> bool:
    """Whether those behind an amount are the parts of one before it: 实有7辆，编制6辆，其中小车4辆、客车3辆."""
    place = amount.scope.term.sentence.place
    near = amount.before[:2]
    return any(each.sentence.place == place and each.mention.quantity.value == total for each in near)


def _breaks(amount: Summed, terms: Sequence[Located]) -> list[str]:
    """The strongest sign behind each of some numbers: before the next of them, behind the last one at once."""
    between = amount.scope.around.between
    breaks = [_strongest(between(one.mention.end, other.mention.start)) for one, other in pairwise(terms)]
    last = terms[-1].mention.end
    behind = _ASIDE.sub("", between(last, last + _TAIL))
    return [*breaks, next((each for each in behind if each in _SIGNS), "0")]


def _strongest(words: str) -> str:
    if "(" in words:
        words = _ASIDE.sub("", words)
    return next((sign for sign in _SIGNS if sign in words), "、")


def _is_open_ended(amount: Summed, parts: Sequence[Located], terms: Sequence[Located], breaks: Sequence[str]) -> bool:
    """Whether more belongs to a whole than these parts: another one beside them, or words that say so."""
    last, count = parts[-1], len(parts)
    if count < len(terms) and breaks[count - 1] == breaks[count - 2]:
        return True
    return _OTHERS.search(amount.scope.around.between(parts[0].mention.start, last.sentence.end)) is not None


def _announced(amount: Summed, first: Located) -> str:
    """What stands between an amount and the first of those behind it."""
    words = amount.scope.around.between(amount.mention.end, first.mention.start)
    if "其中" in words:
        return "其中" if "其中" in words[:12] else "后其中"
    if _PARTS.search(words):
        return "包括"
    if PARTS.search(words):
        return "按"
    return ":" if ":" in words[:3] else "(" if "(" in words else "x"


def _behind_traits(
    amount: Summed, parts: Sequence[Located], terms: Sequence[Located], way: str, breaks: Sequence[str]
) -> Iterator[str]:
    around, here = amount.scope.around, amount.scope.term
    count, last, next_to_last = len(parts), parts[-1], parts[-2]
    following = terms[count] if count < len(terms) else None
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
    yield from _row_traits(amount, parts, way, breaks)
    if following is not None and not ends:
        yield _going_on(around.between(last.mention.end, following.mention.start), next_to_last, last, following)
    else:
        yield f"SAfull{following is None:d}"
    if "其中" in around.between(parts[0].mention.end, last.mention.start):
        yield "SAnest"


def _row_traits(amount: Summed, parts: Sequence[Located], way: str, breaks: Sequence[str]) -> Iterator[str]:
    """Whether some numbers are a row: one sign between them, another one behind it, names that end alike."""
    count = len(parts)
    signs = set(breaks[: count - 1])
    sign = signs.pop() if len(signs) == 1 else "x"
    behind = breaks[count - 1]
    row = f"{_SIGNS.find(sign)}{_how_strong(sign, behind)}"
    units = {each.mention.quantity.unit for each in parts}
    unit = "u" if units == {amount.mention.quantity.unit} else "p" if len(units) == 1 else "v"
    others = parts[-1].at - parts[0].at - count + 1
    yield f"SR{row}|{way}"
    yield f"SR{row}|{way}|{min(others, 1)}|{unit}"
    yield f"SR{row}|{unit}|{amount.mention.kind.value}"
    yield f"SRalike{len({each.ending[-1:] for each in parts}) == 1:d}|{way}"
    first = amount.scope.around.between(amount.mention.end, parts[0].mention.start)
    yield f"SRfirst{_SIGNS.find(_strongest(first))}|{way}"
    yield f"SRat{parts[0].at - amount.scope.term.at - 1}|{way}"
    named = sum(bool(amount.scope.term.pairs & each.pairs) for each in parts)
    yield f"SRnam{'0' if not named else 'a' if named == count else 's'}"


def _how_strong(sign: str, behind: str) -> str:
    """How the sign behind a row is to those in it: ``>`` stronger."""
    if sign not in _SIGNS or behind not in _SIGNS:
        return "x"
    one, other = _SIGNS.find(sign), _SIGNS.find(behind)
    return "=" if one == other else ">" if other < one else "<"


def _going_on(words: str, next_to_last: Located, last: Located, following: Located) -> str:
    is_alike = following.at - last.at == last.at - next_to_last.at
    return f"SAcont{is_alike:d}{following.mention.segment == last.mention.segment:d}|{len(words) > 14:d}"


def _of_those_before(amount: Summed) -> Iterator[Derivation]:
    number, signs = amount.mention, _SignsBefore(amount)
    for parts, total, holds in _sums(amount, amount.before):
        likely = likelihood(number, total, holds=holds, is_loose=True)
        traits = partial(_before_traits, amount, parts, signs)
        yield Derivation(traits, total, holds, likely, tuple((1, each.mention) for each in reversed(parts)))


class _SignsBefore:
    """The strongest signs before an amount and before each of those before it, looked for once, and only if asked."""

    def __init__(self, amount: Summed) -> None:
        self._amount = amount

    @cached_property
    def last(self) -> str:
        return self._between(self._amount.before[0], self._amount.scope.term)

    @cached_property
    def told(self) -> list[str]:
        return [self._between(one, other) for other, one in pairwise(self._amount.before)]

    def _between(self, one: Located, other: Located) -> str:
        return _strongest(self._amount.scope.around.between(one.mention.end, other.mention.start))


def _before_traits(amount: Summed, parts: Sequence[Located], between: _SignsBefore) -> Iterator[str]:
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
    yield from _row_before(amount, parts, between, where)


def _row_before(amount: Summed, parts: Sequence[Located], between: _SignsBefore, where: str) -> Iterator[str]:
    """Whether some numbers before an amount are a row."""
    count, told = len(parts), between.told
    signs = set(told[: count - 1])
    sign = signs.pop() if len(signs) == 1 else "x"
    before = told[count - 1] if len(told) >= count else "0"
    units = {each.mention.quantity.unit for each in parts}
    unit = "u" if units == {amount.mention.quantity.unit} else "p" if len(units) == 1 else "v"
    row = f"{_SIGNS.find(sign)}{_how_strong(sign, before)}"
    yield f"SBR{row}|{amount.total}"
    yield f"SBR{row}|{where}|{unit}"
    yield f"SBRlast{_SIGNS.find(between.last)}|{amount.total}"
    yield f"SBRalike{len({each.ending[-1:] for each in parts}) == 1:d}|{amount.total}"
    named = sum(bool(amount.scope.term.pairs & each.pairs) for each in parts)
    yield f"SBRnam{'0' if not named else 'a' if named == count else 's'}|{amount.total}"


def _of_items(amount: Summed) -> Iterator[Derivation]:
    """One number of each item of a list: the first like the amount in it, or the last one."""
    around, here = amount.scope.around, amount.scope.term
    for run, way in ((around.run_behind(here), "b"), (around.run_before(here), "v")):
        rows = [[each for each in row if is_like(each, amount.mention) and not each.mention.depth] for row in run]
        if len(rows) < 2 or not all(rows):
            continue
        for place in (0, -1):
            parts = [row[place] for row in rows]
            if place and all(len(row) == 1 for row in rows):
                continue
            yield from _of_one_each(amount, parts, rows, f"{way}{'l' if place else 'f'}")


def _of_one_each(
    amount: Summed, parts: Sequence[Located], rows: Sequence[Sequence[Located]], way: str
) -> Iterator[Derivation]:
    number = amount.mention
    total = sum((each.mention.quantity.value for each in parts), Decimal(0))
    stated = number.quantity.value
    if any(each.mention.quantity.about for each in parts) or not stated / _FAR < total < stated * _FAR:
        return
    holds = abs(total - stated) <= _slack(number.quantity, parts)
    likely = likelihood(number, total, holds=holds, is_loose=True)
    traits = partial(_items_traits, amount, parts, rows, way)
    yield Derivation(traits, total, holds, likely, tuple((1, each.mention) for each in parts))


def _items_traits(
    amount: Summed, parts: Sequence[Located], rows: Sequence[Sequence[Located]], way: str
) -> Iterator[str]:
    here = amount.scope.term
    between = amount.scope.around.between
    one = all(len(row) == 1 for row in rows)
    gap = here.sentence.paragraph - parts[0].sentence.paragraph
    own = parts[0].mention.lead[-2:]
    yield f"SI{way}"
    yield f"SI{way}|{amount.total}"
    yield f"SI{way}|one{one:d}"
    yield f"SI{way}|para{min(3, abs(gap))}"
    yield f"SI{way}|alike{len({each.ending for each in parts}) == 1:d}"
    yield f"SI{way}|own{own == amount.mention.lead[-2:]:d}"
    yield f"SI{way}|{here.ending}"
    yield f"SI{way}|end{_strongest(between(here.mention.end, here.mention.end + 3))}"
    yield f"SI{way}|n{min(6, len(parts))}"
    yield f"SI{way}|u{len({each.mention.quantity.unit for each in parts} | {amount.mention.quantity.unit})}"
    yield f"SI{way}|first{all(each.is_first for each in parts):d}"
