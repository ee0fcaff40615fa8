"""What the foot of the window says of an open report's sums: the main total, and the worst 差额."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from actions.identity_words import identity_text, kind_of
from actions.language import _
from actions.reports import Opened
from actions.wording import value_text
from domain.amount import Amount, Value
from domain.checks.sums import Balance, balances
from domain.outline import Identity, Outline, figures, term


@dataclass(frozen=True, slots=True)
class SumsLine:
    """The main total and the 差额 in words, how bad that is (ok, query, error or blank), and every identity."""

    total: str
    difference: str
    state: str
    tip: str


def sums(opened: Opened) -> SumsLine:
    """The main total, and the worst 差额 of the report, with how many there are if there are more."""
    outline = opened.outline
    found = balances(opened.report, outline)
    balance = next((each for each in found if _is_main(each, outline)), None)
    actual = value_text(balance.actual, outline) if balance else ""
    wrong = [each for each in opened.findings if each.code in _sums(outline) and each.difference is not None]
    worst = max(wrong, key=lambda each: _size(each.difference), default=None)
    identity = _sums(outline)[worst.code] if worst else balance.identity if balance else None
    difference = worst.difference if worst else balance.difference if balance else None
    kind = kind_of(identity, outline) if identity else "money"
    words = _("差额 {amount}（{count} 处不符）") if len(wrong) > 1 else _("差额 {amount}")
    grave = any(each.severity == "error" for each in wrong)
    held = balance is not None and balance.difference is not None
    return SumsLine(
        _("支出合计 {amount}").format(amount=actual or "—"),
        words.format(amount=value_text(difference, outline, kind) or "—", count=len(wrong)),
        "error" if grave else "query" if wrong else "ok" if held else "",
        "\n".join(_balance_lines(found, opened)),
    )


def _size(difference: Value | None) -> tuple[bool, Decimal]:
    """How bad a difference is: money before other numbers."""
    match difference:
        case Amount(fen):
            return True, abs(Decimal(fen))
        case Decimal():
            return False, abs(difference)
        case _:
            return False, Decimal(0)


def _sums(outline: Outline) -> dict[str, Identity]:
    return {identity.code: identity for identity in outline.identities}


def _is_main(balance: Balance, outline: Outline) -> bool:
    """Whether an identity is about a sum of money that must be exact: the first such one holds the main total."""
    first = figures(outline).get(term(balance.identity.left[0]).key)
    return balance.identity.severity == "error" and first is not None and first.kind == "money"


def _balance_lines(found: Iterable[Balance], opened: Opened) -> Iterable[str]:
    for balance in found:
        if balance.checkable:
            kind = kind_of(balance.identity, opened.outline)
            difference = value_text(balance.difference, opened.outline, kind)
            yield _("{identity}：差额 {difference}").format(
                identity=identity_text(balance.identity, opened.outline), difference=difference
            )
