"""How the numbers of a sheet are shown: money, rates, points, counts, dates and text each as what it is."""

from datetime import date
from decimal import Decimal

from domain.amount import Amount, NotAsked, Value, decimals_of
from domain.outline import FigureKind, MoneyUnit

PLAIN, TEXT = "General", "@"
DATE = 'yyyy"年"m"月"d"日"'
_LEAST = {"money": 2, "percent": 2}
"""So many decimals at least, as on paper."""
DAY_ZERO = date(1899, 12, 30)
"""Of Excel's dates, as they have been counted since March 1900."""


def number_format(value: Value | None, kind: FigureKind, unit: MoneyUnit, is_formula: bool = False) -> str:
    """The format of a cell of such a kind, blank or not; with as many decimals as the value needs.

    A formula is no text, whatever it gives: Excel would no longer compute it once it is touched.
    """
    if isinstance(value, NotAsked):
        value = None
    match kind:
        case "money":
            return _decimal("#,##0", max(_LEAST["money"], value.decimals(unit) if isinstance(value, Amount) else 0))
        case "percent":
            return _decimal("0", max(_LEAST["percent"], _decimals(value))) + "%"
        case "score":
            return _decimal("0", max(2 if is_formula else 0, _decimals(value)))
        case "count" | "year":
            return "0"
        case "date":
            return DATE
        case "text" | "choice":
            return PLAIN if is_formula else TEXT
        case _:
            return PLAIN


def _decimals(value: Value | None) -> int:
    return decimals_of(value) if isinstance(value, Decimal) else 0


def _decimal(whole: str, decimals: int) -> str:
    return f"{whole}.{'0' * decimals}" if decimals else whole
