"""How the identities and rates that touch a page stand: in signs and words, from a report that may be half typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

import msgspec

from actions.identity_words import compared_text, identity_text, kind_held
from actions.language import _
from actions.wording import difference_text, label_of
from domain.amount import Amount, Value
from domain.checks import Context, Finding
from domain.checks.rates import check_rates, rate_of, shown_rate
from domain.checks.remainder import is_remainder
from domain.checks.sums import Balance, Side, balances, check_sums, sides
from domain.notes import Note, answer_to
from domain.outline import Identity, Outline, Rate, figures, term
from domain.report import Report, split_cell
from gui.fields.figure.reading import FieldKind, resting_text
from gui.fields.marks import Sign

_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """One identity as it stands.

    ``wanted``: whether it is worth showing. ``total``: the key of a single typed total, and ``offer`` the sum that
    could take its place; both blank where there is nothing to take over, and where a larger total holds with this one
    as it is typed: then it is its own parts that are to be looked at. ``first``: what to look at before this one, a
    part that is itself in error: until it is right the sum is not to be taken over. ``is_answered``: somebody said why
    it may stand.
    """

    identity: Identity
    sign: Sign
    word: str
    actual: str = ""
    expected: str = ""
    wanted: bool = True
    total: str = ""
    offer: Value | None = None
    first: str = ""
    is_answered: bool = False

    @property
    def look(self) -> Sign:
        """The sign that it is shown with: what was answered looks like what is done."""
        return "ok" if self.is_answered else self.sign


@dataclass(frozen=True, slots=True)
class RateStanding:
    """One rate as it stands: ``65.71%`` and what to say of it."""

    rate: Rate
    sign: Sign
    word: str
    shown: str
    is_answered: bool = False

    @property
    def look(self) -> Sign:
        """The sign that it is shown with: what was answered looks like what is done."""
        return "ok" if self.is_answered else self.sign


class Comparison:
    """The identities and rates that some figures or tables take part in, and how they stand.

    What shows the same report again (the panel, the total row) does not compare it again.
    """

    def __init__(self, outline: Outline, keys: frozenset[str]) -> None:
        self.outline = msgspec.structs.replace(
            outline,
            identities=tuple(each for each in outline.identities if keys & _keys(each)),
            rates=tuple(each for each in outline.rates if keys & {each.part, each.whole}),
        )
        self._report: tuple[Report, frozenset[str], tuple[Note, ...]] | None = None
        self._found: tuple[tuple[Standing, ...], tuple[RateStanding, ...]] = ((), ())

    def __bool__(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.outline.identities or self.outline.rates)

    def standings(
        self, report: Report, filling: frozenset[str] = frozenset(), notes: tuple[Note, ...] = ()
    ) -> tuple[tuple[Standing, ...], tuple[RateStanding, ...]]:
        """Every identity and every rate, in the outline's order, in a report that may be half typed.

        ``filling``: the tables that are being typed: what they fall short of is 尚差, a remainder. ``notes``: where
        somebody may have said why one may stand.
        """
        before = self._report
        if before is None or report is not before[0] or filling != before[1] or notes is not before[2]:
            self._report = report, filling, notes
            sums, rates = _standings(report, self.outline, filling, notes), _rate_standings(report, self.outline, notes)
            self._found = sums, rates
        return self._found


@lru_cache(maxsize=64)
def comparison(outline: Outline, keys: frozenset[str]) -> Comparison:
    """The same comparison for the same figures and tables."""
    return Comparison(outline, keys)


def _standings(
    report: Report, outline: Outline, filling: frozenset[str], notes: tuple[Note, ...]
) -> tuple[Standing, ...]:
    compared = balances(report, outline)
    unequal = any(balance.expected != balance.actual for balance in compared)
    faults = check_sums(report, Context(outline)) if unequal else ()
    found = {finding.code: finding for finding in faults}
    standings = tuple(
        _answered(_standing(each, found.get(each.identity.code), report, outline, filling), found, notes)
        for each in compared
    )
    firm = {
        key for each in standings if each.sign == "ok" and len(each.identity.left) == 1 for key in each.identity.right
    }
    wrong = {each.total for each in standings if each.look == "error" and each.total} - firm
    return tuple(_after_parts(each, firm, wrong, report, outline) for each in standings)


def _answered(standing: Standing, found: Mapping[str, Finding], notes: tuple[Note, ...]) -> Standing:
    """A standing of which somebody said why it may stand says so."""
    finding = found.get(standing.identity.code)
    if finding is None or standing.sign not in ("error", "query") or not answer_to(finding, notes):
        return standing
    return replace(standing, word=_("{word}，已说明").format(word=standing.word), is_answered=True)


def _after_parts(standing: Standing, firm: set[str], wrong: set[str], report: Report, outline: Outline) -> Standing:
    """A standing whose sum may be taken over only if that would mend it."""
    parts = [term(word).key for word in standing.identity.right]
    first = next((key for key in parts if key in wrong and key != standing.total), "")
    if standing.sign == "ok" or not (first or standing.total in firm):
        return standing
    return replace(standing, total="", offer=None, first=label_of(first, outline, report) if first else "")


def _rate_standings(report: Report, outline: Outline, notes: tuple[Note, ...]) -> tuple[RateStanding, ...]:
    found = {finding.code: finding for finding in check_rates(report, Context(outline))}
    return tuple(_rate_standing(each, found.get(each.code), report, notes) for each in outline.rates)


def rate_text(rate: Rate, outline: Outline) -> str:
    """A rate in words: ``预算执行率（支出÷全年预算数）``."""
    known = figures(outline)
    return _("{rate}（{part}÷{whole}）").format(
        rate=rate.label, part=known[rate.part].label, whole=known[rate.whole].label
    )


def standing_text(standing: Standing, outline: Outline) -> str:
    """An identity in words: ``支出＝项目支出＋基本支出：相符``, and both sides by name where they differ."""
    relation = identity_text(standing.identity, outline)
    if not standing.actual or not standing.expected or standing.sign in ("wait", "hint"):
        return _("{identity}：{verdict}").format(identity=relation, verdict=standing.word)
    compared = compared_text(
        standing.identity, outline, standing.actual, standing.expected, holds=standing.sign == "ok"
    )
    words = _("{identity}：{verdict}（{compared}）").format(identity=relation, verdict=standing.word, compared=compared)
    return words + first_text(standing)


def first_text(standing: Standing) -> str:
    """What to look at before this sum; blank for nothing."""
    return _("，先核对{name}").format(name=standing.first.removeprefix("其中：")) if standing.first else ""


def _keys(identity: Identity) -> frozenset[str]:
    return frozenset(each.key or each.table for side in sides(identity) for each in side)


def _standing(
    balance: Balance, finding: Finding | None, report: Report, outline: Outline, filling: frozenset[str]
) -> Standing:
    """How an identity stands; what a list lacks that is not typed to its end is told quietly, with no sum to take."""
    is_open = is_remainder(balance, filling)
    sign, word = _open_verdict(balance, report, outline) if is_open else _verdict(balance, finding, report, outline)
    total, offer = ("", None) if is_open else _offer(balance)
    return Standing(
        balance.identity,
        sign,
        word,
        _number(balance.left.total, balance, outline),
        _number(balance.right.total, balance, outline),
        _is_wanted(balance, outline),
        total,
        offer,
    )


def _open_verdict(balance: Balance, report: Report, outline: Outline) -> tuple[Sign, str]:
    if not balance.checkable:
        return "wait", _waiting(balance, report, outline)
    return "hint", _("尚差 {amount}").format(amount=_size(balance.difference, balance, outline))


def _verdict(balance: Balance, finding: Finding | None, report: Report, outline: Outline) -> tuple[Sign, str]:
    if not balance.checkable:
        return ("error", _("合计未填")) if finding else ("wait", _waiting(balance, report, outline))
    if finding is None:
        return "ok", _("相符")
    shown = _size(finding.difference, balance, outline)
    word = _("四舍五入尾差 {amount}") if finding.rounding else _("差额 {amount}")
    return "query" if finding.severity == "query" else "error", word.format(amount=shown)


def _waiting(balance: Balance, report: Report, outline: Outline) -> str:
    blank = (*balance.left.blank, *balance.right.blank)
    names = [label_of(key, outline, report) for key in blank[:_MOST_NAMED]]
    words = _("尚不能核对：缺{names}等") if len(blank) > _MOST_NAMED else _("尚不能核对：缺{names}")
    return words.format(names=_("、").join(names))


def _offer(balance: Balance) -> tuple[str, Value | None]:
    """A single total on the left, and the sum that it is not."""
    left = sides(balance.identity)[0]
    wrong = balance.expected is not None and balance.expected != balance.actual
    if balance.identity.relation != "=" or len(left) != 1 or not left[0].key or not wrong:
        return "", None
    return left[0].key, balance.expected


def _is_wanted(balance: Balance, outline: Outline) -> bool:
    """Not an identity that merely could be filled in: it has optional terms, and none of them is filled."""
    if balance.checkable:
        return True
    sides_of = (balance.left, balance.right)
    if any(_is_optional(key, outline) for side in sides_of for key, _value in side.parts):
        return True
    return not any(_is_optional(key, outline) for side in sides_of for key in side.blank)


def _is_optional(key: str, outline: Outline) -> bool:
    figure = figures(outline).get(key)
    return figure is not None and figure.optional


def _rate_standing(rate: Rate, finding: Finding | None, report: Report, notes: tuple[Note, ...]) -> RateStanding:
    exact = rate_of(report, rate)
    if exact is None:
        return RateStanding(rate, "error" if finding else "wait", _("尚不能计算"), "")
    shown = f"{shown_rate(exact)}%"
    if finding is None:
        return RateStanding(rate, "ok", _("正常"), shown)
    below = isinstance(finding.difference, Decimal) and finding.difference < 0
    is_answered = answer_to(finding, notes) is not None
    if is_answered:
        word = _("低于{bound}%，已说明") if below else _("高于{bound}%，已说明")
    else:
        word = _("低于{bound}%，请说明原因") if below else _("高于{bound}%，请说明原因")
    return RateStanding(rate, "query", word.format(bound=finding.expected), shown, is_answered)


def _number(value: Value | None, balance: Balance, outline: Outline) -> str:
    text = resting_text(value, FieldKind("money", outline.amounts))
    return text + "%" if isinstance(value, Decimal) and _is_percent(balance, outline) else text


def _is_percent(balance: Balance, outline: Outline) -> bool:
    known = figures(outline)
    keys = [key for side in (balance.left, balance.right) for key in _side_keys(side)]
    return any(key in known and known[key].kind == "percent" for key in keys)


def _side_keys(side: Side) -> list[str]:
    return [*side.blank, *(key for key, _value in side.parts if not split_cell(key)[1])]


def _size(difference: Value | None, balance: Balance, outline: Outline) -> str:
    """By how much two sides differ: money as in the fields, whose unit the labels name; else with its unit."""
    if isinstance(difference, Amount):
        return _number(Amount(abs(difference.fen)), balance, outline)
    return difference_text(difference, outline, kind_held(balance, outline))
