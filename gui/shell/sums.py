"""What the foot of the window says of an open report's sums: the main total, and the worst 差额."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from actions.identity_words import identity_text, kind_held
from actions.language import _
from actions.reports import Opened
from actions.wording import difference_text, value_text
from domain.amount import Amount, Value
from domain.checks import Finding
from domain.checks.filling import remainders
from domain.checks.sums import Balance, balances
from domain.layout import worn
from domain.notes import answer_to
from domain.outline import Outline, figures, term

MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class SumsLine:
    """The main total and the 差额 in words, and how bad that is (ok, query, error or blank)."""

    total: str
    difference: str
    state: str


def sums(opened: Opened) -> SumsLine:
    """The main total, and the worst 差额 of the report, with how many there are if there are more.

    What somebody said may stand is told as 已说明, where nothing else is wrong.
    Where the only thing that lacks is the end of a list that is being typed, that is 尚差.
    """
    outline = worn(opened.outline, opened.report)
    found = balances(opened.report, outline)
    main = next((each for each in found if _is_main(each, outline)), None)
    actual = value_text(main.actual, outline) if main else ""
    by_code = {each.identity.code: each for each in found}
    differing = [each for each in opened.findings if each.code in by_code and each.difference is not None]
    wrong = [each for each in differing if not answer_to(each, opened.notes)]
    answered = not wrong and bool(differing)
    wrong = wrong or differing
    worst = max(wrong, key=lambda each: _size(each.difference), default=None)
    lacking = None if wrong else next(remainders(opened.report, outline, opened.filling), None)
    shown = by_code[worst.code] if worst else lacking or main
    words = _("差额 {amount}（{count}处不符）") if len(wrong) > 1 else _("差额 {amount}")
    words = _("差额 {amount}（已说明）") if answered else _("尚差 {amount}") if lacking else words
    held = main is not None and main.difference is not None
    return SumsLine(
        _("支出合计 {amount}").format(amount=actual or "—"),
        words.format(amount=_shown(shown, outline, bool(lacking)) or "—", count=len(wrong)),
        "ok" if answered else _state(wrong, held and lacking is None),
    )


def _state(wrong: Sequence[Finding], holds: bool) -> str:
    is_grave = any(each.severity == "error" for each in wrong)
    return "error" if is_grave else "query" if wrong else "ok" if holds else ""


def balance_words(opened: Opened) -> str:
    """Every identity that can be checked with its 差额, a line each; those that do not hold first, and no more than can
    be read at a glance."""
    outline = worn(opened.outline, opened.report)
    found = [each for each in balances(opened.report, outline) if each.checkable]
    found.sort(key=lambda each: not _size(each.difference)[1])
    lines = [_balance_line(each, outline) for each in found[:MOST_LINES]]
    more = len(found) - len(lines)
    return "\n".join([*lines, _("另有{count}项").format(count=more)] if more else lines)


def _shown(balance: Balance | None, outline: Outline, is_size: bool = False) -> str:
    """The difference with the unit of what is held against each other: 万元, 分, 个百分点."""
    if balance is None:
        return ""
    words = difference_text(balance.difference, outline, kind_held(balance, outline))
    is_less = not is_size and _sign(balance.difference) < 0
    return f"-{words}" if is_less else words


def _sign(difference: Value | None) -> int:
    size = difference.fen if isinstance(difference, Amount) else difference
    return 0 if not isinstance(size, int | Decimal) else (size > 0) - (size < 0)


def _size(difference: Value | None) -> tuple[bool, Decimal]:
    """How bad a difference is: money before other numbers."""
    match difference:
        case Amount(fen):
            return True, abs(Decimal(fen))
        case Decimal():
            return False, abs(difference)
        case _:
            return False, Decimal(0)


def _is_main(balance: Balance, outline: Outline) -> bool:
    """Whether an identity is about a sum of money that must be exact: the first such one holds the main total."""
    first = figures(outline).get(term(balance.identity.left[0]).key)
    return balance.identity.severity == "error" and first is not None and first.kind == "money"


def _balance_line(balance: Balance, outline: Outline) -> str:
    return _("{identity}：差额 {difference}").format(
        identity=identity_text(balance.identity, outline), difference=_shown(balance, outline)
    )
