"""What speaks for a claim and what against it, whichever rule has made it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.proofreading.claims import Claim
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.splits import SPLIT
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, SUM
from domain.proofreading.claims.units_and_digits.digits import are_a_slip_apart
from domain.proofreading.credence.witnesses import Witnesses
from domain.proofreading.derivations.derivation import beyond_chance, chance
from domain.proofreading.derivations.judging import Judged, is_open, judged
from domain.proofreading.derivations.plainly import is_plain
from domain.proofreading.derivations.sought import sought_of
from domain.proofreading.derivations.surroundings import Located, Surroundings
from domain.proofreading.mentions import Passage

_KINDS = {
    **dict.fromkeys((COMPLETION, SHARE, RATE, POINTS), "rate"),
    **dict.fromkeys((AVERAGE, PRICE), "mean"),
    **dict.fromkeys((SUM, REMAINDER, SUBSET, SPLIT), "sum"),
    AMOUNT: "change",
}
_RATIOS = (0.2, 0.5, 0.8, 0.9, 0.97, 1, 1.03, 1.1, 1.25, 2, 5)  # of what is told to what is expected
_CHANCES = (0.0001, 0.001, 0.005, 0.02, 0.05, 0.2)  # of a number, if nothing is known of it
_SHARES = (0.001, 0.01, 0.05, 0.15, 0.4, 0.7, 0.9)  # of all that a number may follow from
_NUMBERS = (1, 2, 3, 4, 6, 9)  # in the words of a claim
_RULES = 4  # that make one claim: more speak for it no more
_FEW = 2  # things by which one miscounts
_BEFORE, _BEHIND = 40, 20  # characters
_CLOSE = Decimal("0.0001")  # of a number: two derivations come to the same
_WORDS = (
    *(
        "另",
        "含",
        "不含",
        "扣除",
        "口径",
        "剔除",
        "约",
        "其中",
        "按",
        "若",
        "如",
        "应",
        "原",
        "计划",
        "目标",
        "上年",
        "去年",
    ),
    *(
        "同期",
        "累计",
        "其余",
        "其他",
        "共",
        "合计",
        "每",
        "人均",
        "平均",
        "分别",
        "均",
        "既",
        "重复",
        "部分",
        "未",
        "无",
    ),
    *("；", "(", "的"),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """The number that a claim is of, with what it may follow from (None where that is not sought)."""

    number: Located
    judged: Judged | None


def traits(around: Surroundings, passage: Passage, claim: Claim, witnesses: Witnesses) -> Iterator[str]:
    """The traits of a claim; ``around``: the numbers of ``passage``."""
    kind = _KINDS.get(claim.code, "other")
    inside = around.inside(claim.start, claim.end)
    told = _told(around, claim, inside)
    yield "bias"
    yield claim.code
    yield f"sure{claim.severity == 'error':d}|{claim.code}"
    yield f"inside{_step(len(inside), _NUMBERS)}"
    yield from _of_rules(claim, witnesses)
    yield from _of_words(passage.folded, claim)
    yield from _of_distance(claim, kind, told)
    if told is not None:
        yield from _of_number(around, claim, kind, told)


def _of_rules(claim: Claim, witnesses: Witnesses) -> Iterator[str]:
    rules = witnesses.of(claim)
    count = min(len(rules), _RULES)
    yield f"rules{count}"
    yield f"rules{count}|{claim.code}"
    yield f"beside{min(2, witnesses.beside(claim))}"
    yield from (f"{'only' if count == 1 else 'by'}|{rule}" for rule in rules)


def _of_words(text: str, claim: Claim) -> Iterator[str]:
    """Words in the claim, before it in its line and behind it there, that say that something else is meant."""
    start, end = claim.start, claim.end
    line, last = text.rfind("\n", max(0, start - _BEFORE), start) + 1, text.find("\n", end, end + _BEHIND)
    spans = (
        ("in", start, end),
        ("before", max(line, start - _BEFORE, 0), start),
        ("behind", end, end + _BEHIND if last < 0 else last),
    )
    for place, first, stop in spans:
        for each in _WORDS:
            if text.find(each, first, stop) >= 0:
                yield f"{place}|{each}"


def _of_distance(claim: Claim, kind: str, told: _Told | None) -> Iterator[str]:
    """How far the number lies from the one expected, and how likely any one number of its digits is."""
    likely = "" if told is None else _step(chance(told.number.mention), _CHANCES)
    yield f"chance{likely}"
    if claim.actual is None or claim.expected is None:
        yield f"apart|{kind}"
        return
    ratio = _step(float(abs(claim.actual / claim.expected)), _RATIOS) if claim.expected else "-"
    off = abs(claim.actual - claim.expected)
    slip = "turned" if are_a_slip_apart(claim.actual, claim.expected) else "no"
    count = f"{off <= _FEW and claim.actual == int(claim.actual):d}"
    yield f"ratio{ratio}"
    yield f"ratio{ratio}|{kind}"
    yield f"slip{slip}{count}"
    yield f"slip{slip}{count}|{claim.code}"
    yield f"slip{slip}{count}|{likely}"


def _of_number(around: Surroundings, claim: Claim, kind: str, told: _Told) -> Iterator[str]:
    """What else the number may follow from, and where it and the one expected stand again."""
    mention = told.number.mention
    value = mention.quantity.value
    yield f"role{mention.role.name}|{mention.kind.name}"
    yield f"same{min(2, around.told(value) - 1)}"
    expected = _in_its_unit(claim, value)
    if expected is not None:
        yield f"there{min(2, around.told(expected))}|{kind}"
    if told.judged is None:
        yield "open-"
        return
    subject = sought_of(mention)
    assert subject is not None, "what is judged was sought"
    yield f"open{is_open(around, told.number, subject):d}{is_plain(around, told.number, subject):d}|{subject.value}"
    yield from _of_derivations(told.judged, told.number, claim.code, kind, expected)


def _of_derivations(judged: Judged, term: Located, code: str, kind: str, expected: Decimal | None) -> Iterator[str]:
    rows = list(zip(judged.found, judged.before, judged.after, strict=True))
    holds = sum(after for each, _, after in rows if each.holds)
    slips: dict[Decimal, tuple[float, float]] = {}
    for each, before, after in rows:
        if not each.holds and each.likelihood > beyond_chance(term.mention):
            one, other = slips.get(value := round(each.exact, 6), (0.0, 0.0))
            slips[value] = one + before, other + after
    yield f"holds{_step(holds, _SHARES)}"
    yield f"holds{_step(holds, (0.1, 0.6))}|{kind}"
    yield f"slipped{_step(max((one for one, _ in slips.values()), default=0), _SHARES)}"
    yield f"slipt{_step(max((other for _, other in slips.values()), default=0), _SHARES)}"
    if expected is None:
        return
    near = max(term.mention.quantity.step, abs(expected) * _CLOSE)
    meant = [(before, after) for each, before, after in rows if not each.holds and abs(each.exact - expected) <= near]
    one, other = sum(before for before, _ in meant), sum(after for _, after in meant)
    yield f"meant{_step(one, _SHARES)}"
    yield f"meant{_step(one, _SHARES)}|{kind}"
    yield f"comes{_step(other, _SHARES)}"
    yield f"found{bool(meant):d}|{code}"


def _told(around: Surroundings, claim: Claim, inside: Sequence[Located]) -> _Told | None:
    """The last number of a claim that is what it calls wrong, or the last one at all."""
    alike = [each for each in inside if each.mention.quantity.value == claim.actual]
    number = next(iter((*reversed(alike), *reversed(inside))), None)
    if number is None:
        return None
    subject = sought_of(number.mention)
    return _Told(number, judged(around, number, subject) if subject is not None else None)


def _in_its_unit(claim: Claim, value: Decimal) -> Decimal | None:
    """What is expected, in the unit of the number told."""
    if claim.expected is None or claim.actual is None:
        return None
    return claim.expected * value / claim.actual if claim.actual else claim.expected


def _step(value: float, steps: Sequence[float]) -> str:
    """How many of some steps a value reaches."""
    return str(sum(value >= each for each in steps))
